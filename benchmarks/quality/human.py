"""MQM: candidates of one segment and of one document, ordered as the annotators did?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import StatisticsError, correlation
from typing import TypeVar

from benchmarks.quality.measure import METRICS, Measured, TextPair, accuracy
from benchmarks.quality.sampling import Row
from benchmarks.quality.table import Cell, Table

Results = Mapping[TextPair, Measured]
Scores = Mapping[str, float]
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Judgements:
    """The rows of one MQM file, held against one of its references (``A``, ``B``)."""

    file: str
    reference: str
    rows: tuple[Row, ...]

    @property
    def title(self) -> str:
        """The file and the reference."""
        return f"{self.file}, {self.reference}"

    @property
    def short(self) -> str:
        """The file's kind alone, for heads of columns: ``news`` of ``mqm-news-2021``."""
        return self.file.split("-")[1]

    def pair(self, row: Row) -> TextPair:
        """The row's reference and candidate."""
        return row["references"][self.reference], row["candidate"]

    def known(self, measured: Results) -> list[Row]:
        """The rows that were measured."""
        return [row for row in self.rows if self.pair(row) in measured]


def ordered_segments(
    judged: Judgements, measured: Results
) -> Iterator[tuple[TextPair, TextPair, Scores, Scores]]:
    """(better, worse) with their scores, for each two candidates of a segment judged differently.

    A segment is known by its languages and its name: mqm-bio-dev uses one name in several languages
    for different texts.
    """
    rows = judged.known(measured)
    for group in grouped(rows, lambda row: f"{row['languages']}\n{row['segment']}"):
        each = [(row["mqm"], judged.pair(row)) for row in group]
        for better, worse in ordered(each):
            yield better, worse, measured[better].scores, measured[worse].scores


def segments(files: Sequence[Judgements], measured: Results) -> Table:
    """For each file, candidates of one segment in pairs: does the metric prefer the right one?"""
    lines: list[tuple[Cell, ...]] = []
    for judged in files:
        pairs = list(ordered_segments(judged, measured))
        alike = sum(better == worse for better, worse, _, _ in pairs)
        scores = [(left, right) for _, _, left, right in pairs]
        lines.append((judged.title, len(pairs), alike, *accuracies(scores)))
    notes = (
        "Share of pairs of candidates of the same segment, of different MQM, that the metric "
        "orders as the annotators did; a tie of the metric is wrong. `alike`: the pairs whose two "
        "texts are equal although their MQM differs; no metric can order them. Two annotators "
        "agree on some 0.70 of such pairs. The letter is the reference that was used."
    )
    columns = ("file, reference", "pairs", "alike", *METRICS)
    return Table("MQM: candidates of one segment", notes, columns, tuple(lines))


def documents(files: Sequence[Judgements], measured: Results) -> Table:
    """Whole articles: pairs of candidates of one document, and correlation over all."""
    lines: list[tuple[Cell, ...]] = []
    for judged in files:
        rows = judged.known(measured)
        groups = grouped(rows, lambda row: "\n".join((_document(row), row["system"])))
        articles = [_article(group, judged, measured) for group in groups]
        within = grouped(articles, lambda article: article[0])
        pairs = [pair for group in within for pair in ordered([(one[1], one[2]) for one in group])]
        lines.append((judged.title, "pairs", len(pairs), *accuracies(pairs)))
        pearson = [
            correlated([(human, scores[metric]) for _, human, scores in articles])
            for metric in METRICS
        ]
        lines.append((judged.title, "Pearson", len(articles), *pearson))
    notes = (
        "An article is one system's candidate of one document; its human score is the sum of MQM "
        "for each word of the reference, its metrics are means over segments weighted by these "
        "words. `pairs`: share of pairs of candidates of the same document ordered as the "
        "annotators did. `Pearson`: correlation over all articles."
    )
    columns = ("file, reference", "figure", "n", *METRICS)
    return Table("MQM: candidates of one document", notes, columns, tuple(lines))


def ordered(candidates: Iterable[tuple[float, Item]]) -> Iterator[tuple[Item, Item]]:
    """(better, worse) for each two candidates that people judged differently."""
    for (left, one), (right, other) in combinations(candidates, 2):
        if left != right:
            yield (one, other) if left > right else (other, one)


def accuracies(pairs: Sequence[tuple[Scores, Scores]]) -> list[float | None]:
    """For each metric, the share of (better, worse) that it orders so."""
    return [accuracy((better[name], worse[name]) for better, worse in pairs) for name in METRICS]


def correlated(values: Sequence[tuple[float, float]]) -> float | None:
    """Pearson; None where one side does not vary, or there are fewer than two values."""
    try:
        return correlation(*zip(*values, strict=True))
    except (StatisticsError, TypeError):
        return None


def grouped(items: Iterable[Item], key: Callable[[Item], str]) -> list[list[Item]]:
    """The items with the same key together, in the order of their first."""
    groups: dict[str, list[Item]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return list(groups.values())


def _document(row: Row) -> str:
    return f"{row['languages']}\n{row['document']}"


def _article(
    rows: Sequence[Row], judged: Judgements, measured: Results
) -> tuple[str, float, dict[str, float]]:
    """One candidate article: its document, its human score per word, and its metrics."""
    words = [len(row["references"][judged.reference].split()) for row in rows]
    each = [measured[judged.pair(row)].scores for row in rows]
    total = sum(words)
    scores = {
        metric: sum(one[metric] * weight for one, weight in zip(each, words, strict=True)) / total
        for metric in METRICS
    }
    return _document(rows[0]), sum(row["mqm"] for row in rows) / total, scores
