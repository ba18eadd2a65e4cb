"""Sentence alignment: links, moves, omissions and additions against known ones.

    python -m benchmarks.quality.alignment

Articles rebuilt from mqm-news-2021 by a seeded generator, where every link is known, and the
fables of Aesop, linked by hand; beside ours a plain length-based aligner (Gale and Church 1993).
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from statistics import fmean

from benchmarks.quality.data import has, rows
from benchmarks.quality.length_based import gale_church
from benchmarks.quality.rebuild import Edits, Rebuilt, rebuild
from benchmarks.quality.table import Cell, Table
from evaluator.align import RELATED, align
from evaluator.domain.alignment import Alignment
from evaluator.domain.document import Role, Segment
from evaluator.domain.spans import MappedText
from evaluator.encode import load_encoder
from evaluator.encode.cached import CachedEncoder
from evaluator.text.sentences import sentences

NEWS, AESOP = "mqm-news-2021", "alignment-aesop-dev"

EDITS = {
    "nothing": Edits(),
    "merge, split, drop": Edits(drop=0.1, merge=0.15, split=0.15),
    "merge, split, drop, 1 move": Edits(drop=0.1, merge=0.15, split=0.15, moves=1),
    "merge, split, drop, 2 moves": Edits(drop=0.1, merge=0.15, split=0.15, moves=2),
    "drop, replace": Edits(drop=0.1, replace=0.1),
}
"""What is done to the articles, of 4 to 17 rows each."""

_SYSTEMS = 3
"""Systems an article is taken from, in the file's order, reference B beside them."""

Pairs = frozenset[tuple[int, int]]
Aligner = Callable[[Sequence[str], Sequence[str]], "Found"]


@dataclass(frozen=True, slots=True)
class Found:
    """Links, the candidate's segments in moved beads, and the confidence."""

    links: Pairs
    moved: frozenset[int] = frozenset()
    confidence: float = 0.0


