"""File names as the places that reports go to know them: relative to the repository.

Code hosts find a file by its path from the repository's root, with forward slashes; a name as it
was typed in some folder, or an absolute path of the runner, would show nowhere.
"""

from __future__ import annotations

import os
from pathlib import Path, PurePath
from urllib.parse import quote


def is_file(name: str) -> bool:
    """Whether the name can be that of a file: standard input and the like are no files."""
    return bool(name) and name != "-" and not (name.startswith("<") and name.endswith(">"))


def repository_root(folder: Path) -> Path:
    """The nearest folder from ``folder`` upwards that holds ``.git``; itself where none does."""
    for each in (folder, *folder.parents):
        if (each / ".git").exists():
            return each
    return folder


class Paths:
    """Names of files as seen from the root of a repository.

    ``folder`` is where relative names start, by default the working directory; the root is looked
    for from there.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or Path.cwd()
        self._root = repository_root(self._folder)
        self._known: dict[str, str | None] = {}

    def inside(self, name: str) -> str | None:
        """The path from the root, with forward slashes; None for what is not in the repository."""
        if name not in self._known:
            self._known[name] = self._inside(name) if is_file(name) else None
        return self._known[name]

    def _inside(self, name: str) -> str | None:
        path = Path(os.path.normpath(self._folder / name))
        if path.is_relative_to(self._root):
            return path.relative_to(self._root).as_posix()
        # A folder on the way may be a link, such as macOS's /tmp.
        path, root = path.parent.resolve() / path.name, self._root.resolve()
        return path.relative_to(root).as_posix() if path.is_relative_to(root) else None

    def shown(self, name: str) -> str:
        """The path from the root where there is one, otherwise the name as it was given."""
        inside = self.inside(name)
        if inside is not None:
            return inside
        return PurePath(name).as_posix() if is_file(name) else name

    def uri(self, name: str) -> str:
        """A URI reference: relative inside the repository, ``file:`` outside (RFC 3986, RFC 8089).

        A byte that is no UTF-8 keeps its value; what is no file gives its name, escaped.
        """
        inside = self.inside(name)
        if inside is None and is_file(name):
            whole = Path(os.path.normpath(self._folder / name)).as_posix()
            return f"file://{'' if whole.startswith('/') else '/'}{_quoted(whole)}"
        return _quoted(name if inside is None else inside)


def _quoted(path: str) -> str:
    return quote(path.encode("utf-8", "surrogateescape"), safe="/")
