"""Neighbouring beads joined where a sentence's content went over the boundary between them."""

from __future__ import annotations

from collections.abc import Sequence

from evaluator.align.path import Grid, Link
from evaluator.align.side import LARGEST

# Joined, two beads that are right as they are look about as well as the better of them; one pair of
# neighbours in a thousand gains this much, in log-odds, on mqm-news-2021. Where a sentence was cut
# elsewhere than in the reference, half of the pairs do.
_BETTER = 1.25
# Two beads that are both this clear have nothing to gain.
_CLEAR = 9.0


def regroup(grid: Grid, path: Sequence[Link]) -> list[Link]:
    """The path with neighbours joined to n-m beads where the whole is clearer than its parts."""
    found: list[Link] = []
    for link in path:
        joined = _join(grid, found[-1], link) if found else None
        if joined is None:
            found.append(link)
        else:
            found[-1] = joined
    return found


def _join(grid: Grid, before: Link, link: Link) -> Link | None:
    """Both links as one, or None where they had better stay apart."""
    touching = before.bottom == link.top and before.last == link.first
    if not touching or max(link.bottom - before.top, link.last - before.first) > LARGEST:
        return None
    if min(before.gain, link.gain) >= _CLEAR:
        return None
    whole = Link(before.top, link.bottom, before.first, link.last, 0.0)
    odds = grid.odds(whole)
    if odds < max(grid.odds(before), grid.odds(link)) + _BETTER:
        return None
    return Link(whole.top, whole.bottom, whole.first, whole.last, odds)
