"""What else may say what a negation says, so that its loss or gain is none."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.negation_scope import SCOPE, is_some, negated_word
from evaluator.checks.polarity import bounds_turned
from evaluator.checks.view import View
from evaluator.data import words
from evaluator.domain.words import Token
from evaluator.text.antonyms import are_opposites
from evaluator.text.negation import (
    excepts,
    holds_negation,
    is_polar,
    may_hold_affix,
    restricts,
    softens,
)
from evaluator.text.phrases import PhrasalVerb, phrasal_verbs
from evaluator.text.tokens import STOPS, tokenise
from evaluator.text.wordnet import relation

_DOUBLE = 2  # negations that may come to "only"
_LIST = 3  # tokens behind a member of a list within which "or" follows
_ANEW = 0.6  # share of kept words below which a sentence was built anew
_NEAR = 7  # tokens within which another word may account for a negator


def accounted_for(view: View, index: int) -> bool:
    """Whether a word near the negator's place, or the word it negates, cancels it."""
    place = view.place(index).start
    excepted = any(map(excepts, view.tokens[max(0, index - _NEAR) : index + 1 + _NEAR]))
    nearby = (
        j
        for j, token in enumerate(view.other.tokens)
        if abs(_distance(view, j, place)) <= _NEAR
        and (_negative(token) or (excepted and restricts(token)))
    )
    scope = range(index + 1, min(index + 1 + SCOPE, len(view.tokens)))
    inside = (i for i in scope if _negative(view.tokens[i]) and not is_polar(view.tokens[i]))
    phrases = phrasal_verbs(view.other.tokens)
    if any(_phrase_negates(view, one) for one in phrases) or any(
        not _kept(view.other.tokens[j], view.tokens, view.back.links.get(j)) for j in nearby
    ):
        return True
    if any(not _kept(view.tokens[i], view.other.tokens, view.links.get(i)) for i in inside):
        return True
    head = negated_word(view, index)
    if head is not None:
        there = view.links[head]
        # "Not long" is "short", and "not above 25" is "below 25".
        opposite = are_opposites(view.tokens[head], view.other.tokens[there])
        if opposite or _in_denied_list(view.back, there):
            return True
    return is_some(view, index) or bounds_turned(view, index, view.back)


def doubled(view: View, left: list[int]) -> bool:
    """Whether two negators come to "only": "may not without a permit", "may only with a permit"."""
    norms = {view.tokens[index].norm for index in left}
    if len(left) != _DOUBLE or norms.isdisjoint(words("negation", "en", "exceptive")):
        return False
    return any(map(restricts, _new_words(view)))


def softened(view: View, index: int) -> bool:
    """Whether words around the negator's place may say the same without one.

    A word such as "first" or "remains", which this side has not; or the sentence was built anew and
    has not the negated word.
    """
    if linked_head(view, index) is None and view.kept_share < _ANEW:
        return True
    place = view.place(index).start
    return any(
        softens(token)
        and not _said_alike(token, view.tokens, view.back.links.get(j))
        and abs(_distance(view, j, place)) <= _NEAR
        for j, token in enumerate(view.other.tokens)
    )


def linked_head(view: View, index: int) -> int | None:
    """The linked content word that the negator at ``index`` most likely negates."""
    behind = view.linked_behind(index)
    return behind if behind is not None and behind - index <= SCOPE else None


def _new_words(view: View) -> Iterator[Token]:
    """The words of the other side that stand for none of this one."""
    return (token for j, token in enumerate(view.other.tokens) if j not in view.taken)


def _phrase_negates(view: View, phrase: PhrasalVerb) -> bool:
    """Whether a phrase that this side has not holds a negation: "turned down", "did not accept"."""
    kept = any(j in view.taken for j in range(phrase.start + 1, phrase.end))
    return not kept and any(_negative(one) for word in phrase.synonyms for one in tokenise(word))


def _in_denied_list(view: View, index: int) -> bool:
    """Whether a word is in a list that one negation denies whole: "no water, food or shelter"."""
    joins = {"or", "nor"}
    behind = {token.norm for token in view.tokens[index + 1 : index + 1 + _LIST]}
    joined = not behind.isdisjoint(joins)
    for place in range(index - 1, max(-1, index - 1 - _NEAR), -1):
        norm = view.tokens[place].norm
        joined = joined or norm in joins
        if place in view.negators:
            return joined
        if norm in STOPS and norm != ",":
            return False
        if norm in words("syntax", "en", "coordinators") - joins:
            return False
    return False


def _negative(token: Token) -> bool:
    return holds_negation(token) or may_hold_affix(token)


def _kept(token: Token, others: tuple[Token, ...], counterpart: int | None) -> bool:
    """Whether another word says what a negative one does: "denied", "rejected"."""
    if counterpart is None:
        return False
    there = others[counterpart]
    return _negative(there) or relation(token.norm, there.norm).like


def _said_alike(token: Token, others: tuple[Token, ...], counterpart: int | None) -> bool:
    """Whether the word that a token is linked with says the same: "stay", "remain"."""
    if counterpart is None:
        return False
    there = others[counterpart]
    if is_polar(there):
        return False
    return there.lemma == token.lemma or relation(token.norm, there.norm).like


def _distance(view: View, j: int, place: int) -> int:
    """How many tokens of the other side lie between token ``j`` and the offset ``place``."""
    tokens = view.other.tokens
    first, last = sorted((place, tokens[j].start))
    return sum(first <= token.start < last for token in tokens)
