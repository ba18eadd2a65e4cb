"""TRM003: a name or word that is not to be translated did not stay as it was."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.registry import check
from evaluator.checks.vocabulary import span_of, text_of, vocabulary
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.glossary import Term
from evaluator.domain.pair import Pair


@check(
    code="TRM003",
    category="accuracy/do-not-translate",
    severity=Severity.MAJOR,
    terms=[
        Term("Blue Shield", keep=True),
        Term("OpenRoute", keep=True),
        Term("C++", keep=True),
    ],
    fires=[
        ("She works for Blue Shield.", "She works for the azure shield."),
        ("OpenRoute found a shorter way.", "Open Route found a shorter way."),
        ("OpenRoute is fast.", "Openroute is fast."),
        ("It is written in C++ by hand.", "It is written in C by hand."),
    ],
    silent=[
        ("She works for Blue Shield.", "Blue Shield is her employer."),
        ("Blue Shield's board met.", "The board of Blue Shield met."),
        ("He has a blue shield.", "His shield is blue."),
    ],
)
def item_translated(pair: Pair) -> Iterator[Shift]:
    """A name that is to be left as it is was translated, rewritten or dropped.

    The names come from your own lists (`--keep`), or from the column "keep" of a glossary. They
    must stand letter by letter; only what follows them may differ ("Blue Shield's").

    Major; minor where only the capitals differ.
    """
    found = vocabulary(pair)
    kept = {answer.use.entry for answer in found.answers if answer.kept}
    for answer in found.answers:
        if not answer.term.keep or answer.use.entry in kept:
            continue
        here = text_of(pair.reference, answer.use)
        evidence = {"entry": answer.term.place} if answer.term.place else {}
        if answer.found is not None:
            written = text_of(pair.candidate, answer.found)
            there, severity = span_of(pair.candidate, answer.found), Severity.MINOR
            message = f"“{here}” is to be left as it is; it became “{written}”"
        else:
            there, severity = answer.there, Severity.MAJOR
            written = pair.candidate.text[there.start : there.end]
            became = f"it became “{written}”" if written else "it is gone"
            message = f"“{here}” is to be left as it is; {became}"
        yield Shift(message, span_of(pair.reference, answer.use), there, severity, 0.95, evidence)
