"""NUM001: another number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evaluator.checks.facts import Facts, facts
from evaluator.checks.matching import inside, swapped
from evaluator.checks.registry import check
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair, Side
from evaluator.domain.spans import Span
from evaluator.text.bounds import same_bound
from evaluator.text.figures import Convention, convention
from evaluator.text.language_tables import known_languages
from evaluator.text.number_values import (
    Relation,
    lies_in,
    magnitudes_apart,
    range_around,
    range_joints,
    relation,
    rounded,
    same_letters,
)
from evaluator.text.number_words import number_words
from evaluator.text.numbers import Number, NumberKind

_LINKED = 2.0
_SAME_UNIT = 0.6
_SAME_KIND = 0.2
_ONLY_ONES = 0.6
_ENOUGH = 0.75
_IN_WORDS = (NumberKind.IMPLIED, NumberKind.FRACTION, NumberKind.ORDINAL)
_SCORE = 2  # words between the numbers of a score: "by 210 votes to 180"
_ENOUGH_FOR_WEAK = 1.2


@check(
    code="NUM001",
    category="accuracy/mistranslation/number",
    words=known_languages(),
    severity=Severity.MAJOR,
    fires=[
        ("The fee rose by 5%.", "The fee rose by 15%."),
        ("Twelve villages lost power.", "Twenty villages lost power."),
        ("The ship carried 1,200 tonnes of grain.", "The ship carried 12,000 tonnes of grain."),
        (
            "Ten houses burned and twenty barns collapsed.",
            "Twenty houses burned and ten barns collapsed.",
        ),
        ("Hundreds of people marched.", "Thousands of people marched."),
        ("Rents fell from 10% to 5% of pay.", "Rents fell from 5% to 10% of pay."),
    ],
    silent=[
        ("The fee rose by 5%.", "Fees went up by five percent."),
        ("The port handled 1.2 million boxes.", "The port handled 1,200,000 boxes."),
        ("Half of the voters stayed at home.", "50% of the voters stayed at home."),
        ("The lake is 5 km away.", "The lake is 3.1 miles away."),
        ("It has more than two doors.", "It has three or more doors."),
        ("One of them left.", "A member of the group left."),
        ("It took two weeks.", "It took 14 days."),
        ("Calves are a fifth to a quarter of it.", "Calves are a quarter to a fifth of it."),
        ("About 2,000 people came.", "Thousands of people came."),
    ],
)
def number_changed(pair: Pair) -> Iterator[Shift]:
    """A number has another value, or two numbers have changed places.

    Numbers are read by value: digits with the separators of the text's language, number words,
    dozens, fractions, percentages, measures that were converted right. A number that has no
    equal on the other side, while another there has none either, was changed: major. So are
    numbers that count each other's things (10 wounded and 20 killed for 20 wounded and 10
    killed). Figures of another order of magnitude (30 million for 30 billion, 500 for 50) are
    critical; a figure that was only rounded, or an end of a range for the range, is minor.

    So is a separator that readers of the language take for another number ("65,00" in English).
    A number that is gone, or new, with nothing in its place is left to the checks of omissions
    and additions. "One of them", "the second time" and the like are not missed.

    Where the words of the candidate's language are not known, digits and signs alone are compared,
    and a notice says so.
    """
    found = pair.remember(facts)
    yield from _swaps(pair, found)
    yield from _changes(pair, found)
    yield from _separators(pair, found)


def _swaps(pair: Pair, found: Facts) -> Iterator[Shift]:
    plain = [
        (i, j)
        for i, j in found.numbers.pairs
        if found.reference_numbers[i].kind not in (NumberKind.IMPLIED, NumberKind.LITERAL)
        and found.candidate_numbers[j].kind not in (NumberKind.IMPLIED, NumberKind.LITERAL)
    ]
    crossed = swapped(found.reference_numbers, found.candidate_numbers, plain, found.contexts)
    home = dict(plain)
    ends = dict(_turned(pair, found, home))
    # "A fifth to a quarter" and "a quarter to a fifth" are one range.
    crossed = [
        (i, j)
        for i, j in crossed
        if not (_one_range(pair, found, i, j, home) or _one_score(pair, found, i, j, home))
    ]
    for i, j in sorted({*crossed, *ends.items()}):
        left, right = found.reference_numbers[i], found.candidate_numbers[j]
        if relation(left, right) is None:
            yield Shift(
                f"numbers changed places: {left.text} became {right.text}",
                left.span,
                right.span,
                confidence=0.8,
                evidence={"place": _around(pair.reference, left.span)},
            )


def _turned(pair: Pair, found: Facts, home: dict[int, int]) -> Iterator[tuple[int, int]]:
    """What went from one figure to another and now goes back: "from 5% to 10%", the other way."""
    for i, j in home.items():
        start = home.get(i + 1)
        if start is None or start != j - 1:
            continue
        there = _from_to(pair.candidate.text, found.candidate_numbers, start)
        if there and _from_to(pair.reference.text, found.reference_numbers, i):
            yield from ((i, start), (i + 1, j))


def _from_to(text: str, numbers: Sequence[Number], first: int) -> bool:
    """Whether a number and the next stand as "from … to …"."""
    one, other = numbers[first], numbers[first + 1]
    led = text[: one.span.start].casefold().split()[-1:] == ["from"]
    return led and text[one.span.end : other.span.start].strip().casefold() == "to"


def _one_range(pair: Pair, found: Facts, i: int, j: int, home: dict[int, int]) -> bool:
    """Whether two numbers that changed places are the ends of one range on both sides."""
    k = next((other for other, place in home.items() if place == j), i)
    left = sorted(found.reference_numbers[at].span for at in (i, k))
    right = sorted(found.candidate_numbers[at].span for at in (j, home.get(i, j)))
    return all(
        side.text[one.end : other.start].strip().casefold() in range_joints(side.language)
        for side, (one, other) in ((pair.reference, left), (pair.candidate, right))
    )


def _one_score(pair: Pair, found: Facts, i: int, j: int, home: dict[int, int]) -> bool:
    """Whether two numbers stand in one order and close together on both sides: "210 to 180"."""
    k = next((other for other, place in home.items() if place == j), i)
    first, last = sorted((i, k))
    gaps = (
        side.text[one.span.end : other.span.start] if one.span.end <= other.span.start else None
        for side, one, other in (
            (pair.reference, found.reference_numbers[first], found.reference_numbers[last]),
            (
                pair.candidate,
                found.candidate_numbers[home[first]],
                found.candidate_numbers[home[last]],
            ),
        )
    )
    near = [gap is not None and len(gap.split()) <= _SCORE for gap in gaps]
    return first != last and all(near)


def _changes(pair: Pair, found: Facts) -> Iterator[Shift]:
    known = number_words(pair.reference.language)
    told = known.multiples | known.occasions
    left = {i for i in found.numbers.reference_left if _stated(found.reference_numbers[i], told)}
    right = {j for j in found.numbers.candidate_left if _stated(found.candidate_numbers[j], told)}
    options = []
    for i in left:
        for j in right:
            lone = len(left) == len(right) == 1
            score = _replaced(found, i, j, only=lone)
            if lone and _both_multiply(found, i, j, known.multiples - known.occasions):
                score = _LINKED
            if score and _both_or_none(found, i, j, known.occasions - known.multiples):
                options.append((-score, i, j))
    for _, i, j in sorted(options):
        if i not in left or j not in right:
            continue
        left.remove(i)
        right.remove(j)
        one, other = found.reference_numbers[i], found.candidate_numbers[j]
        language = pair.candidate.language
        if same_bound(pair.reference.text, one, pair.candidate.text, other, language):
            continue
        if not _other_unit(one, other):
            yield _change(pair, found, i, j)


def _stated(number: Number, told: frozenset[str]) -> bool:
    """Whether a number was written as one; "both" and "only" may answer, but are no figures."""
    said = number.kind is not NumberKind.IMPLIED or number.quantity.unit is not None
    return said or number.text.casefold() in told


def _both_or_none(found: Facts, i: int, j: int, vague: frozenset[str]) -> bool:
    """Whether both say how often, if one of them is a word that may mean something else: "once"."""
    one, other = found.reference_numbers[i], found.candidate_numbers[j]
    if _both_measure(found, one, other) or vague.isdisjoint(
        (one.text.casefold(), other.text.casefold())
    ):
        return True
    return one.span in found.often[0] and other.span in found.often[1]


def _both_multiply(found: Facts, i: int, j: int, multiples: frozenset[str]) -> bool:
    """Whether both say by how much something grew: "threefold", "doubled"."""
    texts = found.reference_numbers[i].text, found.candidate_numbers[j].text
    return all(text.casefold() in multiples for text in texts)


def _both_measure(found: Facts, one: Number, other: Number) -> bool:
    """Whether both say how much of something else: "twice as strong", "half as strong"."""
    return one.span in found.measuring[0] and other.span in found.measuring[1]


def _change(pair: Pair, found: Facts, i: int, j: int) -> Shift:
    """One number for another; a range that became a figure inside it loses less."""
    one, other = found.reference_numbers[i], found.candidate_numbers[j]
    left = _range(pair.reference, found.reference_numbers, i)
    right = _range(pair.candidate, found.candidate_numbers, j)
    within = (left and lies_in(other, left)) or (right and lies_in(one, right))
    left_span = left[0].span.cover(left[1].span) if left and within else one.span
    right_span = right[0].span.cover(right[1].span) if right and within else other.span
    return Shift(
        f"{pair.reference.text[left_span.start : left_span.end]} became "
        f"{pair.candidate.text[right_span.start : right_span.end]}",
        left_span,
        right_span,
        Severity.MINOR if within or rounded(one, other) else _gravity(one, other),
        0.9,
    )


def _range(side: Side, numbers: Sequence[Number], index: int) -> tuple[Number, Number] | None:
    return range_around(numbers, index, side.text, side.language)


def _gravity(one: Number, other: Number) -> Severity | None:
    """Critical where the figures are of another order of magnitude; None for the check's own."""
    exact = one.kind is other.kind is NumberKind.CARDINAL
    return Severity.CRITICAL if exact and magnitudes_apart(one, other) else None


