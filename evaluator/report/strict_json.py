"""JSON that every parser reads, and that any terminal can show."""

from __future__ import annotations

import json
import re

_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_SURROGATES = range(0xD800, 0xE000)


def written(value: object, *, depth: int | None = None) -> str:
    """The value as JSON, ending in a newline.

    It is indented. Where ``depth`` is given, objects and lists are opened onto lines only so many
    levels deep: a long report has a line for each thing it lists then, to be searched and compared,
    and is written many times faster.

    Control characters are written as escapes, so that the text may be shown raw. A lone surrogate,
    which no UTF-8 can hold, becomes U+FFFD. Raises ValueError for a float that is no number.
    """
    if depth is None:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=2)
    else:
        text = _opened(value, depth, "\n")
    return _UNSAFE.sub(_escaped, text) + "\n"


def _opened(value: object, depth: int, line: str) -> str:
    """``line`` is the line end with the indent of what surrounds the value."""
    deeper = f"{line}  "
    if not depth or not value or not isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False, allow_nan=False)
    if isinstance(value, list):
        inside = [_opened(each, depth - 1, deeper) for each in value]
        return f"[{deeper}{f',{deeper}'.join(inside)}{line}]"
    inside = [
        f"{json.dumps(key, ensure_ascii=False)}: {_opened(each, depth - 1, deeper)}"
        for key, each in value.items()
    ]
    return f"{{{deeper}{f',{deeper}'.join(inside)}{line}}}"


def _escaped(match: re.Match[str]) -> str:
    code = ord(match.group())
    return "\ufffd" if code in _SURROGATES else f"\\u{code:04x}"
