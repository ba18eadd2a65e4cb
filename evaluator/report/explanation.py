"""What a check looks for, in words an editor understands, from its own documentation."""

from __future__ import annotations

import re

from evaluator.checks.registry import Check, all_checks
from evaluator.data import load
from evaluator.domain.finding import Finding
from evaluator.report.wording import counted

_EXAMPLE = re.compile(r", as (?:in )?“[^”]*” for “[^”]*”")
_NUMBER = re.compile(r"(?<=[a-z]) \d+$")


def paragraphs(check: Check) -> list[str]:
    """The check's documentation, a line each paragraph, without the marks of source code."""
    text = re.sub(r"(?<!\w)\*(\S[^*]*)\*(?!\w)", r"“\1”", check.explanation.replace("`", ""))
    return [" ".join(part.split()) for part in re.split(r"\n\s*\n", text) if part.strip()]


def first_sentence(check: Check) -> str:
    """What the check sees, in one sentence."""
    return re.split(r"(?<=[.!?]) ", paragraphs(check)[0])[0]


def why_it_matters(code: str) -> str:
    """Why an editor should care for what the check, or its family, sees; empty if nobody said."""
    table = load("families")
    said = table.get(code) or table.get(code.rstrip("0123456789"))
    return str(said["why"]) if said else ""


def reason(finding: Finding) -> str:
    """Why such a thing is a finding: what its check says of itself first, and why it matters.

    Without the example, since the finding is one. Empty where the finding comes from a check that
    this version does not have.
    """
    found = next((one for one in all_checks() if one.code == finding.rule), None)
    if found is None:
        return ""
    return f"{_EXAMPLE.sub('', paragraphs(found)[0])} {why_it_matters(found.code)}".strip()


def evidence_line(finding: Finding) -> str:
    """What the check saw, as ``what: it; what: it``; empty where there is nothing to add."""
    evidence = dict(finding.evidence)
    said = []
    if {"scale", "steps"} <= evidence.keys():
        steps = counted(int(evidence.pop("steps")), "step")
        said.append(f"{steps} apart on the scale of “{evidence.pop('scale')}”")
    # Evidence of one kind is numbered to stay apart; the number says nothing to a reader.
    said += [f"{_NUMBER.sub('', key)}: {value}" for key, value in evidence.items()]
    return "; ".join(said)
