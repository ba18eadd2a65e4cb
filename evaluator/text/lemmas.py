"""The form that the inflections of a word share.

Snowball's stemmers (PyStemmer, MIT/BSD) with the irregular forms resolved first. Full dictionaries
(simplemma) were tried: they give nicer forms but take 0.6 s to load, and nothing here shows a lemma
to anyone; it only has to be the same for "said" and "say".
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from evaluator.data import load, words

if TYPE_CHECKING:
    from Stemmer import Stemmer

# ISO 639-1 to the names Snowball gives its algorithms; its own list, the main variants.
_SNOWBALL = {
    "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek",
    "en": "english", "es": "spanish", "et": "estonian", "eu": "basque", "fi": "finnish",
    "fr": "french", "ga": "irish", "hi": "hindi", "hu": "hungarian", "hy": "armenian",
    "id": "indonesian", "it": "italian", "lt": "lithuanian", "ne": "nepali", "nl": "dutch",
    "no": "norwegian", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian",
    "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}  # fmt: skip


@lru_cache(maxsize=65536)
def lemma(word: str, language: str = "en") -> str:
    """The shared form of a case-folded ``word``: not always a word itself ("unifi").

    ``language`` is an ISO 639-1 code; for ``""`` and languages that Snowball does not know the word
    comes back unchanged.
    """
    base = _irregular(language).get(word, word)
    stemmer = _stemmer(language)
    return stemmer.stemWord(base) if stemmer else base


@cache
def stems(name: str, *path: str) -> frozenset[str]:
    """The list of English words at ``path`` inside the table ``name``, as ``lemma`` has them."""
    return frozenset(map(lemma, words(name, *path)))


def is_irregular(word: str, language: str = "en") -> bool:
    """Whether a case-folded ``word`` is an irregular form ("meant", "children")."""
    return word in _irregular(language)


@cache
def _stemmer(language: str) -> Stemmer | None:
    name = _SNOWBALL.get(language)
    if name is None:
        return None
    from Stemmer import Stemmer

    return Stemmer(name)


@cache
def _irregular(language: str) -> dict[str, str]:
    table = load("irregular_forms").get(language, {})
    return {form: base for base, forms in table.items() for form in forms}
