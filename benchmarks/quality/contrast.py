"""DEMETR, HW-TSC and ACES: two candidates of which the one is known to be worse, and where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from statistics import fmean

from benchmarks.quality.measure import METRICS, Found, Measured, TextPair, accuracy
from benchmarks.quality.sampling import Row
from benchmarks.quality.table import Cell, Table

# A finding beside the changed words counts: an omission is reported at the place where the words
# are missing, and that is on either side of a space or a mark.
_SLACK = 2

_NOTES = (
    "Share of rows where the metric ranks the good candidate above the bad one; ties are wrong. "
    "`new`: the bad candidate has a finding (minor or worse) that the good one has not; `there`: "
    "one of these stands where the two candidates differ; `major`: one of those is major or worse."
)
_COLUMNS = ("phenomenon", "severity", "rows", *METRICS, "new", "there", "major")


def pairs(rows: Sequence[Row]) -> Iterator[TextPair]:
    """What must be measured."""
    for row in rows:
        yield row["reference"], row["good"]
        yield row["reference"], row["bad"]


def table(
    title: str, notes: str, rows: Sequence[Row], measured: Mapping[TextPair, Measured]
) -> Table:
    """Accuracy and detection by phenomenon, all of them in the first row."""
    kinds: dict[tuple[str, str], list[Row]] = {}
    used = [row for row in rows if all(pair in measured for pair in pairs([row]))]
    for row in used:
        kinds.setdefault((row["phenomenon"], row["severity"] or ""), []).append(row)
    order = sorted(kinds, key=lambda kind: (_GRAVITY.get(kind[1], 3), kind[0]))
    lines = [_line("all", "", used, measured)] if used else []
    lines += [_line(*kind, kinds[kind], measured) for kind in order]
    return Table(title, f"{notes} {_NOTES}", _COLUMNS, tuple(lines))


_GRAVITY = {"critical": 0, "major": 1, "minor": 2}


def _line(
    phenomenon: str, severity: str, rows: Sequence[Row], measured: Mapping[TextPair, Measured]
) -> tuple[Cell, ...]:
    both = [
        (measured[row["reference"], row["good"]], measured[row["reference"], row["bad"]])
        for row in rows
    ]
    accuracies = [
        accuracy((good.scores[name], bad.scores[name]) for good, bad in both) for name in METRICS
    ]
    new = [new_findings(good.findings, bad.findings) for good, bad in both]
    there = [
        [one for one in found if touches(one, changed(row["good"], row["bad"]))]
        for row, found in zip(rows, new, strict=True)
    ]
    shares = (
        fmean(bool(found) for found in new),
        fmean(bool(found) for found in there),
        fmean(any(one.major for one in found) for found in there),
    )
    return (phenomenon, severity, len(rows), *accuracies, *shares)


def new_findings(good: Sequence[Found], bad: Sequence[Found]) -> list[Found]:
    """The findings of the bad candidate, minor or worse, whose like the good one has not."""
    known = {(one.rule, one.reference_text, one.candidate_text) for one in good}
    return [
        one
        for one in bad
        if one.minor and (one.rule, one.reference_text, one.candidate_text) not in known
    ]


def changed(good: str, bad: str) -> tuple[int, int]:
    """The stretch of the bad text outside of which it equals the good one; empty for a deletion."""
    start = 0
    while start < min(len(good), len(bad)) and good[start] == bad[start]:
        start += 1
    end = 0
    while end < min(len(good), len(bad)) - start and good[-1 - end] == bad[-1 - end]:
        end += 1
    return start, len(bad) - end


def touches(found: Found, stretch: tuple[int, int]) -> bool:
    """Whether the finding stands in the stretch or right beside it."""
    return found.start <= stretch[1] + _SLACK and found.end >= stretch[0] - _SLACK
