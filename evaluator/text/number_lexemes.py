"""The lexemes of one text as its language reads them: units, and words that make up numbers."""

from __future__ import annotations

from collections.abc import Sequence

from evaluator.text.figures import Lexeme, convention
from evaluator.text.number_words import number_words
from evaluator.text.units import Unit, inflected_units, units

DASHES = frozenset("-‐‑–—−")
_TEN, _TWENTY, _HUNDRED = 10.0, 20.0, 100.0
_LONGEST_COMPOUND = 5
_HALF = 2.0


class LexemeReader:
    """Looks at the lexemes of one text in one language (ISO 639-1)."""

    def __init__(self, lexemes: Sequence[Lexeme], language: str) -> None:
        self.lexemes = lexemes
        self.words = number_words(language)
        self.style = convention(language)
        self.units = units(language)
        self._inflected = inflected_units(language)

    def unit_of(self, spelling: str) -> tuple[Unit, ...]:
        """The units that a spelling may mean, in any form that its language gives it."""
        found = self.units.get(spelling)
        if found is None and self._inflected is not None:
            found = self._inflected(spelling)
        return found or ()

    def has(self, index: int) -> bool:
        """Whether there is a lexeme at the index."""
        return 0 <= index < len(self.lexemes)

    def norm(self, index: int) -> str:
        """The folded form of a lexeme, "" behind the end."""
        return self.lexemes[index].norm if self.has(index) else ""

    def glued(self, index: int) -> bool:
        """Whether the lexeme follows the one before it without a space."""
        return (
            self.has(index - 1)
            and self.has(index)
            and (self.lexemes[index].start == self.lexemes[index - 1].end)
        )

    def dash(self, index: int) -> bool:
        """Whether a dash is glued to the lexeme before it."""
        return self.glued(index) and self.lexemes[index].text in DASHES

    def phrase(self, phrases: Sequence[Sequence[str]], index: int) -> int:
        """How many lexemes long the phrase is that stands here, 0 where none of them does."""
        for phrase in phrases:
            if all(self.norm(index + step) == word for step, word in enumerate(phrase)):
                return len(phrase)
        return 0

    def and_a_half(self, index: int) -> int:
        """How many lexemes long the "and a half" is that stands here; 0 where none does."""
        words = self.words
        if length := self.phrase(words.half_more, index):
            return length
        english = (
            words.english
            and self.norm(index) in words.joiner
            and self.norm(index + 1) in words.article
            and words.fractions.get(self.norm(index + 2)) == _HALF
        )
        return 3 if english else 0

    def value_at(self, at: int, before: float) -> tuple[float | None, int]:
        """The value of the number word here, and the index behind it.

        ``before`` is what has been read of the number: of ones only tens are followed everywhere.
        """
        words, word = self.words, self.norm(at)
        if words.compounds and (compound := self._compound(at)):
            return compound
        value = words.value(word)
        if value is None and before % _HUNDRED >= _TWENTY:
            value = words.units_of_tens.get(word)
        return value, at + 1

    def _compound(self, at: int) -> tuple[float, int] | None:
        """A number of several words ("quatre-vingt-dix", "vingt et un"), the longest first."""
        found, spelt, behind = None, "", at
        while self.has(behind) and self.lexemes[behind].word:
            spelt += self.norm(behind)
            behind += 1
            if spelt in self.words.compounds:
                found = self.words.compounds[spelt], behind
            spelt += "-"
            behind += self.dash(behind)
            if spelt.count("-") >= _LONGEST_COMPOUND:
                break
        return found

    def joins(self, at: int) -> bool:
        """Whether "and" or a hyphen here stands inside a number."""
        after = self.norm(at + 1)
        value = self.words.value(after)
        if self.dash(at):
            return value is not None or self.words.scale(after) is not None
        if self.words.joins_tens and self.norm(at) in self.words.joiner:
            # "Treinta y cinco", "cento e vinte", and not "veinte y treinta".
            before = self.words.value(self.norm(at - 1)) or 0.0
            one = value if value is not None else self.words.units_of_tens.get(after)
            if before >= _TWENTY and one is not None:
                return one < (_TEN if before < _HUNDRED else _HUNDRED)
        return (
            self.norm(at) in self.words.joiner
            and self.words.scale(self.norm(at - 1)) is not None
            and value is not None
        )
