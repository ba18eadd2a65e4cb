"""The table of scores, raw and normalised side by side, and the signatures they are held to."""

from __future__ import annotations

from collections.abc import Sequence

from evaluator.domain.score import Score, Variant
from evaluator.report.account import account_line
from evaluator.report.escape import visible
from evaluator.report.formats.terminal.canvas import Canvas
from evaluator.report.formats.terminal.styled import Part, Style, cells
from evaluator.report.wording import decimals_of, figure, listed


def write_scores(canvas: Canvas, scores: Sequence[Score]) -> None:
    """The documents' scores; intervals have columns of their own where any score has one."""
    canvas.heading("Scores")
    if not scores:
        canvas.line(("No score was taken.", Style.PLAIN), indent=2)
        return
    names = list(dict.fromkeys(score.name for score in scores))
    by_place = {(score.name, score.variant): score for score in scores}
    variants = [v for v in Variant if any(score.variant is v for score in scores)]
    levels = {variant: _level(scores, variant) for variant in variants}
    rows: list[list[Part]] = [[("", Style.PLAIN)]]
    for variant in variants:
        rows[0].append((variant.value, Style.DIM))
        if levels[variant]:
            rows[0].append((f"{levels[variant]:.0%} interval", Style.DIM))
    for name in names:
        row = [(name, Style.PLAIN)]
        for variant in variants:
            score = by_place.get((name, variant))
            row.append((figure(score, canvas.view.decimals) if score else "-", Style.BOLD))
            if levels[variant]:
                row.append((_interval(score, canvas.view.decimals), Style.DIM))
        rows.append(row)
    _write_table(canvas, rows)
    lower = list(dict.fromkeys(s.name for s in scores if not s.higher_is_better))
    if lower:
        canvas.line((f"Lower is better: {listed(lower)}.", Style.DIM), indent=2)
    if canvas.view.explain:
        _write_accounts(canvas, scores)
    canvas.blank()
    _write_signatures(canvas, scores, by_place)


def _write_accounts(canvas: Canvas, scores: Sequence[Score]) -> None:
    """What a score comes from, where it can say so."""
    for score in scores:
        if score.account is not None:
            line = account_line(score, score.account, canvas.view.decimals)
            canvas.line((line, Style.PLAIN), indent=2)


def _write_table(canvas: Canvas, rows: Sequence[Sequence[Part]]) -> None:
    """Columns two cells apart, the first to the left, the others to the right."""
    widths = [max(cells(visible(row[index][0])) for row in rows) for index in range(len(rows[0]))]
    for row in rows:
        line: list[Part] = []
        for index, ((text, style), width) in enumerate(zip(row, widths, strict=True)):
            space = " " * (width - cells(visible(text)))
            line += (
                [(text, style), (space, Style.PLAIN)]
                if index == 0
                else [(f"  {space}", Style.PLAIN), (text, style)]
            )
        canvas.unwrapped(*line, indent=2)


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
            canvas.unwrapped((line, Style.DIM), indent=2)
    for line, names in added.items():
        canvas.unwrapped((f"{listed(names)} {line}", Style.DIM), indent=2)
