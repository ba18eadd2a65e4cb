"""What a negation denies, where both sides have it: this word or another, some or all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import NamedTuple

from evaluator.checks.polarity import is_part
from evaluator.checks.view import View, gained, lost
from evaluator.data import words
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair
from evaluator.domain.words import Token
from evaluator.text.inflections import is_manner
from evaluator.text.lemmas import stems
from evaluator.text.negation import negations
from evaluator.text.tokens import STOPS

_CLAUSE = 10  # tokens behind "not" among which its "but" stands
_NEAR = 7  # tokens around the place of "all" within which "some" stands
SCOPE = 4
"""Tokens behind a negator within which the word that it negates follows it."""


def scopes_changed(pair: Pair, others: Iterable[tuple[int, int]]) -> Iterator[Shift]:
    """A shift for each negation that denies something else than its counterpart.

    ``others`` are negators, one of each side, that stand for one another without a link.
    """
    view, back = lost(pair), gained(pair)
    known = negations("en")
    pairs = {
        (index, view.links[index])
        for index in view.negators
        if index in view.links and back.tokens[view.links[index]].norm in known
    }
    for index, index_there in sorted(pairs.union(others)):
        here, there = _Negation(view, index), _Negation(back, index_there)
        if is_some(view, index) or is_some(back, index_there):
            continue
        if here.of_all and there.is_total:
            yield _shift(here, there, "“{}” became “{}”: not one instead of not all")
        elif there.of_all and here.is_total:
            yield _shift(here, there, "“{}” became “{}”: not all instead of not one")
        elif (
            ((index, index_there) in pairs or (here.is_verbal and there.is_verbal))
            and _escapes(here, there)
            and _escapes(there, here)
        ):
            yield _shift(here, there, "the negation moved: “{}” became “{}”")


def negated_word(view: View, index: int) -> int | None:
    """The first content word behind the negator at ``index``, where it is linked; not "even"."""
    focus = words("negation", "en", "focus")
    for place in _behind(view, index):
        if view.tokens[place].content and view.tokens[place].norm not in focus:
            return place if place in view.links else None
    return None


def is_some(view: View, index: int) -> bool:
    """Whether the negator at ``index`` denies all, and the other side says so of some."""
    negation = _Negation(view, index)
    if not negation.of_all:
        return False
    back = view.back
    head = view.linked_behind(index)
    there = 0 if head is None else view.links[head]
    near = range(max(0, there - _NEAR), min(there + _NEAR, len(back.tokens)))
    return any(is_part(back.tokens[j]) and not back.is_kept(j) for j in near)


class _Negation(NamedTuple):
    """A negator, and the side that it stands on."""

    view: View
    at: int

    @property
    def head(self) -> int | None:
        """The word that it denies."""
        return negated_word(self.view, self.at)

    @property
    def end(self) -> int:
        """Behind the word that it denies."""
        head = self.whole if self.head is None else self.head
        return (self.at if head is None else head) + 1

    @property
    def of_all(self) -> bool:
        """Whether it leaves some: "not all", and the other side has no "all"."""
        total = self.view.tokens[self.at].norm in _list("total")
        return self.whole is not None and not (total or self.view.is_kept(self.whole))

    @property
    def whole(self) -> int | None:
        """The word of all that it reaches, before any mark."""
        tokens = self.view.tokens
        return next((i for i in self.reach if _is_universal(tokens, i)), None)

    @property
    def reach(self) -> tuple[int, ...]:
        """The tokens behind it that it may deny, up to any mark."""
        tokens = self.view.tokens
        behind = _behind(self.view, self.at)
        return tuple(takewhile(lambda i: tokens[i].text not in STOPS, behind))

    @property
    def is_verbal(self) -> bool:
        """Whether it stands before what it denies: "gave no reason" is "did not give a reason"."""
        return self.view.tokens[self.at].norm in _list("verbal")

    @property
    def is_total(self) -> bool:
        """Whether it leaves none: "never", "not any"."""
        tokens = self.view.tokens
        behind = (tokens[place].norm for place in self.reach)
        return tokens[self.at].norm in _list("total") or any(one in _list("any") for one in behind)

    def spares(self, other: _Negation) -> bool:
        """Whether it says what it says wherever it stands.

        "Not all flights", as "all ... not" may mean, too; "not even he"; "the truth, not a lie",
        which is "not a lie but the truth".
        """
        tokens, others = self.view.tokens, other.view.tokens
        if self.head is not None and _is_universal(tokens, self.head):
            return True
        behind = {token.norm for token in others[other.at + 1 : other.at + 1 + _CLAUSE]}
        opposed = self.at > 0 and tokens[self.at - 1].text == "," and "but" in behind
        return opposed or tokens[self.at + 1].norm in _list("focus")

    @property
    def raises(self) -> bool:
        """Whether to deny its word is to deny what that governs: "did not think that he would"."""
        return self.head is not None and self.view.tokens[self.head].lemma in stems(
            "negation", "en", "raising"
        )


def _escapes(one: _Negation, other: _Negation) -> bool:
    """Whether what the one negates is not what the other negates.

    It stands before the other, or far behind it, or hangs on the word that is denied there: where
    he "did not [say] that he had [read]", he may have read.
    """
    head, head_there = one.head, other.head
    if head is None or head_there is None or _raised(one, other) or _raised(other, one):
        return False
    place = one.view.links[head]
    if one.view.tokens[head].lemma == other.view.tokens[head_there].lemma:
        return False  # both deny it, and one side has it twice: "to talk, not to talk"
    if _is_negated_modal(other, place) or one.spares(other) or other.spares(one):
        return False
    if place < other.at or place > other.at + SCOPE:
        return True
    before = other.view.links[head_there] < one.at
    manner = is_manner(other.view.tokens[head_there].norm)
    return head_there < place and before and other.is_verbal and one.is_verbal and not manner


def _is_negated_modal(one: _Negation, place: int) -> bool:
    """Whether a word is a modal right before the negator, which denies it: "[must] not"."""
    modals = words("syntax", "en", "timeless") | words("syntax", "en", "future")
    norm = one.view.tokens[place].norm
    return place == one.at - 1 and (norm in modals or norm in _list("modals"))


def _raised(one: _Negation, other: _Negation) -> bool:
    """Whether what the one denies governs what the other denies: "[think] that he would [win]"."""
    if one.head is None or other.head is None or not one.raises:
        return False
    between = one.view.tokens[one.head + 1 : other.view.links[other.head]]
    relatives = words("syntax", "en", "relatives") - {"that", "of"}
    return not any(token.text in STOPS or token.norm in relatives for token in between)


def _shift(one: _Negation, other: _Negation, message: str) -> Shift:
    texts = one.view.text(one.at, one.end), other.view.text(other.at, other.end)
    here, there = one.view.span(one.at, one.end), other.view.span(other.at, other.end)
    return one.view.shift(message.format(*texts), here, there, Severity.MAJOR, 0.7)


def _is_universal(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a word says that all are meant: not in "at all", "each other"."""
    if tokens[index].norm not in _list("universal"):
        return False
    around = (tokens[max(0, index - 1) : index + 1], tokens[index : index + 2])
    return not any(" ".join(one.norm for one in pair) in _list("idle_universal") for pair in around)


def _behind(view: View, index: int) -> range:
    return range(index + 1, min(index + 1 + SCOPE, len(view.tokens)))


def _list(name: str) -> frozenset[str]:
    return words("negation", "en", name)
