"""Which languages' figures, units and dates are known, and the tables that hold them.

English has tables of its own (``data/numerals.toml``, ``units.toml``, ``dates.toml``). Every other
language has two: ``data/cldr``, made from the Unicode CLDR, and ``data/figures``, kept by hand.
They are loaded when a text in that language comes, one language at a time.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from evaluator.data import FOLDER, load

_ENGLISH = "en"
_UNSPACED = frozenset({"zh", "ja", "ko"})


@cache
def known_languages() -> frozenset[str]:
    """The languages (ISO 639-1) whose words of numbers, units and dates are known."""
    return frozenset({_ENGLISH, *(path.stem for path in (FOLDER / "figures").glob("*.toml"))})


def is_english(language: str) -> bool:
    """Whether the tables of English serve: ``""`` is a text whose language could not be told."""
    return language in ("", _ENGLISH)


@cache
def figures_table(language: str) -> dict[str, Any]:
    """What is kept by hand of a language other than English; empty where it is not known."""
    return load(f"figures/{language}") if _foreign(language) else {}


@cache
def cldr_table(language: str) -> dict[str, Any]:
    """What the CLDR knows of a language other than English; empty where there is no table."""
    return load(f"cldr/{language}") if _foreign(language) else {}


def east_asian(language: str) -> bool:
    """Whether figures stand in Han, kana or Hangul, without spaces around them."""
    return language in _UNSPACED


def _foreign(language: str) -> bool:
    return not is_english(language) and language in known_languages()
