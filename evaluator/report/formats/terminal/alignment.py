"""Which sentences became which: the pairs least alike first, and what stands alone or elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from evaluator.domain.alignment import Bead
from evaluator.domain.document import Document
from evaluator.domain.evaluation import Evaluation
from evaluator.domain.pair import Pair
from evaluator.domain.score import Variant
from evaluator.domain.spans import Span
from evaluator.report.changes import ChangeKind, WordChange, changed_marks, word_changes
from evaluator.report.doubted import DoubtedWords, doubted_words
from evaluator.report.excerpt import excerpt
from evaluator.report.formats.terminal.canvas import Canvas
from evaluator.report.formats.terminal.styled import Part, Style
from evaluator.report.overview import measure_name
from evaluator.report.passage import place
from evaluator.report.wording import counted, figure

_SHORT = 60  # of a sentence that is only named: enough to know it again


def write_alignment(canvas: Canvas, evaluation: Evaluation) -> None:
    """The section: pairs in ascending similarity, then sentences moved, left out and put in."""
    view = canvas.view
    different = [p for p in evaluation.pairs if p.reference.text != p.candidate.text]
    worst = sorted(different, key=lambda pair: (pair.bead.similarity, pair.index))
    shown = worst if view.pairs is None else worst[: view.pairs]
    same = len(evaluation.pairs) - len(different)
    canvas.heading("Alignment", _heading_note(len(evaluation.pairs), len(shown), same))
    if shown and not view.colour:
        marks = "[changed, left out or put in]  {moved}"
        canvas.line((f"Marks: {marks}", Style.DIM), indent=2)
    doubted = doubted_words(shown, evaluation.findings) if view.words else {}
    for pair in shown:
        canvas.blank()
        _write_pair(canvas, evaluation, pair)
        if pair.index in doubted:
            _write_doubted(canvas, doubted[pair.index])
    beads = evaluation.alignment.beads
    _write_beads(canvas, evaluation, "Moved", [b for b in beads if b.moved and b.paired])
    _write_beads(canvas, evaluation, "Left out", [b for b in beads if not b.candidate_ids])
    _write_beads(canvas, evaluation, "Put in", [b for b in beads if not b.reference_ids])


def _heading_note(pairs: int, shown: int, same: int) -> str:
    if not pairs:
        return "no sentence of one text stands in the other"
    parts = [counted(pairs, "pair")]
    if same:
        parts.append(f"{same:,} the same to the letter")
    if shown:
        parts.append("the one least alike" if shown == 1 else f"the {shown:,} least alike first")
    return ", ".join(parts)


def _write_pair(canvas: Canvas, evaluation: Evaluation, pair: Pair) -> None:
    dot = f" {canvas.glyphs.dot} "
    facts = [pair.bead.kind.value, f"confidence {pair.bead.confidence:.2f}"]
    facts += ["moved"] if pair.bead.moved else []
    facts += [
        f"{score.name} {figure(score, canvas.view.decimals)}"
        for score in pair.scores
        if score.variant is Variant.RAW and score.name != "similarity"
    ]
    similarity = f"{measure_name(evaluation)} {pair.bead.similarity:.{canvas.view.decimals + 2}f}"
    canvas.line((similarity, Style.BOLD), (dot + dot.join(facts), Style.DIM), indent=2)
    reference, candidate = changed_marks(pair)
    canvas.sides(
        (
            place(evaluation.reference, pair.reference.mapped.span),
            excerpt(pair.reference.text, reference),
        ),
        (
            place(evaluation.candidate, pair.candidate.mapped.span),
            excerpt(pair.candidate.text, candidate),
        ),
        indent=4,
    )
    if canvas.view.words:
        _write_words(
            canvas,
            pair,
            "words, with the cosine of their vectors"
            if measure_name(evaluation) == "similarity"
            else "words",
        )


def _write_words(canvas: Canvas, pair: Pair, title: str) -> None:
    """What became of each word that did not stay what it was."""
    changes = word_changes(pair)
    canvas.line((title if changes else "every word is the same", Style.DIM), indent=4)
    for change in changes:
        canvas.line(*_word_line(canvas, pair, change), indent=6)


def _write_doubted(canvas: Canvas, words: DoubtedWords) -> None:
    """The words to look at though no finding names them, a line for each side."""
    sides = words.told(f" {canvas.glyphs.dot} ")
    if sides:
        canvas.line(("in doubt, though in no finding", Style.DIM), indent=4)
    for name, said in sides:
        canvas.line((f"{name}  ", Style.DIM), (said, Style.PLAIN), indent=6, hanging=11)


def _word_line(canvas: Canvas, pair: Pair, change: WordChange) -> list[Part]:
    before = _quoted(canvas, pair.reference.text, change.reference)
    after = _quoted(canvas, pair.candidate.text, change.candidate)
    arrow = f" {canvas.glyphs.arrow} "
    match change.kind:
        case ChangeKind.OMITTED:
            return [(before, Style.RED), (f"{arrow}left out", Style.DIM)]
        case ChangeKind.ADDED:
            return [(after, Style.GREEN), (f"{arrow}put in", Style.DIM)]
        case ChangeKind.MOVED:
            return [(before, Style.MAGENTA), (f"{arrow}moved", Style.DIM)]
        case ChangeKind.INFLECTED:
            return [
                (before, Style.PLAIN),
                (arrow, Style.DIM),
                (after, Style.PLAIN),
                (" (another form)", Style.DIM),
            ]
        case ChangeKind.REWORDED:
            held = "in its place" if change.score is None else f"{change.score:.2f}"
            return [
                (before, Style.RED),
                (arrow, Style.DIM),
                (after, Style.GREEN),
                (f" ({held})", Style.DIM),
            ]


def _quoted(canvas: Canvas, text: str, spans: Sequence[Span]) -> str:
    return f" {canvas.glyphs.ellipsis} ".join(text[span.start : span.end] for span in spans)


def _write_beads(canvas: Canvas, evaluation: Evaluation, title: str, beads: list[Bead]) -> None:
    """Names sentences that are shown nowhere else in this section, each on one line or two."""
    if not beads:
        return
    shown = beads if canvas.view.pairs is None else beads[: canvas.view.pairs]
    canvas.blank()
    canvas.line((f"{title} ({len(beads):,})", Style.BOLD), indent=2)
    for bead in shown:
        for document, ids in (
            (evaluation.reference, bead.reference_ids),
            (evaluation.candidate, bead.candidate_ids),
        ):
            if ids:
                canvas.unwrapped((_named(canvas, document, ids), Style.PLAIN), indent=4)
    if len(shown) < len(beads):
        canvas.line(
            (f"and {len(beads) - len(shown):,} more: --show-pairs all", Style.DIM), indent=4
        )


def _named(canvas: Canvas, document: Document, ids: Sequence[int]) -> str:
    """A place, and the first words of what stands there."""
    segments = [document.segments[index] for index in ids]
    text = " ".join(segment.text for segment in segments)
    pieces = excerpt(text, [], whole=_SHORT, context=_SHORT)
    words = "".join(canvas.glyphs.ellipsis if piece.gap else piece.text for piece in pieces)
    return f"{place(document, segments[0].span)}  {words}"
