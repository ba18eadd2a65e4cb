"""TRM007: a tag, a piece of code or the target of a link inside a sentence was changed or lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from evaluator.checks.counterparts import Counterparts, counterparts, place_of
from evaluator.checks.registry import check
from evaluator.checks.view import View, gained, lost
from evaluator.domain.document import Document
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Comparison, Pair, Side
from evaluator.domain.spans import Span
from evaluator.text.links import other_language, url_key
from evaluator.text.markup import Mark, MarkKind, find_marks, may_hold_marks, sentence_with_markup

_SURE = 0.9
_ALIKE = 0.5
"""In pages, so much of one side's markup must have a counterpart for the rest to be missed."""

_PAGES = ("html", "markdown")


class _Marked(NamedTuple):
    """The markup of a pair, one kind of it."""

    pair: Pair
    kind: MarkKind
    found: Counterparts[Mark]
    counts: tuple[int, int]


@check(
    code="TRM007",
    category="design-and-markup/markup-tag",
    severity=Severity.MAJOR,
    fires=[
        (
            "Click <b>Save</b> when all the fields are filled in.",
            "Click Save when all the fields are filled in.",
        ),
        (
            "Read the <1>terms of service</1> before you sign anything.",
            "Read the <1>terms of service before you sign anything.",
        ),
        (
            "Run `garden plan --all` before you plant the beds.",
            "Run `garden plans --all` before you plant the beds.",
        ),
        (
            "The council published [its report](https://example.org/2019) on Monday.",
            "On Monday the council published [its report](https://example.org/2021).",
        ),
    ],
    silent=[
        (
            "Click <b>Save</b> when all the fields are filled in.",
            "When all the fields are filled in, click <strong>Save</strong>.",
        ),
        (
            "The council published [its report](https://example.org/2019) on Monday.",
            "On Monday the council published [its report](http://www.example.org/2019/).",
        ),
        ("Only if x < y and y > z does it hold.", "It only holds if x < y and y > z."),
    ],
)
def markup_changed(comparison: Comparison) -> Iterator[Shift]:
    """A tag, a piece of inline code or the target of a link is not the same in both sentences.

    Tags as in HTML, XML, XLIFF and software strings (<b>, <1>, <x id="2"/>), code between
    backticks, and the targets of links that have a label, in Markdown and HTML.

    Major where code or a tag that a program needs is changed, lost, added or not closed, and where
    a link leads elsewhere; minor for tags that only change how words look, and for links to the
    same page in another language.

    Left alone: another order, <strong> for <b>, links written otherwise that lead to the same
    place. Articles in two formats, or whose markup has little in common, are not compared: they
    were typeset by different people.
    """
    left, right = comparison.reference, comparison.candidate
    if left.format != right.format or not (may_hold_marks(left.text) or may_hold_marks(right.text)):
        return
    marks = [
        (pair, _marks(left, pair.reference), _marks(right, pair.candidate))
        for pair in comparison.pairs
    ]
    for kind in MarkKind:
        marked = [_marked(*one, kind) for one in marks]
        literal = left.format not in _PAGES and kind is not MarkKind.TARGET
        if literal or _alike(marked):
            for one in marked:
                yield from _told(one)


def _marked(
    pair: Pair, reference: Sequence[Mark], candidate: Sequence[Mark], kind: MarkKind
) -> _Marked:
    """The marks of one kind, each with what answers it."""
    here, there = ([mark for mark in side if mark.kind is kind] for side in (reference, candidate))
    key: Callable[[Mark], str] = (
        (lambda one: url_key(one.key)) if kind is MarkKind.TARGET else lambda one: one.key
    )
    found = counterparts(here, there, key, lambda one: one.formatting)
    return _Marked(pair, kind, found, (len(here), len(there)))


def _marks(document: Document, side: Side) -> tuple[Mark, ...]:
    within = sentence_with_markup(document.text, side.mapped.span)
    return find_marks(document.text, within, pages=document.format in _PAGES)


def _alike(marked: list[_Marked]) -> bool:
    """Whether both sides mark up the same places by and large."""
    most = max(sum(one.counts[side] for one in marked) for side in (0, 1))
    return sum(min(one.counts) for one in marked) >= _ALIKE * most


def _told(one: _Marked) -> Iterator[Shift]:
    for here, there in one.found.changed:
        yield Shift(
            f"The {one.kind} {here.text} became {there.text}",
            here.span,
            there.span,
            _severity(here, there),
            _SURE,
        )
    for marks, view, what in (
        (one.found.lost, lost(one.pair), "is gone"),
        (one.found.gained, gained(one.pair), "was put in"),
    ):
        for mark in marks:
            yield view.shift(
                f"The {one.kind} {mark.text} {what}",
                mark.span,
                _place(view, mark),
                Severity.MINOR if mark.formatting else Severity.MAJOR,
                _SURE,
            )
    for here, there in one.found.same:
        if here.closed and not there.closed:
            yield Shift(
                f"The tag {there.text} is not closed", here.span, there.span, Severity.MAJOR, _SURE
            )


def _severity(here: Mark, there: Mark) -> Severity:
    if here.kind is MarkKind.TARGET and other_language(here.key, there.key):
        return Severity.MINOR
    return Severity.MINOR if here.formatting and there.formatting else Severity.MAJOR


def _place(view: View, mark: Mark) -> Span:
    """Where in the other file the mark is missing."""
    inside = view.own.mapped
    visible = next(
        (
            run.start + max(0, mark.span.start - run.source)
            for run in inside.runs
            if run.source + run.length > mark.span.start
        ),
        len(inside.text),
    )
    place = place_of(view, Span(visible, visible))
    return view.other.mapped.locate(place.start, place.end)
