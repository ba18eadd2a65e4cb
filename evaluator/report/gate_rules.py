"""The rules by which the gate itself speaks in reports, beside the checks."""

from __future__ import annotations

from evaluator.domain.record import record


@record
class GateRule:
    """A rule that no check stands behind; ``paragraphs`` explain it, the first in one sentence."""

    code: str
    name: str
    paragraphs: tuple[str, ...]


MISSED, NOT_EVALUATED = "GATE001", "GATE002"

GATE_RULES = (
    GateRule(
        MISSED,
        "condition-missed",
        (
            "A score or a count misses the bar that was set for it.",
            "Bars are set with --fail-under, --fail-on, --max-findings, --max-drop and "
            "--min-pass-rate, or under the same names in the configuration. The message has what "
            "was found, what was wanted, and by how much it missed. It stands at the pair of "
            "sentences that decided, or at the beginning of the candidate.",
            "An error; a warning where the gate opened all the same, because enough of the pairs "
            "passed (--min-pass-rate).",
            "To let it pass, mend the candidate, move the bar, or accept what is there: "
            "'evaluator baseline write'. It cannot be suppressed: it is no finding.",
        ),
    ),
    GateRule(
        NOT_EVALUATED,
        "not-evaluated",
        (
            "A pair of articles, or a bar, could not be evaluated.",
            "A file is missing or holds no text, a comment that suppresses is broken, two texts "
            "are no versions of each other, or a bar asks for a score that was not taken. The "
            "message says which, and what to do next.",
            "The gate exits with 2, whatever else it found: what was not looked at did not pass. "
            "--exit-zero does not hide it.",
        ),
    ),
)


def gate_rules_meant(pattern: str) -> tuple[GateRule, ...]:
    """The rules that a code, its beginning or a name fits, whatever its case."""
    wanted = pattern.strip().casefold()
    return tuple(
        one
        for one in GATE_RULES
        if wanted and (one.code.casefold().startswith(wanted) or one.name == wanted)
    )
