"""The job for GitLab CI."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from evaluator.report.registry import format_names

FILE = "integrations/gitlab/evaluator.gitlab-ci.yml"


@pytest.fixture(scope="module")
def job(root: Path) -> dict[str, Any]:
    return dict(yaml.safe_load((root / FILE).read_text("utf-8"))[".evaluator-gate"])


@pytest.fixture(scope="module")
def reports(job: dict[str, Any]) -> dict[str, str]:
    """The reports that the job asks for: path by format."""
    (command,) = job["script"]
    words = shlex.split(command)
    assert words[:2] == ["evaluator", "gate"]
    return dict(value.split(":", 1) for option, value in pairwise(words) if option == "--report")


def test_it_keeps_to_the_schema_of_gitlab(linted: Callable[..., str]) -> None:
    assert linted("check-jsonschema", "--builtin-schema", "vendor.gitlab-ci", FILE) == ""


def test_what_it_writes_is_what_it_keeps(job: dict[str, Any], reports: dict[str, str]) -> None:
    kept = job["artifacts"]
    assert set(reports) <= set(format_names())
    assert kept["reports"] == {"codequality": reports["gitlab"], "junit": reports["junit"]}
    assert kept["paths"] == [reports["html"]]


def test_a_failed_gate_keeps_its_reports_too(job: dict[str, Any]) -> None:
    assert job["artifacts"]["when"] == "always"


def test_no_variable_goes_into_the_shell(job: dict[str, Any]) -> None:
    assert not [line for line in job["script"] if "$" in line]
