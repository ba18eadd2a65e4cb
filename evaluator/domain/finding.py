"""What changed in meaning: shifts as a check sees them, findings as a report shows them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from evaluator.domain.record import record
from evaluator.domain.spans import Span


class Severity(StrEnum):
    """How bad a finding is, as MQM grades it; ordered, neutral the least."""

    NEUTRAL = "neutral"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"

    @property
    def rank(self) -> int:
        """0 for neutral … 3 for critical."""
        return list(Severity).index(self)


@record
class Shift:
    """What a check saw, before it is a finding.

    Spans are in the coordinates of what the check was given: the pair's text for a check of pairs,
    the decoded file for a check of documents. An empty span is a place: the insertion point.
    ``severity`` None means the check's own. ``confidence`` is in (0, 1]. ``by_rule`` says that the
    check itself knows how bad it is: no network is asked for a second opinion.
    """

    message: str
    reference: Span
    candidate: Span
    severity: Severity | None = None
    confidence: float = 1.0
    evidence: Mapping[str, str] = field(default_factory=dict)
    by_rule: bool = False


@record
class Finding:
    """One change of meaning, with everything a reader needs to judge it.

    ``rule`` is the check's code (``NUM001``), ``name`` its name (``number-changed``), ``category``
    an MQM category path. The spans are in the decoded files and may be empty (an insertion
    point), never absent; ``reference_text`` and ``candidate_text`` are what stands there, without
    markup. ``evidence`` holds what the check and its like found, as words. ``pair`` is the index in
    ``Evaluation.pairs``, or None where the finding belongs to the documents as a whole.
    ``fingerprint`` stays the same while the texts around it change.
    """

    rule: str
    name: str
    category: str
    severity: Severity
    message: str
    reference_span: Span
    candidate_span: Span
    reference_text: str
    candidate_text: str
    confidence: float
    evidence: Mapping[str, str]
    pair: int | None
    fingerprint: str = ""
