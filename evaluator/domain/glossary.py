"""The words that a translation must use, must not use, and must leave as they are."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from evaluator.domain.record import record


class Case(StrEnum):
    """How capitals count.

    ``SMART``: a capital of the glossary must be one in the text ("Apple" is not "apple", "US" not
    "us"), a small letter may be either, as at the beginning of a sentence. ``SENSITIVE``: small
    letters must be small too, but where a sentence begins. ``INSENSITIVE``: capitals do not count.
    """

    SMART = "smart"
    SENSITIVE = "sensitive"
    INSENSITIVE = "insensitive"


@record
class Term:
    """An entry of a glossary.

    Where the reference holds ``term`` or one of its ``variants``, the candidate must hold one of
    ``allowed``; it may hold ``forbidden`` nowhere. An entry without a ``term`` only forbids. With
    ``keep`` the term is a name or a piece of code that must stand letter by letter. ``exact`` rules
    out inflected forms. ``language`` is the ISO 639-1 code of the texts that the entry is for,
    ``""`` for all; ``place`` its ``file:line``, empty where it comes from a program.
    """

    term: str
    variants: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    keep: bool = False
    case: Case = Case.SMART
    exact: bool = False
    language: str = ""
    place: str = ""

    @property
    def asked(self) -> tuple[str, ...]:
        """The wordings of the reference that the entry is about."""
        return (self.term, *self.variants) if self.term else ()

    @property
    def allowed(self) -> tuple[str, ...]:
        """The wordings that the candidate may answer with, the preferred one first."""
        return tuple(
            one for one in dict.fromkeys((*self.asked, *self.forms)) if one not in self.forbidden
        )


@dataclass(frozen=True, eq=False)
class Glossary:
    """All entries that hold for a text; equal where the entries are."""

    terms: tuple[Term, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is any entry."""
        return bool(self.terms)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Glossary) and self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)

    @cached_property
    def digest(self) -> str:
        """Eight hexadecimal digits that change with the entries, wherever they stand."""
        from hashlib import sha256

        entries = [
            (
                one.term, one.variants, one.forms, one.forbidden,
                one.keep, one.case.value, one.exact, one.language,
            )
            for one in self.terms
        ]  # fmt: skip
        return sha256(repr(entries).encode("utf-8", "surrogatepass")).hexdigest()[:8]


NO_GLOSSARY = Glossary()
"""Nothing is asked for."""
