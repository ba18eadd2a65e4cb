"""What can be counted of each word of a pair, for the network that doubts words (``doubt.py``).

The columns are in the order that the network was trained with: whoever changes one trains anew
(``benchmarks/training``), and counts ``VERSION`` up.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from evaluator.domain.words import LinkKind, Token, TokenKind, WordLink

Floats = NDArray[np.float32]

VERSION = 1
"""Of the columns' meaning; the weights name the version that they were trained with."""

_KINDS = (LinkKind.EXACT, LinkKind.LEMMA, LinkKind.VARIANT, LinkKind.VECTOR, LinkKind.SLOT)
_AT = {kind: place for place, kind in enumerate(_KINDS)}
_UNLINKED = len(_KINDS)
COLUMNS = 33
_LAST_LATIN = "\u024f"
_CLOSING = frozenset(".,;:!?)]%")
# Beyond these a count says nothing more.
_MOST_PIECES, _LONGEST_WORD, _FARTHEST, _MOST_OPEN, _WIDEST = 6, 12, 10, 3, 15


def traits(
    text: str,
    tokens: Sequence[Token],
    others: Sequence[Token],
    links: Mapping[int, WordLink],
    *,
    flipped: bool,
    nearest: Sequence[float],
    support: Sequence[float],
    pieces: Sequence[int],
) -> Floats:
    """One row a token of one side, float32 (n, ``COLUMNS``), most columns in [0, 1].

    ``links`` are by the own token's index; ``flipped`` says that the own side is the candidate.
    ``nearest`` is each token's best cosine with the other side, ``support`` as in WordAlignment,
    ``pieces`` the number of word pieces that the model cuts the token into.
    """
    to = {own: (link.reference if flipped else link.candidate) for own, link in links.items()}
    norms, lemmas = {token.norm for token in others}, {token.lemma for token in others}
    between = _between(len(tokens), others, to)
    rows: list[list[float]] = []
    for i, token in enumerate(tokens):
        row = [0.0] * COLUMNS
        if i in to:
            _link(row, i, links[i], to)
            partner = others[to[i]]
            row[7] = token.text != partner.text
        else:
            row[_UNLINKED] = 1.0
        _word(row, text, token)
        row[11], row[12] = support[i], nearest[i]
        row[16], row[17] = token.norm in norms, token.lemma in lemmas
        row[20], row[21] = i == 0, i == len(tokens) - 1
        row[24] = i > 0 and tokens[i - 1].norm == token.norm
        row[25] = min(pieces[i], _MOST_PIECES) / 3
        row[26] = min(pieces[i] / max(len(token.text), 1), 1.0)
        row[30:33] = between[i]
        rows.append(row)
    return np.array(rows, dtype=np.float32).reshape(len(tokens), COLUMNS)


def _link(row: list[float], i: int, link: WordLink, to: Mapping[int, int]) -> None:
    """The kind of the token's link, and whether its neighbours' links stand beside it."""
    row[_AT[link.kind]] = 1.0
    row[6] = link.score
    row[8] = i - 1 in to and to[i] - to[i - 1] == 1
    row[9] = i + 1 in to and to[i + 1] - to[i] == 1
    row[10] = min(abs(to[i] - i) / _FARTHEST, 1.0)


def _word(row: list[float], text: str, token: Token) -> None:
    """What the word is by itself, and the white space around it."""
    word = token.text
    spaced = text[token.start - 1 : token.start].isspace()
    mark = token.kind is TokenKind.PUNCTUATION
    row[13], row[14], row[15] = token.content, mark, token.kind is TokenKind.NUMBER
    row[18] = spaced
    row[19] = token.end == len(text) or text[token.end].isspace()
    row[22], row[23] = word[:1].isupper(), len(word) > 1 and word.isupper()
    row[27] = any(letter > _LAST_LATIN and letter.isalpha() for letter in word)
    row[28] = min(len(word), _LONGEST_WORD) / _LONGEST_WORD
    row[29] = mark and word in _CLOSING and spaced


def _between(
    count: int, others: Sequence[Token], to: Mapping[int, int]
) -> list[tuple[float, float, float]]:
    """For each token what lies between the partners of its linked neighbours on the other side.

    How many content words there have no partner, whether the two stand side by side, and whether
    they stand in the same order.
    """
    linked, taken = sorted(to), set(to.values())
    free = [token.content and j not in taken for j, token in enumerate(others)]
    found = []
    for i in range(count):
        before, behind = bisect_left(linked, i), bisect_right(linked, i)
        low = to[linked[before - 1]] if before else -1
        high = to[linked[behind]] if behind < len(linked) else len(others)
        first, last = min(low, high), max(low, high)
        unspoken = sum(free[first + 1 : last]) if last - first < _WIDEST else 0
        share = min(unspoken, _MOST_OPEN) / _MOST_OPEN
        found.append((share, float(high - low == 1), float(low <= high)))
    return found
