"""Markdown: CommonMark with tables and front matter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from evaluator.domain.document import Role
from evaluator.domain.spans import MappedText, Run
from evaluator.readers.blocks import Block, BlockBuilder, Shape, rebase
from evaluator.readers.registry import reader

if TYPE_CHECKING:
    from markdown_it.token import Token

_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\n|\r|$)")


@reader("markdown", ".md", ".markdown", ".mdown", ".mkd")
def read_markdown(text: str) -> list[Block]:
    """The blocks of a Markdown file: paragraphs, headings, items, quotations, rows, code.

    The descriptions of pictures are captions, front matter is boilerplate, HTML inside the file
    is read as HTML.
    """
    from evaluator.readers import inline

    return _Walk(text).walk(inline.parser().parse(text))


class _Walk:
    """One pass over the tokens of a file."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = [(m.start(), m.end(1)) for m in _LINE.finditer(text)]
        self._blocks: list[Block] = []
        self._row: BlockBuilder | None = None
        self._cursor = 0
        self._items = 0
        self._heading = False

    def walk(self, tokens: list[Token]) -> list[Block]:
        """The blocks that the tokens stand for, in the file's order."""
        for token in tokens:
            match token.type:
                case "inline":
                    self._inline(token)
                case "heading_open" | "heading_close":
                    self._heading = token.nesting > 0
                case "list_item_open" | "list_item_close":
                    self._items += token.nesting
                case "tr_open":
                    self._row, self._cursor = BlockBuilder(), 0
                case "tr_close" if self._row:
                    self._keep(self._row.build(shape=Shape.ROW))
                    self._row = None
                case "fence" | "code_block":
                    self._whole(token, Role.CODE)
                case "front_matter":
                    self._whole(token, Role.BOILERPLATE)
                case "html_block":
                    self._html(token)
        return self._blocks

    def _keep(self, block: Block | None) -> None:
        if block:
            self._blocks.append(block)

    def _inline(self, token: Token) -> None:
        """A paragraph, a heading, or a cell, which waits for its row to end."""
        from evaluator.readers import inline

        content = self._content(token)
        if self._row:
            self._row.space()
        builder = self._row or BlockBuilder()
        captions = inline.add(builder, token.children or [], content)
        if not self._row:
            role = Role.HEADING if self._heading else None
            shape = Shape.ITEM if self._items else Shape.PARAGRAPH
            self._keep(builder.build(role, shape))
        self._blocks.extend(captions)

    def _whole(self, token: Token, role: Role) -> None:
        """A block that is taken as it is."""
        builder = BlockBuilder()
        builder.mapped(self._content(token))
        self._keep(builder.build(role))

    def _html(self, token: Token) -> None:
        """HTML inside the file, read as what it is."""
        from evaluator.readers.html import read_fragment

        content = self._content(token)
        for block in read_fragment(content.text):
            self._blocks.append(
                Block(
                    rebase(block.mapped, content),
                    block.role,
                    block.shape,
                    block.links,
                    block.strong,
                )
            )

    def _content(self, token: Token) -> MappedText:
        """The token's content, each line of it led back to its line in the file.

        markdown-it cuts off what stands left of a block's own text: indents, `>`, bullets, `#`.
        """
        first, last = token.map or (0, 0)
        runs: list[Run] = []
        start = 0
        numbers = iter(range(first, min(last, len(self._lines))))
        for line in token.content.split("\n"):
            for number in numbers:
                found = self._find(line, number, in_row=self._row is not None)
                if found:
                    runs.extend(Run(start + r.start, r.source, r.length, r.width) for r in found)
                    break
                if not line:
                    break
            start += len(line) + 1
        return MappedText(token.content, tuple(runs))

    def _find(self, line: str, number: int, *, in_row: bool) -> tuple[Run, ...]:
        """Where in the file's line ``number`` the content's ``line`` stands; empty if nowhere."""
        if not line:
            return ()
        start, end = self._lines[number]
        if in_row:
            return self._find_cell(line, max(start, self._cursor), end)
        # What was cut off stands on the left, but for white space and a heading's closing marks.
        place = self._text.rfind(line, start, end)
        if place < 0:
            stripped = line.lstrip()  # a tab that was taken for several spaces
            place = self._text.rfind(stripped, start, end)
            offset = len(line) - len(stripped)
            return (Run(offset, place, len(stripped)),) if place >= 0 and stripped else ()
        return (Run(0, place, len(line)),)

    def _find_cell(self, cell: str, start: int, end: int) -> tuple[Run, ...]:
        """Where a table's cell stands: there, a stroke in the text is written with a backslash."""
        runs = []
        offset = 0
        pieces = re.split(r"(\|)", cell)
        place = self._text.find(cell.replace("|", r"\|"), start, end)
        if place < 0:
            return ()
        for piece in pieces:
            if piece == "|":
                runs.append(Run(offset, place, 1, 2))
                place += 2
            elif piece:
                runs.append(Run(offset, place, len(piece)))
                place += len(piece)
            offset += len(piece)
        self._cursor = place
        return tuple(runs)
