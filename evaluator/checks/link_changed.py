"""TRM006: a link, an e-mail address, a handle or a hashtag is another one, or is gone."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.counterparts import counterparts, place_of
from evaluator.checks.registry import check
from evaluator.checks.view import gained, lost
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair
from evaluator.text.links import Link, LinkKind, find_links, other_language

_SURE, _FAIR = 0.95, 0.8
_LOST = {
    LinkKind.URL: Severity.MAJOR,
    LinkKind.EMAIL: Severity.MAJOR,
    LinkKind.HANDLE: Severity.MINOR,
    LinkKind.HASHTAG: Severity.MINOR,
}


@check(
    code="TRM006",
    category="design-and-markup/link",
    severity=Severity.MAJOR,
    fires=[
        (
            "Register at https://example.org/spring by Friday.",
            "Register by Friday at https://example.org/autumn.",
        ),
        ("Write to press@example.org for details.", "Write to presse@example.org for details."),
        ("The video was posted by @northwind.", "The video was posted by @southwind."),
        ("Share it with #OpenGardens, please.", "Share it with #OpenYards, please."),
        ("See www.example.org for the list.", "See the website for the list."),
    ],
    silent=[
        ("Details: https://example.org/a, or call.", "Call, or see https://example.org/a."),
        ("She finished #1 in the race.", "She finished first in the race."),
        ("He paid @ 5 each.", "He paid 5 each."),
    ],
)
def link_changed(pair: Pair) -> Iterator[Shift]:
    """An address in the text is another one, is gone, or was put in.

    Links, e-mail addresses, handles (@name) and hashtags are copied, not translated.

    Major where a link, e-mail address or handle leads elsewhere, or a link or e-mail address is
    gone; minor for hashtags, for lost handles, for a site's bare name (`www.example.org`) that is
    gone or put in, and where only the language in a link is another (`en.example.org`, `/de/`).
    Neutral where a link is only written otherwise and leads to the same place: `http` for `https`,
    `www.`, a slash at the end, the parameters of a campaign.
    """
    here, there = (find_links(side.text) for side in (pair.reference, pair.candidate))
    if not (here or there):
        return
    found = counterparts(here, there, lambda one: (one.kind, one.key), lambda one: one.kind)
    for one, other in found.same:
        if one.text != other.text and one.kind is LinkKind.URL:
            yield Shift(
                f"The link {one.text} is written {other.text}",
                one.span,
                other.span,
                Severity.NEUTRAL,
                _SURE,
            )
    for one, other in found.changed:
        yield Shift(
            f"The {one.kind} {one.text} became {other.text}",
            one.span,
            other.span,
            _changed(one, other),
            _SURE,
        )
    for items, view, what in (
        (found.lost, lost(pair), "is gone"),
        (found.gained, gained(pair), "was put in"),
    ):
        for one in items:
            yield view.shift(
                f"The {one.kind} {one.text} {what}",
                one.span,
                place_of(view, one.span),
                _gone(one),
                _FAIR,
            )


def _gone(one: Link) -> Severity:
    """The bare name of a site ("www.example.org") may be named in another way."""
    bare = one.kind is LinkKind.URL and "/" not in one.text
    return Severity.MINOR if bare else _LOST[one.kind]


def _changed(one: Link, other: Link) -> Severity:
    if one.kind is LinkKind.HASHTAG:
        return Severity.MINOR
    if one.kind is LinkKind.URL and other_language(one.text, other.text):
        return Severity.MINOR
    return Severity.MAJOR
