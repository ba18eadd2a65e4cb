"""Markup inside a sentence: tags, inline code, and where links with a label lead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from evaluator.data import load, words
from evaluator.domain.spans import Span

_ATTRIBUTE = r"(?i)\s{}\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))"
_LOOKED_BACK = 2500
_SIGNS = frozenset("<`[")


class MarkKind(StrEnum):
    """What a mark is."""

    TAG = "tag"
    CODE = "code"
    TARGET = "link"


class Mark(NamedTuple):
    """Markup at ``span``, which holds what it is put around.

    ``key`` is the tag's name, the code's text, or where the link leads; ``text`` how a reader
    should be shown it. ``closed`` is False for a tag that is opened and not closed, or the other
    way round.
    """

    kind: MarkKind
    key: str
    text: str
    span: Span
    closed: bool = True

    @property
    def formatting(self) -> bool:
        """Whether it only changes how words look."""
        return self.kind is MarkKind.TAG and self.key in words("markup", "formatting")


def may_hold_marks(source: str) -> bool:
    """Whether any sign stands there that markup begins with; most texts have none."""
    return not _SIGNS.isdisjoint(source)


def sentence_with_markup(source: str, span: Span) -> Span:
    """A sentence of a file with the markup that opens right before it and closes right behind it.

    ``span`` is from its first visible character to its last.
    """
    opened = _patterns().before.search(source, max(0, span.start - _LOOKED_BACK), span.start)
    closed = _patterns().behind.match(source, span.end)
    return Span(opened.start() if opened else span.start, closed.end() if closed else span.end)


def find_marks(source: str, within: Span, *, pages: bool) -> tuple[Mark, ...]:
    """The markup inside a part of a file, in order.

    ``pages`` says that the file is read as HTML or Markdown: then tags that do not stand inside
    sentences are no markup of the sentence, and a tag may be closed in another one. In plain text
    all tags count.
    """
    if not may_hold_marks(source[within.start : within.end]):
        return ()
    marks = [
        Mark(MarkKind.CODE, one["code"].strip(), one[0], Span(one.start(), one.end()))
        for one in _patterns().code.finditer(source, within.start, within.end)
    ]
    marks += [
        Mark(MarkKind.TARGET, one["target"], one["target"], Span(one.start(), one.end()))
        for one in _patterns().target.finditer(source, within.start, within.end)
        if not _inside(one.start(), marks)
    ]
    marks += [
        one for one in _tags(source, within, pages=pages) if not _inside(one.span.start, marks)
    ]
    return tuple(sorted(marks, key=lambda one: one.span))


def _inside(place: int, marks: list[Mark]) -> bool:
    return any(
        one.kind is MarkKind.CODE and one.span.start <= place < one.span.end for one in marks
    )


def _tags(source: str, within: Span, *, pages: bool) -> Iterator[Mark]:
    """Each element once, from where it opens to where it closes."""
    opened: list[tuple[str, re.Match[str]]] = []
    for match in _patterns().tag.finditer(source, within.start, within.end):
        name = match["name"].casefold()
        if pages and name not in _inline():
            continue
        key = _key(name, match["rest"])
        if match["slash"]:
            place = next(
                (
                    i
                    for i in range(len(opened) - 1, -1, -1)
                    if opened[i][0].partition(" ")[0] == key
                ),
                None,
            )
            if place is None:
                yield Mark(MarkKind.TAG, key, match[0], _span(match), closed=pages)
            else:
                key, first = opened.pop(place)
                span = Span(first.start(), match.end())
                if key in words("markup", "code"):
                    inner = source[first.end() : match.start()].strip()
                    yield Mark(MarkKind.CODE, inner, inner, span)
                else:
                    yield from _element(key, first, span)
        elif match["void"] or match["rest"].endswith("/") or name in words("markup", "void"):
            yield from _element(key, match, _span(match))
        else:
            opened.append((key, match))
    for key, match in opened:
        closed = pages or key.partition(" ")[0] in words("markup", "ids")
        yield from _element(key, match, _span(match), closed=closed)


def _element(key: str, match: re.Match[str], span: Span, *, closed: bool = True) -> Iterator[Mark]:
    """The tag, and for a link where it leads."""
    target = _attribute(match["rest"], "href") if key == "a" else ""
    if target:
        yield Mark(MarkKind.TARGET, target, target, span, closed)
    else:
        yield Mark(MarkKind.TAG, key, match[0], span, closed)


def _key(name: str, rest: str) -> str:
    """The tag's name, with its number where that tells it from others of its name."""
    same: dict[str, str] = load("markup")["same"]
    name = same.get(name, name)
    number = _attribute(rest, "id") if name in words("markup", "ids") else ""
    return f"{name} {number}" if number else name


def _attribute(rest: str, name: str) -> str:
    found = re.search(_ATTRIBUTE.format(name), rest)
    return next((one for one in found.groups() if one), "") if found else ""


def _span(match: re.Match[str]) -> Span:
    return Span(match.start(), match.end())


@cache
def _inline() -> frozenset[str]:
    return words("markup", "formatting") | words("markup", "inline") | words("markup", "ids")


class _Patterns(NamedTuple):
    """Compiled for the first sentence that may hold markup."""

    tag: re.Pattern[str]
    code: re.Pattern[str]
    target: re.Pattern[str]
    before: re.Pattern[str]
    behind: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    return _Patterns(
        tag=re.compile(
            r"<(?P<slash>/?)(?P<name>[A-Za-z][\w.-]{0,30}|\d{1,3})"
            r"(?P<rest>(?:\s[^<>]{0,2000})?)(?P<void>/?)>"
        ),
        code=re.compile(
            r"(?<!`)(?P<ticks>`{1,3})(?!`)(?P<code>[^`\n]{1,500}?)(?<!`)(?P=ticks)(?!`)"
        ),
        target=re.compile(
            r"\[(?P<label>[^\[\]]{1,1000})\]"
            r"\((?P<target>[^()\s]{1,2000}(?:\([^()\s]{0,500}\)[^()\s]{0,500})?)(?:\s+\"[^\"]{0,500}\")?\)"
        ),
        before=re.compile(r"(?:<[A-Za-z\d][^<>]{0,2000}>\s*|[`*_\[])+$"),
        behind=re.compile(r"(?:\s*</[A-Za-z\d][\w.-]{0,30}\s*>|[`*_]|\]\([^()\s]{1,2000}\))+"),
    )
