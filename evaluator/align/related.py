"""What WordNet knows of the words of a pair, for the network that doubts words (``doubt.py``)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from evaluator.domain.words import Token, TokenKind
from evaluator.text.wordnet import NO_RELATION, Senses, are_like, denies, relation, senses

_UNRELATED = (False,) * 6


def related(
    tokens: Sequence[Token], others: Sequence[Token], to: Mapping[int, int]
) -> list[tuple[bool, ...]]:
    """What WordNet knows of each word, of it and its partner, and of it and the other side's words.

    One row a token: whether it is like, akin to or the opposite of its partner, where the two are
    not one word; whether, having no partner of its own stem, it is like or the opposite of any word
    of content there; whether WordNet knows it.
    """
    theirs = _together([senses(token.norm) for token in others if token.content])
    found: list[tuple[bool, ...]] = []
    for i, token in enumerate(tokens):
        if token.kind is not TokenKind.WORD:
            found.append(_UNRELATED)
            continue
        partner = others[to[i]] if i in to else None
        meets = NO_RELATION
        if partner and partner.norm != token.norm:
            meets = relation(token.norm, partner.norm)
        own = senses(token.norm)
        like = opposite = False
        if token.content and (partner is None or partner.lemma != token.lemma):
            like = are_like(own, theirs)
            opposite = denies(own, theirs) or denies(theirs, own)
        found.append((*meets, like, opposite, any(own)))
    return found


def _together(known: Sequence[Senses]) -> Senses:
    """The senses of several words as those of one; what they are kinds of is not asked for."""
    return Senses(
        own=frozenset().union(*(one.own for one in known)),
        heads=frozenset().union(*(one.heads for one in known)),
        opposites=frozenset().union(*(one.opposites for one in known)),
    )
