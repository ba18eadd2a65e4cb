"""MOD003: what was tried, planned or alleged is a fact, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.facts_claimed import claims
from evaluator.checks.registry import check
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair


@check(
    code="MOD003",
    category="accuracy/mistranslation/modality",
    severity=Severity.MAJOR,
    languages=("en",),
    fires=[
        ("Two inmates tried to flee.", "Two inmates fled."),
        ("The alleged thief was held in Oslo.", "The thief was held in Oslo."),
        ("The heir sold the farm.", "The heir is believed to have sold the farm."),
        ("The ferry nearly sank in the storm.", "The ferry sank in the storm."),
    ],
    silent=[
        ("Two inmates tried to flee.", "Two inmates attempted to flee."),
        ("The heir allegedly sold the farm.", "Police say the heir sold the farm."),
        ("The firm plans to close the mill.", "The firm will close the mill."),
        ("He probably sold the farm.", "He may have sold the farm."),
    ],
)
def fact_left_open(pair: Pair) -> Iterator[Shift]:
    """A word that leaves a claim open came in or is gone, as *the thief* for *the alleged thief*.

    What is tried, planned, threatened or said to have happened is no fact yet, nor is what nearly
    happened. The words are data (``data/factuality.toml``), each with what stands behind it.
    Reported where such a word was cut out or put in, and the word that it goes with stayed.

    Left alone: where the other side leaves it open in other words, be it by a modal ("will close"),
    by an adverb, or by saying who says so; and a word in whose place others stand.
    """
    yield from claims(pair, denied=False)
