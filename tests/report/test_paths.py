"""Names of files as a code host finds them."""

from __future__ import annotations

from pathlib import Path

import pytest

from evaluator.report.paths import Paths, is_file, repository_root


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with a folder in it."""
    root = tmp_path / "repo"
    (root / ".git").mkdir(parents=True)
    (root / "en" / "news").mkdir(parents=True)
    return root


class TestRoot:
    """Where a repository begins."""

    def test_is_the_nearest_folder_with_git(self, repository: Path) -> None:
        """Is the nearest folder with git."""
        assert repository_root(repository / "en" / "news") == repository

    def test_worktree_has_a_file_of_that_name(self, tmp_path: Path) -> None:
        """Git's worktrees and submodules hold a file ``.git``."""
        (tmp_path / "tree" / "en").mkdir(parents=True)
        (tmp_path / "tree" / ".git").write_text("gitdir: elsewhere\n")

        assert repository_root(tmp_path / "tree" / "en") == tmp_path / "tree"

    def test_without_git_it_is_the_folder_itself(self, tmp_path: Path) -> None:
        """Without git it is the folder itself."""
        # The folders above pytest's temporary one are no repository either.
        assert repository_root(tmp_path) == tmp_path


class TestShown:
    """Paths as they are written into a report."""

    @pytest.mark.parametrize(
        ("folder", "name", "shown"),
        [
            ("", "en/a.txt", "en/a.txt"),
            ("", "./en/../en/a.txt", "en/a.txt"),
            ("en", "a.txt", "en/a.txt"),  # run in a folder below the root
            ("en/news", "../../fr/a.txt", "fr/a.txt"),
        ],
    )
    def test_start_at_the_root(self, repository: Path, folder: str, name: str, shown: str) -> None:
        """Start at the root."""
        assert Paths(repository / folder).shown(name) == shown

    def test_absolute_path_of_the_runner_becomes_relative(self, repository: Path) -> None:
        """Absolute path of the runner becomes relative."""
        assert Paths(repository).shown(str(repository / "en" / "a.txt")) == "en/a.txt"

    def test_absolute_path_over_a_link_too(self, repository: Path) -> None:
        """The folder above is reached under another name."""
        link = repository.parent / "link"
        link.symlink_to(repository)

        assert Paths(repository).shown(str(link / "en" / "a.txt")) == "en/a.txt"

    def test_file_outside_keeps_its_name(self, repository: Path) -> None:
        """File outside keeps its name."""
        paths = Paths(repository)

        assert paths.shown("/elsewhere/a.txt") == "/elsewhere/a.txt"
        assert paths.inside("/elsewhere/a.txt") is None

    @pytest.mark.parametrize("name", ["<stdin>", "<text>", "-", ""])
    def test_what_is_no_file_is_left_alone(self, repository: Path, name: str) -> None:
        """What is no file is left alone."""
        assert not is_file(name)
        assert Paths(repository).shown(name) == name


class TestUri:
    """Paths where a format wants URIs."""

    @pytest.mark.parametrize(
        ("name", "uri"),
        [
            ("en/a.txt", "en/a.txt"),
            ("en/my article.txt", "en/my%20article.txt"),
            ("100%#1?.txt", "100%25%231%3F.txt"),
            ("a:b.txt", "a%3Ab.txt"),  # a relative reference must not look like a scheme
            ("überblick.txt", "%C3%BCberblick.txt"),
            ("a\udcff.txt", "a%FF.txt"),  # a file name that is no UTF-8 keeps its byte
            ("<stdin>", "%3Cstdin%3E"),
            ("/elsewhere/a b.txt", "file:///elsewhere/a%20b.txt"),
        ],
    )
    def test_is_a_uri_reference(self, repository: Path, name: str, uri: str) -> None:
        """Is a URI reference."""
        assert Paths(repository).uri(name) == uri
