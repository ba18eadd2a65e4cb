"""ENT002 beyond its examples."""

from __future__ import annotations

from evaluator.checks.name_inconsistent import name_inconsistent
from evaluator.domain.alignment import Alignment
from evaluator.domain.document import Document, Role, Segment
from evaluator.domain.finding import Shift
from evaluator.domain.pair import Comparison
from evaluator.domain.spans import MappedText, Span


def article(text: str) -> Document:
    segments = (Segment(0, MappedText.verbatim(text), Role.PROSE, 0),)
    return Document("article", text, segments, language="en")


def shifts(reference: str, candidate: str) -> list[Shift]:
    alignment = Alignment((), 1.0, related=True, signature="test")
    comparison = Comparison(article(reference), article(candidate), alignment, ())
    return list(name_inconsistent(comparison))


def test_a_name_is_reported_once_at_its_second_spelling() -> None:
    text = "They met Sergei Orlov, then Sergey Ivanov, then Sergei Li and Sergey Wu."
    (one,) = shifts("They met Sergei Orlov.", text)

    assert one.message == "one name is spelt in two ways: Sergei and Sergey"
    assert text[one.candidate.start : one.candidate.end] == "Sergey"
    assert one.candidate.start == text.index("Sergey")


def test_the_reference_s_spelling_is_pointed_at() -> None:
    reference = "They met Sergej Orlov."
    (one,) = shifts(reference, "They met Sergei Orlov and Sergey Wu.")

    assert reference[one.reference.start : one.reference.end] == "Sergej"


def test_without_the_name_in_the_reference_the_place_is_its_beginning() -> None:
    (one,) = shifts("They met a man.", "They met Sergei Orlov and Sergey Wu.")

    assert one.reference == Span(0, 0)


def test_other_names_and_plurals_are_no_spellings() -> None:
    candidate = "They met Orlov and Petrov, the Berger and the Bergers, Anna and Ivan."

    assert shifts("They met Orlov.", candidate) == []


def test_two_names_of_the_reference_stay_two() -> None:
    both = "They met Sergei Orlov and Sergey Wu."

    assert shifts(both, both) == []
