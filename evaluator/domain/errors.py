"""Everything that can stop an evaluation, as one tree.

    EvaluatorError
    ├── InputError      a text cannot be read, or holds nothing to evaluate
    ├── ModelError      an encoder cannot be loaded or is not what it should be
    └── UsageError      an option or its value makes no sense

Each is shown to the user as one line, ``what: where; what to do next``, with exit code 2.
"""

from __future__ import annotations


class EvaluatorError(Exception):
    """Base of all errors that a user can act on.

    ``what`` says what went wrong, ``where`` names the file, option or model, and ``hint`` says
    what to do next. ``str(error)`` joins them into one line.
    """

    def __init__(self, what: str, *, where: str = "", hint: str = "") -> None:
        self.what = what
        self.where = where
        self.hint = hint
        line = f"{where}: {what}" if where else what
        # A control character from a file name must not break the one line.
        super().__init__(" ".join((f"{line}; {hint}" if hint else line).split()))


class InputError(EvaluatorError):
    """A text cannot be read, or holds nothing that could be evaluated."""


class ModelError(EvaluatorError):
    """A model is missing, broken, unsafe or not the one that was asked for."""


class UsageError(EvaluatorError):
    """An option, or the value given for it, makes no sense."""
