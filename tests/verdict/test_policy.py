"""What a policy asks for."""

from __future__ import annotations

import pytest

from evaluator.domain.errors import UsageError
from evaluator.domain.finding import Severity
from evaluator.metrics.registry import metric_names
from evaluator.verdict.policy import Bar, Limit, Policy, measure, require_bar


def test_every_metric_can_have_a_bar() -> None:
    assert [measure(name).label for name in metric_names()]


def test_only_edits_may_outnumber_the_words() -> None:
    assert [name for name in metric_names() if measure(name).open_ended] == ["ter"]


def test_metrics_are_those_with_bars_each_once() -> None:
    policy = Policy(fail_under=(Bar("chrf", 1), Bar("bleu", 1)), max_drop=(Bar("chrf", 1),))

    assert policy.metrics == ("chrf", "bleu")


@pytest.mark.parametrize(
    "policy",
    [
        Policy(fail_under=(Bar("chrf", 1),)),
        Policy(fail_on=Severity.NEUTRAL),
        Policy(max_findings=(Limit(0),)),
        Policy(max_drop=(Bar("chrf", 0),)),
    ],
)
def test_one_bar_is_enough(policy: Policy) -> None:
    require_bar(policy)

    assert policy.sets_a_bar


@pytest.mark.parametrize("policy", [Policy(), Policy(min_pass_rate=0.9, require_reason=True)])
def test_a_gate_that_would_pass_whatever_it_reads_is_refused(policy: Policy) -> None:
    with pytest.raises(UsageError, match="no bar is set; give --fail-on major"):
        require_bar(policy)


def test_a_limit_knows_whether_it_is_on_a_severity() -> None:
    assert Limit(1, "major").severity is Severity.MAJOR
    assert Limit(1, "NUM").severity is None
