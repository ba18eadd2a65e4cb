"""Negation: the words that carry it, and the words that hold one inside them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from evaluator.data import load
from evaluator.domain.words import Token, TokenKind
from evaluator.text.inflections import bases, is_past_form
from evaluator.text.lemmas import lemma
from evaluator.text.tokens import STOPS
from evaluator.text.wordnet import relation

_NOT_UN = ("under", "union")  # "underground", "unionist"
_STEM = 4
"""A prefix negates only a word of at least this many letters ("un|able", not "in|to")."""


@cache
def negations(language: str) -> frozenset[str]:
    """The negators of a language, case-folded as tokens carry them; empty where none are known."""
    table = load("negation").get(language)
    return frozenset(table["negators"]) if table else frozenset()


def negator_indices(tokens: tuple[Token, ...], language: str = "en") -> list[int]:
    """Where the negators stand; not those of idioms ("not only"), nor "No." before a number.

    A phrase that negates ("yet to") counts where it begins.
    """
    return [index for index, idiom in _negators(tokens, language) if idiom is None]


def idle_negators(tokens: tuple[Token, ...], language: str = "en") -> dict[int, range]:
    """Negators that negate nothing in their idiom ("not only"), each with the idiom's tokens."""
    return {index: idiom for index, idiom in _negators(tokens, language) if idiom is not None}


def _negators(tokens: tuple[Token, ...], language: str) -> Iterator[tuple[int, range | None]]:
    """Every negator, in order, with the idiom that it stands in."""
    words = negations(language)
    norms = [token.norm for token in tokens]
    for index, norm in enumerate(norms):
        if norm in words:
            if not _numbers(tokens, index):
                idle = not _in_condition(tokens, index, language)
                yield index, _idiom(norms, index, language) if idle else None
        elif _is_outstanding(norms, index, language):
            yield index, None


def holds_negation(token: Token, language: str = "en") -> bool:
    """Whether a word entails a negation without being one: "refused", "lack", "few"."""
    return token.norm in _approximate(language) or token.lemma in _stems("lexical", language)


def restricts(token: Token, language: str = "en") -> bool:
    """Whether a word says what "not" with an exception says: "only"."""
    return token.norm in load("negation").get(language, {}).get("restrictive", ())


def excepts(token: Token, language: str = "en") -> bool:
    """Whether a word makes an exception of a negation before it: "until", "but", "than"."""
    return token.norm in load("negation").get(language, {}).get("exceptions", ())


def softens(token: Token, language: str = "en") -> bool:
    """Whether a word may say without a negation what others say with one: "first", "remain"."""
    return token.lemma in _stems("softening", language)


def is_polar(token: Token, language: str = "en") -> bool:
    """Whether a word holds a negation but for where it stands beside a negator: "yet"."""
    table = load("negation").get(language)
    return table is not None and token.norm in table["polar"]


def negates(word: str, plain: str, language: str = "en") -> bool:
    """Whether ``word`` is ``plain`` with a negating affix: "unable" of "able", "useless" of "use".

    Both are case-folded.
    """
    table = load("negation").get(language)
    if table is None or len(plain) < _STEM:
        return False
    return any(word == prefix + plain for prefix in table["prefixes"]) or any(
        word == plain + suffix for suffix in table["suffixes"]
    )


def without_affix(token: Token, language: str = "en") -> frozenset[str]:
    """What a word would be without its negating affix: "related" of "unrelated"; none without one.

    "Harmless" gives "harm" and "harmful". They need not be words.
    """
    norm, table = token.norm, load("negation").get(language)
    if table is None:
        return frozenset()
    found: set[str] = set()
    if may_hold_affix(token, language):
        found.update(norm.removeprefix(one) for one in table["prefixes"] if norm.startswith(one))
    for suffix, opposite in table["suffixes"].items():
        if norm.endswith(suffix) and token.lemma not in _stems("not_negated", language):
            found.update((norm.removesuffix(suffix), norm.removesuffix(suffix) + opposite))
    return frozenset(one for one in found if len(one) >= _STEM)


