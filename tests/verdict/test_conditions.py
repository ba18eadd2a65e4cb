"""Each bar of a policy becomes one condition, decided by the number that is printed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from evaluator.domain.evaluation import Evaluation, Notice
from evaluator.domain.finding import Severity
from evaluator.domain.score import Score, Variant
from evaluator.domain.verdict import Condition, Judgement, Status
from evaluator.verdict.baseline import Baseline, write
from evaluator.verdict.conditions import pass_rate
from evaluator.verdict.judge import judge
from evaluator.verdict.policy import Bar, Limit, Policy

Make = Callable[..., Evaluation]
MakeScore = Callable[..., Score]


def held(evaluation: Evaluation, policy: Policy, baseline: Baseline | None = None) -> Condition:
    """The one condition that the policy sets."""
    first, condition = judge(evaluation, policy, name="cand", baseline=baseline).conditions
    assert first.name == "alignment"
    return condition


class TestOfTheDocument:
    @pytest.mark.parametrize(
        ("value", "limit", "status"),
        [
            (80.0, 80, Status.PASSED),
            (79.96, 80, Status.PASSED),
            (79.94, 80, Status.FAILED),
            (90.049, 90.04, Status.PASSED),
            (90.03, 90.04, Status.FAILED),
        ],
    )
    def test_what_reads_80_reaches_80(
        self, make: Make, score: MakeScore, value: float, limit: float, status: Status
    ) -> None:
        condition = held(
            make(scores=[score("chrF2", value)]), Policy(fail_under=(Bar("chrf", limit),))
        )

        assert condition.status is status

    def test_says_by_how_much_it_was_missed(self, make: Make, score: MakeScore) -> None:
        condition = held(make(scores=[score("chrF2", 76.44)]), Policy((Bar("chrf", 80),)))

        assert condition == Condition("chrf", "at least 80.0", "76.4", Status.FAILED, "3.6 below")

    def test_ter_must_not_exceed_its_bar(self, make: Make, score: MakeScore) -> None:
        scores = [score("TER", 23.2)]

        assert held(make(scores=scores), Policy((Bar("ter", 20),))) == Condition(
            "ter", "at most 20.0", "23.2", Status.FAILED, "3.2 above"
        )
        assert held(make(scores=scores), Policy((Bar("ter", 23.2),))).status is Status.PASSED

    def test_similarity_has_two_decimals_more(self, make: Make, score: MakeScore) -> None:
        condition = held(
            make(scores=[score("similarity", 0.8996)]), Policy((Bar("similarity", 0.9),))
        )

        assert (condition.limit, condition.value) == ("at least 0.900", "0.900")
        assert condition.status is Status.PASSED

    def test_raw_and_normalised_are_not_taken_for_one_another(
        self, make: Make, score: MakeScore
    ) -> None:
        scores = [score("chrF2", 70), score("chrF2", 90, Variant.NORMALISED)]
        bar = Bar("chrf", 80)

        assert held(make(scores=scores), Policy((bar,))).status is Status.FAILED
        normalised = Bar("chrf", 80, Variant.NORMALISED)
        assert held(make(scores=scores), Policy((normalised,))).status is Status.PASSED

    def test_similarity_without_embeddings_could_not_be_judged(self, make: Make) -> None:
        off = Notice("no-embeddings", "without embeddings")
        condition = held(make(notices=[off]), Policy((Bar("similarity", 0.5),)))

        assert condition.status is Status.ERROR
        assert condition.margin == "needs the model, and embeddings are off"

    def test_a_metric_that_was_not_taken_could_not_be_judged(self, make: Make) -> None:
        condition = held(make(scores=[]), Policy((Bar("bleu", 10),)))

        assert (condition.status, condition.margin) == (Status.ERROR, "was not computed")

    def test_a_figure_that_is_no_number_decides_nothing(self, make: Make, score: MakeScore) -> None:
        condition = held(make(scores=[score("chrF2", float("nan"))]), Policy((Bar("chrf", 1),)))

        assert (condition.status, condition.value) == (Status.ERROR, "-")


class TestOfSegments:
    BAR = Policy((Bar("chrf", 40, segment=True),))

    def scores(self, score: MakeScore, *values: float) -> list[list[Score]]:
        return [[score("chrF2", value)] for value in values]

    def test_the_worst_pair_decides_and_is_named(self, make: Make, score: MakeScore) -> None:
        condition = held(make(segment_scores=self.scores(score, 90, 27.7, 39.9)), self.BAR)

        # The second sentence of the candidate is on its third line.
        assert condition == Condition(
            "segment:chrf",
            "at least 40.0 in each pair",
            "27.7",
            Status.FAILED,
            "12.3 below, and 1 more pair misses it",
            "back/cand.txt:3:1",
        )

    def test_several_more_are_counted(self, make: Make, score: MakeScore) -> None:
        condition = held(make(segment_scores=self.scores(score, 9, 7, 9)), self.BAR)

        assert condition.margin == "33.0 below, and 2 more pairs miss it"

    def test_passes_with_the_worst_shown(self, make: Make, score: MakeScore) -> None:
        condition = held(make(segment_scores=self.scores(score, 90, 40, 50)), self.BAR)

        assert (condition.status, condition.value, condition.place) == (Status.PASSED, "40.0", "")

    def test_for_ter_the_worst_is_the_highest(self, make: Make, score: MakeScore) -> None:
        scores = [[score("TER", value)] for value in (10, 60, 20)]
        condition = held(make(segment_scores=scores), Policy((Bar("ter", 50, segment=True),)))

        assert (condition.value, condition.margin) == ("60.0", "10.0 above")

    def test_without_the_metric_it_could_not_be_judged(self, make: Make) -> None:
        assert held(make(), self.BAR).margin == "was not computed"

    def test_what_is_no_number_could_not_be_judged(self, make: Make, score: MakeScore) -> None:
        scores = self.scores(score, 90, float("nan"), 90)

        assert held(make(segment_scores=scores), self.BAR).margin == "is no number"

    def test_without_pairs_it_could_not_be_judged(self, make: Make) -> None:
        from dataclasses import replace

        condition = held(replace(make(), pairs=()), self.BAR)

        assert (condition.status, condition.margin) == (
            Status.ERROR,
            "there is no pair of sentences",
        )


class TestOfFindings:
    """The evaluation has a critical, a major and a minor finding."""

    def test_fails_on_a_severity_or_worse(self, make: Make) -> None:
        condition = held(make(), Policy(fail_on=Severity.MAJOR))

        assert condition == Condition(
            "severity",
            "no new finding that is major or worse",
            "1 critical, 1 major",
            Status.FAILED,
            "2 too many",
            "back/cand.txt:3:1",
        )

    def test_passes_where_there_is_none_so_grave(self, make: Make) -> None:
        minor = make().findings[2:]
        condition = held(make(findings=minor), Policy(fail_on=Severity.CRITICAL))

        assert condition == Condition(
            "severity", "no new finding that is critical", "none", Status.PASSED
        )

    @pytest.mark.parametrize(
        ("of", "count"),
        [
            ("all", 3),
            ("minor", 3),
            ("major", 2),
            ("critical", 1),
            ("NUM001", 1),
            ("N", 2),
            ("number-changed", 1),
            ("QUO", 0),
        ],
    )
    def test_counts_by_severity_or_worse_by_code_prefix_and_name(
        self, make: Make, of: str, count: int
    ) -> None:
        exact = held(make(), Policy(max_findings=(Limit(count, of),)))

        assert (exact.status, exact.value) == (Status.PASSED, str(count))
        if count:
            over = held(make(), Policy(max_findings=(Limit(count - 1, of),)))
            assert (over.status, over.margin) == (Status.FAILED, "1 too many")

    @pytest.mark.parametrize(
        ("of", "name", "limit"),
        [
            ("all", "findings", "at most 9 new"),
            ("major", "findings:major", "at most 9 new major or worse"),
            ("critical", "findings:critical", "at most 9 new critical"),
            ("NUM", "findings:NUM", "at most 9 new of NUM"),
        ],
    )
    def test_says_what_was_limited(self, make: Make, of: str, name: str, limit: str) -> None:
        condition = held(make(), Policy(max_findings=(Limit(9, of),)))

        assert (condition.name, condition.limit) == (name, limit)

    def test_the_gravest_of_those_counted_is_named(self, make: Make) -> None:
        condition = held(make(), Policy(max_findings=(Limit(0, "NUM"),)))

        assert condition.place == "back/cand.txt:1:17"


class TestOfADrop:
    BAR = Policy(max_drop=(Bar("chrf", 1.5),))

    def baseline(self, evaluation: Evaluation) -> Baseline:
        return write([judge(evaluation, Policy(), name="cand")])

    @pytest.mark.parametrize(
        ("now", "status", "value", "margin"),
        [
            (82.0, Status.PASSED, "not worse (from 80.0 to 82.0)", ""),
            (78.5, Status.PASSED, "1.5 (from 80.0 to 78.5)", ""),
            (78.44, Status.FAILED, "1.6 (from 80.0 to 78.4)", "0.1 too much"),
        ],
    )
    def test_is_the_difference_of_what_is_printed(
        self,
        make: Make,
        score: MakeScore,
        *,
        now: float,
        status: Status,
        value: str,
        margin: str,
    ) -> None:
        before = self.baseline(make(scores=[score("chrF2", 80.0)]))

        assert held(make(scores=[score("chrF2", now)]), self.BAR, before) == Condition(
            "drop:chrf", "at most 1.5 worse than the baseline", value, status, margin
        )

    def test_of_ter_is_a_rise(self, make: Make, score: MakeScore) -> None:
        before = self.baseline(make(scores=[score("TER", 20)]))
        policy = Policy(max_drop=(Bar("ter", 1),))

        assert held(make(scores=[score("TER", 22)]), policy, before).status is Status.FAILED
        assert held(make(scores=[score("TER", 10)]), policy, before).status is Status.PASSED

    def test_unlike_signatures_are_not_comparable_and_both_are_shown(
        self, make: Make, score: MakeScore
    ) -> None:
        before = self.baseline(make(scores=[score(signature="case:mixed")]))
        condition = held(make(scores=[score(signature="case:lc")]), self.BAR, before)

        assert (condition.status, condition.value) == (Status.ERROR, "not comparable")
        assert "case:mixed" in condition.margin
        assert "case:lc" in condition.margin

    def test_a_pair_unknown_to_the_baseline_could_not_be_judged(self, make: Make) -> None:
        condition = held(make(), self.BAR, Baseline())

        assert (condition.status, condition.margin) == (
            Status.ERROR,
            "the baseline has nothing on this pair",
        )

    def test_nor_can_a_score_unknown_to_it(self, make: Make) -> None:
        before = self.baseline(make(scores=[]))

        assert held(make(), self.BAR, before).margin == (
            "the baseline has no such score of this pair"
        )

    def test_nor_one_that_was_not_taken_now(self, make: Make) -> None:
        before = self.baseline(make())

        assert held(make(scores=[]), self.BAR, before).margin == "was not computed"

    def test_nor_one_that_is_no_number(self, make: Make, score: MakeScore) -> None:
        before = self.baseline(make())
        now = make(scores=[score(value=float("nan"))])

        assert held(now, self.BAR, before).margin == "is no number"


class TestUnrelatedTexts:
    def test_decide_nothing_and_the_figure_is_shown(self, make: Make, score: MakeScore) -> None:
        policy = Policy(
            fail_under=(Bar("chrf", 1),), fail_on=Severity.CRITICAL, max_findings=(Limit(99),)
        )
        judged = judge(make(related=False, scores=[score()]), policy, name="cand")

        assert judged.status is Status.ERROR
        assert judged.conditions[0] == Condition(
            "alignment",
            "versions of one text",
            "alignment confidence 0.12",
            Status.ERROR,
            "the texts look unrelated",
        )
        assert {one.status for one in judged.conditions} == {Status.ERROR}
        assert {one.value for one in judged.conditions[1:]} == {"-"}


class TestPassRate:
    @pytest.mark.parametrize(
        ("passed", "of", "least", "status", "value", "margin"),
        [
            (9, 10, 0.9, Status.PASSED, "90.0% (9 of 10 pairs)", ""),
            (17, 20, 0.9, Status.FAILED, "85.0% (17 of 20 pairs)", "5.0 points below"),
            (2, 3, 0.667, Status.FAILED, "66.6% (2 of 3 pairs)", "0.1 points below"),
            (2, 3, 0.6666, Status.PASSED, "66.66% (2 of 3 pairs)", ""),
            (1999, 2000, 1, Status.FAILED, "99.9% (1999 of 2000 pairs)", "0.1 points below"),
        ],
    )
    def test_is_cut_so_that_100_is_all(
        self, *, passed: int, of: int, least: float, status: Status, value: str, margin: str
    ) -> None:
        statuses = [Status.PASSED] * passed + [Status.ERROR, Status.FAILED] * of
        judgements = [Judgement("n", "r", "c", one, None) for one in statuses[:of]]
        condition = pass_rate(judgements, least)

        assert (condition.status, condition.value) == (status, value)
        assert condition.margin == margin
