"""Settings from a file, the environment and the command line, the stronger before the weaker."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from evaluator.config import KEYS, Config, PairSpec, Target, load
from evaluator.domain.errors import UsageError
from evaluator.domain.evaluation import Options
from evaluator.domain.finding import Severity
from evaluator.domain.score import Variant
from evaluator.verdict.policy import Bar, Limit, Policy
from evaluator.verdict.suppressions import Suppression

Read = Callable[..., Config]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Reads a file of that text, an environment and a command line, in a folder of its own."""
    (tmp_path / ".git").mkdir()

    def read_config(
        text: str | None = "",
        command_line: Mapping[str, object] | None = None,
        environ: Mapping[str, str] | None = None,
        **rest: object,
    ) -> Config:
        if text is not None:
            (tmp_path / "evaluator.toml").write_text(text, encoding="utf-8")
        given: dict[str, object] = {"directory": tmp_path, **rest}
        return load(command_line, environ=environ or {}, **given)  # type: ignore[arg-type]

    return read_config


def sources(config: Config, pair: PairSpec | None = None) -> dict[str, tuple[object, str]]:
    return {one.key: (one.value, one.source) for one in config.effective(pair)}


class TestDefaults:
    def test_are_those_of_score(self, read: Read) -> None:
        config = read(None)

        assert config.options() == Options()
        assert config.policy() == Policy()
        assert config.file is None
        assert config.input_format() is None
        assert config.general.output_format == "terminal"
        assert (config.general.jobs, config.general.show_pairs) == (None, 5)

    def test_every_setting_is_listed_with_its_source(self, read: Read) -> None:
        listed = read(None).effective()

        assert [one.key for one in listed] == list(KEYS)
        assert {one.source for one in listed} == {"default"}
        assert sources(read(None))["jobs"] == ("auto", "default")

    def test_this_process_and_its_folder_are_what_is_meant(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "evaluator.toml").write_text("decimals = 3\n")
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("EVALUATOR_JOBS", "3")
        general = load().general

        assert (general.decimals, general.jobs) == (3, 3)


class TestFile:
    def test_everything_at_once(self, read: Read) -> None:
        config = read("""
            metrics = ["chrf", "BLEU"]
            confidence = true
            select = ["num", "NEG001"]
            ignore = ["number-changed"]
            min-severity = "minor"
            min-confidence = 0.5
            model = "some/model"
            cache-dir = "cache"
            input-format = "markdown"
            output-format = "json"
            reports = ["json:out/a.json", "terminal:b.txt"]
            decimals = 2
            show-pairs = "all"
            show-words = true
            color = "never"
            jobs = 4
            baseline = "known.json"
            fail-on = "major"
            min-pass-rate = "90%"
            require-reason = true

            [fail-under]
            chrf = 80
            "segment:normalised:chrf" = 40.5

            [max-findings]
            all = 9
            major = 0
            NUM = 1

            [max-drop]
            bleu = 1.5
            """)

        assert config.file == "evaluator.toml"
        assert config.options() == Options(
            metrics=("chrf", "bleu"),
            model="some/model",
            confidence=True,
            select=("NUM", "NEG001"),
            ignore=("number-changed",),
            min_severity=Severity.MINOR,
            min_confidence=0.5,
            cache=Path("cache"),
        )
        assert config.policy() == Policy(
            fail_under=(Bar("chrf", 80), Bar("chrf", 40.5, Variant.NORMALISED, segment=True)),
            fail_on=Severity.MAJOR,
            max_findings=(Limit(9), Limit(0, "major"), Limit(1, "NUM")),
            min_pass_rate=0.9,
            max_drop=(Bar("bleu", 1.5),),
            require_reason=True,
        )
        assert config.input_format() == "markdown"
        general = config.general
        assert general.reports == (Target("json", "out/a.json"), Target("terminal", "b.txt"))
        assert (general.output_format, general.decimals, general.show_pairs) == ("json", 2, None)
        assert (general.show_words, general.color, general.jobs) == (True, "never", 4)
        assert general.baseline == Path("known.json")

    def test_a_number_alone_limits_all_findings(self, read: Read) -> None:
        config = read("max-findings = 3\n")

        assert config.policy().max_findings == (Limit(3),)
        assert sources(config)["max-findings.all"] == (3, "evaluator.toml:1")

    def test_in_pyproject(self, read: Read, tmp_path: Path) -> None:
        (tmp_path / "pyproject.toml").write_text("[tool.evaluator]\njobs = 2\n")
        config = read(None)

        assert (config.file, config.general.jobs) == ("pyproject.toml", 2)
        assert sources(config)["jobs"] == (2, "pyproject.toml:2")

    def test_isolated_reads_none(self, read: Read) -> None:
        assert read("jobs = 2\n", isolated=True).file is None

    def test_another_file_by_name(self, read: Read, tmp_path: Path) -> None:
        (tmp_path / "strict.toml").write_text("jobs = 7\n")

        assert read("jobs = 2\n", file=Path("strict.toml")).general.jobs == 7

    def test_paths_are_seen_from_the_files_folder(self, read: Read, tmp_path: Path) -> None:
        (tmp_path / "sub").mkdir()
        text = (
            'baseline = "known.json"\nreports = ["json:out.json"]\ncache-dir = "/var/cache"\n'
            '[[pairs]]\nreference = "en/a.md"\ncandidate = "./back/a.md"\n'
        )
        config = read(text, directory=tmp_path / "sub")

        assert config.general.baseline == Path("../known.json")
        assert config.general.reports == (Target("json", "../out.json"),)
        assert config.options().cache == Path("/var/cache")
        assert config.pairs == (
            PairSpec("back/a.md", "../en/a.md", "../back/a.md", "../evaluator.toml:4"),
        )

    def test_a_pair_of_the_command_line_is_named_from_the_files_folder(
        self, read: Read, tmp_path: Path
    ) -> None:
        """So that the baseline knows it from wherever the program is run."""
        (tmp_path / "sub").mkdir()
        config = read("", directory=tmp_path / "sub")

        assert config.pair("../en.md", "../back.md").name == "back.md"
        assert config.pair("en.md", "back.md").name == "sub/back.md"
        assert config.pair("en.md", "back.md", "talks").name == "talks"
        assert read(None, isolated=True).pair("en.md", "./back.md").name == "back.md"


