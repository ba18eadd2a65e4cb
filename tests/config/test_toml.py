"""A TOML file knows where its keys stand, and says where it is broken."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from evaluator.config.toml import TomlFile, read_toml
from evaluator.domain.errors import UsageError

TEXT = '''\
# a comment

metrics = [
  "bleu",   # with a comment
  "chrf",
]
note = """
[not a header]
x = 1
"""
fail-under.chrf = 80
[tool.evaluator]
a = {b = 1, c = [{d = 2}]}

[[pairs]]
reference = "x"
[pairs.sub]
k = 1
[[pairs]]
reference = 'y'
[[pairs.deep]]
z = 1
["a quoted key"]
q = 1
'''


@pytest.fixture
def file(tmp_path: Path) -> TomlFile:
    return read(tmp_path, TEXT)


def read(folder: Path, text: str, root: tuple[str, ...] = ()) -> TomlFile:
    (folder / "e.toml").write_text(text, encoding="utf-8", newline="")
    return read_toml(folder / "e.toml", "e.toml", root)


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("metrics",), 3),
        (("metrics", 1), 3),
        (("note",), 7),
        (("fail-under", "chrf"), 11),
        (("tool", "evaluator"), 12),
        (("tool", "evaluator", "a", "c", 0, "d"), 13),
        (("pairs",), 15),
        (("pairs", 0), 15),
        (("pairs", 0, "reference"), 16),
        (("pairs", 0, "sub", "k"), 18),
        (("pairs", 1), 19),
        (("pairs", 1, "reference"), 20),
        (("pairs", 1, "deep", 0, "z"), 22),
        (("a quoted key", "q"), 24),
        (("pairs", 1, "no such key"), 19),
    ],
)
def test_every_key_has_its_line(file: TomlFile, path: tuple[str | int, ...], line: int) -> None:
    assert file.where(*path) == f"e.toml:{line}"


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(tmp_path: Path) -> None:
    file = read(tmp_path, "\ufeff" + TEXT.replace("\n", "\r\n"))

    assert file.where("pairs", 1, "reference") == "e.toml:20"


def test_the_whole_file_has_no_line(file: TomlFile) -> None:
    assert file.where() == "e.toml"


def test_paths_begin_at_the_root(tmp_path: Path) -> None:
    file = read(tmp_path, TEXT, ("tool", "evaluator"))

    assert dict(file.table) == {"a": {"b": 1, "c": [{"d": 2}]}}
    assert file.where("a", "b") == "e.toml:13"
    assert file.where("nothing") == "e.toml:12"


def test_a_root_that_is_no_table(tmp_path: Path) -> None:
    file = read(tmp_path, "[tool]\nevaluator = 3\n", ("tool", "evaluator"))

    with pytest.raises(UsageError, match=r"^e\.toml:2: 'tool\.evaluator' is no table"):
        _ = file.table


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("a = 1\nb = \n", "e.toml:2:5: broken TOML: Invalid value"),
        ("[x\n", "e.toml:1:3: broken TOML: Expected ']'"),
        ("a = 1\na = 2\n", "e.toml:2:6: broken TOML: Cannot overwrite a value"),
        ("x = 1\ny = [1,\n\n", "e.toml:2: broken TOML: Invalid value; mend"),
        ("[t]\na = 1\n[t]\n", "e.toml:3:3: broken TOML: Cannot declare"),
    ],
)
def test_a_broken_file_says_where_and_what(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(UsageError, match=f"^{re.escape(complaint)}"):
        read(tmp_path, text)


def test_not_utf_8_says_on_which_line(tmp_path: Path) -> None:
    (tmp_path / "e.toml").write_bytes(b"a = 1\nb = '\xff'\n")

    with pytest.raises(UsageError, match=r"^e\.toml:2: is not UTF-8"):
        read_toml(tmp_path / "e.toml", "e.toml")


def test_no_file_and_no_file_at_all(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"^x\.toml: no such configuration file"):
        read_toml(tmp_path / "x.toml", "x.toml")
    with pytest.raises(UsageError, match=r"^here: cannot be read: is a directory"):
        read_toml(Path(os.fspath(tmp_path)), "here")
