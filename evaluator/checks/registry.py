"""How a check is declared, found and run.

A check is one function in one file of this package, under the ``@check`` decorator. A check of
pairs takes a `Pair` and yields shifts in the pair's coordinates; a check of documents takes a
`Comparison` and yields shifts in the files' coordinates. Its docstring and examples are its
documentation and its first tests: a check without examples is refused.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from functools import cache
from importlib import import_module
from typing import cast, get_type_hints

from evaluator.domain.errors import UsageError
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.glossary import Term
from evaluator.domain.pair import Comparison, Pair
from evaluator.domain.record import record
from evaluator.text.nearest import nearest

Example = tuple[str, str]
"""A reference and a candidate: two sentences, or two short articles for a check of documents."""

PairFunction = Callable[[Pair], Iterator[Shift]]
DocumentFunction = Callable[[Comparison], Iterator[Shift]]


class Scope(StrEnum):
    """What a check looks at."""

    PAIR = "pair"
    DOCUMENT = "document"


@record
class Check:
    """A registered check.

    ``code`` is family and number (``NUM001``), ``name`` the bad pattern in words
    (``number-changed``), ``category`` an MQM path, ``severity`` what its findings have unless a
    shift says otherwise. ``languages`` are the candidate's languages whose words it knows; empty
    means any. ``words`` are those in which it reads words, of a check that runs in any language and
    reads digits and signs alone in the others. ``explanation`` is the docstring. ``terms`` are the
    glossary that the examples are held to.
    """

    code: str
    name: str
    category: str
    severity: Severity
    scope: Scope
    languages: frozenset[str]
    fires: tuple[Example, ...]
    silent: tuple[Example, ...]
    explanation: str
    function: PairFunction | DocumentFunction
    terms: tuple[Term, ...] = ()
    words: frozenset[str] = frozenset()

    def on_pair(self, pair: Pair) -> Iterator[Shift]:
        """Runs a check of pairs."""
        return cast("PairFunction", self.function)(pair)

    def on_documents(self, comparison: Comparison) -> Iterator[Shift]:
        """Runs a check of documents."""
        return cast("DocumentFunction", self.function)(comparison)

    def speaks(self, language: str) -> bool:
        """Whether the check knows the language (an ISO 639-1 code; ``""`` is taken as known)."""
        return not self.languages or not language or language in self.languages

    def reads(self, language: str) -> bool:
        """Whether the check reads more than digits and signs in the language; "" is English."""
        return not self.words or not language or language in self.words


_registered: dict[str, Check] = {}


def check(
    *,
    code: str,
    category: str,
    severity: Severity,
    fires: Sequence[Example],
    silent: Sequence[Example],
    languages: Iterable[str] = (),
    terms: Sequence[Term] = (),
    words: Iterable[str] = (),
) -> Callable[[Callable[..., Iterator[Shift]]], Callable[..., Iterator[Shift]]]:
    """Registers the function below it; its name, with hyphens, becomes the check's name.

    Raises ValueError where the declaration is incomplete: no docstring, no examples, no annotated
    parameter, or a code that is taken.
    """

    def register(function: Callable[..., Iterator[Shift]]) -> Callable[..., Iterator[Shift]]:
        explanation = (function.__doc__ or "").strip()
        if not (explanation and fires and silent):
            raise ValueError(f"{code}: a check needs a docstring, and examples that fire and not")
        if code in _registered:
            raise ValueError(f"{code}: the code is taken by {_registered[code].name}")
        subjects = [hint for key, hint in get_type_hints(function).items() if key != "return"]
        if subjects not in ([Pair], [Comparison]):
            raise ValueError(f"{code}: a check takes one Pair or one Comparison")
        _registered[code] = Check(
            code=code,
            name=function.__name__.replace("_", "-"),
            category=category,
            severity=severity,
            scope=Scope.PAIR if subjects == [Pair] else Scope.DOCUMENT,
            languages=frozenset(languages),
            fires=tuple(fires),
            silent=tuple(silent),
            explanation=explanation,
            function=function,
            terms=tuple(terms),
            words=frozenset(words),
        )
        return function

    return register


@cache
def all_checks() -> tuple[Check, ...]:
    """Every check in this package, by code; the package is walked once."""
    package = import_module("evaluator.checks")
    for module in pkgutil.iter_modules(package.__path__):
        import_module(f"evaluator.checks.{module.name}")
    return tuple(sorted(_registered.values(), key=lambda one: one.code))


def selected_checks(select: Sequence[str] = (), ignore: Sequence[str] = ()) -> tuple[Check, ...]:
    """The checks that ``select`` names (all where it is empty), less those ``ignore`` names.

    Each entry is a code (``NUM001``), the beginning of one (``NUM``) or a name
    (``number-changed``), in any case. Raises UsageError where an entry fits no check.
    """
    chosen = _matching(select, "--select") if select else frozenset(all_checks())
    dropped = _matching(ignore, "--ignore")
    return tuple(one for one in all_checks() if one in chosen and one not in dropped)


def _matching(entries: Sequence[str], option: str) -> frozenset[Check]:
    found: set[Check] = set()
    for entry in entries:
        wanted = entry.strip().casefold()
        hits = [
            one
            for one in all_checks()
            if wanted and (one.code.casefold().startswith(wanted) or one.name == wanted)
        ]
        if not hits:
            names = [word for one in all_checks() for word in (one.code, one.name)]
            raise UsageError(
                f"no check is called {entry!r}",
                where=option,
                hint=f"did you mean {nearest(entry, names)}? A code, its beginning or a name fits",
            )
        found.update(hits)
    return frozenset(found)
