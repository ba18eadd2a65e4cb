"""How severities are told to machines: the one place where they become levels.

    critical, major  error     what an editor must look at
    minor            warning
    neutral          note      called notice or info by some formats

GitLab has a scale of its own, which holds ours as it is; see ``formats/gitlab.py``.
"""

from __future__ import annotations

from enum import StrEnum

from evaluator.domain.finding import Severity


class Level(StrEnum):
    """How loudly a machine should pass something on, the loudest first."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


_LEVELS = {
    Severity.CRITICAL: Level.ERROR,
    Severity.MAJOR: Level.ERROR,
    Severity.MINOR: Level.WARNING,
    Severity.NEUTRAL: Level.NOTE,
}


def level_of(severity: Severity) -> Level:
    """The level at which a finding of that severity is passed on."""
    return _LEVELS[severity]
