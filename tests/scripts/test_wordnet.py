"""WordNet's files to the table of relations, on a WordNet of five words."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.wordnet import read_links, read_senses, table

# Sets of synonyms as wndb(5WN) has them: fast (the head of a cluster) against slow, speedy that
# leans on fast, quick in one set with fast.
ADJECTIVES = """\
  1 The licence stands here.
00000100 00 a 02 fast 0 quick 0 002 ! 00000200 a 0101 & 00000300 a 0000 | acting quickly
00000200 00 a 01 slow 0 001 ! 00000100 a 0101 | not moving quickly
00000300 00 s 01 speedy 0 001 & 00000100 a 0000 | rapid
"""
NOUNS = """\
00000400 20 n 01 tree 0 000 | a plant
00000500 20 n 01 oak 0 001 @ 00000400 n 0000 | a kind of tree
"""
SENSES = """\
fast%3:00:00:: 00000100 1 12
fast%3:00:02:: 00000900 3 0
oak%1:20:00:: 00000500 1 3
oak_tree%1:20:00:: 00000500 1 9
quick%3:00:00:: 00000100 1 0
slow%3:00:00:: 00000200 1 7
speedy%5:00:00:fast:00 00000300 1 2
tree%1:20:00:: 00000400 1 5
qzx%1:20:00:: 00000400 1 0
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The noun file is cut in two parts, as one distribution of WordNet has it."""
    head, _, rest = NOUNS.partition("\n")
    files = {
        "data.adj": ADJECTIVES,
        "data.noun1": f"{head}\n",
        "data.noun2": rest,
        "data.verb": "  1 nothing\n",
        "data.adv": "  1 nothing\n",
        "index.sense": SENSES,
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_words_that_the_model_or_the_texts_know(folder: Path) -> None:
    """Nobody knows "qzx", the model alone "quick"; the third sense of "fast" stands nowhere."""
    senses = read_senses(folder, frozenset({"quick"}))

    assert sorted(senses) == ["fast", "oak", "quick", "slow", "speedy", "tree"]
    assert senses["fast"] == {(3, "00000100")}


def test_the_table(folder: Path) -> None:
    senses = read_senses(folder, frozenset({"quick"}))
    arrays = table(senses, read_links(folder))
    words = arrays["words"].tobytes().decode().split("\n")

    def column(name: str, word: str) -> list[int]:
        counts = arrays[f"{name}_count"].tolist()
        start = sum(counts[: words.index(word)])
        found: list[int] = arrays[name].tolist()[start : start + counts[words.index(word)]]
        return found

    assert words == sorted(senses)
    assert column("own", "fast") == column("own", "quick") == column("heads", "speedy")
    assert column("opposites", "slow") == column("own", "fast")
    assert column("opposites", "speedy") == column("own", "slow")
    assert column("kinds", "oak") == column("own", "tree")
    assert column("own", "oak") == []  # no other word leads there


def test_a_folder_without_the_files(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="no such file"):
        read_links(tmp_path)
