"""The reports of one run: all their places are opened before the work, and written at its end."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, Self

from evaluator.cli.output import (
    FileOutput,
    StandardOutput,
    open_output,
    shows_colour,
    shows_unicode,
    width_of_lines,
)
from evaluator.config import General, Target
from evaluator.domain.errors import UsageError
from evaluator.domain.evaluation import Evaluation
from evaluator.report.registry import Format, find_format
from evaluator.report.view import View

if TYPE_CHECKING:
    from evaluator.domain.verdict import Verdict

_STDOUT = "-"


class _Place(NamedTuple):
    name: str
    form: Format
    output: StandardOutput | FileOutput


def targets(general: General, *, output: str | None, asked: bool) -> list[Target]:
    """All reports that are wanted: the main one, and those of ``--report``.

    The main one goes to standard output unless ``output`` names a file. It is left out where one
    of the others goes there, unless it was ``asked`` for.

    Raises:
        UsageError: two reports would go to one place.
    """
    found = list(general.reports)
    if output is not None or asked or all(one.path != _STDOUT for one in found):
        found.insert(0, Target(general.output_format, output or _STDOUT))
    seen: set[str] = set()
    for one in found:
        place = one.path if one.path == _STDOUT else os.path.realpath(one.path)
        if place in seen:
            name = "standard output" if one.path == _STDOUT else repr(one.path)
            hint = "give each report a path of its own"
            raise UsageError(f"two reports to {name}", where="--report", hint=hint)
        seen.add(place)
    return found


class Reports:
    """The opened places; as a context manager it leaves no trace of those that were not written.

    ``inputs`` are the files that are read, which no report may replace. ``general`` and ``explain``
    say how reports for people look. ``gate`` says that they are to show a verdict.

    Raises:
        UsageError: a place cannot be written to, or a format cannot show a verdict.
    """

    def __init__(
        self,
        wanted: Sequence[Target],
        inputs: Iterable[str],
        general: General,
        *,
        explain: bool = False,
        gate: bool = False,
    ) -> None:
        forms = [find_format(one.format) for one in wanted]
        for target, form in zip(wanted, forms, strict=True):
            if gate and form.render_verdict is None:
                hint = "use 'evaluator score' for it, or another format"
                raise UsageError(f"{target.format} cannot show a verdict", hint=hint)
        self._colour = general.color
        self._view = View(
            pairs=general.show_pairs,
            words=general.show_words,
            decimals=general.decimals,
            width=width_of_lines(),
            explain=explain,
        )
        read = tuple(inputs)
        self._places: list[_Place] = []
        with contextlib.ExitStack() as stack:
            for target, form in zip(wanted, forms, strict=True):
                output = open_output(target.path, read)
                stack.enter_context(output)
                self._places.append(_Place(target.path, form, output))
            self._stack = stack.pop_all()

    def write_evaluation(self, evaluation: Evaluation) -> None:
        """Writes the reports on an evaluation."""
        self._write(lambda form, view: form.render(evaluation, view))

    def write_verdict(self, verdict: Verdict) -> None:
        """Writes the reports on a verdict."""

        def show(form: Format, view: View) -> str:
            assert form.render_verdict is not None  # noqa: S101 (refused at the beginning)
            return form.render_verdict(verdict, view)

        self._write(show)

    def _write(self, show: Callable[[Format, View], str]) -> None:
        """Writes the files first: a reader of standard output may end the program."""
        written = [(place, show(place.form, self._view_for(place))) for place in self._places]
        for place, text in sorted(written, key=lambda one: one[0].name == _STDOUT):
            place.output.write(text, utf8=place.form.for_machines)

    def _view_for(self, place: _Place) -> View:
        return replace(
            self._view,
            colour=shows_colour(place.output, self._colour),
            unicode=shows_unicode(place.output),
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()
