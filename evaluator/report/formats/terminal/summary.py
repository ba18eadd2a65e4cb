"""What was compared, how much of it found its counterpart, and what the reader must know first."""

from __future__ import annotations

from collections import Counter

from evaluator.domain.alignment import Alignment, BeadKind
from evaluator.domain.document import Document
from evaluator.domain.evaluation import Evaluation
from evaluator.domain.finding import Severity
from evaluator.report.formats.terminal.canvas import Canvas
from evaluator.report.formats.terminal.styled import Style
from evaluator.report.wording import counted, listed

_LABEL = 11  # the width of the labels' column


def write_summary(canvas: Canvas, evaluation: Evaluation) -> None:
    """The head of the report. It states; it judges nothing."""
    for label, (first, *more) in (
        ("reference", _document(evaluation.reference)),
        ("candidate", _document(evaluation.candidate)),
        ("aligned", _alignment(evaluation)),
        ("findings", [_findings(evaluation)]),
    ):
        canvas.line((f"{label:{_LABEL}}", Style.BOLD), (first, Style.PLAIN), hanging=_LABEL)
        for line in more:
            canvas.line((line, Style.PLAIN), indent=_LABEL)
    for notice in evaluation.notices:
        canvas.blank()
        canvas.line(("! ", Style.MINOR), (notice.text, Style.WARNING), hanging=2)


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
