"""The table of scores, raw and normalised side by side, and the signatures they are held to."""

from __future__ import annotations

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from evaluator.domain.score import Score, Variant
from evaluator.report.escape import visible
from evaluator.report.formats.terminal.canvas import Canvas
from evaluator.report.wording import decimals_of, figure, listed


def write_scores(canvas: Canvas, scores: Sequence[Score]) -> None:
    """The documents' scores; intervals have columns of their own where any score has one."""
    canvas.heading("Scores")
    if not scores:
        canvas.line(("No score was taken.", ""), indent=2)
        return
    names = list(dict.fromkeys(score.name for score in scores))
    by_place = {(score.name, score.variant): score for score in scores}
    variants = [v for v in Variant if any(score.variant is v for score in scores)]
    levels = {variant: _level(scores, variant) for variant in variants}
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, show_edge=False)
    table.add_column("")
    for variant in variants:
        table.add_column(variant.value, justify="right", header_style="dim")
        if levels[variant]:
            table.add_column(f"{levels[variant]:.0%} interval", header_style="dim")
    for name in names:
        cells = [Text(visible(name))]
        for variant in variants:
            score = by_place.get((name, variant))
            cells.append(Text(figure(score, canvas.view.decimals) if score else "-", "bold"))
            if levels[variant]:
                cells.append(Text(_interval(score, canvas.view.decimals), "dim"))
        table.add_row(*cells)
    canvas.show(table, indent=2)
    lower = list(dict.fromkeys(s.name for s in scores if not s.higher_is_better))
    if lower:
        canvas.line((f"Lower is better: {listed(lower)}.", "dim"), indent=2)
    canvas.blank()
    _write_signatures(canvas, scores, by_place)


def _level(scores: Sequence[Score], variant: Variant) -> float:
    """The level of this variant's intervals; 0 where none has one."""
    return max((s.interval.level for s in scores if s.variant is variant and s.interval), default=0)


def _interval(score: Score | None, decimals: int) -> str:
    if score is None or score.interval is None:
        return ""
    exact = decimals_of(score, decimals)
    low, high = f"{score.interval.low:.{exact}f}", f"{score.interval.high:.{exact}f}"
    return f"{low} to {high}"


def _write_signatures(
    canvas: Canvas, scores: Sequence[Score], by_place: dict[tuple[str, Variant], Score]
) -> None:
    """Each signature; one that only adds to the raw score's is named by what it adds."""
    added: dict[str, list[str]] = {}
    for score in scores:
        raw = by_place.get((score.name, Variant.RAW))
        if raw is not None and raw is not score and score.signature.startswith(raw.signature):
            rest = score.signature.removeprefix(raw.signature).strip("|")
            added.setdefault(f"{score.variant.value}  as raw, with {rest}", []).append(score.name)
        else:
            line = f"{score.name} {score.variant.value}  {score.signature}"
            canvas.unwrapped(line, "dim", indent=2)
    for line, names in added.items():
        canvas.unwrapped(f"{listed(names)} {line}", "dim", indent=2)
