"""What was to be reached, and whether it was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.quality.alarms import alarms
from benchmarks.quality.contrast import phenomena, ranked
from benchmarks.quality.counts import Counts
from benchmarks.quality.detection import detected
from benchmarks.quality.human import Judgements, Results, accuracies, ordered_segments
from benchmarks.quality.majors import by_findings, by_threshold
from benchmarks.quality.measure import METRICS, TextPair
from benchmarks.quality.sampling import Row
from benchmarks.quality.table import Cell, Table

FIRST_ALARMS = 6.46
"""Major findings for each 1,000 words between references A and B of mqm-news-2021, over all 650
pairs, when they were first counted (commit 46272e4: 138 in 21,370 words)."""

_OURS = "mqm"


@dataclass(frozen=True, slots=True)
class Target:
    """One line: a figure that is to reach ``goal``, or to stay at or below it with ``at_most``."""

    measure: str
    goal: float
    figure: float | None
    beside: str
    remark: str = ""
    at_most: bool = False

    @property
    def verdict(self) -> str:
        """In one word; of the figure as it is, not as it is rounded."""
        if self.figure is None:
            return "–"
        good = self.figure <= self.goal if self.at_most else self.figure >= self.goal
        return "reached" if good else "**missed**"


def table(
    contrast: Mapping[str, Sequence[Row]],
    mqm: Mapping[tuple[str, str], Judgements],
    references: Sequence[TextPair],
    measured: Results,
) -> Table:
    """All targets for which there is data.

    ``contrast`` are the rows of demetr, hwtsc and aces, ``mqm`` the MQM files by short name and
    reference, ``references`` pairs of human translations of one source.
    """
    found = [
        *_rankings(contrast, measured),
        *_critical(contrast.get("demetr", ()), measured),
        *_annotated(mqm, measured),
        *_harmless(references, measured),
    ]
    lines: list[tuple[Cell, ...]] = [
        (
            one.measure,
            f"{'≤' if one.at_most else '≥'} {one.goal:.2f}",
            one.figure,
            one.verdict,
            one.beside or None,
            one.remark or None,
        )
        for one in found
    ]
    notes = (
        "`beside`: the best of the other metrics, and for F1 that of calling every segment. Where "
        "each phenomenon is to reach a goal, the lowest counts. The last line is to be half of "
        "what was first counted over all pairs: a sample may be easier or harder."
    )
    columns = ("measure", "to reach", "figure", "verdict", "beside", "remark")
    return Table("To reach", notes, columns, tuple(lines))


def _rankings(contrast: Mapping[str, Sequence[Row]], measured: Results) -> Iterator[Target]:
    goals = {"demetr": ("DEMETR", 0.96), "hwtsc": ("HW-TSC", 0.85), "aces": ("ACES", 0.85)}
    for name, (title, goal) in goals.items():
        for one in phenomena(contrast.get(name, ()), measured)[:1]:
            figures = {metric: ranked(one.rows, measured, metric) for metric in METRICS}
            measure = f"{title}, good above bad, all"
            yield Target(measure, goal, figures[_OURS], _best_other(figures))


def _critical(rows: Sequence[Row], measured: Results) -> Iterator[Target]:
    critical = [one for one in phenomena(rows, measured) if one.severity == "critical"]
    if not critical:
        return
    accuracy, beside = (
        {one.name: ranked(one.rows, measured, metric) or 0.0 for one in critical}
        for metric in (_OURS, "chrF")
    )
    seen = {one.name: detected("demetr", one.rows, measured) for one in critical}
    named, minor = ({name: shares[i] or 0.0 for name, shares in seen.items()} for i in range(2))
    others = f"chrF {min(beside.values()):.3f}"
    for measure, goal, figures, other in (
        ("DEMETR, good above bad, each critical phenomenon", 0.93, accuracy, others),
        ("DEMETR, detection by the right family, each critical phenomenon", 0.85, named, ""),
        ("the same, by a finding that is minor or worse", 0.85, minor, ""),
    ):
        worst = sorted(figures, key=lambda name: figures[name])
        below = [f"{name} {figures[name]:.2f}" for name in worst if figures[name] < goal]
        remark = f"{len(below)} of {len(worst)} below: {', '.join(below)}" if below else ""
        yield Target(measure, goal, figures[worst[0]], other, remark)


def _annotated(mqm: Mapping[tuple[str, str], Judgements], measured: Results) -> Iterator[Target]:
    news = mqm.get(("mqm-news", "A"))
    if news is None or not news.known(measured):
        return
    pairs = [(left, right) for _, _, left, right in ordered_segments(news, measured)]
    figures = dict(zip(METRICS, accuracies(pairs), strict=True))
    measure = "candidates of one segment, mqm-news-2021, A"
    yield Target(measure, 0.56, figures[_OURS], _best_other(figures))
    measure = "segment has a major error, F1, mqm-news-2021, A: by a major finding"
    yield _called(measure, by_findings(news, measured))
    other = mqm.get(("mqm-bio", "A"))
    if other is not None and other.known(measured):
        measure = "the same: by mqm at the best threshold of mqm-bio-dev"
        yield _called(measure, by_threshold(other, news, _OURS, measured))


def _called(measure: str, counts: Counts) -> Target:
    """F1 of calling segments; one that calling every segment reaches, too, is told from others."""
    everything, balanced = counts.f1_of_all or 0.0, counts.balanced
    remarks = [] if balanced is None else [f"balanced {balanced:.2f}"]
    if (counts.f1 or 0.0) <= everything:
        remarks.append("no better than calling every segment")
    beside = f"every segment {everything:.3f}"
    return Target(measure, 0.55, counts.f1, beside, "; ".join(remarks))


def _harmless(references: Sequence[TextPair], measured: Results) -> Iterator[Target]:
    found = alarms(references, measured)
    if found.words:
        yield Target(
            "major findings per 1,000 words, mqm-news-2021, A against B",
            FIRST_ALARMS / 2,
            found.rate(found.major),
            f"first counted {FIRST_ALARMS:.2f}",
            f"{found.major.total()} findings in {found.pairs} pairs",
            at_most=True,
        )


def _best_other(figures: Mapping[str, float | None]) -> str:
    """The best of the metrics that are not ours."""
    others = {name: value or 0.0 for name, value in figures.items() if name != _OURS}
    best = max(others, key=lambda name: others[name])
    return f"{best} {others[best]:.3f}"
