"""What a machine is told, finding by finding."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from evaluator.domain.evaluation import Evaluation
from evaluator.domain.positions import Position
from evaluator.domain.verdict import (
    Condition,
    JudgedFinding,
    Judgement,
    State,
    Status,
    Verdict,
)
from evaluator.report.gate_rules import MISSED, NOT_EVALUATED
from evaluator.report.levels import Level
from evaluator.report.paths import Paths
from evaluator.report.remarks import (
    by_pair,
    counting,
    outcome,
    remarks_of,
    remarks_on,
)

BAR = Condition("chrf", "at least 80.0", "76.4", Status.FAILED, "3.6 below")


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """Paths of an empty folder."""
    return Paths(tmp_path)


def _judgement(evaluation: Evaluation, *conditions: Condition) -> Judgement:
    findings = tuple(
        JudgedFinding(finding, state, "why")
        for finding, state in zip(evaluation.findings, State, strict=True)
    )
    return Judgement(
        "a", "ref.txt", "cand.txt", Status.FAILED, evaluation, "", conditions, findings
    )


class TestPlaces:
    """Where a remark stands."""

    def test_is_in_the_candidate_and_comes_from_the_reference(
        self, evaluation: Evaluation, paths: Paths
    ) -> None:
        """“called on” is in the third line of the candidate, “demanded” in the fifth."""
        remark = remarks_on(evaluation, paths)[2]
        candidate = evaluation.candidate.text.splitlines()[2]
        reference = evaluation.reference.text.splitlines()[4]

        assert remark.place.name == "cand.txt"
        assert remark.place.start == Position(3, candidate.index("called on") + 1)
        assert remark.place.end == Position(3, candidate.index("called on") + 10)
        assert remark.origin is not None
        assert remark.origin.start == Position(5, reference.index("demanded") + 1)

    def test_missed_bar_stands_where_the_condition_says(
        self, evaluation: Evaluation, paths: Paths
    ) -> None:
        """The file's name may hold colons."""
        bar = replace(BAR, place="a:b:1.txt:14:7")
        (remark, *_) = remarks_of(Verdict(Status.FAILED, (_judgement(evaluation, bar),)), paths)

        assert (remark.place.name, remark.place.start) == ("a:b:1.txt", Position(14, 7))

    @pytest.mark.parametrize("place", ["", "cand.txt", "cand.txt:x:y"])
    def test_or_at_the_beginning_of_the_candidate(
        self, evaluation: Evaluation, paths: Paths, place: str
    ) -> None:
        """Or at the beginning of the candidate."""
        bar = replace(BAR, place=place)
        (remark, *_) = remarks_of(Verdict(Status.FAILED, (_judgement(evaluation, bar),)), paths)

        assert (remark.place.name, remark.place.start) == ("cand.txt", Position(1, 1))


class TestGate:
    """What the gate itself has to say."""

    def test_condition_that_is_met_says_nothing(self, evaluation: Evaluation, paths: Paths) -> None:
        """Condition that is met says nothing."""
        met = replace(BAR, status=Status.PASSED, margin="")
        remarks = remarks_of(Verdict(Status.PASSED, (_judgement(evaluation, met),)), paths)

        assert [remark.rule for remark in remarks] == ["OMI001", "MOD002", "STR001"]

    def test_missed_bar_says_by_how_much(self, evaluation: Evaluation, paths: Paths) -> None:
        """Missed bar says by how much."""
        remark = remarks_of(Verdict(Status.FAILED, (_judgement(evaluation, BAR),)), paths)[0]

        assert remark.message == "chrf: 76.4, wanted at least 80.0; 3.6 below"
        assert (remark.rule, remark.level, remark.grade) == (MISSED, Level.ERROR, "error")

    def test_bar_that_could_not_be_read_is_another_rule(
        self, evaluation: Evaluation, paths: Paths
    ) -> None:
        """Bar that could not be read is another rule."""
        bar = replace(BAR, status=Status.ERROR, value="-", margin="no vectors")
        remark = remarks_of(Verdict(Status.ERROR, (_judgement(evaluation, bar),)), paths)[0]

        assert remark.rule == NOT_EVALUATED

    def test_pair_that_could_not_be_read_has_a_remark(self, paths: Paths) -> None:
        """Pair that could not be read has a remark."""
        lost = Judgement("a", "r.txt", "c.txt", Status.ERROR, None, "c.txt: no such file")
        (remark,) = remarks_of(Verdict(Status.ERROR, (lost,)), paths)

        assert (remark.rule, remark.message) == (NOT_EVALUATED, "c.txt: no such file")
        assert remark.place.name == "c.txt"

    def test_bar_missed_behind_an_open_gate_is_a_warning(
        self, evaluation: Evaluation, paths: Paths
    ) -> None:
        """Enough of the other pairs passed."""
        remark = remarks_of(Verdict(Status.PASSED, (_judgement(evaluation, BAR),)), paths)[0]

        assert remark.level is Level.WARNING

    def test_bar_of_the_whole_run_stands_at_the_first_pair_that_failed(
        self, evaluation: Evaluation, paths: Paths
    ) -> None:
        """And belongs to no pair."""
        fine = replace(_judgement(evaluation), status=Status.PASSED, candidate="fine.txt")
        rate = Condition("pass-rate", "at least 90.0%", "50.0%", Status.FAILED, "40.0 below")
        both = Verdict(Status.FAILED, (fine, _judgement(evaluation)), (rate,))
        remark = remarks_of(both, paths)[0]

        assert (remark.pair, remark.place.name) == (None, "cand.txt")
        assert 0 not in [each.pair for each in by_pair(remarks_of(both, paths))[1]]

    def test_outcome_without_a_margin_ends_with_the_bar(self) -> None:
        """Outcome without a margin ends with the bar."""
        assert outcome(replace(BAR, margin="")) == "76.4, wanted at least 80.0"


