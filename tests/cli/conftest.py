"""Two small articles on disk, and a way to run the program as a shell would."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

REFERENCE = """\
Talks in Geneva

Russia and the United States will hold talks on January 10, a spokesperson said on Monday.

Moscow demanded that NATO halt its eastward expansion after weeks of tension.

Ukraine has been seeking to eventually join the alliance, which was founded in 1949.
"""
CANDIDATE = """\
Talks in Geneva

Russia and the United States will hold talks on January 20, a spokesperson said on Monday.

Moscow called on NATO to stop its eastward expansion after weeks of tension.

Ukraine has been seeking to join the alliance, which was founded in 1949.
"""

Shell = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder, made the working directory, with ``ref.txt`` and ``cand.txt``."""
    (tmp_path / "ref.txt").write_text(REFERENCE, encoding="utf-8")
    (tmp_path / "cand.txt").write_text(CANDIDATE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def shell() -> Shell:
    """Runs a bash command in which ``evaluator`` is this program; environment is added to."""

    def run(command: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
        start = f'evaluator() {{ "{sys.executable}" -m evaluator "$@"; }}; set -o pipefail; '
        clean = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
        return subprocess.run(
            ["bash", "-c", start + command],
            capture_output=True,
            check=False,
            timeout=120,
            env=clean | environment,
        )

    return run
