"""A record is what a frozen dataclass with slots is."""

from __future__ import annotations

import copy
import inspect
import pickle
from collections.abc import Mapping
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, replace
from typing import Any, Generic, TypeVar

import pytest

from evaluator.domain.record import record

Item = TypeVar("Item")


@record
class Place:
    """A record with all that ours have."""

    name: str
    size: int = 3
    notes: list[str] = field(default_factory=list)
    weight: float = field(default=0.5, repr=False, compare=False)
    table: Mapping[str, int] = field(default_factory=dict, hash=False)
    seen: list[int] = field(default_factory=list, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.size < 0:
            raise ValueError("too small")

    @property
    def double(self) -> int:
        return 2 * self.size


@record
class Point:
    """All of it can be hashed."""

    x: int
    y: int = 0
    about: Mapping[str, int] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Model:
    """What Point is held against."""

    x: int
    y: int = 0
    about: Mapping[str, int] = field(default_factory=dict, hash=False)


@record
class Box(Generic[Item]):
    """A generic one."""

    item: Item


def test_fields_take_their_values_and_defaults() -> None:
    place = Place("Riga", notes=["old"])

    assert (place.name, place.size, place.notes, place.weight) == ("Riga", 3, ["old"], 0.5)
    assert place.double == 6
    assert Place("Riga", 4, ["a"], 1.0, {"b": 1}).table == {"b": 1}


def test_factories_make_one_for_each() -> None:
    one, other = Place("Riga"), Place("Riga")
    one.notes.append("new")
    one.seen.append(1)

    assert (other.notes, other.seen) == ([], [])


def test_what_is_not_taken_or_wanting_is_an_error() -> None:
    with pytest.raises(TypeError, match="seen"):
        Place("Riga", seen=[1])  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="name"):
        Place()  # type: ignore[call-arg]


def test_what_is_done_behind_the_beginning() -> None:
    with pytest.raises(ValueError, match="too small"):
        Place("Riga", -1)


def test_it_is_frozen_and_has_slots() -> None:
    place = Place("Riga")
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'size'"):
        place.size = 4  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'other'"):
        place.other = 4  # type: ignore[attr-defined]
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'size'"):
        del place.size

    assert not hasattr(place, "__dict__")


@pytest.mark.parametrize("made", [Point, Model])
def test_it_says_what_it_is_as_a_dataclass_does(made: type[Point]) -> None:
    assert repr(made(1, 2, {"a": 3})) == f"{made.__name__}(x=1, y=2, about={{'a': 3}})"


@pytest.mark.parametrize("made", [Point, Model])
def test_it_is_compared_and_hashed_as_a_dataclass_is(made: type[Point]) -> None:
    assert made(1) == made(1, 0)
    assert made(1) != made(1, about={"a": 1})
    assert made(1).__eq__((1, 0, {})) is NotImplemented
    assert len({made(1), made(1, about={"a": 1}), made(2)}) == 3
    assert hash(made(1)) == hash(made(1, about={"a": 1})) == hash((1, 0))


def test_what_is_not_compared_does_not_count() -> None:
    assert Place("Riga", weight=1.0) == Place("Riga", weight=2.0)
    assert repr(Place("Riga")) == "Place(name='Riga', size=3, notes=[], table={})"
    assert Point(1).__eq__(Model(1)) is NotImplemented


def test_dataclasses_know_it() -> None:
    place = replace(Place("Riga"), size=5)

    assert (place.name, place.size) == ("Riga", 5)
    assert [one.name for one in fields(Point)] == ["x", "y", "about"]
    assert asdict(Point(1)) == {"x": 1, "y": 0, "about": {}}
    match Point(1, 2):
        case Point(x, y):
            assert (x, y) == (1, 2)


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_it_is_pickled_and_copied(protocol: int) -> None:
    place = Place("Riga", 4, ["old"], 1.5)
    place.seen.append(7)
    there = pickle.loads(pickle.dumps(place, protocol))  # noqa: S301

    assert (there, there.weight, there.seen) == (place, 1.5, [7])
    assert copy.deepcopy(place) == copy.copy(place) == place


def test_one_field_is_compared_as_a_tuple() -> None:
    """Of which what is the same object is equal, as in a dataclass."""
    nothing = float("nan")

    assert Box(nothing) == Box(nothing)


def test_its_signature_has_the_types() -> None:
    assert str(inspect.signature(Box)) == "(item: 'Item')"


@pytest.mark.parametrize("name", ["unset", "self_", "set_x", "make_x"])
def test_any_name_may_be_a_fields(name: str) -> None:
    body = {"__annotations__": {"x": list, name: int}, "x": field(default_factory=list), name: 3}
    made: Any = record(type("Made", (), body))

    assert (made().x, getattr(made(), name), getattr(made([1], 4), name)) == ([], 3, 4)


def test_what_a_record_cannot_be_is_refused() -> None:
    for name in ("__repr__", "__setstate__"):
        with pytest.raises(TypeError, match=name):
            record(type("Own", (), {"__annotations__": {"x": int}, name: str}))
    with pytest.raises(TypeError, match="by their places"):
        record(type("Named", (), {"__annotations__": {"x": int}, "x": field(kw_only=True)}))


def test_it_may_be_generic() -> None:
    assert Box[int](3) == Box(3)
