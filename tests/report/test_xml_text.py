"""Every text can be held by XML 1.0."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.report.xml_text import characters


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("a\x00b\x1b[2J", "a<U+0000>b<U+001B>[2J"),
        ("\ufffe and \uffff", "<U+FFFE> and <U+FFFF>"),
        ("\ud800", "<U+D800>"),
        ("one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour"),
        ("“é” <b> & 漢字 👩\u200d🚀", "“é” <b> & 漢字 👩\u200d🚀"),
    ],
)
def test_forbidden_characters_are_written_out(text: str, held: str) -> None:
    """Forbidden characters are written out."""
    assert characters(text) == held


@given(st.text(st.characters()))
def test_any_text_survives_a_parser(text: str) -> None:
    """Whatever Unicode holds, a parser takes it and gives it back."""
    element = ET.Element("a", {"b": characters(text)})
    element.text = characters(text)
    read = ET.fromstring(ET.tostring(element, encoding="utf-8"))  # noqa: S314 (our own text)

    assert (read.text or "", read.get("b")) == (characters(text), characters(text))