class TestPrecedence:
    def test_command_line_before_environment_before_file_before_default(self, read: Read) -> None:
        variable = {"EVALUATOR_DECIMALS": "3"}

        assert read(None).general.decimals == 1
        assert read("decimals = 2\n").general.decimals == 2
        assert read("decimals = 2\n", environ=variable).general.decimals == 3
        assert read("decimals = 2\n", {"decimals": 4}, variable).general.decimals == 4

    def test_each_says_where_it_comes_from(self, read: Read) -> None:
        listed = sources(
            read(
                "decimals = 2\n\n[fail-under]\nchrf = 80\nbleu = 50\n",
                {"jobs": "2", "fail-under": ["bleu=60"], "embeddings": False},
                {"EVALUATOR_COLOR": "never"},
            )
        )

        assert listed["decimals"] == (2, "evaluator.toml:1")
        assert listed["fail-under.chrf"] == (80, "evaluator.toml:4")
        assert listed["fail-under.bleu"] == (60, "command line, --fail-under")
        assert listed["jobs"] == (2, "command line, --jobs")
        assert listed["embeddings"] == (False, "command line, --no-embeddings")
        assert listed["color"] == ("never", "environment, EVALUATOR_COLOR")
        assert listed["model"] == (None, "default")

    def test_what_was_not_given_on_the_command_line_decides_nothing(self, read: Read) -> None:
        nothing: dict[str, object] = {"decimals": None, "select": [], "ignore": ()}
        config = read('decimals = 2\nselect = ["NUM"]\n', nothing)

        assert (config.general.decimals, config.options().select) == (2, ("NUM",))

    def test_lists_are_replaced_and_figures_are_merged(self, read: Read) -> None:
        config = read(
            'select = ["NUM"]\n[fail-under]\nchrf = 80\nbleu = 50\n',
            {"select": ["NEG,ent"], "fail-under": ["chrf=90"]},
        )

        assert config.options().select == ("NEG", "ENT")
        assert config.policy().fail_under == (Bar("chrf", 90), Bar("bleu", 50))

    def test_everything_can_be_switched_off_above(self, read: Read) -> None:
        config = read(
            'fail-on = "major"\nbaseline = "b.json"\nmin-pass-rate = 0.9\nmax-findings = 3\n'
            "[fail-under]\nchrf = 80\nbleu = 50\n",
            {
                "fail-on": "off",
                "baseline": "off",
                "max-findings": ["all=off"],
                "fail-under": ["CHRF=off"],
                "min-pass-rate": False,
            },
        )

        assert config.policy() == Policy(fail_under=(Bar("bleu", 50),))
        assert config.general.baseline is None

    def test_values_of_the_command_line_may_be_read_already(self, read: Read) -> None:
        config = read(None, {"cache-dir": Path("c"), "decimals": 3, "min-pass-rate": 0.5})

        assert config.options().cache == Path("c")
        assert (config.general.decimals, config.policy().min_pass_rate) == (3, 0.5)

    def test_a_key_that_is_none_is_the_callers_fault(self, read: Read) -> None:
        with pytest.raises(KeyError):
            read(None, {"fail_under": ["chrf=1"]})


