"""The time and aspect of a verb, read from its ending and its auxiliaries."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from evaluator.data import words
from evaluator.domain.words import Token
from evaluator.text.lemmas import is_irregular

_REACH = 4  # tokens before the verb among which its auxiliaries stand


class Time(StrEnum):
    """When what a verb tells takes place."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    CONDITIONAL = "conditional"


@dataclass(frozen=True, slots=True)
class Tense:
    """A verb's time, whether it is perfect or progressive, and where its group begins."""

    time: Time
    perfect: bool
    progressive: bool
    start: int


def tense(tokens: tuple[Token, ...], index: int) -> Tense | None:
    """The tense of the English word at ``index``, or None where nothing shows that it is a verb.

    Shown by an auxiliary before it, or by a past form. A bare form without either ("talks", "run")
    may be a noun, and a bare participle in -ing an adjective: None.
    """
    start, auxiliaries = _auxiliaries(tokens, index)
    norm = tokens[index].norm
    past_form = norm.endswith("ed") or is_irregular(norm)
    progressive = norm.endswith("ing") and bool(
        auxiliaries & _all("present_be", "past_be", "between")
    )
    perfect = bool(auxiliaries & _all("perfect", "past_perfect")) and not norm.endswith("ing")
    for time, names in _TIMES:
        if auxiliaries & _all(*names):
            return Tense(time, perfect, progressive, start)
    if auxiliaries:
        return None
    return Tense(Time.PAST, perfect=False, progressive=False, start=index) if past_form else None


_TIMES = (
    (Time.FUTURE, ("future",)),
    (Time.CONDITIONAL, ("conditional",)),
    (Time.PAST, ("past_perfect", "past_be", "past_do")),
    (Time.PRESENT, ("perfect", "present_be", "present_do")),
)


def _auxiliaries(tokens: tuple[Token, ...], index: int) -> tuple[int, set[str]]:
    found: set[str] = set()
    start = index
    for place in range(index - 1, max(-1, index - 1 - _REACH), -1):
        norm = tokens[place].norm
        if norm in _all(*(name for _, names in _TIMES for name in names)):
            found.add(norm)
            start = place
        elif norm not in words("syntax", "en", "between") and not norm.endswith("ly"):
            break
    return start, found


def _all(*names: str) -> frozenset[str]:
    return frozenset(word for name in names for word in words("syntax", "en", name))
