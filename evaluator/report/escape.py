"""Text from files and file names, made safe to show.

An article may hold anything: escape sequences that repaint a terminal, marks that turn the order
of what follows them. None of that may reach a screen raw.
"""

from __future__ import annotations

import re

# C0 and C1 controls and DEL; line and paragraph separators; the marks that embed, override or
# isolate a direction (Unicode TR 9, 2.1-2.4: they can make a line read as what it is not);
# surrogates, which Python uses for undecodable bytes in file names. Left alone: the implicit marks
# LRM, RLM and ALM and the joiners, which right-to-left and Indic writing and emoji need.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def visible(text: str) -> str:
    """The text on one line, each unsafe character written out as ``<U+001B>``.

    Tabs and line ends become single spaces: they are white space, and harmless.
    """
    return _UNSAFE.sub(_written_out, text)


def _written_out(match: re.Match[str]) -> str:
    character = match.group()
    return " " if character in "\t\n\r" else f"<U+{ord(character):04X}>"
