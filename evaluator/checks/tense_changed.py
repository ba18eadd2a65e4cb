"""TNS001: another time, another claim."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.registry import check
from evaluator.checks.view import gained, lost
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair
from evaluator.text.tenses import Tense, Time, tense


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
    ],
)
def tense_changed(pair: Pair) -> Iterator[Shift]:
    """A verb tells of another time: *opened* became *will open*.

    The same verb on both sides is read by its form and its auxiliaries. From past to future or back
    is major; between the present and either is minor, and so is *would* for *will*, since reported
    speech shifts tenses. A change of aspect alone (*has focused* and *focused*) is neutral.
    """
    view, back = lost(pair), gained(pair)
    for i in sorted(view.links):
        if not view.same_form(i) or not view.tokens[i].content:
            continue
        j = view.links[i]
        here, there = tense(view.tokens, i), tense(back.tokens, j)
        severity = _severity(here, there) if here and there else None
        if here and there and severity:
            own, other = view.span(here.start, i + 1), back.span(there.start, j + 1)
            left, right = view.text(here.start, i + 1), back.text(there.start, j + 1)
            message = f"“{left}” became “{right}”: {here.time} to {there.time}"
            if here.time is there.time:
                message = f"“{left}” became “{right}”"
            yield view.shift(message, own, other, severity, 0.7)


def _severity(here: Tense, there: Tense) -> Severity | None:
    times = {here.time, there.time}
    if times == {Time.PAST, Time.FUTURE}:
        return Severity.MAJOR
    # "has opened" is a present that tells of the past: next to "opened" only the aspect differs.
    perfect_and_past = times == {Time.PAST, Time.PRESENT} and (here.perfect or there.perfect)
    if len(times) > 1 and not perfect_and_past:
        return Severity.MINOR
    aspects = here.perfect != there.perfect or here.progressive != there.progressive
    return Severity.NEUTRAL if aspects else None
