"""Ways to break a text by other words, by missing ones and by ones too many."""

from __future__ import annotations

import random
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.training.sentence import Sentence, draw
from benchmarks.training.vocabulary import Vocabulary
from evaluator.text.antonyms import opposites

_HAN = re.compile(r"[\u4e00-\u9fff]+")
_NUMBER = re.compile(r"\d[\d.,]*")
_LONGEST_PHRASE = 6
_LONGEST_HAN = 3
_SHORTEST_FOREIGN = 4
_NEAR_OPPOSITE = 1 / 4  # how often not the contrary itself is taken but a neighbour of it


@cache
def _lists() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("corrupt.toml").read_text(encoding="utf-8"))


def _listed(name: str) -> list[str]:
    words: str = _lists()[name]
    return words.split()


def content_lost(sentence: Sentence, rng: random.Random, _words: Vocabulary) -> str:
    """A content word is missing."""
    place = draw(sentence.content, rng)
    return sentence.cut(place, place)


def function_lost(sentence: Sentence, rng: random.Random, _words: Vocabulary) -> str:
    """A function word is missing."""
    place = draw(sentence.function, rng)
    return sentence.cut(place, place)


def phrase_lost(sentence: Sentence, rng: random.Random, _words: Vocabulary) -> str:
    """Two to seven tokens are missing; the last token of the text stays."""
    last = len(sentence.tokens) - 2
    first = draw([place for place in sentence.words if place < last], rng)
    return sentence.cut(first, min(first + rng.randint(1, _LONGEST_PHRASE), last))


def word_added(sentence: Sentence, rng: random.Random, words: Vocabulary) -> str:
    """A content word, now and then a name, stands where there was none."""
    place = draw(sentence.words, rng)
    new = draw(words.common if rng.random() < 4 / 5 else words.names, rng)
    start = sentence.tokens[place].start
    return f"{sentence.text[:start]}{new} {sentence.text[start:]}"


def content_replaced(sentence: Sentence, rng: random.Random, words: Vocabulary) -> str:
    """Any content word stands for another."""
    return sentence.put_cased(draw(sentence.content, rng), draw(words.common, rng))


def near_replaced(sentence: Sentence, rng: random.Random, words: Vocabulary) -> str:
    """A content word of nearly the same meaning stands for another; no form of it."""
    place = draw([i for i in sentence.content if sentence.tokens[i].norm in words.near], rng)
    token = sentence.tokens[place]
    own = words.forms.get(token.lemma, ())
    return sentence.put_cased(
        place, draw([word for word in words.near[token.norm] if word not in own], rng)
    )


def inflected(sentence: Sentence, rng: random.Random, words: Vocabulary) -> str:
    """A content word stands in another form: number, tense, degree."""
    place = draw(sentence.content, rng)
    token = sentence.tokens[place]
    others = [word for word in words.forms.get(token.lemma, ()) if word != token.norm]
    return sentence.put_cased(place, draw(others, rng))


def opposite(sentence: Sentence, rng: random.Random, words: Vocabulary) -> str:
    """A word stands for its contrary, or for a word near that."""
    listed = opposites()
    place = draw(sentence.among((*listed, *words.opposites)), rng)
    norm = sentence.tokens[place].norm
    new = draw(sorted({*listed.get(norm, ()), *words.opposites.get(norm, ())}), rng)
    if new in words.near and rng.random() < _NEAR_OPPOSITE:
        like = {norm, *listed.get(new, ()), *words.opposites.get(new, ())}
        new = draw([word for word in words.near[new] if word not in like], rng)
    return sentence.put_cased(place, new)


def function_replaced(sentence: Sentence, rng: random.Random, words: Vocabulary) -> str:
    """A function word stands for another, a preposition for a preposition."""
    place = draw([i for i in sentence.function if sentence.tokens[i].norm in words.function], rng)
    norm, prepositions = sentence.tokens[place].norm, _listed("prepositions")
    pool = [word for word in words.function if word in prepositions or norm not in prepositions]
    return sentence.put_cased(place, draw([word for word in pool if word != norm], rng))


def negated(sentence: Sentence, rng: random.Random, _words: Vocabulary) -> str:
    """A negation is lost, or "not" put in."""
    there = sentence.among(_listed("negations"))
    if there and rng.random() < 3 / 5:
        return sentence.cut(there[0], there[0])
    return sentence.put_behind(draw(sentence.among(_listed("negatable")), rng), " not")


def auxiliary_changed(sentence: Sentence, rng: random.Random, _words: Vocabulary) -> str:
    """An auxiliary is of another tense or strength, or missing."""
    others = _lists()["auxiliaries"]
    place = draw(sentence.among(others), rng)
    if rng.random() < 3 / 10:
        return sentence.cut(place, place)
    return sentence.put_cased(place, others[sentence.tokens[place].norm])


def gender_changed(sentence: Sentence, rng: random.Random, _words: Vocabulary) -> str:
    """A pronoun is of the other gender."""
    others = _lists()["genders"]
    place = draw(sentence.among(others), rng)
    return sentence.put_cased(place, others[sentence.tokens[place].norm])


def number_changed(sentence: Sentence, rng: random.Random, _words: Vocabulary) -> str:
    """One digit of a number is another, never 0."""
    numbers = [i for i, token in enumerate(sentence.tokens) if _NUMBER.fullmatch(token.text)]
    place = draw(numbers, rng)
    written = sentence.tokens[place].text
    at = draw([i for i, letter in enumerate(written) if letter.isdigit()], rng)
    digit = draw([digit for digit in "123456789" if digit != written[at]], rng)
    return sentence.put(place, written[:at] + digit + written[at + 1 :])


def name_changed(sentence: Sentence, rng: random.Random, words: Vocabulary) -> str:
    """A word with a capital, but for the first, is another name, or missing."""
    capitals = [i for i in sentence.content if i and sentence.tokens[i].text[:1].isupper()]
    place = draw(capitals, rng)
    if rng.random() < 2 / 5:
        return sentence.cut(place, place)
    return sentence.put(place, draw(words.names, rng))


def untranslated(sentence: Sentence, rng: random.Random, _words: Vocabulary) -> str:
    """A word of the source stands for a content word; of Chinese, one to three characters."""
    han = "".join(_HAN.findall(sentence.source))
    if len(han) > 1:
        start = rng.randrange(len(han) - 1)
        foreign = han[start : start + rng.randint(1, _LONGEST_HAN)]
    else:
        words = re.findall(r"\w+", sentence.source)
        foreign = draw([word for word in words if len(word) >= _SHORTEST_FOREIGN], rng)
    return sentence.put(draw(sentence.content, rng), foreign)
