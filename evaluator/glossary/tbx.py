"""Glossaries in TBX (ISO 30042), the exchange format of terminology tools, old style and new.

Read with Python's own expat: it fetches nothing, and a file that declares entities, by which an
XML file can be made to grow without end, is refused.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.parsers import expat

from evaluator.data import load
from evaluator.domain.errors import InputError
from evaluator.domain.glossary import Term

_ENTRY = ("termEntry", "conceptEntry")
_LANGUAGE = ("langSet", "langSec")
_TERM = ("tig", "ntig", "termSec")
_RATINGS = ("administrativeStatus", "normativeAuthorization")
_READ = ("term", "termNote", *_RATINGS)
_XML_LANG = "xml:lang"


def read(data: bytes, name: str) -> list[Term]:
    """One entry for each concept and language: its terms stand for each other.

    The preferred term comes first; deprecated and superseded ones are forbidden. Raises InputError,
    with the line, where the file is no XML, no TBX, or has entities of its own.
    """
    reader = _Reader(name)
    try:
        reader.parser.Parse(data, True)  # noqa: FBT003  expat's own signature
    except expat.ExpatError as error:
        raise InputError(
            f"is broken XML: {expat.ErrorString(error.code)}",
            where=f"{name}:{error.lineno}",
            hint="export it anew",
        ) from error
    if not reader.concepts:
        raise InputError("is no TBX: it has no termEntry or conceptEntry", where=name)
    return reader.entries


@dataclass
class _Rated:
    text: str
    status: str = ""
    line: int = 0


@dataclass
class _Reader:
    """Collects what stands in an entry until it ends."""

    name: str
    entries: list[Term] = field(default_factory=list)
    concepts: int = 0
    language: str = ""
    terms: list[_Rated] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    note: str = ""

    def __post_init__(self) -> None:
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self.text.append
        self.parser.EntityDeclHandler = self._entity

    def _entity(self, *_: object) -> None:
        raise InputError(
            "declares entities, which no glossary needs",
            where=f"{self.name}:{self.parser.CurrentLineNumber}",
            hint="export it anew",
        )

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        tag = tag.rpartition(":")[2]
        if tag in _READ:  # what stands inside them (<hi>) only changes how they look
            self.text.clear()
            self.note = attributes.get("type", "")
        elif tag in _ENTRY:
            self.concepts += 1
        elif tag in _LANGUAGE:
            self.language = attributes.get(_XML_LANG, attributes.get("lang", ""))
            self.terms = []
        elif tag in _TERM:
            self.terms.append(_Rated("", line=self.parser.CurrentLineNumber))

    def _end(self, tag: str) -> None:
        tag = tag.rpartition(":")[2]
        said = " ".join("".join(self.text).split())
        if tag == "term" and self.terms:
            self.terms[-1].text = said
        elif self.terms and (tag in _RATINGS or (tag == "termNote" and self.note in _RATINGS)):
            self.terms[-1].status = said.casefold()
        elif tag in _LANGUAGE:
            self._close()

    def _close(self) -> None:
        """The language's section ends: its terms become an entry."""
        table = load("glossary")["tbx"]
        rated = [one for one in self.terms if one.text]
        forbidden = [one for one in rated if one.status in table["forbidden"]]
        order = {status: place for place, status in enumerate(table["allowed"])}
        allowed = sorted(
            (one for one in rated if one not in forbidden),
            key=lambda one: order.get(one.status, len(order)),
        )
        self.terms = []
        if not rated:
            return
        texts = tuple(dict.fromkeys(one.text for one in allowed))
        self.entries.append(
            Term(
                texts[0] if texts else "",
                variants=texts[1:],
                forbidden=tuple(one.text for one in forbidden),
                language=self.language.replace("_", "-").partition("-")[0].casefold(),
                place=f"{self.name}:{rated[0].line}",
            )
        )
