"""Each check fires on the examples it gives and is silent on the others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from evaluator import evaluate, evaluate_pair, parse
from evaluator.checks.registry import Check, Example, Scope, all_checks
from evaluator.domain.evaluation import Options
from evaluator.domain.finding import Finding
from evaluator.domain.glossary import Glossary
from evaluator.encode.protocol import Encoder

pytestmark = pytest.mark.model


def cases(*, fires: bool) -> list[object]:
    return [
        pytest.param(one, example, id=f"{one.code}-{number}")
        for one in all_checks()
        for number, example in enumerate(one.fires if fires else one.silent)
    ]


def findings(one: Check, example: Example, encoder: Encoder) -> tuple[Finding, ...]:
    options = Options(select=(one.code,), metrics=("chrf",), glossary=Glossary(one.terms))
    if one.scope is Scope.PAIR:
        return evaluate_pair(*example, options, encoder=encoder).findings
    documents = [
        replace(parse(text, name=name), language="en")
        for text, name in zip(example, ("reference", "candidate"), strict=True)
    ]
    return evaluate(documents[0], documents[1], options).findings


@pytest.mark.parametrize(("one", "example"), cases(fires=True))
def test_fires(one: Check, example: Example, encoder: Encoder) -> None:
    assert one.code in {finding.rule for finding in findings(one, example, encoder)}


@pytest.mark.parametrize(("one", "example"), cases(fires=False))
def test_is_silent(one: Check, example: Example, encoder: Encoder) -> None:
    assert [finding.message for finding in findings(one, example, encoder)] == []
