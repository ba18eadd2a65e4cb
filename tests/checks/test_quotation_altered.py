"""QUO001 beyond its examples."""

from __future__ import annotations

import pytest

from evaluator import evaluate_pair
from evaluator.domain.evaluation import Options
from evaluator.domain.finding import Finding, Severity
from evaluator.encode.protocol import Encoder

pytestmark = pytest.mark.model


def findings(reference: str, candidate: str, encoder: Encoder) -> tuple[Finding, ...]:
    options = Options(select=("QUO001",), metrics=("chrf",))
    return evaluate_pair(reference, candidate, options, encoder=encoder).findings


def test_a_quoted_term_that_became_an_unlike_one_is_major(encoder: Encoder) -> None:
    (one,) = findings('He called it a "triumph".', 'He called it a "pancake".', encoder)

    assert one.severity is Severity.MAJOR
    assert (one.reference_text, one.candidate_text) == ("triumph", "pancake")


def test_one_word_of_many_is_minor(encoder: Encoder) -> None:
    (one,) = findings(
        '"Our boats leave the harbour at dawn with fresh crews," she said.',
        '"Our ships leave the harbour at dawn with fresh crews," she said.',
        encoder,
    )

    assert one.severity is Severity.MINOR
    assert one.evidence["quoted"].startswith("1 of ")


def test_words_added_inside_are_shown(encoder: Encoder) -> None:
    (one,) = findings(
        '"We leave the harbour," she said.', '"We leave the burning harbour," she said.', encoder
    )

    assert "burning" in one.candidate_text


def test_a_quotation_left_out_whole_belongs_to_the_omissions(encoder: Encoder) -> None:
    assert not findings('He waved "goodbye" twice.', "He waved twice.", encoder)


def test_function_words_inside_may_differ(encoder: Encoder) -> None:
    assert not findings('"It is for the town," she said.', '"It is to a town," she said.', encoder)