@dataclass(slots=True)
class Count:
    """Right, wrong and missed items, summed over articles."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def see(self, gold: frozenset[object], found: frozenset[object]) -> None:
        """Adds those of one article."""
        self.right += len(gold & found)
        self.wrong += len(found - gold)
        self.missed += len(gold - found)

    @property
    def precision(self) -> float | None:
        """Share of what was found that is right; None of nothing."""
        found = self.right + self.wrong
        return self.right / found if found else None

    @property
    def recall(self) -> float | None:
        """Share of what there is that was found; None of nothing."""
        gold = self.right + self.missed
        return self.right / gold if gold else None

    @property
    def f1(self) -> float | None:
        """2·right / (2·right + wrong + missed); None where there is nothing."""
        both = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / both if both else None


def tables() -> Iterator[Table]:
    """All tables for which there is data."""
    if has(NEWS):
        yield _rebuilt_table()
        yield _related_table()
    if has(AESOP):
        yield _aesop_table()


def aligners() -> dict[str, Aligner]:
    """What is compared, ours first."""
    return {"ours": _with_vectors, "ours, no embeddings": _by_words, "Gale–Church": _by_length}


def news(edits: Edits) -> Iterator[Rebuilt]:
    """Articles of mqm-news-2021: reference A against reference B and the first systems."""
    for number, (reference, candidates) in enumerate(_documents().values()):
        for version, candidate in enumerate(candidates[: 1 + _SYSTEMS]):
            yield rebuild(reference, candidate, edits, seed=100 * number + version)


def _rebuilt_table() -> Table:
    lines: list[tuple[Cell, ...]] = []
    for name, edits in EDITS.items():
        articles = list(news(edits))
        for method, aligner in aligners().items():
            links, moved, omitted, added = Count(), Count(), Count(), Count()
            for article in articles:
                found = aligner(article.reference, article.candidate)
                other = Rebuilt(article.reference, article.candidate, found.links, found.moved)
                links.see(article.links, other.links)
                moved.see(article.moved, other.moved)
                omitted.see(article.omitted, other.omitted)
                added.see(article.added, other.added)
            moves = (moved.precision, moved.recall) if edits.moves else (None, None)
            lines.append(
                (
                    f"{name}: {method}",
                    len(articles),
                    *(links.precision, links.recall, links.f1),
                    *moves,
                    *(omitted.precision, omitted.recall, added.precision, added.recall),
                )
            )
    for method, aligner in aligners().items():
        lines.append(_sentence_line(method, aligner))
    return Table(
        "Alignment of rebuilt articles",
        "mqm-news-2021, reference A against B and three systems, rows as segments, edited by a "
        "seeded generator (shares of rows: 0.1 dropped, 0.15 merged, 0.15 split at any clause; "
        "blocks of 1 to 3 moved). P, R, F1 of links; P and R of moved, omitted, added segments. "
        "The last lines: nothing edited, rows cut into sentences, links counted by row.",
        (
            "edits and method",
            "articles",
            *("P", "R", "F1", "moved P", "moved R"),
            *("omitted P", "omitted R", "added P", "added R"),
        ),
        tuple(lines),
    )


def _sentence_line(method: str, aligner: Aligner) -> tuple[Cell, ...]:
    """Links between rows, where the segments are the sentences of the rows."""
    links = Count()
    articles = list(news(Edits()))
    for article in articles:
        ours, theirs = _cut(article.reference), _cut(article.candidate)
        found = aligner([text for _, text in ours], [text for _, text in theirs])
        links.see(article.links, frozenset((ours[i][0], theirs[j][0]) for i, j in found.links))
    figures = (links.precision, links.recall, links.f1)
    return (f"sentences: {method}", len(articles), *figures, *[None] * 6)


def _cut(texts: Sequence[str]) -> list[tuple[int, str]]:
    """The sentences of all rows, each with its row."""
    return [
        (row, text[span.start : span.end])
        for row, text in enumerate(texts)
        for span in sentences(text, "en")
    ]


def _related_table() -> Table:
    """Confidence for versions of one article, and for articles that have nothing in common."""
    known = list(_documents().values())
    same = [(ours, version) for ours, versions in known for version in versions]
    half = [(ours, version[: len(version) // 2]) for ours, version in same]
    third = [(ours[len(ours) // 3 : -len(ours) // 3], version) for ours, version in same]
    strangers = [
        (known[k][0], known[(k + step) % len(known)][1][0])
        for k in range(len(known))
        for step in range(1, 9)
    ]
    halves = [
        (ours[: len(ours) // 2], version[0][len(version[0]) // 2 :]) for ours, version in known
    ]
    cases = {
        "same article, every system": same,
        "same, second half of the candidate missing": half,
        "same, only a third of the reference": third,
        "other article of the set": strangers,
        "first half against second half": halves,
    }
    lines = []
    for name, pairs in cases.items():
        for method, aligner in list(aligners().items())[:2]:
            sure = sorted(aligner(*pair).confidence for pair in pairs)
            lines.append((f"{name}: {method}", len(sure), sure[0], fmean(sure), sure[-1]))
    return Table(
        "Confidence of the alignment",
        f"mqm-news-2021; texts count as related from {RELATED} on.",
        ("case", "pairs", "lowest", "mean", "highest"),
        tuple(lines),
    )


def _aesop_table() -> Table:
    lines: list[tuple[Cell, ...]] = []
    for method, aligner in aligners().items():
        links, omitted, added = Count(), Count(), Count()
        for row in rows(AESOP):
            found = aligner(row["left"], row["right"])
            gold = frozenset((i, j) for i, j in row["links"])
            sides = tuple(row["left"]), tuple(row["right"])
            right, other = (Rebuilt(*sides, pairs, frozenset()) for pairs in (gold, found.links))
            links.see(right.links, other.links)
            omitted.see(right.omitted, other.omitted)
            added.see(right.added, other.added)
        figures = [(one.precision, one.recall, one.f1) for one in (links, omitted, added)]
        lines.append((method, *(value for three in figures for value in three)))
    parts = ("", "omitted ", "added ")
    return Table(
        "Alignment of retold fables",
        "alignment-aesop-dev: 62 pairs of retellings, linked by hand, many sentences unaligned.",
        ("method", *(f"{part}{figure}" for part in parts for figure in ("P", "R", "F1"))),
        tuple(lines),
    )


@cache
def _documents() -> dict[str, tuple[list[str], list[list[str]]]]:
    """For each document: the rows of reference A, and of reference B and each system."""
    systems: dict[str, dict[str, list[str]]] = {}
    ours: dict[str, tuple[list[str], list[str]]] = {}
    for row in rows(NEWS):
        versions = systems.setdefault(row["document"], {})
        if len(versions) == 0 or row["system"] == next(iter(versions)):
            texts = ours.setdefault(row["document"], ([], []))
            texts[0].append(row["references"]["A"])
            texts[1].append(row["references"]["B"])
        versions.setdefault(row["system"], []).append(row["candidate"])
    return {
        name: (ours[name][0], [ours[name][1], *versions.values()])
        for name, versions in systems.items()
    }


def _with_vectors(reference: Sequence[str], candidate: Sequence[str]) -> Found:
    encoder = _encoder()
    vectors = encoder.encode(reference), encoder.encode(candidate)
    found = align(_segments(reference), _segments(candidate), vectors=vectors)
    return _found(found)


def _by_words(reference: Sequence[str], candidate: Sequence[str]) -> Found:
    return _found(align(_segments(reference), _segments(candidate), vectors=None))


def _by_length(reference: Sequence[str], candidate: Sequence[str]) -> Found:
    return Found(gale_church(reference, candidate))


def _found(alignment: Alignment) -> Found:
    return Found(
        frozenset(
            (left, right)
            for bead in alignment.beads
            for left in bead.reference_ids
            for right in bead.candidate_ids
        ),
        frozenset(right for bead in alignment.beads if bead.moved for right in bead.candidate_ids),
        alignment.confidence,
    )


def _segments(texts: Iterable[str]) -> list[Segment]:
    """Segments of prose, each a paragraph of its own."""
    return [Segment(k, MappedText.verbatim(text), Role.PROSE, k) for k, text in enumerate(texts)]


@cache
def _encoder() -> CachedEncoder:
    return load_encoder()


def main() -> int:
    """Prints all tables; names what was skipped."""
    for table in tables():
        print(table.markdown())
    for name in (NEWS, AESOP):
        if not has(name):
            print(f"Skipped, no such file: {name}.jsonl.gz")
    return 0


if __name__ == "__main__":
    sys.exit(main())
