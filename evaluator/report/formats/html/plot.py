"""The plot of similarity along the article, as figures for inline SVG."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from evaluator.domain.finding import Severity
from evaluator.domain.record import record
from evaluator.report.formats.html.layout import RowKind
from evaluator.report.formats.html.rows import Row
from evaluator.report.wording import counted

HEIGHT = 190
"""Of the plot, in CSS pixels. Its width is that of the page, so places across are percentages."""

_TOP, _BOTTOM = 14.0, 158.0
_LEFT, _RIGHT = 7.0, 99.0


@record
class Point:
    """One row: ``x`` in per cent of the width, ``y`` in pixels from the top.

    ``label`` says in words what the point shows; ``worst`` is the row's worst finding.
    """

    x: float
    y: float
    anchor: str
    label: str
    worst: Severity | None
    paired: bool


@record
class Line:
    """A step from one pair to the next."""

    x1: float
    y1: float
    x2: float
    y2: float


@record
class Level:
    """A line across at one similarity."""

    y: float
    label: str


@record
class Plot:
    """Everything that is drawn; ``description`` says it in words for those who cannot see it."""

    height: int
    baseline: float
    levels: tuple[Level, ...]
    lines: tuple[Line, ...]
    points: tuple[Point, ...]
    description: str


def make_plot(rows: Sequence[Row], measure: str) -> Plot | None:
    """The plot of all beads in the rows' order; None where there is no pair to draw.

    The scale ends at 1 and begins at the tenth below the least similar pair. A negative cosine is
    drawn as 0: it says no more than that.
    """
    shown = [row for row in rows if row.kind not in (RowKind.ASIDE, RowKind.ORIGIN)]
    pairs = [(row.similarity, row) for row in shown if row.similarity is not None]
    if not pairs:
        return None
    least, worst = min(pairs, key=lambda pair: pair[0])
    floor = min(int(max(least, 0.0) * 10 + 1e-9), 9) / 10

    def height(similarity: float) -> float:
        share = (max(similarity, floor) - floor) / (1 - floor)
        return round(_BOTTOM - min(share, 1.0) * (_BOTTOM - _TOP), 1)

    step = (_RIGHT - _LEFT) / len(shown)
    points = tuple(
        Point(
            round(_LEFT + step * (place + 0.5), 3),
            _BOTTOM if row.similarity is None else height(row.similarity),
            row.anchor,
            _label(row, measure),
            row.worst,
            row.similarity is not None,
        )
        for place, row in enumerate(shown)
    )
    joined = [point for point in points if point.paired]
    return Plot(
        HEIGHT,
        _BOTTOM,
        tuple(Level(height(tenth / 10), f"{tenth / 10:.1f}") for tenth in _levels(floor)),
        tuple(Line(a.x, a.y, b.x, b.y) for a, b in pairwise(joined)),
        points,
        f"{counted(len(pairs), 'pair')} in the reference's order. The {measure} goes from "
        f"{least:.2f} (pair {worst.number}) to {max(value for value, _ in pairs):.2f}.",
    )


def _levels(floor: float) -> list[int]:
    """The tenths that get a line: all of a short scale, some of a long one."""
    first = round(floor * 10)
    step = 1 if first >= 6 else 2  # noqa: PLR2004 (more than five lines are clutter)
    return [tenth for tenth in range(10, first - 1, -step) if tenth >= first]


def _label(row: Row, measure: str) -> str:
    if row.kind is RowKind.OMISSION:
        what = "Left out of the candidate"
    elif row.kind is RowKind.ADDITION:
        what = "Put in by the candidate"
    else:
        what = f"Pair {row.number}, {measure} {row.similarity:.2f}"
    if row.moved:
        what += ", moved"
    if row.worst is None:
        return what
    counting = sum(note.counts for note in row.notes)
    return f"{what}, {counted(counting, 'finding')}, the worst {row.worst.value}"
