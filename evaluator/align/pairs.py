"""Beads to pairs: both sides' texts, their tokens, and the words aligned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from evaluator.align.words import align_words
from evaluator.domain.alignment import Alignment
from evaluator.domain.document import Document
from evaluator.domain.glossary import NO_GLOSSARY, Glossary
from evaluator.domain.pair import Pair, Side
from evaluator.domain.spans import MappedText
from evaluator.domain.words import WordAlignment
from evaluator.encode.protocol import Encoder, TokenVectors
from evaluator.text.article_day import article_day
from evaluator.text.tokens import tokenise

_TOGETHER = 32
"""Pairs whose words are doubted at once: more need more memory, and are hardly faster."""


def make_pairs(
    reference: Document,
    candidate: Document,
    alignment: Alignment,
    encoder: Encoder | None,
    glossary: Glossary = NO_GLOSSARY,
) -> tuple[Pair, ...]:
    """One pair for each bead with text on both sides, in the beads' order.

    ``encoder`` None aligns words by form alone and doubts none. ``glossary`` is what the pairs are
    held to.
    """
    beads = alignment.pairs
    dated = article_day(reference) or article_day(candidate)
    sides = [
        (_side(reference, bead.reference_ids, dated), _side(candidate, bead.candidate_ids, dated))
        for bead in beads
    ]
    words = _words(sides, encoder, candidate.language or "en")
    return tuple(
        Pair(index, bead, left, right, aligned, glossary=glossary)
        for index, (bead, (left, right), aligned) in enumerate(
            zip(beads, sides, words, strict=True)
        )
    )


def _words(
    sides: Sequence[tuple[Side, Side]], encoder: Encoder | None, language: str
) -> Iterator[WordAlignment]:
    """The words of each pair aligned, and doubted where the network knows model and language."""
    if encoder is None:
        for left, right in sides:
            yield align_words(left.tokens, right.tokens)
        return
    from evaluator.align.doubt import knows

    doubting = knows(encoder.signature, language)
    vectors = encoder.encode_tokens([side.text for pair in sides for side in pair])
    for start in range(0, len(sides), _TOGETHER):
        few = sides[start : start + _TOGETHER]
        theirs = vectors[2 * start : 2 * (start + _TOGETHER)]
        yield from _by_meaning(few, theirs, doubting=doubting)


def _by_meaning(
    sides: Sequence[tuple[Side, Side]], vectors: Sequence[TokenVectors], *, doubting: bool
) -> list[WordAlignment]:
    """``vectors`` are those of the sides, two for each pair."""
    from evaluator.align.doubt import Worded, doubt_words
    from evaluator.align.meanings import meanings

    found: list[WordAlignment] = []
    asked: dict[int, Worded] = {}
    for index, (left, right) in enumerate(sides):
        both = (
            meanings(left.tokens, vectors[2 * index]),
            meanings(right.tokens, vectors[2 * index + 1]),
        )
        words = align_words(left.tokens, right.tokens, both)
        if doubting and left.tokens and right.tokens:
            asked[index] = Worded(left, right, words, both)
        found.append(words)
    for index, doubts in zip(asked, doubt_words(list(asked.values())), strict=True):
        found[index] = replace(found[index], doubts=doubts)
    return found


def _side(document: Document, ids: tuple[int, ...], dated: date | None) -> Side:
    mapped = MappedText.join([document.segments[one].mapped for one in ids])
    # Where the language could not be told, the text is taken for English: the embedded model's and
    # the lexicons' language.
    language = document.language or "en"
    return Side(mapped, tokenise(mapped.text, language), language, dated)
