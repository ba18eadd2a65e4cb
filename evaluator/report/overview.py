"""What was compared, how much of it found its counterpart, and what was found, in few words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from evaluator.domain.alignment import Alignment, BeadKind
from evaluator.domain.document import Document
from evaluator.domain.evaluation import Evaluation
from evaluator.domain.finding import Severity
from evaluator.report.wording import counted, listed

WORST_FIRST = tuple(sorted(Severity, key=lambda severity: -severity.rank))
"""The severities in the order in which reports show them."""


def measure_name(evaluation: Evaluation) -> str:
    """What the beads' ``similarity`` is: without vectors it is overlap of words."""
    codes = {notice.code for notice in evaluation.notices}
    return "overlap of words" if "no-embeddings" in codes else "similarity"


def document_facts(document: Document) -> str:
    """Language, number of sentences, and what of the text is not scored."""
    others = Counter(s.role.value for s in document.segments if not s.role.scored)
    facts = [
        f"language {document.language or 'unknown'}",
        counted(len(document.scored), "sentence"),
    ]
    if others:
        kinds = [name if number == 1 else f"{number:,} {name}" for name, number in others.items()]
        facts.append(f"not scored: {listed(kinds)}")
    return "; ".join(facts)


def alignment_facts(evaluation: Evaluation) -> list[str]:
    """How much found its counterpart, in which shapes, and whether the texts are related."""
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


def severity_counts(severities: Iterable[Severity]) -> str:
    """``2 critical, 1 major and 3 minor``, or ``none``."""
    counts = Counter(severities)
    some = [f"{counts[severity]:,} {severity}" for severity in WORST_FIRST if counts[severity]]
    return listed(some) if some else "none"
