"""A name for a finding that outlives edits elsewhere in the articles."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from evaluator.domain.finding import Finding
from evaluator.text.tokens import fold


def fingerprinted(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings, each with its fingerprint: 16 hex digits.

    Made of the rule, the texts on both sides (quotes straightened, case and white space folded)
    and, where all these are equal, the how-manieth it is. No line numbers: a paragraph added above
    changes no fingerprint.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    named: dict[int, Finding] = {}
    # Counted in the candidate's order, so that severities play no part in who is first.
    for index in sorted(range(len(findings)), key=lambda i: findings[i].candidate_span.start):
        finding = findings[index]
        key = (finding.rule, _plain(finding.reference_text), _plain(finding.candidate_text))
        seen[key] += 1
        text = "\x1f".join((*key, str(seen[key])))
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        named[index] = replace(finding, fingerprint=digest)
    return tuple(named[index] for index in range(len(findings)))


def _plain(text: str) -> str:
    return " ".join(fold(text).casefold().split())
