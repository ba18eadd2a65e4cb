"""What was compared, how much of it found its counterpart, and what the reader must know first."""

from __future__ import annotations

from collections import Counter

from rich.table import Table
from rich.text import Text

from evaluator.domain.alignment import Alignment, BeadKind
from evaluator.domain.document import Document
from evaluator.domain.evaluation import Evaluation
from evaluator.domain.finding import Severity
from evaluator.report.escape import visible
from evaluator.report.formats.terminal.canvas import Canvas
from evaluator.report.wording import counted, listed


def write_summary(canvas: Canvas, evaluation: Evaluation) -> None:
    """The head of the report. It states; it judges nothing."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(no_wrap=True, style="bold")
    grid.add_column(overflow="fold")
    for label, lines in (
        ("reference", _document(evaluation.reference)),
        ("candidate", _document(evaluation.candidate)),
        ("aligned", _alignment(evaluation)),
        ("findings", [_findings(evaluation)]),
    ):
        grid.add_row(label, Text("\n").join(Text(visible(line)) for line in lines))
    canvas.show(grid)
    for notice in evaluation.notices:
        canvas.blank()
        row = Table.grid()
        row.add_row(Text("! ", "bold yellow"), Text(visible(notice.text), "yellow"))
        canvas.show(row)


def _document(document: Document) -> list[str]:
    others = Counter(s.role.value for s in document.segments if not s.role.scored)
    facts = [
        f"language {document.language or 'unknown'}",
        counted(len(document.scored), "sentence"),
    ]
    if others:
        kinds = [name if number == 1 else f"{number:,} {name}" for name, number in others.items()]
        facts.append(f"not scored: {listed(kinds)}")
    return [document.name, "; ".join(facts)]


def _alignment(evaluation: Evaluation) -> list[str]:
    alignment = evaluation.alignment
    shares = [
        f"{sum(len(ids) for ids in sides):,} of {counted(len(document.scored), f'{name} sentence')}"
        for name, document, sides in (
            ("reference", evaluation.reference, [b.reference_ids for b in alignment.pairs]),
            ("candidate", evaluation.candidate, [b.candidate_ids for b in alignment.pairs]),
        )
    ]
    lines = [" with ".join(shares), f"{_shapes(alignment)}; confidence {alignment.confidence:.2f}"]
    if not alignment.related:
        lines.append("these do not look like versions of one text: read no figure below as quality")
    return lines


def _shapes(alignment: Alignment) -> str:
    kinds = Counter(bead.kind for bead in alignment.beads)
    moved = sum(bead.moved for bead in alignment.beads)
    counts = {
        "moved": moved,
        "merged": kinds[BeadKind.MERGE],
        "split": kinds[BeadKind.SPLIT],
        "regrouped": kinds[BeadKind.REGROUP],
        "omitted": kinds[BeadKind.OMISSION],
        "added": kinds[BeadKind.ADDITION],
    }
    some = [f"{number:,} {what}" for what, number in counts.items() if number]
    return listed(some) if some else "nothing moved, omitted or added"


def _findings(evaluation: Evaluation) -> str:
    counts = Counter(finding.severity for finding in evaluation.findings)
    worst_first = sorted(Severity, key=lambda severity: -severity.rank)
    some = [f"{counts[severity]:,} {severity}" for severity in worst_first if counts[severity]]
    return listed(some) if some else "none"
