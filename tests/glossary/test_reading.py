"""Files to a glossary, and what is said of files that make none."""

from __future__ import annotations

from pathlib import Path

import pytest

from evaluator.domain.errors import InputError
from evaluator.domain.glossary import NO_GLOSSARY
from evaluator.glossary import read_glossary


def test_no_file_is_no_glossary() -> None:
    assert read_glossary() is NO_GLOSSARY


def test_several_files_are_one_glossary(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("levy,tax\n", encoding="utf-8")
    (tmp_path / "b.tsv").write_text("levy\tduty\nharbour\n", encoding="utf-8")
    (tmp_path / "keep.txt").write_text("# names\n\nOpenRoute \n", encoding="utf-8")
    found = read_glossary([tmp_path / "a.csv", tmp_path / "b.tsv"], keep=tmp_path / "keep.txt")

    assert [(one.term, one.forms, one.keep) for one in found.terms] == [
        ("levy", ("tax", "duty"), False),
        ("harbour", (), False),
        ("OpenRoute", (), True),
    ]
    assert found.terms[2].place == f"{tmp_path / 'keep.txt'}:3"


def test_one_path_may_stand_alone(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("levy\n", encoding="utf-8")

    assert read_glossary(str(file)) == read_glossary([file])


def test_a_file_is_read_again_once_it_changed(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("levy\n", encoding="utf-8")
    before = read_glossary(file)
    file.write_text("harbour\n", encoding="utf-8")

    assert read_glossary(file) != before


def test_an_encoding_that_can_be_told_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes("term;forms\nZürich;Zurich\n".encode("utf-16"))

    assert read_glossary(tmp_path / "a.csv").terms[0].term == "Zürich"


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.csv", b"", "a.csv: holds no term; write one a line, or leave it out"),
        ("a.csv", b"term,forms\n", "a.csv: holds no term; write one a line, or leave it out"),
        ("a.xlsx", b"PK", "a.xlsx: a glossary that ends in '.xlsx' cannot be read; give one of "
         ".csv, .tsv, .tab, .txt, .tbx, .xml"),
        ("terms", b"levy", "terms: has no ending; give one of .csv, .tsv, .tab, .txt, .tbx, .xml"),
        ("a.csv", b"PK\x03\x04", "a.csv: is a ZIP archive or an office document, not text; "),
    ],
)  # fmt: skip
def test_a_file_without_terms_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: bytes, message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(name).write_bytes(content)

    with pytest.raises(InputError) as caught:
        read_glossary(name)
    assert str(caught.value).startswith(message)


def test_a_list_of_comments_is_refused(tmp_path: Path) -> None:
    (tmp_path / "keep.txt").write_text("# nothing yet\n", encoding="utf-8")

    with pytest.raises(InputError, match="holds no term"):
        read_glossary(keep=tmp_path / "keep.txt")


def test_a_missing_file_is_named() -> None:
    with pytest.raises(InputError, match=r"^nowhere\.csv: no such glossary; check the path$"):
        read_glossary("nowhere.csv")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    folder = tmp_path / "a.csv"
    folder.mkdir()

    with pytest.raises(InputError, match="cannot be read: is a directory"):
        read_glossary(folder)


def test_a_file_that_may_not_be_read_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Root may read every file, so the refusal is the test's."""
    (tmp_path / "a.csv").write_text("levy", encoding="utf-8")

    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(InputError, match="permission denied"):
        read_glossary(tmp_path / "a.csv")
