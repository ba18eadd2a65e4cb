"""TRM001 to TRM004: terms replaced, forbidden, translated, or rendered in two ways."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from evaluator import evaluate, parse
from evaluator.checks.item_translated import item_translated
from evaluator.checks.term_forbidden import term_forbidden
from evaluator.checks.term_replaced import term_replaced
from evaluator.domain.evaluation import Options
from evaluator.domain.finding import Finding, Severity, Shift
from evaluator.domain.glossary import Glossary, Term
from evaluator.domain.pair import Pair
from tests.conftest import PairMaker

Seen = tuple[str, str, str, Severity | None]
CheckOfPair = Callable[[Pair], Iterator[Shift]]


@pytest.fixture
def seen(make_pair: PairMaker) -> Callable[..., list[Seen]]:
    """What a check sees: both texts, the message, and the severity."""

    def see(check: CheckOfPair, reference: str, candidate: str, *terms: Term) -> list[Seen]:
        pair = replace(make_pair(reference, candidate), glossary=Glossary(terms))
        return [
            (
                pair.reference.text[one.reference.start : one.reference.end],
                pair.candidate.text[one.candidate.start : one.candidate.end],
                one.message,
                one.severity,
            )
            for one in check(pair)
        ]

    return see


See = Callable[..., list[Seen]]


class TestReplaced:
    """TRM001."""

    def test_another_word_is_major(self, seen: See) -> None:
        assert seen(term_replaced, "The levy rose.", "The charge rose.", Term("levy")) == [
            ("levy", "charge", "The term “levy” became “charge”", Severity.MAJOR)
        ]

    def test_nothing_in_its_place_is_major(self, seen: See) -> None:
        assert seen(term_replaced, "The levy rose fast.", "The rose fast.", Term("levy")) == [
            ("levy", "", "The term “levy” is not in the candidate", Severity.MAJOR)
        ]

    @pytest.mark.parametrize(
        ("candidate", "term", "message"),
        [
            ("The carbon duty.", "carbon duty", None),
            ("The Carbon Duty.", "carbon duty", None),
            ("The tax court.", "Tax Court", "“tax court” is written “Tax Court” in the glossary"),
            ("The duty rose.", "carbon duty", "The term “carbon duty” is shortened to “duty”"),
            ("The cease-fire.", "ceasefire", "The term “ceasefire” is spelt “cease-fire”"),
        ],
    )
    def test_capitals_spelling_and_shortening_are_minor(
        self, seen: See, candidate: str, term: str, message: str | None
    ) -> None:
        found = seen(term_replaced, f"The {term} rose.", candidate, Term(term))

        assert [(one[2], one[3]) for one in found] == (
            [(message, Severity.MINOR)] if message else []
        )

    def test_a_pronoun_may_take_up_a_term_that_is_there(self, seen: See) -> None:
        reference = "The levy is new, and the levy is high."

        assert (
            seen(term_replaced, reference, "The levy is new, and it is high.", Term("levy")) == []
        )

    def test_another_noun_may_not(self, seen: See) -> None:
        reference = "The levy is new, and the levy is high."
        (found,) = seen(
            term_replaced, reference, "The levy is new, and the charge is high.", Term("levy")
        )

        assert found[:2] == ("levy", "charge")

    def test_a_forbidden_word_in_its_place_is_told_by_the_other_check(self, seen: See) -> None:
        term = Term("levy", forbidden=("tax",))

        assert seen(term_replaced, "The levy rose.", "The tax rose.", term) == []
        assert len(seen(term_forbidden, "The levy rose.", "The tax rose.", term)) == 1

    def test_the_entry_is_named(self, make_pair: PairMaker) -> None:
        term = Term("levy", forms=("duty",), place="house.csv:7")
        pair = replace(make_pair("The levy rose.", "The fee rose."), glossary=Glossary((term,)))

        assert [one.evidence for one in term_replaced(pair)] == [
            {"the glossary has": "“levy”, “duty”", "entry": "house.csv:7"}
        ]

    def test_an_inflected_term_is_less_sure(self, make_pair: PairMaker) -> None:
        glossary = Glossary((Term("order"),))
        pairs = [
            replace(make_pair(f"The {word} came.", "The rule came."), glossary=glossary)
            for word in ("order", "ordered")
        ]
        sure, unsure = (next(term_replaced(pair)).confidence for pair in pairs)

        assert sure > unsure


class TestForbidden:
    """TRM002."""

    def test_stands_beside_the_term_that_it_was_put_for(self, seen: See) -> None:
        term = Term("refugee", forbidden=("migrant",))

        assert seen(term_forbidden, "Refugees came.", "Migrants came.", term) == [
            ("Refugees", "Migrants", "The glossary forbids “Migrants”", None)
        ]

    def test_is_minor_where_the_reference_has_it_too(self, seen: See) -> None:
        term = Term("", forbidden=("mankind",), place="t.csv:3")

        assert seen(term_forbidden, "A gift to mankind.", "A gift to mankind.", term) == [
            (
                "mankind",
                "mankind",
                "The glossary forbids “mankind”, which the reference has too",
                Severity.MINOR,
            )
        ]

    def test_without_a_counterpart_it_is_told_at_its_place(self, seen: See) -> None:
        term = Term("", forbidden=("utterly",))
        (found,) = seen(term_forbidden, "It failed.", "It utterly failed.", term)

        assert found[:2] == ("", "utterly")


class TestTranslated:
    """TRM003."""

    def test_other_letters_are_major_and_other_capitals_minor(self, seen: See) -> None:
        kept = Term("OpenRoute", keep=True, place="keep.txt:1")

        assert [
            one[2:]
            for text in ("The OpenWay app.", "The Openroute app.", "The app.")
            for one in seen(item_translated, "The OpenRoute app.", text, kept)
        ] == [
            ("“OpenRoute” is to be left as it is; it became “OpenWay”", Severity.MAJOR),
            ("“OpenRoute” is to be left as it is; it became “Openroute”", Severity.MINOR),
            ("“OpenRoute” is to be left as it is; it is gone", Severity.MAJOR),
        ]

    def test_terms_are_the_other_checks_business(self, seen: See) -> None:
        assert seen(item_translated, "The levy.", "The fee.", Term("levy")) == []
        assert seen(term_replaced, "An OpenRoute.", "A way.", Term("OpenRoute", keep=True)) == []


REFERENCE = (
    "The carbon levy starts in May.\n\nFarmers reject the carbon levy as unfair to them all.\n\n"
    "The minister defends the carbon levy in the press.\n"
)


class TestInconsistent:
    """TRM004."""

    def findings(self, reference: str, candidate: str) -> tuple[Finding, ...]:
        terms = (Term("carbon levy", forms=("carbon tax", "carbon duty")),)
        options = Options(
            select=("TRM004",), metrics=("chrf",), embeddings=False, glossary=Glossary(terms)
        )
        left, right = (
            parse(text, name=name) for text, name in ((reference, "r"), (candidate, "c"))
        )
        return evaluate(left, right, options).findings

    def test_is_told_once_a_term_where_the_less_preferred_wording_stands(self) -> None:
        words = iter(["carbon tax", "carbon levy", "carbon duty"])
        candidate = "".join(
            f"{before}{next(words, '')}" for before in REFERENCE.split("carbon levy")
        )
        (found,) = self.findings(REFERENCE, candidate)

        assert found.message == "One term in two ways: “carbon tax”, then “carbon levy”"
        assert (found.candidate_text, found.candidate_span.start) == ("carbon tax", 4)
        assert found.severity is Severity.MINOR

    def test_two_wordings_that_are_both_second_best_are_told_at_the_second(self) -> None:
        words = iter(["carbon tax", "carbon duty", "carbon duty"])
        candidate = "".join(
            f"{before}{next(words, '')}" for before in REFERENCE.split("carbon levy")
        )
        (found,) = self.findings(REFERENCE, candidate)

        assert found.candidate_text == "carbon duty"

    def test_one_wording_throughout_is_fine(self) -> None:
        assert self.findings(REFERENCE, REFERENCE.replace("levy", "tax")) == ()


@pytest.mark.parametrize(
    ("language", "reference", "candidate", "term", "wrong"),
    [
        (
            "de",
            "Die Regierung verkündete am Montag eine Waffenruhe mit den Aufständischen im Norden.",
            "Am Montag verkündete die Regierung einen Waffenstillstand mit den Aufständischen.",
            "Waffenruhe",
            "Waffenstillstand",
        ),
        (
            "fr",
            "Le gouvernement a annoncé lundi un cessez-le-feu avec les rebelles du nord du pays.",
            "Le gouvernement a annoncé lundi une trêve avec les rebelles du nord du pays.",
            "cessez-le-feu",
            "trêve",
        ),
        (
            "zh",
            "政府星期一宣布与北方的叛军达成停火协议，谈判持续了三个星期。",
            "政府星期一宣布与北方的叛军达成休战协议，谈判持续了三个星期。",
            "停火",
            "休战",
        ),
    ],
)
def test_terms_are_held_to_in_other_languages(
    language: str, reference: str, candidate: str, term: str, wrong: str
) -> None:
    options = Options(
        select=("TRM001",), metrics=("chrf",), embeddings=False, glossary=Glossary((Term(term),))
    )
    left, right = (parse(text, name=name) for text, name in ((reference, "r"), (candidate, "c")))
    (found,) = evaluate(left, right, options).findings

    assert right.language == language
    assert found.reference_text == term
    assert wrong in found.candidate_text.split(" ")
