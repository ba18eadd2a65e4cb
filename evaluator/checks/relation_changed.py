"""LEX002: two things stand in another relation, as *although* for *because*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product

from evaluator.checks.registry import check
from evaluator.checks.view import View, gained, lost
from evaluator.data import load, words
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair
from evaluator.domain.words import LinkKind, TokenKind
from evaluator.text.antonyms import are_opposites
from evaluator.text.inflections import is_ing_form
from evaluator.text.relators import Relator, exclude_each_other, relators
from evaluator.text.scales import number_follows
from evaluator.text.tokens import STOPS

_GOVERNED = 4  # tokens behind a relator within which what it leads in begins
_LIST = frozenset({"alternative", "addition"})
# What leads in clauses as well: no word before it asks for it.
_CLAUSES = frozenset({"cause", "concession", "condition", "exception"})


@check(
    code="LEX002",
    category="accuracy/mistranslation",
    severity=Severity.MAJOR,
    languages=("en",),
    fires=[
        ("They left because it rained.", "They left although it rained."),
        ("The bus from Oslo was late.", "The bus to Oslo was late."),
        ("She was driving from work.", "She was driving to work."),
        ("The fee rose by $5.", "The fee rose to $5."),
        ("The shop is open until noon.", "The shop is open after noon."),
        ("It stops if the guard waves.", "It stops unless the guard waves."),
        ("Bring a cup or a glass.", "Bring a cup and a glass."),
    ],
    silent=[
        ("They left because of the rain.", "They left due to the rain."),
        ("The bus from Oslo to Bergen was late.", "The bus to Bergen from Oslo was late."),
        ("The shop does not open until noon.", "The shop opens only after noon."),
        ("He brought no cup or glass.", "He brought no cup and no glass."),
        ("They asked the boy to run.", "They kept the boy from running."),
    ],
)
def relation_changed(pair: Pair) -> Iterator[Shift]:
    """The word between two things became one that excludes it, as *although* for *because*.

    Such words are short, many and hardly weigh in a score; without them nobody knows why, whither,
    until when or whether at all. They stand in ``data/relators.toml`` by what they say (cause and
    concession, condition and exception, source and goal, "or" and "and"), with the pairs that
    exclude each other. Two are compared where both lead in the same word, and prepositions where
    the same word stands before them, too; "or" and "and" where both stand between the same words.
    "Or" for "and" is minor, for it often makes no difference.

    Left alone: words of several senses ("as", "while", "with"), "to" before a verb, a relation
    that moved with what it leads in, the prepositions of opposites ("bought from", "sold to"), and
    sentences in which a negation or "only" may turn a relation round ("not until noon", "only after
    noon").
    """
    view, back = lost(pair), gained(pair)
    here, there = list(relators(view.tokens)), list(relators(back.tokens))
    if not (here and there):
        return
    turning = _turning(view), _turning(back)
    for one, other in product(here, there):
        if not exclude_each_other(one, other) or not _answers(view, back, one, other):
            continue
        if _kept(view, one, there) or _kept(back, other, here):
            continue
        if not (_turned(view, one, turning[0]) or _turned(back, other, turning[1])):
            yield _shift(view, back, one, other)


def _shift(view: View, back: View, one: Relator, other: Relator) -> Shift:
    left, right = view.text(one.start, one.end), back.text(other.start, other.end)
    return view.shift(
        f"“{left}” became “{right}”, which is another relation",
        view.span(one.start, one.end),
        back.span(other.start, other.end),
        Severity.MINOR if one.senses <= _LIST else Severity.MAJOR,
        0.7,
    )


def _turning(view: View) -> frozenset[int]:
    """Where a negation or "only" stands."""
    only = (i for i, token in enumerate(view.tokens) if token.norm == "only")
    return frozenset((*view.negators, *only))


def _turned(view: View, one: Relator, turning: frozenset[int]) -> bool:
    """Whether a negation or "only" may turn a relation round.

    One that the other side has not, between the same marks, or anywhere where it says until when
    ("Until noon, none left"). Of lists any does: "no cup or glass", "no cup and no glass".
    """
    tokens, first, last = view.tokens, one.start, one.end
    if not one.senses <= _LIST:
        turning = frozenset(i for i in turning if not view.is_kept(i))
    if "limit" in one.senses:
        return bool(turning)
    while first > 0 and tokens[first - 1].text not in STOPS:
        first -= 1
    while last < len(tokens) and tokens[last].text not in STOPS:
        last += 1
    return not turning.isdisjoint(range(first, last))


def _reversed(view: View, back: View, one: Relator, other: Relator, *, behind: bool) -> bool:
    """Whether a word became its opposite behind both relators, or before both.

    Behind: "if it is lost", "unless it is won"; before: "bought the land from", "sold the land to".
    """
    return any(
        (i >= one.end and j >= other.end if behind else i < one.start and j < other.start)
        and are_opposites(view.tokens[i], back.tokens[j])
        for i, j in view.substitutes()
    )


def _answers(view: View, back: View, one: Relator, other: Relator) -> bool:
    """Whether two relators lead in the same, and those of lists have the same before them."""
    head, head_there = _head(view, one), _head(back, other)
    if head is None or head_there is None or view.links.get(head) != head_there:
        return False
    if not view.same_form(head):
        return False
    if one.senses <= _LIST:
        return _in_list(view, one, other)
    if one.senses | other.senses <= _CLAUSES:
        return not _reversed(view, back, one, other, behind=True)
    nouns = _leads_in_noun(view, back, one) and _leads_in_noun(back, view, other)
    timely = "deadline" not in one.senses | other.senses or _is_time(view, head)
    governed = nouns and timely and _same_governor(view, back, one, other)
    return governed and not _reversed(view, back, one, other, behind=False)


def _kept(view: View, one: Relator, others: Sequence[Relator]) -> bool:
    """Whether a relator stands on the other side as well, and not as a part of another one there.

    "If" is not kept in "even if".
    """
    if not all(view.is_kept(i) for i in range(one.start, one.end)):
        return False
    at = view.links[one.start]
    return not any(
        other.start <= at < other.end and exclude_each_other(one, other) for other in others
    )


def _head(view: View, one: Relator) -> int | None:
    """The first word of content behind it, before any mark but the sign of a currency."""
    head = next(_contents(view, one.end), None)
    if head is None:
        return None
    signs = words("syntax", "en", "before_numbers")
    between = view.tokens[one.end : head]
    marked = any(one.kind is TokenKind.PUNCTUATION and one.text not in signs for one in between)
    return None if marked else head


def _is_time(view: View, head: int) -> bool:
    """Whether what a relator leads in is a time or a figure: "by noon", "by 9 percent"."""
    near = view.tokens[head : head + _GOVERNED]
    return number_follows(view.tokens, head) or any(
        token.kind is TokenKind.NUMBER or token.norm in _times() for token in near
    )


@cache
def _times() -> frozenset[str]:
    dates = load("dates")["en"]
    named = words("syntax", "en", "times").union(dates["months"], dates["parts"], dates["seasons"])
    return named | {"end", "noon", "midnight"}


def _same_governor(view: View, back: View, one: Relator, other: Relator) -> bool:
    """Whether the same word stands before both: "the bus from", "the bus to".

    With another verb comes another preposition: "died from", "succumbed to".
    """
    governor, there = _before(view, one.start), _before(back, other.start)
    if governor is None or there is None:
        return governor is there
    return view.is_kept(governor) and view.links[governor] == there


def _before(view: View, start: int) -> int | None:
    """The nearest word of content before ``start``, up to any mark."""
    for i in range(start - 1, -1, -1):
        if view.tokens[i].text in STOPS:
            return None
        if view.tokens[i].content:
            return i
    return None


def _contents(view: View, start: int) -> Iterator[int]:
    """The words of content and pronouns that soon follow."""
    pronouns = words("syntax", "en", "objects") | {"it"}
    behind = range(start, min(start + _GOVERNED, len(view.tokens)))
    return (i for i in behind if view.tokens[i].content or view.tokens[i].norm in pronouns)


def _leads_in_noun(view: View, back: View, one: Relator) -> bool:
    """Whether what follows is no verb, as it may be behind "to".

    Where the very word stands behind "from" on the other side, it is a noun: "from school".
    """
    figure = any(number_follows(view.tokens, i) for i in (one.end, one.end + 1))
    if one.senses != {"goal"} or figure or _opens_noun(view, one.end):
        return True
    exact = one.end in view.links and view.words[one.end].kind is LinkKind.EXACT
    before = view.links[one.end] - 1 if exact else -1
    led = before >= 0 and back.tokens[before].norm in words("relators", "en", "senses", "source")
    return led and not is_ing_form(view.tokens[one.end].norm)


def _opens_noun(view: View, index: int) -> bool:
    """Whether a noun phrase begins there, as its determiner, a capital or a figure shows."""
    token = view.tokens[index]
    determined = token.norm in words("syntax", "en", "determiners")
    figure = token.kind is TokenKind.NUMBER or token.text in words("syntax", "en", "before_numbers")
    return determined or figure or token.text[:1].isupper()


def _in_list(view: View, one: Relator, other: Relator) -> bool:
    """Whether both stand right between the same two words, in the same form.

    "Ships or boats" and "a ship and a boat" are two ways to speak of all of them.
    """
    before, behind = one.start - 1, next(_contents(view, one.end), None)
    return (
        before >= 0
        and behind is not None
        and all(i in view.links and view.words[i].kind is LinkKind.EXACT for i in (before, behind))
        and view.links[before] == other.start - 1
    )
