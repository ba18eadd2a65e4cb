"""How much of each file is used, drawn with a fixed seed."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import Any

from benchmarks.quality.data import rows

SEED = 20211229

Row = dict[str, Any]

# Rows of a file in a whole run and in a quick one; None is all. The preferences are many of one
# kind, each with two pairs to measure.
FULL: dict[str, int | None] = {"preferences-news-2019": 3000}
QUICK: dict[str, int | None] = {
    "contrast-demetr-dev": 640,
    "contrast-hwtsc-dev": None,
    "contrast-aces-dev": 100,
    "mqm-news-2021": 520,
    "mqm-ted-2021": 520,
    "mqm-bio-dev": 400,
    "da-news-2017": 210,
    "preferences-news-2019": 150,
}


def draw(name: str, limit: int | None, keep: Callable[[Row], bool] = lambda _: True) -> list[Row]:
    """``limit`` of a file's rows that ``keep`` likes, in its order; all where that is no fewer.

    Rows of the MQM files are drawn as whole segments, with all their candidates.
    """
    everything = [row for row in rows(name) if keep(row)]
    if limit is None or len(everything) <= limit:
        return everything
    if name.startswith("mqm-"):
        return draw_segments(everything, limit)
    chosen = random.Random(SEED).sample(range(len(everything)), limit)  # noqa: S311
    return [everything[index] for index in sorted(chosen)]


def draw_segments(everything: Sequence[Row], limit: int) -> list[Row]:
    """Documents one after the other, in an order drawn by the seed, until ``limit`` rows are had.

    Of the last document only the first segments are taken.
    """
    documents = sorted({row["document"] for row in everything})
    random.Random(SEED).shuffle(documents)  # noqa: S311
    chosen: set[str] = set()
    size = 0
    for document in documents:
        segments: dict[str, int] = {}
        for row in everything:
            if row["document"] == document:
                segments[row["segment"]] = segments.get(row["segment"], 0) + 1
        for segment, count in segments.items():
            if size < limit:
                chosen.add(segment)
                size += count
    return [row for row in everything if row["segment"] in chosen]
