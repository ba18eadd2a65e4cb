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


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The firm closed two plants to cut costs.",
            "The firm closed two plants in order to cut costs.",
        ),
        ("A dog ran towards the bank.", "A dog ran in the direction of the bank."),
        ("The ferry runs on Monday and Thursday.", "The ferry runs on both Monday and Thursday."),
        ("The WHO sent two teams.", "The World Health Organization (WHO) sent two teams."),
        ("Photos by DPA show smoke.", "Photos by DPA (Deutsche Presse-Agentur) show smoke."),
        ("GDP fell by 2 percent.", "The gross domestic product (GDP) fell by 2 percent."),
    ],
)
def test_what_is_said_in_other_function_words_or_in_short(
    one: str, other: str, encoder: Encoder
) -> None:
    assert findings(one, other, encoder) == ()
    assert findings(other, one, encoder) == ()


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("The museum is in the harbour.", "The museum is located in the harbour."),
        ("She has an important post there.", "She holds an important post there."),
        ("Those with a permit may fish here.", "A person with a permit may fish here."),
    ],
)
def test_words_that_say_little_are_no_addition(
    reference: str, candidate: str, encoder: Encoder
) -> None:
    assert findings(reference, candidate, encoder) == ()


def test_without_the_network_words_that_say_little_are_neutral() -> None:
    (one,) = evaluate_pair(
        "The museum is in the harbour.",
        "The museum is located in the harbour.",
        Options(select=("ADD002",), metrics=("chrf",), embeddings=False),
    ).findings

    assert (one.candidate_text, one.severity) == ("located", Severity.NEUTRAL)


def test_another_organisation_is_not_said_in_short(encoder: Encoder) -> None:
    found = evaluate_pair(
        "The WHO sent two teams.",
        "The World Trade Organization sent two teams.",
        Options(metrics=("chrf",)),
        encoder=encoder,
    ).findings

    assert [(one.rule, one.severity) for one in found] == [("ENT001", Severity.MAJOR)]


def test_a_part_of_several_words_is_lost(encoder: Encoder) -> None:
    """Of "as well as" all stays but the word that holds it."""
    (one,) = findings(
        "It has racing seats, as well as a radio.", "It has racing seats, as as a radio.", encoder
    )

    assert one.reference_text == "well"


@pytest.mark.parametrize(
    ("reference", "candidate", "lost"),
    [
        # A pronoun stands for the noun, and nobody minds a missing courtesy.
        ('"We lost," the analysts wrote to us.', '"We lost," they wrote to us.', "the analysts"),
        ("In May Mr Brunner left the bank.", "In May Brunner left the bank.", "Mr"),
        (
            '"It would be a mistake to move," he said.',
            '"Moving would be a mistake," he said.',
            "It",
        ),
    ],
)
def test_what_others_say_as_well_is_no_loss_to_mind(
    reference: str, candidate: str, lost: str, encoder: Encoder
) -> None:
    found = findings(reference, candidate, encoder)

    assert [(one.reference_text, one.severity) for one in found] in (
        [],
        [(lost, Severity.NEUTRAL)],
    )


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("The fund warned of a fall. It urged banks to wait.",
         "The fund warned of a fall and urged banks to wait."),
        ("The analysts met; later the analysts wrote.", "The analysts met; later they wrote."),
    ],
)  # fmt: skip
def test_a_pronoun_where_another_word_does_its_work(
    reference: str, candidate: str, encoder: Encoder
) -> None:
    assert findings(reference, candidate, encoder) == ()


@pytest.mark.parametrize(
    ("reference", "candidate", "lost"),
    [
        ("They did two experiments with mice.", "They two experiments with mice.", "did"),
        ("The plane has a length of 40 metres.", "The plane a length of 40 metres.", "has"),
        ("The keys were on the table all day.", "The keys on the table all day.", "were"),
    ],
)
def test_a_clause_without_its_verb(
    reference: str, candidate: str, lost: str, encoder: Encoder
) -> None:
    (one,) = findings(reference, candidate, encoder)

    assert (one.rule, one.reference_text, one.severity) == ("OMI002", lost, Severity.MINOR)


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("He has been working here since May.", "He has worked here since May."),
        ("It is to be sold in May.", "It will be sold in May."),
        ("She does not have the money.", "She lacks the money."),
    ],
)
def test_an_auxiliary_is_no_verb_of_its_own(
    reference: str, candidate: str, encoder: Encoder
) -> None:
    assert findings(reference, candidate, encoder) == ()