class TestEnvironment:
    def test_every_setting_has_a_variable(self, read: Read) -> None:
        config = read(
            None,
            environ={
                "EVALUATOR_METRICS": "chrf, ter",
                "EVALUATOR_EMBEDDINGS": "No",
                "EVALUATOR_CONFIDENCE": "1",
                "EVALUATOR_FAIL_UNDER": "chrf=80,segment:ter=50",
                "EVALUATOR_MAX_FINDINGS": "5,major=0",
                "EVALUATOR_FAIL_ON": "critical",
                "EVALUATOR_SHOW_PAIRS": "all",
                "EVALUATOR_REPORTS": "json:a,b.json",
                "EVALUATOR_INPUT_FORMAT": "html",
                "EVALUATOR_MODEL": "",
            },
        )

        options, policy = config.options(), config.policy()
        assert (options.metrics, options.embeddings, options.confidence) == (
            ("chrf", "ter"),
            False,
            True,
        )
        assert policy.fail_under == (Bar("chrf", 80), Bar("ter", 50, segment=True))
        assert policy.max_findings == (Limit(5), Limit(0, "major"))
        assert policy.fail_on is Severity.CRITICAL
        assert config.general.show_pairs is None
        assert config.general.reports == (Target("json", "a,b.json"),)
        assert config.input_format() == "html"
        assert options.model is None
        assert config.notices == ()

    def test_the_older_name_of_the_cache_is_heeded(self, read: Read) -> None:
        assert read(None, environ={"EVALUATOR_CACHE": "old"}).options().cache == Path("old")
        both = {"EVALUATOR_CACHE": "old", "EVALUATOR_CACHE_DIR": "new"}
        assert read(None, environ=both).options().cache == Path("new")

    def test_a_variable_that_sets_nothing_is_told_of(self, read: Read) -> None:
        (notice,) = read(None, environ={"EVALUATOR_MODLE": "x", "OTHER": "y"}).notices

        assert notice.code == "unknown-variable"
        assert "EVALUATOR_MODLE sets nothing: did you mean EVALUATOR_MODEL?" in notice.text


class TestOverrides:
    TEXT = """
fail-on = "major"
[fail-under]
chrf = 80
bleu = 50

[[overrides]]
files = "legal/*"
fail-on = "minor"
fail-under = { chrf = 90 }

[[overrides]]
files = ["*.html", "legal/b.md"]
embeddings = false
fail-on = false
fail-under = { bleu = false }
"""

    def test_hold_for_the_pairs_that_a_glob_matches(self, read: Read) -> None:
        config = read(self.TEXT)
        plain, legal = PairSpec("a.md", "r.md", "a.md"), PairSpec("x", "r.md", "legal/a.md")

        for pair in (None, plain):
            assert config.policy(pair).fail_on is Severity.MAJOR
        assert config.policy(legal).fail_on is Severity.MINOR
        assert config.policy(legal).fail_under == (Bar("chrf", 90), Bar("bleu", 50))
        assert config.options(legal).embeddings

    def test_a_later_one_wins_and_may_switch_off(self, read: Read) -> None:
        config = read(self.TEXT)
        both = PairSpec("legal/b.md", "r.md", "legal/b.md")

        assert config.policy(both) == Policy(fail_under=(Bar("chrf", 90),))
        assert not config.options(both).embeddings
        assert not config.options(PairSpec("a", "a.html", "b.md")).embeddings

    def test_environment_and_command_line_are_stronger(self, read: Read) -> None:
        legal = PairSpec("legal/a.md", "r.md", "legal/a.md")
        config = read(self.TEXT, {"fail-under": ["chrf=70"]}, {"EVALUATOR_FAIL_ON": "critical"})

        assert config.policy(legal).fail_on is Severity.CRITICAL
        assert config.policy(legal).fail_under == (Bar("chrf", 70), Bar("bleu", 50))

    def test_the_source_is_the_overrides_line(self, read: Read) -> None:
        listed = sources(read(self.TEXT), PairSpec("legal/a.md", "r.md", "c"))

        assert listed["fail-on"] == ("minor", "evaluator.toml:9, [[overrides]]")
        assert listed["fail-under.chrf"] == (90, "evaluator.toml:10, [[overrides]]")

    def test_what_holds_for_the_whole_run_cannot_be_in_one(self, read: Read) -> None:
        with pytest.raises(UsageError, match=r"toml:3: 'jobs' holds for the whole run; set it out"):
            read("[[overrides]]\nfiles = 'a'\njobs = 2\n")


