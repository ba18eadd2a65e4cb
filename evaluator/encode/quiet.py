"""Keeps torch and transformers silent, and transformers off the network, for a while."""

from __future__ import annotations

import contextlib
import io
import logging
import warnings
from collections.abc import Iterator
from typing import Any


@contextlib.contextmanager
def quiet_and_offline() -> Iterator[None]:
    """No warnings, progress bars or prints, and no look-up on the hub, inside the block.

    ``local_files_only`` alone does not hold every look-up back (some tokenizers ask the hub about
    their origin), so the hub's own switch is thrown too. What was set before is set again after.
    """
    with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")
        from huggingface_hub import constants
        from transformers.utils import logging as transformers_logging

        # Its functions carry no types.
        transformers: Any = transformers_logging

        offline, constants.HF_HUB_OFFLINE = constants.HF_HUB_OFFLINE, True
        verbosity, bars = transformers.get_verbosity(), transformers.is_progress_bar_enabled()
        transformers.set_verbosity_error()
        transformers.disable_progress_bar()
        theirs = logging.getLogger("sentence_transformers")
        level = theirs.level
        theirs.setLevel(logging.ERROR)
        try:
            yield
        finally:
            constants.HF_HUB_OFFLINE = offline
            transformers.set_verbosity(verbosity)
            theirs.setLevel(level)
            if bars:
                transformers.enable_progress_bar()
