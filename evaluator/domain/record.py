"""Frozen dataclasses with slots, made in a sixth of the time.

``dataclass(frozen=True, slots=True)`` compiles six methods from source for each class, a
millisecond that every start of the program pays for every class. Here one is compiled,
``__init__``; the others are the same functions for all classes. ``field``, ``fields``, ``replace``,
``asdict`` and patterns work as they do there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

_Class = TypeVar("_Class")
_MADE = frozenset(
    f"__{name}__"
    for name in ("init", "repr", "eq", "hash", "setattr", "delattr", "getstate", "setstate")
)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(cls: type[_Class]) -> type[_Class]:
    """The class as a frozen dataclass with slots.

    It derives from no other dataclass, writes none of the methods that are made here, and each of
    its fields is one that ``__init__`` takes by its place, or has a factory.

    Raises TypeError for a class that writes one of the methods, or has fields by keyword alone.
    """
    if written := _MADE & cls.__dict__.keys():
        raise TypeError(f"a record has its own {', '.join(sorted(written))}")
    made: Any = dataclass(slots=True, init=False, repr=False, eq=False)(cls)
    if any(one.kw_only for one in fields(made)):
        raise TypeError("a record takes its values by their places")
    made.__init__ = _init(made)
    made.__repr__ = _repr
    made.__eq__ = _equal(_values(made, lambda one: one.compare))
    made.__hash__ = _hash(_values(made, lambda one: one.compare if one.hash is None else one.hash))
    made.__setattr__, made.__delattr__ = _refuse_to_set, _refuse_to_delete
    made.__getstate__, made.__setstate__ = _get_state, _set_state
    return made  # type: ignore[no-any-return]


def _init(cls: Any) -> Callable[..., None]:  # noqa: ANN401  a class with fields
    """Compiles it; each value goes straight into its slot."""
    known: dict[str, Any] = {"record_unset": MISSING}
    taken, lines = ["self"], []
    for one in fields(cls):
        name = value = one.name
        known[f"record_set_{name}"] = getattr(cls, name).__set__
        if one.default_factory is not MISSING:
            known[f"record_make_{name}"] = one.default_factory
            value = f"record_make_{name}()"
            if one.init:
                value += f" if {name} is record_unset else {name}"
            default = "=record_unset"
        else:
            known[f"record_is_{name}"] = one.default
            default = "" if one.default is MISSING else f"=record_is_{name}"
        if one.init:
            taken.append(f"{name}{default}")
        lines.append(f"\n record_set_{name}(self, {value})")
    if hasattr(cls, "__post_init__"):
        lines.append("\n self.__post_init__()")
    exec(f"def __init__({', '.join(taken)}):{''.join(lines)}", known)  # noqa: S102
    init: Callable[..., None] = known["__init__"]
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    init.__annotations__ = {one.name: one.type for one in fields(cls) if one.init}
    return init


def _repr(self: Any) -> str:  # noqa: ANN401
    shown = (f"{one.name}={getattr(self, one.name)!r}" for one in fields(self) if one.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _values(cls: Any, counts: Callable[[Field[Any]], bool]) -> Callable[[Any], Any]:  # noqa: ANN401
    """What gives the values of those fields that count, all at once."""
    names = [one.name for one in fields(cls) if counts(one)]
    if len(names) == 1:  # of which attrgetter gives no tuple
        return lambda self: (getattr(self, names[0]),)
    return attrgetter(*names) if names else type


def _equal(values: Callable[[Any], Any]) -> Callable[[Any, object], Any]:
    def equal(self: object, other: object) -> Any:  # noqa: ANN401  or NotImplemented
        if other.__class__ is not self.__class__:
            return NotImplemented
        return bool(values(self) == values(other))

    return equal


def _hash(values: Callable[[Any], Any]) -> Callable[[Any], int]:
    return lambda self: hash(values(self))


def _refuse_to_set(_self: object, name: str, _value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_self: object, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _get_state(self: Any) -> list[Any]:  # noqa: ANN401
    return [getattr(self, one.name) for one in fields(self)]


def _set_state(self: Any, state: list[Any]) -> None:  # noqa: ANN401
    for one, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, one.name, value)
