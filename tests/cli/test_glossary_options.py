"""``--glossary`` and ``--keep``, from the command line and from the configuration."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluator.cli.program import run
from evaluator.config import load

Capture = pytest.CaptureFixture[str]

REFERENCE = "Parliament passed the carbon levy on Tuesday after a long debate at Blue Shield.\n"
CANDIDATE = "Parliament passed the carbon tax on Tuesday after a long debate at Azure Shield.\n"
PLAIN = ["--no-embeddings", "-m", "chrf", "--select", "TRM"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with two articles, a glossary and a list."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(REFERENCE, encoding="utf-8")
    (tmp_path / "b.txt").write_text(CANDIDATE, encoding="utf-8")
    (tmp_path / "terms.csv").write_text("carbon levy,,carbon tax\n", encoding="utf-8")
    (tmp_path / "keep.txt").write_text("Blue Shield\n", encoding="utf-8")
    return tmp_path


def found(capsys: Capture) -> list[str]:
    return [line.split()[1] for line in capsys.readouterr().out.splitlines()]


@pytest.mark.usefixtures("folder")
class TestScore:
    """One pair."""

    def test_terms_and_names_are_held_to(self, capsys: Capture) -> None:
        files = ["--glossary", "terms.csv", "--keep", "keep.txt"]

        assert run(["score", "a.txt", "b.txt", *PLAIN, *files, "-f", "concise"]) == 0
        assert found(capsys) == ["TRM002", "TRM003"]

    def test_without_them_nothing_is_asked(self, capsys: Capture) -> None:
        assert run(["score", "a.txt", "b.txt", *PLAIN, "-f", "concise"]) == 0
        assert found(capsys) == []

    def test_the_signature_tells_one_glossary_from_another(self, capsys: Capture) -> None:
        """What was found under two of them may not be compared."""
        signatures = []
        for files in ([], ["--glossary", "terms.csv"], ["--keep", "keep.txt"]):
            run(["score", "a.txt", "b.txt", *PLAIN, *files, "-f", "json"])
            signatures.append(json.loads(capsys.readouterr().out)["signature"])

        assert len(set(signatures)) == 3
        assert "|glossary:" not in signatures[0]
        assert "|glossary:" in signatures[1]

    @pytest.mark.parametrize(
        ("text", "line"),
        [
            ("term,forbiden\na,b\n", "bad.csv:1: no column is called 'forbiden'; did you mean "),
            ("a,b,b\n", "bad.csv:1: 'b' is both allowed and forbidden; drop one"),
            ("", "bad.csv: holds no term;"),
        ],
    )
    def test_a_bad_glossary_is_one_line_and_exit_code_2(
        self, text: str, line: str, capsys: Capture
    ) -> None:
        Path("bad.csv").write_text(text, encoding="utf-8")

        assert run(["score", "a.txt", "b.txt", *PLAIN, "--glossary", "bad.csv"]) == 2
        said = capsys.readouterr()
        assert said.out == ""
        assert line in said.err
        assert said.err.count("\n") == 1

    def test_tbx_is_read(self, capsys: Capture) -> None:
        Path("terms.tbx").write_text(
            '<martif><termEntry><langSet xml:lang="en"><tig><term>carbon levy</term></tig>'
            "</langSet></termEntry></martif>",
            encoding="utf-8",
        )
        run(["score", "a.txt", "b.txt", *PLAIN, "--glossary", "terms.tbx", "-f", "concise"])

        assert found(capsys) == ["TRM001"]

    def test_a_report_does_not_overwrite_a_glossary(self, capsys: Capture) -> None:
        asked = ["--glossary", "terms.csv", "--report", "json:terms.csv"]

        assert run(["score", "a.txt", "b.txt", *PLAIN, *asked]) == 2
        assert "terms.csv" in capsys.readouterr().err
        assert Path("terms.csv").read_text(encoding="utf-8") == "carbon levy,,carbon tax\n"


class TestGate:
    """Many pairs."""

    def test_a_forbidden_word_shuts_the_gate(self, folder: Path, capsys: Capture) -> None:
        (folder / "evaluator.toml").write_text(
            'glossary = ["terms.csv"]\nkeep = ["keep.txt"]\nselect = ["TRM"]\nembeddings = false\n'
            'metrics = ["chrf"]\nfail-on = "major"\n',
            encoding="utf-8",
        )

        assert run(["gate", "a.txt", "b.txt"]) == 1
        assert "TRM002" in capsys.readouterr().out

    def test_a_bad_glossary_stops_it_before_any_pair(self, folder: Path, capsys: Capture) -> None:
        (folder / "bad.csv").write_text("a,b,b\n", encoding="utf-8")
        asked = ["--fail-on", "major", "--glossary", "bad.csv"]

        assert run(["gate", "a.txt", "b.txt", *PLAIN, *asked]) == 2
        said = capsys.readouterr()
        assert said.out == ""
        assert "bad.csv:1: 'b' is both allowed and forbidden" in said.err


class TestConfiguration:
    """evaluator.toml."""

    def test_paths_are_seen_from_the_files_folder(self, folder: Path) -> None:
        inner = folder / "inner"
        inner.mkdir()
        (folder / "evaluator.toml").write_text('keep = ["keep.txt"]\n', encoding="utf-8")
        config = load(directory=inner, environ={})

        assert config.glossaries == ("../keep.txt",)

    def test_an_override_has_a_glossary_of_its_own(self, folder: Path) -> None:
        (folder / "evaluator.toml").write_text(
            'keep = ["keep.txt"]\n[[overrides]]\nfiles = "b.txt"\nglossary = ["terms.csv"]\n'
            "keep = []\n",
            encoding="utf-8",
        )
        config = load(directory=folder, environ={})
        of_b, of_c = (config.options(config.pair("a.txt", name)) for name in ("b.txt", "c.txt"))

        assert [one.term for one in of_b.glossary.terms] == ["carbon levy"]
        assert [one.term for one in of_c.glossary.terms] == ["Blue Shield"]
        assert config.glossaries == ("keep.txt", "terms.csv")

    @pytest.mark.parametrize("value", ['"terms.csv"', "[1]", '[""]', "true"])
    def test_what_is_no_list_of_paths_is_told_with_its_line(
        self, folder: Path, value: str, capsys: Capture
    ) -> None:
        (folder / "evaluator.toml").write_text(f"\nglossary = {value}\n", encoding="utf-8")

        assert run(["score", "a.txt", "b.txt", *PLAIN]) == 2
        assert "evaluator.toml:2: 'glossary' is " in capsys.readouterr().err

    def test_the_environment_gives_one(self, folder: Path) -> None:
        config = load(directory=folder, environ={"EVALUATOR_KEEP": "keep.txt"})

        assert [one.term for one in config.options().glossary.terms] == ["Blue Shield"]
