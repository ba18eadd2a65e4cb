"""FLU001: a sentence that ends in its middle."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from evaluator.checks.registry import check
from evaluator.checks.view import View, gained
from evaluator.data import load, words
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair, Side
from evaluator.domain.spans import Span
from evaluator.domain.words import Token, TokenKind
from evaluator.text.number_words import number_words

_SHORTEST = 3  # letters; what is shorter before a full stop is an abbreviation


@check(
    code="FLU001",
    category="fluency/grammar/broken-sentence",
    severity=Severity.MAJOR,
    fires=[
        (
            "A clerk for the bank founded as a bridge between Turin and the coast said so.",
            "A clerk for the bank founded as a bridge between Turin said. and the coast so.",
        ),
        ("The tram was late because it snowed.", "The tram was late. because it snowed."),
    ],
    silent=[
        ("Prices, e.g. for milk, rose.", "Prices, e.g. for milk, went up."),
        ("It rained. it poured. it snowed.", "It rained. it poured. it snowed."),
        ("The firm (Miller Inc. of Ohio) closed.", "Miller Inc. of Ohio has closed."),
        ("He left. She stayed.", "He left. She stayed."),
    ],
)
def sentence_broken(pair: Pair) -> Iterator[Shift]:
    """A full stop stands in mid-sentence: what follows it goes on in lower case.

    It is the mark of a phrase that was misplaced or of text put together from two drafts. Known
    abbreviations, and texts whose reference breaks at the same place, are left alone.
    """
    view = gained(pair)
    for index in range(len(view.tokens)):
        if _breaks(view.own, index) and not _breaks_there_too(view, index):
            end = _fragment_end(view.tokens, index)
            stop, fragment = view.text(index - 1, index + 1), view.text(index + 1, end)
            message = f"the sentence ends at “{stop}” and goes on with “{fragment}”"
            own = view.span(index - 1, end)
            yield view.shift(message, own, _counterpart(view, index - 1, end))


def _breaks(side: Side, index: int) -> bool:
    """Whether the token is a full stop behind a whole word and before a lower-case one."""
    tokens = side.tokens
    if not 0 < index < len(tokens) - 1 or tokens[index].text != ".":
        return False
    before, behind = tokens[index - 1], tokens[index + 1]
    whole = before.kind is TokenKind.WORD and len(before.text) >= _SHORTEST
    spaced = behind.start > tokens[index].end and tokens[index].start == before.end
    abbreviated = before.norm in _abbreviations(side.language)
    return whole and spaced and behind.text[0].islower() and not abbreviated


@cache
def _abbreviations(language: str) -> frozenset[str]:
    """Case-folded; those of English stand in texts of any language."""
    own = load("sentences")["abbreviations"].get(language, ())
    scales = number_words(language).abbreviated
    return words("abbreviations", "en") | scales | frozenset(map(str.casefold, own))


def _breaks_there_too(view: View, index: int) -> bool:
    """Whether the other side has such a full stop as well, wherever the words around it lead."""
    other = view.other.tokens
    return any(
        _breaks(view.other, place) and view.tokens[index - 1].norm == other[place - 1].norm
        for place in range(len(other))
    )


def _fragment_end(tokens: tuple[Token, ...], index: int) -> int:
    """Right behind the next sentence end, or the end of the text."""
    for place in range(index + 1, len(tokens)):
        if tokens[place].text in ".!?":
            return place + 1
    return len(tokens)


def _counterpart(view: View, start: int, end: int) -> Span:
    """Where the fragment's words stand on the other side; the insertion point if nowhere.

    The word before the stop may itself have been misplaced, so the fragment behind it leads.
    """
    behind = [view.links[i] for i in range(start + 2, end) if i in view.links]
    content = [j for j in behind if view.other.tokens[j].content]
    chosen = content or behind
    if not chosen:
        return view.place(start + 1)
    tokens = view.other.tokens
    return Span(tokens[min(chosen)].start, tokens[max(chosen)].end)
