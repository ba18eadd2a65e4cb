"""Notes and hits made by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from evaluator.domain.finding import Finding, Severity
from evaluator.domain.spans import Span
from evaluator.report.formats.html.notes import Note

MakeNote = Callable[..., Note]


@pytest.fixture
def make_note() -> MakeNote:
    """Makes a numbered note of a finding at two spans."""

    def make(
        number: int,
        reference: tuple[int, int] = (0, 0),
        candidate: tuple[int, int] = (0, 0),
        pair: int | None = None,
    ) -> Note:
        finding = Finding(
            "NUM001",
            "number-changed",
            "accuracy/mistranslation/number",
            Severity.MAJOR,
            "A number changed",
            Span(*reference),
            Span(*candidate),
            "",
            "",
            1.0,
            {},
            pair,
        )
        return Note(number, f"f{number}", finding, "ref.txt:1:1", "cand.txt:1:1")

    return make
