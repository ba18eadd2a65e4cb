"""How sure the aligner is: of each bead, and that the two texts are versions of one another."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from evaluator.align.path import MERGE, Grid, Link
from evaluator.align.rivals import Rivals
from evaluator.align.side import LARGEST, Floats, Integers

RELATED = 0.3
"""The document confidence from which two texts count as versions of one another.

In mqm-news-2021, different articles reach .15 (.26 without embeddings), the same article by another
translator or by any system .91 and more (.88), and still .38 where half of the candidate is missing
(benchmarks/quality/alignment.py prints these figures).
"""

# What a pair must show, in log-odds, where nothing else is paired: as much as the thresholds are
# lower than fitted, since no neighbours vouch for it. Where all else is paired, nothing.
_STRANGERS = 4.0


def of_links(grid: Grid, links: Sequence[Link]) -> list[float]:
    """Confidence of each link: its gain as a probability, given how much else is paired."""
    gains = np.array([link.gain for link in links])
    lengths = np.array([length(grid, link) for link in links])
    total = grid.task.left.length.sum() + grid.task.right.length.sum()
    paired = lengths * _probability(gains - _STRANGERS)
    others = (paired.sum() - paired) / total
    return [float(value) for value in _probability(gains - _STRANGERS * (1 - others))]


def of_document(grid: Grid, links: Sequence[Link], confidences: Sequence[float]) -> float:
    """Share of both texts, by length, in links, each counted by its confidence."""
    total = grid.task.left.length.sum() + grid.task.right.length.sum()
    trusted = sum(length(grid, link) * sure for link, sure in zip(links, confidences, strict=True))
    return float(trusted / total)


def length(grid: Grid, link: Link) -> float:
    """Characters of both sides in a link."""
    left, right = grid.task.left, grid.task.right
    return float(
        left.length[link.top : link.bottom].sum() + right.length[link.first : link.last].sum()
    )


def of_unpaired(grid: Grid, links: Sequence[Link]) -> tuple[dict[int, float], dict[int, float]]:
    """For each row, and for each column, that no link holds: confidence that it has no partner."""
    task = grid.task
    return (
        _alone(grid, links, ("top", "bottom"), task.left_rivals, task.right.position),
        _alone(grid, links, ("first", "last"), task.right_rivals, task.left.position),
    )


def _alone(
    grid: Grid,
    links: Sequence[Link],
    ends: tuple[str, str],
    rivals: Rivals,
    opposite: Integers,
) -> dict[int, float]:
    """The confidences of one side, whose range in a link goes by the names ``ends``."""
    low, high = ends
    across = ("first", "last") if low == "top" else ("top", "bottom")
    starts = {getattr(link, low): link for link in links}
    stops = {getattr(link, high): link for link in links}
    held = {k for link in links for k in range(getattr(link, low), getattr(link, high))}
    gain = {
        int(opposite[k]): link.gain
        for link in links
        for k in range(getattr(link, across[0]), getattr(link, across[1]))
    }
    found = {}
    for k in range(len(rivals.best)):
        if k in held:
            continue
        # It might stand for its best partner, if that has none that suits it better …
        margin = float(rivals.best[k]) - gain.get(int(rivals.place[k]), 0.0)
        # … or have a share in the bead beside it.
        for link, wider in (
            (stops.get(k), {high: k + 1}),
            (starts.get(k + 1), {low: k}),
        ):
            if link is None or getattr(link, high) - getattr(link, low) == LARGEST:
                continue
            margin = max(margin, grid.odds(link._replace(**wider)) + MERGE - grid.odds(link))
        found[k] = float(_probability(np.array(-margin)))
    return found


def _probability(odds: Floats) -> Floats:
    """The logistic function."""
    value: Floats = 1 / (1 + np.exp(-odds))
    return value
