"""ENT002: one name, two spellings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from evaluator.checks.names import names_written
from evaluator.checks.registry import check
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Comparison
from evaluator.domain.spans import MappedText, Span
from evaluator.domain.words import Token
from evaluator.text.name_forms import latin, respelt, same_name
from evaluator.text.names import Name, NameKind, find_names
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
    here, there = _forms(comparison, of_reference=True), _forms(comparison, of_reference=False)
    spellings = {form.key for form in here}
    seen: dict[str, _Form] = {}
    reported: set[str] = set()
    for form in there:
        if form.key in seen:
            continue  # what may be said of a spelling is said where it stands first
        first = next((one for one in seen.values() if _other_spelling(one, form)), None)
        seen[form.key] = form
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


class _Form(NamedTuple):
    """One word of a name, with its place in the file; ``key`` is its spelling in plain letters."""

    text: str
    key: str
    span: Span


def _forms(comparison: Comparison, *, of_reference: bool) -> list[_Form]:
    """The words of all names in the scored text, in order; pairs are not read a second time."""
    document = comparison.reference if of_reference else comparison.candidate
    forms: list[_Form] = []
    paired: set[int] = set()
    for pair in comparison.pairs:
        side, names = (
            (pair.reference, pair.remember(names_written)[0])
            if of_reference
            else (pair.candidate, pair.remember(names_written)[1])
        )
        paired.update(pair.bead.reference_ids if of_reference else pair.bead.candidate_ids)
        forms.extend(_of_names(names, side.tokens, side.mapped))
    for segment in document.scored:
        if segment.id not in paired:
            tokens = tokenise(segment.text, document.language)
            names = find_names(segment.text, tokens, document.language)
            forms.extend(_of_names(names, tokens, segment.mapped))
    return sorted(forms, key=lambda form: form.span)


def _of_names(
    names: Sequence[Name], tokens: Sequence[Token], mapped: MappedText
) -> Iterator[_Form]:
    for name in names:
        if name.kind is not NameKind.NAME or not name.sure or name.descriptive:
            continue
        for index in name.tokens:
            token = tokens[index]
            key = latin(token.text)
            if len(key) >= _SHORTEST:
                yield _Form(token.text, key, mapped.locate(token.start, token.end))


def _other_spelling(one: _Form, other: _Form) -> bool:
    """Whether two words are one name in two spellings, and not a word and its plural."""
    if one.key == other.key or is_variant(one.text, other.text):
        return False
    short, long = sorted((one.key, other.key), key=len)
    inflected = long.startswith(short) and long[len(short) :] in ("s", "es", "n", "an", "ian")
    return not inflected and respelt(one.text, other.text)
