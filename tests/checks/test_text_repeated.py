"""FLU004 beyond its examples."""

from __future__ import annotations

from dataclasses import replace

import pytest

from evaluator.checks.text_repeated import text_repeated
from evaluator.domain.finding import Severity
from tests.conftest import PairMaker


def test_the_second_of_two_is_reported(make_pair: PairMaker) -> None:
    (one,) = text_repeated(make_pair("A boat sank here.", "A boat boat sank here."))

    assert (one.candidate.start, one.candidate.end) == (7, 11)
    assert (one.severity, one.confidence) == (None, 0.9)


def test_four_words_are_major(make_pair: PairMaker) -> None:
    (one,) = text_repeated(
        make_pair("It sank off the coast.", "It sank off the coast sank off the coast.")
    )

    assert one.severity is Severity.MAJOR


@pytest.mark.parametrize(
    ("language", "reference", "candidate"),
    [
        ("de", "Die Frau, welche die Stadt verließ.", "Die Frau, die die Stadt verließ."),
        ("fr", "Le comité s'est réuni.", "Nous nous sommes réunis."),
        ("tr", "Yavaşça yürüdü.", "Yavaş yavaş yürüdü."),
        ("zh", "我们讨论一下。", "我们讨论讨论。"),
        ("th", "รมต.", "กรรมการ"),
    ],
)
def test_words_that_grammar_doubles_are_left_alone(
    make_pair: PairMaker, language: str, reference: str, candidate: str
) -> None:
    pair = make_pair(reference, candidate)
    pair = replace(pair, candidate=replace(pair.candidate, language=language))

    assert list(text_repeated(pair)) == []


@pytest.mark.parametrize(
    ("language", "reference", "candidate", "severity"),
    [
        ("de", "Das Boot sank.", "Das Boot Boot sank.", None),
        ("tr", "Bakan geldi ve gitti.", "Bakan geldi Bakan geldi ve gitti.", None),
        ("zh", "这座城市的人口增加了。", "这座城市的人口的人口增加了。", None),
        ("zh", "他昨天在北京宣布辞职。", "他昨天在北京宣布昨天在北京宣布辞职。", None),
        ("zh", "他昨天下午在北京宣布辞职。", "他昨天下午在北京昨天下午在北京宣布辞职。", None),
    ],
)
def test_other_repetitions_are_seen_in_any_language(
    make_pair: PairMaker, language: str, reference: str, candidate: str, severity: Severity | None
) -> None:
    pair = make_pair(reference, candidate)
    pair = replace(pair, candidate=replace(pair.candidate, language=language))
    (one,) = text_repeated(pair)

    assert one.severity is severity


def test_with_a_comma_it_may_be_meant(make_pair: PairMaker) -> None:
    (one,) = text_repeated(make_pair("It was cold at sea.", "It was cold, cold at sea."))

    assert one.confidence == 0.6


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("It went on and on.", "It went on and on."),
        ("She moved to Rome, an old city.", "She moved to Rome. Rome is an old city."),
        ("He'd had a dog.", "He had had a dog."),
        ("Ferries serve Hill and Hill Bay.", "Ferries serve Hill, Hill Bay."),
        ("I know it was wrong.", "I know that that was wrong."),
        ("A long, long road.", "A long long road."),
    ],
)
def test_meant_repetitions_are_left_alone(
    make_pair: PairMaker, reference: str, candidate: str
) -> None:
    assert list(text_repeated(make_pair(reference, candidate))) == []
