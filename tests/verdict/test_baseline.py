"""What was found before stays accepted; what is fixed is dropped when asked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from evaluator.domain.errors import InputError
from evaluator.domain.evaluation import Evaluation
from evaluator.domain.score import Score
from evaluator.domain.verdict import Judgement
from evaluator.verdict.baseline import Baseline, prune, show, update, write
from evaluator.verdict.judge import judge, unjudged
from evaluator.verdict.policy import Policy
from evaluator.verdict.suppressions import Suppression

Make = Callable[..., Evaluation]
BROKEN = unjudged("n", "r", "c", InputError("no such file", where="r"))


def judged(evaluation: Evaluation, name: str = "n", **rest: object) -> Judgement:
    return judge(evaluation, Policy(), name=name, **rest)  # type: ignore[arg-type]


def rules(baseline: Baseline, name: str = "n") -> list[str]:
    return sorted(one.rule for one in baseline.pairs[name].findings.values())


class TestWrite:
    def test_keeps_findings_and_scores(self, make: Make) -> None:
        entry = write([judged(make())]).pairs["n"]

        assert entry.signature == make().signature
        assert [(one.name, one.value, one.signature) for one in entry.scores] == [
            ("chrF2", 76.44, "sig")
        ]
        assert set(entry.findings) == {one.fingerprint for one in make().findings}

    def test_leaves_out_what_is_suppressed(self, make: Make) -> None:
        """Else it would stay accepted when the suppression, and its reason, is gone."""
        one = judged(make(), suppressions=[Suppression("NUM001", "agreed")])

        assert rules(write([one])) == ["ENT001", "NEG001"]

    def test_is_refused_where_a_pair_would_be_missing(self, make: Make) -> None:
        with pytest.raises(InputError, match=r"^n: r: no such file; no baseline was written"):
            write([judged(make(), "other"), BROKEN])

    def test_is_refused_for_unrelated_texts(self, make: Make) -> None:
        with pytest.raises(InputError, match="do not look like versions"):
            write([judged(make(related=False))])


class TestUpdate:
    def test_adds_what_is_new_and_keeps_what_was_there(self, make: Make) -> None:
        first, *others = make().findings
        before = write([judged(make(findings=[first])), judged(make(), "other")])
        after = update(before, [judged(make(findings=others))])

        assert rules(after) == ["ENT001", "NEG001", "NUM001"]
        assert after.pairs["other"] == before.pairs["other"]

    def test_scores_become_the_present_ones(self, make: Make, score: Callable[..., Score]) -> None:
        before = write([judged(make())])
        after = update(before, [judged(make(scores=[score(value=50.0, signature="new")]))])

        assert [(one.value, one.signature) for one in after.pairs["n"].scores] == [(50.0, "new")]

    def test_adds_a_pair(self, make: Make) -> None:
        assert list(update(Baseline(), [judged(make())]).pairs) == ["n"]

    def test_a_pair_that_could_not_be_evaluated_stays_as_it_was(self, make: Make) -> None:
        before = write([judged(make())])

        assert update(before, [BROKEN, judged(make(related=False))]) == before


class TestPrune:
    def test_drops_what_is_fixed_and_adds_nothing(self, make: Make) -> None:
        first, second, third = make().findings
        before = write([judged(make(findings=[first, second]))])
        after = prune(before, [judged(make(findings=[second, third]))])

        assert rules(after) == ["NUM001"]
        assert after.pairs["n"].scores == before.pairs["n"].scores

    def test_what_is_there_and_suppressed_is_not_fixed(self, make: Make) -> None:
        before = write([judged(make())])
        now = judged(make(), suppressions=[Suppression("NUM001", "agreed")])

        assert prune(before, [now]) == before

    def test_leaves_pairs_alone_that_were_not_evaluated(self, make: Make) -> None:
        before = write([judged(make()), judged(make(), "other")])

        assert prune(before, [BROKEN, judged(make(), "unknown")]) == before

    def test_drops_pairs_that_are_no_more_when_told_which_there_are(self, make: Make) -> None:
        before = write([judged(make()), judged(make(), "other")])

        assert list(prune(before, [], names=["n"]).pairs) == ["n"]


class TestShow:
    def test_lists_pairs_with_scores_and_findings_the_gravest_first(self, make: Make) -> None:
        lines = show(write([judged(make(), "b"), judged(make(findings=[]), "a")])).splitlines()

        assert lines[0] == "a: 0 findings accepted"
        assert lines[2] == "b: 3 findings accepted"
        assert lines[3] == "  chrF2 raw 76.44  sig"
        assert [line.split()[:2] for line in lines[4:]] == [
            ["NEG001", "critical"],
            ["NUM001", "major"],
            ["ENT001", "minor"],
        ]

    def test_one_is_one(self, make: Make) -> None:
        assert show(write([judged(make(findings=make().findings[:1]))])).startswith(
            "n: 1 finding accepted\n"
        )

    def test_says_that_it_is_empty(self) -> None:
        assert show(Baseline()) == "The baseline is empty.\n"
