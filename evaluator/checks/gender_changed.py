"""GEN001: he became she."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.registry import check
from evaluator.checks.view import View, gained, lost
from evaluator.data import words
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair
from evaluator.domain.words import Token


@check(
    code="GEN001",
    category="accuracy/mistranslation/gender",
    severity=Severity.MAJOR,
    languages=("en",),
    fires=[
        ("The pilot said he was ready.", "The pilot said she was ready."),
        ("Its owner sold her boat.", "Its owner sold his boat."),
        ("They wrote to Mrs. Berg.", "They wrote to Mr. Berg."),
    ],
    silent=[
        ("The pilot said he was ready.", "The pilot said they were ready."),
        ("He told her that she had won.", "She heard from him that she had won."),
        ("The pilot was ready.", "The pilot said he was ready."),
        ("They wrote to Mrs Berg.", "They wrote to Ms. Berg."),
    ],
)
def gender_changed(pair: Pair) -> Iterator[Shift]:
    """A pronoun, or a title before a name, of one gender became one of the other.

    Languages without gendered pronouns lose who is meant, and the way back guesses. Reported where
    the candidate has pronouns of a gender that the reference has none of, and fewer of the other.

    Left alone: plural and neuter pronouns in their place, nouns ("actress", "wife"), and sentences
    whose reference has pronouns of both, where whose is whose would be a guess.
    """
    view, back = lost(pair), gained(pair)
    for gained_gender, lost_gender in (("feminine", "masculine"), ("masculine", "feminine")):
        before = _pronouns(view.tokens, lost_gender)
        after = _pronouns(back.tokens, gained_gender)
        missing = len(before) - len(_pronouns(back.tokens, lost_gender))
        if _pronouns(view.tokens, gained_gender) or missing <= 0:
            continue
        for order, j in enumerate(after[:missing]):
            i = back.links.get(j)
            # What no link tells, the order does: the second "she" stands for the second "he".
            i = i if i in before else before[order]
            yield _shift(view, back, i, j)
    yield from _titles(view, back)


def _titles(view: View, back: View) -> Iterator[Shift]:
    """Titles of one gender that became such of the other, before the same name."""
    for i, token in enumerate(view.tokens[:-1]):
        other = _OTHER_TITLES.get(_title(token))
        name = i + 1 + (view.tokens[i + 1].text == ".")
        if other is None or not view.is_kept(name) or not view.tokens[name].text[:1].isupper():
            continue
        j = view.links[name] - 1
        j -= j >= 0 and back.tokens[j].text == "."
        if j >= 0 and _title(back.tokens[j]) == other:
            yield _shift(view, back, i, j)


_OTHER_TITLES = {"masculine": "feminine", "feminine": "masculine"}


def _title(token: Token) -> str:
    """The gender that a courtesy title tells, "" for another word."""
    norm = token.norm.removesuffix(".")
    genders = (one for one in _OTHER_TITLES if norm in words("syntax", "en", f"{one}_titles"))
    return next(genders, "") if token.text[:1].isupper() else ""


def _shift(view: View, back: View, i: int, j: int) -> Shift:
    message = f"“{view.tokens[i].text}” became “{back.tokens[j].text}”"
    return view.shift(message, view.span(i, i + 1), back.span(j, j + 1), confidence=0.9)


def _pronouns(tokens: tuple[Token, ...], gender: str) -> list[int]:
    return [i for i, token in enumerate(tokens) if token.norm in words("syntax", "en", gender)]
