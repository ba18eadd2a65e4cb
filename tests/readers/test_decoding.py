"""Bytes to text."""

from __future__ import annotations

import codecs

import pytest

from evaluator.domain.errors import InputError
from evaluator.readers import read_bytes
from evaluator.readers.decoding import decode
from evaluator.readers.guessing import guess

TEXT = "Le président a été reçu à l’Élysée. Il a dit « c’est très bien » à ses hôtes, mardi soir."


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (b"", "utf-8"),
    ],
)
def test_marks_are_believed_and_cut_off(mark: bytes, codec: str) -> None:
    """The text holds no mark, so that offsets count from the first letter."""
    decoded = decode(mark + TEXT.encode(codec), name="x")
    assert (decoded.text, decoded.encoding) == (TEXT, codec)


@pytest.mark.parametrize(
    ("codec", "text"),
    [
        ("cp1252", TEXT),
        ("mac_roman", TEXT),
        ("cp1252", "The “quiet” coast — it’s gone. Nobody saw it coming that night, he said."),
        ("cp1252", "Die Bürger müssen länger warten, heißt es in der Erklärung der Regierung."),
        ("cp1250", "Rząd przyjął ustawę o źródłach energii, powiedział prezydent wczoraj."),
        ("iso8859-2", "Rząd przyjął ustawę o źródłach energii, powiedział prezydent wczoraj."),
        (
            "cp1254",
            "Hükümet dün yeni bir plan açıkladı. Başbakan gelecek yıl başlayacağını söyledi.",
        ),
        ("cp1251", "Россия и США проведут переговоры в начале января, сообщил представитель МИД."),
        ("koi8-r", "Россия и США проведут переговоры в начале января, сообщил представитель МИД."),
        ("cp1253", "Η κυβέρνηση ανακοίνωσε χθες νέα μέτρα για τους πολίτες της χώρας."),
        (
            "shift_jis",
            "政府は昨日、新しい計画を発表した。首相は記者団に対し、来年から実施すると述べた。",
        ),
        ("gb18030", "美国和俄罗斯将于一月初就欧洲安全举行会谈。发言人说会谈将在日内瓦举行。"),
        ("iso2022_jp", "政府は昨日、新しい計画を発表した。"),
    ],
)
def test_legacy_encodings_are_told(codec: str, text: str) -> None:
    """A legacy text comes out as it was written."""
    assert decode(text.encode(codec), name="x").text == text


def test_a_guess_is_said_to_be_one() -> None:
    """The encoding names what it rests on."""
    assert decode(TEXT.encode("cp1252"), name="x").encoding == "cp1252 (guessed)"


def test_a_guess_on_the_beginning_must_hold_for_the_rest() -> None:
    """A file longer than the sample is decoded whole, a cut character at the sample's end too."""
    text = "政府は昨日、新しい計画を発表した。" * 8000
    found = guess(b"a" + text.encode("shift_jis"))
    assert found is not None
    assert found[0] == f"a{text}"


@pytest.mark.parametrize("declared", ["iso-8859-1", "windows-1252", "latin1"])
def test_declared_encodings_are_used(declared: str) -> None:
    """What the web calls ISO 8859-1 is windows-1252: it has the curly quotes."""
    decoded = decode(TEXT.encode("cp1252"), name="x", declared=declared)
    assert (decoded.text, decoded.encoding) == (TEXT, "cp1252")


@pytest.mark.parametrize("declared", ["utf-7", "rot13", "hex", "no-such-codec", "ascii", "utf-16"])
def test_a_wrong_declaration_does_no_harm(declared: str) -> None:
    """Bytes that are UTF-8 stay UTF-8, and codecs that are none are not used."""
    assert decode(TEXT.encode(), name="x", declared=declared).text == TEXT
    assert decode(b"+AGE- plain", name="x", declared=declared).text == "+AGE- plain"


def test_few_broken_bytes_are_replaced_and_said() -> None:
    """A byte lost from UTF-8 does not turn the whole text into another encoding."""
    data = TEXT.encode()[:-12] + b"\xff" + TEXT.encode()[-12:]
    decoded = decode(data, name="x")
    assert decoded.encoding == "utf-8 (1 broken byte replaced)"
    assert decoded.text.replace("\ufffd", "") == TEXT


def test_broken_bytes_behind_a_mark_are_replaced_too() -> None:
    """The mark says UTF-8, so no guess is made."""
    decoded = decode(codecs.BOM_UTF8 + TEXT.encode() + b"\xff", name="x")
    assert decoded.text == f"{TEXT}\ufffd"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"%PDF-1.7 rest", "PDF"),
        (b"PK\x03\x04 rest", "office document"),
        (b"\x89PNG\r\n", "picture"),
        (b"abc\x00def and more", "NUL bytes"),
        ("plain text".encode("utf-16-le"), "UTF-16 without a byte order mark"),
        (bytes(range(1, 9)) * 4, "control characters"),
        (codecs.BOM_UTF16_LE + "a\x00b".encode("utf-16-le"), "NUL"),
        (codecs.BOM_UTF16_LE + b"abc", "not, at byte"),
        (codecs.BOM_UTF8 + b"\xff\xff\xff\xff", "not, at byte"),
        (b"", "is empty"),
        (b" \n\t\r\n ", "is empty"),
        ("\ufeff".encode(), "holds no text"),
        ("\u200b \u00a0".encode(), "holds no text"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(data: bytes, expected: str) -> None:
    """The error names the file, says what it is and what to do."""
    with pytest.raises(InputError) as caught:
        read_bytes(data, name="some.txt")
    line = str(caught.value)
    assert line.startswith("some.txt: ")
    assert expected in line
    assert "; " in line
    assert "\n" not in line


def test_what_no_codec_fits_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing can be guessed, nothing is."""
    monkeypatch.setattr("evaluator.readers.guessing.guess", lambda _: None)
    with pytest.raises(InputError, match="in no encoding that can be told"):
        decode(b"\xe9\xff\xfe\xe9", name="x")


def test_random_bytes_give_a_text_or_an_error() -> None:
    """Any bytes end in one or the other."""
    for seed in range(60):
        data = bytes((seed * 37 + i * i * 11) % 256 for i in range(1, 120))
        try:
            assert read_bytes(data, name="x.txt").segments
        except InputError:
            continue
