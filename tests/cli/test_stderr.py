"""What is said beside the report."""

from __future__ import annotations

import sys

import pytest

from evaluator.cli.stderr import Pace, Progress, error_line, note

Capture = pytest.CaptureFixture[str]
WIPE = "\r\x1b[2K"


@pytest.fixture
def terminal(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001 (comes first)
    """Standard error seems to be a terminal of 20 columns."""
    monkeypatch.setattr(type(sys.stderr), "isatty", lambda _: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "20")


def test_error_is_one_safe_line(capsys: Capture) -> None:
    """Whatever stood in the message."""
    error_line("a\nb \x1b[2Jc")

    assert capsys.readouterr().err == "evaluator: a b <U+001B>[2Jc\n"


def test_note_keeps_its_lines(capsys: Capture) -> None:
    """But nothing that acts on the terminal."""
    note("a\n  b\x07\n")

    assert capsys.readouterr().err == "a\n  b<U+0007>\n"


def test_nobody_is_told_where_there_is_no_standard_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a process started without one."""
    monkeypatch.setattr(sys, "stderr", None)

    error_line("lost")
    with Progress() as progress:
        progress("lost")


class TestProgress:
    """Shown on a terminal only, and gone when the report comes."""

    def test_is_silent_elsewhere(self, capsys: Capture) -> None:
        """Is silent elsewhere."""
        with Progress() as progress:
            progress("aligning")

        assert capsys.readouterr().err == ""

    @pytest.mark.usefixtures("terminal")
    def test_replaces_its_line_cuts_it_and_wipes_it(self, capsys: Capture) -> None:
        """Replaces its line cuts it and wipes it."""
        with Progress() as progress:
            progress("aligning")
            progress("scoring all the pairs\x1b of both")

        assert capsys.readouterr().err == f"{WIPE}aligning{WIPE}scoring all the pai{WIPE}"

    @pytest.mark.usefixtures("terminal")
    def test_dumb_terminal_gets_no_control_sequences(
        self, capsys: Capture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Dumb terminal gets no control sequences."""
        monkeypatch.setenv("TERM", "dumb")
        with Progress() as progress:
            progress("aligning")

        assert capsys.readouterr().err == ""

    def test_verbose_says_it_in_lines_anywhere(self, capsys: Capture) -> None:
        """Verbose says it in lines anywhere."""
        with Progress(verbose=True) as progress:
            progress("aligning")

        assert capsys.readouterr().err == "evaluator: aligning\n"

    @pytest.mark.usefixtures("terminal")
    def test_quiet_wins(self, capsys: Capture) -> None:
        """Quiet wins."""
        with Progress(quiet=True, verbose=True) as progress:
            progress("aligning")

        assert capsys.readouterr().err == ""


class TestPace:
    """How far, how fast, how long."""

    def test_tells_rate_and_estimate(self) -> None:
        """After 4 of 10 pairs in 2 seconds, 3 seconds are left."""
        told: list[str] = []
        times = iter([0.0, 0.5, 1.0, 1.5, 2.0])
        pace = Pace(told.append, 10, lambda: next(times))
        for passed in (True, False, True, False):
            pace(passed)

        assert told[0] == "1 of 10 pairs, 2.0 a second, about 4 s left"
        assert told[-1] == "4 of 10 pairs, 2 did not pass, 2.0 a second, about 3 s left"

    def test_slow_runs_are_told_in_seconds_each_and_in_minutes(self) -> None:
        """And hours; at the end nothing is left."""
        told: list[str] = []
        times = iter([0.0, 60.0, 200.0])
        pace = Pace(told.append, 2, lambda: next(times))
        pace()
        pace()
        slow = Pace(told.append, 200, iter([0.0, 60.0]).__next__)
        slow()
        slower = Pace(told.append, 4, iter([0.0, 60.0]).__next__)
        slower()

        assert told == [
            "1 of 2 pairs, 60.0 s each, about 60 s left",
            "2 of 2 pairs, 100.0 s each",
            "1 of 200 pairs, 60.0 s each, about 3 h 19 min left",
            "1 of 4 pairs, 60.0 s each, about 3 min left",
        ]

    def test_says_nothing_of_a_single_pair(self) -> None:
        """It is there or it is not."""
        told: list[str] = []
        Pace(told.append, 1)()

        assert told == []
