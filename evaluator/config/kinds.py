"""The kinds of values that settings have, from a TOML file or from text.

Text is what comes from the command line and the environment: ``"4"`` is a number there, and a text
in a file, where it is refused. Each kind is read by two functions, which raise `Mismatch` where
the value is of another type, and UsageError where it has the type and makes no sense.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from os.path import normpath
from typing import Any, NamedTuple

from evaluator.domain.errors import UsageError
from evaluator.domain.finding import Severity
from evaluator.text.nearest import nearest

Where = Callable[..., str]
"""Says where a value stands; given steps into it, where that part stands."""

OFF = "off"
STDOUT = "-"
"""The path of a report that stands for standard output."""
_TRUE, _FALSE = ("1", "true", "yes", "on"), ("0", "false", "no", "off")


class Mismatch(Exception):  # noqa: N818 (no error yet: the caller knows the key to name)
    """The value is of another type than expected."""


class Target(NamedTuple):
    """A report that was asked for: ``FORMAT:PATH``."""

    format: str
    path: str


class Kind(NamedTuple):
    """How a setting's value is read.

    ``expected`` is the type in words. ``toml`` takes what stands in a file, ``text`` the words
    given (several where an option is repeated). A kind that ``merges`` gives a mapping, of which
    a stronger layer replaces single entries; an entry of None is switched off. ``anchored`` kinds
    hold paths.
    """

    expected: str
    toml: Callable[[Any, Where], Any]
    text: Callable[[Sequence[str], Where], Any]
    merges: bool = False
    anchored: bool = False


def flag() -> Kind:
    """True or false."""

    def toml(value: object, _: Where) -> bool:
        if not isinstance(value, bool):
            raise Mismatch
        return value

    def text(words: Sequence[str], _: Where) -> bool:
        word = words[-1].strip().casefold()
        if word not in _TRUE + _FALSE:
            raise Mismatch
        return word in _TRUE

    return Kind("true or false", toml, text)


def string(expected: str = "a text", *, anchored: bool = False) -> Kind:
    """A text that is not empty; a path where it is ``anchored``."""

    def toml(value: object, _: Where) -> str:
        if not isinstance(value, str) or not value.strip():
            raise Mismatch
        return value

    return Kind(expected, toml, lambda words, where: toml(words[-1], where), anchored=anchored)


def whole(least: int, most: int | None = None, *, word: str = "") -> Kind:
    """A whole number in a range; or ``word``, which becomes None."""
    span = f"from {least} to {most}" if most is not None else f"of at least {least}"
    expected = f"a whole number {span}" + (f", or {word!r}" if word else "")

    def toml(value: object, _: Where) -> int | None:
        if word and value == word:
            return None
        if isinstance(value, bool) or not isinstance(value, int):
            raise Mismatch
        if value < least or (most is not None and value > most):
            raise Mismatch
        return value

    def text(words: Sequence[str], where: Where) -> int | None:
        given = words[-1].strip()
        return toml(int(given) if given.isascii() and given.isdecimal() else given, where)

    return Kind(expected, toml, text)


def choice(names: Callable[[], Sequence[str]], what: str) -> Kind:
    """One of some names, which are found when they are needed."""

    def toml(value: object, where: Where) -> str:
        if not isinstance(value, str):
            raise Mismatch
        return _known(value, names(), what, where())

    return Kind(f"the name of {what}", toml, lambda words, where: toml(words[-1], where))


def names(check: Callable[[str, str], str]) -> Kind:
    """A list of names, in text by comma; ``check`` takes one, and where it stands."""

    def toml(value: object, where: Where) -> tuple[str, ...]:
        if isinstance(value, str) or not isinstance(value, Sequence):
            raise Mismatch
        if not all(isinstance(one, str) for one in value):
            raise Mismatch
        return tuple(dict.fromkeys(check(one, where()) for one in value))

    def text(words: Sequence[str], where: Where) -> tuple[str, ...]:
        parts = (part.strip() for word in words for part in word.split(","))
        return toml([part for part in parts if part], where)

    return Kind("a list of texts", toml, text)


def parsed(expected: str, types: tuple[type, ...], parse: Callable[[Any, str], object]) -> Kind:
    """One value that ``parse`` reads, out of a file where it is of one of ``types``."""

    def toml(value: object, where: Where) -> object:
        if isinstance(value, bool) or not isinstance(value, types):
            raise Mismatch
        return parse(value, where())

    return Kind(expected, toml, lambda words, where: parse(words[-1], where()))


def table(
    expected: str,
    make: Callable[[str, Any, str], Any],
    key: Callable[[Any], str],
    *,
    alone: str = "",
) -> Kind:
    """Figures by name: a table in a file, ``NAME=VALUE`` in text.

    ``make`` takes a name, a value, and where they stand; ``key`` gives the name of what it made, in
    its one spelling. A value of false, ``off`` in text, is None. A bare value counts as that of
    ``alone``, where that is given.
    """

    def entry(name: str, value: object, where: str) -> tuple[str, Any]:
        if value is False or value == OFF:
            # Made with a figure that every metric takes, for the sake of the name.
            return key(make(name, 0, where)), None
        made = make(name, value, where)
        return key(made), made

    def toml(value: object, where: Where) -> dict[str, Any]:
        if alone and isinstance(value, int) and not isinstance(value, bool):
            return dict([entry(alone, value, where())])
        if not isinstance(value, Mapping):
            raise Mismatch
        for name, one in value.items():
            if one is True or not isinstance(one, int | float):
                raise UsageError(
                    f"{name!r} is {described(one)}, expected a number, or false to switch it off",
                    where=where(name),
                )
        return dict(entry(name, one, where(name)) for name, one in value.items())

    def text(words: Sequence[str], where: Where) -> dict[str, Any]:
        from evaluator.verdict.syntax import split_entry

        parts = [part.strip() for word in words for part in word.split(",") if part.strip()]
        pairs = [
            (alone, part) if alone and "=" not in part else split_entry(part, where(), expected)
            for part in parts
        ]
        return dict(entry(name, value, where()) for name, value in pairs)

    return Kind(expected, toml, text, merges=True)


def targets(formats: Callable[[], Sequence[str]]) -> Kind:
    """A list of reports, ``FORMAT:PATH``; not split by comma in text, as paths may hold one."""

    def toml(value: object, where: Where) -> tuple[Target, ...]:
        if isinstance(value, str) or not isinstance(value, Sequence):
            raise Mismatch
        if not all(isinstance(one, str) for one in value):
            raise Mismatch
        found = [_target(one, formats(), where()) for one in value]
        for index, target in enumerate(found):
            paths = [normpath(other.path) for other in found[:index]]
            if normpath(target.path) in paths:
                hint = "give each report a path of its own"
                raise UsageError(f"two reports to {target.path!r}", where=where(), hint=hint)
        return tuple(found)

    return Kind(
        "a list of texts, FORMAT:PATH",
        toml,
        lambda words, where: toml(list(words), where),
        anchored=True,
    )


def paths() -> Kind:
    """A list of paths; not split by comma in text, as paths may hold one."""

    def toml(value: object, _: Where) -> tuple[str, ...]:
        if isinstance(value, str) or not isinstance(value, Sequence):
            raise Mismatch
        if not all(isinstance(one, str) and one.strip() for one in value):
            raise Mismatch
        return tuple(dict.fromkeys(value))

    return Kind(
        "a list of paths", toml, lambda words, where: toml(list(words), where), anchored=True
    )


def share(value: str | float, where: str) -> float:
    """A number in [0, 1]."""
    try:
        number = float(value)
    except ValueError:
        number = -1.0
    if not 0 <= number <= 1:  # what is no number at all (nan) neither
        raise UsageError(f"{value!r} is no number from 0 to 1", where=where)
    return number


def severity(value: str, where: str) -> Severity:
    """A severity by its name, as ``--fail-on`` takes it."""
    from evaluator.verdict.syntax import fail_on

    return fail_on(value, where)


def described(value: object) -> str:
    """A value as messages call it, with its type."""
    match value:
        case bool():
            return str(value).lower()
        case str():
            return f"the text {value!r}" if value else "an empty text"
        case int() | float():
            return f"the number {value}"
        case Mapping():
            return "a table"
        case Sequence():
            return "a list"
        case _:
            return f"a {type(value).__name__}"


def _target(given: str, formats: Sequence[str], where: str) -> Target:
    name, colon, path = given.partition(":")
    if not (colon and path.strip()):
        hint = "write it as in sarif:report.sarif"
        raise UsageError(f"{given!r} is not of the form FORMAT:PATH", where=where, hint=hint)
    return Target(_known(name.strip(), formats, "an output format", where), path.strip())


def _known(value: str, names: Sequence[str], what: str, where: str) -> str:
    if value not in names:
        hint = f"did you mean {nearest(value, names)}? There are {', '.join(names)}"
        raise UsageError(f"{value!r} is not {what}", where=where, hint=hint)
    return value
