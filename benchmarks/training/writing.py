"""Ways to break a text by the order of its words, by letters, marks and spaces."""

from __future__ import annotations

import random

from benchmarks.training.sentence import Sentence, draw
from benchmarks.training.vocabulary import Vocabulary

_SHORTEST_MISSPELT = 3
_LETTERS = "aeioustrn"  # common ones
_MARKS = ",.;:!?-_@/|"
# How many words more than the first are said twice: mostly none.
_REPEATED = (0, 0, 1, 3)


def swapped(sentence: Sentence, rng: random.Random, _words: Vocabulary) -> str:
    """Two words that stand side by side have changed places."""
    tokens, text = sentence.tokens, sentence.text
    words = set(sentence.words)
    place = draw(
        [i for i in sentence.words if i + 1 in words and tokens[i].norm != tokens[i + 1].norm], rng
    )
    one, other = tokens[place], tokens[place + 1]
    between = text[one.end : other.start]
    return text[: one.start] + other.text + between + one.text + text[other.end :]


def shuffled(sentence: Sentence, rng: random.Random, _words: Vocabulary) -> str:
    """All that white space parts stands in any order."""
    parts = sentence.text.split()
    rng.shuffle(parts)
    return " ".join(parts)


def repeated(sentence: Sentence, rng: random.Random, _words: Vocabulary) -> str:
    """One, two or four tokens are said twice."""
    first = draw(sentence.words, rng)
    last = min(first + rng.choice(_REPEATED), len(sentence.tokens) - 1)
    again = sentence.text[sentence.tokens[first].start : sentence.tokens[last].end]
    return sentence.put_behind(last, f" {again}")


def misspelt(sentence: Sentence, rng: random.Random, _words: Vocabulary) -> str:
    """A letter of a word is missing, one too many, or two of them have changed places."""
    long = [i for i in sentence.words if len(sentence.tokens[i].text) >= _SHORTEST_MISSPELT]
    place = draw(long, rng)
    word = sentence.tokens[place].text
    at = rng.randrange(len(word) - 1)
    missing = word[:at] + word[at + 1 :]
    crossed = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    added = word[:at] + rng.choice(_LETTERS) + word[at:]
    return sentence.put(place, rng.choice((missing, crossed, added)))


def spaced(sentence: Sentence, _rng: random.Random, _words: Vocabulary) -> str:
    """Every token stands alone, marks and clitics too."""
    return " ".join(token.text for token in sentence.tokens)


def mark_added(sentence: Sentence, rng: random.Random, _words: Vocabulary) -> str:
    """A mark stands behind a word, but for the last, where there was none."""
    return sentence.put_behind(draw(sentence.words[:-1], rng), rng.choice(_MARKS))


def lowered(sentence: Sentence, rng: random.Random, _words: Vocabulary) -> str:
    """Capitals are lost: all, the first, or those of one word."""
    text = sentence.text
    capitals = [i for i in sentence.words if sentence.tokens[i].text[:1].isupper()]
    place = draw(capitals, rng)
    one = sentence.put(place, sentence.tokens[place].text.lower())
    return rng.choice((text.lower(), text[:1].lower() + text[1:], one))


def unended(sentence: Sentence, _rng: random.Random, _words: Vocabulary) -> str:
    """The mark at the end is missing, with a quotation mark beside it."""
    return sentence.text.rstrip('.!?"”')


def stretched(sentence: Sentence, rng: random.Random, _words: Vocabulary) -> str:
    """A space stands behind a content word where there is none, or a second one."""
    return sentence.put_behind(draw(sentence.content, rng), " ")
