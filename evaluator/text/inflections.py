"""English inflections: what a word may be a form of, and what its form shows."""

from __future__ import annotations

from functools import cache, lru_cache

from evaluator.data import load, words

_SHORTEST = 2  # letters that a word has at least besides its ending
_ENDINGS = ("s", "es", "d", "ed", "ing")
_DEGREES = ("er", "est")  # of adjectives, not of verbs and nouns
_MANNER = "ly"
_BEFORE_LE = "bdgkpt"  # "possib|ly" of "possible", "simp|ly" of "simple"


@lru_cache(maxsize=65536)
def bases(word: str) -> frozenset[str]:
    """What a case-folded ``word`` may be a plural or a verb form of, itself among them.

    Spelling alone decides: "found" gives "found" and "find", "hoping" gives "hope", "hop" and
    "hoping". Not all of them need be words. Unlike a stem, "important" never gives "import".
    """
    found = {word, *_irregular().get(word, ())}
    for ending in _ENDINGS:
        found.update(_without(word, ending))
    return frozenset(found)


@lru_cache(maxsize=65536)
def graded(word: str) -> frozenset[tuple[str, str]]:
    """The forms of ``bases`` with ``""``, and what ``word`` may be a degree or an adverb of.

    Each with its ending: ("high", "er") of "higher", ("easy", "ly") of "easily".
    """
    found = {(base, "") for base in bases(word)}
    endings = _DEGREES if word in words("syntax", "en", "no_manner") else (*_DEGREES, _MANNER)
    for ending in endings:
        found.update((base, ending) for base in _without(word, ending))
    return frozenset(found)


def is_past_form(norm: str) -> bool:
    """Whether a case-folded word may be a verb's past or past participle."""
    return norm.endswith("ed") or norm in _irregular_pasts()


def is_manner(norm: str) -> bool:
    """Whether a case-folded word in -ly is an adverb, as far as is known: not "family"."""
    return norm.endswith("ly") and norm not in words("syntax", "en", "nouns_in_ly")


def is_participle_alone(norm: str) -> bool:
    """Whether a case-folded word is a past participle and no past: "given", not "paid"."""
    return norm in _participles()


def is_ing_form(norm: str) -> bool:
    """Whether a case-folded word may be a verb's form in -ing: "paying", not "bring"."""
    bare = norm.endswith("thing") or norm in load("irregular_forms")["en"]
    return norm.endswith("ing") and len(bases(norm)) > 1 and not bare


def _without(word: str, ending: str) -> set[str]:
    """``word`` less ``ending``, in the spellings that the ending may have changed."""
    bare = word.removesuffix(ending)
    if bare == word or len(bare) < _SHORTEST:
        return set()
    # "larg|er" of "large", "eas|i|er" of "easy", "bi|gg|er" of "big"
    found = {bare}
    if ending != "s":
        found.add(f"{bare}e")
    if bare.endswith("i"):
        found.add(f"{bare[:-1]}y")
    if ending == _MANNER and bare[-1] in _BEFORE_LE:
        found.add(f"{bare}le")
    if bare[-1] == bare[-2]:
        found.add(bare[:-1])
    return found


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    """Irregular forms and what they are forms of, those of adjectives ("better") left out.

    "better" and "bigger" must not meet in "good" and "big": a comparative is no positive.
    """
    table: dict[str, tuple[str, ...]] = {}
    for base, forms in load("irregular_forms")["en"].items():
        if base not in load("syntax")["en"]["irregular_adjectives"]:
            for form in forms:
                table[form] = (*table.get(form, ()), base)
    return table


@cache
def _irregular_pasts() -> frozenset[str]:
    """Irregular past forms and participles; plurals, comparatives and present forms apart."""
    forms = {form for row in _irregular_verbs().values() for form in row}
    return frozenset(form for form in forms if not form.endswith("es"))


@cache
def _participles() -> frozenset[str]:
    """The participles of irregular verbs that differ from every past and every dictionary form."""
    verbs = _irregular_verbs()
    pasts = {row[0] for row in verbs.values()} | verbs.keys()
    return frozenset(form for row in verbs.values() for form in row[1:2]) - pasts


@cache
def _irregular_verbs() -> dict[str, list[str]]:
    """The forms of irregular verbs by their dictionary form: the past, the participle, others."""
    rows = load("irregular_forms")["en"]
    kinds = ("irregular_nouns", "irregular_adjectives", "irregular_auxiliaries")
    other = {base for kind in kinds for base in load("syntax")["en"][kind]}
    return {base: row for base, row in rows.items() if base not in other}
