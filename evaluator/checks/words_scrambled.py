"""ORD003: the words are there, their order is not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from evaluator.checks.comparisons import turned
from evaluator.checks.doubted import LIKELY
from evaluator.checks.order import longest_increasing, standing_once
from evaluator.checks.registry import check
from evaluator.checks.view import View, gained, lost
from evaluator.checks.voices import fair
from evaluator.data import load
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair
from evaluator.domain.spans import Span
from evaluator.domain.words import Token, TokenKind
from evaluator.text.tokens import STOPS


class _Limits(NamedTuple):
    """Below how many linked words, and what share of the content words, an order cannot be told.

    And below what share of the linked words in one order, and of those that keep their neighbour,
    there is none.
    """

    fewest: int
    kept: float
    ordered: float
    beside: float


# Three words in five stand in one order in most rewordings, and a third keep their neighbour in any
# that is still a sentence.
_ENGLISH = _Limits(fewest=6, kept=0.6, ordered=0.6, beside=0.35)
# English sets its phrases in one order; German or Russian put any of them first, and where each is
# a word or two, that is no order at all.
_ELSEWHERE = _ENGLISH._replace(fewest=12)
# Where the network, which reads English, stumbles over most words of the candidate.
_DOUBTED = _Limits(fewest=4, kept=0.3, ordered=0.85, beside=0.6)
_SHORT = 9  # words below which a rewording may keep as little order as a scramble
_BESIDE = 2  # tokens apart, so that an article put between them does not part them


@check(
    code="ORD003",
    category="fluency/grammar/word-order",
    severity=Severity.CRITICAL,
    fires=[
        (
            "The old ferry crossed the wide river twice every day before the bridge was built.",
            "Bridge the was twice built before every wide the ferry day river crossed old the.",
        )
    ],
    silent=[
        (
            "The old ferry crossed the wide river twice every day before the bridge was built.",
            "Before the bridge was built, the old ferry crossed the wide river twice every day.",
        ),
        ("The pact was hailed by the clubs.", "The clubs hailed the pact."),
        ("Not all clubs hailed the new pact.", "The new pact was not hailed by all clubs."),
    ],
)
def words_scrambled(pair: Pair) -> Iterator[Shift]:
    """The candidate has the reference's words in no order that makes a sentence.

    Most words are there, but fewer than three in five of them follow one another as in the
    reference, and two in three have lost their neighbour. Clauses that change places keep their
    inner order and stay far above that. Where the trained network doubts most of the candidate's
    words, less is asked. A short sentence must have an article or "of" where none can stand.

    Left alone: a clause whose verb changed its voice and the parties with it; words that stand
    several times on a side, since which of them is which is a guess; and pairs that share too few
    words for an order to show: six in English, twelve in languages that are freer to move their
    phrases.
    """
    view = lost(pair)
    linked = [i for i in sorted(view.links) if view.same_form(i)]
    once = _stand_once(view.tokens), _stand_once(view.other.tokens)
    unique = [i for i in linked if i in once[0] and view.links[i] in once[1]]
    limits = _limits(view)
    if len(unique) < limits.fewest or view.kept_share < limits.kept:
        return
    ordered = len(longest_increasing([view.links[i] for i in unique])) / len(unique)
    places = pairwise(view.links[i] for i in linked)
    beside = sum(0 < after - before <= _BESIDE for before, after in places) / (len(linked) - 1)
    if ordered < limits.ordered and beside < limits.beside and not (fair(pair) or turned(pair)):
        if len(unique) < _SHORT and not _is_broken(view):
            return
        whole = Span(0, len(view.own.text)), Span(0, len(view.other.text))
        share = f"{ordered:.0%} of the words keep their order"
        yield gained(pair).shift(f"the words are scrambled: {share}", whole[1], whole[0])


def _is_broken(view: View) -> bool:
    """Whether an English candidate has more function words where none can stand: "the of"."""
    return view.own.language != "en" or _misplaced(view.other.tokens) > _misplaced(view.tokens)


def _misplaced(tokens: Sequence[Token]) -> int:
    known = load("function_words")["en"]
    articles = frozenset(known["articles"])
    grammar = articles.union(known["prepositions"], known["conjunctions"], known["primary_verbs"])
    return sum(
        (one.norm in articles and (other.kind is TokenKind.PUNCTUATION or other.norm in grammar))
        or (one.norm in grammar and other.text in STOPS)
        for one, other in pairwise(tokens)
    )


def _limits(view: View) -> _Limits:
    doubted = view.other_doubt and sum(view.other_doubt) >= LIKELY * len(view.other_doubt)
    if doubted:
        return _DOUBTED
    return _ENGLISH if view.own.language == "en" else _ELSEWHERE


def _stand_once(tokens: Sequence[Token]) -> frozenset[int]:
    """Which of the tokens have no double."""
    once = standing_once(token.norm for token in tokens)
    return frozenset(index for index, token in enumerate(tokens) if token.norm in once)
