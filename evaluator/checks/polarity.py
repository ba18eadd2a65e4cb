"""Whether a word is turned into its contrary where it stands."""

from __future__ import annotations

from evaluator.checks.comparisons import is_turned
from evaluator.checks.view import View
from evaluator.data import words
from evaluator.domain.words import Token
from evaluator.text.antonyms import are_opposites
from evaluator.text.lemmas import stems
from evaluator.text.negation import contradicts
from evaluator.text.scales import find_steps
from evaluator.text.tokens import STOPS

_EXTREMES = (0, 2)  # levels of the scale of bounds: at most, at least
_SCOPE = 6  # tokens behind a negator that it may still negate ("none of the actors are trained")


def is_negated(view: View, index: int) -> bool:
    """Whether a word of the same clause before ``index`` turns it into its contrary.

    A modal is negated by what stands behind it: "could not".
    """
    tokens, negators = view.tokens, view.negators
    if index + 1 in negators and tokens[index].norm in words("syntax", "en", "timeless"):
        return True
    reversing = stems("negation", "en", "reversing")
    for place in range(index - 1, max(-1, index - 1 - _SCOPE), -1):
        if tokens[place].text in STOPS:
            return False
        lexical = tokens[place].lemma in reversing and not view.is_kept(place)
        if place in negators or lexical:
            return True
    return False


def denies_instead(view: View, index: int, back: View, partner: int) -> bool:
    """Whether a word denies what the other side has "not" for: "denied", "said that he had not"."""
    behind = range(partner + 1, partner + 1 + _SCOPE)
    return view.tokens[index].lemma in stems("negation", "en", "reversing") and any(
        j in behind and not back.is_kept(j) for j in back.negators
    )


def bounds_turned(view: View, negator: int, back: View) -> bool:
    """Whether a number behind a negator is bounded from the other side: "not above", "below"."""
    here, there = _bounds(view, negator), _bounds(back, 0)
    return any(
        view.links.get(number) in there and there[view.links[number]] != level
        for number, level in here.items()
    )


def _bounds(view: View, start: int) -> dict[int, int]:
    """The words of content behind lower and upper bounds from ``start`` on, with their level."""
    steps = (step for step in find_steps(view.tokens, "MOD") if step.scale.number)
    ends = (step for step in steps if step.level in _EXTREMES and step.start >= start)
    bounded = ((view.linked_behind(step.end - 1), step.level) for step in ends)
    return {number: level for number, level in bounded if number is not None}


def agree(view: View, back: View, i: int, j: int) -> bool:
    """Whether one of two contraries is negated and says the other: "not open", "shut".

    So do "unlikely" and "probably not", "not all" and "some"; and two contraries where they compare
    the same the other way round.
    """
    here, there = view.tokens[i], back.tokens[j]
    if is_turned(view, back, i, j):
        return True
    if denies_instead(view, i, back, j) or denies_instead(back, j, view, i):
        return True
    if (_is_partial(view, i) and is_part(there)) or (_is_partial(back, j) and is_part(here)):
        return True
    contrary = are_opposites(here, there) or contradicts(here, there) or contradicts(there, here)
    return contrary and is_negated(view, i) != is_negated(back, j)


def is_part(token: Token) -> bool:
    """Whether a word says what a negation of all says: "some", "only"."""
    month = token.norm == "may" and token.text[0].isupper() and token.start > 0
    return token.norm in words("negation", "en", "partial") and not month


def _is_partial(view: View, index: int) -> bool:
    """Whether a word of all is negated right where it stands: "not all"."""
    universal = view.tokens[index].norm in words("negation", "en", "universal")
    return universal and index - 1 in view.negators
