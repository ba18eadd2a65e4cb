"""Which marked-up item of one side answers which of the other, for items kept by the letter."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, Protocol, TypeVar

from evaluator.checks.view import View
from evaluator.domain.record import record
from evaluator.domain.spans import Span


class Placed(Protocol):
    """What has a place in a text."""

    @property
    def span(self) -> Span:
        """The place, in the side's text."""
        ...


Item = TypeVar("Item", bound=Placed)


@record
class Counterparts(Generic[Item]):
    """``same`` have equal keys, ``changed`` stand for each other and differ; the rest is alone."""

    same: tuple[tuple[Item, Item], ...]
    changed: tuple[tuple[Item, Item], ...]
    lost: tuple[Item, ...]
    gained: tuple[Item, ...]


def counterparts(
    reference: Sequence[Item],
    candidate: Sequence[Item],
    key: Callable[[Item], Hashable],
    group: Callable[[Item], Hashable],
) -> Counterparts[Item]:
    """Items of equal key answer each other wherever they stand; then those of one group in order.

    Each item answers one.
    """
    there = list(candidate)
    same, lost = _pairs(reference, there, key)
    changed, lost = _pairs(lost, there, group)
    return Counterparts(tuple(same), tuple(changed), tuple(lost), tuple(there))


def _pairs(
    here: Sequence[Item], there: list[Item], key: Callable[[Item], Hashable]
) -> tuple[list[tuple[Item, Item]], list[Item]]:
    """The pairs of equal key, taken out of ``there``; and what is left of ``here``."""
    pairs: list[tuple[Item, Item]] = []
    alone: list[Item] = []
    for one in here:
        match = next((other for other in there if key(other) == key(one)), None)
        if match is None:
            alone.append(one)
        else:
            there.remove(match)
            pairs.append((one, match))
    return pairs, alone


def place_of(view: View, span: Span) -> Span:
    """Where on the other side something that stands at ``span`` of the own side is missing."""
    first = next((i for i, token in enumerate(view.tokens) if token.end > span.start), None)
    return view.place(first) if first is not None else view.place(len(view.tokens))
