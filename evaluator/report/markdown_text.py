"""Text of articles inside Markdown, where it must stay text.

A pull-request comment is read by a program that sends mail to whoever is named with ``@``, loads
images and shows HTML. Backslashes keep CommonMark from reading text as markup. Mentions, numbers of
issues, addresses and emoji are found afterwards, in what was rendered: only a zero-width space
between the sign and the word hinders that, and no reader sees it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from evaluator.report.escape import visible

_BREAK = "\u200b"

# What code hosts make links of: @name, #12, !12, GH-12, addresses; and :emoji:. Both GitHub's and
# GitLab's, by their documentation of "special references" and of autolinks (GFM 6.9).
_REFERENCE = re.compile(
    r"(?<=@)(?=\w)|(?<=[#!])(?=\d)|(?<=\bGH)(?=-\d)|(?<=:)(?=//)|(?<=\bwww)(?=\.)"
    r"|(?<=:)(?=[a-z+-][\w+-]*:)",
    re.IGNORECASE,
)
# What means something anywhere in a line; what does so at its beginning never stands there.
_MARKUP = re.compile(r"[\\`*_\[\]#|~$]")
_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_TAG = re.compile(r"(?<=<)(?=[A-Za-z/!?])|(?<=\])(?=[(\[])")


def defused(text: str) -> str:
    """The text for a format that is plain, but that some readers take for Markdown.

    Reads the same. Links, images and HTML are broken up like mentions, by zero-width spaces.
    """
    return _TAG.sub(_BREAK, _REFERENCE.sub(_BREAK, text))


def plain(text: str) -> str:
    """The text on one line, escaped for running Markdown and for the cells of its tables."""
    broken = _REFERENCE.sub(_BREAK, visible(text))
    escaped = _MARKUP.sub(r"\\\g<0>", broken)
    return re.sub("[&<>]", lambda match: _HTML[match.group()], escaped)


def code(text: str) -> str:
    """The text in a fixed-width font; unlike a code span it may hold backticks."""
    return f"<code>{plain(text)}</code>"


def strong(text: str) -> str:
    """The text in bold. Asterisks would not do: beside quotation marks they stay asterisks."""
    return f"<strong>{plain(text)}</strong>"


def table_lines(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """The lines of a table, of cells that are escaped already: head, rule, rows."""
    return [f"| {' | '.join(cells)} |\n" for cells in (head, ["---"] * len(head), *rows)]
