"""Where the wordings of a glossary stand in a text."""

from __future__ import annotations

import pytest

from evaluator.domain.glossary import Case, Glossary, Term
from evaluator.text.terms import Part, Use, lookup, outermost
from evaluator.text.tokens import tokenise


def uses(text: str, *terms: Term, language: str = "en") -> list[Use]:
    found = lookup(Glossary(terms), language)
    return list(found.uses(text, tokenise(text, language)))


def asked(text: str, *terms: Term, language: str = "en") -> list[str]:
    """What is found of the terms themselves, in the right capitals."""
    tokens = tokenise(text, language)
    return [
        text[tokens[use.start].start : tokens[use.end - 1].end]
        for use in uses(text, *terms, language=language)
        if use.part is Part.ASKED and use.cased
    ]


class TestForms:
    """Inflection."""

    @pytest.mark.parametrize(
        ("term", "text"),
        [
            ("ceasefire", "ceasefires"),
            ("levy", "levies"),
            ("take the helm", "took the helm"),
            ("child benefit", "child benefits"),
        ],
    )
    def test_an_inflected_form_is_found(self, term: str, text: str) -> None:
        assert asked(f"They said {text} today.", Term(term)) == [text]

    def test_a_possessive_is_found_without_its_ending(self) -> None:
        assert asked("The ceasefire's terms.", Term("ceasefire")) == ["ceasefire"]

    @pytest.mark.parametrize(
        ("term", "text"), [("news", "new"), ("import", "important"), ("arms", "arm")]
    )
    def test_another_word_of_the_same_stem_is_not(self, term: str, text: str) -> None:
        """A term in the plural is not looked for in the singular: "arms" are no arm."""
        assert asked(f"It is {text}.", Term(term)) == []

    def test_an_answer_may_be_any_form_of_the_word(self) -> None:
        """Where the term is a plural, its singular still answers it."""
        found = uses("A sanction was lifted.", Term("sanctions"))

        assert [use.part for use in found] == [Part.ALLOWED]
        assert found[0].inflected

    def test_exact_terms_have_no_forms(self) -> None:
        assert asked("Two orders.", Term("order", exact=True)) == []
        assert asked("An order.", Term("order", exact=True)) == ["order"]

    def test_german_forms_are_found_by_stem(self) -> None:
        assert asked("Die Waffenruhen hielten.", Term("Waffenruhe"), language="de") == [
            "Waffenruhen"
        ]

    def test_a_script_without_spaces_is_read_by_character(self) -> None:
        assert asked("两国宣布停火协议。", Term("停火"), language="zh") == ["停火"]


class TestCase:
    """Capitals."""

    @pytest.mark.parametrize(
        "text", ["The ceasefire held.", "Ceasefire holds.", "A Ceasefire Held"]
    )
    def test_a_small_letter_may_be_either(self, text: str) -> None:
        assert len(asked(text, Term("ceasefire"))) == 1

    @pytest.mark.parametrize(
        ("term", "text"), [("Apple", "an apple"), ("US", "tell us"), ("IT", "It rains")]
    )
    def test_a_capital_must_be_one(self, term: str, text: str) -> None:
        assert asked(text, Term(term)) == []

    def test_a_text_in_capitals_says_nothing_of_case(self) -> None:
        assert asked("KREMLIN SAYS NO TO TALKS", Term("Kremlin")) == ["KREMLIN"]

    def test_a_sensitive_term_is_small_but_at_the_beginning(self) -> None:
        term = Term("march", case=Case.SENSITIVE)

        assert asked("A march in March. March on.", term) == ["march", "March"]

    def test_an_insensitive_term_is_found_in_any_capitals(self) -> None:
        assert asked("Tell us, US.", Term("US", case=Case.INSENSITIVE)) == ["us", "US"]


class TestPhrases:
    """Several words."""

    def test_white_space_of_any_width_parts_the_words(self) -> None:
        assert asked("the carbon\n  levy", Term("carbon levy")) == ["carbon\n  levy"]

    def test_words_in_a_row_are_not_a_name_written_as_one(self) -> None:
        assert asked("Open Route", Term("OpenRoute", keep=True)) == []
        assert asked("C + + and C++", Term("C++", keep=True)) == ["C++"]

    def test_curly_and_straight_marks_are_one(self) -> None:
        assert asked("the people’s court", Term("people's court")) == ["people’s court"]

    def test_what_stands_inside_a_longer_one_is_not_outermost(self) -> None:
        terms = (Term("European Central Bank"), Term("bank", case=Case.INSENSITIVE))
        found = [use for use in uses("The European Central Bank", *terms) if use.part is Part.ASKED]

        assert len(found) == 2
        assert [use.wording for use in outermost(found)] == ["European Central Bank"]

    def test_a_term_that_is_cut_off_by_the_texts_end_is_not_found(self) -> None:
        assert asked("the carbon", Term("carbon levy")) == []


class TestEntries:
    """What is looked for at all."""

    def test_entries_for_another_language_are_left_out(self) -> None:
        terms = (Term("Gift", language="de"), Term("poison", language="en"))

        assert asked("A Gift of poison", *terms) == ["poison"]

    def test_forbidden_wordings_are_found_as_such(self) -> None:
        found = uses("Two migrants", Term("refugee", forbidden=("migrant",)))

        assert [(use.part, use.wording) for use in found] == [(Part.FORBIDDEN, "migrant")]

    def test_a_wording_of_nothing_but_spaces_is_passed_over(self) -> None:
        assert uses("a b", Term(" ")) == []