class TestWhatHangsTogether:
    def test_metrics_that_bars_need_are_taken_too(self, read: Read) -> None:
        config = read('metrics = ["bleu"]\nfail-under.chrf = 80\nmax-drop.ter = 1\n')

        assert config.options().metrics == ("bleu", "chrf", "ter")
        assert read('metrics = ["bleu"]\nfail-under."segment:mqm" = 50\n').options().metrics == (
            *("bleu", "mqm"),
        )

    def test_without_embeddings_there_is_no_similarity(self, read: Read) -> None:
        """A bar on it stays, and will be judged as one that could not be evaluated."""
        config = read("embeddings = false\nfail-under.similarity = 0.8\n")

        assert "similarity" not in config.options().metrics
        assert config.policy().fail_under == (Bar("similarity", 0.8),)

    def test_without_embeddings_there_is_mqm(self, read: Read) -> None:
        """The links of words stand in for what the model knows."""
        assert read('metrics = ["mqm"]\nembeddings = false\n').options().metrics == ("mqm",)

    def test_the_stronger_of_model_and_embeddings_has_its_way(self, read: Read) -> None:
        off = read('model = "m"\n', {"embeddings": False}).options()
        on = read("embeddings = false\n", {"model": "m"}).options()

        assert (off.embeddings, off.model) == (False, None)
        assert (on.embeddings, on.model) == (True, "m")

    def test_in_one_place_they_contradict_one_another(self, read: Read) -> None:
        config = read('embeddings = false\nmodel = "m"\n')

        with pytest.raises(UsageError, match=r"^evaluator\.toml:2: asks for the model 'm'"):
            config.options()

    def test_so_do_similarity_and_no_embeddings(self, read: Read) -> None:
        stronger = read('metrics = ["similarity", "bleu"]\n', {"embeddings": False})
        assert stronger.options().metrics == ("bleu",)

        one = read(None, {"metrics": ["similarity"], "embeddings": False})
        with pytest.raises(UsageError, match=r"^--metrics: similarity needs the model"):
            one.options()

    def test_no_metric_at_all(self, read: Read) -> None:
        with pytest.raises(UsageError, match=r"^evaluator\.toml:1: names no metric"):
            read("metrics = []\n").options()


class TestPairsAndSuppressions:
    def test_pairs_are_named_by_their_candidate_or_by_name(self, read: Read) -> None:
        config = read(
            "[[pairs]]\nreference = 'en/a.md'\ncandidate = './back//a.md'\n"
            "[[pairs]]\nreference = 'en/b.md'\ncandidate = 'back/b.md'\nname = 'the talks'\n"
        )

        assert config.pairs == (
            PairSpec("back/a.md", "en/a.md", "back/a.md", "evaluator.toml:1"),
            PairSpec("the talks", "en/b.md", "back/b.md", "evaluator.toml:4"),
        )

    def test_two_of_one_name(self, read: Read) -> None:
        one = "[[pairs]]\nreference = 'r'\ncandidate = 'c'\n"

        with pytest.raises(
            UsageError, match=r"^evaluator\.toml:4: two pairs are called 'c', .* evaluator\.toml:1"
        ):
            read(one * 2)

    def test_suppressions(self, read: Read) -> None:
        config = read(
            "[[suppress]]\nrule = 'num001'\nreason = 'agreed'\npath = 'a/*'\ntext = '5%'\n"
            "[[suppress]]\nrule = ['NEG', 'number-changed']\n"
        )

        assert config.suppressions == (
            Suppression("NUM001", "agreed", "a/*", "5%", "evaluator.toml:1"),
            Suppression("NEG", place="evaluator.toml:6"),
            Suppression("number-changed", place="evaluator.toml:6"),
        )

    def test_without_a_reason_where_one_is_required(self, read: Read) -> None:
        with pytest.raises(UsageError, match=r"toml:2: \[\[suppress\]\] of NUM001 gives no reason"):
            read("require-reason = true\n[[suppress]]\nrule = 'NUM001'\n")


