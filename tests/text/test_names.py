"""Names in running text."""

from __future__ import annotations

import pytest

from evaluator.text.names import Name, NameKind, begins_sentence, case_tells, find_names, stand_ins
from evaluator.text.tokens import tokenise


def names(text: str) -> tuple[Name, ...]:
    return find_names(text, tokenise(text))


def texts(text: str) -> list[str]:
    return [name.text for name in names(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He met Deputy Foreign Minister Pavel Orlov there.", ["Pavel Orlov"]),
        ("It was seen by Gen. Ana de la Cruz.", ["Ana de la Cruz"]),
        ("They heard John F. Kennedy speak.", ["John F. Kennedy"]),
        ("They met Jean-Claude there.", ["Jean-Claude"]),
        ("The film Running Out of Luck won.", ["Running Out of Luck"]),
        ("The queen, Elizabeth II, came.", ["Elizabeth II"]),
        ("They asked the NATO chief and the IMF.", ["NATO", "IMF"]),
        ("They flew from South Korea to the U.S. at once.", ["South Korea", "U.S."]),
        ("He asked us about the US and us.", ["US"]),
        ("It was bought by Michael Jordan.", ["Michael Jordan"]),
        ("It was bought in northern Jordan.", ["Jordan"]),
        ("It cost HKD 5 and RMB30 on an F16.", []),
        ("The President and the Minister came in May.", []),
        ("It was 30 degrees Celsius.", []),
        ("They left on Monday for Kyiv and Berlin.", ["Kyiv", "Berlin"]),
    ],
)
def test_what_is_a_name(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


def test_kinds() -> None:
    kinds = [name.kind for name in names("In Ukraine the OSCE met Pavel Orlov.")]

    assert kinds == [NameKind.PLACE, NameKind.ACRONYM, NameKind.NAME]


def test_a_lone_capital_at_the_beginning_is_unsure() -> None:
    (one,) = names("Watanabe was found there.")

    assert not one.sure


def test_after_a_title_a_capital_is_sure() -> None:
    (one,) = names("Mrs. Orlova was found there.")

    assert one.sure
    assert one.text == "Orlova"


def test_a_word_that_is_small_elsewhere_is_no_name() -> None:
    assert texts("Markets Plc fell as markets closed.") == ["Plc"]


def test_names_that_say_what_they_name_are_descriptive() -> None:
    assert names("It was said by the Trade Ministry.")[0].descriptive
    assert not names("It was said by Pavel Orlov.")[0].descriptive


def test_titles_of_works_in_quotation_marks_are_descriptive() -> None:
    assert names('They saw "Golden Dreams" there.')[0].descriptive


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He met Pavel Orlov in Minsk.", True),
        ("Russian President Pavel Orlov arrived in Minsk with Ivan Petrov.", True),
        ("Talks Begin in Minsk as Troops Gather at Border", False),
        ("TALKS BEGIN IN MINSK", False),
        ("talks begin in minsk as troops gather", False),
        ("Minsk Talks", True),
    ],
)
def test_where_case_tells(text: str, expected: bool) -> None:  # noqa: FBT001
    assert case_tells(text, tokenise(text)) is expected


def test_in_a_headline_only_places_are_names() -> None:
    assert texts("Orlov Says Talks Begin in Poland as Troops Gather") == ["Poland"]


def test_sentences_begin_behind_marks_and_quotes_and_not_behind_titles() -> None:
    tokens = tokenise('He left. Then "We go," said Dr. Li: Yes.')
    beginning = [tokens[i].text for i in range(len(tokens)) if begins_sentence(tokens, i)]

    assert [word for word in beginning if word.isalpha()] == ["He", "Then", "We", "said", "Yes"]


def test_spans_and_tokens_point_to_the_same_words() -> None:
    text = "It was Pavel Orlov."
    tokens = tokenise(text)
    (one,) = find_names(text, tokens)

    assert text[one.span.start : one.span.end] == "Pavel Orlov"
    assert [tokens[index].text for index in one.tokens] == ["Pavel", "Orlov"]


def test_pronouns_may_stand_for_names() -> None:
    assert "she" in stand_ins("en", "persons") - stand_ins("en", "things")
    assert "their" in stand_ins("en", "things") - stand_ins("en", "persons")
    assert stand_ins("xx") == frozenset()
