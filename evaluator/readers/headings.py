"""Which paragraphs are headings although nothing marks them as such."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from evaluator.domain.document import Role
from evaluator.readers import shapes
from evaluator.readers.blocks import Block, Shape
from evaluator.text.sentences import starts_lower

_TITLE_WORDS = 30
_HEADING_WORDS = 12
_IN_A_ROW = 3
"""So many short lines one below the other are a list or a poem."""

_SHARE = 0.4
"""Where more of the paragraphs than this look like headings, they are verse, speech or a list."""

_AHEAD = 2
"""How many paragraphs may pass before there comes one that a heading can stand over."""


def tell_headings(blocks: Sequence[Block]) -> list[Block]:
    """Make headings of the paragraphs that stand like one, and prose of what is left.

    A heading is short and has no full stop; what stands before it is ended, and what follows is
    running text. Blocks that have a role keep it.
    """
    running = [index for index, block in enumerate(blocks) if block.role in (None, Role.HEADING)]
    found = _likely([blocks[index] for index in running])
    heads = {running[place] for place in found}
    return [
        block._replace(role=block.role or (Role.HEADING if index in heads else Role.PROSE))
        for index, block in enumerate(blocks)
    ]


def _likely(blocks: Sequence[Block]) -> set[int]:
    """The places, in the running text, of those without a role that are headings."""
    short = [_is_short(block) for block in blocks]
    crowded: set[int] = set()
    place = 0
    for is_short, group in groupby(short):
        length = len(list(group))
        if is_short and length >= _IN_A_ROW:
            crowded.update(range(place, place + length))
        place += length
    bold = {k for k, block in enumerate(blocks[:-1]) if short[k] and _is_bold(block)}
    plain = {
        k for k in range(len(blocks)) if short[k] and k not in crowded and _stands_over(blocks, k)
    }
    if len(plain - bold) > max(2, _SHARE * sum(block.role is None for block in blocks)):
        plain = set()
    title = {0} if _is_title(blocks) else set()
    return title | bold | plain


def _is_short(block: Block) -> bool:
    """Whether the block has the shape of a sub-heading."""
    text = block.text
    return (
        block.role is None
        and block.shape is Shape.PARAGRAPH
        and shapes.count_words(text) <= _HEADING_WORDS
        and not starts_lower(text)
        and not shapes.is_ended(text, heading=True)
        and not shapes.behind_last_stop(text)
        # A dash begins a line of speech.
        and text[0] not in "—–-"
    )


def _is_title(blocks: Sequence[Block]) -> bool:
    """Whether the first of the blocks has the shape of an article's title."""
    if not blocks or blocks[0].role is not None or blocks[0].shape is not Shape.PARAGRAPH:
        return False
    text = blocks[0].text
    return (
        shapes.count_words(text) <= _TITLE_WORDS
        and not starts_lower(text)
        and not shapes.is_ended(text, heading=True)
        and _leads_on(blocks, 0)
    )


def _stands_over(blocks: Sequence[Block], place: int) -> bool:
    """Whether the text before is ended, and running text follows."""
    before = blocks[place - 1] if place else None
    ended = before is None or before.role is Role.HEADING or shapes.is_stopped(before.text)
    return ended and _leads_on(blocks, place)


def _leads_on(blocks: Sequence[Block], place: int) -> bool:
    """Whether one of the next paragraphs is more than another short line, and begins anew."""
    ahead = blocks[place + 1 : place + 1 + _AHEAD]
    if not ahead:
        return False
    first = ahead[0]
    if first.role is None and first.shape is Shape.PARAGRAPH and starts_lower(first.text):
        return False
    return any(
        block.role is Role.HEADING
        or block.shape is not Shape.PARAGRAPH
        or shapes.is_stopped(block.text)
        or shapes.count_words(block.text) > _HEADING_WORDS
        for block in ahead
    )


def _is_bold(block: Block) -> bool:
    """Whether all of the block is set in bold."""
    return any(span.start == 0 and span.end == len(block.text) for span in block.strong)
