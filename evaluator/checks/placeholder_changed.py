"""TRM005: a placeholder that a program fills in was changed, lost or added."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from evaluator.checks.counterparts import counterparts, place_of
from evaluator.checks.registry import check
from evaluator.checks.view import gained, lost
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair
from evaluator.domain.spans import Span
from evaluator.text.normalise import fold_characters
from evaluator.text.placeholders import Placeholder, find_placeholders

_UNSURE = 0.6
_SURE = 0.95


@check(
    code="TRM005",
    category="design-and-markup/placeholder",
    severity=Severity.MAJOR,
    fires=[
        ("Welcome back, {name}!", "Welcome back, {nom}!"),
        ("You have %d new messages.", "You have new messages."),
        ("Delete {{file.name}} for good?", "Delete {file.name} for good?"),
        ("Sold %s for %d euros.", "For %d euros sold %s."),
        ("Dear %(name)s, good morning.", "Good morning, dear % (name) s."),
        (
            "{count, plural, one {# day} other {# days}} left.",
            "{count, plural, one {# day} many {# days}} left.",
        ),
    ],
    silent=[
        ("Moved {file} to {folder}.", "Into {folder} we moved {file}."),
        ("Sold %1$s for %2$d euros.", "For %2$d euros sold %1$s."),
        ("Hello {{ user.name }}, welcome.", "Hello {{user.name}}, welcome."),
        ("Only 40 % dared to answer.", "Only 40% dared to answer."),
        ("They left at 10:30 as agreed.", "As agreed, they left at 10:30."),
    ],
)
def placeholder_changed(pair: Pair) -> Iterator[Shift]:
    """A placeholder such as {name} or %s is another one, or is gone, or is there once too often.

    Programs fill them in, so they must come through a translation unchanged: the kinds that
    printf, Python, C#, ICU (`{count, plural, …}`), Mustache, Jinja, JavaScript, Ruby and the
    Windows shell have, and `:name` as Rails and Laravel write it.

    Critical where one became another, was broken by a space, or where those that go by their
    order ("%s … %d") changed places: the program fails, or shows the wrong value. Major where one
    is lost or put in, minor where it only stands more or less often, or is formatted otherwise.

    Left alone: another order of those that have a name or a number, spaces inside `{{ }}`.
    """
    here, there = (find_placeholders(side.text) for side in (pair.reference, pair.candidate))
    if not (here or there):
        return
    found = counterparts(here, there, _key, lambda _: True)
    for one, other in found.changed:
        yield Shift(
            f"The placeholder {one.text} became {other.text}",
            one.span,
            other.span,
            Severity.CRITICAL,
            min(_confidence(one), _confidence(other)),
            _evidence(one, other),
        )
    yield from _alone(pair, found.lost, there, kept_side=True)
    yield from _alone(pair, found.gained, here, kept_side=False)
    for one, other in found.same:
        if _written(one) != _written(other):
            yield Shift(
                f"The placeholder {one.text} is written {other.text}",
                one.span,
                other.span,
                Severity.MINOR,
                _confidence(one),
            )
    if not (found.lost or found.gained or found.changed):
        yield from _disordered(here, there)


def _alone(
    pair: Pair, items: Sequence[Placeholder], others: Sequence[Placeholder], *, kept_side: bool
) -> Iterator[Shift]:
    view = lost(pair) if kept_side else gained(pair)
    for one in items:
        broken = _broken(one, pair) if kept_side else None
        if broken:
            written = pair.candidate.text[broken.start : broken.end]
            yield Shift(
                f"The placeholder {one.text} is broken: {written}",
                one.span,
                broken,
                Severity.CRITICAL,
                _SURE,
            )
            continue
        repeated = not one.positional and any(_key(one) == _key(other) for other in others)
        what = "is gone" if kept_side else "was put in"
        if repeated:
            what = f"stands {'less' if kept_side else 'more'} often"
        yield view.shift(
            f"The placeholder {one.text} {what}",
            one.span,
            place_of(view, one.span),
            Severity.MINOR if repeated else Severity.MAJOR,
            _confidence(one),
        )


def _broken(one: Placeholder, pair: Pair) -> Span | None:
    """Where the candidate has it with spaces inside, or in the wide characters of Chinese."""
    if one.kind == "named":  # a colon and a word are prose, once there is a space between
        return None
    pattern = r"\s*".join(map(re.escape, one.text))
    for match in re.finditer(pattern, fold_characters(pair.candidate.text)):
        if pair.candidate.text[match.start() : match.end()] != one.text:
            return Span(match.start(), match.end())
    return None


def _disordered(here: Sequence[Placeholder], there: Sequence[Placeholder]) -> Iterator[Shift]:
    """Placeholders that take what comes next, in another order."""
    before, after = ([one for one in side if one.positional] for side in (here, there))
    keys = [one.key for one in before], [one.key for one in after]
    if keys[0] == keys[1]:
        return
    orders = [" ".join(one.text for one in side) for side in (before, after)]
    yield Shift(
        f"The placeholders {orders[0]} stand in the order {orders[1]}",
        Span(before[0].span.start, before[-1].span.end),
        Span(after[0].span.start, after[-1].span.end),
        Severity.CRITICAL,
        _SURE,
        {"because": "without numbers, the program fills them in from left to right"},
    )


def _key(one: Placeholder) -> tuple[str, str]:
    return one.kind, one.key


def _written(one: Placeholder) -> str:
    """How it is written, spaces apart where they do not count."""
    return one.text if one.kind == "brace" else "".join(one.text.split())


def _confidence(one: Placeholder) -> float:
    return _UNSURE if one.kind == "named" else _SURE


def _evidence(one: Placeholder, other: Placeholder) -> dict[str, str]:
    if one.kind == other.kind == "icu" and one.text == other.text:
        return {"the reference has": one.key, "the candidate has": other.key}
    return {}