class TestRefused:
    @pytest.mark.parametrize(
        ("text", "complaint"),
        [
            ("x = 1\n\n[fail-udner]\nchrf = 8\n", ":1: no setting is called 'x'"),
            ("jobs = 2\nfail_under = 3\n", ":2: no setting .* 'fail_under'; .* fail-under"),
            ("[[pair]]\nreference = 'a'\n", ":1: no setting is called 'pair'; .*pairs"),
            ("[[overrides]]\nfiles = 'a'\nfail-onn = 1\n", ":3: no setting .* fail-on"),
            ("[[pairs]]\nrefrence = 'a'\n", ":2: no key of .*pairs.* 'refrence'; .* reference"),
            ("[[suppress]]\nrule = 'NUM'\nwhy = 'x'\n", ":3: no key of .*suppress.* 'why'"),
            ("jobs = '4'\n", ":1: 'jobs' is the text '4', expected a whole number of at least 1"),
            ("\njobs = 0\n", ":2: 'jobs' is the number 0, expected"),
            ("jobs = true\n", ":1: 'jobs' is true, expected"),
            ("decimals = 11\n", ":1: 'decimals' is the number 11, .* from 0 to 10"),
            ("confidence = 'yes'\n", ":1: 'confidence' is the text 'yes', expected true or false"),
            ("metrics = 'bleu'\n", ":1: 'metrics' is the text 'bleu', expected a list of texts"),
            ("metrics = [1]\n", ":1: 'metrics' is a list, expected a list of texts"),
            ("metrics = [\n'chfr']\n", ":1: no metric is called 'chfr'"),
            ("select = ['NUN001']\n", ":1: no check is called 'NUN001'; .* NUM001"),
            ("model = ''\n", ":1: 'model' is an empty text, expected"),
            ("model = 2020-01-01\n", ":1: 'model' is a date, expected"),
            ("model = {}\n", ":1: 'model' is a table, expected"),
            ("input-format = 'markdwon'\n", ":1: .* not an input format; .* markdown"),
            ("output-format = 3\n", ":1: 'output-format' is the number 3"),
            ("output-format = 'jsno'\n", ":1: 'jsno' is not an output format; .* json"),
            ("color = 'red'\n", ":1: 'red' is not a way to colour"),
            ("reports = 'json:a'\n", ":1: 'reports' is the text 'json:a', expected a list"),
            ("reports = [1]\n", ":1: 'reports' is a list, expected"),
            ("reports = ['a.json']\n", ":1: 'a.json' is not of the form FORMAT:PATH"),
            ("reports = ['jsno:a']\n", ":1: 'jsno' is not an output format"),
            ("reports = ['json:a', 'terminal:./a']\n", ":1: two reports to './a'"),
            ("min-severity = 'majr'\n", ":1: no severity is called 'majr'; .* major"),
            ("min-confidence = '1'\n", ":1: 'min-confidence' is the text '1', expected a number"),
            ("min-confidence = 5\n", ":1: 5 is no number from 0 to 1"),
            ("min-confidence = nan\n", ":1: nan is no number from 0 to 1"),
            ("fail-on = 'bad'\n", ":1: no severity is called 'bad'"),
            ("fail-on = 3\n", ":1: 'fail-on' is the number 3, .* or false to switch it off"),
            ("[fail-under]\nchrf = 8\nbluu = 5\n", ":3: no metric is called 'bluu'; .* bleu"),
            ("[fail-under]\nchrf = 'high'\n", ":2: 'chrf' is the text 'high', expected a number"),
            ("[fail-under]\nchrf = true\n", ":2: 'chrf' is true, expected a number"),
            ("[fail-under]\nchrf = 101\n", ":2: 101 is out of range"),
            ("[fail-under]\nbluu = false\n", ":2: no metric is called 'bluu'"),
            ("fail-under = 80\n", ":1: 'fail-under' is the number 80, expected METRIC=VALUE"),
            ("max-findings.major = -1\n", ":1: -1 is not a number of findings"),
            ("max-findings = true\n", ":1: 'max-findings' is true"),
            ("max-drop.'segment:bleu' = 1\n", ":1: a baseline keeps"),
            ("min-pass-rate = 90\n", ":1: 90 is no share"),
            ("pairs = 3\n", ":1: 'pairs' is the number 3, expected tables; begin each with"),
            ("suppress = ['a']\n", ":1: 'suppress' is a list, expected tables"),
            ("[[pairs]]\nreference = 'a'\n", ":1: .*pairs.* has no 'candidate'"),
            ("[[pairs]]\nreference = 1\ncandidate = 'b'\n", ":2: 'reference' is the number 1"),
            ("[[overrides]]\nfail-on = 'major'\n", ":1: .*overrides.* has no 'files'"),
            ("[[overrides]]\nfiles = []\n", ":2: 'files' is a list, expected a text or a list"),
            ("[[suppress]]\nreason = 'x'\n", ":1: .*suppress.* has no 'rule'"),
            ("[[suppress]]\nrule = 'NUN001'\n", ":2: no check is called 'NUN001'; .* NUM001"),
            ("jobs = 2\nbroken\n", ":2:7: broken TOML"),
        ],
    )
    def test_in_a_file_with_its_line(self, read: Read, text: str, complaint: str) -> None:
        with pytest.raises(UsageError, match=rf"^evaluator\.toml{complaint}"):
            read(text)

    @pytest.mark.parametrize(
        ("given", "complaint"),
        [
            ({"jobs": "many"}, "--jobs: 'jobs' is 'many', expected a whole number"),
            ({"fail-under": ["chrf"]}, "--fail-under: 'chrf' is not of the form METRIC=VALUE"),
            ({"fail-under": ["chrf=high"]}, "--fail-under: 'high' is not a number"),
            ({"min-confidence": "most"}, "--min-confidence: 'most' is no number from 0 to 1"),
            ({"fail-on": "bad"}, "--fail-on: no severity"),
            ({"reports": ["json:a", "json:a"]}, "--report: two reports to 'a'"),
            ({"model": " "}, "--model: 'model' is ' '"),
        ],
    )
    def test_on_the_command_line_with_its_option(
        self, read: Read, given: Mapping[str, object], complaint: str
    ) -> None:
        with pytest.raises(UsageError, match=rf"^{complaint}"):
            read(None, given)

    @pytest.mark.parametrize(
        ("name", "value", "complaint"),
        [
            ("EVALUATOR_EMBEDDINGS", "maybe", "'embeddings' is 'maybe', expected true or false"),
            ("EVALUATOR_JOBS", "-1", "'jobs' is '-1', expected"),
            ("EVALUATOR_FAIL_ON", "bad", "no severity is called 'bad'"),
        ],
    )
    def test_in_the_environment_with_its_variable(
        self, read: Read, name: str, value: str, complaint: str
    ) -> None:
        with pytest.raises(UsageError, match=rf"^{name}: {complaint}"):
            read(None, environ={name: value})


def test_a_path_on_another_drive_stays_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    from evaluator.config.layers import anchoring

    def refuse(*_: object) -> str:
        raise ValueError

    monkeypatch.setattr("os.path.relpath", refuse)

    assert anchoring(Path("/x"), Path("/y"))("a.md") == "/x/a.md"


def test_reading_settings_loads_nothing_that_evaluates() -> None:
    """``evaluator config`` and every error in a file should be there at once."""
    code = "import sys, evaluator.config; evaluator.config.load(isolated=True); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    heavy = {"numpy", "sacrebleu", "rapidfuzz", "torch", "onnxruntime", "babel", "typer", "scipy"}
    assert heavy.isdisjoint(done.stdout.split())


def test_every_setting_says_what_it_is() -> None:
    assert all(key.summary for key in KEYS.values())
    assert len({key.option for key in KEYS.values()}) == len(KEYS)
