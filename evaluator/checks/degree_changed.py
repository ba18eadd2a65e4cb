"""MOD004: another degree, as *the largest* for *one of the largest*."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.comparisons import turned
from evaluator.checks.polarity import is_negated
from evaluator.checks.registry import check
from evaluator.checks.view import View, gained, lost
from evaluator.data import words
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair
from evaluator.text.degrees import Degree, Graded, degree


@check(
    code="MOD004",
    category="accuracy/mistranslation",
    severity=Severity.MAJOR,
    languages=("en",),
    fires=[
        ("It is one of the largest lakes here.", "It is the largest lake here."),
        ("Rents are higher than in Oslo.", "Rents are as high as in Oslo."),
        ("She is a faster runner.", "She is the fastest runner."),
        ("It was the most expensive ship.", "It was an expensive ship."),
    ],
    silent=[
        ("It is larger than any other lake.", "It is the largest lake."),
        ("Rents are lower than in Oslo.", "Rents are not as low as in Oslo."),
        ("It is one of the largest lakes.", "It is among the largest lakes."),
        ("The leader works harder.", "The leader works harder."),
        ("Most people left.", "People left."),
    ],
)
def degree_changed(pair: Pair) -> Iterator[Shift]:
    """An adjective or adverb stands in another degree, as *highest* for *higher*.

    That something is large, as large as, larger than or the largest is four claims; they share a
    word, and a score hardly tells them apart. To or from the superlative it is major, and so is *as
    high as* for *higher than*; a comparative with *than* that became a plain adjective is minor,
    and without it neutral. *One of the largest* is not *the largest*, and little more than *large*.

    Left alone: *larger than any other* for *the largest*; degrees under a negation that the other
    side has not (*not as high as*), and comparatives that often compare nothing (*older people*).
    """
    view, back = lost(pair), gained(pair)
    for i, j in sorted(view.links.items()):
        if not view.tokens[i].content:
            continue
        here, there = degree(view.tokens, i), degree(back.tokens, j)
        if here is None or there is None or here.base != there.base:
            continue
        if here.degree is not there.degree and here.form == there.form:
            continue  # "stronger than before", "stronger than ever"
        severity = _severity(view, here, there)
        if severity is None or is_negated(view, i) != is_negated(back, j) or turned(pair):
            continue
        own, other = view.span(here.start, here.end), back.span(there.start, there.end)
        left, right = view.text(here.start, here.end), back.text(there.start, there.end)
        told = f"“{left}” became “{right}”, which is another degree"
        if here.degree is there.degree:
            kinds = ("one of several", "the only one")
            before, after = kinds if here.one_of_several else kinds[::-1]
            told = f"“{left}”: {before} became {after}"
        yield view.shift(told, own, other, severity, 0.7)


def _severity(view: View, here: Graded, there: Graded) -> Severity | None:
    degrees = {here.degree, there.degree}
    several = here.one_of_several or there.one_of_several
    if degrees == {Degree.SUPERLATIVE}:
        return None if here.one_of_several == there.one_of_several else Severity.MAJOR
    if len(degrees) == 1 or degrees == {Degree.POSITIVE, Degree.EQUAL}:
        return None
    if degrees == {Degree.POSITIVE, Degree.SUPERLATIVE} and several:
        return Severity.MINOR  # "famous", "one of the most famous"
    if Degree.SUPERLATIVE in degrees or Degree.EQUAL in degrees or here.down or there.down:
        return Severity.MAJOR
    if here.compared or there.compared:
        return Severity.MINOR
    forms = {view.tokens[here.end - 1].norm, view.other.tokens[there.end - 1].norm}
    return None if forms & words("degrees", "en", "absolute") else Severity.NEUTRAL
