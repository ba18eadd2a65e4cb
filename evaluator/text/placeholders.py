"""What programs put into a text: {name}, %s, ${total}, {count, plural, ...}."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from evaluator.data import load
from evaluator.domain.spans import Span

_SIGNS = frozenset("{%$:<#")
_ICU_OPENING = re.compile(r"\{\s*([\w.-]{1,60})\s*,\s*(\w{1,20})\s*(?=[,}])")
_ICU_TYPES = frozenset(
    {
        "plural",
        "select",
        "selectordinal",
        "number",
        "date",
        "time",
        "spellout",
        "ordinal",
        "duration",
    }
)
_ICU_CASES = frozenset({"plural", "select", "selectordinal"})
_ICU_SELECTOR = re.compile(r"\s*(=?[\w-]{1,40})\s*(?=\{)|\s*offset\s*:\s*\d{1,9}")
_BRACE = re.compile(r"[{}]")
_DEEPEST = 20


class Placeholder(NamedTuple):
    """A placeholder at ``span``.

    Two are the same where ``kind`` and ``key`` are: ``{price:.2f}`` and ``{price}`` have the key
    ``price``. ``text`` is all of it; of ICU's cases, which hold text of their own, the head.
    ``positional`` ones take what comes next.
    """

    kind: str
    key: str
    text: str
    span: Span
    positional: bool = False


def find_placeholders(text: str) -> tuple[Placeholder, ...]:
    """All placeholders of a text in order, those inside ICU's cases among them."""
    if _SIGNS.isdisjoint(text):
        return ()
    return tuple(_found(text, Span(0, len(text)), _closings(text), 0))


def _found(text: str, within: Span, closings: dict[int, int], depth: int) -> Iterator[Placeholder]:
    simple = _pattern().finditer(text, within.start, within.end)
    arguments = (
        one
        for one in _ICU_OPENING.finditer(text, within.start, within.end)
        if one[2] in _ICU_TYPES and one.start() in closings
    )
    place = within.start
    # Both in order of their places; what stands inside an argument is looked for there.
    for match in sorted(
        [*simple, *arguments], key=lambda one: (one.start(), one.re is not _ICU_OPENING)
    ):
        if match.start() < place:
            continue
        if match.re is _ICU_OPENING:
            closing = closings[match.start()]
            yield from _icu(text, match, closing, closings, depth)
            place = closing + 1
        else:
            yield _placeholder(match)
            place = match.end()


def _placeholder(match: re.Match[str]) -> Placeholder:
    index = next(i for i in range(len(_kinds())) if match[f"k{i}"] is not None)
    name, positional, inner = _kinds()[index]
    found = inner.match(match.string, match.start(), match.end())
    keys = found.groupdict() if found else {}
    key = next((one for one in keys.values() if one is not None), match[0])
    return Placeholder(name, key, match[0], Span(match.start(), match.end()), positional)


def _icu(
    text: str, opening: re.Match[str], closing: int, closings: dict[int, int], depth: int
) -> Iterator[Placeholder]:
    """An argument of ICU's MessageFormat: its name, type and cases, then what its cases hold."""
    span = Span(opening.start(), closing + 1)
    name, kind = opening[1], opening[2]
    if kind not in _ICU_CASES or depth >= _DEEPEST:
        yield Placeholder("icu", f"{name}, {kind}", text[span.start : span.end], span)
        return
    cases: list[tuple[str, Span]] = []
    place = text.find(",", opening.end(), closing) + 1 or closing
    while place < closing and (selector := _ICU_SELECTOR.match(text, place, closing)):
        place = selector.end()
        if selector[1] is not None:
            end = closings[place]  # balanced, since the whole argument is
            cases.append((selector[1], Span(place + 1, end)))
            place = end + 1
    selectors = " ".join(sorted(case for case, _ in cases))
    yield Placeholder("icu", f"{name}, {kind}, {selectors}", f"{{{name}, {kind}, …}}", span)
    for _, inside in cases:
        yield from _found(text, inside, closings, depth + 1)


def _closings(text: str) -> dict[int, int]:
    """For each opening brace that is closed, where."""
    opened: list[int] = []
    found: dict[int, int] = {}
    for match in _BRACE.finditer(text):
        if match[0] == "{":
            opened.append(match.start())
        elif opened:
            found[opened.pop()] = match.start()
    return found


@cache
def _kinds() -> tuple[tuple[str, bool, re.Pattern[str]], ...]:
    return tuple(
        (row["name"], row.get("positional", False), re.compile(row["pattern"]))
        for row in load("placeholders")["kind"]
    )


@cache
def _pattern() -> re.Pattern[str]:
    """All kinds as alternatives, each in a group of its own; the keys are found a second time."""
    bare = [re.sub(r"\?P<\w+>", "?:", row["pattern"]) for row in load("placeholders")["kind"]]
    return re.compile("|".join(f"(?P<k{index}>{pattern})" for index, pattern in enumerate(bare)))
