"""ENT005: another office for the same person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from evaluator.checks.names import names
from evaluator.checks.registry import check
from evaluator.data import load
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair, Side
from evaluator.domain.spans import Span
from evaluator.domain.words import TokenKind
from evaluator.text.name_forms import same_name
from evaluator.text.names import Name, NameKind

Office = dict[str, int]
"""Offices and grades by their first names in the table, each with the token that says it."""

_FEW = 8


@check(
    code="ENT005",
    category="accuracy/mistranslation/name",
    severity=Severity.MAJOR,
    languages=("en",),
    fires=[
        ("Prime Minister Ana Lind resigned.", "President Ana Lind resigned."),
        ("Foreign Minister Ana Lind resigned.", "Interior Minister Ana Lind resigned."),
        ("President Ana Lind resigned.", "Vice President Ana Lind resigned."),
        ("Former President Ana Lind was ill.", "President Ana Lind was ill."),
        ("They greeted Colonel Ana Lind.", "They greeted General Ana Lind."),
    ],
    silent=[
        ("Foreign Minister Ana Lind resigned.", "Ana Lind, the foreign minister, resigned."),
        ("Defence Secretary Ana Lind resigned.", "The defense minister, Ana Lind, resigned."),
        ("Gov. Ana Lind resigned.", "Governor Lind resigned."),
        ("President Ana Lind resigned.", "Ms. Lind resigned."),
        ("The vice president met Ana Lind.", "Ana Lind met the vice president."),
    ],
)
def title_changed(pair: Pair) -> Iterator[Shift]:
    """A person holds another office than in the reference.

    Read are the titles right before a name and those in an apposition behind it ("Lind, the foreign
    minister,"). An office that stands nowhere on the other side, while there the same person has
    one that stands nowhere here, was changed; so was one that gained or lost a "vice", "deputy",
    "former" or "acting". A title that is merely left out is the business of omissions.
    """
    found = pair.remember(names)
    if found is None:
        return
    said_here, said_there = _said(pair.reference), _said(pair.candidate)
    for one in found.reference:
        other = _same_person(one, pair.reference, found.candidate, pair.candidate)
        if other is None:
            continue
        here, there = _office(one, pair.reference), _office(other, pair.candidate)
        lost = {key: at for key, at in here.items() if key not in said_there}
        gained = {key: at for key, at in there.items() if key not in said_here}
        graded = (lost.keys() | gained.keys()) & _grades() and here and there
        if (lost and gained) or graded:
            left = _span(one, lost or here, pair.reference)
            right = _span(other, gained or there, pair.candidate)
            yield Shift(
                f"{pair.reference.text[left.start : left.end]} became "
                f"{pair.candidate.text[right.start : right.end]}",
                left,
                right,
                confidence=0.8,
            )


def _same_person(one: Name, side: Side, others: Sequence[Name], other_side: Side) -> Name | None:
    """The name there that has the same surname."""
    if one.kind is not NameKind.NAME:
        return None
    last = side.tokens[one.tokens[-1]].text
    for other in others:
        if other.kind is NameKind.NAME and same_name(
            last, other_side.tokens[other.tokens[-1]].text
        ):
            return other
    return None


def _office(name: Name, side: Side) -> Office:
    """The titles of a person, before the name and in an apposition behind it."""
    found: Office = {}
    for index in range(name.tokens[0] - 1, max(name.tokens[0] - _FEW, -1), -1):
        if not _add(found, side, index):
            break
    if _text(side, name.tokens[-1] + 1) == ",":
        for index in range(name.tokens[-1] + 2, min(name.tokens[-1] + _FEW, len(side.tokens))):
            token = side.tokens[index]
            if token.kind is not TokenKind.WORD or token.text[0].isupper():
                break
            _add(found, side, index)
    return found


def _add(found: Office, side: Side, index: int) -> bool:
    """Adds the office that a token says; False where it says none and is not joined to one."""
    token = side.tokens[index]
    key = _offices().get(token.norm.casefold().rstrip("."))
    if key is not None:
        found[key] = index
    return key is not None or token.text in {".", "-"}


def _text(side: Side, index: int) -> str:
    return side.tokens[index].text if index < len(side.tokens) else ""


def _said(side: Side) -> frozenset[str]:
    """The offices that are spoken of anywhere in a text."""
    keys = (_offices().get(token.norm.casefold().rstrip(".")) for token in side.tokens)
    return frozenset(key for key in keys if key)


def _span(name: Name, office: Office, side: Side) -> Span:
    """From the title to the name, whichever stands first."""
    title = [Span(side.tokens[at].start, side.tokens[at].end) for at in office.values()]
    whole = name.span
    for one in title:
        whole = whole.cover(one)
    return whole


@cache
def _offices() -> dict[str, str]:
    """Each word of an office or a grade, to the first of its row."""
    table = load("names")["en"]
    return {word: row[0] for row in (*table["offices"], *table["grades"]) for word in row}


@cache
def _grades() -> frozenset[str]:
    return frozenset(row[0] for row in load("names")["en"]["grades"])
