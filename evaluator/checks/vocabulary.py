"""What became of a glossary's terms in a pair, for the checks that speak of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from evaluator.checks.view import View, lost
from evaluator.domain.glossary import Term
from evaluator.domain.pair import Pair, Side
from evaluator.domain.spans import Span
from evaluator.domain.words import TokenKind
from evaluator.text.terms import Part, Use, lookup, outermost
from evaluator.text.variants import spelling_key

_LONGEST = 8  # tokens of a term that may be spelt otherwise


class Answer(NamedTuple):
    """A term of the reference, and what the candidate has for it.

    ``use`` are the term's tokens, ``found`` the candidate's wording of it (None where there is
    none, or only a forbidden one), ``there`` the candidate's characters that stand in the term's
    place, empty where nothing does; ``respelt`` where they are the term in another spelling.
    """

    term: Term
    use: Use
    found: Use | None
    there: Span
    respelt: bool

    @property
    def kept(self) -> bool:
        """Whether the candidate has the term, in the capitals that it should have."""
        return self.found is not None and self.found.cased


class Vocabulary(NamedTuple):
    """The terms of a pair: each of the reference's answered, and what is forbidden found."""

    answers: tuple[Answer, ...]
    forbidden: tuple[Use, ...]


def vocabulary(pair: Pair) -> Vocabulary:
    """What the pair's glossary finds in it; nothing where there is no glossary."""
    if not pair.glossary:
        return Vocabulary((), ())
    return pair.remember(_read)


def span_of(side: Side, use: Use) -> Span:
    """The characters of a use."""
    return Span(side.tokens[use.start].start, side.tokens[use.end - 1].end)


def text_of(side: Side, use: Use) -> str:
    """What stands there."""
    span = span_of(side, use)
    return side.text[span.start : span.end]


def _read(pair: Pair) -> Vocabulary:
    # Both sides are in the language of the candidate, or else nothing here can be compared.
    found = lookup(pair.glossary, pair.candidate.language)
    here = found.uses(pair.reference.text, pair.reference.tokens)
    there = found.uses(pair.candidate.text, pair.candidate.tokens)
    asked = outermost([use for use in here if use.part is Part.ASKED and use.cased])
    allowed = [use for use in there if use.part is Part.ALLOWED]
    answers = _answers(pair, asked, allowed)
    covering = [use for use in allowed if use.cased]
    forbidden = [
        use
        for use in outermost([one for one in there if one.part is Part.FORBIDDEN and one.cased])
        if not any(use.within(other) for other in covering)
    ]
    return Vocabulary(answers, tuple(forbidden))


def _answers(pair: Pair, asked: list[Use], allowed: list[Use]) -> tuple[Answer, ...]:
    """Each use of the reference with the candidate's wording that answers it.

    First by the words that are linked, then any wording of the same entry that is left.
    """
    view = lost(pair)
    free = sorted(allowed, key=lambda use: (not use.cased, use.inflected))
    chosen: dict[int, Use] = {}
    for linked in (True, False):
        for index, use in enumerate(asked):
            if index in chosen:
                continue
            for other in free:
                if other.entry == use.entry and (_meets(view, use, other) or not linked):
                    chosen[index] = other
                    free = [one for one in free if not _overlap(one, other)]
                    break
    written = [span_of(pair.candidate, use) for use in allowed]
    return tuple(
        _answer(pair, view, use, chosen.get(index), written) for index, use in enumerate(asked)
    )


def _answer(pair: Pair, view: View, use: Use, found: Use | None, written: Sequence[Span]) -> Answer:
    """What the candidate has for a term; ``written`` is where it has any term as it should be."""
    term = pair.glossary.terms[use.entry]
    respelt = None if found or term.keep else _respelt(pair.candidate, term.allowed)
    if respelt and any(respelt.overlaps(span) for span in written):
        respelt = None
    return Answer(term, use, found, respelt or _landing(view, use), respelt is not None)


def _meets(view: View, use: Use, other: Use) -> bool:
    return any(
        other.start <= view.links[index] < other.end
        for index in range(use.start, use.end)
        if index in view.links
    )


def _overlap(one: Use, other: Use) -> bool:
    return one.start < other.end and other.start < one.end


def _landing(view: View, use: Use) -> Span:
    """The words that stand for a term of the reference, or the place where they are missing."""
    words = [
        view.other.tokens[view.links[index]]
        for index in range(use.start, use.end)
        if index in view.links
        and view.other.tokens[view.links[index]].kind is not TokenKind.PUNCTUATION
    ]
    if words:
        return Span(min(one.start for one in words), max(one.end for one in words))
    gap = next((gap for gap in view.gaps() if gap.start <= use.start < gap.end), None)
    return view.across_span(gap) if gap else view.place(use.start)


def _respelt(side: Side, wordings: Sequence[str]) -> Span | None:
    """Where one of the wordings stands in another spelling: "Ministry of Defense", "cease-fire"."""
    keys = {_key(wording) for wording in wordings}
    for start, first in enumerate(side.tokens):
        for last in side.tokens[start : start + _LONGEST]:
            if _key(side.text[first.start : last.end]) in keys:
                return Span(first.start, last.end)
    return None


@lru_cache(maxsize=4096)
def _key(text: str) -> str:
    return "".join(spelling_key(word) for word in text.replace("-", " ").split())
