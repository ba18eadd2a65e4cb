"""The shape of each table under evaluator/data.

A key that a table gets, and that no shape here knows, is a mistake: either nothing reads it, or it
belongs here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import combinations, product
from typing import Any

from evaluator.config.toml import Step
from evaluator.domain.finding import Severity
from evaluator.text.antonyms import opposites
from evaluator.text.factuality import Claim
from evaluator.text.inflections import graded
from evaluator.text.tokens import tokenise
from tests.data.shapes import (
    Problem,
    Shape,
    both,
    either,
    flag,
    mapping,
    number,
    regex,
    rows,
    table,
    text,
    words,
)

_LANGUAGE = "[a-z]{2}"
_PLACE = r"[A-Z]{2,6}|\d{3}|[A-Z]{2}-[A-Z]{2,3}"


def scales(value: Any, steps: tuple[Step, ...]) -> Iterator[Problem]:
    """Names are unique; a phrase, as stems, is on one step of a scale; ``major`` can occur."""
    names: set[str] = set()
    for index, row in enumerate(value["scale"]):
        place: tuple[Step, ...] = (*steps, "scale", index)
        if row["name"] in names:
            yield (*place, "name"), f"there are two scales called {row['name']!r}"
        names.add(row["name"])
        # On a scale of two steps all changes may be minor.
        if not 1 <= row["major"] <= max(2, len(row["steps"]) - 1):
            yield (*place, "major"), f"{row['major']} steps apart is more than the scale has"
        seen: dict[tuple[str, ...], str] = {}
        for level, step in enumerate(row["steps"]):
            for number_, phrase in enumerate(step):
                stems = tuple(token.lemma for token in tokenise(phrase))
                if stems in seen:
                    what = f"{phrase!r} is on the scale already, as {seen[stems]!r}"
                    yield (*place, "steps", level, number_), what
                seen[stems] = phrase
    for index, idiom in enumerate(value["idioms"]):
        if len(tokenise(idiom)) < 2:
            yield (*steps, "idioms", index), f"{idiom!r} is one word, and no idiom"


def antonyms(value: Any, steps: tuple[Step, ...]) -> Iterator[Problem]:
    """Two sides an entry; no word is its own opposite, nor that of a word beside it elsewhere."""
    listed: set[frozenset[frozenset[str]]] = set()
    for number_, field in enumerate(value["field"]):
        entries = [[side.split() for side in pair.split("|")] for pair in field["pairs"]]
        alike = {
            frozenset(two): pair
            for pair, sides in zip(field["pairs"], entries, strict=True)
            for side in sides
            for two in combinations(side, 2)
        }
        for index, (pair, sides) in enumerate(zip(field["pairs"], entries, strict=True)):
            place: tuple[Step, ...] = (*steps, "field", number_, "pairs", index)
            row = frozenset(map(frozenset, sides))
            if len(sides) != 2 or not all(sides):
                yield place, f"{pair!r} has not two sides"
            elif row in listed:
                yield place, f"{pair!r} is listed twice"
            else:
                for what in _unlike(sides, alike):
                    yield place, what
            listed.add(row)


def contrasts(value: Any, steps: tuple[Step, ...]) -> Iterator[Problem]:
    """Each pair of words stands in one row, and not in antonyms.toml as well."""
    for word, row in value["en"].items():
        place: tuple[Step, ...] = (*steps, "en", word)
        others = row.split()
        if len(others) != len(set(others)):
            yield place, f"{row!r} holds a word twice"
        for what in _unlike([[word], others], {}):
            yield place, what
        for other in others:
            if word in value["en"].get(other, "").split():
                yield place, f"{word!r} stands in the row of {other!r}, too"
            if other in opposites().get(word, ()):
                yield place, f"{word!r} and {other!r} are opposites in antonyms.toml"


def kinds(value: Any, steps: tuple[Step, ...]) -> Iterator[Problem]:
    """No word is of two kinds of a sort."""
    for sort, rows_ in value["en"].items():
        seen: dict[str, str] = {}
        for index, row in enumerate(rows_):
            for word in row.split():
                if word in seen:
                    what = f"{word!r} stands in {seen[word]!r}, too"
                    yield (*steps, "en", sort, index), what
                seen[word] = row


def phrases(value: Any, steps: tuple[Step, ...]) -> Iterator[Problem]:
    """Each entry has two wordings at least, one of them a phrase; none stands twice in it."""
    for group, entries in value["en"].items():
        for index, entry in enumerate(entries):
            wordings = [wording.split() for wording in entry.split("|")]
            place = (*steps, "en", group, index)
            if len(wordings) < 2 or not all(wordings):
                yield place, f"{entry!r} has not two wordings"
            elif max(map(len, wordings)) < 2:
                yield place, f"{entry!r} has no phrase"
            elif len(set(map(tuple, wordings))) != len(wordings):
                yield place, f"{entry!r} holds a wording twice"
    entries = (entry for group in value["en"].values() for entry in group)
    known = {wording.strip() for entry in entries for wording in entry.split("|")}
    for index, phrase in enumerate(value["particles"]["adding_little"]):
        if phrase not in known:
            yield (*steps, "particles", "adding_little", index), f"{phrase!r} is no wording"


def valence(value: Any, steps: tuple[Step, ...]) -> Iterator[Problem]:
    """Nothing is both good and bad."""
    for index, word in enumerate(value["bad"]):
        if word in value["good"]:
            yield (*steps, "bad", index), f"{word!r} is good, too"


def _unlike(sides: list[list[str]], alike: Mapping[frozenset[str], str]) -> Iterator[str]:
    """What speaks against two sides being opposites."""
    for word in (*sides[0], *sides[1]):
        if [token.norm for token in tokenise(word)] != [word]:
            yield f"{word!r} is not one word in small letters"
    for one, other in product(*sides):
        if (other, "") in graded(one) or (one, "") in graded(other):
            yield f"{one!r} and {other!r} are forms of one word"
        elif (before := alike.get(frozenset((one, other)))) is not None:
            yield f"{one!r} and {other!r} stand on one side of {before!r}"


def factuality(value: Any, steps: tuple[Step, ...]) -> Iterator[Problem]:
    """A phrase makes one thing of a claim, however many kinds of words it goes with."""
    for language in value.keys() - {"courtesy"}:
        seen: dict[tuple[str, str], Claim] = {}
        for claim in Claim:
            for row, phrases_ in value[language][claim].items():
                for index, phrase in enumerate(phrases_):
                    other = seen.setdefault((row, phrase), claim)
                    if other != claim:
                        place = (*steps, language, claim.value, row, index)
                        yield place, f"{phrase!r} stands in {other.value!r}, too"


def relators(value: Any, steps: tuple[Step, ...]) -> Iterator[Problem]:
    """What excludes another is a sense of the table."""
    for language, row in value.items():
        for index, pair in enumerate(row["excludes"]):
            for sense in set(pair.split()) - row["senses"].keys():
                yield (*steps, language, "excludes", index), f"{sense!r} is no sense"
        for sense in row["governed"].keys() - row["senses"].keys():
            yield (*steps, language, "governed", sense), f"{sense!r} is no sense"


def syntax(value: Any, steps: tuple[Step, ...]) -> Iterator[Problem]:
    """Each list is compared with tokens or with stems: a phrase would match nothing."""
    for name, row in value["en"].items():
        for index, word in enumerate(row):
            written = f"x{word} " if word.startswith("'") or word == "n't" else word
            if [token.norm for token in tokenise(written)][-1:] != [word]:
                yield (*steps, "en", name, index), f"{word!r} is no token"


def needless(value: Any, steps: tuple[Step, ...]) -> Iterator[Problem]:
    """Function words of several words are several, written as the tokeniser parts them."""
    for language, row in value.items():
        for index, phrase in enumerate(row["several"]):
            if [token.norm for token in tokenise(phrase)] != phrase.split() or " " not in phrase:
                yield (*steps, language, "several", index), f"{phrase!r} is not several tokens"


def negation(value: Any, steps: tuple[Step, ...]) -> Iterator[Problem]:
    """A word made by an affix has one, and is not at once listed as having none."""
    for language, row in value.items():
        prefixes, suffixes = tuple(row["prefixes"]), tuple(row["suffixes"])
        for index, word in enumerate(row["affixed"]):
            place = (*steps, language, "affixed", index)
            if not (word.startswith(prefixes) or word.endswith(suffixes)):
                yield place, f"{word!r} has none of the affixes"
            if word in row["not_negated"]:
                yield place, f"{word!r} is listed under not_negated as well"


def irregular(value: Any, steps: tuple[Step, ...]) -> Iterator[Problem]:
    """A form is not its own dictionary form."""
    for language, row in value.items():
        for base, forms in row.items():
            if base in forms:
                yield (*steps, language, base, forms.index(base)), f"{base!r} is no other form"


def spelling(value: Any, steps: tuple[Step, ...]) -> Iterator[Problem]:
    """A key leads to one key: what a word is mapped to is mapped no further."""
    for name in ("stems", "words"):
        for word, key in value[name].items():
            if word == key:
                yield (*steps, name, word), "is mapped to itself"
            elif value[name].get(key, key) != key:
                yield (*steps, name, word), f"leads to {key!r}, which leads elsewhere"


def units(value: Any, steps: tuple[Step, ...]) -> Iterator[Problem]:
    """A word names one unit of a dimension, and each unit has one; money agrees with money."""
    for dimension, row in value.items():
        seen: dict[str, str] = {}
        for unit, entry in row.items() if dimension in {*_DIMENSIONS, "money"} else ():
            if not {"words", "signs"} & entry.keys():
                yield (*steps, dimension, unit), "has neither words nor signs"
            for name in ("words", "signs"):
                for word in entry.get(name, ()):
                    if seen.setdefault(word, unit) != unit:
                        yield (*steps, dimension, unit), f"{word!r} is a {seen[word]} already"
    for index, pair in enumerate(value["money_agrees"]["pairs"]):
        for place, name in enumerate(pair):
            if name not in value["money"]:
                what = f"{name!r} is no money of this table"
                yield (*steps, "money_agrees", "pairs", index, place), what


def weights(value: Any, steps: tuple[Step, ...]) -> Iterator[Problem]:
    """A graver severity weighs more."""
    for before, behind in combinations(Severity, 2):
        if value[behind.value] <= value[before.value]:
            yield (*steps, behind.value), f"weighs no more than {before.value}"


def examples(value: Any, steps: tuple[Step, ...]) -> Iterator[Problem]:
    """A kind's pattern finds its own example."""
    for index, row in enumerate(value["kind"]):
        if not re.search(row["pattern"], f" {row['example']} "):
            yield (*steps, "kind", index, "example"), "is not found by the pattern"


