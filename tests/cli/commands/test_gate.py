"""``evaluator gate``, from the command line to the exit code."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from evaluator.cli.program import run
from evaluator.report.registry import find_format, format_names

Shell = Callable[..., subprocess.CompletedProcess[bytes]]
Capture = pytest.CaptureFixture[str]

GATE = ["gate", "ref.txt", "cand.txt", "--no-embeddings"]


@pytest.fixture
def folders(articles: Path) -> Path:
    """``en`` and ``back``: a pair that is the same, one that changed, one without counterpart."""
    reference, candidate = ((articles / name).read_text() for name in ("ref.txt", "cand.txt"))
    for path, text in (
        ("en/same.txt", reference),
        ("back/same.txt", reference),
        ("en/changed.txt", reference),
        ("back/changed.md", candidate),
    ):
        (articles / path).parent.mkdir(exist_ok=True)
        (articles / path).write_text(text)
    return articles


FOLDERS = ["gate", "--reference-dir", "en", "--candidate-dir", "back", "--no-embeddings"]


@pytest.mark.usefixtures("articles")
class TestExitCode:
    """0 passed, 1 failed, 2 could not evaluate."""

    @pytest.mark.parametrize(
        ("arguments", "code"),
        [
            (["--fail-under", "chrf=40"], 0),
            (["--fail-under", "chrf=99"], 1),
            (["--fail-on", "critical", "--max-findings", "DAT=0"], 1),
            (["--fail-under", "chrf=99", "--exit-zero"], 0),
            (["--fail-under", "mqm=10"], 0),
            (["--fail-under", "mqm=99", "--metrics", "chrf"], 1),
            (["--fail-under", "segment:mqm=99"], 1),
            (["--fail-under", "similarity=0.5"], 2),
            (["--fail-under", "similarity=0.5", "--exit-zero"], 2),
        ],
    )
    def test_of_one_pair(self, arguments: list[str], code: int, capsys: Capture) -> None:
        """``--exit-zero`` hides 1 only."""
        assert run([*GATE, *arguments]) == code
        assert capsys.readouterr().err == ""

    def test_missing_article_is_reported_and_2(self, capsys: Capture) -> None:
        """In the report, where all other pairs stand too."""
        assert run(["gate", "ref.txt", "none.txt", "--fail-on", "major", "--exit-zero"]) == 2
        assert "none.txt: no such file" in capsys.readouterr().out

    def test_gate_that_nothing_could_fail_is_refused(self, capsys: Capture) -> None:
        """It would pass whatever it reads."""
        assert run(GATE) == 2
        assert "no bar is set; give --fail-on" in capsys.readouterr().err


@pytest.mark.usefixtures("articles")
class TestReport:
    """What is said, and where."""

    def test_says_what_was_missed_by_how_much_and_what_to_look_at(
        self, capsys: Capture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """First of all."""
        monkeypatch.setenv("COLUMNS", "100")
        run([*GATE, "--fail-under", "chrf=99"])
        lines = capsys.readouterr().out.splitlines()
        missed = next(line for line in lines if line.startswith("  missed"))
        value = float(missed.split()[2])

        assert lines[0].startswith("GATE FAILED")
        assert f"wanted at least 99.0; {99 - value:.1f} below" in missed
        assert "  to look at first" in lines

    def test_all_reports_come_of_one_run(self, articles: Path, capsys: Capture) -> None:
        """Each format that can show a verdict."""
        formats = [name for name in format_names() if find_format(name).render_verdict]
        wanted = [part for name in formats for part in ("--report", f"{name}:out.{name}")]

        assert run([*GATE, "--fail-on", "minor", *wanted, "-q"]) == 1
        assert capsys.readouterr().out.startswith("GATE FAILED")
        assert len(formats) >= 11
        assert all((articles / f"out.{name}").stat().st_size > 0 for name in formats)
        assert json.loads((articles / "out.json").read_bytes())["status"] == "failed"

    def test_format_that_has_no_verdict_is_refused(self, capsys: Capture) -> None:
        """Before the work."""
        assert run([*GATE, "--fail-on", "minor", "-f", "numbers"]) == 2
        assert "numbers cannot show a verdict" in capsys.readouterr().err

    def test_report_never_replaces_what_is_read(self, articles: Path, capsys: Capture) -> None:
        """The configuration and the baseline neither."""
        (articles / "evaluator.toml").write_text('fail-on = "major"\n')

        assert run([*GATE, "--report", "json:evaluator.toml"]) == 2
        assert "evaluator.toml: would overwrite what is read" in capsys.readouterr().err

    def test_standard_input_is_judged(self, shell: Shell) -> None:
        """Under the name it is given."""
        done = shell(
            "evaluator gate ref.txt - --stdin-filename draft.md --no-embeddings --fail-on minor "
            "-f concise < cand.txt"
        )

        assert done.returncode == 1
        assert b"\ndraft.md:3:" in done.stdout

    def test_empty_standard_input_is_the_pairs_error(self, shell: Shell) -> None:
        """Not the gate's verdict on an article."""
        done = shell("evaluator gate ref.txt - --no-embeddings --fail-on minor </dev/null")

        assert done.returncode == 2
        assert b"<stdin>: is empty" in done.stdout


