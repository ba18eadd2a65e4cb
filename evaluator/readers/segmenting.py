"""From a format's blocks to a document: roles given, broken paragraphs joined, sentences found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evaluator.domain.document import Document, Role, Segment
from evaluator.domain.errors import InputError
from evaluator.domain.spans import MappedText
from evaluator.readers import headings, joining, roles
from evaluator.readers.blocks import Block
from evaluator.readers.lexicon import lexicon
from evaluator.readers.registry import Format
from evaluator.text.language import SAMPLE, detect
from evaluator.text.sentences import is_lower_case, sentences


def document(text: str, form: Format, *, name: str, encoding: str) -> Document:
    """The document that ``text`` holds, read as ``form``.

    Raises InputError where nothing in it can be seen.
    """
    blocks = form.read(text)
    if not blocks:
        raise InputError("holds no text", where=name, hint="give an article")
    language = detect(_running(blocks))
    lower_case = is_lower_case(_running(blocks))
    blocks = roles.furnish(blocks, lexicon(language))
    if not lower_case:
        blocks = joining.join_broken(blocks)
    blocks = headings.tell_headings(blocks)
    segments = tuple(
        Segment(index, mapped, role, paragraph)
        for index, (paragraph, role, mapped) in enumerate(
            (paragraph, block.role or Role.PROSE, mapped)
            for paragraph, block in enumerate(blocks)
            for mapped in _pieces(block, language, lower_case=lower_case)
        )
    )
    return Document(name, text, segments, form.name, encoding or "utf-8", language)


def _running(blocks: Sequence[Block]) -> str:
    """Enough of the text that may be prose to tell its language and style."""
    texts: list[str] = []
    length = 0
    for block in blocks:
        if block.role in (None, Role.PROSE):
            texts.append(block.text[:SAMPLE])
            length += len(texts[-1])
        if length > SAMPLE:
            break
    return "\n".join(texts)


def _pieces(block: Block, language: str, *, lower_case: bool) -> Iterator[MappedText]:
    """The sentences of prose; anything else whole."""
    if block.role is not Role.PROSE:
        yield block.mapped
        return
    for span in sentences(block.text, language, lower_case=lower_case):
        yield block.mapped.slice(span.start, span.end)
