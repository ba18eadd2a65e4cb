"""The time and aspect of a verb, read from its ending and its auxiliaries."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import NamedTuple

from evaluator.data import words
from evaluator.domain.words import Token, TokenKind
from evaluator.text.inflections import is_participle_alone, is_past_form

_REACH = 4  # tokens before the verb among which its auxiliaries stand


class Time(StrEnum):
    """When what a verb tells takes place."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    CONDITIONAL = "conditional"


class Tense(NamedTuple):
    """A verb's time, perfect, progressive or passive, and the token where its group begins."""

    time: Time
    perfect: bool
    progressive: bool
    passive: bool
    start: int


def tense(tokens: tuple[Token, ...], index: int) -> Tense | None:
    """The tense of the English word at ``index``, or None where nothing shows that it is a verb.

    Shown by an auxiliary before it (the copula's tense is that of what follows it: "was cold"), or
    by a past form behind a subject. A bare form ("talks", "run") may be a noun, a bare participle
    an adjective or a shortened clause ("the fish caught there", "provided by"): None. So are
    infinitives and what follows a modal that tells no time ("may open").
    """
    token = tokens[index]
    if token.kind is not TokenKind.WORD or _is_adverb(token.norm):
        return None
    start, auxiliaries = _auxiliaries(tokens, index)
    if start > 0 and _before(tokens, start) in words("syntax", "en", "timeless"):
        return None
    norm = token.norm
    ongoing = norm.endswith("ing")
    participle = is_past_form(norm)
    being = bool(auxiliaries & words("syntax", "en", "passive"))
    perfect = bool(auxiliaries & _all("perfect", "past_perfect")) and not (ongoing and not being)
    for time, names in _TIMES:
        if auxiliaries & _all(*names):
            return Tense(time, perfect, ongoing and being, participle and being, start)
    simple = None
    if not auxiliaries and _is_present(tokens, index):
        simple = Time.PRESENT
    elif not auxiliaries and participle and _has_subject(tokens, index):
        simple = Time.PAST
    if simple is None:
        return None
    return Tense(simple, perfect=False, progressive=False, passive=False, start=index)


def is_passive(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a form of "be" leads in the past form at ``index``, whatever tells its time."""
    _, auxiliaries = _auxiliaries(tokens, index)
    being = auxiliaries & words("syntax", "en", "passive")
    norm = tokens[index].norm
    return bool(being) and (is_past_form(norm) or norm in words("syntax", "en", "invariant"))


def is_reduced_passive(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a bare participle stands for a passive: "the boy [given] a key"."""
    _, auxiliaries = _auxiliaries(tokens, index)
    return not auxiliaries and is_participle_alone(tokens[index].norm)


def copula_tense(tokens: tuple[Token, ...], index: int) -> Tense | None:
    """The tense of the form of *be* at ``index`` alone, None for other words and infinitives."""
    norm = tokens[index].norm
    if norm not in words("syntax", "en", "passive"):
        return None
    start, auxiliaries = _auxiliaries(tokens, index)
    for time, names in _TIMES:
        if (auxiliaries | {norm}) & _all(*names):
            perfect = bool(auxiliaries & _all("perfect", "past_perfect"))
            return Tense(time, perfect, progressive=False, passive=False, start=start)
    return None


_TIMES = (
    (Time.FUTURE, ("future",)),
    (Time.CONDITIONAL, ("conditional",)),
    (Time.PAST, ("past_perfect", "past_be", "past_do")),
    (Time.PRESENT, ("perfect", "present_be", "present_do")),
)


def _auxiliaries(tokens: tuple[Token, ...], index: int) -> tuple[int, set[str]]:
    """Where the verb's group begins, and the auxiliaries in it."""
    known = _auxiliary_forms()
    found: set[str] = set()
    start = index
    for place in range(index - 1, max(-1, index - 1 - _REACH), -1):
        norm = tokens[place].norm
        if norm in known:
            found.add(norm)
            start = place
        elif not _is_adverb(norm):
            break
    return start, found


def _has_subject(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether the past form at ``index`` is a finite verb: a noun or pronoun stands before it.

    Not where "by" follows, which makes it a participle ("a car driven by"), nor where another verb
    form, an article or a preposition stands before.
    """
    behind = tokens[index + 1 : index + 3]
    if behind and behind[0].norm == "by" and behind[-1].kind is not TokenKind.NUMBER:
        return False
    before = next((t for t in reversed(tokens[:index]) if not _is_adverb(t.norm)), None)
    if before is None or before.kind is not TokenKind.WORD:
        return before is not None and before.norm == ")"
    if before.norm in words("syntax", "en", "subjects"):
        return True
    verbal = before.norm.endswith("ing") or is_past_form(before.norm)
    return before.content and not verbal and before.norm not in words("syntax", "en", "timeless")


def _is_present(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a form in -s is a verb's: "he leads", "who leads", but not "the leads"."""
    norm = tokens[index].norm
    third = norm.endswith("s") and not norm.endswith("ss")
    return third and _before(tokens, index) in words("syntax", "en", "third_person")


def _before(tokens: tuple[Token, ...], index: int) -> str:
    """The nearest word before ``index`` that is no adverb."""
    for place in range(index - 1, -1, -1):
        if not _is_adverb(tokens[place].norm):
            return tokens[place].norm
    return ""


def _is_adverb(norm: str) -> bool:
    return norm.endswith("ly") or (
        norm in words("syntax", "en", "between") and norm not in words("syntax", "en", "passive")
    )


@cache
def _all(*names: str) -> frozenset[str]:
    return frozenset(word for name in names for word in words("syntax", "en", name))


@cache
def _auxiliary_forms() -> frozenset[str]:
    """Every auxiliary that tells a time, and those of the passive."""
    return _all(*(name for _, names in _TIMES for name in names), "passive")
