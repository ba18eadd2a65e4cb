"""Every table under evaluator/data holds what its users take for granted.

A mistake fails with file, line and entry (`tests/data/shapes.py`); each kind of table is broken on
purpose in several ways, to see that it does.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import evaluator.data
from evaluator.data import load
from evaluator.text.antonyms import are_opposites
from evaluator.text.tokens import tokenise
from tests.data.shapes import mistakes
from tests.data.tables import SHAPES

FOLDER = Path(evaluator.data.__file__).parent
ARRAYS = ("doubt", "wordnet")
"""What stands beside a file of arrays and tells of it: what reads those holds them to account."""

TABLES = sorted(path for path in FOLDER.glob("*.toml") if path.stem not in ARRAYS)


def test_every_table_has_a_shape_and_every_shape_a_table() -> None:
    assert sorted(SHAPES) == [path.stem for path in TABLES]


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_a_table_has_no_mistakes(path: Path) -> None:
    found = mistakes(path, SHAPES[path.stem])

    assert found == [], "\n".join(found)


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_the_cached_table_is_the_file(path: Path) -> None:
    assert load(path.stem) == tomllib.loads(path.read_text(encoding="utf-8"))


BROKEN = [
    # table, what is replaced, by what, what stands on the line that is named, what is said of it
    ("scales", 'name = "obligation"', 'nam = "obligation"', "nam =", "is a key that nothing reads"),
    ("scales", 'name = "obligation"', "", "[[scale]]", "has no 'name'"),
    ("scales", 'name = "obligation"', "name = 3", "name = 3", "is 3, expected a text"),
    ("scales", 'name = "obligation"', 'name = "certainty"', "", "two scales called 'certainty'"),
    ("scales", '"might", "can"', '"might", "may"', '"might", "may"', "holds 'may' twice"),
    ("scales", '["should", "ought', '["may", "ought', '["may", "ought', "is on the scale already"),
    ("scales", '["should", "ought', '["Should", "ought', '"Should"', "is not in small letters"),
    ("scales", '["should", "ought', '[1, "ought', '[1, "ought', "is 1, expected a text"),
    ("scales", '["should", "ought', '[" should", "ought', '" should"', "has spaces around it"),
    ("scales", 'code = "MOD"', 'code = "NEG"', 'code = "NEG"', "is not of the form MOD|STR"),
    ("scales", "major = 2", "major = 9", "major = 9", "9 steps apart is more than the scale has"),
    ("scales", "2\nnegated = false", '2\nnegated = "no"', 'negated = "no"', "expected true or"),
    ("scales", '"at all", ', '"all", ', '"all", ', "is one word, and no idiom"),
    ("hyphens", "# Source: ", "# ", "# Prefixes", "does not say where its entries come from"),
    ("scales", "idioms = [", "idioms = [[", None, "broken TOML"),
    ("valence", '"accident", ', '"accomplish", ', '"accomplish", ', "'accomplish' is good, too"),
    ("antonyms", "long | short brief", "long short brief", '"long short', "has not two sides"),
    ("antonyms", "long | short brief", "long | ", '"long | "', "has spaces around it"),
    ("antonyms", "long | short brief", "long | short | brief", '"long |', "has not two sides"),
    ("antonyms", "long | short brief", "Long | short", '"Long |', "is not in small letters"),
    ("antonyms", "long | short brief", "close | closed", '"close |', "are forms of one word"),
    ("antonyms", "long | short brief", "tall | short", '"tall |', "holds 'tall | short' twice"),
    ("antonyms", "long | short brief", "short | tall", '"tall | short"', "is listed twice"),
    ("antonyms", "long | short brief", "big | huge", '"big | huge"', "stand on one side of"),
    ("antonyms", "long | short brief", "sit-in | short", '"sit-in', "is not one word"),
    ("antonyms", 'name = "size and amount"', "", "[[field]]", "has no 'name'"),
    ("antonyms", 'name = "size and amount"', "names = []", "names", "is a key that nothing reads"),
    ("antonyms", '"teach | learn"', '"teach learn"', '"teach learn"', "is not of the form"),
    ("degrees", '"angry", ', '"angry", "angry", ', '"angry", "angry"', "holds 'angry' twice"),
    ("degrees", "down = [", "downs = [", "downs", "is a key that nothing"),
    ("phrases", '"find out", ', '"find oat", ', '"find oat"', "is no wording"),
    ("phrases", '"two times | twice"', '"two times"', '"two times', "has not two wordings"),
    ("phrases", '"two times | twice"', '"double | twice"', '"double', "has no phrase"),
    ("phrases", '"two times | twice"', '"two times | two  times"', '"two times', "a wording twice"),
    ("kinds", '"breakfast", ', '"breakfast", "supper tea", ', "meal", "in 'supper tea', too"),
    ("kinds", '"breakfast", ', '"Breakfast", ', "meal", "is not in small letters"),
    ("contrasts", 'slowly = "suddenly"', 'slowly = ""', "slowly", "is '', expected a text"),
    ("contrasts", 'slowly = "suddenly"', 'slowly = "Quick"', "slowly", "is not in small letters"),
    ("contrasts", 'slowly = "suddenly"', 'slowly = "slow-ly"', "slowly", "is not one word"),
    ("contrasts", 'slowly = "suddenly"', 'slowly = "slow slow"', "slowly", "holds a word twice"),
    ("contrasts", 'slowly = "suddenly"', 'zebra = "zebras"', "zebra", "are forms of one word"),
    ("contrasts", 'slowly = "suddenly"', 'slowly = "abhor"\nabhor = "slowly"', None, "broken TOML"),
    ("contrasts", 'slowly = "suddenly"', 'slowly = "quickly"', "slowly", "are opposites in"),
    ("contrasts", 'slowly = "suddenly"', 'zebra = "ox"\nox = "zebra"', "zebra", "row of 'ox', too"),
    ("negation", '"seldom", ', '"seldom", "seldom", ', "approximate", "holds 'seldom' twice"),
    ("negation", "approximate = ", "approximately = ", "approximately", "is a key that nothing"),
    ("negation", 'polar = ["yet"]', "polar = []", "polar", "is an empty list"),
    ("negation", 'polar = ["yet"]', 'polar = "yet"', "polar", "expected a list of"),
    ("negation", 'less = "ful"', 'less = "-ful"', "suffixes", "is not of the form"),
    ("negation", '"harmful dangerous toxic"', '"harmful"', "harmful", "is not of the form"),
    ("factuality", '"cease", "avoid"', '"cease", "cease"', '"cease"', "holds 'cease' twice"),
    ("factuality", '"consider", ', '"cease", ', '"cease", "con', "stands in 'denies', too"),
    ("factuality", "[en.open]", "[en.opens]", "[en.opens]", "is a key that nothing reads"),
    ("relators", '"source goal"', '"source goals"', '"source goals"', "'goals' is no sense"),
    ("relators", '"source goal"', '"source"', '"source"', "is not of the form"),
    ("relators", 'alternative = ["or"]', "alternative = []", "alternative =", "is an empty list"),
    ("factuality", "modal = [", "modals = [", "modals", "is a key that nothing reads"),
    ("negation", "affixed = [", 'affixed = [\n"happy",', '"happy",', "has none of the affixes"),
    ("negation", "not_negated = [", 'not_negated = [\n"", ', '"", ', "is '', expected a text"),
    ("relators", "[en.governed.favour]", "[en.governed.favor]", None, "'favor' is no sense"),
    ("syntax", '"he him"', '"he"', 'en = ["i me"', "is not of the form"),
    ("negation", "[en]", "[English]", "[English]", "is not of the form [a-z]{2}"),
    ("negation", "negators = [", "negators = [\n'Not', ", "'Not',", "is not in small letters"),
    ("syntax", 'perfect = ["have"', 'perfect = ["will have"', "perfect =", "is not one word"),
    ("syntax", 'past_be = ["was"', 'past_be = ["Was"', "past_be =", "is no token"),
    ("syntax", 'past_be = ["was"', 'past_be = ["was", "was"', "past_be =", "holds 'was' twice"),
    ("syntax", 'past_be = ["was", "were"]', "past_be = 1", "past_be", "expected a list of texts"),
    ("function_words", '"an", "the"', '"an", "an"', '"an", "an"', "holds 'an' twice"),
    ("function_words", '"an", "the"', '"an", "The"', '"The"', "is not in small letters"),
    ("function_words", '"an", "the"', '"an", "such a"', '"such a"', "is not one word"),
    ("irregular_forms", '["arose"', '["arise", "arose"', "arise =", "'arise' is no other form"),
    ("irregular_forms", '["arose", "arisen"]', '"arose"', "arise =", "expected a list of texts"),
    ("irregular_forms", "arise =", "Arise =", "Arise =", "is not in small letters"),
    ("irregular_forms", "awake =", "arise =", 'arise = ["awoke', "broken TOML"),
    ("trends", '"rise"', '"Rise"', '"Rise"', "is not in small letters"),
    ("needless", '"in order to"', '"order"', '"order",', "is not several tokens"),
    ("spelling", 'adviser = "advisor"', 'adviser = "adviser"', "adviser =", "mapped to itself"),
    ("spelling", 'ardour = "ardor"', 'ardour = "Ardor"', "ardour =", "is not in small letters"),
    ("spelling", 'ardour = "ardor"', 'ardour = "colour"', "ardour =", "which leads elsewhere"),
    ("spelling", "pattern = '", "pattern = '(", "pattern = '(", "is no regular expression"),
    ("units", "factor = 1609.344", "factor = '1609'", "mile =", "expected a number"),
    ("units", "factor = 1609.344", "factor = -1", "mile =", "is -1, expected a number from 0"),
    ("units", "factor = 1609.344, ", "", "mile =", "has no 'factor'"),
    ("units", '["mile", "mi"]', '["metre"]', "mile =", "'metre' is a metre already"),
    ("units", "mile = { factor", "mile = { factors", "mile =", "is a key that nothing reads"),
    ("units", '["dollar", "HKD"]', '["dollar", "HKK"]', '"HKK"', "is no money of this table"),
    ("units", "[volume]", "[volumes]", "[volumes]", "is a key that nothing reads"),
    ("dates", "january = 1", "january = 13", "january =", "expected a number from 1 to 12"),
    ("dates", "january = 1", "January = 1", "January =", "is not in small letters"),
    ("dates", "january = 1", "january = 1.5", "january =", "expected a whole number"),
    ("dates", "monday = 0", "monday = 7", "monday =", "expected a number from 0 to 6"),
    ("dates", "[needs]", "[needs]\nnever = ['year']", "never =", "is the need of no pattern"),
    ("dates", 'zulu = ["digit", "zulu"]', "", "[needs]", "has nothing for the pattern 'zulu'"),
    ("dates", "noon = '\\b(", "noon = '\\b((", "noon = '", "is no regular expression"),
    ("numerals", "one = 1\n", "one = true\n", "one = true", "expected a whole number"),
    ("numerals", '["½", 1, 2]', '["½", 2, 1]', "half =", "2 of 1 is no part of one"),
    ("numerals", '["½", 1, 2]', '["½", "1", 2]', "half =", "expected a sign and two numbers"),
    ("numerals", 'joiner = ["and"]', 'joiner = ["and", "And"]', "joiner", "not in small letters"),
    ("numerals", "[en.groups]", "[en.group]", "[en.group]", "is a key that nothing reads"),
    ("names", 'grades = [["vice"]', "grades = [[]", "grades =", "is an empty list"),
    ("names", 'nato = ["north', 'NATO = ["north', "NATO =", "is not in small letters"),
    ("names", '"mr", "mrs"', '"mr", "mr"', '"mr", "mr"', "holds 'mr' twice"),
    ("places", 'FR = ["france"]', 'FR = ["France"]', "FR =", "is not in small letters"),
    ("places", 'FR = ["france"]', 'Fr = ["france"]', "Fr =", "is not of the form"),
    ("zones", "gmt = [0]", "gmt = 0", "gmt =", "is 0, expected a list"),
    ("zones", "gmt = [0]", "gmt = []", "gmt =", "has 0 entries, expected 1 or more"),
    ("zones", "gmt = [0]", "gmt = [900]", "gmt =", "expected a number from -720 to 840"),
    ("mqm", "major = 5.0", "major = 0.5", "major =", "weighs no more than minor"),
    ("mqm", "major = 5.0", "", "[weights]", "has no 'major'"),
    ("mqm", '"DAT", "UNT"', '"DAT", "DAT"', '"DAT", "DAT"', "holds 'DAT' twice"),
    ("families", 'name = "additions"', 'name = "Additions"', '"Additions"', "not in small letters"),
    ("families", "author's own words.", "author's own words", "why =", "is not of the form"),
    ("glossary", 'variants = ["variants"', 'variants = ["term"', "variants =", "is 'term' already"),
    ("glossary", '"y", "true"', '"y", "no"', "no = [", "is 'yes' already"),
    ("placeholders", 'example = "%d"', 'example = "%"', 'example = "%"', "is not found by"),
    ("placeholders", "positional = true", "positional = 1", "positional", "expected true or false"),
    ("placeholders", 'name = "brace"', 'name = "a brace"', "a brace", "is not one word"),
    ("links", '["utm_"', '["UTM_"', "begins", "is not in small letters"),
    ("markup", 'em = "i"', "em = 1", "em = 1", "is 1, expected a text"),
    ("html_elements", "void = [", 'void = ["area", ', "void =", "holds 'area' twice"),
    ("hyphens", '"co", "re"', '"co", "r e"', '"r e"', "is not one word"),
    ("abbreviations", '"approx"', '"Approx"', '"Approx"', "is not in small letters"),
    ("boilerplate", "[byline]", "[bylines]", "[bylines]", "is a key that nothing reads"),
    ("boilerplate", 'pt = ["por", "texto de"', 'pt = ["por", "por"', 'pt = ["por"', "twice"),
    ("code_pages", 'fi = "', 'fin = "', "fin =", "is not of the form [a-z]{2}"),
    ("repetition", '["nous", "vous"]', '["nous", "nous"]', "fr =", "holds 'nous' twice"),
    ("repetition", '["nous", "vous"]', '["nous vous"]', "fr =", "is not one word"),
    ("repetition", '"bn", "gu"', '"ben", "gu"', '"ben"', "is not of the form [a-z]{2}"),
    ("sentences", 'es = ["Sr", "Sra"', 'es = ["Sr", "Sr"', 'es = ["Sr"', "holds 'Sr' twice"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "on_line", "said"), BROKEN)
def test_a_mistake_is_told_with_file_and_line(  # noqa: PLR0917  a row of the table above
    tmp_path: Path, name: str, old: str, new: str, on_line: str | None, said: str
) -> None:
    text = (FOLDER / f"{name}.toml").read_text(encoding="utf-8")
    assert old in text, "the table has changed: break it in another place"
    path = tmp_path / f"{name}.toml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    found = [one for one in mistakes(path, SHAPES[name]) if said in one]

    assert found, "nothing was said"
    lines = ["", *path.read_text(encoding="utf-8").split("\n")]
    named, line, _ = found[0].split(":", 2)
    assert named == path.name
    # Where the whole file is broken the parser says how far it came.
    assert on_line is None or on_line in lines[int(line)]


def test_every_kind_of_table_was_broken() -> None:
    assert {row[0] for row in BROKEN} == set(SHAPES)


class TestAntonyms:
    """antonyms.toml."""

    @pytest.mark.parametrize(
        "pairs",
        [pytest.param(field["pairs"], id=field["name"]) for field in load("antonyms")["field"]],
    )
    def test_opposites_are_found_from_either_side(self, pairs: list[str]) -> None:
        for pair in pairs:
            left, right = (tokenise(side)[0] for side in pair.split("|"))

            assert are_opposites(left, right), f"antonyms.toml: {pair}"
            assert are_opposites(right, left), f"antonyms.toml: {pair}"


class TestSyntax:
    """syntax.toml."""

    def test_rows_of_irregular_forms_exist(self) -> None:
        known = load("irregular_forms")["en"]
        for name in ("irregular_nouns", "irregular_adjectives", "irregular_auxiliaries"):
            for word in load("syntax")["en"][name]:
                assert word in known, f"syntax.toml: {name}: {word} has no row"
