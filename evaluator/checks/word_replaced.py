"""LEX001: another word that says something else."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from evaluator.checks.doubted import LIKELY, SURE
from evaluator.checks.foreign import is_no_word
from evaluator.checks.registry import check
from evaluator.checks.view import View, lost
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair
from evaluator.domain.spans import Span
from evaluator.domain.words import Token, TokenKind


@check(
    code="LEX001",
    category="accuracy/mistranslation",
    severity=Severity.MINOR,
    languages=("en",),
    fires=[
        (
            "The ferry was delayed because the captain had lost his keys.",
            "The ferry was delayed because the captain had lost his onions.",
        ),
        (
            "He bought three loaves of bread on his way home.",
            "He bought three loaves of clouds on his way home.",
        ),
    ],
    silent=[
        ("The firm stopped making tyres in May.", "The company ceased making tyres in May."),
        ("They built a big house by the lake.", "They built a large house by the lake."),
    ],
)
def word_replaced(pair: Pair) -> Iterator[Shift]:
    """A word stands where the reference has another, and it is not another name for the same.

    Looked at are the words that were put for one another: linked by their meaning in the sentence
    or by their place alone, or both doubted and beside the same words. Whether the two mean the
    same here is judged by a network that was trained on texts with words exchanged on purpose;
    where it is sure, the finding is major. Names, numbers, opposites and words on a scale of
    strength have checks of their own, and so have words that are none (FLU006).

    Without the embedded model, and in other languages than English, this check finds nothing.
    """
    view = lost(pair)
    if not view.doubt:
        return
    for i, j in (*view.substitutes(), *_exchanged(view)):
        doubt = view.doubt_of(i, j)
        own, other = view.tokens[i], view.other.tokens[j]
        if doubt < LIKELY or not _both_words(view, i, j) or is_no_word(other, view.tokens):
            continue
        yield view.shift(
            f"“{own.text}” became “{other.text}”",
            view.span(i, i + 1),
            Span(other.start, other.end),
            Severity.MAJOR if doubt >= SURE else Severity.MINOR,
            round(0.4 + doubt / 2, 3),
        )


def _exchanged(view: View) -> Iterator[tuple[int, int]]:
    """Words without a link, each with its counterpart: both doubted, beside the same words.

    "The main sights" and "Porto's trivial sights": neither meaning nor place would link the two.
    """
    spent: set[int] = set()
    for i, pairs in groupby(view.strangers(both=LIKELY), key=itemgetter(0)):
        if not _alone(view.tokens, i, view.links):
            continue
        near = [
            (view.other_doubt[j], -j)
            for _, j in pairs
            if j not in spent and _alone(view.other.tokens, j, view.taken)
        ]
        if near:
            j = -max(near)[1]
            spent.add(j)
            yield i, j


def _alone(tokens: Sequence[Token], index: int, held: Container[int]) -> bool:
    """Whether no other word of content that no link holds stands right beside one.

    "In close cooperation" for "in lockstep" is one word said in two, not "close" for "lockstep".
    """
    around = (i for i in (index - 1, index + 1) if 0 <= i < len(tokens))
    return not any(tokens[i].content and i not in held for i in around)


def _both_words(view: View, i: int, j: int) -> bool:
    """Whether both are plain words: no numbers, and not a name for a name."""
    own, other = view.tokens[i], view.other.tokens[j]
    if TokenKind.NUMBER in (own.kind, other.kind):
        return False
    return not (own.text[:1].isupper() and other.text[:1].isupper() and own.start and other.start)
