"""ENT004: an acronym that does not fit the name it stands beside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from evaluator.checks.registry import check
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair, Side
from evaluator.domain.spans import Span
from evaluator.domain.words import Token, TokenKind
from evaluator.text.acronyms import acronym_of, expansions, fits
from evaluator.text.names import particles

_LONGEST = 9
_HALF = 0.5


@check(
    code="ENT004",
    category="accuracy/mistranslation/name",
    severity=Severity.MAJOR,
    languages=("en",),
    fires=[
        (
            "The World Health Organization (WHO) sent masks.",
            "The World Health Organization (WTO) sent masks.",
        ),
        (
            "The National Park Service (NPS) closed the trail.",
            "The National Park Service (NSA) closed the trail.",
        ),
        ("The World Trade Organization ruled.", "The World Trade Organization (WHO) ruled."),
        (
            "The World Health Organization (WHO) sent masks.",
            "The World Trade Organization (WHO) sent masks.",
        ),
    ],
    silent=[
        (
            "The European Court of Human Rights (ECHR) ruled.",
            "The European Human Rights Court (ECHR) ruled.",
        ),
        (
            "The World Health Organization (WHO) sent masks.",
            "The World Health Organisation (WHO) sent masks.",
        ),
        ("The Interior Ministry (MVD) denied it.", "The Interior Ministry (MVD) denied it."),
        (
            "The National Park Service closed the trail.",
            "The National Park Service (NPS) closed the trail.",
        ),
        ("Doctors Without Borders sent a team.", "Doctors Without Borders (MSF) sent a team."),
    ],
)
def acronym_misfit(pair: Pair) -> Iterator[Shift]:
    """A name has an acronym in brackets behind it that is short for something else.

    "World Health Organization (WTO)" names two organisations at once. Said only where it is sure:
    the reference has another acronym behind that name, or the acronym is known to mean another.
    Acronyms of another language's words ("Interior Ministry (MVD)") are left alone.
    """
    there = list(_bracketed(pair.reference))
    for one in _bracketed(pair.candidate):
        if fits(one.short, one.words):
            continue
        twin = next((other for other in there if other.short == one.short), None) or next(
            (other for other in there if _same_name(one.words, other.words)), None
        )
        if twin is not None and twin.short == one.short and not _lost_its_name(twin, one):
            continue
        if twin is None and not expansions().get(one.short):
            continue
        name = " ".join(word.text for word in one.words)
        yield Shift(
            f"{one.text} is not short for {name}",
            twin.span if twin else Span(0, 0),
            one.span,
            confidence=0.9 if twin else 0.8,
        )


class _Bracketed(NamedTuple):
    """An acronym in brackets with the words in front of it, as many as may belong to it."""

    text: str
    short: str
    words: tuple[Token, ...]
    span: Span


def _bracketed(side: Side) -> Iterator[_Bracketed]:
    tokens = side.tokens
    for index in range(2, len(tokens) - 1):
        short = acronym_of(tokens[index])
        if not short or tokens[index - 1].text != "(" or tokens[index + 1].text != ")":
            continue
        words = tuple(_name_before(tokens, index - 1))
        if len(words) > 1:
            span = Span(tokens[index].start, tokens[index].end)
            yield _Bracketed(tokens[index].text, short, words, span)


def _name_before(tokens: Sequence[Token], end: int) -> list[Token]:
    """The capitalised words in front of a bracket, with the small ones between them."""
    first = end
    for index in range(end - 1, max(end - _LONGEST, -1), -1):
        token = tokens[index]
        if token.kind is TokenKind.WORD and token.text[0].isupper():
            first = index
        elif token.norm not in particles() and token.text != "-":
            break
    words = [token for token in tokens[first:end] if token.kind is TokenKind.WORD]
    return words[1:] if words and not words[0].content else words


def _lost_its_name(reference: _Bracketed, candidate: _Bracketed) -> bool:
    """Whether the acronym fits the reference's words, and other letters begin the candidate's."""
    left, right = (
        # "U.S." stands for two words.
        sorted(
            "".join(acronym_of(word) or word.text[0] for word in one.words if word.content).lower()
        )
        for one in (reference, candidate)
    )
    return fits(reference.short, reference.words) and left != right


def _same_name(one: Sequence[Token], other: Sequence[Token]) -> bool:
    """Whether most words of the one name stand in the other."""
    mine = {token.lemma for token in one if token.content}
    its = {token.lemma for token in other if token.content}
    return len(mine & its) > _HALF * max(len(mine), len(its))
