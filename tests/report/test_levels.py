"""Severities as machines hear them."""

from __future__ import annotations

import pytest

from evaluator.domain.finding import Severity
from evaluator.report.levels import Level, level_of


@pytest.mark.parametrize(
    ("severity", "level"),
    [
        (Severity.CRITICAL, Level.ERROR),
        (Severity.MAJOR, Level.ERROR),
        (Severity.MINOR, Level.WARNING),
        (Severity.NEUTRAL, Level.NOTE),
    ],
)
def test_level_of_each_severity(severity: Severity, level: Level) -> None:
    """Level of each severity."""
    assert level_of(severity) is level


def test_graver_is_never_told_more_quietly() -> None:
    """Levels are listed from the loudest on."""
    loudness = [list(Level).index(level_of(severity)) for severity in Severity]

    assert loudness == sorted(loudness, reverse=True)
