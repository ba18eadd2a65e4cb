"""LEX003: a verb lost its particle or took another, as *called* for *called off*."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.doubted import POSSIBLE, strongest
from evaluator.checks.registry import check
from evaluator.checks.view import View, gained, lost
from evaluator.data import words
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair
from evaluator.text.phrases import PhrasalVerb, phrasal_verbs
from evaluator.text.tokens import STOPS

_APART = 6  # tokens behind a verb among which its particle may stand: "called the whole strike off"


@check(
    code="LEX003",
    category="accuracy/mistranslation",
    severity=Severity.MAJOR,
    languages=("en",),
    fires=[
        ("The union called off the strike.", "The union called a strike."),
        ("They put off the vote.", "They put down the vote."),
        ("She gave the keys.", "She gave up the keys."),
    ],
    silent=[
        ("The union called off the strike.", "The union called the strike off."),
        ("The union called off the strike.", "The union cancelled the strike."),
        ("They carried out the order.", "The order was carried out."),
        ("She found out that he lied.", "She found that he lied."),
        ("He carried on with it.", "He went on with it."),
        ("The call off Oslo was weak.", "The call was weak off Oslo."),
    ],
)
def phrasal_verb_changed(pair: Pair) -> Iterator[Shift]:
    """A verb and its particle say what neither says alone, and the particle is another or gone.

    Verbs of which it is known what they say with their particle (``data/phrases.toml``: *call off*,
    *put down*) and that both sides have. To lose the particle is minor where the trained network
    sees nothing in it.

    Left alone: a particle that stands behind the object (*called the strike off*), a phrase that
    the other side says in other words (*cancelled*), and verbs to which it adds little (*found
    out*).
    """
    sides = lost(pair), gained(pair)
    told: set[int] = set()
    for view, back in (sides, sides[::-1]):
        for verb in phrasal_verbs(view.tokens):
            other = _other_sense(view, back, verb)
            at = verb.start if view.from_reference else view.links.get(verb.start)
            if other is None or at is None or at in told:
                continue
            told.add(at)
            yield _shift(view, back, verb, other)


def _other_sense(view: View, back: View, verb: PhrasalVerb) -> tuple[int, int] | None:
    """The verb of the other side with what particles it has, where it is not the phrase."""
    lost_particle = not any(i in view.links for i in range(verb.start + 1, verb.end))
    if not view.is_kept(verb.start) or verb.start in view.said or not lost_particle:
        return None
    start = view.links[verb.start]
    noun = start > 0 and back.tokens[start - 1].norm in words("syntax", "en", "noun_openers")
    if noun or verb.adds_little or _stands_apart(view, back, verb, start):
        return None
    if not _same_object(view, back, verb, start):
        return None
    paths = words("phrases", "particles", "paths")
    behind = back.tokens[start + 1 : start + 2]
    way = any(token.norm in paths for token in view.tokens[verb.start + 1 : verb.end])
    if way and any(token.norm in paths for token in behind):
        return None  # "came across the border", "came over the border"
    particles = words("syntax", "en", "particles") - paths
    other = bool(behind) and behind[0].norm in particles
    return start, start + 1 + other


def _stands_apart(view: View, back: View, verb: PhrasalVerb, there: int) -> bool:
    """Whether the particle stands further behind, or another adverb in its place ("forward")."""
    behind = [token.norm for token in back.tokens[there + 1 : there + 1 + _APART]]
    stop = next((k for k, norm in enumerate(behind) if norm in STOPS), len(behind))
    if any(token.norm in behind[:stop] for token in view.tokens[verb.start + 1 : verb.end]):
        return True
    fresh = bool(behind[:stop]) and there + 1 not in back.links
    known = words("syntax", "en", "determiners") | words("syntax", "en", "particles")
    return fresh and behind[0] not in known


def _same_object(view: View, back: View, verb: PhrasalVerb, there: int) -> bool:
    """Whether the same word of content follows both, or none: "takes the helm", "takes over"."""
    own = next((i for i in range(verb.end, len(view.tokens)) if view.tokens[i].content), None)
    behind = range(there + 1, len(back.tokens))
    other = next((j for j in behind if back.tokens[j].content), None)
    if own is None or other is None:
        return own is other
    return view.is_kept(own) and view.links[own] == other


def _shift(view: View, back: View, verb: PhrasalVerb, other: tuple[int, int]) -> Shift:
    start, end = other
    texts = view.text(verb.start, verb.end), back.text(start, end)
    left, right = texts if view.from_reference else texts[::-1]
    return view.shift(
        f"“{left}” became “{right}”",
        view.span(verb.start, verb.end),
        back.span(start, end),
        Severity.MAJOR if end - start > 1 or _doubted(view, back, verb, other) else Severity.MINOR,
        0.7,
    )


def _doubted(view: View, back: View, verb: PhrasalVerb, other: tuple[int, int]) -> bool:
    here = strongest(view.doubt, range(verb.start, verb.end))
    there = strongest(back.doubt, range(*other))
    return here is None or there is None or max(here, there) >= POSSIBLE
