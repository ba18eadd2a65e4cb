"""A table of results, for people as Markdown and for programs as rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Table:
    """One table: ``notes`` say what the figures mean and what they rest on.

    The first column names the row; floats are shown with ``decimals`` digits, None as a dash.
    Columns of words stand to the left, columns of figures to the right.
    """

    title: str
    notes: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    decimals: int = 3

    def __post_init__(self) -> None:
        """Refuses two columns of one name: a program could not tell them apart."""
        if len({*self.columns}) < len(self.columns):
            raise ValueError(f"table {self.title!r} has two columns of one name")

    def markdown(self) -> str:
        """The table with its title and notes; columns with nothing in them are left out."""
        shown = [
            index
            for index in range(len(self.columns))
            if not index or any(row[index] is not None for row in self.rows) or not self.rows
        ]
        align = ["---" if not index or self._wordy(index) else "--:" for index in shown]
        lines = [f"## {self.title}", "", self.notes, ""]
        lines += [_line([self.columns[index] for index in shown]), _line(align)]
        lines += [_line([self._shown(row, index) for index in shown]) for row in self.rows]
        return "\n".join(lines) + "\n"

    def data(self) -> dict[str, Any]:
        """The same for JSON, each row as an object."""
        rows = [dict(zip(self.columns, row, strict=True)) for row in self.rows]
        return {"title": self.title, "notes": self.notes, "rows": rows}

    def _wordy(self, column: int) -> bool:
        """Whether the column has words: what is lacking is left blank there, else a dash."""
        return any(isinstance(row[column], str) for row in self.rows)

    def _shown(self, row: tuple[Cell, ...], column: int) -> str:
        cell = row[column]
        if cell is None:
            return "" if self._wordy(column) else "–"
        if isinstance(cell, float):
            return f"{cell:.{self.decimals}f}"
        return f"{cell:,}" if isinstance(cell, int) else cell.replace("|", "\\|")


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
