"""QUO001: other words inside quotation marks, or other words inside them."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.registry import check
from evaluator.checks.view import View, gained, lost
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair
from evaluator.domain.record import record
from evaluator.domain.spans import Span
from evaluator.domain.words import LinkKind, WordLink
from evaluator.text.quotations import Quotation, find_quotations

_SAME = (LinkKind.EXACT, LinkKind.VARIANT, LinkKind.LEMMA)
_NEAR = 0.5  # a cosine below which a word is no rendering of the other but an unlike one
_GRAVE = 0.5  # from this share of unlike content words on, somebody else's words are quoted
_FEW = 2  # a quotation of so few content words is a term: it is either kept or not


@check(
    code="QUO001",
    category="accuracy/mistranslation/quotation",
    severity=Severity.MINOR,
    fires=[
        (
            'The coach said: "We played a miserable second half."',
            'The coach said: "We had a poor second half."',
        ),
        ('She called the plan "reckless" and left.', "She called the plan reckless and left."),
        ("Officials described a tense evening.", "Officials described a “tense” evening."),
    ],
    silent=[
        ('"We will rebuild," the mayor said.', "The mayor said, “We will rebuild”."),
        ("He said it's 'fine' to wait.", "He said it’s “fine” to wait."),
        ('They call it "home".', "They call it «home»."),
    ],
)
def quotation_altered(pair: Pair) -> Iterator[Shift]:
    """Words in quotation marks were said by someone: they differ, or the marks moved.

    Quotations of both sides are matched by the words they share, not by the shape of their marks.
    Reported are quotations whose content words were exchanged, left out or added (minor; major
    where half of them became unlike ones or are gone, or where a quoted term of one or two words
    did), quotations that lost their marks, and marks put around words that nobody quoted. Mark
    styles, order ("X, he said" and "he said X") and function words inside are left alone.
    """
    view, back = lost(pair), gained(pair)
    quotations = find_quotations(pair.reference.text)
    counterparts = find_quotations(pair.candidate.text)
    matched: set[int] = set()
    for quotation in quotations:
        here = _inside(view, quotation)
        if not here:
            continue
        best = _counterpart(view, here, counterparts)
        if best is None:
            yield from _unmarked(view, quotation, here)
        else:
            matched.add(best)
            yield from _altered(view, back, quotation, counterparts[best])
    for index, quotation in enumerate(counterparts):
        here = _inside(back, quotation)
        if index not in matched and here and not _quoted_there(back, here, quotations):
            yield from _unmarked(back, quotation, here)


def _inside(view: View, quotation: Quotation) -> list[int]:
    """The content words within a quotation."""
    return [
        index
        for index, token in enumerate(view.tokens)
        if token.content and quotation.inner.holds(token.start, token.end)
    ]


def _counterpart(view: View, here: list[int], others: tuple[Quotation, ...]) -> int | None:
    """The quotation of the other side that holds most of these words' counterparts."""
    shared = [len(_landed(view, here, other)) for other in others]
    best = max(range(len(others)), key=lambda index: shared[index], default=None)
    return best if best is not None and shared[best] else None


def _landed(view: View, here: list[int], other: Quotation) -> list[int]:
    targets = [
        (index, view.other.tokens[view.links[index]]) for index in here if index in view.links
    ]
    return [i for i, token in targets if other.inner.holds(token.start, token.end)]


def _quoted_there(view: View, here: list[int], others: tuple[Quotation, ...]) -> bool:
    return any(_landed(view, here, other) for other in others)


def _unmarked(view: View, quotation: Quotation, here: list[int]) -> Iterator[Shift]:
    """Words that are quoted on the own side alone."""
    linked = [index for index in here if index in view.links]
    if not linked:
        return  # the words themselves are gone: an omission, or an addition
    targets = [view.other.tokens[view.links[index]] for index in linked]
    there = Span(min(t.start for t in targets), max(t.end for t in targets))
    text = view.own.text[quotation.inner.start : quotation.inner.end]
    what = "lost its quotation marks" if view.from_reference else "is put in quotation marks"
    if quotation.closed or view.from_reference:
        yield view.shift(f"“{text}” {what}", quotation.outer, there, confidence=0.8)


@record
class _Change:
    """Content words of two matched quotations that differ; ``unlike`` of them by much."""

    here: list[int]
    there: list[int]
    unlike: int

    @property
    def count(self) -> int:
        return max(len(self.here), len(self.there))


def _altered(view: View, back: View, one: Quotation, other: Quotation) -> Iterator[Shift]:
    change = _change(view, back, one, other)
    if not change.count:
        return
    here, there = _inside(view, one), _inside(back, other)
    total = max(len(here), len(there))
    term = total <= _FEW
    grave = change.unlike >= (1 if term else _GRAVE * total)
    left, right = _covering(view, change.here, one), _covering(back, change.there, other)
    words = view.own.text[left.start : left.end], view.other.text[right.start : right.end]
    yield view.shift(
        f"inside the quotation “{words[0]}” became “{words[1]}”",
        left,
        right,
        Severity.MAJOR if grave else Severity.MINOR,
        0.8,
        quoted=f"{change.count} of {total} content words differ",
    )


def _change(view: View, back: View, one: Quotation, other: Quotation) -> _Change:
    kinds = {(link.reference, link.candidate): link for link in view.pair.words.links}
    here = [i for i in _inside(view, one) if not _kept(view, i, other, kinds)]
    mirrored = {(j, i): link for (i, j), link in kinds.items()}
    there = [j for j in _inside(back, other) if not _kept(back, j, one, mirrored)]
    lone_here = [i for i in here if i not in view.links or kinds[i, view.links[i]].score < _NEAR]
    lone_there = [j for j in there if j not in back.links]
    unlike = max(len(lone_here), len(lone_there))
    return _Change(here, there, unlike)


def _kept(view: View, index: int, other: Quotation, kinds: dict[tuple[int, int], WordLink]) -> bool:
    """Whether a word stands inside the other quotation in one of its own forms."""
    target = view.links.get(index)
    if target is None:
        return False
    token = view.other.tokens[target]
    link = kinds[index, target]
    return other.inner.holds(token.start, token.end) and link.kind in _SAME


def _covering(view: View, words: list[int], quotation: Quotation) -> Span:
    """From the first changed word to the last; the whole quotation where none of it changed."""
    return view.span(words[0], words[-1] + 1) if words else quotation.inner
