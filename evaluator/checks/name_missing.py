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
from evaluator.text.names import Name, NameKind, generic_words, stand_ins, titles
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
    if found is None:
        return
    persons, things = (_pronoun_came(pair, kind) for kind in ("persons", "things"))
    view = lost(pair)
    replaced = [shift.reference for shift in name_changed(pair)]
    spelt_out = any(found.candidate[j].descriptive for j in found.candidate_left)
    for index in found.reference_left:
        name = found.reference[index]
        if things or (persons and name.place is None):
            continue
        if not _weighty(name, view) or any(name.span.overlaps(span) for span in replaced):
            continue
        if name.kind is NameKind.ACRONYM and spelt_out:
            continue  # it may be short for that in another language
        yield view.shift(
            f"{name.text} is not named", name.span, view.place(name.tokens[0]), confidence=0.6
        )


def _weighty(name: Name, view: View) -> bool:
    """Whether a name is one to be missed: sure, of its own, and no plain word or description."""
    # Of a place all words must be there: "United Nation" is not the United States.
    whole = name.place is not None and len(name.tokens) > 1
    if any(_put_otherwise(view, token, plain=whole) for token in name.tokens):
        return False
    if name.descriptive:
        return name.sure and not any(token in view.links for token in name.tokens)
    if not name.sure:
        plain = name.place is not None or _something_came(view, name)
        return not plain and not is_word(name.text, view.own.language)
    if name.place is None:
        several = len(name.tokens) > 1 or name.kind is NameKind.ACRONYM
        return several or not is_word(name.text, view.own.language)
    behind = name.tokens[-1] + 1
    tail = view.tokens[behind].text if behind < len(view.tokens) else "."
    # "China International Expo", "US$5", "Moscow time": a part of another name, a sum, a time.
    part = tail[0].isupper() or tail in ("$", "time")
    return not (name.place.adjective or part)


def _put_otherwise(view: View, token: int, *, plain: bool) -> bool:
    """Whether a word of a name is there, or another name or a word for its bearer in its place.

    ``plain`` asks for the word for its bearer alone.
    """
    if token not in view.links:
        return False
    other = view.other.tokens[view.links[token]]
    persons, things = (stand_ins(view.other.language, kind) for kind in ("persons", "things"))
    bearer = persons | things | generic_words(view.other.language) | titles()
    named = view.same_form(token) or other.text[0].isupper()
    return (named and not plain) or (other.norm in bearer and not named)


def _something_came(view: View, name: Name) -> bool:
    """Whether there is a content word in the name's place."""
    if name.tokens[0] in view.links:
        return True
    gap = next((one for one in view.gaps() if one.start <= name.tokens[0] < one.end), None)
    return gap is not None and any(view.other.tokens[index].content for index in gap.across)


def _pronoun_came(pair: Pair, kind: str) -> bool:
    """Whether the candidate has a pronoun of that kind that the reference does not account for."""
    accounted = {
        link.candidate for link in pair.words.links if link.kind in (LinkKind.EXACT, LinkKind.LEMMA)
    }
    words = stand_ins(pair.candidate.language, kind)
    return any(
        token.norm in words and index not in accounted
        for index, token in enumerate(pair.candidate.tokens)
    )
