"""LEX001: another word that says something else."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from evaluator.checks.doubted import LIKELY, SURE, UNDOUBTED
from evaluator.checks.foreign import is_no_word
from evaluator.checks.polarity import agree
from evaluator.checks.registry import check
from evaluator.checks.view import View, gained, lost
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair
from evaluator.domain.spans import Span
from evaluator.domain.words import Token, TokenKind
from evaluator.text.antonyms import are_opposites
from evaluator.text.kinds import are_of_two_kinds

_KNOWN = 0.8  # the confidence where no network is asked


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
        ("She lost her husband in the war.", "She lost her brother in the war."),
    ],
    silent=[
        ("The firm stopped making tyres in May.", "The company ceased making tyres in May."),
        ("They built a big house by the lake.", "They built a large house by the lake."),
        ("The football club lost in May.", "The soccer club lost in May."),
    ],
)
def word_replaced(pair: Pair) -> Iterator[Shift]:
    """A word stands where the reference has another, and it is not another name for the same.

    Looked at are the words that were put for one another: linked by their meaning in the sentence
    or by their place alone, or both doubted and beside the same words. Whether the two mean the
    same here is judged by a network that was trained on texts with words exchanged on purpose;
    where it is sure, the finding is major. Names, numbers, opposites and words on a scale of
    strength have checks of their own, and so have words that are none (FLU006). A negated contrary
    is another name for the same ("not open" and "closed").

    Major as well is a thing of another kind where kinds are told apart, a brother for a husband,
    silver for gold; minor where the network sees no trace of an error in it.

    Without the embedded model kinds are all that is found, and nothing in other languages than
    English.
    """
    view, back = lost(pair), gained(pair)
    for i, j in (*view.substitutes(), *_exchanged(view)):
        if agree(view, back, i, j) or (i in view.said and j in back.said):
            continue
        own, other = view.tokens[i], view.other.tokens[j]
        doubt = view.doubt_of(i, j)
        doubted = doubt >= LIKELY and _both_words(view, i, j)
        if _of_two_kinds(view, i, j):
            alike = view.doubt and doubt < UNDOUBTED
            severity, confidence = Severity.MINOR if alike else Severity.MAJOR, _KNOWN
        elif doubted and not is_no_word(other, view.tokens):
            severity = Severity.MAJOR if doubt >= SURE else Severity.MINOR
            confidence = round(0.4 + doubt / 2, 3)
        else:
            continue
        yield view.shift(
            f"“{own.text}” became “{other.text}”",
            view.span(i, i + 1),
            Span(other.start, other.end),
            severity,
            confidence,
        )


def _of_two_kinds(view: View, i: int, j: int) -> bool:
    """Whether two words are of one sort and not of one kind, and neither stands on both sides."""
    own, other = view.tokens[i], view.other.tokens[j]
    if not are_of_two_kinds(own, other) or are_opposites(own, other):
        return False
    here, there = ({token.lemma for token in side} for side in (view.tokens, view.other.tokens))
    return other.lemma not in here and own.lemma not in there


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
