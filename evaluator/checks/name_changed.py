"""ENT001: another person, place or organisation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evaluator.checks.comparisons import turned
from evaluator.checks.matching import swapped
from evaluator.checks.names import Names, names
from evaluator.checks.registry import check
from evaluator.checks.voices import fair
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair, Side
from evaluator.domain.words import LinkKind
from evaluator.text.acronyms import is_known, is_known_in_full
from evaluator.text.name_forms import similar_name
from evaluator.text.names import Name, NameKind, behind_names, directions
from evaluator.text.vocabulary import is_word, often_opens

_LINKED = 1.0
_SAME_KIND = 0.3
_ONLY_ONES = 0.5
_ENOUGH = 0.8


@check(
    code="ENT001",
    category="accuracy/mistranslation/name",
    severity=Severity.MAJOR,
    languages=("en",),
    fires=[
        ("Talks were held with Orban in Poland.", "Talks were held with Orban in Hungary."),
        ("They flew to Geneva on Monday.", "They flew to Vienna on Monday."),
        ("The bill was drafted by Angela Merkel.", "The bill was drafted by Olaf Scholz."),
        ("A spokesman for the IMF declined.", "A spokesman for the ILO declined."),
        ("In 2001 Iraqi forces withdrew.", "In 2001 Iranian forces withdrew."),
        ("Talks on Syria Open in Geneva", "Talks on Syria Open in Vienna"),
        ("Norwegian ships sailed to Denmark.", "Danish ships sailed to Norway."),
        ("The train runs from Riga to Oslo.", "The train runs from Oslo to Riga."),
    ],
    silent=[
        ("He met Sergei Petrov in Kiev.", "He met Sergey Petrov in Kyiv."),
        ("The U.S. and the UN agreed.", "The US and the United Nations agreed."),
        ("It was said that Joe Biden would travel.", "It was said that Biden would travel."),
        ("Officials in the Kremlin refused.", "Officials in Moscow refused."),
        ("The army of Russia withdrew.", "The Russian army withdrew."),
        ("The mayor met Muammar Gaddafi.", "The mayor met Moammar Qaddafi."),
        ("Police said Anna Berg had left.", "Officers said she had left."),
        ("The Defence Ministry said no.", "The Ministry of Defense said no."),
        ("talks were held in poland", "talks were held in hungary"),
        ("Talks between Norway and Denmark failed.", "Talks between Denmark and Norway failed."),
        ("From Riga the train goes to Oslo.", "The train goes to Oslo from Riga."),
    ],
)
def name_changed(pair: Pair) -> Iterator[Shift]:
    """A name stands for another person, place or organisation.

    Names are matched by what they name: transliterations and spellings of one name, a surname for
    the full name, an acronym for what it abbreviates, a people for its country, a seat of
    government for the state. A name that nothing on the other side answers, in whose place there
    stands a name that nothing here answers, was changed: major. Where the two look like attempts
    at one name, or say in words what they name, it is minor. So were two places that have changed
    places: from Riga to Oslo, and from Oslo to Riga.

    A pronoun or plain noun in place of a name is no finding. Where capitals tell nothing, as in a
    headline, only places are known; in a text without any capitals the check is silent.
    """
    yield from pair.remember(changes)


def changes(pair: Pair) -> tuple[Shift, ...]:
    """What the check reports; the checks of lost and of added names leave these alone."""
    found = pair.remember(names)
    return tuple(_changes(pair, found)) if found else ()


def _changes(pair: Pair, found: Names) -> Iterator[Shift]:
    left, right = set(found.reference_left), {*found.candidate_left, *found.candidate_surplus}
    only = _lone(found.reference, found.reference_left) and _lone(
        found.candidate, found.candidate_left
    )
    options = []
    for i in left:
        for j in right:
            score = _replaced(pair, found, i, j, only=only)
            if score:
                options.append((-round(score, 4), i, j))
    for _, i, j in sorted(options):
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            yield _shift(pair, found.reference[i], found.candidate[j])
    yield from _last_ones(found, left, right)
    yield from _initials(pair, found)
    swaps = _swaps(pair, found)[:1]  # the other way round it is the same change
    if swaps and (turned(pair) or fair(pair)):
        return
    for i, j in swaps:
        one, other = found.reference[i], found.candidate[j]
        # Each word stands on both sides, where the network has nothing to stumble over.
        yield Shift(
            f"{one.text} stood where {other.text} does",
            one.span,
            other.span,
            confidence=0.7,
            by_rule=True,
        )


def _initials(pair: Pair, found: Names) -> Iterator[Shift]:
    """Persons whose middle initial is another one: John F. Kennedy, John K. Kennedy."""
    there = [(name, _parts(name, pair.candidate)) for name in found.candidate]
    for one in found.reference:
        left = _parts(one, pair.reference)
        for other, right in there:
            if left and right and left[::2] == right[::2]:
                short, long = sorted((left[1], right[1]), key=len)
                if len(short) == 1 and short != long[0]:
                    yield Shift(
                        f"{one.text} became {other.text}",
                        one.span,
                        other.span,
                        Severity.MINOR,
                        confidence=0.8,
                    )


def _parts(name: Name, side: Side) -> tuple[str, str, str] | None:
    """First name, middle name in capitals and surname, where there are three and more."""
    if len(name.tokens) <= 2:  # noqa: PLR2004
        return None
    first, middle, *_, last = (side.tokens[index].text for index in name.tokens)
    return first, middle.rstrip(".").upper(), last


def _last_ones(found: Names, left: set[int], right: set[int]) -> Iterator[Shift]:
    """The one name that is surely lost and the one that is surely new, wherever they stand."""
    lost = [found.reference[i] for i in sorted(left) if _certain(found.reference[i])]
    new = [found.candidate[j] for j in sorted(right) if _certain(found.candidate[j])]
    if len({_known_as(one) for one in lost}) == len({_known_as(one) for one in new}) == 1:
        one, other = lost[0], new[0]
        yield Shift(
            f"{one.text} became {other.text}", one.span, other.span, Severity.MINOR, confidence=0.5
        )


def _certain(name: Name) -> bool:
    people = name.place is not None and name.place.adjective
    own = not (name.descriptive or people or name.kind is NameKind.ACRONYM)
    return name.sure and own


def _known_as(name: Name) -> str:
    return name.place.key if name.place else name.text


def _swaps(pair: Pair, found: Names) -> list[tuple[int, int]]:
    """Places named once on each side that stand where the other one stood."""
    here, there = _once(found.reference), _once(found.candidate)
    same = [(here[key], there[key]) for key in here if key in there]
    if len(same) != 2:  # noqa: PLR2004  among three and more the words around tell too little
        return []
    (i, j), (k, m) = same
    before = [_preposition(pair.reference, found.reference[at]) for at in (i, k)]
    behind = [_preposition(pair.candidate, found.candidate[at]) for at in (j, m)]
    if all(before) and before[0] != before[1] and before == behind[::-1]:
        return [(i, m), (k, j)]
    if (i < k) is (j < m):
        return []  # in the same order they stand as they stood
    return swapped(found.reference, found.candidate, same, found.contexts)


def _once(written: Sequence[Name]) -> dict[str, int]:
    """The places that are named once, by what they name, with the name's index."""
    keys = [one.place.key if one.place else "" for one in written]
    return {key: index for index, key in enumerate(keys) if key and keys.count(key) == 1}


