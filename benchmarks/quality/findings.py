"""Findings held against what annotators marked, and where there is nothing to find."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from benchmarks.quality.human import Results, mqm_pair
from benchmarks.quality.measure import Found, TextPair
from benchmarks.quality.sampling import Row
from benchmarks.quality.table import Cell, Table

Stretch = tuple[int, int]
"""Half-open, in code points of the candidate."""

_GRAVE = ("major", "critical")


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding: does it overlap a mark, and how likely would it if it stood anywhere?"""

    rule: str
    major: bool
    hit: bool
    chance: float


def judged(rows: Sequence[Row], measured: Results) -> Iterator[Judged]:
    """Every finding in the rows, minor or worse."""
    for row in rows:
        if mqm_pair(row) not in measured:
            continue
        marks = marked(row, grave=False)
        for one in measured[mqm_pair(row)].findings:
            if one.minor:
                hit = any(overlap(_stretch(one), mark) for mark in marks)
                size = one.end - one.start
                placed = chance(size, marks, len(row["candidate"]))
                yield Judged(one.rule, one.major, hit, placed)


def spans(files: Mapping[str, Sequence[Row]], notes: str, measured: Results) -> Table:
    """Do major findings stand where annotators marked an error, and the other way round?"""
    lines: list[tuple[Cell, ...]] = []
    for name, rows in files.items():
        all_ = [one for one in judged(rows, measured) if one.major]
        caught: list[bool] = []
        caught_by_minor: list[bool] = []
        chances: list[float] = []
        for row in rows:
            if mqm_pair(row) not in measured:
                continue
            found = [one for one in measured[mqm_pair(row)].findings if one.minor]
            stretches = [_stretch(one) for one in found]
            for mark in marked(row, grave=True):
                hits = [one for one in found if overlap(_stretch(one), mark)]
                caught.append(any(one.major for one in hits))
                caught_by_minor.append(bool(hits))
                chances.append(chance(mark[1] - mark[0], stretches, len(row["candidate"])))
        precision = (_mean([one.hit for one in all_]), _mean([one.chance for one in all_]))
        recall = (_mean(caught), _mean(caught_by_minor), _mean(chances))
        lines.append((name, len(all_), *precision, len(caught), *recall))
    explained = (
        "`precision`: share of findings (major or worse) that overlap a span an annotator marked, "
        "whatever its severity; `by chance`: the same if each finding stood anywhere in its text. "
        "`recall`: share of marked spans (major or worse, in the candidate) that a major finding "
        "overlaps, `minor+` a finding of any severity but neutral, `by chance` if each mark stood "
        "anywhere. Annotators compared with the source, we with a reference; the spans of two "
        "annotators overlap at a character F1 of 0.35 to 0.45."
    )
    precisions = ("findings", "precision", "by chance")
    columns = ("file", *precisions, "marks", "recall", "minor+", "minor+ by chance")
    return Table("MQM: spans", f"{notes} {explained}", columns, tuple(lines))


def alarms(sets: Mapping[str, Sequence[TextPair]], notes: str, measured: Results) -> Table:
    """Findings between two texts that are both right, for each thousand words."""
    lines: list[tuple[Cell, ...]] = []
    for name, pairs in sets.items():
        known = [pair for pair in dict.fromkeys(pairs) if pair in measured]
        words = sum(len(candidate.split()) for _, candidate in known)
        found = [one for pair in known for one in measured[pair].findings if one.minor]
        if not words:
            continue
        rate = 1000 / words
        grave = [one.rule for one in found if one.major]
        minor = [one.rule for one in found if not one.major]
        rates = (len(grave) * rate, len(found) * rate)
        lines.append(
            (name, len(known), words, *rates, _by_rule(grave, rate), _by_rule(minor, rate))
        )
    explained = (
        "Findings for each 1,000 words of the candidate where both texts are good translations of "
        "one source. Some are true: two translators do differ in meaning at times."
    )
    columns = ("texts", "pairs", "words", "major+", "minor+", "major+ by rule", "minor by rule")
    return Table("False alarms", f"{notes} {explained}", columns, tuple(lines), decimals=2)


def rules(files: Mapping[str, Sequence[Row]], notes: str, measured: Results) -> Table:
    """For each rule, how often what it reports overlaps an annotator's mark."""
    groups: dict[tuple[str, str], list[Judged]] = {}
    for rows in files.values():
        for one in judged(rows, measured):
            groups.setdefault((one.rule, "major+" if one.major else "minor"), []).append(one)
    lines = [
        (*kind, len(all_), _mean([one.hit for one in all_]), _mean([one.chance for one in all_]))
        for kind, all_ in sorted(groups.items())
    ]
    explained = "All MQM files together; `precision` and `by chance` as above."
    columns = ("rule", "severity", "findings", "precision", "by chance")
    return Table("MQM: spans by rule", f"{notes} {explained}", columns, tuple(lines))


def marked(row: Row, *, grave: bool) -> list[Stretch]:
    """The spans that annotators marked in the candidate; with ``grave`` major and worse only."""
    return [
        (error["start"], error["end"])
        for error in row["errors"]
        if error["start"] is not None
        and error["end"] > error["start"]
        and (error["severity"] in _GRAVE or (not grave and error["severity"] != "neutral"))
    ]


def overlap(left: Stretch, right: Stretch) -> bool:
    """Whether they share a character; an empty stretch is a place, and may stand at the rim."""
    if left[0] == left[1] or right[0] == right[1]:
        return left[0] <= right[1] and right[0] <= left[1]
    return left[0] < right[1] and right[0] < left[1]


def chance(size: int, marks: Sequence[Stretch], length: int) -> float:
    """The share of places in a text of ``length`` where a stretch of ``size`` overlaps a mark."""
    places = range(max(1, length - size + 1))
    return fmean(any(overlap((at, at + size), mark) for mark in marks) for at in places)


def _stretch(found: Found) -> Stretch:
    return found.start, found.end


def _by_rule(rules: Sequence[str], rate: float) -> str:
    counts = Counter(rules).most_common()
    return ", ".join(f"{rule} {count * rate:.2f}" for rule, count in counts) or "none"


def _mean(values: Sequence[float]) -> float | None:
    return fmean(values) if values else None
