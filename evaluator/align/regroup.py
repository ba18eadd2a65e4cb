"""Beads of several segments on both sides, where content went over a sentence's boundary.

The path knows one to several and several to one. What is several to several shows in what lies
side by side on it: two beads that are clearer joined, or a bead and a segment left over beside it.
"""

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
    for k, link in enumerate(found):
        before = found[k - 1] if k else Link(0, 0, 0, 0, 0.0)
        behind = (
            found[k + 1]
            if k + 1 < len(found)
            else Link(grid.rows, grid.rows, grid.columns, grid.columns, 0.0)
        )
        found[k] = _widened(grid, before, link, behind)
    return found


def _join(grid: Grid, before: Link, link: Link) -> Link | None:
    """Both links as one, or None where they had better stay apart."""
    touching = before.bottom == link.top and before.last == link.first
    if not touching or not _fits(whole := link._replace(top=before.top, first=before.first)):
        return None
    if min(before.gain, link.gain) >= _CLEAR:
        return None
    odds = grid.odds(whole)
    if odds < max(grid.odds(before), grid.odds(link)) + _BETTER:
        return None
    return whole._replace(gain=odds)


def _widened(grid: Grid, before: Link, link: Link, behind: Link) -> Link:
    """The link with a segment left over beside it, where that makes it clearer.

    Only where it is several to several then: of the rest the path has judged already.
    """
    options = []
    if link.last - link.first > 1:
        options += [link._replace(top=link.top - 1)] * (before.bottom < link.top)
        options += [link._replace(bottom=link.bottom + 1)] * (link.bottom < behind.top)
    if link.bottom - link.top > 1:
        options += [link._replace(first=link.first - 1)] * (before.last < link.first)
        options += [link._replace(last=link.last + 1)] * (link.last < behind.first)
    fitting = [wide._replace(gain=grid.odds(wide)) for wide in options if _fits(wide)]
    best = max(fitting, key=lambda wide: wide.gain, default=link)
    return best if fitting and best.gain >= grid.odds(link) + _BETTER else link


def _fits(link: Link) -> bool:
    """Whether the bead is small enough."""
    return max(link.bottom - link.top, link.last - link.first) <= LARGEST
