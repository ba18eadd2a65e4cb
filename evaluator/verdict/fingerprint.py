"""A name for a finding that outlives edits elsewhere in the articles."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from evaluator.domain.document import Document, Segment
from evaluator.domain.finding import Finding
from evaluator.text.tokens import fold


def fingerprinted(
    findings: Sequence[Finding], reference: Document, candidate: Document
) -> tuple[Finding, ...]:
    """The findings, each with its fingerprint: 16 hex digits.

    Made of the rule, the texts on both sides and the sentence they stand in (quotes straightened,
    case and white space folded) and, where all these are equal, the how-manieth it is. No line
    numbers: a paragraph added above changes no fingerprint.

    The sentence is there because the texts are often a word or two: a "not" whose loss was
    accepted in one sentence must not excuse the next "not" that is lost. It is the reference's
    sentence wherever the reference has a part in the finding, for that is the side which stays
    while the candidate is worked on, and a single one, however many were aligned together.
    Findings about the documents as a whole go by their texts alone.
    """
    contexts = (_Sentences(reference), _Sentences(candidate))
    seen: Counter[tuple[str, ...]] = Counter()
    named: dict[int, Finding] = {}
    # Counted in the candidate's order, so that severities play no part in who is first.
    for index in sorted(range(len(findings)), key=lambda i: findings[i].candidate_span.start):
        finding = findings[index]
        key = (
            finding.rule,
            plain(finding.reference_text),
            plain(finding.candidate_text),
            _context(finding, *contexts),
        )
        seen[key] += 1
        text = "\x1f".join((*key, str(seen[key])))
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        named[index] = replace(finding, fingerprint=digest)
    return tuple(named[index] for index in range(len(findings)))


def plain(text: str) -> str:
    """``text`` with quotes and dashes straightened, case and white space folded."""
    return " ".join(fold(text).casefold().split())


class _Sentences:
    """Finds the sentence of one document that a place stands in."""

    def __init__(self, document: Document) -> None:
        self._segments: list[Segment] = sorted(document.segments, key=lambda one: one.span.start)
        self._starts = [segment.span.start for segment in self._segments]

    def at(self, offset: int) -> str:
        """The sentence at ``offset``, or the last before it; empty before the first."""
        index = bisect_right(self._starts, offset) - 1
        return plain(self._segments[index].text) if index >= 0 else ""


def _context(finding: Finding, reference: _Sentences, candidate: _Sentences) -> str:
    if finding.pair is None:
        return ""
    if finding.reference_text:
        return reference.at(finding.reference_span.start)
    return candidate.at(finding.candidate_span.start)