def _preposition(side: Side, name: Name) -> str:
    """The word that says which way, where it stands right before the name; or ""."""
    words = [token.norm for token in side.tokens[max(name.tokens[0] - 2, 0) : name.tokens[0]]]
    last = words[0] if words[1:] == ["the"] else words[-1] if words else ""
    return last if last in directions(side.language) else ""


def _lone(names_there: Sequence[Name], left: Sequence[int]) -> bool:
    """Whether just one name that is surely one is left over."""
    return sum(names_there[index].sure for index in left) == 1


def _replaced(pair: Pair, found: Names, i: int, j: int, *, only: bool) -> float:
    """How surely one name was put for the other; 0 where that is not said."""
    one, other = found.reference[i], found.candidate[j]
    if _may_be_short(one, other):
        return 0.0
    linked = [
        link.kind
        for link in pair.words.links
        if link.reference in one.tokens and link.candidate in other.tokens
    ]
    if j in found.candidate_surplus and not linked:
        return 0.0
    if not (one.sure or other.sure) and LinkKind.VECTOR in linked:
        return 0.0  # words of like meaning that open their sentences: "Police" and "Officers"
    score = found.contexts.affinity(one.span, other.span)
    if linked:
        score += _LINKED
    if one.kind is other.kind:
        score += _SAME_KIND
    if only and one.sure and other.sure:
        score += _ONLY_ONES
    if score < _ENOUGH:
        return 0.0
    believable = _believable(pair.reference, one) and _believable(pair.candidate, other)
    return score if believable else 0.0


def _may_be_short(one: Name, other: Name) -> bool:
    """Whether one is an acronym that may be short for the other's words in another language."""
    acronyms = [name for name in (one, other) if name.kind is NameKind.ACRONYM]
    described = one.descriptive or other.descriptive
    return bool(acronyms) and described and not _is_known_acronym(acronyms[0])


def _is_known_acronym(name: Name) -> bool:
    """Whether it is an acronym of which it is known what it is short for."""
    return name.kind is NameKind.ACRONYM and is_known(name.text)


def _believable(side: Side, name: Name) -> bool:
    """Whether a capitalised word at the beginning of a sentence is a name and no plain word."""
    if name.sure:
        return True
    behind = name.tokens[-1] + 1
    if behind < len(side.tokens) and side.tokens[behind].norm in behind_names(side.language):
        return not often_opens(name.text, side.language)
    return not is_word(name.text, side.language)


def _shift(pair: Pair, one: Name, other: Name) -> Shift:
    severity, confidence = _weight(one, other)
    if severity is Severity.MINOR and _organisations(pair, one, other):
        severity, confidence = None, 0.7
    return Shift(f"{one.text} became {other.text}", one.span, other.span, severity, confidence)


def _organisations(pair: Pair, one: Name, other: Name) -> bool:
    """Whether one is well known, in short or in full, and the other shares no word with it."""
    known = (
        _is_known_acronym(name) or is_known_in_full([side.tokens[i] for i in name.tokens])
        for name, side in ((one, pair.reference), (other, pair.candidate))
    )
    several = max(len(one.tokens), len(other.tokens)) > 1
    return several and any(known) and set(one.text.split()).isdisjoint(other.text.split())


def _weight(one: Name, other: Name) -> tuple[Severity | None, float]:
    """Major unless the two may after all be one name, or one thing in other words."""
    plain = NameKind.NAME
    if one.kind is other.kind is plain:
        words = (one.text.split()[-1], other.text.split()[-1])
        if similar_name(*words):
            return Severity.MINOR, 0.6
    if one.descriptive or other.descriptive or _translated(one, other):
        return Severity.MINOR, 0.5
    if one.kind is not other.kind:
        return Severity.MINOR, 0.5
    return None, 0.85


def _translated(one: Name, other: Name) -> bool:
    """Whether two names share a word and say the rest in plain ones: "Shanghai Land [Group]"."""
    left, right = (set(name.text.split()) for name in (one, other))
    apart = left ^ right
    return bool(left & right) and all(is_word(word) for word in apart)