def columns(value: Any, steps: tuple[Step, ...]) -> Iterator[Problem]:
    """No two columns share a name; no answer is both yes and no."""
    for kind, where in ((value["columns"], "columns"), (value["answers"], "answers")):
        seen: dict[str, str] = {}
        for column, names in kind.items():
            for index, name in enumerate(names):
                if name in seen:
                    yield (*steps, where, column, index), f"{name!r} is {seen[name]!r} already"
                seen[name] = column


def dates(value: Any, steps: tuple[Step, ...]) -> Iterator[Problem]:
    """A pattern has its needs stated, and needs nothing that is not there."""
    patterns = value["en"]["patterns"].keys() | value["any"]["patterns"].keys()
    for name in value["needs"].keys() - patterns - value["known"]["patterns"].keys():
        yield (*steps, "needs", name), "is the need of no pattern"
    for name in patterns - value["needs"].keys():
        yield (*steps, "needs"), f"has nothing for the pattern {name!r}"
    for index, name in enumerate(value["last"]["patterns"]):
        if name not in patterns:
            yield (*steps, "last", "patterns", index), f"{name!r} is no pattern"


def _fraction(value: Any, steps: tuple[Step, ...]) -> Iterator[Problem]:
    """A sign, and the two numbers it stands for."""
    sound = isinstance(value, list) and [type(one) for one in value] == [str, int, int]
    if not sound:
        yield steps, f"is {value!r}, expected a sign and two numbers"
    elif value[1] >= value[2]:
        yield steps, f"{value[1]} of {value[2]} is no part of one"


