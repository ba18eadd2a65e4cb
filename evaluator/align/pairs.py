"""Beads to pairs: both sides' texts, their tokens, and the words aligned."""

from __future__ import annotations

from collections.abc import Sequence
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
    texts = [side.text for pair in sides for side in pair]
    vectors = encoder.encode_tokens(texts) if encoder else []
    doubting = encoder is not None and _doubts(encoder, candidate.language or "en")
    pairs = []
    for index, (bead, (left, right)) in enumerate(zip(beads, sides, strict=True)):
        words = _words(left, right, vectors[2 * index : 2 * index + 2], doubting=doubting)
        pairs.append(Pair(index, bead, left, right, words, glossary=glossary))
    return tuple(pairs)


def _doubts(encoder: Encoder, language: str) -> bool:
    from evaluator.align.doubt import knows

    return knows(encoder.signature, language)


def _words(
    left: Side, right: Side, vectors: Sequence[TokenVectors], *, doubting: bool
) -> WordAlignment:
    """The words aligned, by form alone where there are no vectors, and doubted where asked."""
    if not vectors:
        return align_words(left.tokens, right.tokens)
    from evaluator.align.doubt import doubt_words
    from evaluator.align.meanings import meanings

    both = meanings(left.tokens, vectors[0]), meanings(right.tokens, vectors[1])
    words = align_words(left.tokens, right.tokens, both)
    if not (doubting and left.tokens and right.tokens):
        return words
    return replace(words, doubts=doubt_words(left, right, words, both))


def _side(document: Document, ids: tuple[int, ...], dated: date | None) -> Side:
    mapped = MappedText.join([document.segments[one].mapped for one in ids])
    # Where the language could not be told, the text is taken for English: the embedded model's and
    # the lexicons' language.
    language = document.language or "en"
    return Side(mapped, tokenise(mapped.text, language), language, dated)
