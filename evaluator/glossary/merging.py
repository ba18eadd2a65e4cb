"""The same term in several rows or files becomes one entry; rows that contradict do not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from evaluator.domain.errors import InputError
from evaluator.domain.glossary import Term


def merged(terms: Iterable[Term]) -> tuple[Term, ...]:
    """One entry a term, in the order in which the terms first stand.

    Terms are the same where they are written the same, for the same language. Raises InputError
    with the place of the second row where two disagree, or where a row forbids what it asks for.
    """
    found: dict[tuple[str, str, bool], Term] = {}
    for term in terms:
        _require_sense(term)
        # Rows that only forbid have no term to meet in.
        key = (term.term or term.place, term.language, term.keep)
        found[key] = _together(found[key], term) if key in found else term
    return tuple(found.values())


def _together(first: Term, second: Term) -> Term:
    if (first.case, first.exact) != (second.case, second.exact):
        raise InputError(
            f"{second.term!r} is to be matched otherwise than at {first.place}",
            where=second.place,
            hint="settle on one",
        )
    for one, other in ((first, second), (second, first)):
        for wording in one.forbidden:
            if wording in other.forms or wording in other.variants:
                raise InputError(
                    f"{wording!r} is {_said(second, wording)} for {second.term!r}, and "
                    f"{_said(first, wording)} at {first.place}",
                    where=second.place,
                    hint="settle on one",
                )
    return replace(
        first,
        variants=_both(first.variants, second.variants),
        forms=_both(first.forms, second.forms),
        forbidden=_both(first.forbidden, second.forbidden),
    )


def _said(term: Term, wording: str) -> str:
    return "forbidden" if wording in term.forbidden else "allowed"


def _both(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *other)))


def _require_sense(term: Term) -> None:
    """A row that forbids what it allows, or leaves nothing to write, is a slip."""
    for wording in term.forbidden:
        if wording in term.forms:
            raise InputError(
                f"{wording!r} is both allowed and forbidden", where=term.place, hint="drop one"
            )
    if term.term and not term.allowed:
        raise InputError(
            f"{term.term!r} is forbidden, and nothing stands for it",
            where=term.place,
            hint="say what is allowed, or leave the term's own column empty",
        )