def _answers(value: Any, steps: tuple[Step, ...]) -> Iterator[Problem]:
    """A list that may be empty, and may hold the empty text."""
    if not isinstance(value, list):
        yield steps, f"is {value!r}, expected a list of texts"
        return
    for index, entry in enumerate(value):
        if not isinstance(entry, str) or entry != entry.lower():
            yield (*steps, index), f"is {entry!r}, expected a text in small letters"


def _lists(*names: str, lower: bool = True) -> dict[str, Shape]:
    return {name: words(lower=lower) for name in names}


def _by_language(inner: Shape, *, any_language: bool = False) -> Shape:
    return mapping(inner, f"{_LANGUAGE}|any" if any_language else _LANGUAGE)


def _numbers(least: float | None = None, most: float | None = None) -> Shape:
    return mapping(number(least, most, whole=True), lower=True)


_patterns = mapping(regex(), "[a-z_]+")
_offsets = rows(number(-720, 840, whole=True))
_names = {"words": words(lower=False), "signs": words(lower=False)}
_unit = table({"factor": either(number(0), rows(number(0)))}, {**_names, "offset": number()})
_money = table({}, _names)
_BESIDE = ("to", "being", "modal", "ing", "object", "adverb", "adjective")
_DIMENSIONS = (
    "length", "area", "volume", "mass", "time", "temperature", "speed", "energy", "power",
    "information", "share", "points",
)  # fmt: skip


