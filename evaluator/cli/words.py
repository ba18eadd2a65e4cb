"""Words that an option may be given."""

from __future__ import annotations

from collections.abc import Sequence

from evaluator.domain.errors import UsageError
from evaluator.text.nearest import nearest


def one_of(given: str, words: Sequence[str], option: str) -> str:
    """The word that was given.

    Raises:
        UsageError: it is none of ``words``; names the nearest.
    """
    if given not in words:
        hint = f"did you mean {nearest(given, words)}? There are {', '.join(words)}"
        raise UsageError(f"{given!r} is none of its values", where=option, hint=hint)
    return given