class TestStates:
    """What was accepted."""

    def test_does_not_count(self, evaluation: Evaluation, paths: Paths) -> None:
        """Does not count."""
        remarks = remarks_of(Verdict(Status.FAILED, (_judgement(evaluation),)), paths)

        assert [remark.state for remark in remarks] == list(State)
        assert [remark.rule for remark in counting(remarks)] == ["OMI001"]
        assert remarks[2].reason == "why"


class TestKeys:
    """The name of a remark from run to run."""

    def test_no_two_are_alike(self, evaluation: Evaluation, paths: Paths) -> None:
        """Even where two findings are the same in all respects."""
        twice = replace(evaluation, findings=evaluation.findings * 2)
        keys = [remark.key for remark in remarks_on(twice, paths)]

        assert len(set(keys)) == len(keys) == 6

    def test_lines_play_no_part(self, evaluation: Evaluation, paths: Paths) -> None:
        """A paragraph put in above changes no key."""
        before = [remark.key for remark in remarks_on(evaluation, paths)]
        text = "\n\n" + evaluation.candidate.text
        moved = replace(evaluation, candidate=replace(evaluation.candidate, text=text, _lines=[]))

        assert [remark.key for remark in remarks_on(moved, paths)] == before

    def test_same_finding_in_two_files_has_two(self, evaluation: Evaluation, paths: Paths) -> None:
        """Same finding in two files has two."""
        other = replace(evaluation, candidate=replace(evaluation.candidate, name="other.txt"))

        assert remarks_on(evaluation, paths)[0].key != remarks_on(other, paths)[0].key

    def test_temporary_name_plays_no_part(self, evaluation: Evaluation, paths: Paths) -> None:
        """A file outside the repository is called something else each time."""
        keys = [
            remarks_on(
                replace(evaluation, candidate=replace(evaluation.candidate, name=name)), paths
            )
            for name in ("/run/a1/x.txt", "/dev/fd/63")
        ]

        assert [remark.key for remark in keys[0]] == [remark.key for remark in keys[1]]

    def test_bar_keeps_its_own_when_another_is_met(
        self, evaluation: Evaluation, paths: Paths
    ) -> None:
        """Names of bars hold colons."""
        bars = [replace(BAR, name=f"segment:{metric}") for metric in ("chrf", "similarity")]
        both, one = (
            remarks_of(Verdict(Status.FAILED, (_judgement(evaluation, *some),)), paths)
            for some in (bars, bars[1:])
        )

        assert both[1].key == one[0].key

    def test_value_of_a_missed_bar_plays_no_part(
        self, evaluation: Evaluation, paths: Paths
    ) -> None:
        """It is the same remark as long as the bar is missed."""
        first, second = (
            remarks_of(Verdict(Status.FAILED, (_judgement(evaluation, bar),)), paths)[0]
            for bar in (BAR, replace(BAR, value="75.1", margin="4.9 below"))
        )

        assert first.key == second.key
