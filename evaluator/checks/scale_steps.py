"""What the checks of modality and of strength have in common: steps on scales."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evaluator.checks.view import View, gained, lost
from evaluator.data import words
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair
from evaluator.text.lemmas import stems
from evaluator.text.scales import Step, find_steps

_SURE, _LESS_SURE = 0.8, 0.6  # confidence where words are linked, and where they are left over
_NEARLY = 1  # level of what bounds a number on neither side: "about"
_GOVERNED = 5  # tokens within which the word that an adverb or modal goes with follows it
_NOT_BEFORE = 2  # tokens before a phrase among which "not" negates it ("not at all certain")


def moved_steps(pair: Pair, code: str) -> Iterator[Shift]:
    """A shift for each phrase that stands for one on another step of the same scale.

    A phrase that is negated on one side alone is left to the check of negation, and so is one of
    the scales that tell nothing apart under a negation ("must not", "may not").
    """
    view, back = lost(pair), gained(pair)
    here, there = find_steps(view.tokens, code), find_steps(back.tokens, code)
    told: set[tuple[int, int]] = set()
    for one in here:
        # What is there on the other side too has not moved.
        if all(view.is_kept(i) for i in range(one.start, one.end)):
            continue
        others = [other for other in there if _answers(view, back, one, other)]
        if any(other.level == one.level for other in others):
            told.update((one.start, other.start) for other in others)
            continue
        for other in others:
            if (one.start, other.start) not in told:
                told.add((one.start, other.start))
                yield _shift(view, back, one, other)
    if not told:
        yield from (
            _shift(view, back, *both, _LESS_SURE) for both in _only(view, back, here, there)
        )


def lost_bounds(pair: Pair) -> Iterator[Shift]:
    """A shift for each end ("at least", "up to") that a number has on one side alone.

    Where the number stayed, and nothing stands in the place of its bound.
    """
    sides = lost(pair), gained(pair)
    for view, back in (sides, sides[::-1]):
        for step in find_steps(view.tokens, "MOD"):
            number = _governed(view, step)
            if not step.scale.number or step.level == _NEARLY or number is None:
                continue
            if view.tokens[step.start].norm in words("syntax", "en", "no_bounds"):
                continue
            if view.is_kept(number) and _is_bare(view, back, step, number):
                what = "is gone" if view.from_reference else "is new"
                place = back.span(view.links[number], view.links[number] + 1)
                own = view.span(step.start, step.end)
                message = f"“{view.text(step.start, step.end)}” before a number {what}"
                yield view.shift(message, own, place, Severity.MINOR, _LESS_SURE)


def _is_bare(view: View, back: View, step: Step, number: int) -> bool:
    """Whether nothing stands near the number on the other side that may bound it."""
    if number - step.end > 1 or any(i in view.links for i in range(step.start, step.end)):
        return False
    there = view.links[number]
    near = range(max(0, there - _GOVERNED), min(there + _GOVERNED, len(back.tokens)))
    if any(back.tokens[j].lemma in stems("syntax", "en", "bounding") for j in near):
        return False
    steps = (other for other in find_steps(back.tokens, "MOD") if other.scale is step.scale)
    fresh = (j for j in near if j not in back.links)
    return not (
        any(_governed(back, other) == there for other in steps)
        or any(back.tokens[j].content for j in fresh)
    )


def _only(
    view: View, back: View, here: Sequence[Step], there: Sequence[Step]
) -> Iterator[tuple[Step, Step]]:
    """Phrases that are the only ones of their scale on both sides, and have no partner.

    "The bank was [unlikely] to cut rates", "A cut was [certain]": the sentence was built anew, and
    nothing else in it can stand for either. Where both govern a word, ``_answers`` has compared.
    """
    for one in here:
        others = [other for other in there if other.scale is one.scale]
        alone = len(others) == 1 == sum(step.scale is one.scale for step in here)
        if not alone or others[0].level == one.level:
            continue
        (other,) = others
        linked = any(i in view.links for i in range(one.start, one.end))
        taken = any(j in back.links for j in range(other.start, other.end))
        heads = view.linked_behind(one.end - 1), back.linked_behind(other.end - 1)
        if not (linked or taken) and None in heads and _comparable(view, back, one, other):
            yield one, other


def _answers(view: View, back: View, one: Step, other: Step) -> bool:
    """Whether two phrases of one scale stand for each other.

    Their words are linked, or are not but govern words that are ("[must] leave", "[may] leave").
    Bounds are compared by their numbers alone: a text has many a "than".
    """
    if one.scale is not other.scale or not _comparable(view, back, one, other):
        return False
    if one.scale.number:
        return _govern_one(view, back, one, other) and not _one_denied(view, back, one, other)
    targets = {view.links[i] for i in range(one.start, one.end) if i in view.links}
    if targets & set(range(other.start, other.end)):
        return True
    if targets or any(j in back.links for j in range(other.start, other.end)):
        return False
    return _govern_one(view, back, one, other)


def _one_denied(view: View, back: View, one: Step, other: Step) -> bool:
    """Whether a negation stands before one bound alone: "below 25" is "not above 25" (NEG001)."""
    here, there = (
        any(i not in side.links and i < step.start for i in side.negators)
        for side, step in ((view, one), (back, other))
    )
    return here != there


def _govern_one(view: View, back: View, one: Step, other: Step) -> bool:
    """Whether the words that follow the two phrases are linked."""
    head, head_there = _governed(view, one), _governed(back, other)
    if head is None or head_there is None:
        return False
    near = head - one.end < _GOVERNED and head_there - other.end < _GOVERNED
    return near and view.links[head] == head_there


def _governed(view: View, step: Step) -> int | None:
    """The first linked word of content behind a phrase that is no negation: "must not [smoke]"."""
    head = view.linked_behind(step.end - 1)
    if head is not None and head in view.negators:
        return view.linked_behind(head)
    return head


def _comparable(view: View, back: View, one: Step, other: Step) -> bool:
    """Whether negation leaves the two steps to be compared."""
    negated, negated_there = _negated(view, one), _negated(back, other)
    if one.scale.denied:
        return negated and negated_there
    return negated == negated_there and (one.scale.negated or not negated)


def _negated(view: View, step: Step) -> bool:
    near = {*range(step.start - _NOT_BEFORE, step.start), step.end}
    return not near.isdisjoint(view.negators)


def _shift(view: View, back: View, one: Step, other: Step, confidence: float = _SURE) -> Shift:
    left, right = view.text(one.start, one.end), back.text(other.start, other.end)
    distance = abs(one.level - other.level)
    direction = "stronger" if other.level > one.level else "weaker"
    # A bound is no matter of strength.
    what = "another bound" if one.scale.number else direction
    return view.shift(
        f"“{left}” became “{right}”, which is {what}",
        view.span(one.start, one.end),
        back.span(other.start, other.end),
        Severity.MAJOR if distance >= one.scale.major else Severity.MINOR,
        confidence,
        scale=one.scale.name,
        steps=str(distance),
    )
