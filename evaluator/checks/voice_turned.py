"""ROL002: the passive became the active, or the other way round, and nobody changed places."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.registry import check
from evaluator.checks.voices import Parties, turns
from evaluator.data import words
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair


@check(
    code="ROL002",
    category="accuracy/mistranslation/roles",
    severity=Severity.CRITICAL,
    languages=("en",),
    fires=[
        ("The guard was shot by the thief.", "The guard shot the thief."),
        ("Norway praised Chile.", "Norway was praised by Chile."),
        ("She was warned by him.", "She warned him."),
    ],
    silent=[
        ("The guard was shot by the thief.", "The thief shot the guard."),
        ("The guard was shot by the thief.", "The guard was shot by the robber."),
        ("The shop was opened by noon.", "The shop opened by noon."),
        ("The ship was followed by the boat.", "The ship, followed by the boat, sank."),
    ],
)
def voice_turned(pair: Pair) -> Iterator[Shift]:
    """Doer and sufferer are the other way round, as *shot the thief* for *was shot by the thief*.

    "The guard was shot by the thief" and "the guard shot the thief" have all their words in one
    order: "was" and "by" make the difference. Reported where one side has the verb in the passive
    with "by", the other has it in the active, and the same noun or person stands before it on both
    sides and behind it on both.

    Left alone: parties that changed places with the voice, a "by" that both sides have ("by noon"),
    and shortened clauses ("followed by the boat").
    """
    for here, there in turns(pair):
        if (here.by is None) != (there.by is None) and here.turned(there):
            yield _shift(here, there) if there.by is None else _shift(there, here)


def _shift(passive: Parties, active: Parties) -> Shift:
    view, back, by = passive.view, active.view, passive.verb if passive.by is None else passive.by
    being = words("syntax", "en", "passive")
    start = max(i for i in range(passive.verb) if view.tokens[i].norm in being)
    both = view.text(start, by + 1), back.tokens[active.verb].text
    before, after = both if view.from_reference else both[::-1]
    return view.shift(
        f"“{before}” became “{after}”: now the other one does it",
        view.span(start, by + 1),
        back.span(active.verb, active.verb + 1),
        confidence=0.8,
    )
