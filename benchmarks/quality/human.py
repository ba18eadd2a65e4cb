"""MQM, direct assessment and preferences: candidates that people have judged."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from statistics import StatisticsError, correlation, fmean
from typing import TypeVar

from benchmarks.quality.measure import METRICS, Measured, TextPair, accuracy
from benchmarks.quality.sampling import Row
from benchmarks.quality.table import Cell, Table

Results = Mapping[TextPair, Measured]
Scores = Mapping[str, float]
Item = TypeVar("Item")


def mqm_pair(row: Row) -> TextPair:
    """The candidate against the file's first reference."""
    return next(iter(row["references"].values())), row["candidate"]


def preference_pairs(rows: Sequence[Row]) -> Iterator[TextPair]:
    """Both candidates of each row."""
    for row in rows:
        yield row["reference"], row["better"]
        yield row["reference"], row["worse"]


def segments(files: Mapping[str, Sequence[Row]], notes: str, measured: Results) -> Table:
    """For each file, candidates of one segment in pairs: does the metric prefer the right one?"""
    lines: list[tuple[Cell, ...]] = []
    for name, rows in files.items():
        groups = _grouped(_known(rows, measured), lambda row: row["segment"])
        ordered = [
            pair
            for group in groups
            for pair in _ordered([(row["mqm"], measured[mqm_pair(row)].scores) for row in group])
        ]
        lines.append((name, len(ordered), *_accuracies(ordered)))
    explained = (
        "Pairs of candidates of the same segment whose MQM differs: share of pairs the metric "
        "orders as the annotators did; a tie of the metric is wrong. Two raters agree on 0.70."
    )
    columns = ("file", "pairs", *METRICS)
    return Table("MQM: candidates of one segment", f"{notes} {explained}", columns, tuple(lines))


def documents(files: Mapping[str, Sequence[Row]], notes: str, measured: Results) -> Table:
    """Whole articles: pairs of candidates of one document, and correlation over all."""
    lines: list[tuple[Cell, ...]] = []
    for name, rows in files.items():
        groups = _grouped(_known(rows, measured), lambda row: f"{row['document']}\n{row['system']}")
        articles = [_article(group, measured) for group in groups]
        within = _grouped(articles, lambda article: article[0])
        ordered = [
            pair
            for group in within
            for pair in _ordered([(human, scores) for _, human, scores in group])
        ]
        lines.append((f"{name}: pairs", len(ordered), *_accuracies(ordered)))
        pearson = [
            _pearson([(human, scores[metric]) for _, human, scores in articles])
            for metric in METRICS
        ]
        lines.append((f"{name}: Pearson", len(articles), *pearson))
    explained = (
        "An article is one system's candidate of one document. Its human score is the sum of MQM "
        "and its score by ours the sum of penalties, both divided by the candidate's words; the "
        "other metrics are means over segments, weighted by the candidate's words. `pairs`: "
        "candidates of the same document, ordered as the annotators did (Kendall's tau is twice "
        "this less one where nothing is tied). `Pearson`: over all articles."
    )
    columns = ("file", "n", *METRICS)
    return Table("MQM: whole documents", f"{notes} {explained}", columns, tuple(lines))


def assessments(rows: Sequence[Row], notes: str, measured: Results) -> Table:
    """Direct assessment: correlation over segments, for each pair of languages."""
    lines: list[tuple[Cell, ...]] = []
    for group in _grouped(_known(rows, measured), lambda row: str(row["languages"])):
        values = [(row["score"], measured[mqm_pair(row)].scores) for row in group]
        pearson = [_pearson([(human, one[metric]) for human, one in values]) for metric in METRICS]
        lines.append((group[0]["languages"], len(group), *pearson))
    if lines:
        means = [_mean(line[2 + index] for line in lines) for index in range(len(METRICS))]
        lines.insert(0, ("mean", sum(int(str(line[1])) for line in lines), *means))
    explained = (
        "Pearson with the standardised human score. The texts are lower-cased and tokenised."
    )
    columns = ("languages", "rows", *METRICS)
    return Table("Direct assessment", f"{notes} {explained}", columns, tuple(lines))


def preferences(rows: Sequence[Row], notes: str, measured: Results) -> Table:
    """Of two candidates the one that people preferred."""
    used = [row for row in rows if all(pair in measured for pair in preference_pairs([row]))]
    lines: list[tuple[Cell, ...]] = []
    groups = _grouped(used, lambda row: str(row["languages"]))
    for name, group in [("all", used), *((group[0]["languages"], group) for group in groups)]:
        ordered = [
            tuple(measured[pair].scores for pair in preference_pairs([row])) for row in group
        ]
        pairs = [(better, worse) for better, worse in ordered]
        lines.append((name, len(pairs), *_accuracies(pairs)))
    explained = "Share of rows where the metric prefers the preferred one; ties are wrong."
    columns = ("languages", "rows", *METRICS)
    return Table("Preferences", f"{notes} {explained}", columns, tuple(lines))


def _article(rows: Sequence[Row], measured: Results) -> tuple[str, float, dict[str, float]]:
    """One candidate article: its document, its human score per word, and its metrics."""
    words = [len(row["candidate"].split()) for row in rows]
    total = sum(words)
    each = [measured[mqm_pair(row)].scores for row in rows]
    scores = {
        metric: sum(one[metric] * weight for one, weight in zip(each, words, strict=True)) / total
        for metric in METRICS
    }
    scores["ours"] = sum(one["ours"] for one in each) / total
    return rows[0]["document"], sum(row["mqm"] for row in rows) / total, scores


def _ordered(candidates: Sequence[tuple[float, Scores]]) -> Iterator[tuple[Scores, Scores]]:
    """(better, worse) for each two candidates that people judged differently."""
    for (left, left_scores), (right, right_scores) in combinations(candidates, 2):
        if left != right:
            both = (left_scores, right_scores)
            yield both if left > right else (right_scores, left_scores)


def _accuracies(ordered: Sequence[tuple[Scores, Scores]]) -> list[float | None]:
    return [accuracy((better[name], worse[name]) for better, worse in ordered) for name in METRICS]


def _pearson(values: Sequence[tuple[float, float]]) -> float | None:
    """None where one side does not vary, or there are fewer than two values."""
    try:
        return correlation(*zip(*values, strict=True))
    except (StatisticsError, TypeError):
        return None


def _mean(cells: Iterable[Cell]) -> float | None:
    values = [cell for cell in cells if isinstance(cell, float)]
    return fmean(values) if values else None


def _known(rows: Sequence[Row], measured: Results) -> list[Row]:
    return [row for row in rows if mqm_pair(row) in measured]


def _grouped(items: Iterable[Item], key: Callable[[Item], str]) -> list[list[Item]]:
    groups: dict[str, list[Item]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return list(groups.values())
