"""Quiet: nothing gets out, and what was set before is set again."""

from __future__ import annotations

import logging
import warnings
from typing import Any

import pytest

from evaluator.encode.quiet import quiet_and_offline


@pytest.mark.slow
@pytest.mark.parametrize("bars", [True, False])
def test_settings_come_back(*, bars: bool) -> None:
    from huggingface_hub import constants
    from transformers.utils import logging as transformers_logging

    library: Any = transformers_logging
    ours = logging.getLogger("sentence_transformers")
    (library.enable_progress_bar if bars else library.disable_progress_bar)()
    before = (constants.HF_HUB_OFFLINE, library.get_verbosity(), ours.level)

    def fail_inside() -> None:
        with quiet_and_offline():
            assert constants.HF_HUB_OFFLINE
            assert not library.is_progress_bar_enabled()
            assert not ours.isEnabledFor(logging.WARNING)
            raise KeyError

    with pytest.raises(KeyError):
        fail_inside()

    assert (constants.HF_HUB_OFFLINE, library.get_verbosity(), ours.level) == before
    assert library.is_progress_bar_enabled() is bars
    library.enable_progress_bar()


@pytest.mark.slow
def test_nothing_gets_out(capsys: pytest.CaptureFixture[str]) -> None:
    """A warning would be an error here."""
    with quiet_and_offline():
        print("torch says something")  # noqa: T201
        warnings.warn("something is old", DeprecationWarning, stacklevel=1)

    assert capsys.readouterr() == ("", "")
