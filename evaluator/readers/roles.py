"""What each block is for, told from its place, its shape, and a few words.

When in doubt, a block is prose: to lose a sentence is worse than to score a caption.
"""

from __future__ import annotations

from collections.abc import Sequence

from evaluator.domain.document import Role
from evaluator.readers import shapes
from evaluator.readers.blocks import Block, Shape
from evaluator.readers.datelines import is_dateline
from evaluator.readers.lexicon import Lexicon

_LABELLED_WORDS = 12
_LINK_WORDS = 40
_LABEL_WORDS = 15
_NOTICE_WORDS = 20
_CAPTION_WORDS = 60
_BYLINE_WORDS = 20
_JOB_WORDS = 8
_NAME_WORDS = 4
_CREDIT_WORDS = 6
_UNSURE_CAPTION_WORDS = 40
_MOSTLY_LINK = 0.9


def furnish(blocks: Sequence[Block], words: Lexicon) -> list[Block]:
    """Give a role to each block that bears the marks of furniture; prose and headings wait."""
    found = [_by_words(block, words) for block in blocks]
    for index in range(1, len(found)):
        if _is_labelled(found[index - 1], found[index]):
            found[index] = found[index]._replace(role=found[index - 1].role)
    first, last = shapes.sure_prose(found)
    for index, block in enumerate(found):
        if block.role is not None or block.shape is not Shape.PARAGRAPH:
            continue
        outside = index < first or index > last
        if outside and _is_byline(block, words):
            found[index] = block._replace(role=Role.BYLINE)
        elif is_dateline(block.text, words, place=outside):
            found[index] = block._replace(role=Role.DATELINE)
        elif _is_caption(block, words, head=0 < index < first):
            found[index] = block._replace(role=Role.CAPTION)
    for index, block in enumerate(found):
        if index < first and block.role is None and _is_job_line(found, index, words):
            found[index] = block._replace(role=Role.BYLINE)
    return found


def _by_words(block: Block, words: Lexicon) -> Block:
    """What may be told from the block alone."""
    text = block.text
    if block.role not in (None, Role.HEADING):
        return block
    if not any(character.isalnum() for character in text) or shapes.is_address(text):
        return block._replace(role=Role.BOILERPLATE)
    if _is_related(block, words):
        return block._replace(role=Role.LINK)
    if block.role is None and (_is_label(text, words) or _is_notice(text, words)):
        return block._replace(role=Role.BOILERPLATE)
    return block


def _is_related(block: Block, words: Lexicon) -> bool:
    """Whether the block leads to another article."""
    text = block.text
    count = shapes.count_words(text)
    opened = words.opening("related", text)
    if opened and count <= _LINK_WORDS:
        rest = text[opened:].lstrip()
        # "Watch" alone, "Related: …", or "Read more about this" where all of it is a link
        parted = rest[:1] in tuple(":：|›»>") and (block.links or not shapes.is_ended(text))
        if not rest or parted or block.linked >= _MOSTLY_LINK:
            return True
    return (
        block.role is None
        and block.shape is not Shape.ROW
        and block.linked >= _MOSTLY_LINK
        and count <= _LINK_WORDS
        and not shapes.is_ended(text)
    )


def _is_labelled(label: Block, block: Block) -> bool:
    """Whether the block is what a label such as `Related topics:` stands above."""
    return (
        label.role in (Role.LINK, Role.BOILERPLATE)
        and label.text.endswith((":", "："))
        and block.role is None
        and shapes.count_words(block.text) <= _LABELLED_WORDS
        and not shapes.is_ended(block.text)
    )


def _is_label(text: str, words: Lexicon) -> bool:
    """Whether this is a label such as `Original url:`, with or without what it labels."""
    opened = words.opening("label", text)
    if not opened:
        return False
    rest = text[opened:].lstrip()
    if not rest.startswith((":", "：")):
        return False
    rest = rest[1:].strip()
    if not rest or shapes.is_address(rest):
        return True
    return shapes.count_words(rest) <= _LABEL_WORDS and not shapes.is_ended(rest)


def _is_notice(text: str, words: Lexicon) -> bool:
    """Whether this is a copyright notice, an advertisement, a button."""
    opened = words.opening("notice", text)
    if not opened or shapes.count_words(text) > _NOTICE_WORDS:
        return False
    # "Sponsored by the state, the team…" is a sentence; "Advertisement" and "© 2021 X." are not.
    rest = text[opened:].strip(" .!:")
    return not rest or not shapes.is_ended(text) or not rest[0].isalpha() or rest[0].isupper()


def _is_byline(block: Block, words: Lexicon) -> bool:
    """Whether the block names those who wrote it."""
    text = block.text.strip("()[] ")
    if words.opening("credits", text) and shapes.count_words(text) <= _CAPTION_WORDS:
        return True
    opened = words.opening("byline", text)
    if not opened or shapes.count_words(text) > _BYLINE_WORDS or shapes.is_ended(text):
        return False
    return _is_names(text[opened:].lstrip(" :"), words)


def _is_names(text: str, words: Lexicon) -> bool:
    """Whether all words are capitalised, or may stand between names."""
    small = words.words("names")
    capitals = 0
    for token in shapes.tokens(text):
        if token.casefold() in small or token.isdigit():
            continue
        if token[0].islower():
            return False
        capitals += 1
    return capitals > 0


def _is_job_line(blocks: Sequence[Block], index: int, words: Lexicon) -> bool:
    """Whether a short line of names stands beside a byline or dateline, or names a job."""
    block = blocks[index]
    text = block.text
    if shapes.count_words(text) > _JOB_WORDS or shapes.is_ended(text):
        return False
    if block.shape is not Shape.PARAGRAPH or not _is_names(text, words):
        return False
    if index == 0:
        return False
    if words.contains("jobs", text):
        return True
    beside = [*blocks[max(0, index - 1) : index], *blocks[index + 1 : index + 2]]
    return (
        shapes.count_words(text) <= _NAME_WORDS
        and any(other.role in (Role.BYLINE, Role.DATELINE) for other in beside)
        and any(other.role in (None, Role.HEADING) for other in blocks[:index])
    )


def _is_caption(block: Block, words: Lexicon, *, head: bool) -> bool:
    """Whether the block describes a picture: labelled so, or a sentence with a credit behind it."""
    text = block.text
    count = shapes.count_words(text)
    if count > _CAPTION_WORDS:
        return False
    opened = words.opening("caption", text)
    bracket = shapes.last_bracket(text)
    if (opened and text[opened:].lstrip()[:1] in tuple(":：,|/©(")) or (
        bracket and words.contains("credit", bracket)
    ):
        return True
    credit = shapes.behind_last_stop(text)
    if not credit or shapes.count_words(credit) > _CREDIT_WORDS or not _is_credit(credit, words):
        return False
    start = len(text) - len(credit)
    bold = any(span.start <= start + 1 and span.end >= len(text) - 1 for span in block.strong)
    unsure = not (bold or words.contains("credit", credit))
    return not unsure or (head and count <= _UNSURE_CAPTION_WORDS)


def _is_credit(text: str, words: Lexicon) -> bool:
    """Whether this could name who took a picture: names only, or `Foto: dpa`."""
    if not text[0].isalnum():  # "… new sparks? - Xinhuanet" is a title
        return False
    labelled = text[words.opening("caption", text) :].lstrip()[:1] in (":", "/", "©")
    return _is_names(text, words) or (labelled and words.contains("credit", text))
