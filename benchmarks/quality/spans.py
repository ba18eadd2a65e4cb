"""Findings held against the spans that annotators marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import fmean

from benchmarks.quality.counts import Counts
from benchmarks.quality.human import Judgements, Results
from benchmarks.quality.marks import (
    chance,
    characters,
    marked,
    marks_by_category,
    overlap,
    placeless,
    sound,
    stretch,
)
from benchmarks.quality.measure import Found, Measured
from benchmarks.quality.sampling import Row
from benchmarks.quality.table import Cell, Table

_SEVERITIES = ("critical", "major", "minor")
# Findings that tell of something missing, wherever in the candidate they point.
_OMISSIONS = ("OMI", "ENT003")


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding: does it overlap a mark, and how likely would it if it stood anywhere?"""

    rule: str
    severity: str
    hit: bool
    chance: float


@dataclass(slots=True)
class Recalled:
    """The major errors of one category: how many a finding met, and how many it would by chance."""

    by_major: list[bool] = field(default_factory=list)
    by_any: list[bool] = field(default_factory=list)
    chances: list[float] = field(default_factory=list)


def usable(judged: Judgements, measured: Results) -> list[Row]:
    """The measured rows whose marks can be trusted to be in their place."""
    return [row for row in judged.known(measured) if sound(row)]


def judge(judged: Judgements, measured: Results) -> list[Judged]:
    """Every finding in the rows, minor or worse."""
    found: list[Judged] = []
    for row in usable(judged, measured):
        marks = marked(row, grave=False)
        for one in measured[judged.pair(row)].findings:
            if one.minor:
                hit = any(overlap(stretch(one), mark) for mark in marks)
                placed = chance(one.end - one.start, marks, len(row["candidate"]))
                found.append(Judged(one.rule, str(one.severity), hit, placed))
    return found


def rules(files: Sequence[Judgements], measured: Results) -> Table:
    """For each check and severity, how often what it reports overlaps a mark."""
    everything = [judge(judged, measured) for judged in files]
    kinds: list[tuple[str, str]] = [("all", severity) for severity in _SEVERITIES]
    codes = sorted({one.rule for found in everything for one in found})
    kinds += [(code, severity) for code in codes for severity in _SEVERITIES]
    lines: list[tuple[Cell, ...]] = []
    for code, severity in kinds:
        cells: list[Cell] = []
        for found in everything:
            of_kind = [
                one for one in found if one.severity == severity and code in {"all", one.rule}
            ]
            hits, chances = [one.hit for one in of_kind], [one.chance for one in of_kind]
            cells += [len(of_kind), _mean(hits), _mean(chances)]
        if any(cells[::3]):
            lines.append((code, severity, *cells))
    notes = (
        "`precision`: share of findings that overlap a span an annotator marked, whatever its "
        "severity; `chance`: the same if each finding stood anywhere in its text. Annotators "
        "compared with the source, we with a reference, and what they think missing they marked "
        "in the source, where no finding can lie: omissions look worse here than they are."
    )
    columns = ["check", "severity"]
    for judged in files:
        columns += [f"{judged.short} {figure}" for figure in ("findings", "precision", "chance")]
    return Table("MQM: precision by check", notes, tuple(columns), tuple(lines))


