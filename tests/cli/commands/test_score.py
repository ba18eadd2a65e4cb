"""``evaluator score``, from the command line to what is printed."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from evaluator.cli.program import run

Shell = Callable[..., subprocess.CompletedProcess[bytes]]
Capture = pytest.CaptureFixture[str]

SCORE = ["score", "ref.txt", "cand.txt", "--no-embeddings"]


@pytest.mark.usefixtures("articles")
class TestReports:
    """What is printed, and where."""

    def test_terminal_report(self, capsys: Capture) -> None:
        """Terminal report."""
        assert run(SCORE) == 0
        out, err = capsys.readouterr()
        assert "reference  ref.txt" in out
        assert "Moscow [demanded" in out
        assert "ref.txt:3:49" in out  # "January 10" is a finding, and stands there
        assert "\x1b" not in out
        assert err == ""

    def test_json_report(self, capsys: Capture) -> None:
        """Json report."""
        assert run([*SCORE, "--output-format", "json"]) == 0
        report = json.loads(capsys.readouterr().out)
        assert report["reference"]["name"] == "ref.txt"
        assert [len(report[side]["segments"]) for side in ("reference", "candidate")] == [4, 4]
        assert {finding["rule"][:3] for finding in report["findings"]} & {"DAT", "NUM"}

    def test_numbers_alone(self, capsys: Capture) -> None:
        """As many lines as metrics, each a number that ``float`` reads."""
        assert run([*SCORE, "-b", "-m", "bleu,TER", "-m", "chrf", "-w", "2"]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert len(lines) == 3
        assert all(0 < float(line) < 100 and len(line.partition(".")[2]) == 2 for line in lines)

    def test_numbers_stand_in_the_order_asked_for(self, capsys: Capture) -> None:
        """They have no names: only their order says which is which."""
        texts = []
        for metrics in ("mqm,ter", "ter,mqm", "mqm"):
            run([*SCORE, "-b", "-m", metrics])
            texts.append(capsys.readouterr().out.split())

        assert texts[0] == texts[1][::-1]
        assert texts[2] == texts[0][:1]

    def test_mqm_comes_first_and_on_the_raw_text_alone(self, capsys: Capture) -> None:
        """Above the metrics of texts, with its signature."""
        run([*SCORE])
        lines = capsys.readouterr().out.splitlines()
        table = lines[lines.index("Scores") + 1 :]
        row = table[1].split()

        assert (row[0], row[2]) == ("mqm", "-")
        assert 0 < float(row[1]) < 100
        assert any(line.startswith("  mqm raw  mqm|evaluator:") for line in table)

    def test_words(self, capsys: Capture) -> None:
        """Words."""
        run([*SCORE, "--show-words"])

        assert "eventually → left out" in capsys.readouterr().out

    def test_words_in_json(self, capsys: Capture) -> None:
        """Words in json."""
        run([*SCORE, "--show-words", "-f", "json"])

        assert json.loads(capsys.readouterr().out)["pairs"][0]["links"]

    def test_number_of_pairs(self, capsys: Capture) -> None:
        """Number of pairs."""
        run([*SCORE, "--show-pairs", "1"])
        one = capsys.readouterr().out
        run([*SCORE, "--show-pairs", "all"])
        everything = capsys.readouterr().out

        assert (one.count("  overlap of words 0"), everything.count("  overlap of words 0")) == (
            1,
            3,
        )

    def test_intervals(self, capsys: Capture) -> None:
        """Intervals."""
        run([*SCORE, "--confidence"])

        assert "95% interval" in capsys.readouterr().out

    def test_colour_when_asked_for(self, capsys: Capture) -> None:
        """Colour when asked for."""
        run([*SCORE, "--color", "always"])

        assert "\x1b[1;4;32mcalled on" in capsys.readouterr().out

    def test_report_goes_to_a_file(self, articles: Path, capsys: Capture) -> None:
        """Report goes to a file."""
        assert run([*SCORE, "-o", "report.json", "-f", "json"]) == 0
        assert capsys.readouterr().out == ""
        assert json.loads((articles / "report.json").read_bytes())["version"] == 1

    def test_checks_can_be_chosen(self, capsys: Capture) -> None:
        """Checks can be chosen."""
        run([*SCORE, "-f", "json"])
        rules = {each["rule"] for each in json.loads(capsys.readouterr().out)["findings"]}
        one = min(rules)
        run([*SCORE, "-f", "json", "--select", one])
        selected = {each["rule"] for each in json.loads(capsys.readouterr().out)["findings"]}
        run([*SCORE, "-f", "json", "--ignore", one])
        ignored = {each["rule"] for each in json.loads(capsys.readouterr().out)["findings"]}

        assert len(rules) > 1
        assert selected == {one}
        assert one not in ignored

    def test_findings_can_be_limited(self, capsys: Capture) -> None:
        """By severity and by confidence."""
        run([*SCORE, "-f", "json", "--min-severity", "major", "--min-confidence", "0.9"])
        kept = json.loads(capsys.readouterr().out)["findings"]

        assert kept
        assert {each["severity"] for each in kept} <= {"major", "critical"}
        assert min(each["confidence"] for each in kept) >= 0.9

    def test_findings_are_explained(self, capsys: Capture) -> None:
        """With what the check looks for, and what it saw."""
        run([*SCORE, "--explain", "--select", "STR001,DAT001"])
        text = " ".join(capsys.readouterr().out.split())

        assert "why A date, weekday, year or time of day is another one." in text
        assert "seen 2 steps apart on the scale of “request”" in text

    def test_where_mqm_comes_from_is_explained(self, capsys: Capture) -> None:
        """Where it is asked for; JSON has it always, and what it says adds up to the value."""
        run([*SCORE])
        assert "for each 100 words" not in capsys.readouterr().out
        run([*SCORE, "--explain"])
        assert ": for each 100 words of the reference, findings cost " in capsys.readouterr().out
        run([*SCORE, "-f", "json"])
        mqm = json.loads(capsys.readouterr().out)["scores"][0]
        account = mqm["account"]
        penalty = sum([*account["findings"].values(), account["doubts"], account["letters"]])

        assert min(penalty, account["words"]) > 0
        assert mqm["value"] == pytest.approx(100 * math.exp(-penalty / 100))

    def test_without_a_network_no_word_is_in_doubt(self, capsys: Capture) -> None:
        """A remark says that there is none."""
        run([*SCORE, "--show-words"])
        assert "in doubt, though" not in capsys.readouterr().out
        run([*SCORE, "-f", "json"])
        report = json.loads(capsys.readouterr().out)

        assert not any("doubted" in pair for pair in report["pairs"])
        assert "no-embeddings" in [notice["code"] for notice in report["notices"]]

    def test_says_that_it_saw_less_without_embeddings(self, capsys: Capture) -> None:
        """Says that it saw less without embeddings."""
        run(SCORE)
        text = " ".join(capsys.readouterr().out.split())

        assert "! Without embeddings" in text
        assert "similarity raw" not in text


class TestStandardInput:
    """``-`` for one side."""

    @pytest.mark.parametrize(
        "command",
        [
            "evaluator score - cand.txt --no-embeddings < ref.txt",
            "evaluator score ref.txt - --no-embeddings < cand.txt",
        ],
    )
    def test_either_side(self, articles: Path, shell: Shell, command: str) -> None:
        """Either side."""
        done = shell(command)

        assert done.returncode == 0
        assert b"<stdin>:3:" in done.stdout
        assert articles.is_dir()

    @pytest.mark.usefixtures("articles")
    def test_its_name_tells_its_format(self, shell: Shell) -> None:
        """Its name tells its format."""
        page = "<html><body><p>Talks began on January 10 in <b>Geneva</b>.</p></body></html>"
        done = shell(
            f"echo '{page}' | evaluator score ref.txt - --no-embeddings --stdin-filename a/b.html "
            "--output-format json"
        )
        report = json.loads(done.stdout)

        assert report["candidate"]["name"] == "a/b.html"
        assert report["candidate"]["format"] == "html"
        assert "Talks began on January 10 in Geneva." in [
            segment["text"] for segment in report["candidate"]["segments"]
        ]

    @pytest.mark.usefixtures("articles")
    def test_empty_is_an_error(self, shell: Shell) -> None:
        """Empty is an error."""
        done = shell("evaluator score ref.txt - --no-embeddings </dev/null")

        assert done.returncode == 2
        assert done.stderr.startswith(b"evaluator: <stdin>: ")
        assert done.stderr.count(b"\n") == 1

    @pytest.mark.usefixtures("articles")
    def test_closed_is_an_error(self, shell: Shell) -> None:
        """Closed is an error."""
        done = shell("evaluator score ref.txt - --no-embeddings <&-")

        assert done.returncode == 2
        assert b"standard input is closed; give both articles as files" in done.stderr


@pytest.mark.usefixtures("articles")
class TestBadUsage:
    """Refused before any work is done."""

    @pytest.mark.parametrize(
        ("arguments", "line"),
        [
            (["-", "-"], "only one side can come from standard input"),
            (["ref.txt", "cand.txt", "--stdin-filename", "x"], "--stdin-filename: names standard"),
            (
                ["ref.txt", "cand.txt", "-f", "xml"],
                "--output-format: 'xml' is not an output format",
            ),
            (["ref.txt", "cand.txt", "-b", "-f", "json"], "--score-only: cannot be had as json"),
            (
                ["ref.txt", "cand.txt", "-m", "blue"],
                "no metric is called 'blue'; did you mean bleu",
            ),
            (["ref.txt", "cand.txt", "-m", ","], "--metrics: names no metric"),
            (
                ["ref.txt", "cand.txt", "-m", "similarity", "--no-embeddings"],
                "--metrics: similarity needs the model, and embeddings are off",
            ),
            (
                ["ref.txt", "cand.txt", "--model", "x", "--no-embeddings"],
                "--model: asks for the model 'x', and embeddings are off",
            ),
            (
                ["ref.txt", "cand.txt", "--show-pairs", "-1"],
                "--show-pairs: 'show-pairs' is '-1', expected a whole number",
            ),
            (["ref.txt", "cand.txt", "--show-pairs", "many"], "'show-pairs' is 'many', expected"),
            (
                ["ref.txt", "cand.txt", "--decimals", "11"],
                "'decimals' is '11', expected a whole number from 0 to 10",
            ),
            (["ref.txt", "cand.txt", "--color", "red"], "--color: 'red' is not a way to colour"),
            (["ref.txt", "cand.txt", "-o", "cand.txt"], "would overwrite what is read"),
            (["ref.txt", "cand.txt", "-o", "no/report"], "no/report: cannot be written"),
            (["ref.txt", "cand.txt", "--select", "XYZ9"], "XYZ9"),
            (["ref.txt", "cand.txt", "--report", "json"], "--report: 'json'"),
            (["ref.txt", "cand.txt", "--report", "jsn:x"], "did you mean json"),
            (
                ["ref.txt", "cand.txt", "--report", "json:a", "--report", "tsv:./a"],
                "--report: two reports to './a'",
            ),
            (["ref.txt", "cand.txt", "--report", "json:a", "-o", "a"], "two reports to 'a'"),
            (
                ["ref.txt", "cand.txt", "--report", "json:-", "--report", "tsv:-"],
                "--report: two reports to",
            ),
            (
                ["ref.txt", "cand.txt", "--report", "json:-", "-f", "tsv"],
                "--report: two reports to standard output",
            ),
            (["ref.txt", "cand.txt", "--report", "json:no/a"], "no/a: cannot be written: no such"),
            (["ref.txt", "cand.txt", "--report", "json:ref.txt"], "ref.txt: would overwrite what"),
            (["ref.txt", "cand.txt", "--config", "none.toml"], "none.toml: no such configuration"),
            (
                ["ref.txt", "cand.txt", "--min-severity", "bad"],
                "--min-severity: no severity is called 'bad'",
            ),
            (["ref.txt", "cand.txt", "--min-confidence", "2"], "--min-confidence: '2' is no"),
            (["ref.txt", "cand.txt", "--min-confidence", "x"], "--min-confidence: 'x' is no"),
            (["ref.txt", "cand.txt", "--input-format", "pdf", "--no-embeddings"], "'pdf'"),
        ],
    )
    def test_is_one_line(self, arguments: list[str], line: str, capsys: Capture) -> None:
        """Is one line."""
        assert run(["score", *arguments]) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert line in err
        assert err.startswith("evaluator: ")
        assert err.count("\n") == 1

    def test_score_only_may_name_its_own_format(self, capsys: Capture) -> None:
        """Score only may name its own format."""
        assert run([*SCORE, "-b", "-f", "numbers", "-m", "bleu"]) == 0
        assert float(capsys.readouterr().out) > 0


@pytest.mark.usefixtures("articles")
class TestSettings:
    """Command line before environment before file before default."""

    def test_file_is_found_and_heeded(self, articles: Path, capsys: Capture) -> None:
        """The nearest above the working directory."""
        (articles / "evaluator.toml").write_text('embeddings = false\noutput-format = "numbers"\n')

        assert run(["score", "ref.txt", "cand.txt", "-m", "chrf"]) == 0
        assert 0 < float(capsys.readouterr().out) < 100

    def test_command_line_beats_environment_beats_file(
        self, articles: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A figure's decimals."""
        (articles / "evaluator.toml").write_text("decimals = 3\n")

        def decimals(*more: str) -> int:
            run([*SCORE, "-b", "-m", "chrf", *more])
            return len(capsys.readouterr().out.strip().partition(".")[2])

        assert decimals() == 3
        assert decimals("--isolated") == 1
        monkeypatch.setenv("EVALUATOR_DECIMALS", "4")
        assert decimals() == 4
        assert decimals("-w", "5") == 5

    def test_bars_of_a_gate_add_no_score(self, articles: Path, capsys: Capture) -> None:
        """``score`` judges nothing."""
        (articles / "evaluator.toml").write_text("[fail-under]\nbleu = 90\n")
        run([*SCORE, "-b", "-m", "chrf"])

        assert len(capsys.readouterr().out.splitlines()) == 1

    def test_named_file_and_override_of_the_pair(self, articles: Path, capsys: Capture) -> None:
        """By the candidate's name."""
        (articles / "mine.toml").write_text(
            'metrics = ["chrf"]\n[[overrides]]\nfiles = ["cand.*"]\nmetrics = ["bleu", "ter"]\n'
        )
        run([*SCORE, "-b", "--config", "mine.toml"])

        assert len(capsys.readouterr().out.splitlines()) == 2

    def test_variable_that_looks_like_ours_is_told_unless_quiet(
        self, capsys: Capture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """It may be a slip of the finger. That of the threads is ours."""
        monkeypatch.setenv("EVALUATOR_DECIMAL", "4")
        monkeypatch.setenv("EVALUATOR_THREADS", "1")
        run([*SCORE, "-b", "-m", "chrf"])
        loud = capsys.readouterr().err
        run([*SCORE, "-b", "-m", "chrf", "-q"])

        assert loud.startswith("evaluator: warning: the environment's EVALUATOR_DECIMAL sets")
        assert loud.count("\n") == 1
        assert capsys.readouterr().err == ""

    def test_several_reports_come_of_one_run(self, articles: Path, capsys: Capture) -> None:
        """Beside the one at the terminal."""
        assert run([*SCORE, "--report", "json:a.json", "--report", "concise:b.txt"]) == 0

        assert capsys.readouterr().out.startswith("reference  ref.txt")
        assert json.loads((articles / "a.json").read_bytes())["schema"] == "evaluator/evaluation"
        assert (articles / "b.txt").read_text().startswith("cand.txt:3:")

    def test_report_to_standard_output_stands_in_for_the_main_one(
        self, articles: Path, capsys: Capture
    ) -> None:
        """Nobody could tell two of them apart."""
        assert run([*SCORE, "--report", "json:-", "--report", "concise:b.txt"]) == 0

        assert json.loads(capsys.readouterr().out)["version"] == 1
        assert (articles / "b.txt").exists()

    def test_place_that_cannot_be_written_leaves_none_of_the_others(
        self, articles: Path, capsys: Capture
    ) -> None:
        """All places are opened before the work."""
        before = sorted(articles.iterdir())

        assert run([*SCORE, "--report", "json:a.json", "--report", "tsv:no/b.tsv"]) == 2
        assert sorted(articles.iterdir()) == before
        assert capsys.readouterr().out == ""


class TestBadInput:
    """Where nothing can be evaluated: 2, one line that names the file. Else a full result."""

    @pytest.mark.parametrize(
        "content",
        [b"", b" \n\t\n", b"\x00\x01\x02" * 50, b"\x89PNG\r\n\x1a\n" + bytes(range(256))],
        ids=["empty", "blank", "NUL bytes", "binary"],
    )
    def test_file_without_text(self, articles: Path, capsys: Capture, content: bytes) -> None:
        """File without text."""
        (articles / "bad.txt").write_bytes(content)

        assert run(["score", "ref.txt", "bad.txt", "--no-embeddings"]) == 2
        self._one_line_about("bad.txt", capsys)

    def test_missing_file(self, articles: Path, capsys: Capture) -> None:
        """Missing file."""
        assert articles.is_dir()
        assert run(["score", "ref.txt", "none.txt", "--no-embeddings"]) == 2
        self._one_line_about("none.txt", capsys)

    def test_directory(self, articles: Path, capsys: Capture) -> None:
        """Directory."""
        (articles / "folder").mkdir()

        assert run(["score", "folder", "ref.txt", "--no-embeddings"]) == 2
        self._one_line_about("folder", capsys)

    @pytest.mark.usefixtures("articles")
    def test_name_that_no_file_can_have(self, capsys: Capture) -> None:
        """A NUL byte; Python raises ValueError for it where it asks the system."""
        assert run(["score", "ref\x00.txt", "ref.txt", "--no-embeddings"]) == 2
        self._one_line_about("ref", capsys)

    def test_name_with_control_characters_and_broken_utf8(
        self, articles: Path, shell: Shell
    ) -> None:
        """All of it is shown, none of it acts."""
        name = b"\x1b[2Jev\xffil.txt"
        (Path(str(articles)) / name.decode("utf-8", "surrogateescape")).write_bytes(
            (articles / "cand.txt").read_bytes()
        )
        plain = shell("evaluator score ref.txt *il.txt --no-embeddings")
        report = shell("evaluator score ref.txt *il.txt --no-embeddings -f json")

        assert plain.returncode == report.returncode == 0
        assert b"\x1b" not in plain.stdout
        assert b"<U+001B>[2Jev<U+DCFF>il.txt" in plain.stdout
        assert json.loads(report.stdout)["candidate"]["name"] == "\x1b[2Jev\ufffdil.txt"

    @pytest.mark.usefixtures("articles")
    def test_same_file_twice_is_a_full_result(self, capsys: Capture) -> None:
        """Same file twice is a full result."""
        assert run(["score", "ref.txt", "ref.txt", "--no-embeddings"]) == 0
        out = capsys.readouterr().out
        assert "4 of 4 reference sentences with 4 of 4 candidate sentences" in out
        assert "findings   none" in out

    def test_windows_line_ends_and_right_to_left_text(
        self, articles: Path, capsys: Capture
    ) -> None:
        """Windows line ends and right to left text."""
        text = "השיחות יתחילו ביום שני בז'נבה.\r\n\r\nמוסקבה דרשה הבטחות מברית נאט\"ו.\r\n"
        (articles / "he.txt").write_bytes(text.encode())

        assert run(["score", "he.txt", "he.txt", "--no-embeddings"]) == 0
        assert "2 of 2 reference sentences" in capsys.readouterr().out

    def test_control_characters_in_the_text(self, articles: Path, capsys: Capture) -> None:
        """Control characters in the text."""
        text = (articles / "cand.txt").read_text().replace("Moscow", "Mos\x1b[31mcow\u202e")
        (articles / "bad.txt").write_text(text)

        assert run(["score", "ref.txt", "bad.txt", "--no-embeddings"]) == 0
        out = capsys.readouterr().out
        assert not {"\x1b", "\u202e"} & set(out)

    @pytest.mark.usefixtures("articles")
    def test_terminal_that_knows_no_unicode(self, shell: Shell) -> None:
        """Terminal that knows no unicode."""
        done = shell("evaluator score ref.txt cand.txt --no-embeddings", PYTHONIOENCODING="ascii")

        assert done.returncode == 0
        assert done.stdout.isascii()

    @pytest.mark.usefixtures("articles")
    def test_closed_pipe(self, shell: Shell) -> None:
        """Closed pipe."""
        done = shell("evaluator score ref.txt cand.txt --no-embeddings | head -1")

        assert done.returncode in {0, 141}
        assert done.stderr == b""

    @pytest.mark.skipif(sys.platform != "linux", reason="has no /dev/full")
    @pytest.mark.usefixtures("articles")
    def test_full_disk(self, shell: Shell) -> None:
        """Full disk."""
        done = shell("evaluator score ref.txt cand.txt --no-embeddings > /dev/full")

        assert done.returncode == 2
        assert done.stderr.count(b"\n") == 1

    def _one_line_about(self, name: str, capsys: Capture) -> None:
        out, err = capsys.readouterr()
        assert out == ""
        assert err.startswith(f"evaluator: {name}")
        assert err.count("\n") == 1
