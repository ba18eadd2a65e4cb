"""OMI002 and ADD002 beyond their examples."""

from __future__ import annotations

import pytest

from evaluator import evaluate_pair
from evaluator.domain.evaluation import Options
from evaluator.domain.finding import Finding, Severity
from evaluator.encode.protocol import Encoder

pytestmark = pytest.mark.model


def findings(reference: str, candidate: str, encoder: Encoder) -> tuple[Finding, ...]:
    options = Options(select=("OMI002", "ADD002"), metrics=("chrf",))
    return evaluate_pair(reference, candidate, options, encoder=encoder).findings


def test_a_lost_hedge_is_minor_and_points_to_its_place(encoder: Encoder) -> None:
    (one,) = findings(
        "The bank will eventually close the branch.", "The bank will close the branch.", encoder
    )

    assert (one.rule, one.severity) == ("OMI002", Severity.MINOR)
    assert one.reference_text == "eventually"
    assert one.candidate_text == ""
    assert one.candidate_span.start == one.candidate_span.end == len("The bank will")


def test_a_lost_phrase_is_major(encoder: Encoder) -> None:
    (one,) = findings(
        "The court fined the brewery near the old railway station on Friday.",
        "The court fined the brewery on Friday.",
        encoder,
    )

    assert one.severity is Severity.MAJOR
    assert "railway station" in one.reference_text


def test_a_lost_name_with_its_title_is_major(encoder: Encoder) -> None:
    (one,) = findings(
        "The award went to the singer Amara Diallo and her band.",
        "The award went to the singer and her band.",
        encoder,
    )

    assert one.severity is Severity.MAJOR


def test_a_paraphrase_is_neither_lost_nor_added(encoder: Encoder) -> None:
    assert not findings(
        "They acted in lockstep with the neighbours.",
        "They acted in close cooperation with the neighbours.",
        encoder,
    )


def test_much_more_than_what_replaces_it_is_lost(encoder: Encoder) -> None:
    found = findings(
        "The farm sells apples, pears, plums, honey and home-made cider in jars every autumn.",
        "The farm sells fruit every autumn.",
        encoder,
    )

    assert found


def test_an_ordinal_in_digits_is_left_out_whole(encoder: Encoder) -> None:
    """An editor is told of the 21st fair, never of the "st"."""
    found = findings(
        "The mayor opened the 21st Nordic Harbour Fair in the old customs house on Friday.",
        "The mayor opened it in the old customs house on Friday.",
        encoder,
    )

    assert found
    assert all(not one.reference_text.startswith("st ") for one in found)
    assert any("21st" in one.reference_text for one in found)


def test_an_ordinal_in_words_leaves_nothing_out(encoder: Encoder) -> None:
    found = findings(
        "This is the 3rd fair in Bergen.", "This is the third fair in Bergen.", encoder
    )

    assert [one for one in found if one.reference_text.strip() in ("rd", "3rd")] == []


def test_a_mark_behind_a_figure_is_no_word_that_was_lost() -> None:
    """The hyphen of "52-48" is said by "to"."""
    found = evaluate_pair(
        "The bill passed 52-48 in the Senate on Monday.",
        "The bill passed by 52 to 48 in the Senate on Monday.",
        Options(select=("OMI002", "ADD002"), metrics=("chrf",), embeddings=False),
    ).findings

    assert [one.reference_text for one in found] == []


def test_what_both_say_in_figures_is_neither_lost_nor_added(encoder: Encoder) -> None:
    """The sign stands for the word, and the day for the date."""
    for reference, candidate in (
        ("The roof cost 3 million euros.", "The roof cost €3 million."),
        ("The fair opens on 4 May 2020.", "The fair opens on 2020-05-04."),
        ("A share of 12 percent was sold.", "A share of 12% was sold."),
    ):
        assert findings(reference, candidate, encoder) == ()
        assert findings(candidate, reference, encoder) == ()
