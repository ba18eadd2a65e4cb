"""Writes evaluator/data/wordnet.npz: which words WordNet holds to be like, akin or opposite.

    python scripts/wordnet.py FOLDER

FOLDER holds WordNet 3.0's database files (data.noun, data.verb, data.adj, data.adv, index.sense); a
file that somebody cut in parts (data.noun1, data.noun2) is put together. Of its 147,000 words those
are kept that the embedded model knows as one piece, or that occur in WordNet's own tagged texts; of
their senses those that occur there, and the first two. What is kept of a sense: its set of
synonyms, the head of an adjective's cluster, what it is a kind of, and its opposites.
"""  # noqa: INP001  a script beside the package it serves

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import numpy as np

from evaluator.encode.embedded import TOKENIZER, embedded_folder

TARGET = Path(__file__).parent.parent / "evaluator" / "data" / "wordnet.npz"

_FILES = ("data.noun", "data.verb", "data.adj", "data.adv")
_PARTS = {"n": 1, "v": 2, "a": 3, "s": 3, "r": 4}
_SATELLITE = 5  # an adjective that leans on another, in index.sense
_WORD = re.compile(r"[a-z][a-z-]*[a-z]")
_FIRST_SENSES = 2
_HEAD, _KINDS, _OPPOSITE = "&", ("@", "@i"), "!"

Key = tuple[int, str]
"""A set of synonyms: its part of speech and its place in that part's file."""


class Links(NamedTuple):
    """Where the sets of synonyms lead to: heads of clusters, what they are a kind of, opposites."""

    heads: Mapping[Key, set[Key]]
    kinds: Mapping[Key, set[Key]]
    opposites: Mapping[Key, set[Key]]


def read_links(folder: Path) -> Links:
    """The pointers of all sets of synonyms; see wndb(5WN) for the format."""
    links = Links(defaultdict(set), defaultdict(set), defaultdict(set))
    for line in _lines(folder):
        fields = line.partition("|")[0].split()
        key = _PARTS[fields[2]], fields[0]
        behind = 4 + 2 * int(fields[3], 16)
        for at in range(behind + 1, behind + 1 + 4 * int(fields[behind]), 4):
            symbol, place, part = fields[at : at + 3]
            target = _PARTS[part], place
            if symbol == _HEAD and fields[2] == "s":
                links.heads[key].add(target)
            elif symbol in _KINDS:
                links.kinds[key].add(target)
            elif symbol == _OPPOSITE:
                links.opposites[key].add(target)
    return links


def _lines(folder: Path) -> Iterator[str]:
    for name in _FILES:
        text = "".join(
            part.read_text("utf-8", "replace") for part in sorted(folder.glob(f"{name}*"))
        )
        if not text:
            sys.exit(f"no such file: {folder / name}")
        yield from (line for line in text.splitlines() if line and not line.startswith("  "))


def read_senses(folder: Path, pieces: frozenset[str]) -> dict[str, set[Key]]:
    """The senses that are kept of each word that is kept."""
    found: dict[str, set[Key]] = defaultdict(set)
    for line in (folder / "index.sense").read_text("utf-8").splitlines():
        sense, place, number, tagged = line.split()
        word, _, rest = sense.partition("%")
        kept = int(tagged) > 0 or (word in pieces and int(number) <= _FIRST_SENSES)
        if kept and _WORD.fullmatch(word):
            part = int(rest[0])
            found[word].add((_PARTS["a"] if part == _SATELLITE else part, place))
    return found


def table(senses: Mapping[str, set[Key]], links: Links) -> dict[str, np.ndarray]:
    """The arrays of the file, as ``evaluator/text/wordnet.py`` reads them.

    ``words``: the words, sorted, one a line, as bytes. Each of ``own``, ``heads``, ``kinds`` and
    ``opposites``: numbers of sets of synonyms, word after word; ``*_count``: how many of a word.
    """
    words = sorted(senses)
    columns: dict[str, list[set[Key]]] = {"own": [senses[word] for word in words]}
    columns["heads"] = [_from(links.heads, own) for own in columns["own"]]
    columns["kinds"] = [_from(links.kinds, own) for own in columns["own"]]
    wide = zip(columns["own"], columns["heads"], strict=True)
    columns["opposites"] = [_from(links.opposites, own | heads) for own, heads in wide]
    # A set that only one word leads to relates it to none.
    counts: dict[Key, int] = defaultdict(int)
    for rows in zip(*columns.values(), strict=True):
        for key in set().union(*rows):
            counts[key] += 1
    shared = sorted(key for key, count in counts.items() if count > 1)
    numbers = {key: number for number, key in enumerate(shared)}
    arrays = {"words": np.frombuffer("\n".join(words).encode(), dtype=np.uint8)}
    for name, column in columns.items():
        kept = [sorted(numbers[key] for key in keys if key in numbers) for keys in column]
        arrays[name] = np.array([one for row in kept for one in row], dtype=np.uint16)
        arrays[f"{name}_count"] = np.array([len(row) for row in kept], dtype=np.uint8)
    if len(shared) > np.iinfo(np.uint16).max:
        sys.exit(f"{len(shared)} sets of synonyms: too many for 16 bits")
    return arrays


def _from(links: Mapping[Key, set[Key]], keys: Iterable[Key]) -> set[Key]:
    return set().union(*(links.get(key, set()) for key in keys))


def main() -> None:
    """Writes the file."""
    from tokenizers import Tokenizer

    folder = Path(sys.argv[1])
    vocabulary = Tokenizer.from_file(str(embedded_folder() / TOKENIZER[0])).get_vocab()
    senses = read_senses(folder, frozenset(vocabulary))
    arrays = table(senses, read_links(folder))
    with TARGET.open("wb") as file:
        np.savez(file, allow_pickle=False, **arrays)
    print(f"{TARGET.name}: {len(senses)} words, {TARGET.stat().st_size} bytes")  # noqa: T201  what a script says


if __name__ == "__main__":
    main()
