"""How somebody wants to see an evaluation."""

from __future__ import annotations

from evaluator.domain.record import record

DEFAULT_PAIRS = 5
"""How many pairs a report for people lists when not told."""


@record
class View:
    """The wishes of the reader and the means of the place the report goes to.

    ``pairs`` is how many pairs are listed, the worst first (None: all); ``words`` adds what became
    of each word and which are in doubt, ``explain`` why each finding is one and where ``mqm`` comes
    from. ``decimals`` holds for scores from 0 to 100; those from 0 to 1 get two more, so that both
    are equally exact. ``width`` is in terminal cells; ``colour`` and ``unicode`` say whether the
    place can show colours, and signs beyond ASCII.
    """

    pairs: int | None = DEFAULT_PAIRS
    words: bool = False
    decimals: int = 1
    width: int = 100
    colour: bool = False
    unicode: bool = True
    explain: bool = False
