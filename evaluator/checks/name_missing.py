"""ENT003: a name left out."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.name_changed import name_changed
from evaluator.checks.names import names
from evaluator.checks.registry import check
from evaluator.checks.view import View, lost
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair
from evaluator.domain.words import LinkKind
from evaluator.text.names import Name, NameKind, stand_ins
from evaluator.text.vocabulary import is_word


@check(
    code="ENT003",
    category="accuracy/omission/name",
    severity=Severity.MINOR,
    languages=("en",),
    fires=[
        ("The treaty was signed by Anna Berg in May.", "The treaty was signed in May."),
        ("The ships sailed from Norway at dawn.", "The ships sailed at dawn."),
    ],
    silent=[
        ("The treaty was signed by Anna Berg in May.", "The treaty was signed by her in May."),
        ("The treaty was signed by Anna Berg in May.", "The treaty was signed by Berg in May."),
        ("The Norwegian ships sailed at dawn.", "The ships sailed at dawn."),
        ("It was built by the Trade Ministry.", "It was built by the ministry."),
    ],
)
def name_missing(pair: Pair) -> Iterator[Shift]:
    """A person, place or organisation is not named any more.

    The name has no counterpart on the other side, not in another spelling, as an acronym or under
    its country's name, and nothing stands in its place. Where a pronoun does, or the name says in
    words what it names ("Trade Ministry"), or is the adjective of a country, nothing is said: such
    names come and go in good translations. Minor, because what is told may be clear without it.
    """
    found = pair.remember(names)
    if found is None or _pronoun_came(pair):
        return
    view = lost(pair)
    replaced = [shift.reference for shift in name_changed(pair)]
    spelt_out = any(found.candidate[j].descriptive for j in found.candidate_left)
    for index in found.reference_left:
        name = found.reference[index]
        if not _weighty(name, view) or any(name.span.overlaps(span) for span in replaced):
            continue
        if name.kind is NameKind.ACRONYM and spelt_out:
            continue  # it may be short for that in another language
        yield view.shift(
            f"{name.text} is not named", name.span, view.place(name.tokens[0]), confidence=0.6
        )


def _weighty(name: Name, view: View) -> bool:
    """Whether a name is one to be missed: sure, of its own, and no plain word or description."""
    if not name.sure or name.descriptive or any(token in view.links for token in name.tokens):
        return False
    if name.place is None:
        several = len(name.tokens) > 1 or name.kind is NameKind.ACRONYM
        return several or not is_word(name.text, view.own.language)
    behind = name.tokens[-1] + 1
    tail = view.tokens[behind].text if behind < len(view.tokens) else "."
    # "China International Expo", "US$5", "Moscow time": a part of another name, a sum, a time.
    part = tail[0].isupper() or tail in ("$", "time")
    return not (name.place.adjective or part)


def _pronoun_came(pair: Pair) -> bool:
    """Whether the candidate has a pronoun that the reference does not account for."""
    accounted = {
        link.candidate for link in pair.words.links if link.kind in (LinkKind.EXACT, LinkKind.LEMMA)
    }
    words = stand_ins(pair.candidate.language)
    return any(
        token.norm in words and index not in accounted
        for index, token in enumerate(pair.candidate.tokens)
    )
