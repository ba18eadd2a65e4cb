"""A finding in Markdown: what, where, and both texts with the words that are meant in bold."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from evaluator.domain.evaluation import Evaluation
from evaluator.domain.verdict import FixedEntry
from evaluator.report.excerpt import Marked, Piece, excerpt
from evaluator.report.formats.markdown.budget import Item
from evaluator.report.levels import Level
from evaluator.report.markdown_text import code, plain, strong
from evaluator.report.passage import Passage, finding_passages
from evaluator.report.paths import Paths
from evaluator.report.remarks import Place, Remark
from evaluator.report.wording import capitalised


def items(evaluation: Evaluation, remarks: Sequence[Remark], paths: Paths) -> tuple[Item, ...]:
    """A list item for each remark on a finding."""
    return tuple(
        Item(partial(_written, evaluation, remark, paths), grave=remark.level is Level.ERROR)
        for remark in remarks
    )


def fixed_items(entries: Sequence[FixedEntry]) -> tuple[Item, ...]:
    """A list item for each finding that is there no more."""
    return tuple(
        Item.of(
            f"- {entry.severity.value} {code(entry.rule)} {plain(capitalised(entry.message))}\n"
        )
        for entry in entries
    )


def _written(evaluation: Evaluation, remark: Remark, paths: Paths) -> str:
    lines = [
        f"- **{remark.grade}** {code(remark.rule)} {plain(remark.name)}: {plain(remark.message)}"
    ]
    if remark.reason:
        lines.append(f"accepted: {plain(remark.reason)}")
    if remark.finding is not None and remark.origin is not None:
        reference, candidate = finding_passages(evaluation, remark.finding)
        lines.append(f"{_place(remark.origin, paths)} {_marked(reference)}")
        lines.append(f"{_place(remark.place, paths)} {_marked(candidate)}")
    return "<br>\n  ".join(lines) + "\n"


def _place(place: Place, paths: Paths) -> str:
    return code(f"{paths.shown(place.name)}:{place.start}")


def _marked(passage: Passage) -> str:
    return "".join(map(_piece, excerpt(passage.text, [Marked(passage.span)])))


def _piece(piece: Piece) -> str:
    if piece.gap:
        return f" … {plain(piece.text)} … " if piece.text else " … "
    return strong(piece.text or "^") if piece.mark else plain(piece.text)