SHAPES: Mapping[str, Shape] = {
    "abbreviations": _by_language(words(single=True)),
    "antonyms": both(
        table(
            {
                "field": rows(table({"name": text(), "pairs": words()})),
                "converses": words(pattern=r"[a-z ]+ \| [a-z ]+"),
            }
        ),
        antonyms,
    ),
    "contrasts": both(table({"en": mapping(text(lower=True), "[a-z]+")}), contrasts),
    "kinds": both(table({"en": mapping(words(pattern="[a-z ]+"), "[a-z]+")}), kinds),
    "phrases": both(
        table(
            {
                "en": mapping(words(), "[a-z]+"),
                "particles": table(_lists("not_behind", "adding_little", "paths")),
            }
        ),
        phrases,
    ),
    "boilerplate": table(
        {
            name: _by_language(words(), any_language=True)
            for name in (
                "byline",
                "credits",
                "names",
                "jobs",
                "date",
                "age",
                "related",
                "label",
                "notice",
                "caption",
                "credit",
            )
        }
    ),
    "code_pages": table(
        {
            "pages": words(single=True),
            "marks": regex(),
            "letters": _by_language(text(lower=True, single=True)),
        }
    ),
    "dates": both(
        table(
            {
                "en": table(
                    {
                        "months": _numbers(1, 12),
                        "weekdays": _numbers(0, 6),
                        "parts": _numbers(0, 23),
                        "noon": _numbers(0, 23),
                        "days": _numbers(-7, 7),
                        "feasts": mapping(rows(number(1, 31, whole=True), least=2), lower=True),
                        "seasons": _numbers(0, 3),
                        "direction": _numbers(-1, 1),
                        **_lists("counts", "periods", "counted", "ambiguous", "before"),
                        "marks": mapping(words(), "[a-z]+"),
                        "patterns": _patterns,
                    }
                ),
                "any": table({"patterns": _patterns}),
                "known": table({"patterns": _patterns}),
                "pieces": mapping(text(), "[a-z_]+"),
                "metadata": table({"labels": rows(regex())}),
                "last": table({"patterns": words()}),
                "needs": mapping(words(), "[a-z_]+"),
                "shapes": _patterns,
            }
        ),
        dates,
    ),
    "factuality": both(
        table(
            {
                "en": table({one.value: table({}, _lists(*_BESIDE)) for one in Claim}),
                "courtesy": _by_language(table(_lists("want", "done"))),
            }
        ),
        factuality,
    ),
    "relators": both(
        _by_language(
            table(
                {
                    "excludes": words(pattern="[a-z]+ [a-z]+"),
                    "senses": mapping(words(), "[a-z]+"),
                    "governed": mapping(
                        table(_lists("words", "behind")),
                        "[a-z]+",
                    ),
                }
            )
        ),
        relators,
    ),
    "families": mapping(
        table({"name": text(lower=True), "why": text(pattern=".*[.]")}), r"[A-Z]+(\d{3})?"
    ),
    "degrees": _by_language(
        table(
            {
                **_lists(
                    "regular",
                    "endings",
                    "absolute",
                    "nouns",
                    "intensified",
                    "comparative",
                    "superlative",
                    "down",
                    "universal",
                    "among",
                ),
                "irregular": mapping(words(single=True), "[a-z]+"),
            }
        )
    ),
    "function_words": _by_language(mapping(words(single=True), "[a-z_]+")),
    "glossary": both(
        table(
            {
                "columns": mapping(words(), "[a-z]+"),
                "answers": table({"yes": words(), "no": _answers}),
                "tbx": table(_lists("forbidden", "allowed")),
            }
        ),
        columns,
    ),
    "html_elements": table(
        _lists(
            "void", "unread", "block", "plain", "furniture", "furniture_roles", "furniture_words"
        )
    ),
    "hyphens": table({"prefixes": words(single=True)}),
    "irregular_forms": both(_by_language(mapping(words(single=True), lower=True)), irregular),
    "links": table({"tracking": table(_lists("begins", "names", "same_site"))}),
    "markup": table(
        {
            **_lists("formatting", "inline", "code", "void", "ids"),
            "same": mapping(text(lower=True), "[a-z]+"),
        }
    ),
    "mqm": table(
        {
            "weights": both(table({one.value: number(0) for one in Severity}), weights),
            "families": table({"order": words(lower=False, pattern="[A-Z]+[0-9]*")}),
            "rest": table({"letters": number(0)}),
            "doubts": table({"second": words(lower=False, pattern="[A-Z]{3}[0-9]{3}")}),
        },
    ),
    "negation": both(
        _by_language(
            table(
                {
                    **_lists(
                        "negators",
                        "approximate",
                        "lexical",
                        "polar",
                        "phrases",
                        "softening",
                        "idle_universal",
                        "focus",
                        "exceptive",
                        "modals",
                        "reversing",
                        "raising",
                        "universal",
                        "partial",
                        "total",
                        "any",
                        "verbal",
                        "conditions",
                        "prefixes",
                        "idioms",
                        "affixed",
                        "not_negated",
                        "restrictive",
                        "exceptions",
                    ),
                    "suffixes": mapping(text(pattern="[a-z]+"), "[a-z]+"),
                    "alike": words(pattern="[a-z]+( [a-z]+)+"),
                }
            )
        ),
        negation,
    ),
    "names": table(
        {
            "en": table(
                {
                    **_lists(
                        "titles",
                        "generic",
                        "particles",
                        "common",
                        "behind_names",
                        "openers",
                        "endings",
                        "directions",
                    ),
                    "stand_ins": mapping(words(), "[a-z]+"),
                    "offices": rows(words()),
                    "grades": rows(words()),
                }
            ),
            "acronyms": mapping(words(), lower=True),
        }
    ),
    "numerals": table(
        {
            "en": table(
                {
                    **_lists(
                        "not_one",
                        "joiner",
                        "article",
                        "minus",
                        "minus_behind",
                        "point",
                        "shares",
                        "ratio",
                        "several",
                        "weak",
                        "multiples",
                        "occasions",
                        "times",
                        "measures",
                        "of",
                        "per",
                        "ranges",
                        "ordinal_endings",
                    ),
                    **{
                        name: _numbers(0)
                        for name in (
                            "cardinals",
                            "ordinals",
                            "scales",
                            "groups",
                            "vague",
                            "fractions",
                        )
                    },
                    "implied": mapping(number(), lower=True),
                }
            ),
            "symbols": mapping(_fraction, "[a-z_]+"),
            "bounds": mapping(table({"before": words(), "behind": _answers}), "[a-z_]+"),
        }
    ),
    "places": table(
        {
            **{
                name: mapping(words(), _PLACE)
                for name in ("territories", "aliases", "adjectives", "seats")
            },
            "capitals": table({"words": words()}),
            "places": table({"same": rows(words())}),
            "events": table({"same": rows(words())}),
        }
    ),
    "placeholders": both(
        table(
            {
                "kind": rows(
                    table(
                        {"name": text(single=True), "pattern": regex(), "example": text()},
                        {"positional": flag},
                    )
                )
            }
        ),
        examples,
    ),
    "repetition": table(
        {
            "reduplicating": words(pattern="[a-z]{2}"),
            "doubled": _by_language(words(single=True)),
        }
    ),
    "scales": both(
        table(
            {
                "idioms": words(),
                "scale": rows(
                    table(
                        {
                            "name": text(),
                            "code": text(pattern="MOD|STR"),
                            "major": number(1, whole=True),
                            "steps": rows(words(), least=2),
                        },
                        {"verbs": flag, "number": flag, "negated": flag, "denied": flag},
                    )
                ),
            }
        ),
        scales,
    ),
    "sentences": table(
        {
            "abbreviations": _by_language(words(lower=False)),
            "ordinals": _by_language(words()),
            "words": _by_language(words()),
        }
    ),
    "spelling": both(
        table(
            {
                "stems": mapping(text(lower=True, single=True), lower=True),
                "words": mapping(text(lower=True, single=True), lower=True),
                "signs": mapping(text(lower=True, single=True)),
                "endings": rows(
                    table(
                        {
                            "name": text(),
                            "has": text(),
                            "pattern": regex(),
                            "replacement": text(),
                        }
                    )
                ),
                "hyphens": table({"matter": words(single=True)}),
            }
        ),
        spelling,
    ),
    "needless": both(
        _by_language(
            table(
                {
                    "several": words(),
                    "correlatives": mapping(text(lower=True, single=True), lower=True),
                    "light": words(single=True),
                    "general": words(single=True),
                    "courtesy": words(single=True),
                }
            )
        ),
        needless,
    ),
    "syntax": both(
        table(
            {
                "en": mapping(words(lower=False, single=True), "[a-z_]+"),
                "telling": table({"en": words()}),
                "closed": table({"en": words(pattern=r"[a-z ]+ \| [a-z ]+")}),
                "persons": table({"en": words(pattern="[a-z]+ [a-z]+")}),
            }
        ),
        syntax,
    ),
    "trends": _by_language(table({name: words(single=True) for name in ("up", "down", "against")})),
    "units": both(
        table(
            {
                **{name: mapping(_unit, "[a-z_]+") for name in _DIMENSIONS},
                "money": mapping(_money, "[A-Z]{3}|[a-z_]+"),
                "money_agrees": table({"pairs": rows(words(lower=False, single=True))}),
                "international": table({"signs": words(lower=False, single=True)}),
            }
        ),
        units,
    ),
    "valence": both(table(_lists("good", "bad")), valence),
    "zones": table(
        {
            "abbreviations": mapping(_offsets, lower=True),
            "places": mapping(_offsets, lower=True),
        }
    ),
}
