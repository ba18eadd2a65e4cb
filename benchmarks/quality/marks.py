"""What annotators marked in a candidate, and where it meets what was found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from benchmarks.quality.measure import Found
from benchmarks.quality.sampling import Row

Stretch = tuple[int, int]
"""Half-open, in code points of the candidate."""

_GRAVE = ("major", "critical")


def sound(row: Row) -> bool:
    """Whether all marks lie inside the candidate: in some rows of mqm-bio-dev they do not.

    Where one mark is displaced the others of the row may be, too.
    """
    return all(
        error["start"] is None or 0 <= error["start"] <= error["end"] <= len(row["candidate"])
        for error in row["errors"]
    )


def marked(row: Row, *, grave: bool) -> list[Stretch]:
    """The spans that annotators marked in the candidate; with ``grave`` major and worse only."""
    return [(start, end) for _, start, end in marks_by_category(row, grave=grave)]


def marks_by_category(row: Row, *, grave: bool) -> list[tuple[str, int, int]]:
    """The same, each with the MQM category as the file writes it."""
    return [
        (error["category"], error["start"], error["end"])
        for error in row["errors"]
        if error["start"] is not None
        and error["end"] > error["start"]
        and (error["severity"] in _GRAVE or (not grave and error["severity"] != "neutral"))
    ]


def placeless(row: Row) -> list[str]:
    """The categories of major errors that have no place in the candidate: mostly omissions."""
    return [
        error["category"]
        for error in row["errors"]
        if error["start"] is None and error["severity"] in _GRAVE
    ]


def has_major(row: Row) -> bool:
    """Whether any annotator marked a major or critical error, on whichever side."""
    return any(error["severity"] in _GRAVE for error in row["errors"])


def stretch(found: Found) -> Stretch:
    """Where a finding stands in the candidate."""
    return found.start, found.end


def overlap(left: Stretch, right: Stretch) -> bool:
    """Whether they share a character; an empty stretch is a place, and may stand at the rim."""
    if left[0] == left[1] or right[0] == right[1]:
        return left[0] <= right[1] and right[0] <= left[1]
    return left[0] < right[1] and right[0] < left[1]


def chance(size: int, marks: Sequence[Stretch], length: int) -> float:
    """The share of places in a text of ``length`` where a stretch of ``size`` overlaps a mark."""
    places = range(max(1, length - size + 1))
    hit: set[int] = set()
    for start, end in marks:
        rim = 1 if size == 0 or start == end else 0
        first = max(0, start - size + 1 - rim)
        hit.update(range(first, min(end + rim, len(places))))
    return len(hit) / len(places)


def characters(stretches: Iterable[Stretch]) -> set[int]:
    """The places of all characters inside any of the stretches."""
    return {place for start, end in stretches for place in range(start, end)}
