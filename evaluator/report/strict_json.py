"""JSON that every parser reads, and that any terminal can show."""

from __future__ import annotations

import json
import re

_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_SURROGATES = range(0xD800, 0xE000)


def written(value: object) -> str:
    """The value as indented JSON, ending in a newline.

    Control characters are written as escapes, so that the text may be shown raw. A lone surrogate,
    which no UTF-8 can hold, becomes U+FFFD. Raises ValueError for a float that is no number.
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=2)
    return _UNSAFE.sub(_escaped, text) + "\n"


def _escaped(match: re.Match[str]) -> str:
    code = ord(match.group())
    return "\ufffd" if code in _SURROGATES else f"\\u{code:04x}"
