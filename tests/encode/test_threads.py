"""Threads: what is asked for, else what the process may use."""

from __future__ import annotations

import os

import pytest

from evaluator.domain.errors import UsageError
from evaluator.encode.threads import THREADS_VARIABLE, default_threads, requested_threads


def test_an_argument_goes_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(THREADS_VARIABLE, "3")

    assert requested_threads(2) == 2
    assert requested_threads(None) == 3


def test_nothing_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(THREADS_VARIABLE, raising=False)

    assert requested_threads(None) is None


@pytest.mark.parametrize("value", ["0", "-1", "two", "1.5"])
def test_no_number_of_threads_says_where_it_came_from(
    value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(THREADS_VARIABLE, value)

    with pytest.raises(UsageError, match=f"EVALUATOR_THREADS: '{value}' is no number of threads"):
        requested_threads(None)


def test_an_argument_is_checked_too() -> None:
    with pytest.raises(UsageError, match="threads: '0'"):
        requested_threads(0)


def test_no_more_than_the_process_may_use_and_eight(monkeypatch: pytest.MonkeyPatch) -> None:
    """A container may hold the process to fewer processors than the machine has."""
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 5}, raising=False)
    assert default_threads() == 2

    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(64)), raising=False)
    assert default_threads() == 8


def test_where_affinity_is_not_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: 3)
    assert default_threads() == 3

    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert default_threads() == 1
