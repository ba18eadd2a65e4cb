"""Plain text, and the light markup that people leave in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from evaluator.domain.document import Role
from evaluator.readers import light
from evaluator.readers.blocks import Block, BlockBuilder, Shape
from evaluator.readers.registry import reader
from evaluator.readers.wrapping import Line, is_wrapped, lines_of, paragraphs_of, stanzas_of

_HEADING = re.compile(r"[ \t]{0,3}#{1,6}[ \t]+(?=\S)")
_CLOSING_MARKS = re.compile(r"[ \t]+#+[ \t]*$")
_UNDERLINE = re.compile(r"[ \t]{0,3}(?:={3,}|-{3,})[ \t]*$")
_QUOTE = re.compile(r"[ \t]{0,3}(?:>[ \t]?)+")
_BULLET = re.compile(r"(?!(?:[ \t]*[-*+•]){3,}[ \t]*$)[ \t]*(?:[-*+•‣◦▪●][ \t]+)(?=\S)")
_NUMBER = re.compile(r"[ \t]*(?:\(?(\d{1,3})[.)]|\(([a-z])\))[ \t]+(?=\S)")

_DATE = re.compile(r"[^\W\d_]+\.?,?\s+\d{4}\b")


@reader("text", ".txt", ".text")
def read_plain(text: str) -> list[Block]:
    """The paragraphs of a plain text: parted by empty lines, or one a line where it has none.

    Headings with ``#`` or underlined, quotations with ``>`` and list items are known by their
    marks. Raises nothing: any text can be read.
    """
    lines = lines_of(text)
    marked = light.is_marked(text) or any(_HEADING.match(line.text) for line in lines)
    counted = _counted(lines)
    stanzas = [_Stanza(stanza, counted) for stanza in stanzas_of(lines)]
    wrapped = is_wrapped([stanza.prose for stanza in stanzas])
    blocks: list[Block] = []
    for stanza in stanzas:
        blocks.extend(stanza.blocks(wrapped=wrapped, marked=marked))
    return blocks


class _Stanza:
    """Lines with no empty line between them, told apart by their marks.

    ``groups`` are (role, shape, lines): the lines of a group belong together, marks cut off.
    """

    def __init__(self, lines: Sequence[Line], counted: frozenset[int]) -> None:
        self.groups: list[tuple[Role | None, Shape, list[Line]]] = []
        for line in lines:
            if match := _HEADING.match(line.text):
                text = _CLOSING_MARKS.sub("", line.text)
                self.groups.append((Role.HEADING, Shape.PARAGRAPH, [_cut(line, match, text)]))
            elif _UNDERLINE.match(line.text) and self._underlines():
                _, shape, above = self.groups.pop()
                self.groups.append((Role.HEADING, shape, above))
            elif match := _BULLET.match(line.text) or (
                _NUMBER.match(line.text) if line.start in counted else None
            ):
                self.groups.append((None, Shape.ITEM, [_cut(line, match, line.text)]))
            else:
                match = _QUOTE.match(line.text)
                self._go_on(_cut(line, match, line.text) if match else line)

    @property
    def prose(self) -> list[Line]:
        """The lines that the width of the text can be told from."""
        return [line for role, _, lines in self.groups if role is None for line in lines]

    def blocks(self, *, wrapped: bool, marked: bool) -> list[Block]:
        """The blocks of the stanza."""
        found = []
        for role, shape, lines in self.groups:
            whole = wrapped or role is not None
            for paragraph in paragraphs_of(lines, wrapped=whole):
                builder = BlockBuilder()
                _fill(builder, paragraph, marked=marked)
                if block := builder.build(role, shape):
                    found.append(block)
        return found

    def _underlines(self) -> bool:
        """Whether the last group is a single line that an underline makes a heading."""
        if not self.groups:
            return False
        role, shape, lines = self.groups[-1]
        return role is None and shape is Shape.PARAGRAPH and len(lines) == 1

    def _go_on(self, line: Line) -> None:
        """Add a line without a mark to what stands before it, or as a new paragraph."""
        if self.groups and self.groups[-1][0] is None:
            self.groups[-1][2].append(line)
        else:
            self.groups.append((None, Shape.PARAGRAPH, [line]))


def _fill(builder: BlockBuilder, lines: Sequence[Line], *, marked: bool) -> None:
    """Add the lines of one paragraph, joined as they were meant."""
    for line in lines:
        if line is not lines[0] and not _closed_up(builder, line.text):
            builder.space()
        light.add(builder, line.text.rstrip(), line.start, emphasis=marked)


def _closed_up(builder: BlockBuilder, after: str) -> bool:
    """Whether a line joins the text before it without a space: at a hyphen, in Chinese."""
    before = builder.last_characters
    first = after.lstrip()[:1]
    if _is_ideographic(before[-1:]) and _is_ideographic(first):
        return True
    return before[-1:] == "-" and before[-2:-1].isalpha() and first.islower()


def _is_ideographic(character: str) -> bool:
    return "\u3000" <= character <= "\u9fff" or "\uff00" <= character <= "\uffef"


def _counted(lines: Sequence[Line]) -> frozenset[int]:
    """The starts of the lines that are items of a numbered list: numbers that count up.

    A single `1984. The year` is no list, nor is a `10. Januar 2022`.
    """
    found: list[int] = []
    group: list[int] = []
    expected = -1
    for line in lines:
        match = _NUMBER.match(line.text)
        if match is None or _DATE.match(line.text, match.end()):
            continue
        value = int(match[1]) if match[1] else ord(match[2])
        if value != expected:
            group = []
        group.append(line.start)
        if len(group) > 1:
            found.extend(group)
        expected = value + 1
    return frozenset(found)


def _cut(line: Line, mark: re.Match[str], text: str) -> Line:
    """The line behind its mark."""
    return Line(text[mark.end() :], line.start + mark.end())
