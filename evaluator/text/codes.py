"""Names and codes that hold digits: F-35, COVID-19, G7, 737NG. They are no figures."""

from __future__ import annotations

from evaluator.text.numerals import FigureReader

# Behind these, as behind units, digits are figures and no part of a name.
_FIGURE_WORDS = frozenset({"no", "x", "p"})
# In front of digits that mean a code rather than a measure: 5G is no weight, 3D no length.
_CODE_LETTERS = frozenset("GD")
_ENDING = 3
_PLAIN_TAILS = frozenset({"s", "x", "b", "k"})


def behind_code(reader: FigureReader, index: int) -> int | None:
    """The index of the lexeme behind a code that begins at ``index``; None where none does."""
    if reader.lexemes[index].word:
        last = _digits_of_name(reader, index)
    else:
        digits = reader.lexemes[index].digits
        last = index if digits and _letters_behind(reader, index) else None
    if last is None:
        return None
    behind = last + 1
    while reader.glued(behind) and (reader.lexemes[behind].word or reader.lexemes[behind].digits):
        behind += 1
    return behind


def _digits_of_name(reader: FigureReader, index: int) -> int | None:
    """Where the digits are that belong to the word here ("F-35", "a75941"), or None."""
    word = reader.lexemes[index].text
    hyphen = reader.dash(index + 1)
    digits = index + 2 if hyphen else index + 1
    if not (reader.glued(digits) and reader.lexemes[digits].digits):
        return None
    if hyphen and (not word[0].isupper() or reader.words.value(word.casefold()) is not None):
        return None  # "mid-2019", "Twenty-5"
    # "RMB5,000" and "x6" are figures behind a word; "G7" is a name, whatever g may weigh.
    lone_capital = len(word) == 1 and word.isupper()
    figure = word.casefold() in _FIGURE_WORDS or bool(reader.unit_of(word.casefold()))
    return None if figure and not lone_capital else digits


def _letters_behind(reader: FigureReader, index: int) -> bool:
    """Whether letters glued to the digits make them a code: "737NG", and not "5km"."""
    if not (reader.glued(index + 1) and reader.lexemes[index + 1].word):
        return False
    tail = reader.lexemes[index + 1]
    if tail.text in _CODE_LETTERS:
        return True
    if reader.unit_of(tail.norm) or reader.unit_of(tail.text):
        return False
    words = reader.words
    if not words.english and tail.text.islower() and len(tail.text) >= _ENDING:
        return False  # "15jährige", "20fache", "1990er": what other languages glue to figures
    plain = tail.norm in words.ordinal_endings or tail.norm in _PLAIN_TAILS
    return not (plain or tail.norm in words.scales)
