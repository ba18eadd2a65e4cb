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
    """

    title: str
    notes: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    decimals: int = 3

    def markdown(self) -> str:
        """The table with its title and notes."""
        align = ["---", *["--:"] * (len(self.columns) - 1)]
        lines = [f"## {self.title}", "", self.notes, "", _line(self.columns), _line(align)]
        lines += [_line([self._shown(cell) for cell in row]) for row in self.rows]
        return "\n".join(lines) + "\n"

    def data(self) -> dict[str, Any]:
        """The same for JSON, each row as an object."""
        rows = [dict(zip(self.columns, row, strict=True)) for row in self.rows]
        return {"title": self.title, "notes": self.notes, "rows": rows}

    def _shown(self, cell: Cell) -> str:
        if cell is None:
            return "–"
        return f"{cell:.{self.decimals}f}" if isinstance(cell, float) else str(cell)


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
