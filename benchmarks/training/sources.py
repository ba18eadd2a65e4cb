"""The files that the training reads, and which part of them is held back for measuring.

Only files with an open licence are read: DEMETR (MIT) and WMT's MQM annotations (Apache-2.0). What
is trained must not know the texts that it is measured by, so the rows are parted here, once, before
anything is made of them.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from benchmarks.quality.data import has
from benchmarks.quality.sampling import Row, draw

CONTRAST = "contrast-demetr-dev"
JUDGED = ("mqm-news-2021", "mqm-ted-2021", "mqm-bio-dev")

_PARTS = 5
_FEWEST_WORDS, _MOST_WORDS = 5, 60  # of a text that is worth breaking


class Contrast(NamedTuple):
    """A good candidate and the same with one thing broken; ``kind`` names what."""

    kind: str
    reference: str
    good: str
    bad: str


class Judged(NamedTuple):
    """Candidates of one segment, each with its MQM score: 0 is best, errors count below."""

    file: str
    reference: str
    candidates: tuple[tuple[str, float], ...]


class Original(NamedTuple):
    """A candidate that something will be broken in, its reference and its source text."""

    reference: str
    good: str
    source: str


class Share(NamedTuple):
    """One part of the data. ``texts`` are written by people or, in DEMETR, good candidates."""

    contrasts: tuple[Contrast, ...]
    judged: tuple[Judged, ...]
    originals: tuple[Original, ...]
    texts: tuple[str, ...]


def missing() -> list[str]:
    """The names of the files that are not there."""
    return [name for name in (CONTRAST, *JUDGED) if not has(name)]


def shares(limit: int | None) -> tuple[Share, Share]:
    """What is trained on, and what is held back; ``limit`` rows of each file, None is all.

    Raises FileNotFoundError where a file is missing; ask ``missing`` first.
    """
    contrast = draw(CONTRAST, limit)
    judged = {name: draw(name, limit) for name in JUDGED}
    return _share(contrast, judged, held=False), _share(contrast, judged, held=True)


def is_held_back(key: str) -> bool:
    """Whether a text is for measuring: a fifth, by the MD5 of its reference or document."""
    digest = hashlib.md5(key.encode(), usedforsecurity=False).hexdigest()
    return int(digest, 16) % _PARTS == 0


def unseen(name: str, row: Row) -> bool:
    """Whether the network has not learnt from this row of the file ``name``."""
    if name == CONTRAST:
        return is_held_back(row["reference"])
    return name not in JUDGED or is_held_back(row["document"])


def _share(contrast: Sequence[Row], judged: dict[str, list[Row]], *, held: bool) -> Share:
    contrast = [row for row in contrast if unseen(CONTRAST, row) == held]
    judged = {
        name: [row for row in rows if unseen(name, row) == held] for name, rows in judged.items()
    }
    everything = [row for rows in judged.values() for row in rows]
    texts = [text for row in everything for text in row["references"].values()]
    texts += [row["good"] for row in contrast]
    return Share(
        tuple(
            Contrast(row["phenomenon"], row["reference"], row["good"], row["bad"])
            for row in contrast
        ),
        tuple(one for name, rows in judged.items() for one in _segments(name, rows)),
        tuple(dict.fromkeys(_originals(everything))),
        tuple(dict.fromkeys(text for text in texts if text)),
    )


def _reference(row: Row) -> str:
    """The reference that candidates are held against: A, or B where there is no A."""
    references: dict[str, str] = row["references"]
    return references.get("A") or references.get("B", "")


def _segments(name: str, rows: Iterable[Row]) -> list[Judged]:
    """Segments whose candidates were not all judged alike."""
    found: dict[tuple[str, str, str], list[tuple[str, float]]] = defaultdict(list)
    for row in rows:
        if _reference(row).strip() and row["candidate"].strip():
            key = row["document"], row["segment"], _reference(row)
            found[key].append((row["candidate"], float(row["mqm"])))
    return [
        Judged(name, reference, tuple(candidates))
        for (_, _, reference), candidates in found.items()
        if len({score for _, score in candidates}) > 1
    ]


def _originals(rows: Iterable[Row]) -> Iterable[Original]:
    """Candidates, and second references, of a sentence's length."""
    for row in rows:
        reference, references = _reference(row), row["references"]
        second = [references["B"]] if references.get("A") and references.get("B") else []
        for good in (row["candidate"], *second):
            if reference and _FEWEST_WORDS <= len(good.split()) <= _MOST_WORDS:
                yield Original(reference, good, row["source"])
