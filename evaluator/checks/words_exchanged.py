"""ROL003: two words of a sentence, each in the other's place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from evaluator.checks.exchanges import Exchange, exchanges
from evaluator.checks.registry import check
from evaluator.data import words
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair
from evaluator.domain.words import Token, TokenKind


@check(
    code="ROL003",
    category="accuracy/mistranslation/roles",
    severity=Severity.MAJOR,
    languages=("en",),
    fires=[
        ("Boys wore red and girls wore blue.", "Boys wore blue and girls wore red."),
        ("Use butter instead of oil.", "Use oil instead of butter."),
        ("Wages rose while prices fell.", "Wages fell while prices rose."),
        ("He was tried for theft, not fraud.", "He was tried for fraud, not theft."),
    ],
    silent=[
        ("Wages rose while prices fell.", "Prices fell while wages rose."),
        ("They sell milk, eggs and bread.", "They sell bread, eggs and milk."),
        ("The old mill and the new dam burned.", "The new dam and the old mill burned."),
        ("He lived in Rome with Ann.", "He lived with Ann in Rome."),
        ("The winner is a nurse.", "A nurse is the winner."),
    ],
)
def words_exchanged(pair: Pair) -> Iterator[Shift]:
    """Two words changed places, as in *blue shirts and red hats* for *red shirts and blue hats*.

    Every word is still there, so that no score sees it, but what was said of the one is said of the
    other now. Reported where two words are each between the words that the other was between, and
    all that stood between them stays.

    Left alone: the members of a list ("milk, eggs and bread"), words that say the same either way
    ("A met B", "A is B"), words that took their own neighbours along, and words that stand twice on
    a side. Of the two that a verb governs ROL001 tells.
    """
    for one in exchanges(pair):
        if one.of_roles:
            continue
        if _is_parted(one) and _stand_once(one) and _same_behind(one) and not _is_list(one):
            yield one.shift(Severity.MAJOR)


def _is_parted(one: Exchange) -> bool:
    """Whether something between the two sets them apart, and nothing says that they are alike."""
    symmetric = words("syntax", "en", "symmetric")
    if one.governed:
        return not any(token.content and token.lemma in symmetric for token in one.between)
    return not one.symmetric and any(token.norm in _partings() for token in one.between)


def _partings() -> frozenset[str]:
    """Not "of": "several years of break" may be "a break of several years"."""
    prepositions = words("function_words", "en", "prepositions") - {"of"}
    return prepositions | words("syntax", "en", "contrasting")


def _stand_once(one: Exchange) -> bool:
    """Whether each has a word without a double on either side, which it might be the link of."""
    once = _singles(one.view.tokens) & _singles(one.back.tokens)
    return all(
        any(token.norm in once for token in one.view.tokens[block.start : block.end])
        for block in (one.one, one.other)
    )


def _singles(tokens: Sequence[Token]) -> set[str]:
    counts = Counter(token.norm for token in tokens)
    return {norm for norm, count in counts.items() if count == 1}


def _same_behind(one: Exchange) -> bool:
    """Whether each has the word behind it that the other had, or a mark or nothing."""
    here, there = one.view.tokens, one.back.tokens
    return _behind(here, one.one.end) == _behind(there, one.other.there[1]) and _behind(
        here, one.other.end
    ) == _behind(there, one.one.there[1])


def _behind(tokens: tuple[Token, ...], end: int) -> str:
    if end == len(tokens) or tokens[end].kind is TokenKind.PUNCTUATION:
        return ""
    return tokens[end].lemma


def _is_list(one: Exchange) -> bool:
    """Whether the two are the ends of a list, with nothing of their own: "milk, eggs and bread"."""
    joins = {*words("syntax", "en", "coordinators"), ",", ";"}
    opens = words("syntax", "en", "determiners")
    inner = [token.norm for token in one.between if token.norm not in opens]
    return bool(inner) and inner[0] in joins and inner[-1] in joins
