"""ROL001: who did what to whom, the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.comparisons import turned
from evaluator.checks.exchanges import exchanges
from evaluator.checks.registry import check
from evaluator.checks.view import gained
from evaluator.checks.voices import Parties, all_parties, turns
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair
from evaluator.domain.spans import Span


@check(
    code="ROL001",
    category="accuracy/mistranslation/roles",
    severity=Severity.CRITICAL,
    languages=("en",),
    fires=[
        ("Norway accused Chile of dumping salmon.", "Chile accused Norway of dumping salmon."),
        (
            "The nurse called the doctor before noon.",
            "The doctor called the nurse before noon.",
        ),
        ("She asked him to leave.", "He asked her to leave."),
        ("They fled from the port to the hills.", "They fled from the hills to the port."),
        ("It sells better in Rome than in Oslo.", "It sells better in Oslo than in Rome."),
    ],
    silent=[
        ("Norway accused Chile of dumping.", "Chile was accused of dumping by Norway."),
        ("Norway and Chile signed it.", "Chile and Norway signed it."),
        ("Brazil sold steel to Japan.", "Japan bought steel from Brazil."),
        ("In Lima, Ortega spoke.", "Ortega spoke in Lima."),
        ("Norway met Chile on Sunday.", "Chile met Norway on Sunday."),
        ("The nurse called the doctor.", "The doctor was called by the nurse."),
    ],
)
def roles_swapped(pair: Pair) -> Iterator[Shift]:
    """Two parties changed places around a verb, as in *B accused A* for *A accused B*.

    Reported where two names or nouns exchanged their places, everything that stood between them
    still does, and each now follows the preposition that the other followed. So are two that change
    places around "to" or "than", and a pronoun right beside its verb ("she asked him", "he asked
    her"). The passive ("was accused by"), converse verbs ("sold to", "bought from"), lists and
    fronted phrases are left alone, and so are verbs that say the same either way ("met",
    "married"). A party is a name, or a noun with its determiner or preposition: "dogs bite men" is
    not seen.
    """
    told = False
    for one in exchanges(pair):
        if one.of_roles and not turned(pair):
            told = True
            yield one.shift(Severity.CRITICAL)
    if not told:
        yield from _swapped_parties(pair)


def _swapped_parties(pair: Pair) -> Iterator[Shift]:
    """Subject and object of one verb, in one voice, each in the other's place.

    One of them a pronoun: between two nouns any word looks like a verb ("wetland [terminal]
    construction", "construction of [terminal] wetlands").
    """
    said = {one.told for one in all_parties(gained(pair))}
    for here, there in turns(pair):
        if here.told in said:
            continue  # "she trusts him and he trusts her", the clauses exchanged
        voice = (here.by is None) == (there.by is None)
        if voice and here.has_person and here.turned(there):
            (first, own), (last, other) = _clause(here), _clause(there)
            yield here.view.shift(f"“{first}” became “{last}”", own, other, confidence=0.8)


def _clause(one: Parties) -> tuple[str, Span]:
    span = one.view.span(one.first, one.last + 1)
    return one.view.own.text[span.start : span.end], span
