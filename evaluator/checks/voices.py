"""The passive and the active: who does it, and to whom it is done."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from evaluator.checks.polarity import STOPS
from evaluator.checks.view import View, gained, lost
from evaluator.data import words
from evaluator.domain.pair import Pair
from evaluator.domain.words import TokenKind
from evaluator.text.tenses import is_passive

_BY = "by"
_AGENT_WITHIN = 3  # tokens behind the verb among which "by" stands
_PARTY_WITHIN = 4  # tokens behind "by", or behind the verb, within which the other party begins
_SUBJECT_WITHIN = 6  # tokens before the verb among which its subject stands


class Turn(NamedTuple):
    """A verb that is passive on the side of ``view``, and active on that of ``back``.

    ``verb`` is its token here, ``by`` and ``agent`` those of who does it.
    """

    view: View
    back: View
    verb: int
    by: int
    agent: int

    @property
    def active(self) -> int:
        """The token of the active verb."""
        return self.view.links[self.verb]

    @property
    def is_fair(self) -> bool:
        """Whether who does it here stands before the active verb, too."""
        return self.view.links[self.agent] in _before(self.back, self.active)

    @property
    def is_foul(self) -> bool:
        """Whether the parties stayed where they were: who did it now suffers it."""
        own, there = subject(self.view, self.verb), subject(self.back, self.active)
        if own is None or there is None or self.view.links.get(own) != there:
            return False
        suffers = _object(self.back, self.active) == self.view.links[self.agent]
        return suffers and self.view.is_kept(own)


def turns(pair: Pair) -> Iterator[Turn]:
    """The verbs of which one side has the passive with "by" and the other the active."""
    sides = (lost(pair), gained(pair))
    for view, back in (sides, sides[::-1]):
        if all(token.norm != _BY for token in view.tokens):
            continue
        for verb in sorted(view.links):
            there = view.links[verb]
            if not view.same_form(verb) or not is_passive(view.tokens, verb):
                continue
            if view.tokens[verb].lemma in words("syntax", "en", "symmetric"):
                continue  # "was met by the king", "met the king"
            near = range(verb + 1, min(verb + 1 + _AGENT_WITHIN, len(view.tokens)))
            by = next((i for i in near if view.tokens[i].norm == _BY), None)
            agent = None if by is None else _content(view, by + 1)
            if by is None or agent is None or is_passive(back.tokens, there):
                continue
            if view.is_kept(agent):
                yield Turn(view, back, verb, by, agent)


def fair(pair: Pair) -> bool:
    """Whether a pair is one clause on each side, and its voice changed and its parties with it."""
    sides = pair.reference.tokens, pair.candidate.tokens
    if any(token.text in STOPS for tokens in sides for token in tokens[:-1]):
        return False
    return any(turn.is_fair for turn in turns(pair))


def subject(view: View, verb: int) -> int | None:
    """The nearest word before the verb that may be its subject: a noun, a name or a pronoun."""
    return next(_before(view, verb), None)


def _before(view: View, verb: int) -> Iterator[int]:
    """The words before the verb, up to any mark, that may be its subject; the nearest first."""
    pronouns = words("syntax", "en", "subjects")
    for i in range(verb - 1, max(-1, verb - 1 - _SUBJECT_WITHIN), -1):
        token = view.tokens[i]
        if token.kind is TokenKind.PUNCTUATION:
            return
        if token.norm in pronouns or (token.content and not token.norm.endswith("ly")):
            yield i


def _object(view: View, verb: int) -> int | None:
    """The word of content behind an active verb, with nothing between but what opens a noun."""
    found = _content(view, verb + 1)
    opens = words("syntax", "en", "determiners")
    between = view.tokens[verb + 1 : found]
    return found if all(token.norm in opens for token in between) else None


def _content(view: View, start: int) -> int | None:
    """The first word of content from ``start`` on, before any mark."""
    for i in range(start, min(start + _PARTY_WITHIN, len(view.tokens))):
        if view.tokens[i].kind is not TokenKind.WORD:
            return None
        if view.tokens[i].content:
            return i
    return None