class TestManyPairs:
    """Folders, and the configuration's pairs."""

    def test_folders_are_matched_by_name(self, folders: Path, capsys: Capture) -> None:
        """In the report the worst comes first, in JSON the order is that of the names."""
        assert run([*FOLDERS, "--fail-on", "major", "--report", "json:a.json"]) == 1
        out = capsys.readouterr().out
        names = [
            (one["name"], one["status"])
            for one in json.loads((folders / "a.json").read_bytes())["judgements"]
        ]

        assert names == [("back/changed.md", "failed"), ("back/same.txt", "passed")]
        assert out.index("back/changed.md") < out.index("back/same.txt")

    def test_file_without_counterpart_is_an_error_and_the_others_go_on(
        self, folders: Path, capsys: Capture
    ) -> None:
        """On either side."""
        (folders / "back" / "extra.txt").write_text("More.")

        assert run([*FOLDERS, "--fail-on", "critical"]) == 2
        out = capsys.readouterr().out
        assert "back/extra.txt: has no counterpart in en" in out
        assert "3 pairs of articles: 1 not evaluated" in out

    def test_enough_pairs_may_pass(self, folders: Path, capsys: Capture) -> None:
        """``--min-pass-rate``."""
        assert folders.is_dir()
        assert run([*FOLDERS, "--fail-on", "major", "--min-pass-rate", "50%"]) == 0
        assert "pass-rate  50.0% (1 of 2 pairs)" in capsys.readouterr().out

    def test_pairs_of_the_configuration_and_their_overrides(
        self, folders: Path, capsys: Capture
    ) -> None:
        """One of them is missing: that pair errs, the others are reported."""
        (folders / "evaluator.toml").write_text(
            'embeddings = false\nfail-on = "major"\n'
            '[[pairs]]\nname = "changed"\nreference = "en/changed.txt"\n'
            'candidate = "back/changed.md"\n'
            '[[pairs]]\nreference = "en/same.txt"\ncandidate = "back/none.txt"\n'
            '[[overrides]]\nfiles = ["changed"]\nfail-on = false\n'
        )

        assert run(["gate"]) == 2
        out = capsys.readouterr().out
        assert "  passed         changed " in out
        assert "back/none.txt: no such file" in out

    @pytest.mark.slow
    def test_several_jobs_give_what_one_gives(self, folders: Path) -> None:
        """To the letter."""
        for jobs in ("1", "2"):
            assert run([*FOLDERS, "--fail-on", "major", "-j", jobs, "-f", "json", "-o", jobs]) == 1

        assert (folders / "1").read_bytes() == (folders / "2").read_bytes()

    @pytest.mark.parametrize(
        ("arguments", "line"),
        [
            ([], "there is nothing to compare; give two files, --reference-dir"),
            (["ref.txt"], "ref.txt has no counterpart: one article is no pair"),
            (["a", "b", "--reference-dir", "en"], "two files and two folders are asked for"),
            (["--reference-dir", "en"], "--candidate-dir is missing"),
            (["--candidate-dir", "en"], "--reference-dir is missing"),
            (["--reference-dir", "none", "--candidate-dir", "en"], "none: no such folder"),
            (["--stdin-filename", "x"], "--stdin-filename: names standard input, but no side"),
            (["-", "-"], "only one side can come from standard input"),
            (["ref.txt", "cand.txt", "--jobs", "0"], "'jobs' is '0', expected a whole number"),
            (["ref.txt", "cand.txt", "--fail-under", "crf=3"], "no metric is called 'crf'"),
            (["ref.txt", "cand.txt", "--fail-on", "x"], "no severity is called 'x'"),
            (["ref.txt", "cand.txt", "--baseline", "none.json"], "there is no such baseline"),
        ],
    )
    @pytest.mark.usefixtures("folders")
    def test_what_cannot_be_meant_is_one_line(
        self, arguments: list[str], line: str, capsys: Capture
    ) -> None:
        """Before any work."""
        assert run(["gate", "--max-findings", "3", *arguments]) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert line in err
        assert err.count("\n") == 1


@pytest.mark.slow
@pytest.mark.usefixtures("ctrl_c_is_heard")
@pytest.mark.skipif(sys.platform == "win32", reason="has no process groups")
def test_interrupted_gate_reports_what_was_done(folders: Path) -> None:
    """And exits 130; one article is a pipe that never ends."""
    os.mkfifo(folders / "back" / "waits.txt")
    (folders / "en" / "waits.txt").write_text("Talks began in Geneva on Monday.")
    (folders / "evaluator.toml").write_text(
        "".join(
            f'[[pairs]]\nreference = "en/{name}.txt"\ncandidate = "back/{name}.txt"\n'
            for name in ("same", "waits")
        )
    )
    with subprocess.Popen(
        [
            *(sys.executable, "-m", "evaluator", "gate", "--no-embeddings", "--fail-on", "major"),
            *("-v", "-j", "1", "--report", "json:a.json"),
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        cwd=folders,
    ) as process:
        assert process.stderr is not None
        while "1 of 2 pairs" not in process.stderr.readline():
            assert process.poll() is None
        time.sleep(0.2)
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=60)

    assert process.returncode == 130
    assert "interrupted: 1 of 2 pairs were evaluated" in " ".join(out.split()).lower()
    assert err == ""
    assert json.loads((folders / "a.json").read_bytes())["status"] == "error"
