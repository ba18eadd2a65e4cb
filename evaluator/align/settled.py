"""Words that are not to be doubted, whatever the networks say of them (``doubt.py``).

The networks have met too few of them: names that the other side says in short, phrases that it says
in other words ("at once", "immediately"), words that say nothing of their own ("in order to"), and
in the candidate words that say little beside others ("is located in"), unless the doubt is strong.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
from numpy.typing import NDArray

from evaluator.domain.words import STRONG, Token
from evaluator.text.needless import anticipating, needless, says_little


def settled(
    tokens: Sequence[Token],
    said: Collection[int],
    linked: Collection[int],
    chances: NDArray[np.floating],
    *,
    added: bool,
) -> list[int]:
    """The places of such words among the tokens of one side of an English pair.

    ``said`` are the places of names and phrases that the other side says in another way, ``linked``
    those with a partner there; ``chances`` (n,) of a stumble; ``added``: the tokens are the
    candidate's.
    """
    found = set(said)
    found.update(
        place
        for place, start in needless(tokens).items()
        if place not in linked and start not in linked
    )
    if added:
        empty = anticipating(tokens)
        found.update(
            place
            for place, token in enumerate(tokens)
            if place not in linked
            and chances[place] < STRONG
            and (place in empty or says_little(token.norm))
        )
    return sorted(found)
