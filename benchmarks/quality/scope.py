"""What part of the data a run saw, and what is the matter with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from benchmarks.quality.data import rows
from benchmarks.quality.marks import sound
from benchmarks.quality.sampling import SEED, Row
from benchmarks.quality.table import Cell, Table


def table(data: Mapping[str, Sequence[Row]]) -> Table:
    """For each file, by its name, the rows used of those there are, and remarks."""
    lines: list[tuple[Cell, ...]] = [
        (name, len(used), sum(1 for _ in rows(name)), remark(name, used) or None)
        for name, used in data.items()
    ]
    notes = (
        f"Where not all rows are used they were drawn with seed {SEED}: of the MQM files whole "
        "segments with all their candidates, document after document."
    )
    return Table("Data", notes, ("file", "rows used", "rows", "remark"), tuple(lines))


def remark(name: str, used: Sequence[Row]) -> str:
    """What a reader of the figures must know of these rows; "" where there is nothing."""
    if name.startswith("contrast-"):
        same = sum(row["good"] == row["bad"] for row in used)
        return f"good and bad are the same text in {same}: nobody can be right" if same else ""
    if name.startswith("mqm-"):
        displaced = sum(not sound(row) for row in used)
        return (
            f"{displaced} rows with marks past the end of the text are left out of figures of spans"
            if displaced
            else ""
        )
    return ""
