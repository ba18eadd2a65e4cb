"""``install.sh``: into an environment of its own, once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

INSTALL = "Install"

_PYTHON = """\
#!/bin/sh
echo "$*" >> "{log}"
case "$*" in
  "-m venv "*) mkdir -p "{environment}/bin" && cp "$0" "{environment}/bin/python" \\
    && cp "$0" "{environment}/bin/evaluator" ;;
  *" pip install "*) exit {pip} ;;
esac
"""


@pytest.fixture
def installs(runner: Any, tmp_path: Path) -> Any:
    """Runs the step with a Python that only notes what it is asked for."""
    log, environment = tmp_path / "log.txt", tmp_path / "my environment"

    def run(*, pip: int = 0) -> tuple[Any, list[str]]:
        log.write_bytes(b"")
        python = tmp_path / "python"
        python.write_text(_PYTHON.format(log=log, environment=environment, pip=pip), "utf-8")
        python.chmod(0o755)
        runner.given |= {
            "steps.python.outputs.python-path": str(python),
            "steps.folders.outputs.environment": str(environment),
        }
        return runner.step(INSTALL), log.read_text("utf-8").splitlines()

    return run


def test_this_checkout_is_installed_with_its_constraints(installs: Any, root: Path) -> None:
    ran, asked = installs()
    assert ran.code == 0, ran.log
    assert asked[0].startswith("-m venv ")
    assert asked[1].endswith(f"--constraint {root}/constraints.txt {root}")
    assert asked[2:] == ["--version"]


def test_what_was_restored_is_used_as_it_is(installs: Any) -> None:
    installs()
    ran, asked = installs()
    assert (ran.code, asked) == (0, [])
    assert "from the cache" in ran.log


def test_what_failed_half_way_is_begun_anew(installs: Any) -> None:
    ran, _ = installs(pip=1)
    assert ran.code == 2
    assert "could not be installed" in ran.obeyed[0]
    _, asked = installs()
    assert asked[0].startswith("-m venv --clear ")
