"""One cause, one finding."""

from __future__ import annotations

from evaluator.checks.resolve import resolve
from evaluator.domain.finding import Finding, Severity
from evaluator.domain.spans import Span


def finding(
    rule: str,
    reference: tuple[int, int],
    candidate: tuple[int, int],
    severity: Severity = Severity.MINOR,
    pair: int | None = 0,
) -> Finding:
    return Finding(
        rule=rule,
        name=rule.lower(),
        category="accuracy",
        severity=severity,
        message=f"{rule} speaks",
        reference_span=Span(*reference),
        candidate_span=Span(*candidate),
        reference_text="",
        candidate_text="",
        confidence=1.0,
        evidence={},
        pair=pair,
    )


def test_the_more_specific_family_speaks_and_keeps_what_the_other_saw() -> None:
    (one,) = resolve([finding("OMI002", (0, 20), (0, 0)), finding("NUM001", (5, 7), (5, 7))])

    assert one.rule == "NUM001"
    assert one.evidence == {"also OMI002": "OMI002 speaks"}


def test_where_no_word_stands_in_its_place_all_else_follows_from_that() -> None:
    (one,) = resolve([finding("NEG001", (0, 5), (8, 9)), finding("ORD003", (0, 40), (0, 40))])

    assert one.rule == "ORD003"
    assert one.evidence == {"also NEG001": "NEG001 speaks"}


def test_a_lost_first_word_explains_the_small_letter() -> None:
    """As in "doors opened." for "Red doors opened."; where none is lost the letter speaks."""
    letter = finding("FLU002", (0, 1), (0, 1))
    (one,) = resolve([letter, finding("OMI002", (0, 3), (0, 0))])

    assert (one.rule, one.evidence) == ("OMI002", {"also FLU002": "FLU002 speaks"})
    assert resolve([letter]) == [letter]


def test_the_graver_severity_stays() -> None:
    (one,) = resolve(
        [
            finding("QUO001", (0, 9), (0, 9), Severity.MAJOR),
            finding("NEG001", (4, 7), (4, 7), Severity.MINOR),
        ]
    )

    assert (one.rule, one.severity) == ("NEG001", Severity.MAJOR)


def test_sharing_words_of_one_side_is_enough() -> None:
    assert (
        len(resolve([finding("NEG001", (0, 5), (8, 9)), finding("OMI002", (3, 6), (40, 40))])) == 1
    )


def test_findings_elsewhere_stay_apart() -> None:
    assert len(resolve([finding("NEG001", (0, 5), (0, 5)), finding("OMI002", (6, 9), (6, 6))])) == 2


def test_the_same_seen_twice_is_one_without_an_echo() -> None:
    twice = finding("NEG001", (0, 5), (0, 5))
    (one,) = resolve([twice, twice])

    assert one.evidence == {}


def test_findings_of_other_pairs_and_of_documents_are_left_alone() -> None:
    same = [
        finding("NEG001", (0, 5), (0, 5), pair=0),
        finding("NEG001", (0, 5), (0, 5), pair=1),
        finding("OMI001", (0, 5), (0, 5), pair=None),
    ]

    assert len(resolve(same)) == 3
