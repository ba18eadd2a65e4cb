"""The number words of a language: ``data/numerals.toml`` for English, else ``data/figures``."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

from evaluator.data import load
from evaluator.text.language_tables import cldr_table, figures_table, is_english


class NumberWords(NamedTuple):
    """The number words of one language; all empty where none are known.

    ``minus_behind`` makes a figure in front of it negative ("below zero"). ``occasions``, and a
    number before one of ``times``, say how often; a number before one of ``measures`` says how much
    of something else.

    In English those from ``compounds`` on are empty. ``compounds`` are numbers of several words,
    with hyphens ("soixante-dix"), ``units_of_tens`` are read behind tens alone ("двадцать один").
    ``alone`` are scale words that count one by themselves ("mille"), ``percent_before`` stands in
    front of a figure ("yüzde 5"), ``halves`` are read in front of units and scale words alone
    ("medio millón", and not "medio ambiente"), ``half_more`` adds a half ("y medio"), ``of`` stands
    between a figure and its unit ("de"), ``per`` leads to a unit of time, ``ranges`` join two ends,
    ``abbreviated`` scale words have a full stop ("Mrd."), ``elisions`` are glued to the next word
    ("d'"), ``days_meant`` count both ends ("quinze jours" are two weeks). ``joins_tens`` says that
    ``joiner`` stands between tens and units ("treinta y cinco"). ``other_value`` and
    ``other_scale`` know forms that no table lists.
    """

    cardinals: dict[str, float]
    ordinals: dict[str, float]
    scales: dict[str, float]
    groups: dict[str, float]
    vague: dict[str, float]
    fractions: dict[str, float]
    implied: dict[str, float]
    joiner: frozenset[str]
    article: frozenset[str]
    minus: frozenset[str]
    minus_behind: tuple[tuple[str, ...], ...]
    point: frozenset[str]
    shares: frozenset[str]
    ratio: frozenset[str]
    several: frozenset[str]
    not_one: frozenset[str]
    weak: frozenset[str]
    multiples: frozenset[str]
    occasions: frozenset[str]
    times: frozenset[str]
    measures: frozenset[str]
    per: frozenset[str]
    ranges: frozenset[str]
    ordinal_endings: frozenset[str]
    symbols: dict[str, tuple[int, int]]
    english: bool
    of: frozenset[str]
    compounds: dict[str, float]
    units_of_tens: dict[str, float]
    alone: frozenset[str]
    percent_before: frozenset[str]
    halves: frozenset[str]
    half_more: tuple[tuple[str, ...], ...]
    abbreviated: frozenset[str]
    days_meant: dict[str, float]
    elisions: tuple[str, ...]
    joins_tens: bool
    other_value: Callable[[str], float | None] | None
    other_scale: Callable[[str], float | None] | None

    def value(self, word: str) -> float | None:
        """The value of a cardinal or ordinal, None for another word."""
        found = self.cardinals.get(word)
        if found is None:
            found = self.ordinals.get(word)
        if found is None and self.other_value is not None:
            found = self.other_value(word)
        return found

    def scale(self, word: str) -> float | None:
        """The factor of a scale word or a group ("million", "dozen"), None for another word."""
        found = self.scales.get(word) or self.groups.get(word)
        if found is None and self.other_scale is not None:
            found = self.other_scale(word)
        return found


@cache
def number_words(language: str) -> NumberWords:
    """The number words of a language (ISO 639-1; ``""`` is taken for English)."""
    table: dict[str, Any] = load("numerals")
    english = is_english(language)
    rows: dict[str, Any] = table["en"] if english else figures_table(language)

    def values(key: str) -> dict[str, float]:
        return {word: float(value) for word, value in rows.get(key, {}).items()}

    def listed(key: str) -> frozenset[str]:
        return frozenset(rows.get(key, ()))

    def phrases(key: str) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(phrase.split()) for phrase in rows.get(key, ()))

    scales = {**_of_cldr(language), **values("scales")}
    return NumberWords(
        cardinals=values("cardinals"),
        ordinals=values("ordinals"),
        scales=scales,
        groups=values("groups"),
        vague=values("vague"),
        fractions=values("fractions"),
        implied=values("implied"),
        joiner=listed("joiner"),
        article=listed("article"),
        minus=listed("minus"),
        minus_behind=phrases("minus_behind"),
        point=listed("point"),
        shares=listed("shares"),
        ratio=listed("ratio"),
        several=listed("several"),
        not_one=listed("not_one"),
        weak=listed("weak"),
        multiples=listed("multiples"),
        occasions=listed("occasions"),
        times=listed("times"),
        measures=listed("measures"),
        per=listed("per"),
        ranges=listed("ranges"),
        ordinal_endings=listed("ordinal_endings"),
        symbols={sign: (top, bottom) for sign, top, bottom in table["symbols"].values()},
        english=english,
        of=listed("of"),
        compounds=values("compounds"),
        units_of_tens=values("units_of_tens"),
        alone=listed("alone"),
        percent_before=listed("percent_before"),
        halves=listed("halves"),
        half_more=phrases("half_more"),
        abbreviated=listed("abbreviated"),
        days_meant=values("days_meant"),
        elisions=tuple(rows.get("elisions", ())),
        joins_tens=bool(rows.get("joins_tens", False)),
        other_value=_one_word(values("cardinals"), values("morphemes"), listed("joiner")),
        other_scale=_inflected(scales, rows.get("endings", ())),
    )


def _of_cldr(language: str) -> dict[str, float]:
    return {word: float(value) for word, value in cldr_table(language).get("scales", {}).items()}


def _one_word(
    cardinals: dict[str, float], morphemes: dict[str, float], joiner: frozenset[str]
) -> Callable[[str], float | None] | None:
    """What reads numbers in one word ("fünfundzwanzig"), where a language writes them so."""
    if not morphemes:
        return None
    from evaluator.text.number_compounds import Compounds

    return Compounds({**cardinals, **morphemes}, sorted(joiner)).value


def _inflected(
    scales: dict[str, float], endings: list[str]
) -> Callable[[str], float | None] | None:
    """What knows the forms of scale words ("миллионами"), where a language has such forms."""
    if not endings:
        return None
    from evaluator.text.endings import Inflected

    return Inflected(scales, endings)
