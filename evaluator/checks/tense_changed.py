"""TNS001: another time, another claim."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from evaluator.checks.registry import check
from evaluator.checks.view import View, gained, lost
from evaluator.data import words
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair
from evaluator.domain.words import Token
from evaluator.text.inflections import bases
from evaluator.text.tenses import Tense, Time, copula_tense, tense

_BACKSHIFT = (
    {Time.PRESENT, Time.PAST},
    {Time.FUTURE, Time.CONDITIONAL},
)  # what a past verb of saying makes of a tense


@check(
    code="TNS001",
    category="accuracy/mistranslation/tense",
    severity=Severity.MINOR,
    languages=("en",),
    fires=[
        ("The museum opened on Sunday.", "The museum will open on Sunday."),
        ("The troops are leaving the valley.", "The troops were leaving the valley."),
    ],
    silent=[
        ("The museum opened on Sunday.", "On Sunday the museum opened."),
        ("Heightened tensions stay.", "Heightening tensions stay."),
        ("The talks begin.", "Talks are to begin."),
        ("He said the mill will close.", "He said the mill would close."),
        ("The tax paid by farmers fell.", "The tax that is paid by farmers fell."),
    ],
)
def tense_changed(pair: Pair) -> Iterator[Shift]:
    """A verb tells of another time, as *will open* for *opened*.

    The same verb on both sides is read by its form and its auxiliaries. From past to future or back
    is major; between the present and either is minor, and so is *would* for *will*. A change of
    aspect alone (*has focused* and *focused*) is neutral, and so is the simple present for the
    future (*it starts in May*).

    Left alone: the shift of tenses in a sentence with a verb of saying or thinking (*he said it
    is*, *he said it was*); active and passive, and participles that may be no verbs of a clause
    (*the fish caught there*); infinitives and what follows *may*, *can* or *should*, which MOD001
    compares; present forms without an auxiliary (*opens*), which may be nouns, but behind *he*,
    *who* and the like.
    """
    view, back = lost(pair), gained(pair)
    for i, j in sorted(view.links.items()):
        if not view.same_form(i):
            continue
        here, there = _tense(view.tokens, i), _tense(back.tokens, j)
        severity = _severity(here, there) if here and there else None
        planned = here and there and (_is_planned(here, there, i) or _is_planned(there, here, j))
        if planned and view.tokens[i].content:
            severity = Severity.NEUTRAL
        if not (here and there and severity) or _reported(view, back, here.time, there.time):
            continue
        own, other = view.span(here.start, i + 1), back.span(there.start, j + 1)
        left, right = view.text(here.start, i + 1), back.text(there.start, j + 1)
        times = f": {here.time} to {there.time}" if here.time is not there.time else ""
        yield view.shift(f"“{left}” became “{right}”{times}", own, other, severity, 0.7)


def _tense(tokens: tuple[Token, ...], index: int) -> Tense | None:
    """The tense of a verb, or of a form of *be* whatever its complement became."""
    return tense(tokens, index) if tokens[index].content else copula_tense(tokens, index)


def _severity(here: Tense, there: Tense) -> Severity | None:
    if here.passive != there.passive:
        return None
    times = {here.time, there.time}
    if times == {Time.PAST, Time.FUTURE}:
        return Severity.MAJOR
    # "has opened" is a present that tells of the past: next to "opened" only the aspect differs.
    perfect_and_past = times == {Time.PAST, Time.PRESENT} and (here.perfect or there.perfect)
    if len(times) > 1 and not perfect_and_past:
        return Severity.MINOR
    aspects = here.perfect != there.perfect or here.progressive != there.progressive
    return Severity.NEUTRAL if aspects else None


def _is_planned(present: Tense, future: Tense, index: int) -> bool:
    """Whether the simple present may tell of what will be: "the ship [sails] in May"."""
    simple = present.time is Time.PRESENT and present.start == index
    return simple and future.time is Time.FUTURE


def _reported(view: View, back: View, here: Time, there: Time) -> bool:
    """Whether the tenses differ as reported speech shifts them, and a verb of saying is there.

    Wherever it stands: "he said it is late", "it was late, he said".
    """
    if {here, there} not in _BACKSHIFT:
        return False
    return any(
        not _reporting().isdisjoint(bases(token.norm))
        for side in (view, back)
        for token in side.tokens
    )


@cache
def _reporting() -> frozenset[str]:
    return words("syntax", "en", "reporting")
