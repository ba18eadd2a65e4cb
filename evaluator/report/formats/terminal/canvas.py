"""The sheet that the sections of the terminal report are written on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from evaluator.report.escape import visible
from evaluator.report.excerpt import Mark, Piece
from evaluator.report.formats.terminal.styled import Part, Style, wrapped, written
from evaluator.report.view import View

NARROWEST, WIDEST = 40, 120
"""Lines shorter than this break names apart; longer than that, the eye loses its line."""

_BRACKETS = {Mark.CHANGED: ("[", "]"), Mark.MOVED: ("{", "}")}


class Glyphs(NamedTuple):
    """Signs of the report's own, as far as the place it goes to can show them."""

    arrow: str
    dot: str
    ellipsis: str

    @classmethod
    def of(cls, view: View) -> Glyphs:
        """Typographic signs, or their ASCII stand-ins."""
        return cls("→", "·", "…") if view.unicode else cls("->", "-", "...")


class Canvas:
    """Writes lines, with colour or without; everything that comes from outside is made safe."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.glyphs = Glyphs.of(view)
        self._width = max(NARROWEST, min(view.width, WIDEST))
        self._lines: list[str] = []

    def blank(self) -> None:
        """An empty line."""
        self._lines.append("")

    def heading(self, title: str, note: str = "", style: Style = Style.BOLD) -> None:
        """An empty line, and the title of what follows."""
        self.blank()
        self.line((title, style), (f"  {note}" if note else "", Style.DIM))

    def line(self, *parts: Part, indent: int = 0, hanging: int = 0) -> None:
        """A line, wrapped with its indent; what does not fit hangs ``hanging`` cells further in."""
        safe = [(visible(text), style) for text, style in parts]
        room = self._width - indent
        for number, line in enumerate(wrapped(safe, room - hanging, first=room)):
            self._write(line, indent + (hanging if number else 0))

    def unwrapped(self, *parts: Part, indent: int = 0) -> None:
        """A line that stays one, however long, so that it can be copied or clicked whole."""
        self._write([(visible(text), style) for text, style in parts], indent)

    def sides(
        self,
        reference: tuple[str, Sequence[Piece]],
        candidate: tuple[str, Sequence[Piece]],
        *,
        indent: int = 2,
    ) -> None:
        """Both sides of a pair or a finding: where it stands, and its text with the marks."""
        for name, (place, pieces), changed, here in (
            ("reference", reference, Style.LOST, Style.LOST_HERE),
            ("candidate", candidate, Style.GAINED, Style.GAINED_HERE),
        ):
            self.unwrapped((f"{name}  {place}", Style.DIM), indent=indent)
            self.line(*self._marked(pieces, changed, here), indent=indent + 2)

    def finished(self) -> str:
        """Everything written."""
        return "".join(f"{line}\n" for line in self._lines)

    def _write(self, parts: Sequence[Part], indent: int) -> None:
        text = written(parts, colour=self.view.colour)
        self._lines.append(f"{' ' * indent}{text}".rstrip(" "))

    def _marked(self, pieces: Iterable[Piece], changed: Style, here: Style) -> Iterable[Part]:
        for piece in pieces:
            if piece.gap:
                yield self._gap(piece.text), Style.DIM
            elif piece.mark is None:
                yield piece.text, Style.PLAIN
            elif self.view.colour:
                style = changed if piece.mark is Mark.CHANGED else Style.MOVED
                yield piece.text or "^", style if piece.text else here
            else:
                opening, closing = _BRACKETS[piece.mark]
                yield f"{opening}{piece.text or '^'}{closing}", Style.PLAIN

    def _gap(self, what: str) -> str:
        dots = self.glyphs.ellipsis
        return f" {dots} {what} {dots} " if what else f" {dots} "
