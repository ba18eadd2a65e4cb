"""The sheet that the sections of the terminal report are written on."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.text import Text

from evaluator.report.escape import visible
from evaluator.report.excerpt import Mark, Piece
from evaluator.report.view import View

NARROWEST, WIDEST = 40, 120
"""Lines shorter than this break names apart; longer than that, the eye loses its line."""

_MARKS = {Mark.CHANGED: ("[", "]"), Mark.MOVED: ("{", "}")}
_REFERENCE = {Mark.CHANGED: "bold underline red", Mark.MOVED: "underline magenta"}
_CANDIDATE = {Mark.CHANGED: "bold underline green", Mark.MOVED: "underline magenta"}


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Signs of the report's own, as far as the place it goes to can show them."""

    arrow: str
    dot: str
    dash: str
    ellipsis: str

    @classmethod
    def of(cls, view: View) -> Glyphs:
        """Typographic signs, or their ASCII stand-ins."""
        return cls("→", "·", "—", "…") if view.unicode else cls("->", "-", "--", "...")


class Canvas:
    """Writes lines, with colour or without; everything that comes from outside is made safe."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.glyphs = Glyphs.of(view)
        self._buffer = io.StringIO()
        self._console = Console(
            file=self._buffer,
            width=max(NARROWEST, min(view.width, WIDEST)),
            color_system="standard" if view.colour else None,
            force_terminal=view.colour,
            no_color=not view.colour,
            legacy_windows=False,
            force_jupyter=False,
            markup=False,
            emoji=False,
            highlight=False,
        )

    def blank(self) -> None:
        """An empty line."""
        self._buffer.write("\n")

    def heading(self, title: str, note: str = "", style: str = "bold") -> None:
        """An empty line, and the title of what follows."""
        self.blank()
        self.line((title, style), (f"  {note}" if note else "", "dim"))

    def line(self, *parts: tuple[str, str], indent: int = 0) -> None:
        """A line of (text, style) parts, wrapped with its indent."""
        text = Text()
        for part, style in parts:
            text.append(visible(part), style)
        self.show(text, indent=indent)

    def show(self, what: RenderableType, *, indent: int = 0) -> None:
        """Anything that rich can show."""
        self._console.print(Padding(what, (0, 0, 0, indent)))

    def unwrapped(self, text: str, style: str = "", *, indent: int = 0) -> None:
        """A line that stays one, however long, so that it can be copied or clicked whole."""
        self._console.print(Text(" " * indent + visible(text), style), soft_wrap=True)

    def sides(
        self,
        reference: tuple[str, Sequence[Piece]],
        candidate: tuple[str, Sequence[Piece]],
        *,
        indent: int = 2,
    ) -> None:
        """Both sides of a pair or a finding: where it stands, and its text with the marks."""
        for name, (place, pieces), styles in (
            ("reference", reference, _REFERENCE),
            ("candidate", candidate, _CANDIDATE),
        ):
            self.unwrapped(f"{name}  {place}", "dim", indent=indent)
            self.show(self._marked(pieces, styles), indent=indent + 2)

    def finished(self) -> str:
        """Everything written, without spaces at the ends of lines."""
        return "".join(f"{line.rstrip(' ')}\n" for line in self._buffer.getvalue().splitlines())

    def _marked(self, pieces: Iterable[Piece], styles: dict[Mark, str]) -> Text:
        text = Text()
        for piece in pieces:
            if piece.gap:
                text.append(self._gap(piece.text), "dim")
            elif piece.mark is None:
                text.append(visible(piece.text))
            elif self.view.colour and piece.text:
                text.append(visible(piece.text), styles[piece.mark])
            elif self.view.colour:
                text.append("^", f"{styles[piece.mark]} reverse")
            else:
                opening, closing = _MARKS[piece.mark]
                text.append(f"{opening}{visible(piece.text) or '^'}{closing}")
        return text

    def _gap(self, what: str) -> str:
        dots = self.glyphs.ellipsis
        return f" {dots} {what} {dots} " if what else f" {dots} "
