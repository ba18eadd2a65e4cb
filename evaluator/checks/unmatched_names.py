"""Names of one side that the other neither has nor puts in other words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evaluator.checks.doubted import POSSIBLE, SURE, strongest
from evaluator.checks.view import View
from evaluator.domain.words import LinkKind
from evaluator.text.names import Name, NameKind, generic_words, stand_ins, titles
from evaluator.text.vocabulary import is_word


def unmatched(
    view: View, written: Sequence[Name], left: Sequence[int], *, spelt_out: bool
) -> Iterator[Name]:
    """Those of the ``left`` over names of the view's own side that are to be missed on the other.

    None where a pronoun there may stand for it; ``spelt_out`` says that there is a name in words
    there for which an acronym may be short.
    """
    if not left:
        return
    persons, things = (_pronoun_came(view, kind) for kind in ("persons", "things"))
    for index in left:
        name = written[index]
        excused = things or (persons and name.place is None)
        if excused and not _doubted(view, name, SURE):
            continue
        if name.kind is NameKind.ACRONYM and spelt_out:
            continue  # it may be short for that in another language
        if _weighty(name, view):
            yield name


def _weighty(name: Name, view: View) -> bool:
    """Whether a name is one to be missed: sure, of its own, and no plain word or description."""
    # Of a place all words must be there: "United Nation" is not the United States.
    whole = name.place is not None and len(name.tokens) > 1
    doubted = _doubted(view, name, POSSIBLE)
    if any(_put_otherwise(view, token, plain=whole or doubted) for token in name.tokens):
        return False
    if _hyphened(view, name):
        return False
    if name.descriptive:
        return name.sure and not any(token in view.links for token in name.tokens)
    if not name.sure:
        plain = name.place is not None or _something_came(view, name)
        return not plain and not is_word(name.text, view.own.language)
    if name.place is None:
        several = len(name.tokens) > 1 or name.kind is NameKind.ACRONYM
        return several or doubted or not is_word(name.text, view.own.language)
    behind = name.tokens[-1] + 1
    tail = view.tokens[behind].text if behind < len(view.tokens) else "."
    # "China International Expo", "US$5", "Moscow time": a part of another name, a sum, a time.
    part = tail[0].isupper() or tail in ("$", "time")
    return not (name.place.adjective or part)


def _doubted(view: View, name: Name, least: float) -> bool:
    """Whether the network doubts a name that the candidate alone has: "Volvo" for the Post Office.

    What stands in its place, another name or a pronoun, then does not mean the same.
    """
    own = name.sure and not name.descriptive and not view.from_reference
    doubt = strongest(view.doubt, name.tokens)
    return own and doubt is not None and doubt >= least


def _hyphened(view: View, name: Name) -> bool:
    """Whether a hyphen makes the name a part of a longer one: "Asia-Pacific"."""
    return "-" in view.own.text[max(name.span.start - 1, 0) : name.span.start] or (
        view.own.text[name.span.end : name.span.end + 1] == "-"
    )


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


def _pronoun_came(view: View, kind: str) -> bool:
    """Whether the other side has a pronoun of that kind that the own side does not account for."""
    accounted = {
        place
        for index, place in view.links.items()
        if view.words[index].kind in (LinkKind.EXACT, LinkKind.LEMMA)
    }
    words = stand_ins(view.other.language, kind)
    return any(
        token.norm in words and index not in accounted
        for index, token in enumerate(view.other.tokens)
    )
