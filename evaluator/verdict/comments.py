"""Comments in an article that accept a finding: ``<!-- evaluator: ignore[NUM001] reason -->``.

Markdown and HTML only: there a reader never shows them, and they travel with the sentence they
speak of. Which paragraph that is goes by where the comment stands:

- inside a paragraph: that one;
- on the line where a paragraph's text ends, behind it: that one;
- anywhere else, such as on a line of its own: the next one.

``ignore-file`` speaks of the whole file, wherever it stands.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from enum import StrEnum

from evaluator.domain.document import Document
from evaluator.domain.errors import InputError
from evaluator.domain.record import record
from evaluator.domain.spans import Span
from evaluator.text.nearest import nearest
from evaluator.verdict.rules import require_rule

_MARKUP = ("markdown", "html")
_OPEN, _CLOSE = "<!--", "-->"
# What is meant for this program: "evaluator:" with anything behind it, and near misses of "ignore".
_OURS = re.compile(r"\s*evaluator\s*(?::|[-_ ]\s*ignore\b)", re.IGNORECASE)
_FORM = re.compile(
    r"\s*evaluator\s*:\s*(?P<verb>[\w-]*)\s*(?:\[(?P<rules>[^\]]*)\])?(?P<reason>.*)",
    re.IGNORECASE | re.DOTALL,
)
_EXAMPLE = "write <!-- evaluator: ignore[NUM001] the reason -->"


class Reach(StrEnum):
    """What a comment speaks of."""

    PARAGRAPH = "ignore"
    FILE = "ignore-file"


@record
class Comment:
    """One rule that a comment in a file accepts findings of.

    ``span`` is what it covers in the decoded file: a paragraph, the whole file, or None where no
    paragraph follows. ``place`` is the comment's own, ``file:line:column``. A comment that names
    several rules becomes as many of these, so that each can be found unused.
    """

    rule: str
    reason: str
    reach: Reach
    span: Span | None
    place: str

    def covers(self, span: Span) -> bool:
        """Whether something at ``span`` of the same file is spoken of; ends count as inside."""
        return self.span is not None and span.start <= self.span.end and self.span.start <= span.end


def find_comments(document: Document, *, require_reason: bool = False) -> tuple[Comment, ...]:
    """What the comments in an article accept, in the file's order.

    Raises InputError, with file, line and column, where a comment begins as one of ours and is
    broken, names no check, has no reason though ``require_reason`` is set, or stands in a file
    whose format knows no comments.
    """
    found: list[Comment] = []
    shown = _Shown(document)
    cursor = 0
    while (start := document.text.find(_OPEN, cursor)) >= 0:
        close = document.text.find(_CLOSE, start + len(_OPEN))
        end = close + len(_CLOSE) if close >= 0 else len(document.text)
        body = document.text[start + len(_OPEN) : close if close >= 0 else None]
        cursor = start + len(_OPEN)
        closed = close >= 0
        if closed and document.format in _MARKUP and shown.at(start):
            continue  # in code, or escaped: text about a comment, not a comment
        if _OURS.match(body):
            where = f"{document.name}:{document.position(start)}"
            _require_comments(document, where, closed=closed)
            found.extend(_read(document, body, start, where, require_reason=require_reason))
        cursor = end
    return tuple(found)


def _require_comments(document: Document, where: str, *, closed: bool) -> None:
    if document.format not in _MARKUP:
        raise InputError(
            f"in {document.format} files a comment is part of the article",
            where=where,
            hint="take it out, and put a [[suppress]] table into evaluator.toml",
        )
    if not closed:
        raise InputError("the comment has no end", where=where, hint=_EXAMPLE)


def _read(
    document: Document, body: str, start: int, where: str, *, require_reason: bool
) -> list[Comment]:
    match = _FORM.match(body)
    verb = match["verb"].casefold() if match else ""
    if match is None or verb not in set(Reach):
        likely = nearest(verb, list(Reach)) if verb else Reach.PARAGRAPH
        said = f"{verb!r} is" if verb else "the comment says"
        raise InputError(
            f"{said} nothing that can be done", where=where, hint=f"did you mean {likely}[…]?"
        )
    names = [name.strip() for name in (match["rules"] or "").split(",") if name.strip()]
    if not names:
        raise InputError("the comment names no rule", where=where, hint=_EXAMPLE)
    rules = [require_rule(name, where, InputError) for name in names]
    reason = " ".join(match["reason"].split()).lstrip(":-–— ")
    if require_reason and not reason:
        raise InputError("the comment gives no reason", where=where, hint=_EXAMPLE)
    reach = Reach(verb)
    span = Span(0, len(document.text)) if reach is Reach.FILE else _paragraph(document, start)
    return [Comment(rule, reason, reach, span, where) for rule in dict.fromkeys(rules)]


def _paragraph(document: Document, offset: int) -> Span | None:
    """The paragraph that a comment at ``offset`` speaks of."""
    spans: dict[int, Span] = {}
    for segment in document.segments:
        known = spans.get(segment.paragraph, segment.span)
        spans[segment.paragraph] = known.cover(segment.span)
    before = [span for span in spans.values() if span.start < offset]
    if before:
        last = max(before, key=lambda span: span.start)
        between = document.text[last.end : offset]
        if not between or ("\n" not in between and "\r" not in between):
            return last
    return min((s for s in spans.values() if s.start > offset), default=None)


class _Shown:
    """Tells what a reader took for text from what it passed over."""

    def __init__(self, document: Document) -> None:
        runs = [
            (run.source, run.source + (run.width if run.width is not None else run.length))
            for segment in document.segments
            for run in segment.mapped.runs
        ]
        self._runs = sorted(runs)

    def at(self, offset: int) -> bool:
        """Whether the character at ``offset`` of the file stands in a segment's text."""
        index = bisect_right(self._runs, (offset, len(self._runs) and self._runs[-1][1])) - 1
        return index >= 0 and offset < self._runs[index][1]
