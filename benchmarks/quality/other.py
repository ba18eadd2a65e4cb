"""Direct assessment and preferences: further evidence for ranking."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import fmean

from benchmarks.quality.human import Results, accuracies, correlated, grouped, ordered
from benchmarks.quality.measure import METRICS, TextPair
from benchmarks.quality.sampling import Row
from benchmarks.quality.table import Cell, Table


def assessment_pair(row: Row) -> TextPair:
    """The candidate against its reference."""
    return row["references"]["A"], row["candidate"]


def preference_pairs(rows: Sequence[Row]) -> Iterator[TextPair]:
    """Both candidates of each row."""
    for row in rows:
        yield row["reference"], row["better"]
        yield row["reference"], row["worse"]


def assessments(rows: Sequence[Row], measured: Results) -> Table:
    """Direct assessment: correlation over segments for each pair of languages, and pairs."""
    known = [row for row in rows if assessment_pair(row) in measured]
    lines: list[tuple[Cell, ...]] = []
    for group in grouped(known, lambda row: str(row["languages"])):
        values = [(row["score"], measured[assessment_pair(row)].scores) for row in group]
        pearson = [
            correlated([(human, one[metric]) for human, one in values]) for metric in METRICS
        ]
        lines.append((group[0]["languages"], len(group), *pearson))
    if lines:
        columns = [[line[2 + index] for line in lines] for index in range(len(METRICS))]
        means = [
            fmean(cells) if (cells := [one for one in column if isinstance(one, float)]) else None
            for column in columns
        ]
        lines.insert(0, ("Pearson, mean", len(known), *means))
        pairs = [
            pair
            for group in grouped(known, lambda row: f"{row['languages']}\n{row['references']['A']}")
            for pair in ordered(
                (row["score"], measured[assessment_pair(row)].scores) for row in group
            )
        ]
        lines.append(("pairs of one segment", len(pairs), *accuracies(pairs)))
    notes = (
        "Pearson with the standardised human score over the segments of each pair of languages. "
        "Last, the few segments with several candidates: share of pairs in the annotators' order. "
        "The texts are lower-cased and tokenised, which hides names and other marks of form."
    )
    columns_shown = ("languages", "n", *METRICS)
    return Table("Direct assessment", notes, columns_shown, tuple(lines))


def preferences(rows: Sequence[Row], measured: Results) -> Table:
    """Of two candidates the one that people preferred."""
    used = [row for row in rows if all(pair in measured for pair in preference_pairs([row]))]
    lines: list[tuple[Cell, ...]] = []
    groups = grouped(used, lambda row: str(row["languages"]))
    for name, group in [("all", used), *((group[0]["languages"], group) for group in groups)]:
        pairs = [
            (measured[better].scores, measured[worse].scores)
            for better, worse in (tuple(preference_pairs([row])) for row in group)
        ]
        lines.append((name, len(pairs), *accuracies(pairs)))
    notes = "Share of rows where the metric prefers the preferred candidate; ties are wrong."
    columns = ("languages", "rows", *METRICS)
    return Table("Preferences", notes, columns, tuple(lines))
