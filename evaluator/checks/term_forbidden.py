"""TRM002: the candidate uses a wording that the glossary forbids."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.registry import check
from evaluator.checks.view import gained
from evaluator.checks.vocabulary import span_of, text_of, vocabulary
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.glossary import Term
from evaluator.domain.pair import Pair
from evaluator.domain.spans import Span
from evaluator.text.terms import Use


@check(
    code="TRM002",
    category="terminology/inconsistent-with-resource/forbidden",
    severity=Severity.MAJOR,
    terms=[
        Term("refugee", forbidden=("migrant",)),
        Term("", forbidden=("mankind",)),
        Term("Kyiv", forbidden=("Kiev",)),
    ],
    fires=[
        ("Four refugees were found in a lorry.", "Four migrants were found in a lorry."),
        ("It is a step for humanity.", "It is a step for mankind."),
        ("The train to Kyiv was late.", "The train to Kiev was late."),
    ],
    silent=[
        ("Four refugees were found in a lorry.", "In a lorry, four refugees were found."),
        ("The immigrant spoke first.", "The immigrant was the first to speak."),
    ],
)
def term_forbidden(pair: Pair) -> Iterator[Shift]:
    """The candidate uses a word that the glossary rules out.

    The words come from the column "forbidden" of your own files (`--glossary`), and from the
    deprecated terms of a TBX file; inflected forms count.

    Major; minor where the reference uses the word itself, since then the fault is not the
    translation's. Left alone: the word as a part of a longer one that the glossary allows.
    """
    found = vocabulary(pair)
    for use in found.forbidden:
        term = pair.glossary.terms[use.entry]
        written = text_of(pair.candidate, use)
        here = _reference(pair, use)
        there_too = written.casefold() in pair.reference.text.casefold()
        evidence = {}
        if term.allowed:
            evidence["use instead"] = ", ".join(f"“{one}”" for one in term.allowed)
        if term.place:
            evidence["entry"] = term.place
        yield Shift(
            f"The glossary forbids “{written}”" + (", which the reference has too" * there_too),
            here,
            span_of(pair.candidate, use),
            Severity.MINOR if there_too else None,
            0.95,
            evidence,
        )


def _reference(pair: Pair, use: Use) -> Span:
    """The term that was to be rendered, or whatever stands for the forbidden words."""
    for answer in vocabulary(pair).answers:
        if answer.use.entry == use.entry and not answer.kept:
            return span_of(pair.reference, answer.use)
    view = gained(pair)
    linked = [view.links[index] for index in range(use.start, use.end) if index in view.links]
    if linked:
        tokens = pair.reference.tokens
        return Span(tokens[min(linked)].start, tokens[max(linked)].end)
    return view.place(use.start)
