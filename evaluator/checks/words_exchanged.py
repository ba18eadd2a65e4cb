"""ROL003: two words of a sentence, each in the other's place."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.exchanges import Exchange, exchanges
from evaluator.checks.order import standing_once
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
    before = [token for token in one.view.tokens[: one.one.start] if token.content]
    if before and before[-1].lemma in symmetric:
        return False  # "links the island to the mainland"
    if one.governed:
        articles = words("function_words", "en", "articles")
        led = next((token for token in reversed(one.between) if token.norm not in articles), None)
        joint = led is not None and led.norm in words("syntax", "en", "joint")
        return not joint and not any(t.content and t.lemma in symmetric for t in one.between)
    return not one.symmetric and any(token.norm in _partings() for token in one.between)


def _partings() -> frozenset[str]:
    """Not "of": "several years of break" may be "a break of several years"."""
    prepositions = words("function_words", "en", "prepositions") - {"of"}
    return prepositions | words("syntax", "en", "contrasting")


def _stand_once(one: Exchange) -> bool:
    """Whether each has a word without a double on either side, which it might be the link of."""
    sides = one.view.tokens, one.back.tokens
    here, there = (standing_once(token.norm for token in tokens) for tokens in sides)
    once = here & there
    return all(
        any(token.norm in once for token in one.view.tokens[block.start : block.end])
        for block in (one.one, one.other)
    )


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
    """Whether the two are members of a list ("milk, eggs and bread"), or each of a like clause.

    "The left lost seats and the right gained seats": what stands before or behind both is left out.
    """
    joins = {*words("syntax", "en", "coordinators"), *words("syntax", "en", "joining"), ",", ";"}
    opens = words("syntax", "en", "determiners")
    tokens = [token.norm for token in one.view.tokens]
    inner = tokens[one.one.end : one.other.start]
    behind = tokens[one.other.end : one.other.end + len(inner)]
    ahead = tokens[max(0, one.one.start - len(inner)) : one.one.start]
    tail = next((k for k in range(len(inner), 0, -1) if behind[:k] == inner[:k]), 0)
    front = next((k for k in range(len(inner) - tail, 0, -1) if ahead[-k:] == inner[-k:]), 0)
    left = [norm for norm in inner[tail : len(inner) - front] if norm not in opens]
    whole = bool(tail or front) and one.one.end - one.one.start > 1
    if whole and left:
        return all(norm in joins for norm in left)
    return bool(left) and left[0] in joins and left[-1] in joins
