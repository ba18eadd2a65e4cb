"""Glossaries as tables: comma, semicolon or tab between the cells, with a header or without."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from evaluator.data import load
from evaluator.domain.errors import InputError
from evaluator.domain.glossary import Case, Term
from evaluator.text.nearest import nearest

_BARE = ("term", "forms", "forbidden")
_SEVERAL = "|"
_LOOKED_AT = 50
_SLIP = 0.75
"""From this likeness on, an unknown column is a known one misspelt (``forbiden``)."""

Row = tuple[int, list[str]]
"""The line on which it begins, and its cells."""


def read(text: str, name: str, *, tabs: bool) -> list[Term]:
    """The entries of a table, in its order.

    A first row that names a column of ``data/glossary.toml`` is a header, and columns it does not
    know are left alone; without one the columns are term, forms and forbidden. ``|`` parts several
    wordings in a cell. Raises InputError, with the line, for what makes no sense.
    """
    rows = list(_rows(text, name, "\t" if tabs else _delimiter(text)))
    header = [_plain(cell) for _, cells in rows[:1] for cell in cells]
    if _is_header(header):
        columns, width = _named(header, f"{name}:{rows[0][0]}"), len(header)
        rows = rows[1:]
    else:
        columns, width = {column: index for index, column in enumerate(_BARE)}, len(_BARE)
    return [_entry(cells, columns, width, f"{name}:{line}") for line, cells in rows]


def _is_header(cells: Sequence[str]) -> bool:
    """Whether a first row names columns: the one of the terms, or two others.

    One alone may be a term of the glossary ("form", "case").
    """
    known = [_columns()[cell] for cell in cells if cell in _columns()]
    return "term" in known or len(known) > 1 or (known == ["forbidden"] and len(cells) == 1)


def _entry(cells: Sequence[str], columns: Mapping[str, int], width: int, place: str) -> Term:
    if len(cells) > width:
        raise InputError(
            f"has {len(cells)} cells, and there are {width} columns",
            where=place,
            hint="put a cell that holds the delimiter in double quotes",
        )
    given = {name: cells[index] if index < len(cells) else "" for name, index in columns.items()}
    wordings = {
        name: tuple(filter(None, map(str.strip, given.get(name, "").split(_SEVERAL))))
        for name in ("term", "variants", "forms", "forbidden")
    }
    if not any(wordings.values()):
        raise InputError("holds no term", where=place, hint="fill it in, or delete the row")
    if not wordings["term"] and (wordings["forms"] or wordings["variants"]):
        raise InputError(
            "says what is allowed, but for no term", where=place, hint="fill in the term"
        )
    first, *more = wordings["term"] or ("",)
    return Term(
        first,
        variants=(*more, *wordings["variants"]),
        forms=wordings["forms"],
        forbidden=wordings["forbidden"],
        keep=_yes(given.get("keep", ""), "keep", place),
        case=_case(given.get("case", ""), place),
        exact=_exact(given.get("match", ""), place),
        language=_language(given.get("language", ""), place),
        place=place,
    )


def _named(header: Sequence[str], place: str) -> dict[str, int]:
    """Which column is which; unknown ones are left alone unless they look like a slip."""
    columns: dict[str, int] = {}
    for index, cell in enumerate(header):
        meant = _columns().get(cell)
        if meant is None:
            _refuse_slip(cell, place)
        elif meant in columns:
            other = header[columns[meant]]
            raise InputError(
                f"the columns {other!r} and {cell!r} mean the same", where=place, hint="drop one"
            )
        else:
            columns[meant] = index
    if not {"term", "forbidden"} & columns.keys():
        known = ", ".join(load("glossary")["columns"]["term"])
        raise InputError("no column holds the terms", where=place, hint=f"call it one of {known}")
    return columns


def _refuse_slip(cell: str, place: str) -> None:
    from rapidfuzz.distance import OSA

    near = nearest(cell, list(_columns()))
    if cell and OSA.normalized_similarity(cell, near) >= _SLIP:
        raise InputError(f"no column is called {cell!r}", where=place, hint=f"did you mean {near}?")


def _rows(text: str, name: str, delimiter: str) -> Iterator[Row]:
    """The rows that hold anything, empty cells at their ends cut off."""
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter, strict=True)
    line = 1
    while True:
        try:
            cells = [cell.strip() for cell in next(reader)]
        except StopIteration:
            return
        except csv.Error as error:
            raise InputError(
                f"is no table: {error}", where=f"{name}:{line}", hint="close or double the quotes"
            ) from error
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            yield line, cells
        line = reader.line_num + 1


def _delimiter(text: str) -> str:
    """Tab, semicolon or comma: what parts the most rows into the same number of cells."""
    lines = text.splitlines()[:_LOOKED_AT]

    def agreeing(delimiter: str) -> int:
        try:
            widths = Counter(len(row) for row in csv.reader(lines, delimiter=delimiter) if row)
        except csv.Error:  # a lone carriage return; told with its line when the table is read
            return 0
        return max((count for width, count in widths.items() if width > 1), default=0)

    return max("\t;,", key=agreeing)


def _plain(cell: str) -> str:
    return " ".join(cell.replace("_", " ").split()).casefold()


def _yes(cell: str, column: str, place: str) -> bool:
    answers = load("glossary")["answers"]
    if cell.casefold() in answers["yes"]:
        return True
    if cell.casefold() in answers["no"]:
        return False
    raise InputError(
        f"{cell!r} in the column {column!r} is neither yes nor no", where=place, hint="write yes"
    )


def _case(cell: str, place: str) -> Case:
    if not cell:
        return Case.SMART
    if cell.casefold() in list(Case):
        return Case(cell.casefold())
    return Case.SENSITIVE if _yes(cell, "case", place) else Case.INSENSITIVE


def _exact(cell: str, place: str) -> bool:
    if cell.casefold() in {"", "forms", "exact"}:
        return cell.casefold() == "exact"
    raise InputError(
        f"{cell!r} is no way to match a term", where=place, hint="write exact, or forms"
    )


def _language(cell: str, place: str) -> str:
    """The language of a locale: ``en-GB`` and ``en_US`` are ``en``."""
    code = cell.replace("_", "-").partition("-")[0].casefold()
    if code and not (code.isalpha() and len(code) in {2, 3}):
        raise InputError(f"{cell!r} is no language", where=place, hint="write a code such as en")
    return code


@cache
def _columns() -> dict[str, str]:
    """What a column may be called, and which it then is."""
    return {name: column for column, names in load("glossary")["columns"].items() for name in names}
