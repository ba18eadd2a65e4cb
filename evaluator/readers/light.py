"""Light markup in plain text: what people leave in when they paste from Markdown."""

from __future__ import annotations

import re

from evaluator.readers.blocks import BlockBuilder

_LINK = r"!?\[(?P<label>[^\[\]]{1,1000})\]\((?P<target>[^()\s]{0,2000})(?:\s+\"[^\"]{0,500}\")?\)"
_ADDRESS = r"<(?P<address>(?:https?|ftp|mailto):[^<>\s]{1,2000})>"
_STRONG = r"\*\*(?=[^\s*])(?P<strong>[^*]{0,1000}[^\s*])\*\*(?!\*)"
# A single mark needs more care: `2 * 3 * 4`, `snake_case_name` and `*footnote` are no emphasis.
_EMPHASIS = (
    r"(?<![\w*])\*(?=[^\s*])(?P<star>[^*]{0,500}(?<=[^\s*]))\*(?![\w*])"
    r"|(?<![\w_])_(?=[^\s_])(?P<line>[^_]{0,500}(?<=[^\s_]))_(?![\w_])"
)
_SURE = re.compile(f"{_LINK}|{_ADDRESS}|{_STRONG}")
_ALL = re.compile(f"{_LINK}|{_ADDRESS}|{_STRONG}|{_EMPHASIS}")


def is_marked(text: str) -> bool:
    """Whether the text holds links or bold type as Markdown writes them."""
    return _SURE.search(text) is not None


def add(builder: BlockBuilder, text: str, source: int, *, emphasis: bool) -> None:
    """Add ``text``, which stands at ``source``, without its markup.

    Links, addresses in angle brackets and bold type are always markup; single stars and
    underlines only where ``emphasis`` says that the file uses markup.
    """
    last = 0
    for match in (_ALL if emphasis else _SURE).finditer(text):
        builder.verbatim(text[last : match.start()], source + last)
        last = match.end()
        kind = match.lastgroup or ""
        if kind == "target":
            kind = "label"
        start = builder.length
        inner = source + match.start(kind)
        if kind == "address":
            builder.verbatim(match[kind], inner)
        else:
            add(builder, match[kind], inner, emphasis=emphasis)
        if kind in ("label", "address"):
            builder.link(start)
        elif kind == "strong":
            builder.bold(start)
    builder.verbatim(text[last:], source + last)
