"""FLU002: a sentence without its end, or begun with a small letter."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.registry import check
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair
from evaluator.domain.spans import Span
from evaluator.text.tokens import fold

_END = frozenset(".!?…:;。！？؟۔।")
_CLOSING = "\"')]}» "
_OPENING = "\"'([{«¿¡ -"


@check(
    code="FLU002",
    category="fluency/mechanical",
    severity=Severity.MINOR,
    fires=[
        ("The tower was closed for a year.", "The tower was closed for a year"),
        ("The tower was closed for a year.", "the tower was closed for a year."),
    ],
    silent=[
        ("“The tower is closed.”", "“The tower is closed”."),
        ("The tower was closed (again).", "The tower was closed (again)."),
        ("Tower closed for a year", "Tower shut for a year"),
        ("iPhones sold well.", "iPhones sold well."),
        ("Apple's phones sold well.", "iPhones sold well."),
    ],
)
def sentence_unfinished(pair: Pair) -> Iterator[Shift]:
    """The candidate's sentence lacks the mark that ends it, or the capital that begins it.

    Only where the reference has it: headlines and lists have neither. It is a slip of the keyboard,
    or the sign that text was cut.

    Left alone: a sentence that ends within quotation marks or brackets, and words that are written
    with a small letter wherever they stand: addresses, and names like iPhone.
    """
    left, right = fold(pair.reference.text), fold(pair.candidate.text)
    left_end, right_end = left.rstrip(_CLOSING), right.rstrip(_CLOSING)
    if left_end[-1:] in _END and right_end and right_end[-1] not in _END:
        here, there = Span(len(left_end) - 1, len(left_end)), Span(len(right_end), len(right_end))
        yield Shift(f"the sentence has lost its “{left_end[-1]}”", here, there)
    first, other = left.lstrip(_OPENING)[:1], right.lstrip(_OPENING)[:1]
    word = next(iter(right.lstrip(_OPENING).split()), "").rstrip(_CLOSING + ",")
    if first.isupper() and other.islower() and not _written_so(word):
        start, place = left.index(first), right.index(other)
        message = "the sentence begins with a small letter"
        yield Shift(message, Span(start, start + 1), Span(place, place + 1))


def _written_so(word: str) -> bool:
    """Whether a word keeps its small first letter: "iPhone", "www.example.org"."""
    return any(letter.isupper() or letter in ".@/" for letter in word.rstrip("."))