def recall(files: Sequence[Judgements], measured: Results) -> Table:
    """For each category, how many marked major errors some finding met."""
    lines: list[tuple[Cell, ...]] = []
    for judged in files:
        placed: dict[str, Recalled] = {}
        missing: dict[str, Recalled] = {}
        rows = usable(judged, measured)
        for row in rows:
            _recall_row(row, judged, measured, placed, missing)
        told = _mean([bool(_omissions(measured[judged.pair(row)])) for row in rows])
        for one in missing.values():
            one.chances += [told or 0.0]
        everything = Recalled()
        for one in placed.values():
            everything.by_major += one.by_major
            everything.by_any += one.by_any
            everything.chances += one.chances
        lines += [
            _recall_line(judged, name, one)
            for name, one in [("all", everything), *_by_size(placed)]
            if one.by_any
        ]
        lines += [
            _recall_line(judged, f"{name}, in the source", one) for name, one in _by_size(missing)
        ]
    notes = (
        "Marked errors, major or worse: share that a finding overlaps, `by major+` a major or "
        "critical one, `by any` a minor one too; `chance`: `by any` if each mark stood anywhere in "
        "its candidate; `nobody`: how many no finding met. Marks in the source have no place in "
        "the candidate: met by any finding of an omission (OMI, ENT003) in that segment, `chance` "
        "is the share of all segments with one."
    )
    columns = ("file, reference", "category", "marks", "by major+", "by any", "chance", "nobody")
    title = "MQM: marked major errors found"
    return Table(title, notes, columns, tuple(lines))


def overlaps(judged: Judgements, measured: Results, *, grave: bool) -> Counts:
    """Characters found and characters marked, counted over all texts.

    With ``grave`` major findings against major marks, else all of both but the neutral ones.
    """
    counts = Counts()
    for row in usable(judged, measured):
        findings = measured[judged.pair(row)].findings
        chosen = [one for one in findings if (one.major if grave else one.minor)]
        found = characters(stretch(one) for one in chosen)
        gold = characters(marked(row, grave=grave))
        counts.right += len(found & gold)
        counts.wrong += len(found - gold)
        counts.missed += len(gold - found)
        counts.left += len(row["candidate"]) - len(found | gold)
    return counts


def agreement(files: Sequence[Judgements], measured: Results) -> Table:
    """Character F1 of all spans, and of the major ones."""
    lines: list[tuple[Cell, ...]] = []
    for judged in files:
        for grave in (False, True):
            counts = overlaps(judged, measured, grave=grave)
            figures = (counts.precision, counts.recall, counts.f1, counts.f1_of_all)
            lines.append((judged.title, "major+" if grave else "minor+", counts.share, *figures))
    notes = (
        "Characters of the candidate inside a finding against those inside a mark, both of the "
        "severity named or worse. `marked`: share of all characters; `all`: F1 of calling every "
        "character wrong. Two annotators reach F1 0.35 to 0.45 with each other."
    )
    columns = ("file, reference", "spans", "marked", "precision", "recall", "F1", "all")
    return Table("MQM: characters", notes, columns, tuple(lines))


def _recall_row(
    row: Row,
    judged: Judgements,
    measured: Results,
    placed: dict[str, Recalled],
    missing: dict[str, Recalled],
) -> None:
    """Adds the major errors of one row to those of their categories."""
    found = [one for one in measured[judged.pair(row)].findings if one.minor]
    stretches = [stretch(one) for one in found]
    for category, start, end in marks_by_category(row, grave=True):
        hits = [one for one in found if overlap(stretch(one), (start, end))]
        into = placed.setdefault(category, Recalled())
        into.by_major.append(any(one.major for one in hits))
        into.by_any.append(bool(hits))
        into.chances.append(chance(end - start, stretches, len(row["candidate"])))
    omissions = _omissions(measured[judged.pair(row)])
    for category in placeless(row):
        into = missing.setdefault(category, Recalled())
        into.by_major.append(any(one.major for one in omissions))
        into.by_any.append(bool(omissions))


def _omissions(measured: Measured) -> list[Found]:
    """The findings, minor or worse, that tell of something missing."""
    return [one for one in measured.findings if one.minor and one.rule.startswith(_OMISSIONS)]


def _recall_line(judged: Judgements, category: str, one: Recalled) -> tuple[Cell, ...]:
    caught = (_mean(one.by_major), _mean(one.by_any), _mean(one.chances))
    return (judged.title, category, len(one.by_any), *caught, one.by_any.count(False))


def _by_size(categories: dict[str, Recalled]) -> list[tuple[str, Recalled]]:
    return sorted(categories.items(), key=lambda item: (-len(item[1].by_any), item[0]))


def _mean(values: Sequence[float]) -> float | None:
    return fmean(values) if values else None
