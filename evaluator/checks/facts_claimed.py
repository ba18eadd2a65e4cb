"""What the checks of denied and of open facts have in common: a word that makes a claim less."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from evaluator.checks.doubted import LIKELY, POSSIBLE, UNDOUBTED, strongest
from evaluator.checks.view import View, gained, lost
from evaluator.data import words
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair
from evaluator.domain.spans import Span
from evaluator.text.factuality import Claim, Marker, markers
from evaluator.text.inflections import is_ing_form
from evaluator.text.lemmas import lemma, stems
from evaluator.text.negation import holds_negation, may_hold_affix
from evaluator.text.scales import Step, find_steps

_NEAR = 7  # tokens within which another word may say what the lost one said
_BEFORE = 3  # tokens before a word among which "not" turns it round, or "to" leaves it open


def claims(pair: Pair, *, denied: bool) -> Iterator[Shift]:
    """A shift for each word that was cut out, or put in, beside one that it denies or leaves open.

    The word that it goes with stayed, nothing stands in its own place, and the other side says the
    like in no other way.
    """
    sides = (lost(pair), gained(pair))
    for view, back in (sides, sides[::-1]):
        cut = [
            marker
            for marker in markers(view.tokens)
            if (marker.claim is Claim.DENIES) is denied and _cut(view, marker)
        ]
        steps = find_steps(view.tokens, "MOD") if cut else ()
        told = {i for step in steps for i in _bounded(step)}
        for marker in cut:
            if marker.at not in told and not _said(view, back, marker):
                told.add(marker.at)
                yield _shift(view, marker)


def _bounded(step: Step) -> range:
    """The words of a phrase that is weighed as a whole but its last: "[almost] all" (MOD001)."""
    return range(step.start, step.end - 1)


def _cut(view: View, marker: Marker) -> bool:
    """Whether the word is on one side alone, nothing on the other for it, and its head stayed."""
    if marker.at in view.links or not view.is_kept(marker.head) or _doubt(view, marker) < UNDOUBTED:
        return False
    gap = next(gap for gap in view.gaps() if gap.start <= marker.at < gap.end)
    return not any(view.other.tokens[j].content for j in gap.across)


def _said(view: View, back: View, marker: Marker) -> bool:
    """Whether there is no claim all the same: by "not" on this side, or in other words."""
    before = range(marker.at - _BEFORE, marker.at)
    negated = any(i not in view.links for i in view.negators if i in before)
    if negated or (marker.verb and _is_gerund(back, view.links[marker.head])):
        return True
    if marker.claim is Claim.DENIES:
        return _denied(view, back, marker)
    return _left_open(view, back, marker)


def _is_gerund(view: View, index: int) -> bool:
    """Whether a word in -ing is governed by another: "reduced smoking", not "was smoking"."""
    tokens = view.tokens
    if not is_ing_form(tokens[index].norm):
        return False
    being = words("syntax", "en", "passive")
    return being.isdisjoint(token.norm for token in tokens[max(0, index - _BEFORE) : index])


def _denied(view: View, back: View, marker: Marker) -> bool:
    """Whether the other side has a negation that is not on this one, too.

    More negators without a counterpart than this side has: "no" here may stand for "nobody" there.
    """
    head = view.links[marker.head]
    here, there = (sum(not side.is_kept(i) for i in side.negators) for side in (view, back))
    return there > here or any(
        (holds_negation(token) or may_hold_affix(token)) and not back.is_kept(j)
        for j, token in enumerate(back.tokens)
        if abs(j - head) <= _NEAR
    )


def _left_open(view: View, back: View, marker: Marker) -> bool:
    """Whether another word of the other side leaves it open: "may", "would", "police say"."""
    head, tokens = view.links[marker.head], back.tokens
    if marker.infinitive and head and tokens[head - 1].norm == "to":
        return True  # "they want to try to win", "they want to win"
    others = [other for other in markers(tokens) if other.claim is not Claim.DENIES]
    if any(other.head == head for other in others):
        return True  # "may possibly have fled", "may have fled"
    before = range(max(0, head - _BEFORE), head)
    hedges = {j for j in before if tokens[j].norm in _unreal()}
    hedges.update(step.start for step in find_steps(tokens, "MOD"))
    hedges.update(other.at for other in others)
    said = {j for j, token in enumerate(tokens) if token.lemma in _reporting() and j != head}
    if marker.claim is Claim.HEARSAY and any(tokens[j].lemma == _ACCORDING for j in said):
        return True
    return not all(back.is_kept(j) for j in hedges | said)


_ACCORDING = lemma("according")


@cache
def _unreal() -> frozenset[str]:
    return words("syntax", "en", "timeless").union(
        words("syntax", "en", "future"), words("syntax", "en", "conditional")
    )


@cache
def _reporting() -> frozenset[str]:
    return stems("syntax", "en", "reporting") | {_ACCORDING}


def _doubt(view: View, marker: Marker) -> float:
    """The strongest doubt about the word; 1 where no network was asked."""
    doubt = strongest(view.doubt, range(marker.at, marker.end))
    return 1.0 if doubt is None else doubt


def _shift(view: View, marker: Marker) -> Shift:
    head = view.tokens[marker.head]
    there = view.other.tokens[view.links[marker.head]]
    saying = f"which {'denies' if marker.claim is Claim.DENIES else 'leaves open'} “{head.text}”"
    what = "is gone" if view.from_reference else "is new"
    return view.shift(
        f"“{view.text(marker.at, marker.end)}”, {saying}, {what}",
        view.span(min(marker.at, marker.head), max(marker.end, marker.head + 1)),
        Span(there.start, there.end),
        _severity(marker, _doubt(view, marker)),
        0.8,
    )


def _severity(marker: Marker, doubt: float) -> Severity:
    """Critical for a verb turned into its contrary, where the network bears it out."""
    if doubt < POSSIBLE:
        return Severity.MINOR
    flipped = marker.claim is Claim.DENIES and marker.verb and doubt >= LIKELY
    return Severity.CRITICAL if flipped else Severity.MAJOR