def _replaced(found: Facts, i: int, j: int, *, only: bool) -> float:
    """How surely one number was put for the other; 0 where that is not said."""
    one, other = found.reference_numbers[i], found.candidate_numbers[j]
    if NumberKind.LITERAL in (one.kind, other.kind):
        return _LINKED if same_letters(one, other) else 0.0
    if _both_measure(found, one, other):
        return _LINKED
    bare = one.quantity.unit is None
    alike = one.kind is other.kind and one.kind in _IN_WORDS
    if (
        one.weak
        and other.weak
        and not (alike and bare and found.contexts.linked(one.core, other.core))
    ):
        return 0.0
    score = found.contexts.affinity(one.span, other.span)
    if found.contexts.linked(one.core, other.core):
        score += _LINKED
    units = {reading.unit.dimension for reading in one.readings if reading.unit}
    others = {reading.unit.dimension for reading in other.readings if reading.unit}
    if units & others:
        score += _SAME_UNIT
    elif units and others:
        score -= _SAME_UNIT
    if one.kind is other.kind:
        score += _SAME_KIND
    if only:
        score += _ONLY_ONES
    enough = _ENOUGH_FOR_WEAK if one.weak or other.weak else _ENOUGH
    return score if score >= enough else 0.0


def _other_unit(one: Number, other: Number) -> bool:
    """Whether the figure stayed and its unit changed: that is another check's business."""
    left, right = one.quantity, other.quantity
    return left.value == right.value and left.unit is not None and right.unit is not None


def _separators(pair: Pair, found: Facts) -> Iterator[Shift]:
    style = convention(pair.candidate.language)
    readers = "English readers" if style is Convention.POINT else "readers of its language"
    for i, j in found.numbers.pairs:
        left, right = found.reference_numbers[i], found.candidate_numbers[j]
        plain_decimal = (
            right.text.count(style.value) == 1 and relation(left, right) is Relation.EQUAL
        )
        if right.foreign and not left.foreign and not plain_decimal:
            yield Shift(
                f"{right.text} is set in a way that {readers} take for another number "
                f"than {left.text}",
                left.span,
                right.span,
                Severity.MINOR,
                0.9,
            )


def _around(side: Side, span: Span) -> str:
    """The number with the words next to it, as evidence."""
    indices = inside(side, span)
    first, last = max(min(indices) - 2, 0), min(max(indices) + 3, len(side.tokens))
    return side.text[side.tokens[first].start : side.tokens[last - 1].end]
