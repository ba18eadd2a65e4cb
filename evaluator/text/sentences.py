"""Where sentences begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from evaluator.data import load
from evaluator.domain.spans import Span
from evaluator.text.calendar_names import month_names

_CLOSING = "”’»›)]}\"'“‘」』）】"
# Marks that close something standing alone behind a full stop: `… Ukraine. “ Next`.
_STRAY_CLOSING = re.compile(rf"\s*[{re.escape(_CLOSING)}]+(?=\s|$)")
_OPENING = " \t\n\"'“”„‘’«»‹›([{-–—…."
_STOPPED_WORD = re.compile(r"(?<!\S)([^\W\d_]+)\.\s+(?=[^\W\d_])")
_FIRST_WORD = re.compile(r"[^\W\d_]\S*")
_NAME_OF_A_THING = re.compile(r"\w{2}[._/@:\\]\w{2}|\d|_")
_DECIMAL_POINT = re.compile(r"\d．\Z")  # as wide as the digits of a Japanese paper
_NEXT_WORD = re.compile(r"[^\W\d_]+")
# `ends here.Next one`: a lower-case word or a number, a full stop, a capitalised word.
_AROUND_WORD = ".!?…()[]«»“”‘’\"'—–-"
_GLUED_BEFORE = re.compile(r"[(«“„\"'’]")
_ORDINAL_DIGITS = 2
_GLUED_RIGHT = re.compile(r"(?:[^\W\d_]{2,}|[^\W\d_](?=\W))")
_ADDRESS = re.compile(r"[/@\\=#&_]|www\.", re.IGNORECASE)
_SENTENCE_START = re.compile(r"(?:^|[.!?…][\"'”’»)\]]*\s+|\n\s*)([^\W\d_])")
LONGEST = 4_000
"""Characters of a segment at the most: some 700 words, several times the longest legal sentence."""
_WINDOW = 3_000
_MARGIN = 1_000
_LOOK_BACK = 200
_LOWER_CASE_SHARE = 3
"""A text is in lower-case style where so many sentences start small for one that does not."""


def sentences(text: str, language: str = "", *, lower_case: bool = False) -> list[Span]:
    """The sentences of one paragraph, in order, without the white space around them.

    The spans are in code points of ``text`` and leave out nothing but white space. ``language`` is
    an ISO 639-1 code, or ``""`` for what holds in most. Closing quotation marks and brackets stay
    with their sentence, a quotation of several sentences is one, and so is a sentence broken by a
    stray full stop (``Moscow said. and the West.``): what goes on in lower case belongs to what
    stands before it, unless ``lower_case`` says that this text writes everything so.
    """
    spans: list[Span] = []
    start = 0
    # `“ … Ukraine. “`: taken for the closing mark that it was meant to be (of the same length).
    if text.endswith("“") and text.count("“") == text.count("”") + 2:
        text = f"{text[:-1]}”"
    for end, upto in pairwise(_ends(text, language or "en")):
        # What closes a quotation is the last sentence's, however it is spaced.
        stray = _STRAY_CLOSING.match(text, end, upto)
        cut = stray.end() if stray else end
        if cut <= start:
            continue
        # No more of a sentence than tells: one that goes on and on must not cost its square.
        before = text[max(start, cut - _LOOK_BACK) : cut]
        if _goes_on(before, text[cut:upto], language, lower_case=lower_case):
            continue
        _append(spans, text, start, cut)
        start = cut
    _append(spans, text, start, len(text))
    return spans


def _ends(text: str, language: str) -> Iterator[int]:
    """The ends of sentencex's pieces of ``text``, ascending.

    Where there are many quotations sentencex takes time by the square of its text, so it is given
    windows. A window's last pieces are left to the next one, which sees whole what this one cuts.
    """
    from sentencex import get_sentence_boundaries

    start, width = 0, _WINDOW
    while start < len(text):
        window = text[start : start + width]
        ends = [start + piece["end_index"] for piece in get_sentence_boundaries(language, window)]
        if start + width < len(text):
            ends = [end for end in ends if end <= start + width - _MARGIN]
        if ends:
            yield from _with_unabbreviated(text, start, ends, language)
            start, width = ends[-1], _WINDOW
        else:
            width *= 2


def _with_unabbreviated(text: str, start: int, ends: list[int], language: str) -> list[int]:
    """The ends with those added where sentencex takes a whole word for an abbreviation."""
    listed = _listed("words", language)
    if not listed:
        return ends
    found = {
        match.end()
        for match in _STOPPED_WORD.finditer(text, start, ends[-1])
        if match[1].casefold() in listed
    }
    return sorted({*ends, *found})


def is_lower_case(text: str) -> bool:
    """Whether ``text`` begins its sentences in lower case as a matter of style."""
    small = large = 0
    for match in _SENTENCE_START.finditer(text):
        small += match[1].islower()
        large += match[1].isupper()
    return small > 0 and small >= _LOWER_CASE_SHARE * large


def starts_lower(text: str) -> bool:
    """Whether the first word is written in lower case.

    ``iPhone`` is not, nor is a name of another kind: ``notes.txt``, ``@home``, ``a_b``, ``x1``.
    """
    match = _FIRST_WORD.match(text.lstrip(_OPENING))
    return match is not None and match[0].islower() and not _NAME_OF_A_THING.search(match[0])


def _append(spans: list[Span], text: str, start: int, end: int) -> None:
    """Add ``[start, end)`` without the white space around it, where anything is left.

    What no full stop ends for ``LONGEST`` characters is no sentence but a table, a list of words or
    a file in one line: it comes in pieces, parted at white space where there is any.
    """
    while end - start > LONGEST:
        cut = max(text.rfind(blank, start + LONGEST // 2, start + LONGEST) for blank in " \t\n")
        cut = cut + 1 if cut > 0 else start + LONGEST
        _append(spans, text, start, cut)
        start = cut
    piece = text[start:end]
    if stripped := piece.strip():
        start += len(piece) - len(piece.lstrip())
        spans.append(Span(start, start + len(stripped)))


def _goes_on(before: str, right: str, language: str, *, lower_case: bool) -> bool:
    """Whether the sentence of ``before`` goes on in ``right``, against sentencex's word."""
    left = before.rstrip()
    if not any(character.isalnum() for character in right):
        return True
    if not lower_case and starts_lower(right):
        return True
    if right[0].isdecimal() and _DECIMAL_POINT.search(before):
        return True
    if before[-1:] in ".!?…" and right[0].isupper():
        return not _glued(left, right)
    return _abbreviated(left, right, language)


