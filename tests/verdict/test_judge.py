"""One pair is judged, then the run: error beats failed beats passed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from evaluator.domain.errors import InputError, UsageError
from evaluator.domain.evaluation import Evaluation
from evaluator.domain.finding import Finding, Severity
from evaluator.domain.verdict import Judgement, State, Status
from evaluator.pipeline import evaluate
from evaluator.readers import parse
from evaluator.verdict.baseline import Baseline, write
from evaluator.verdict.judge import judge, unjudged, verdict, worst
from evaluator.verdict.policy import Bar, Limit, Policy
from evaluator.verdict.suppressions import Suppression

Make = Callable[..., Evaluation]
STRICT = Policy(fail_on=Severity.NEUTRAL)


def states(judgement: Judgement) -> dict[str, State]:
    return {one.finding.rule: one.state for one in judgement.findings}


class TestJudge:
    def test_without_a_bar_everything_passes_and_says_what_was_seen(self, make: Make) -> None:
        judged = judge(make(), Policy(), name="n")

        assert judged.status is Status.PASSED
        assert [one.name for one in judged.conditions] == ["alignment"]
        assert (judged.name, judged.reference, judged.candidate) == (
            "n",
            "ref.txt",
            "back/cand.txt",
        )

    def test_what_was_found_before_is_known_and_does_not_count(self, make: Make) -> None:
        baseline = write([judge(make(), Policy(), name="n")])
        judged = judge(make(), STRICT, name="n", baseline=baseline)

        assert set(states(judged).values()) == {State.KNOWN}
        assert judged.status is Status.PASSED
        assert judged.notices == ()

    def test_one_word_changed_is_one_new_finding(
        self, make: Make, finding: Callable[..., Finding]
    ) -> None:
        baseline = write([judge(make(), Policy(), name="n")])
        new = finding("NUM001", Severity.MAJOR, ("rose", "rose"), 0)
        judged = judge(make(findings=[new, *make().findings]), STRICT, name="n", baseline=baseline)

        assert [one.state for one in judged.findings] == [State.NEW, *[State.KNOWN] * 3]
        assert judged.conditions[1].margin == "1 too many"

    def test_what_is_gone_is_announced_the_gravest_first(self, make: Make) -> None:
        baseline = write([judge(make(), Policy(), name="n")])
        judged = judge(make(findings=()), STRICT, name="n", baseline=baseline)

        assert [one.rule for one in judged.fixed] == ["NEG001", "NUM001", "ENT001"]
        assert judged.fixed[0].message == "a negation was lost"

    def test_what_no_check_looked_for_is_not_called_fixed(self, make: Make) -> None:
        baseline = write([judge(make(), Policy(), name="n")])
        judged = judge(make(findings=(), rules="NUM001"), STRICT, name="n", baseline=baseline)

        assert [one.rule for one in judged.fixed] == ["NUM001"]

    def test_nor_what_was_dropped_as_it_was_not_before(self, make: Make) -> None:
        baseline = write([judge(make(), Policy(), name="n")])
        evaluation = make(findings=make().findings[:1])
        fewer = replace(evaluation, signature=f"{evaluation.signature}|min:critical,0")

        assert judge(fewer, STRICT, name="n", baseline=baseline).fixed == ()
        assert len(judge(evaluation, STRICT, name="n", baseline=baseline).fixed) == 2

    def test_nor_is_anything_in_unrelated_texts(self, make: Make) -> None:
        baseline = write([judge(make(), Policy(), name="n")])
        judged = judge(make(findings=(), related=False), STRICT, name="n", baseline=baseline)

        assert judged.fixed == ()

    def test_a_pair_unknown_to_the_baseline_says_so(self, make: Make) -> None:
        judged = judge(make(), STRICT, name="n", baseline=Baseline())

        assert set(states(judged).values()) == {State.NEW}
        assert [one.code for one in judged.notices] == ["not-in-baseline"]

    def test_a_baseline_of_other_rules_says_so_with_what_differs(self, make: Make) -> None:
        baseline = write([judge(make(rules="NUM001"), Policy(), name="n")])
        (notice,) = judge(make(), STRICT, name="n", baseline=baseline).notices

        assert notice.code == "baseline-signature"
        assert "made with rules:NUM001, this run with rules:NEG001,NUM001,ENT001" in notice.text

    def test_a_signature_that_only_grew_differs_too(self, make: Make) -> None:
        baseline = write([judge(make(), Policy(), name="n")])
        longer = replace(make(), signature=f"{make().signature}|more")

        assert "made with less, this run with more" in (
            judge(longer, STRICT, name="n", baseline=baseline).notices[0].text
        )

    def test_what_is_suppressed_says_why_though_it_is_known_too(self, make: Make) -> None:
        baseline = write([judge(make(), Policy(), name="n")])
        judged = judge(
            make(),
            STRICT,
            name="n",
            baseline=baseline,
            suppressions=[Suppression("NUM001", "agreed")],
        )

        assert states(judged)["NUM001"] is State.SUPPRESSED
        assert judged.findings[1].reason == "agreed"

    def test_findings_stay_in_the_evaluations_order(self, make: Make) -> None:
        evaluation = make()

        assert [one.finding for one in judge(evaluation, STRICT, name="n").findings] == [
            *evaluation.findings
        ]

    def test_more_decimals_decide_more_finely(self, make: Make) -> None:
        policy = Policy((Bar("chrf", 76.4),))  # the score is 76.44

        assert judge(make(), policy, name="n", decimals=0).conditions[1].value == "76.4"
        assert judge(make(), policy, name="n", decimals=3).conditions[1].value == "76.440"

    def test_a_pair_that_could_not_be_evaluated_says_why(self) -> None:
        error = InputError("no such file", where="a.txt", hint="check the path")
        judged = unjudged("n", "r", "c", error)

        assert (judged.status, judged.evaluation) == (Status.ERROR, None)
        assert judged.error == "a.txt: no such file; check the path"


class TestVerdict:
    def of(self, *statuses: Status) -> list[Judgement]:
        return [
            Judgement(str(index), "r", "c", status, None) for index, status in enumerate(statuses)
        ]

    @pytest.mark.parametrize(
        ("statuses", "decided"),
        [
            ((Status.PASSED,), Status.PASSED),
            ((Status.PASSED, Status.FAILED), Status.FAILED),
            ((Status.FAILED, Status.ERROR, Status.PASSED), Status.ERROR),
        ],
    )
    def test_error_beats_failed_beats_passed(
        self, statuses: tuple[Status, ...], decided: Status
    ) -> None:
        assert verdict(self.of(*statuses), Policy()).status is decided

    def test_enough_may_be_enough(self) -> None:
        judgements = self.of(*[Status.PASSED] * 9, Status.FAILED)
        decided = verdict(judgements, Policy(min_pass_rate=0.9))

        assert decided.status is Status.PASSED
        assert [one.name for one in decided.conditions] == ["pass-rate"]
        assert verdict(judgements, Policy(min_pass_rate=0.95)).status is Status.FAILED

    def test_a_pair_that_could_not_be_evaluated_is_never_enough(self) -> None:
        judgements = self.of(*[Status.PASSED] * 9, Status.ERROR)

        assert verdict(judgements, Policy(min_pass_rate=0.5)).status is Status.ERROR

    def test_without_pairs_there_is_nothing_to_decide(self) -> None:
        with pytest.raises(UsageError, match="no pair to judge"):
            verdict([], Policy())

    def test_pairs_of_the_baseline_that_were_not_run_are_told_of(self, make: Make) -> None:
        baseline = write([judge(make(), Policy(), name="gone")])
        judgements = [judge(make(), Policy(), name="n", baseline=baseline)]

        (notice,) = verdict(judgements, Policy(), baseline=baseline).notices
        assert notice.code == "baseline-pair"
        assert "'gone'" in notice.text
        assert verdict(judgements, Policy(), baseline=baseline, whole=False).notices == ()

    def test_limits_hold_for_each_pair(self, make: Make) -> None:
        policy = Policy(max_findings=(Limit(3),))
        judgements = [judge(make(), policy, name=name) for name in "ab"]

        assert verdict(judgements, policy).status is Status.PASSED

    def test_the_exit_code_is_the_status(self) -> None:
        assert [status.exit_code for status in Status] == [0, 1, 2]

    def test_of_no_statuses_nothing_is_wrong(self) -> None:
        assert worst([]) is Status.PASSED


@pytest.mark.model
class TestOnTheSeeds:
    """The sample articles, as a gate meets them."""

    CHANGED = ("on January 10", "on January 20")

    def evaluated(self, seeds: tuple[Path, Path], old: str = "", new: str = "") -> Evaluation:
        text = seeds[1].read_text(encoding="utf-8")
        return evaluate(seeds[0], parse(text.replace(old, new, 1)))

    def test_scores_pass_one_bar_and_fail_another(self, seeds: tuple[Path, Path]) -> None:
        evaluation = self.evaluated(seeds)

        assert judge(evaluation, Policy((Bar("chrf", 80),)), name="n").status is Status.PASSED
        failed = judge(evaluation, Policy((Bar("chrf", 90),)), name="n").conditions[1]
        assert (failed.status, failed.limit) == (Status.FAILED, "at least 90.0")

    def test_a_baseline_passes_and_one_word_changed_is_one_new_finding(
        self, seeds: tuple[Path, Path]
    ) -> None:
        policy = Policy(fail_on=Severity.MAJOR)
        evaluation = self.evaluated(seeds)
        assert judge(evaluation, policy, name="n").status is Status.FAILED

        baseline = write([judge(evaluation, policy, name="n")])
        assert judge(evaluation, policy, name="n", baseline=baseline).status is Status.PASSED

        after = judge(self.evaluated(seeds, *self.CHANGED), policy, name="n", baseline=baseline)
        (new,) = [one.finding for one in after.findings if one.state is State.NEW]
        assert (after.status, new.candidate_text) == (Status.FAILED, "January 20")
        assert after.fixed == ()
