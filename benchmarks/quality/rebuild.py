"""Articles taken apart and put together again, so that the true alignment is known.

Two versions of one document, row by row the same content, become two articles: rows dropped on
either side, neighbours merged, rows split, blocks moved. A seed fixes all of it.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass

# Where a row may be cut: behind the end of a sentence or of a clause.
_BOUNDARY = re.compile(r"(?<=[.!?;:,])[\"”’')\]]*\s+(?=\S)")
_SHORTEST_PART = 12
_EVEN = 0.5
# A block jumps over this many times its own length at least, so that there is no doubt which of
# the two, the block or what it jumped over, has moved.
_CLEAR = 1.5


@dataclass(frozen=True, slots=True)
class Edits:
    """Shares of rows that are dropped (half of them on either side), replaced, merged, split.

    A replaced row is one that only the reference has, right where the candidate has one of its
    own. ``moves`` is the number of blocks, of up to ``largest_block`` rows, that change place.
    """

    drop: float = 0.0
    replace: float = 0.0
    merge: float = 0.0
    split: float = 0.0
    moves: int = 0
    largest_block: int = 3


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """Two articles as segments, the links between them, and the candidate's moved segments."""

    reference: tuple[str, ...]
    candidate: tuple[str, ...]
    links: frozenset[tuple[int, int]]
    moved: frozenset[int]

    @property
    def omitted(self) -> frozenset[int]:
        """Segments of the reference that nothing stands for."""
        linked = {left for left, _ in self.links}
        return frozenset(set(range(len(self.reference))) - linked)

    @property
    def added(self) -> frozenset[int]:
        """Segments of the candidate that stand for nothing."""
        linked = {right for _, right in self.links}
        return frozenset(set(range(len(self.candidate))) - linked)


@dataclass(frozen=True, slots=True)
class _Atom:
    """What stays together when a block moves: the parts of one row, or of two merged ones."""

    parts: tuple[str, ...]
    rows: frozenset[int]


def rebuild(reference: Sequence[str], candidate: Sequence[str], edits: Edits, seed: int) -> Rebuilt:
    """Both articles after the edits; equal arguments give equal articles.

    ``reference`` and ``candidate`` are the rows of one document, k standing for k. Raises
    ValueError where their numbers differ.
    """
    if len(reference) != len(candidate):
        raise ValueError(f"{len(reference)} rows against {len(candidate)}")
    dice = random.Random(seed)  # noqa: S311 - a benchmark's seed, no secret
    left: list[_Atom] = []
    right: list[_Atom] = []
    row = 0
    while row < len(reference):
        last = row + 1 == len(reference)
        edit = _draw(dice, edits)
        pair = 2 if edit in {"merge", "replace"} and not last else 1
        texts = reference[row : row + pair], candidate[row : row + pair]
        ours, theirs = _edited(edit, row, texts, dice)
        left += ours
        right += theirs
        row += pair
    moved: set[int] = set()
    for _ in range(edits.moves):
        right, jumped = _move(right, dice, edits.largest_block, moved)
        moved |= jumped
    return _assemble(left, right, moved)


def _draw(dice: random.Random, edits: Edits) -> str:
    """What happens to the next row."""
    number = dice.random()
    for name in ("drop", "replace", "merge", "split"):
        share = float(getattr(edits, name))
        if number < share:
            return name
        number -= share
    return "keep"


def _edited(
    edit: str, row: int, texts: tuple[Sequence[str], Sequence[str]], dice: random.Random
) -> tuple[list[_Atom], list[_Atom]]:
    """What one row, or two of them, become on either side."""
    first = dice.random() < _EVEN
    rows = frozenset(range(row, row + len(texts[0])))
    ours, theirs = (_Atom(tuple(side), rows) for side in texts)
    if len(rows) == 2 and edit == "replace":
        return (
            [_Atom(ours.parts[:1], frozenset({row}))],
            [_Atom(theirs.parts[1:], frozenset({row + 1}))],
        )
    if len(rows) == 2:
        return ([_joined(ours)], [theirs]) if first else ([ours], [_joined(theirs)])
    if edit == "drop":
        return ([ours], []) if first else ([], [theirs])
    if edit == "split":
        return ([_cut(ours, dice)], [theirs]) if first else ([ours], [_cut(theirs, dice)])
    return [ours], [theirs]


def _joined(atom: _Atom) -> _Atom:
    """The atom as one segment."""
    return _Atom((" ".join(atom.parts),), atom.rows)


def _cut(atom: _Atom, dice: random.Random) -> _Atom:
    """The atom in two parts, where its text has a boundary."""
    text = atom.parts[0]
    places = [
        (found.start() + len(found.group().rstrip()), found.end())
        for found in _BOUNDARY.finditer(text)
        if min(found.start(), len(text) - found.end()) >= _SHORTEST_PART
    ]
    if not places:
        return atom
    end, start = dice.choice(places)
    return _Atom((text[:end], text[start:]), atom.rows)


def _move(
    atoms: list[_Atom], dice: random.Random, largest: int, before: set[int]
) -> tuple[list[_Atom], set[int]]:
    """The atoms with one block elsewhere, and the rows of the block; unchanged where too few."""
    size = dice.randint(1, largest)
    choices = []
    for start in range(len(atoms) - size + 1):
        block = _length(atoms[start : start + size])
        for goal in range(len(atoms) - size + 1):
            jumped = atoms[start + size : goal + size] if goal > start else atoms[goal:start]
            # What has moved once neither moves again nor is jumped over.
            touched = before & {
                row for atom in (*jumped, *atoms[start : start + size]) for row in atom.rows
            }
            if not touched and _length(jumped) >= _CLEAR * block:
                choices.append((start, goal))
    if not choices:
        return atoms, set()
    start, goal = dice.choice(choices)
    moving, rest = atoms[start : start + size], atoms[:start] + atoms[start + size :]
    return rest[:goal] + moving + rest[goal:], {row for atom in moving for row in atom.rows}


def _length(atoms: Sequence[_Atom]) -> int:
    """Characters in some atoms."""
    return sum(len(part) for atom in atoms for part in atom.parts)


def _assemble(left: list[_Atom], right: list[_Atom], moved: set[int]) -> Rebuilt:
    """Articles, links and moved segments from the atoms of both sides."""
    ours = [(part, atom.rows) for atom in left for part in atom.parts]
    theirs = [(part, atom.rows) for atom in right for part in atom.parts]
    links = frozenset(
        (i, j)
        for i, (_, here) in enumerate(ours)
        for j, (_, there) in enumerate(theirs)
        if here & there
    )
    linked = {j for _, j in links}
    return Rebuilt(
        tuple(part for part, _ in ours),
        tuple(part for part, _ in theirs),
        links,
        frozenset(j for j, (_, rows) in enumerate(theirs) if rows & moved and j in linked),
    )
