"""DEMETR, HW-TSC and ACES: two candidates of which the one is known to be worse."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.quality.measure import METRICS, Measured, TextPair, accuracy
from benchmarks.quality.sampling import Row
from benchmarks.quality.table import Cell, Table

_GRAVITY = {"critical": 0, "major": 1, "minor": 2}


@dataclass(frozen=True, slots=True)
class Phenomenon:
    """The rows with one kind of error; ``severity`` is "" where the set states none."""

    name: str
    severity: str
    rows: tuple[Row, ...]


def pairs(rows: Sequence[Row]) -> Iterator[TextPair]:
    """What must be measured."""
    for row in rows:
        yield row["reference"], row["good"]
        yield row["reference"], row["bad"]


def phenomena(rows: Sequence[Row], measured: Mapping[TextPair, Measured]) -> list[Phenomenon]:
    """All rows that were measured as "all", then each phenomenon, the gravest first."""
    used = [row for row in rows if all(pair in measured for pair in pairs([row]))]
    if not used:
        return []
    kinds: dict[tuple[str, str], list[Row]] = {}
    for row in used:
        kinds.setdefault((row["phenomenon"], row["severity"] or ""), []).append(row)
    order = sorted(kinds, key=lambda kind: (_GRAVITY.get(kind[1], 3), kind[0]))
    each = [Phenomenon(*kind, tuple(kinds[kind])) for kind in order]
    return [Phenomenon("all", "", tuple(used)), *each]


def ranked(rows: Sequence[Row], measured: Mapping[TextPair, Measured], metric: str) -> float | None:
    """The share of rows where the metric puts the good candidate above the bad one."""
    return accuracy(
        (measured[good].scores[metric], measured[bad].scores[metric])
        for good, bad in (tuple(pairs([row])) for row in rows)
    )


def table(title: str, rows: Sequence[Row], measured: Mapping[TextPair, Measured]) -> Table:
    """For each phenomenon, how often each metric ranks the two rightly."""
    lines: list[tuple[Cell, ...]] = [
        (
            one.name,
            one.severity or None,
            len(one.rows),
            *(ranked(one.rows, measured, metric) for metric in METRICS),
        )
        for one in phenomena(rows, measured)
    ]
    notes = "Share of rows where the metric ranks good above bad; ties are wrong."
    columns = ("phenomenon", "severity", "rows", *METRICS)
    return Table(f"{title}: good above bad", notes, columns, tuple(lines))
