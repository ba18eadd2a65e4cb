"""Paragraphs that were broken in the middle of a sentence, put together again."""

from __future__ import annotations

from collections.abc import Sequence

from evaluator.domain.document import Role
from evaluator.domain.spans import MappedText, Span
from evaluator.readers import shapes
from evaluator.readers.blocks import Block, Shape
from evaluator.text.sentences import starts_lower

_FEWEST_WORDS = 4
"""A shorter block without a full stop is rather a heading than half a sentence."""

_FURNITURE = (Role.CAPTION, Role.LINK, Role.BOILERPLATE)
"""What may stand between the halves of a sentence, put there by the page's layout."""

_MOST_BETWEEN = 2


def join_broken(blocks: Sequence[Block]) -> list[Block]:
    """Join each block that goes on in lower case to the one before, if that has no end.

    `… is accused of`, `fomenting a rebellion.` become one paragraph, also where a picture or a
    link was put between them. Items, rows and what has a role are left as they are.
    """
    joined: list[Block] = []
    for block in blocks:
        place = _first_half(joined) if _may_go_on(block) else -1
        if place < 0:
            joined.append(block)
        else:
            joined[place] = _together(joined[place], block)
    return joined


def _may_go_on(block: Block) -> bool:
    return block.role is None and block.shape is Shape.PARAGRAPH and starts_lower(block.text)


def _first_half(blocks: Sequence[Block]) -> int:
    """The index of the paragraph that was left without an end, -1 where there is none."""
    index = len(blocks) - 1
    lowest = max(0, index - _MOST_BETWEEN)
    while index > lowest and blocks[index].role in _FURNITURE:
        index -= 1
    if index < 0:
        return -1
    block = blocks[index]
    half = (
        block.role is None
        and block.shape is Shape.PARAGRAPH
        and shapes.count_words(block.text) >= _FEWEST_WORDS
        and not shapes.is_stopped(block.text)
    )
    return index if half else -1


def _together(left: Block, right: Block) -> Block:
    """Both as one paragraph, with the marks of both."""
    shift = len(left.text) + 1
    return left._replace(
        mapped=MappedText.join([left.mapped, right.mapped]),
        links=left.links + tuple(Span(s.start + shift, s.end + shift) for s in right.links),
        strong=left.strong + tuple(Span(s.start + shift, s.end + shift) for s in right.strong),
    )
