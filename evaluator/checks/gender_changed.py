"""GEN001: he became she."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.registry import check
from evaluator.checks.view import gained, lost
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
    ],
    silent=[
        ("The pilot said he was ready.", "The pilot said they were ready."),
        ("He told her that she had won.", "She heard from him that she had won."),
        ("The pilot was ready.", "The pilot said he was ready."),
    ],
)
def gender_changed(pair: Pair) -> Iterator[Shift]:
    """A pronoun of one gender became one of the other.

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
            message = f"“{view.tokens[i].text}” became “{back.tokens[j].text}”"
            yield view.shift(message, view.span(i, i + 1), back.span(j, j + 1), confidence=0.9)


def _pronouns(tokens: tuple[Token, ...], gender: str) -> list[int]:
    return [i for i, token in enumerate(tokens) if token.norm in words("syntax", "en", gender)]
