"""What a gate decided, for people."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from syrupy.assertion import SnapshotAssertion

from evaluator.domain.evaluation import Evaluation
from evaluator.domain.verdict import JudgedFinding, Judgement, State, Status, Verdict
from evaluator.report.formats.terminal import FORMAT, render_verdict
from evaluator.report.view import View


def test_one_pair_is_shown_whole(judgement: Judgement, snapshot: SnapshotAssertion) -> None:
    """Read before it was accepted."""
    assert render_verdict(Verdict(Status.FAILED, (judgement,)), View()) == snapshot


def test_of_several_the_worst_comes_first(verdict: Verdict, snapshot: SnapshotAssertion) -> None:
    """A table, then what did not pass."""
    assert render_verdict(verdict, View(width=80)) == snapshot


def test_begins_with_the_outcome(verdict: Verdict) -> None:
    """Whatever else there is to say."""
    for status, word in ((Status.PASSED, "PASSED"), (Status.FAILED, "FAILED")):
        report = render_verdict(replace(verdict, status=status), View())

        assert report.startswith(f"GATE {word}  3 pairs of articles: ")


def test_pair_that_passed_stands_in_the_table_alone(verdict: Verdict) -> None:
    """Nobody has to look at it."""
    report = render_verdict(verdict, View())

    assert report.count("clean") == 1


def test_three_findings_are_named_and_the_others_counted(
    judgement: Judgement, broken: Judgement, many: Callable[..., Evaluation]
) -> None:
    """The gravest first."""
    evaluation = many(critical=2, major=3, minor=4)
    findings = tuple(JudgedFinding(one, State.NEW) for one in evaluation.findings)
    crowded = replace(judgement, evaluation=evaluation, findings=findings, fixed=())
    report = render_verdict(Verdict(Status.ERROR, (crowded, broken)), View())

    assert re.findall(r"Finding \d+", report) == ["Finding 0", "Finding 1", "Finding 2"]
    assert "and 6 more" in report


def test_pair_that_could_not_be_evaluated_says_why(broken: Judgement) -> None:
    """And has no more to show."""
    report = render_verdict(Verdict(Status.ERROR, (broken,)), View())

    assert report.splitlines()[-1] == "  fr/b.txt: no such file"


def test_nothing_of_the_texts_can_act(
    judgement: Judgement, saying: Callable[[str], Evaluation]
) -> None:
    """Neither control characters nor names of files."""
    evaluation = saying("\x1b[2J\u202eevil")
    bad = replace(
        judgement,
        name="\x1b]0;x\x07",
        evaluation=evaluation,
        findings=tuple(JudgedFinding(one, State.NEW) for one in evaluation.findings),
    )
    report = render_verdict(Verdict(Status.FAILED, (bad, bad)), View())

    assert not {"\x1b", "\x07", "\u202e"} & set(report)


def test_colour_changes_nothing_but_colour(verdict: Verdict) -> None:
    """The words are the same."""
    coloured = render_verdict(verdict, View(colour=True))

    assert "\x1b[1;37;41mGATE ERROR\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == render_verdict(verdict, View())


def test_format_offers_it() -> None:
    """So that the gate finds it."""
    assert FORMAT.render_verdict is render_verdict
