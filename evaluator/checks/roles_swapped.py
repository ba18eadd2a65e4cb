"""ROL001: who did what to whom, the other way round."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from evaluator.checks.registry import check
from evaluator.checks.view import View, gained, lost
from evaluator.checks.voices import Parties, turns
from evaluator.data import words
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair
from evaluator.domain.spans import Span
from evaluator.domain.words import Token, TokenKind

_FARTHEST = 15  # tokens between two words that one verb may govern


@check(
    code="ROL001",
    category="accuracy/mistranslation/roles",
    severity=Severity.CRITICAL,
    languages=("en",),
    fires=[
        ("Norway accused Chile of dumping salmon.", "Chile accused Norway of dumping salmon."),
        (
            "The nurse called the doctor before noon.",
            "The doctor called the nurse before noon.",
        ),
        ("She asked him to leave.", "He asked her to leave."),
        ("They fled from the port to the hills.", "They fled from the hills to the port."),
        ("It sells better in Rome than in Oslo.", "It sells better in Oslo than in Rome."),
    ],
    silent=[
        ("Norway accused Chile of dumping.", "Chile was accused of dumping by Norway."),
        ("Norway and Chile signed it.", "Chile and Norway signed it."),
        ("Brazil sold steel to Japan.", "Japan bought steel from Brazil."),
        ("In Lima, Ortega spoke.", "Ortega spoke in Lima."),
        ("Norway met Chile on Sunday.", "Chile met Norway on Sunday."),
        ("The nurse called the doctor.", "The doctor was called by the nurse."),
    ],
)
def roles_swapped(pair: Pair) -> Iterator[Shift]:
    """Two parties changed places around a verb, as in *B accused A* for *A accused B*.

    Reported where two names or nouns exchanged their places, everything that stood between them
    still does, and each now follows the preposition that the other followed. So are two that change
    places around "to" or "than", and a pronoun right beside its verb ("she asked him", "he asked
    her"). The passive ("was accused by"), converse verbs ("sold to", "bought from"), lists and
    fronted phrases are left alone, and so are verbs that say the same either way ("met",
    "married"). A party is a name, or a noun with its determiner or preposition: "dogs bite men" is
    not seen.
    """
    told = False
    for shift in _swapped_blocks(pair):
        told = True
        yield shift
    if not told:
        yield from _swapped_parties(pair)


def _swapped_parties(pair: Pair) -> Iterator[Shift]:
    """Subject and object of one verb, in one voice, each in the other's place.

    One of them a pronoun: between two nouns any word looks like a verb ("wetland [terminal]
    construction", "construction of [terminal] wetlands").
    """
    for here, there in turns(pair):
        voice = (here.by is None) == (there.by is None)
        if voice and here.has_person and here.turned(there):
            (first, own), (last, other) = _clause(here), _clause(there)
            yield here.view.shift(f"“{first}” became “{last}”", own, other, confidence=0.8)


def _clause(one: Parties) -> tuple[str, Span]:
    span = one.view.span(one.first, one.last + 1)
    return one.view.own.text[span.start : span.end], span


def _swapped_blocks(pair: Pair) -> Iterator[Shift]:
    """Names and nouns that exchanged their places."""
    view, back = lost(pair), gained(pair)
    blocks = _blocks(view)
    for one, other in combinations(blocks, 2):
        if _exchanged(view, back, one, other):
            first, second = view.text(one.start, one.end), view.text(other.start, other.end)
            yield view.shift(
                f"“{first}” and “{second}” changed places",
                view.span(one.start, other.end),
                back.span(other.there[0], one.there[1]),
                confidence=0.8,
            )


class _Block(NamedTuple):
    """A name or noun, tokens ``[start, end)``, and where it stands on the other side."""

    start: int
    end: int
    there: tuple[int, int]


def _blocks(view: View) -> list[_Block]:
    """Content words that are linked in their own form; words of one name together."""
    found: list[_Block] = []
    for i in sorted(view.links):
        token = view.tokens[i]
        if not token.content or not view.same_form(i) or not token.text[0].isalpha():
            continue
        j = view.links[i]
        last = found[-1] if found else None
        named = token.text[0].isupper() and view.tokens[i - 1].text[:1].isupper()
        if last and last.end == i and last.there[1] == j and named:
            found[-1] = _Block(last.start, i + 1, (last.there[0], j + 1))
        else:
            found.append(_Block(i, i + 1, (j, j + 1)))
    return found


def _exchanged(view: View, back: View, one: _Block, other: _Block) -> bool:
    if one.there[0] < other.there[1] or other.end - one.start > _FARTHEST:
        return False
    if not (_party(view.tokens, one) and _party(view.tokens, other)):
        return False
    between = range(one.end, other.start)
    governed = [i for i in between if view.tokens[i].content]
    if any(view.tokens[i].lemma in _symmetric() for i in between):
        return False
    inside = range(other.there[1], one.there[0])
    stay = all(view.is_kept(i) and view.links[i] in inside for i in governed)
    filled = all(j in back.links for j in inside if back.tokens[j].content)
    here = _front(view.tokens, one.start), _lead(view.tokens, other.start)
    there = _front(back.tokens, other.there[0]), _lead(back.tokens, one.there[0])
    apart = bool(governed) or here[0] in _directions() or _compared(view, between)
    return apart and stay and filled and here == there


def _compared(view: View, between: range) -> bool:
    """Whether the one is measured by the other: "better in May than in June"."""
    return any(view.tokens[i].norm == "than" for i in between)


def _party(tokens: tuple[Token, ...], block: _Block) -> bool:
    """Whether a block can act or be acted upon: a name, or a noun led in as one."""
    named = all(token.text[0].isupper() for token in tokens[block.start : block.end])
    before = tokens[block.start - 1].norm if block.start else ""
    leads = words("syntax", "en", "determiners") | words("function_words", "en", "prepositions")
    return named or before in leads


def _front(tokens: tuple[Token, ...], index: int) -> str:
    """The word that leads in the noun at ``index``, and nothing where that is a mark or adverbial.

    Either may stand in front of a subject or not: "Twice A called B", "He knew. A called B twice".
    """
    lead = _before(tokens, index)
    if lead is None or lead.kind is TokenKind.PUNCTUATION:
        return ""
    if lead.norm.endswith("ly") or lead.norm in words("syntax", "en", "times"):
        return ""
    return lead.lemma


def _lead(tokens: tuple[Token, ...], index: int) -> str:
    """The word that leads in the noun at ``index``: a preposition, a verb."""
    before = _before(tokens, index)
    return before.lemma if before else ""


def _before(tokens: tuple[Token, ...], index: int) -> Token | None:
    """The token before the noun at ``index`` and its article."""
    articles = words("function_words", "en", "articles")
    return next((one for one in reversed(tokens[:index]) if one.norm not in articles), None)


def _directions() -> frozenset[str]:
    return words("syntax", "en", "directions")


def _symmetric() -> frozenset[str]:
    return words("syntax", "en", "symmetric")