def _glued(left: str, right: str) -> bool:
    """Whether two sentences stand here without a space, and no ``U.S.A``, ``System.Out``, URL."""
    head, tail = left.rsplit(maxsplit=1)[-1], right.split(maxsplit=1)[0]
    if _ADDRESS.search(head + tail) or not _GLUED_RIGHT.match(right):
        return False
    word = head.strip(_AROUND_WORD)
    return word.isdigit() or (len(word) > 1 and word.isalpha() and word.islower())


def _abbreviated(left: str, right: str, language: str) -> bool:
    """Whether the full stop that ``left`` ends in belongs to an abbreviation or an ordinal."""
    words = left[:-1].split() if left.endswith(".") else []
    if not words:
        return False
    last = words[-1]
    # What an article or a bracket is glued to: `l'on.`, `(Mme.`
    if _GLUED_BEFORE.split(last)[-1] in _listed("abbreviations", language):
        return True
    following = _NEXT_WORD.match(right.lstrip())
    if last.isdigit() and len(last) <= _ORDINAL_DIGITS and following:
        before = words[-2].casefold() if len(words) > 1 else ""
        months = following[0].casefold() in _months(language)
        return months or before in _listed("ordinals", language)
    # "10. Jan. 2022": the month's own full stop
    return last.casefold() in _months(language) and right.lstrip()[:1].isdigit()


def _months(language: str) -> frozenset[str]:
    """The months of a language that writes ordinals with a full stop, else none.

    In English "on Jan. 10" needs none of this, and "He was 10. May came." would suffer.
    """
    return month_names(language) if _listed("ordinals", language) else frozenset()


@cache
def _listed(table: str, language: str) -> frozenset[str]:
    """A list of ``evaluator/data/sentences.toml``, empty for a language that has none."""
    return frozenset(load("sentences")[table].get(language, ()))
