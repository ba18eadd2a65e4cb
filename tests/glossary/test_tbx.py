"""Glossaries in TBX."""

from __future__ import annotations

import pytest

from evaluator.domain.errors import InputError
from evaluator.domain.glossary import Term
from evaluator.glossary.tbx import read

# As ISO 30042:2008 prints them in its annexes, with words of our own.
OLD = """<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><text><body>
 <termEntry id="1">
  <langSet xml:lang="en-GB">
   <tig>
    <term>carbon   levy</term>
    <termNote type="partOfSpeech">noun</termNote>
    <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></tig>
   <tig><term>levy on carbon</term>
    <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
   <ntig><termGrp><term>carbon <hi>tax</hi></term></termGrp>
    <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></ntig>
  </langSet>
  <langSet xml:lang="de"><tig><term>CO2-Abgabe</term></tig></langSet>
 </termEntry>
</body></text></martif>
"""
NEW = """<tbx type="TBX-Core" xmlns="urn:iso:std:iso:30042:ed-2"
     xmlns:min="http://www.tbxinfo.net/ns/min"><text><body>
 <conceptEntry id="1"><langSec xml:lang="en">
  <termSec><term>refugee</term>
   <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
  <termSec><term>migrant</term>
   <min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec>
 </langSec></conceptEntry>
 <conceptEntry id="2"><langSec xml:lang="en">
  <termSec><term>mankind</term>
   <min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec>
 </langSec><langSec xml:lang="de"></langSec></conceptEntry>
</body></text></tbx>
"""


def test_terms_of_a_concept_stand_for_each_other_the_preferred_first() -> None:
    assert read(OLD.encode(), "t.tbx") == [
        Term(
            "levy on carbon", variants=("carbon levy",), forbidden=("carbon tax",), language="en",
            place="t.tbx:6",
        ),
        Term("CO2-Abgabe", language="de", place="t.tbx:15"),
    ]  # fmt: skip


def test_the_new_style_is_read_as_well() -> None:
    """A concept of nothing but deprecated terms only forbids."""
    assert read(NEW.encode(), "t.tbx") == [
        Term("refugee", forbidden=("migrant",), language="en", place="t.tbx:4"),
        Term("", forbidden=("mankind",), language="en", place="t.tbx:10"),
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<martif>\n<text></martif>", "t.tbx:2: is broken XML: mismatched tag; export it anew"),
        ("", "t.tbx:1: is broken XML: no element found; export it anew"),
        ("<html></html>", "t.tbx: is no TBX: it has no termEntry or conceptEntry"),
        (
            '<!DOCTYPE a [\n<!ENTITY b "c">\n]><a>&b;</a>',
            "t.tbx:2: declares entities, which no glossary needs; export it anew",
        ),
        (
            '<!DOCTYPE a [\n<!ENTITY b SYSTEM "file:///etc/passwd">\n]><a>&b;</a>',
            "t.tbx:2: declares entities, which no glossary needs; export it anew",
        ),
    ],
)
def test_what_is_no_tbx_is_told_with_its_line(text: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        read(text.encode(), "t.tbx")
    assert str(caught.value) == message
