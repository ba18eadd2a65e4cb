"""ENT002: one name, two spellings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from evaluator.checks.registry import check
from evaluator.domain.document import Document, Segment
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Comparison
from evaluator.domain.spans import Span
from evaluator.text.name_forms import latin, respelt, same_name
from evaluator.text.names import NameKind, find_names
from evaluator.text.tokens import tokenise
from evaluator.text.variants import is_variant

_SHORTEST = 4


@check(
    code="ENT002",
    category="terminology/inconsistent",
    severity=Severity.MINOR,
    languages=("en",),
    fires=[
        (
            "The keys were given to Sergei Markov. Later it was Sergei Ivanov who had them.",
            "The keys were given to Sergei Markov. Later it was Sergey Ivanov who had them.",
        ),
        (
            "They called on Yelena Orlova first. Then Mrs. Orlova wrote back.",
            "They called on Yelena Orlova first. Then Mrs. Orlowa wrote back.",
        ),
    ],
    silent=[
        (
            "The keys were given to Sergei Markov. Later it was Sergei Ivanov who had them.",
            "The keys were given to Sergey Markov. Later it was Sergey Ivanov who had them.",
        ),
        (
            "They met John Smith there. Then Jon Smith came, too.",
            "They met John Smith there. Then Jon Smith came, too.",
        ),
    ],
)
def name_inconsistent(comparison: Comparison) -> Iterator[Shift]:
    """The candidate spells a name in two ways where the reference spells it in one.

    Sergei here and Sergey there makes a reader wonder whether they are one person. Each single
    spelling may be right, so the check is minor, and reports a name once, at the first word that
    leaves the spelling it began with. Where the reference has both spellings as well, nothing is
    said: they are two names.
    """
    here, there = _forms(comparison.reference), _forms(comparison.candidate)
    spellings = {form.key for form in here}
    seen: list[_Form] = []
    reported: set[str] = set()
    for form in there:
        first = next((one for one in seen if _other_spelling(one, form)), None)
        if all(one.key != form.key for one in seen):
            seen.append(form)
        if first is None or first.key in reported or form.key in reported:
            continue
        if {first.key, form.key} <= spellings:
            continue
        origin = next((one for one in here if one.key in (first.key, form.key)), None) or next(
            (one for one in here if same_name(one.text, form.text)), None
        )
        reported |= {first.key, form.key}
        yield Shift(
            f"one name is spelt in two ways: {first.text} and {form.text}",
            origin.span if origin else Span(0, 0),
            form.span,
            confidence=0.7,
            evidence={"first": first.text, "then": form.text},
        )


@dataclass(frozen=True, slots=True)
class _Form:
    """One word of a name, with its place in the file; ``key`` is its spelling in plain letters."""

    text: str
    key: str
    span: Span


def _forms(document: Document) -> list[_Form]:
    """The words of all names in the scored text, in order."""
    return [form for segment in document.scored for form in _of_segment(document, segment)]


def _of_segment(document: Document, segment: Segment) -> Iterator[_Form]:
    tokens = tokenise(segment.text, document.language)
    for name in find_names(segment.text, tokens, document.language):
        if name.kind is not NameKind.NAME or not name.sure or name.descriptive:
            continue
        for index in name.tokens:
            token = tokens[index]
            key = latin(token.text)
            if len(key) >= _SHORTEST:
                yield _Form(token.text, key, segment.mapped.locate(token.start, token.end))


def _other_spelling(one: _Form, other: _Form) -> bool:
    """Whether two words are one name in two spellings, and not a word and its plural."""
    if one.key == other.key or is_variant(one.text, other.text):
        return False
    short, long = sorted((one.key, other.key), key=len)
    inflected = long.startswith(short) and long[len(short) :] in ("s", "es", "n", "an", "ian")
    return not inflected and respelt(one.text, other.text)
