"""Where the wordings of a glossary stand in a text, in whatever inflected form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

from evaluator.domain.glossary import Case, Glossary, Term
from evaluator.domain.words import Token, TokenKind
from evaluator.text.inflections import bases
from evaluator.text.lemmas import lemma
from evaluator.text.normalise import fold_characters
from evaluator.text.tokens import tokenise

_BY_SPELLING = ("en", "")
_STARTS_SENTENCE = frozenset(".!?…:\"'«»“”„‘’([-–—")


class Part(StrEnum):
    """What a wording is for in its entry."""

    ASKED = "asked"
    ALLOWED = "allowed"
    FORBIDDEN = "forbidden"


class Use(NamedTuple):
    """Tokens ``[start, end)`` of a text that are a wording of an entry.

    ``entry`` is the entry's index in the glossary. ``cased`` is False where only the capitals
    differ, ``inflected`` is True where the text has another form of one of the words.
    """

    start: int
    end: int
    entry: int
    wording: str
    part: Part
    cased: bool
    inflected: bool

    def within(self, other: Use) -> bool:
        """Whether it stands inside a longer one."""
        return (
            other.start <= self.start
            and self.end <= other.end
            and self.end - self.start < other.end - other.start
        )


@dataclass(frozen=True)
class _Phrase:
    """A wording; taken apart when a text first has its first word, which most never do."""

    wording: str
    language: str
    entry: int
    part: Part
    term: Term

    @cached_property
    def words(self) -> tuple[Token, ...]:
        return tokenise(self.wording, self.language)

    @cached_property
    def gaps(self) -> tuple[bool, ...]:
        return _gaps(self.words)

    @property
    def verbatim(self) -> bool:
        """Whether no inflected form counts."""
        return self.term.exact or self.term.keep


class Lookup:
    """All wordings of a glossary that hold for a language, by the words they may begin with."""

    def __init__(self, glossary: Glossary, language: str) -> None:
        self.terms = glossary.terms
        self._language = language
        self._starts: dict[str, list[_Phrase]] = {}
        for index, term in enumerate(glossary.terms):
            if term.language in ("", language):
                for part, wording in _wordings(term):
                    self._add(index, term, part, wording)

    def uses(self, text: str, tokens: Sequence[Token]) -> tuple[Use, ...]:
        """Every wording found, each once and by where it begins; they may overlap.

        ``text`` is what the offsets of ``tokens`` count in.
        """
        if not self._starts:
            return ()
        found = []
        for start, token in enumerate(tokens):
            for phrase in self._opened_by(token):
                use = self._match(phrase, text, tokens, start)
                if use is not None:
                    found.append(use)
        return tuple(found)

    def _add(self, entry: int, term: Term, part: Part, wording: str) -> None:
        phrase = _Phrase(wording, self._language, entry, part, term)
        start = wording.split(None, 1)[0] if wording.strip() else ""
        if start.isascii() and start.isalpha():  # a token, to see without taking it apart
            keys = self._forms(start.casefold(), lemma(start.casefold(), self._language))
            keys = {start.casefold()} if phrase.verbatim else keys
        elif phrase.words:
            keys = self._keys(phrase.words[0], exact=phrase.verbatim)
        else:
            return
        for key in keys:
            self._starts.setdefault(key, []).append(phrase)

    def _opened_by(self, token: Token) -> list[_Phrase]:
        """The phrases that may begin with the token, each once."""
        keys = {*self._keys(token, exact=True), *self._keys(token, exact=False)}
        return list(
            {id(one): one for key in sorted(keys) for one in self._starts.get(key, ())}.values()
        )

    def _match(self, phrase: _Phrase, text: str, tokens: Sequence[Token], start: int) -> Use | None:
        end = start + len(phrase.words)
        here = tokens[start:end]
        if len(here) < len(phrase.words) or _gaps(here) != phrase.gaps:
            return None
        if not all(
            self._same(word, token, phrase.part, verbatim=phrase.verbatim)
            for word, token in zip(phrase.words, here, strict=True)
        ):
            return None
        inflected = any(
            _small(word) != _small(token) for word, token in zip(phrase.words, here, strict=True)
        )
        cased = _cased(phrase, text, tokens, start)
        return Use(start, end, phrase.entry, phrase.wording, phrase.part, cased, inflected)

    def _same(self, word: Token, token: Token, part: Part, *, verbatim: bool) -> bool:
        """Whether a token of the text is a form of a word of the glossary.

        What sets an entry off, or breaks it, is an inflection of the glossary's form; what answers
        it may be any form of the same word.
        """
        if _small(word) == _small(token):
            return True
        if verbatim or TokenKind.WORD not in (word.kind, token.kind):
            return False
        if self._language not in _BY_SPELLING:
            return word.lemma.casefold() == token.lemma.casefold()
        forms = bases(_small(token))
        if _small(word) in forms:
            return True
        return part is Part.ALLOWED and not forms.isdisjoint(bases(_small(word)))

    def _keys(self, token: Token, *, exact: bool) -> set[str]:
        small = _small(token)
        if exact or token.kind is not TokenKind.WORD:
            return {small}
        return self._forms(small, token.lemma.casefold())

    def _forms(self, small: str, stem: str) -> set[str]:
        return set(bases(small)) if self._language in _BY_SPELLING else {small, stem}


@lru_cache(maxsize=8)
def lookup(glossary: Glossary, language: str) -> Lookup:
    """The glossary made ready for texts in ``language`` (an ISO 639-1 code)."""
    return Lookup(glossary, language)


def outermost(uses: Sequence[Use]) -> list[Use]:
    """The uses that stand inside no longer one."""
    return [one for one in uses if not any(one.within(other) for other in uses)]


def _wordings(term: Term) -> Iterator[tuple[Part, str]]:
    """What is looked for: what the reference asks is allowed too, unless it is forbidden."""
    for wording in term.asked:
        yield Part.ASKED, wording
    for wording in term.allowed:
        yield Part.ALLOWED, wording
    for wording in term.forbidden:
        yield Part.FORBIDDEN, wording


def _small(token: Token) -> str:
    return fold_characters(token.text).casefold()


def _gaps(tokens: Sequence[Token]) -> tuple[bool, ...]:
    """Whether there is white space, between each token and the next."""
    return tuple(before.end < behind.start for before, behind in pairwise(tokens))


def _cased(phrase: _Phrase, text: str, tokens: Sequence[Token], start: int) -> bool:
    """Whether the capitals are as the entry wants them."""
    case = phrase.term.case
    if case is Case.INSENSITIVE:
        return True
    here = tokens[start : start + len(phrase.words)]
    written = text[here[0].start : here[-1].end]
    if written.isupper() and text.isupper() and not phrase.wording.isupper():
        return True  # all of the text is in capitals, so they say nothing
    for index, (word, token) in enumerate(zip(phrase.words, here, strict=True)):
        opens = index == 0 and (start == 0 or tokens[start - 1].text[-1] in _STARTS_SENTENCE)
        strict = case is Case.SENSITIVE or phrase.term.keep
        for place, (wanted, there) in enumerate(zip(word.text, token.text, strict=False)):
            if wanted.isupper() and not there.isupper():
                return False
            free = opens and place == 0 and not phrase.term.keep
            if strict and wanted.islower() and there.isupper() and not free:
                return False
    return True
