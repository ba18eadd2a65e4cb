"""MOD002: a statement that became a question, or a question that became a statement."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.registry import check
from evaluator.checks.view import gained, lost
from evaluator.data import words
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair
from evaluator.domain.words import Token
from evaluator.text.inflections import bases

_QUESTION = frozenset("?？؟")
_END = frozenset(".!。！…") | _QUESTION


@check(
    code="MOD002",
    category="accuracy/mistranslation/question",
    severity=Severity.MAJOR,
    fires=[
        ("The harbour is closed.", "Is the harbour closed?"),
        ("Will the harbour close?", "The harbour will close."),
    ],
    silent=[
        ("Is the harbour closed?", "Has the harbour been closed?"),
        ("“Is it closed?” she asked.", "She asked, “Is it closed?”"),
        ("He asked whether it was closed.", "He asked if it was closed."),
        ("He asked whether it was closed.", "He asked: “Is it closed?”"),
    ],
)
def question_changed(pair: Pair) -> Iterator[Shift]:
    """The sentence ends as a question on one side and as a statement on the other.

    What was claimed is now asked, or what was asked is now claimed. Told by the marks that end
    sentences; a question mark anywhere on the other side counts, so that a quoted question may
    change its place.

    Left alone: pairs with more sentences on one side than on the other, and questions that are told
    ("he asked whether") on the other side.
    """
    here, there = _ends(pair.reference.tokens), _ends(pair.candidate.tokens)
    if not here or not there:
        return
    asked = [_asks(pair.reference.tokens, here), _asks(pair.candidate.tokens, there)]
    told = pair.candidate if asked[0] else pair.reference
    if asked[0] != asked[1] and len(here) == len(there) and not _tells_a_question(told.tokens):
        view, back = lost(pair), gained(pair)
        what = "a statement became a question" if asked[1] else "a question became a statement"
        i, j = here[-1], there[-1]
        yield view.shift(what, view.span(i, i + 1), back.span(j, j + 1), confidence=0.9)


def _ends(tokens: tuple[Token, ...]) -> list[int]:
    """The marks that end sentences, those of abbreviations and numbers apart."""
    return [
        index for index, token in enumerate(tokens) if token.text[-1] in _END and not token.content
    ]


def _tells_a_question(tokens: tuple[Token, ...]) -> bool:
    """Whether a question is reported in the words of a statement."""
    telling = words("syntax", "en", "indirect_question")
    return any(not telling.isdisjoint(bases(token.norm)) for token in tokens)


def _asks(tokens: tuple[Token, ...], ends: list[int]) -> bool:
    return any(tokens[index].text[-1] in _QUESTION for index in ends)
