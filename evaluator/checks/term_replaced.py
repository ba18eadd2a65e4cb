"""TRM001: a term of the glossary is not rendered as the glossary says."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.registry import check
from evaluator.checks.vocabulary import Answer, span_of, text_of, vocabulary
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.glossary import Term
from evaluator.domain.pair import Pair
from evaluator.domain.spans import Span

_SURE, _INFLECTED = 0.95, 0.7
_SHOWN = 3


@check(
    code="TRM001",
    category="terminology/inconsistent-with-resource",
    severity=Severity.MAJOR,
    terms=[
        Term("carbon levy", forms=("levy on carbon",)),
        Term("Supreme Court"),
        Term("Ministry of Defence"),
    ],
    fires=[
        ("Parliament passed the carbon levy.", "Parliament passed the carbon tax."),
        ("The Supreme Court will rule in May.", "The highest judges will rule in May."),
        ("The Supreme Court will rule in May.", "The supreme court will rule in May."),
        (
            "The Ministry of Defence bought forty lorries.",
            "The Ministry of Defense bought forty lorries.",
        ),
    ],
    silent=[
        ("Parliament passed the carbon levy.", "Parliament passed the levy on carbon."),
        ("Carbon levies hit farmers.", "Farmers are hit by carbon levies."),
        (
            "The Supreme Court said so. Few expect the Supreme Court to change its mind.",
            "The Supreme Court said so. Few expect it to change its mind.",
        ),
        ("She played on the tennis court.", "She played on the tennis ground."),
    ],
)
def term_replaced(pair: Pair) -> Iterator[Shift]:
    """A glossary term of the reference is missing from the candidate, or became another word.

    The entries come from your own files (`--glossary`). Where the reference has a term, in any
    inflected form, the candidate must have it too, or one of the forms that its entry allows.

    Major where other words stand for it or nothing does; minor where only its capitals or its
    spelling differ, or where a part of it is left ("the Court").

    Left alone: a term that stands in the candidate's sentence at least once and is then taken up
    by a pronoun, and words that differ in capitals from a term which has some ("apple" is not
    "Apple"). What your glossary forbids is told by TRM002.
    """
    found = vocabulary(pair)
    answered = {answer.use.entry for answer in found.answers if answer.kept}
    for answer in found.answers:
        if answer.term.keep or answer.kept:
            continue
        there = answer.there
        if any(
            span_of(pair.candidate, use).overlaps(there) or use.entry == answer.use.entry
            for use in found.forbidden
        ):
            continue
        if answer.use.entry in answered and not _stands_for_it(pair, there):
            continue
        yield from _told(pair, answer)


def _told(pair: Pair, answer: Answer) -> Iterator[Shift]:
    here = text_of(pair.reference, answer.use)
    allowed = answer.term.allowed
    evidence = {"the glossary has": ", ".join(f"“{one}”" for one in allowed[:_SHOWN])}
    if answer.term.place:
        evidence["entry"] = answer.term.place
    confidence = _INFLECTED if answer.use.inflected else _SURE
    span = span_of(pair.reference, answer.use)
    if answer.found is not None:
        written = text_of(pair.candidate, answer.found)
        yield Shift(
            f"“{written}” is written “{answer.found.wording}” in the glossary",
            span,
            span_of(pair.candidate, answer.found),
            Severity.MINOR,
            confidence,
            evidence,
        )
        return
    there = pair.candidate.text[answer.there.start : answer.there.end]
    if not there:
        message, severity = f"The term “{here}” is not in the candidate", Severity.MAJOR
    elif answer.respelt:
        message, severity = f"The term “{here}” is spelt “{there}”", Severity.MINOR
    elif there.casefold() in here.casefold().split():
        message, severity = f"The term “{here}” is shortened to “{there}”", Severity.MINOR
    else:
        message, severity = f"The term “{here}” became “{there}”", Severity.MAJOR
    yield Shift(message, span, answer.there, severity, confidence, evidence)


def _stands_for_it(pair: Pair, there: Span) -> bool:
    """Whether words of some weight, no pronoun, stand in the term's place."""
    return any(
        token.content and there.holds(token.start, token.end) for token in pair.candidate.tokens
    )