def contradicts(negative: Token, plain: Token, language: str = "en") -> bool:
    """Whether one word says what the other does but for its negating affix: "unrelated", "linked".

    Not where the other may hold a negation itself ("unpaid", "outstanding").
    """
    bare = without_affix(negative, language)
    if not bare or holds_negation(plain, language) or may_hold_affix(plain, language):
        return False
    if relation(negative.norm, plain.norm).like:
        return False
    known = {alike for form in bases(plain.norm) for alike in _alike(language).get(form, ())}
    return any(one in known or relation(one, plain.norm).like for one in bare)


def may_hold_affix(token: Token, language: str = "en") -> bool:
    """Whether a word is another with a negating prefix before it: "unwilling", "illegal".

    Words in un- are told by the prefix and a list of exceptions ("under", "union"), the others by a
    list: most words in in- or dis- negate nothing ("increase", "display").
    """
    if token.kind is not TokenKind.WORD or load("negation").get(language) is None:
        return False
    long = len(token.norm) >= len("un") + _STEM
    negated = token.norm.startswith("un") and long and not token.norm.startswith(_NOT_UN)
    return token.lemma in _stems("affixed", language) or (
        negated and token.lemma not in _stems("not_negated", language)
    )


def _numbers(tokens: tuple[Token, ...], index: int) -> bool:
    behind = tokens[index + 1 : index + 3]
    return any(token.kind is TokenKind.NUMBER for token in behind) and tokens[index].norm == "no"


def _is_outstanding(norms: list[str], index: int, language: str) -> bool:
    """Whether a phrase says what has not been done: "have yet to", not "cheap, yet to critics"."""
    if not any(
        tuple(norms[index : index + len(one)]) == one for one in _written("phrases", language)
    ):
        return False
    led = index > 0 and norms[index - 1] in load("function_words")["en"]["primary_verbs"]
    return led or norms[index + 2 : index + 3] == ["be"]


def _in_condition(tokens: tuple[Token, ...], index: int, language: str) -> bool:
    """Whether "not" denies a participle in a shortened clause ("if not treated").

    Behind a comma it makes a concession ("damaged, if not destroyed").
    """
    if not 0 < index < len(tokens) - 1 or (index > 1 and tokens[index - 2].text in STOPS):
        return False
    opens = load("negation").get(language, {}).get("conditions", ())
    return tokens[index - 1].norm in opens and is_past_form(tokens[index + 1].norm)


def _idiom(norms: list[str], index: int, language: str) -> range | None:
    """The tokens of the idiom that the negator at ``index`` stands in."""
    for idiom in _idioms(language).get(norms[index], ()):
        for start in range(max(0, index - len(idiom) + 1), index + 1):
            if tuple(norms[start : start + len(idiom)]) == idiom:
                return range(start, start + len(idiom))
    return None


@cache
def _idioms(language: str) -> dict[str, list[tuple[str, ...]]]:
    """The idioms by each of their words, the longest first."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for idiom in _written("idioms", language):
        for word in set(idiom):
            table.setdefault(word, []).append(idiom)
    return table


@cache
def _written(table: str, language: str) -> tuple[tuple[str, ...], ...]:
    """The phrases of a table, the longest first."""
    phrases = load("negation").get(language, {}).get(table, ())
    return tuple(sorted((tuple(one.split()) for one in phrases), key=len, reverse=True))


@cache
def _alike(language: str) -> dict[str, frozenset[str]]:
    """For each word those that say the same."""
    groups = [frozenset(row.split()) for row in load("negation").get(language, {}).get("alike", ())]
    words = frozenset().union(*groups)
    return {word: frozenset().union(*(g for g in groups if word in g)) for word in words}


@cache
def _approximate(language: str) -> frozenset[str]:
    return frozenset(load("negation").get(language, {}).get("approximate", ()))


@cache
def _stems(table: str, language: str) -> frozenset[str]:
    words = load("negation").get(language, {}).get(table, ())
    return frozenset(lemma(word, language) for word in words)
