"""NEG002: a word that denies what it goes with came in, or is gone."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.facts_claimed import claims
from evaluator.checks.registry import check
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair


@check(
    code="NEG002",
    category="accuracy/mistranslation/negation",
    severity=Severity.MAJOR,
    languages=("en",),
    fires=[
        ("The clubs agreed on a date.", "The clubs failed to agree on a date."),
        ("She stopped paying rent in May.", "She paid rent in May."),
        ("Goats seldom eat the fern.", "Goats eat the fern."),
        ("The guard showed a forged pass.", "The guard showed a pass."),
    ],
    silent=[
        ("The clubs failed to agree on a date.", "The clubs did not agree on a date."),
        ("She did not stop paying rent.", "She kept paying rent."),
        ("The driver stopped to pay the toll.", "The driver paid the toll."),
        ("A lack of rain hurt the crops.", "Too little rain hurt the crops."),
    ],
)
def fact_denied(pair: Pair) -> Iterator[Shift]:
    """A word by which something did not happen came in or is gone: *failed to agree* for *agreed*.

    "Not" is one way to deny among many: one fails, refuses or stops to do a thing, a passport is
    fake, a mayor a former one. The words are data (``data/factuality.toml``), each with what stands
    behind it: an infinitive, a word in -ing, a noun. Reported where such a word was cut out or put
    in, and the word that it goes with stayed.

    Left alone: another negation near it on the other side ("did not agree"), a negated one ("did
    not stop paying"), and one in whose place other words stand, which are compared with it.
    """
    yield from claims(pair, denied=True)
