"""What a user writes to mean one check or several: a code, its beginning, or a name."""

from __future__ import annotations

from evaluator.checks.registry import Check, all_checks
from evaluator.domain.errors import InputError, UsageError
from evaluator.domain.finding import Finding
from evaluator.text.nearest import nearest

ALL = "all"
"""The word for findings of every kind."""


def checks_meant(pattern: str) -> tuple[Check, ...]:
    """The checks that ``pattern`` fits, whatever its case; none where there are none."""
    wanted = pattern.strip().casefold()
    if not wanted:
        return ()
    return tuple(
        one for one in all_checks() if one.code.casefold().startswith(wanted) or one.name == wanted
    )


def require_rule(
    pattern: str, where: str, error: type[InputError | UsageError] = UsageError
) -> str:
    """``pattern`` as it is compared: a code or its beginning in capitals, or a name in small.

    ``where`` says who wrote it. Raises ``error`` where it fits no check, naming the nearest.
    """
    checks = checks_meant(pattern)
    if not checks:
        names = [word for one in all_checks() for word in (one.code, one.name)]
        raise error(
            f"no check is called {pattern.strip()!r}",
            where=where,
            hint=f"did you mean {nearest(pattern, names)}? A code, its beginning or a name fits",
        )
    wanted = pattern.strip()
    return wanted.upper() if checks[0].name != wanted.casefold() else wanted.casefold()


def covers(rule: str, finding: Finding) -> bool:
    """Whether a finding is of a rule, as ``require_rule`` gave it."""
    return finding.rule.startswith(rule) or finding.name == rule
