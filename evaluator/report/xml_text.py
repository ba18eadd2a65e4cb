"""Text of articles inside XML 1.0, which has no way at all to hold some characters."""

from __future__ import annotations

import re

from evaluator.report.escape import visible

# "Char" of XML 1.0 (section 2.2) leaves these out; not even a reference such as &#1; may name them.
# Those below U+0020 and surrogates are dealt with by ``visible``.
_FORBIDDEN = re.compile("[\ufffe\uffff]")


def characters(text: str) -> str:
    """The text with each character that XML forbids written out as ``<U+0001>``; lines are kept.

    Escaping of ``<``, ``&`` and quotes is left to what writes the XML.
    """
    lines = [visible(line) for line in re.split("\r\n|\r|\n", text)]
    return _FORBIDDEN.sub(lambda match: f"<U+{ord(match.group()):04X}>", "\n".join(lines))
