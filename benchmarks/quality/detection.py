"""Does a finding name the error that was put into a text, and does it stand there?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from benchmarks.quality.contrast import phenomena
from benchmarks.quality.families import accepted, right
from benchmarks.quality.measure import Found, Measured, TextPair
from benchmarks.quality.sampling import Row
from benchmarks.quality.table import Cell, Table

# A finding beside the changed words counts: an omission is reported at the place where the words
# are missing, and that is on either side of a space or a mark.
_SLACK = 2


@dataclass(frozen=True, slots=True)
class Seen:
    """One row: what of the bad candidate's findings the good one has not.

    ``right``: one is of a right family, None where nobody said which families are right for the
    phenomenon; ``minor``: such a one is minor or worse, and ``grave`` major or worse; ``new``:
    there is one of any family; ``there``: one of any family stands where the two candidates differ.
    """

    right: bool | None
    minor: bool | None
    grave: bool | None
    new: bool
    there: bool


def seen(name: str, row: Row, measured: Mapping[TextPair, Measured]) -> Seen:
    """What was seen of the error in one row of the set ``name``."""
    good, bad = (measured[row["reference"], row[side]].findings for side in ("good", "bad"))
    new = new_findings(good, bad)
    accept = accepted(name, row["phenomenon"])
    named = None if accept is None else [one for one in new if right(one.rule, accept)]
    stretch = changed(row["good"], row["bad"])
    return Seen(
        right=None if named is None else bool(named),
        minor=None if named is None else any(one.minor for one in named),
        grave=None if named is None else any(one.major for one in named),
        new=bool(new),
        there=any(touches(one, stretch) for one in new),
    )


def detected(
    name: str, rows: Sequence[Row], measured: Mapping[TextPair, Measured]
) -> tuple[float | None, float | None, float | None, float | None, float | None]:
    """The shares of rows of which these are so, in their order, the fields of ``Seen``."""
    found = [seen(name, row, measured) for row in rows]
    return (
        _share([one.right for one in found]),
        _share([one.minor for one in found]),
        _share([one.grave for one in found]),
        _share([one.new for one in found]),
        _share([one.there for one in found]),
    )


def table(
    name: str, title: str, rows: Sequence[Row], measured: Mapping[TextPair, Measured]
) -> Table:
    """Detection by phenomenon; ``name`` is the set's name in ``families.toml``."""
    lines: list[tuple[Cell, ...]] = []
    for one in phenomena(rows, measured):
        accept = None if one.name == "all" else ", ".join(accepted(name, one.name) or ("unknown",))
        shares = detected(name, one.rows, measured)
        lines.append((one.name, one.severity or None, len(one.rows), *shares, accept))
    notes = (
        "Share of rows where the bad candidate has a finding that the good one has not: `right`, "
        "of a family that names the error; `right, minor+` and `right, major+`, such a one of "
        "severity minor or major, or worse; `any`, of whatever family; `there`, of whatever family "
        "and where the two candidates differ. `families`: the right ones; the reasons are in "
        "`benchmarks/quality/families.toml`."
    )
    shares_of = ("right", "right, minor+", "right, major+", "any", "there")
    columns = ("phenomenon", "severity", "rows", *shares_of, "families")
    return Table(f"{title}: detection", notes, columns, tuple(lines))


def new_findings(good: Sequence[Found], bad: Sequence[Found]) -> list[Found]:
    """The findings of the bad candidate whose like the good one has not."""
    known = {(one.rule, one.reference_text, one.candidate_text) for one in good}
    return [one for one in bad if (one.rule, one.reference_text, one.candidate_text) not in known]


def changed(good: str, bad: str) -> tuple[int, int]:
    """The stretch of the bad text outside of which it equals the good one; empty for a deletion."""
    start = 0
    while start < min(len(good), len(bad)) and good[start] == bad[start]:
        start += 1
    end = 0
    while end < min(len(good), len(bad)) - start and good[-1 - end] == bad[-1 - end]:
        end += 1
    return start, len(bad) - end


def touches(found: Found, stretch: tuple[int, int]) -> bool:
    """Whether the finding stands in the stretch or right beside it."""
    return found.start <= stretch[1] + _SLACK and found.end >= stretch[0] - _SLACK


def _share(values: Sequence[bool | None]) -> float | None:
    known = [value for value in values if value is not None]
    return fmean(known) if known else None
