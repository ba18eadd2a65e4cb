"""Who does it, and to whom it is done: the parties of a verb in the active and in the passive."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from evaluator.checks.view import View, gained, lost
from evaluator.data import words
from evaluator.domain.pair import Pair
from evaluator.domain.words import Token, TokenKind
from evaluator.text.inflections import is_manner
from evaluator.text.tenses import is_passive
from evaluator.text.tokens import STOPS

_BY = "by"
_AGENT_WITHIN = 3  # tokens behind the verb among which "by" stands
_PARTY_WITHIN = 4  # tokens behind "by", or behind the verb, within which the other party begins
_SUBJECT_WITHIN = 6  # tokens before the verb among which its subject stands


class Parties(NamedTuple):
    """A verb with who does it and who suffers it, all tokens of the side of ``view``.

    ``by`` is the token of the passive's "by"; without one the verb is active. ``led`` is the
    preposition before the sufferer, if there is one ("apologised to him").
    """

    view: View
    verb: int
    doer: int
    sufferer: int
    by: int | None = None
    led: str = ""

    @property
    def first(self) -> int:
        """The token of the party that stands before the verb."""
        return self.doer if self.by is None else self.sufferer

    @property
    def last(self) -> int:
        """The token of the party that stands behind it."""
        return self.sufferer if self.by is None else self.doer

    @property
    def has_person(self) -> bool:
        """Whether one of them is a pronoun."""
        tokens = self.view.tokens
        return any(tokens[i].norm in _persons() for i in (self.doer, self.sufferer))

    @property
    def told(self) -> tuple[str, str, str, str]:
        """Who does what to whom, in words of which the other side has the same where it says so."""
        doer, verb, sufferer = (
            _persons().get(token.norm, token.lemma)
            for token in (self.view.tokens[i] for i in (self.doer, self.verb, self.sufferer))
        )
        return doer, verb, self.led, sufferer

    def turned(self, other: Parties) -> bool:
        """Whether who does it here suffers it on the other side, and the other way round."""
        return (
            self.led == other.led
            and self._same(self.doer, other, other.sufferer)
            and self._same(self.sufferer, other, other.doer)
        )

    def _same(self, index: int, other: Parties, there: int) -> bool:
        """Whether two tokens are one party: the same person of a pronoun, or linked in one form."""
        token, partner = self.view.tokens[index], other.view.tokens[there]
        if {token.norm, partner.norm} & _persons().keys():
            return _persons().get(token.norm) == _persons().get(partner.norm)
        return self.view.is_kept(index) and self.view.links[index] == there


def turns(pair: Pair) -> Iterator[tuple[Parties, Parties]]:
    """The verbs that both sides have, each with its parties on the reference's and the candidate's.

    Those that say the same whoever does it are left out ("was met by the king", "met the king").
    """
    view, back = lost(pair), gained(pair)
    for verb in sorted(view.links):
        if not view.tokens[verb].content or not view.same_form(verb):
            continue
        if view.tokens[verb].lemma in words("syntax", "en", "symmetric"):
            continue
        here, there = parties(view, verb), parties(back, view.links[verb])
        if here is not None and there is not None:
            yield here, there


def all_parties(view: View) -> Iterator[Parties]:
    """The parties of all words of a side that look like verbs."""
    for verb, token in enumerate(view.tokens):
        found = parties(view, verb) if token.content else None
        if found is not None:
            yield found


def parties(view: View, verb: int) -> Parties | None:
    """The parties of the verb at ``verb``; None where one of them is not to be seen."""
    subject = next(_before(view, verb), None)
    if subject is None:
        return None
    if not is_passive(view.tokens, verb):
        behind = view.tokens[verb + 1].norm if verb + 1 < len(view.tokens) else ""
        led = behind if behind in words("syntax", "en", "addressing") else ""
        found = _object(view, verb + bool(led))
        return None if found is None else Parties(view, verb, subject, found, led=led)
    near = range(verb + 1, min(verb + 1 + _AGENT_WITHIN, len(view.tokens)))
    by = next((i for i in near if view.tokens[i].norm == _BY), None)
    agent = None if by is None else _party(view, by + 1)
    return None if agent is None else Parties(view, verb, agent, subject, by)


def fair(pair: Pair) -> bool:
    """Whether a pair is one clause on each side, and its voice changed and its parties with it."""
    sides = lost(pair), gained(pair)
    if any(token.text in STOPS for view in sides for token in view.tokens[:-1]):
        return False
    return any(
        _is_fair(here, back) for view, back in (sides, sides[::-1]) for here in _passives(view)
    )


def _passives(view: View) -> Iterator[Parties]:
    """The verbs that are passive here and the same verb there."""
    for verb in sorted(view.links):
        found = parties(view, verb) if view.same_form(verb) else None
        if found is not None and found.by is not None:
            yield found


def _is_fair(here: Parties, back: View) -> bool:
    """Whether who does it in the passive stands before the active verb, too."""
    view, active = here.view, here.view.links[here.verb]
    if is_passive(back.tokens, active) or not view.is_kept(here.doer):
        return False
    return view.links[here.doer] in _before(back, active)


def _before(view: View, verb: int) -> Iterator[int]:
    """The words before the verb, up to any mark, that may be its subject; the nearest first."""
    pronouns = words("syntax", "en", "subjects")
    for i in range(verb - 1, max(-1, verb - 1 - _SUBJECT_WITHIN), -1):
        token = view.tokens[i]
        if token.kind is TokenKind.PUNCTUATION:
            return
        if token.norm in pronouns or _is_noun(token):
            yield i


def _object(view: View, verb: int) -> int | None:
    """What an active verb is done to, with nothing between but what opens a noun."""
    found = _party(view, verb + 1)
    opens = words("syntax", "en", "determiners")
    between = view.tokens[verb + 1 : found]
    return found if all(token.norm in opens for token in between) else None


def _party(view: View, start: int) -> int | None:
    """The first pronoun or word of content from ``start`` on, before any mark."""
    for i in range(start, min(start + _PARTY_WITHIN, len(view.tokens))):
        if view.tokens[i].kind is not TokenKind.WORD:
            return None
        if _is_noun(view.tokens[i]) or _stands_alone(view.tokens, i):
            return i
    return None


def _is_noun(token: Token) -> bool:
    """Whether a word may be one: of content, and no adverb nor "all"."""
    adverb = is_manner(token.norm) or token.norm in words("syntax", "en", "between")
    return token.content and not adverb


def _stands_alone(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a pronoun is an object by itself: "her", but not in "her brother"."""
    if tokens[index].norm not in words("syntax", "en", "objects"):
        return False
    possessive = tokens[index].norm in words("syntax", "en", "determiners")
    return not (possessive and index + 1 < len(tokens) and tokens[index + 1].content)


@cache
def _persons() -> dict[str, str]:
    """Pronouns by the person that they stand for, as its subject."""
    rows = (row.split() for row in words("syntax", "persons", "en"))
    return {form: row[0] for row in rows for form in row}
