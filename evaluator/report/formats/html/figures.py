"""The scores of the documents as a table, and those of a pair as words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from evaluator.domain.pair import Pair
from evaluator.domain.record import record
from evaluator.domain.score import Score, Variant
from evaluator.report.wording import decimals_of, figure, listed


@record
class Figure:
    """One cell: the value, and its interval (``52.9 to 65.3``) or nothing."""

    value: str
    interval: str


@record
class FigureRow:
    """One score: a figure for each column, None where it was not taken."""

    name: str
    lower_is_better: bool
    figures: tuple[Figure | None, ...]


@record
class Signature:
    """How something was scored; with ``adds``, ``text`` is only what comes to the raw score's."""

    what: str
    text: str
    adds: bool = False


@record
class FigureTable:
    """The scores; ``columns`` are the variants taken.

    ``level`` is the intervals' (``95%``), empty where there are none.
    """

    columns: tuple[str, ...]
    rows: tuple[FigureRow, ...]
    level: str
    signatures: tuple[Signature, ...]


def figure_table(scores: Sequence[Score], decimals: int) -> FigureTable:
    """Raw and normalised side by side, in the order in which the scores were asked for."""
    variants = [v for v in Variant if any(score.variant is v for score in scores)]
    by_place = {(score.name, score.variant): score for score in scores}
    level = max((s.interval.level for s in scores if s.interval is not None), default=0.0)
    return FigureTable(
        tuple(variant.value for variant in variants),
        tuple(
            FigureRow(
                name,
                any(s.name == name and not s.higher_is_better for s in scores),
                tuple(_figure(by_place.get((name, v)), decimals) for v in variants),
            )
            for name in dict.fromkeys(score.name for score in scores)
        ),
        f"{level:.0%}" if level else "",
        tuple(_signatures(scores, by_place)),
    )


def _signatures(
    scores: Sequence[Score], by_place: Mapping[tuple[str, Variant], Score]
) -> Iterator[Signature]:
    """Each signature; those that add the same to the raw score's stand together at the end."""
    added: dict[tuple[Variant, str], list[str]] = {}
    for score in scores:
        raw = by_place.get((score.name, Variant.RAW))
        if raw is not None and raw is not score and score.signature.startswith(raw.signature):
            rest = score.signature.removeprefix(raw.signature).strip("|")
            added.setdefault((score.variant, rest), []).append(score.name)
        else:
            yield Signature(f"{score.name} {score.variant.value}", score.signature)
    for (variant, rest), names in added.items():
        yield Signature(f"{listed(names)} {variant.value}", rest, adds=True)


def _figure(score: Score | None, decimals: int) -> Figure | None:
    if score is None:
        return None
    if score.interval is None:
        return Figure(figure(score, decimals), "")
    exact = decimals_of(score, decimals)
    low, high = f"{score.interval.low:.{exact}f}", f"{score.interval.high:.{exact}f}"
    return Figure(figure(score, decimals), f"{low} to {high}")


def pair_figures(pair: Pair, decimals: int) -> list[tuple[str, str]]:
    """What was measured of one pair, beside the similarity of its bead."""
    return [
        ("confidence", f"{pair.bead.confidence:.2f}"),
        *(
            (
                score.name if score.variant is Variant.RAW else f"{score.name} {score.variant}",
                figure(score, decimals),
            )
            for score in pair.scores
            if score.name != "similarity"
        ),
    ]
