"""Which articles of two folders belong together."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from evaluator.batch.matching import Match, match
from evaluator.domain.errors import UsageError

Plant = Callable[..., None]


@pytest.fixture
def plant(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Plant:
    """Makes files by their paths in the working directory, which is empty."""
    monkeypatch.chdir(tmp_path)

    def make(*paths: str) -> None:
        for path in paths:
            file = tmp_path / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("A sentence.")

    return make


def test_names_count_without_suffix_and_from_the_folder(plant: Plant) -> None:
    """Folders below count too; the order is that of the names."""
    plant("en/b.txt", "en/news/a.md", "back/b.html", "back/news/a.txt")

    assert match("en", "back/") == [
        Match("en/b.txt", "back/b.html"),
        Match("en/news/a.md", "back/news/a.txt"),
    ]


def test_file_without_counterpart_is_an_error_of_its_own(plant: Plant) -> None:
    """On either side; the others are matched."""
    plant("en/a.txt", "en/b.txt", "back/b.txt", "back/c.txt")

    assert match("en", "back") == [
        Match("en/a.txt", "back/a.txt", "en/a.txt: has no counterpart in back"),
        Match("en/b.txt", "back/b.txt"),
        Match("en/c.txt", "back/c.txt", "back/c.txt: has no counterpart in en"),
    ]


def test_two_of_one_name_are_an_error(plant: Plant) -> None:
    """Which of them is meant, nobody knows."""
    plant("en/a.txt", "back/a.txt", "back/a.html")

    (found,) = match("en", "back")
    assert found.error == "en/a.txt: fits several in back: back/a.html, back/a.txt"


def test_of_a_folder_hidden_files_and_other_kinds_are_left_out(plant: Plant) -> None:
    """They are no articles."""
    plant("en/a.txt", "en/.a.md", "en/.git/b.txt", "en/c.png", "back/a.txt", "back/notes.docx")

    assert match("en", "back") == [Match("en/a.txt", "back/a.txt")]


def test_of_a_glob_names_count_from_the_folder_in_front_of_the_wildcard(plant: Plant) -> None:
    """And any suffix that it names is taken."""
    plant("a/en/x.article", "a/en/sub/y.article", "a/en/z.txt", "b/x.article", "b/sub/y.article")

    assert match("a/en/**/*.article", "b/**/*.article") == [
        Match("a/en/sub/y.article", "b/sub/y.article"),
        Match("a/en/x.article", "b/x.article"),
    ]


def test_glob_in_the_working_directory(plant: Plant) -> None:
    """There is no folder in front of it."""
    plant("a.txt", "back/a.md")

    assert match("*.txt", "back/*.md") == [Match("a.txt", "back/a.md")]


@pytest.mark.parametrize(
    ("sides", "line"),
    [
        (("none", "back"), "--reference-dir none: no such folder"),
        (("back", "back/a.txt"), r"--candidate-dir back/a\.txt: is a file, not a folder"),
        (("empty", "back"), r"--reference-dir empty: holds no article; files that end in .*\.txt"),
        (("back", "back/*.md"), r"--candidate-dir back/\*\.md: holds no article"),
    ],
)
def test_side_without_articles_is_refused(plant: Plant, sides: tuple[str, str], line: str) -> None:
    """Nothing could be matched."""
    plant("back/a.txt", "empty/x.png")

    with pytest.raises(UsageError, match=line):
        match(*sides)
