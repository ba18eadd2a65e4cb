"""ORD001: a phrase that moved to where it belongs to something else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from evaluator.checks.order import longest_increasing
from evaluator.checks.registry import check
from evaluator.checks.view import View, gained, lost
from evaluator.data import words
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair
from evaluator.domain.words import Token, TokenKind
from evaluator.text.lemmas import is_irregular

_KEPT = 0.7  # the share of content words in common from which on the order of the rest is one order
_LONGEST = 8  # tokens; what is longer is a clause, and clauses may change places
_MATES = 2  # so many content words make a clause whose membership means something
_DETERMINED = 3  # tokens within which a noun's determiner stands before it


@check(
    code="ORD001",
    category="accuracy/mistranslation/misplaced-phrase",
    severity=Severity.MAJOR,
    languages=("en",),
    fires=[
        (
            "The union at the weekend proposed a short strike meant to press the owners.",
            "The union proposed a short strike at the weekend meant to press the owners.",
        ),
        (
            "The company said on Friday that its oldest plant would close.",
            "The company said that its oldest plant would close on Friday.",
        ),
    ],
    silent=[
        (
            "The inspector on Monday closed the bakery and sealed its doors.",
            "The inspector closed the bakery on Monday and sealed its doors.",
        ),
        (
            "The orchestra earlier this year toured Japan.",
            "Earlier this year, the orchestra toured Japan.",
        ),
        ("“We are ready,” the captain said.", "The captain said, “We are ready”."),
        ("The river flooded the town.", "The town was flooded by the river."),
    ],
)
def phrase_misplaced(pair: Pair) -> Iterator[Shift]:
    """A phrase stands elsewhere in the sentence and now belongs to other words.

    Words of both sides that are linked keep their order, but for phrases that moved. Looked at are
    adverbial ones: those that begin with a preposition, and bare days and times. Most moves are
    harmless (a fronted adverbial, the passive, "X, he said"). Two are not: a phrase that now stands
    between a noun and the participle, relative clause or "of" that followed it directly ("a hard
    line [in the talks] aimed at"), and a phrase that crossed into another clause, so that it says
    when, where or how of something else ("said on Friday that ..." and "said that ... on Friday").
    """
    view, back = lost(pair), gained(pair)
    for phrase in _moved_phrases(view):
        if _splits(view, back, phrase) or _changes_clause(view, back, phrase):
            text = view.text(phrase.start, phrase.end)
            was, now = _where(view, phrase.start), _where(back, phrase.target_start)
            yield view.shift(
                f"“{text}” moved: it stood {was}, now {now}",
                view.span(phrase.start, phrase.end),
                back.span(phrase.target_start, phrase.target_end),
                confidence=0.7,
            )


class _Phrase(NamedTuple):
    """Tokens ``[start, end)`` of the reference, now ``[target_start, target_end)``."""

    start: int
    end: int
    target_start: int
    target_end: int


def _moved_phrases(view: View) -> Iterator[_Phrase]:
    """Adverbial phrases that stay together but leave the order of the rest.

    None where much of the sentence was put in other words: then order means little.
    """
    if view.kept_share < _KEPT:
        return
    linked = sorted(view.links)
    staying = longest_increasing([view.links[i] for i in linked])
    moved = [i for position, i in enumerate(linked) if position not in staying]
    run: list[int] = []
    for i in [*moved, -1]:
        together = run and i == run[-1] + 1 and view.links[i] == view.links[run[-1]] + 1
        if run and not together:
            yield from _phrase(view, run)
            run = []
        run.append(i)


def _phrase(view: View, run: list[int]) -> Iterator[_Phrase]:
    tokens = [view.tokens[i] for i in run]
    adverbial = tokens[0].norm in words("function_words", "en", "prepositions") or all(
        token.norm in words("syntax", "en", "times") for token in tokens
    )
    plain = any(token.content for token in tokens) and all(view.same_form(i) for i in run)
    if adverbial and plain and len(run) <= _LONGEST:
        start, end = run[0], run[-1] + 1
        yield _Phrase(start, end, view.links[start], view.links[end - 1] + 1)


def _splits(view: View, back: View, phrase: _Phrase) -> bool:
    """Whether the phrase now parts a noun from what directly followed and described it."""
    if view.tokens[phrase.start].content:
        return False  # only a phrase with a preposition describes the noun before it
    before, behind = phrase.target_start - 1, phrase.target_end
    while before >= 0 and back.tokens[before].norm in ("'", '"'):
        before -= 1
    if before not in back.links or behind not in back.links:
        return False
    noun, modifier = back.links[before], back.links[behind]
    between = [view.tokens[i] for i in range(noun + 1, modifier)]
    adjacent = noun < modifier and not any(token.kind is TokenKind.WORD for token in between)
    return adjacent and _is_noun(back.tokens, before) and _modifies(back.tokens[behind])


def _is_noun(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a determiner stands close before the word, and no verb it could govern between."""
    start = max(0, index - _DETERMINED)
    return tokens[index].content and any(
        token.norm in words("syntax", "en", "determiners") for token in tokens[start:index]
    )


def _modifies(token: Token) -> bool:
    participle = token.content and (token.norm.endswith(("ing", "ed")) or is_irregular(token.norm))
    return participle or token.norm in words("syntax", "en", "relatives")


def _changes_clause(view: View, back: View, phrase: _Phrase) -> bool:
    """Whether none of the words that shared the phrase's clause do so now."""
    here = _mates(view, phrase.start, phrase.end)
    there = _mates(back, phrase.target_start, phrase.target_end)
    if min(len(here), len(there)) < _MATES:
        return False
    followed = {view.links[i] for i in here if i in view.links}
    return len(followed) >= _MATES and not followed & set(there)


def _mates(view: View, start: int, end: int) -> list[int]:
    """The content words in the clause around ``[start, end)``."""
    left, right = start - 1, end
    while left >= 0 and not _ends_clause(view.tokens[left]):
        left -= 1
    while right < len(view.tokens) and not _ends_clause(view.tokens[right]):
        right += 1
    around = (*range(left + 1, start), *range(end, right))
    return [i for i in around if view.tokens[i].content]


def _ends_clause(token: Token) -> bool:
    if token.kind is TokenKind.PUNCTUATION:
        return token.norm in ",;:.!?()"
    return token.norm in words("syntax", "en", "clause_openers")


def _where(view: View, index: int) -> str:
    """The two words before a token, for the message."""
    before = [i for i in range(index) if view.tokens[i].kind is not TokenKind.PUNCTUATION]
    if not before:
        return "at the beginning"
    return f"behind “{view.text(before[-2:][0], before[-1] + 1)}”"
