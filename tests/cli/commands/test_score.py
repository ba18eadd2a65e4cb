"""``evaluator score``, from the command line to what is printed."""

from __future__ import annotations

import json
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
        assert "seen scale: request; steps: " in text

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
            (["ref.txt", "cand.txt", "-f", "xml"], "no output format is called 'xml'"),
            (["ref.txt", "cand.txt", "-b", "-f", "json"], "--score-only: cannot be had as json"),
            (
                ["ref.txt", "cand.txt", "-m", "blue"],
                "no metric is called 'blue'; did you mean bleu",
            ),
            (["ref.txt", "cand.txt", "-m", ","], "--metrics: names no metric"),
            (
                ["ref.txt", "cand.txt", "-m", "similarity", "--no-embeddings"],
                "--no-embeddings: similarity needs the model",
            ),
            (
                ["ref.txt", "cand.txt", "--model", "x", "--no-embeddings"],
                "--no-embeddings: rules out what --model asks for",
            ),
            (["ref.txt", "cand.txt", "--show-pairs", "-1"], "--show-pairs: '-1' is neither"),
            (["ref.txt", "cand.txt", "--show-pairs", "many"], "'many' is neither a number nor all"),
            (["ref.txt", "cand.txt", "--decimals", "11"], "'11' is no number from 0 to 10"),
            (["ref.txt", "cand.txt", "--color", "red"], "--color: 'red' is none of its values"),
            (["ref.txt", "cand.txt", "-o", "cand.txt"], "would overwrite an article"),
            (["ref.txt", "cand.txt", "-o", "no/report"], "no/report: cannot be written"),
            (["ref.txt", "cand.txt", "--select", "XYZ9"], "XYZ9"),
            (["ref.txt", "cand.txt", "--min-severity", "bad"], "--min-severity: 'bad' is none"),
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
