"""A report made to fit where it goes: what is left out is counted, and the gravest is kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from evaluator.domain.record import record
from evaluator.report.wording import counted

_REMAINDER = 160  # bytes kept for the line that says what is missing


@record
class Item:
    """A block of a section; ``grave`` ones are kept before all others.

    ``write`` gives its text: most of a long list is never asked for it.
    """

    write: Callable[[], str]
    grave: bool = False

    @classmethod
    def of(cls, text: str, *, grave: bool = False) -> Item:
        """An item whose text is there already."""
        return cls(lambda: text, grave)


@record
class Section:
    """A part of the report: its head, the items that may be left out, its foot.

    ``what`` names an item, such as ``finding``. ``share`` is the part of the whole room that the
    section may take at most.
    """

    head: str
    items: tuple[Item, ...]
    what: str
    foot: str = "\n"
    share: float = 1.0

    @property
    def overhead(self) -> int:
        """Bytes beside the items."""
        return size(self.head) + size(self.foot) + (_REMAINDER if self.items else 0)


def size(text: str) -> int:
    """Bytes of UTF-8."""
    return len(text.encode("utf-8", "backslashreplace"))


def folded(title: str, items: tuple[Item, ...], what: str) -> Section:
    """A section that is shown when clicked."""
    head = f"<details><summary>{title}</summary>\n\n"
    return Section(head, items, what, "\n</details>\n\n")


def fitted(head: str, sections: Sequence[Section], tail: str, most: int) -> str:
    """Head, sections and tail in at most ``most`` bytes, if head and tail leave room.

    Sections are taken in their order, first with their grave items, then the others are filled in.
    A section that does not fit with its head is left out, and those behind it.
    """
    room = most - size(head) - size(tail) - _REMAINDER
    kept: list[list[str | None]] = []
    for section in sections:
        if section.overhead > room:
            break
        room -= section.overhead
        kept.append([None] * len(section.items))
        room -= _fill(section, kept[-1], room, grave=True)
    for section, texts in zip(sections, kept, strict=False):
        room -= _fill(section, texts, room, grave=False)
    parts = [head]
    for section, texts in zip(sections, kept, strict=False):
        shown = [text for text in texts if text is not None]
        parts += [section.head, *shown, _remainder(len(texts) - len(shown), section.what)]
        parts.append(section.foot)
    parts += [_remainder(len(sections) - len(kept), "part"), tail]
    return "".join(parts)


def _fill(section: Section, texts: list[str | None], room: int, *, grave: bool) -> int:
    """Writes the items that fit, in their order; gives the bytes that they take."""
    limit = int(room * section.share)
    taken = 0
    for at, item in enumerate(section.items):
        if item.grave != grave:
            continue
        text = item.write()
        if taken + size(text) > limit:
            break
        taken += size(text)
        texts[at] = text
    return taken


def _remainder(number: int, what: str) -> str:
    if not number:
        return ""
    return f"\n*{counted(number, f'more {what}')} left out here, to keep this short.*\n"
