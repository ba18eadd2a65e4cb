"""Which words of a pair are to be doubted, where one side is a broken copy of a good one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from evaluator.domain.words import Token, TokenKind
from evaluator.text.tokens import tokenise

Floats = NDArray[np.float32]

_BESIDE_A_LOSS = 0.5
"""What the words on either side of a word left out are to be doubted: they are not wrong."""


class Labels(NamedTuple):
    """What the network is to say of each token, in [0, 1]: of the reference's, of the broken."""

    reference: Floats
    candidate: Floats


def labels(good: str, bad: str, partners: Mapping[int, int], reference_size: int) -> Labels:
    """The labels of a reference of ``reference_size`` tokens and the broken candidate ``bad``.

    ``partners`` has for tokens of ``good`` the tokens of the reference that they stand for. In the
    candidate what differs from ``good`` is wrong, the space before a token included; in the
    reference what stood for a word that is gone.
    """
    before, behind = tokenise(good), tokenise(bad)
    lost = np.zeros(reference_size, dtype=np.float32)
    wrong = np.zeros(len(behind), dtype=np.float32)
    matcher = SequenceMatcher(None, _forms(good, before), _forms(bad, behind), autojunk=False)
    for what, i1, i2, j1, j2 in matcher.get_opcodes():
        if what == "equal":
            continue
        wrong[j1:j2] = 1.0
        if what == "delete":
            beside = slice(max(j1 - 1, 0), j1 + 1)
            wrong[beside] = np.maximum(wrong[beside], _BESIDE_A_LOSS)
        still_there = {token.norm for token in behind[j1:j2]}
        for i in range(i1, i2):
            token = before[i]
            mark = token.kind is TokenKind.PUNCTUATION
            if i in partners and not mark and token.norm not in still_there:
                lost[partners[i]] = 1.0
    return Labels(lost, wrong)


def _forms(text: str, tokens: Sequence[Token]) -> list[tuple[str, bool]]:
    """Each token as it is written, and whether nothing or white space stands before it."""
    return [(token.text, token.start == 0 or text[token.start - 1].isspace()) for token in tokens]
