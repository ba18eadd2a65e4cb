"""Has this segment a major error? Told by a finding, and by a score below a threshold."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.quality.counts import Counts, counted
from benchmarks.quality.human import Judgements, Results
from benchmarks.quality.marks import has_major
from benchmarks.quality.measure import METRICS
from benchmarks.quality.table import Cell, Table


def best_threshold(gold: Sequence[bool], scores: Sequence[float]) -> float:
    """The score at and below which calling a major error gives the best F1; the lowest such one.

    Raises ValueError of nothing.
    """
    best, threshold, right = -1.0, None, 0
    ranked = sorted(zip(scores, gold, strict=True))
    everything = sum(gold)
    for called, (score, is_) in enumerate(ranked, start=1):
        right += is_
        if called < len(ranked) and ranked[called][0] == score:
            continue
        f1 = 2 * right / (called + everything)
        if f1 > best:
            best, threshold = f1, score
    if threshold is None:
        raise ValueError("no scores to choose a threshold from")
    return threshold


def by_findings(judged: Judgements, measured: Results) -> Counts:
    """A segment is called where it has a finding that is major or worse."""
    rows = judged.known(measured)
    called = [any(one.major for one in measured[judged.pair(row)].findings) for row in rows]
    return counted([has_major(row) for row in rows], called)


def by_threshold(chosen: Judgements, applied: Judgements, metric: str, measured: Results) -> Counts:
    """A segment of ``applied`` is called where its score is at or below the best of ``chosen``."""
    threshold = best_threshold(*_scored(chosen, metric, measured))
    gold, scores = _scored(applied, metric, measured)
    return counted(gold, [score <= threshold for score in scores])


def findings_table(files: Sequence[Judgements], measured: Results) -> Table:
    """Called by major findings."""
    lines: list[tuple[Cell, ...]] = []
    for judged in files:
        counts = by_findings(judged, measured)
        figures = (counts.precision, counts.recall, counts.f1, counts.balanced)
        lines.append((judged.title, counts.number, counts.share, *figures, counts.f1_of_all))
    notes = (
        "A segment is called where it has a finding that is major or worse. `share`: segments with "
        "a major error, in either text, by any annotator; `balanced`: mean of the recall of "
        "segments with and without one, 0.5 for calling all, none or at random; `all`: F1 of "
        "calling every segment, which a useful F1 must pass."
    )
    figures_of = ("precision", "recall", "F1", "balanced", "all")
    columns = ("file, reference", "segments", "share", *figures_of)
    title = "MQM: this segment has a major error, by findings"
    return Table(title, notes, columns, tuple(lines))


def thresholds_table(pairs: Sequence[tuple[Judgements, Judgements]], measured: Results) -> Table:
    """Called by each metric at the threshold that is best on another file."""
    lines: list[tuple[Cell, ...]] = []
    for chosen, applied in pairs:
        if not (chosen.known(measured) and applied.known(measured)):
            continue
        counts = [by_threshold(chosen, applied, metric, measured) for metric in METRICS]
        names = (chosen.title, applied.title)
        lines.append((*names, "F1", *(one.f1 for one in counts), counts[0].f1_of_all))
        lines.append((*names, "balanced", *(one.balanced for one in counts), 0.5))
    notes = (
        "A segment is called where the metric is at or below the threshold of the best F1 on the "
        "file in the first column; the figures are those of the file in the second. Where half of "
        "the segments have a major error the best F1 is near that of calling all of them: then "
        "`balanced` tells more."
    )
    columns = ("chosen on", "applied to", "figure", *METRICS, "all")
    title = "MQM: this segment has a major error, by a threshold"
    return Table(title, notes, columns, tuple(lines))


def _scored(judged: Judgements, metric: str, measured: Results) -> tuple[list[bool], list[float]]:
    rows = judged.known(measured)
    scores = [measured[judged.pair(row)].scores[metric] for row in rows]
    return [has_major(row) for row in rows], scores
