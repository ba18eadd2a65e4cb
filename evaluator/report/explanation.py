"""What a check looks for, in words an editor understands, from its own documentation."""

from __future__ import annotations

import re

from evaluator.checks.registry import Check, all_checks
from evaluator.domain.finding import Finding


def paragraphs(check: Check) -> list[str]:
    """The check's documentation, a line each paragraph, without the marks of source code."""
    text = re.sub(r"(?<!\w)\*(\S[^*]*)\*(?!\w)", r"“\1”", check.explanation.replace("`", ""))
    return [" ".join(part.split()) for part in re.split(r"\n\s*\n", text) if part.strip()]


def first_sentence(check: Check) -> str:
    """What the check sees, in one sentence."""
    return re.split(r"(?<=[.!?]) ", paragraphs(check)[0])[0]


def reason(finding: Finding) -> str:
    """Why such a thing is a finding: the first paragraph of what its check says of itself.

    Empty where the finding comes from a check that this version does not have.
    """
    found = next((one for one in all_checks() if one.code == finding.rule), None)
    return paragraphs(found)[0] if found else ""


def evidence_line(finding: Finding) -> str:
    """What the check saw, as ``what: it; what: it``; empty where there is nothing to add."""
    return "; ".join(f"{key}: {value}" for key, value in finding.evidence.items())
