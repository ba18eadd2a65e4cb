"""The baseline as a file: JSON, sorted, so that a change in it is a small one in version control.

{
  "schema": "evaluator/baseline",
  "version": 1,
  "pairs": {
    "back/talks.md": {
      "signature": "evaluator:0.1.0|…",
      "scores": [{"name": "BLEU", "variant": "raw", "value": 59.06, "signature": "…"}],
      "findings": [
        {"rule": "NUM001", "severity": "major", "message": "…", "fingerprint": "…"}
      ]
    }
  }
}
"""

from __future__ import annotations

import contextlib
import json
import math
import os
import secrets
import shutil
from collections.abc import Mapping
from pathlib import Path

from evaluator.domain.errors import UsageError
from evaluator.domain.finding import Severity
from evaluator.domain.score import Variant
from evaluator.domain.verdict import FixedEntry
from evaluator.verdict.baseline import Baseline, Entry, KnownScore

SCHEMA = "evaluator/baseline"
VERSION = 1
"""Goes up when the form of the file changes, or how fingerprints are made."""

_AGAIN = "write it again with 'evaluator baseline write'"
# Beyond this no report prints; encoders differ in later digits from machine to machine.
_DIGITS = 6


def dumps(baseline: Baseline) -> str:
    """The file's text: pairs by name, findings by rule and fingerprint, scores as they come."""
    content = {
        "schema": SCHEMA,
        "version": VERSION,
        "pairs": {name: _written(entry) for name, entry in sorted(baseline.pairs.items())},
    }
    text = json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False)
    # A lone surrogate, which a damaged article may hold, has no place in UTF-8.
    return text.encode("utf-8", "replace").decode("utf-8") + "\n"


def save(baseline: Baseline, path: str | os.PathLike[str]) -> None:
    """Writes the file, whole or not at all; a link is followed.

    Raises:
        UsageError: the place cannot be written to.
    """
    target = Path(os.path.realpath(path))
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        with beside.open("x", encoding="utf-8", newline="\n") as file:
            file.write(dumps(baseline))
        if target.exists():
            shutil.copymode(target, beside)
        beside.replace(target)
    except OSError as error:
        raise UsageError(
            f"the baseline cannot be written: {(error.strerror or str(error)).lower()}",
            where=os.fspath(path),
            hint="choose another place with --baseline",
        ) from error
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


def load(path: str | os.PathLike[str]) -> Baseline:
    """Reads the file.

    Raises:
        UsageError: there is none, it is no baseline, it is broken, or it is of another version.
    """
    name = os.fspath(path)
    try:
        text = Path(path).read_text(encoding="utf-8")
    except FileNotFoundError as error:
        hint = "make one with 'evaluator baseline write', or check the path"
        raise UsageError("there is no such baseline", where=name, hint=hint) from error
    except UnicodeDecodeError as error:
        raise UsageError("the baseline is not UTF-8", where=name, hint=_AGAIN) from error
    except OSError as error:
        what = f"the baseline cannot be read: {(error.strerror or str(error)).lower()}"
        raise UsageError(what, where=name, hint="check the path") from error
    return _Reader(name).read(text)


def _written(entry: Entry) -> dict[str, object]:
    findings = sorted(entry.findings.values(), key=lambda one: (one.rule, one.fingerprint))
    return {
        "signature": entry.signature,
        "scores": [
            {
                "name": one.name,
                "variant": one.variant.value,
                "value": round(one.value, _DIGITS) if math.isfinite(one.value) else None,
                "signature": one.signature,
            }
            for one in entry.scores
        ],
        "findings": [
            {
                "rule": one.rule,
                "severity": one.severity.value,
                "message": one.message,
                "fingerprint": one.fingerprint,
            }
            for one in findings
        ],
    }


class _Reader:
    """Turns JSON into a baseline, and says where it is none."""

    def __init__(self, name: str) -> None:
        self._name = name

    def read(self, text: str) -> Baseline:
        try:
            content = json.loads(text, object_pairs_hook=self._object)
        except json.JSONDecodeError as error:
            where = f"{self._name}:{error.lineno}:{error.colno}"
            raise UsageError(
                f"the baseline is broken JSON: {error.msg}",
                where=where,
                hint=f"mend it there (a merge may have left marks), or {_AGAIN}",
            ) from error
        if not isinstance(content, Mapping) or content.get("schema") != SCHEMA:
            raise UsageError("is not a baseline of evaluator", where=self._name, hint=_AGAIN)
        if content.get("version") != VERSION:
            raise UsageError(
                f"the baseline is of version {content.get('version')}, this program reads "
                f"version {VERSION}",
                where=self._name,
                hint=f"{_AGAIN}, or use the version of evaluator that wrote it",
            )
        pairs = self._mapping(content, "pairs", "the file")
        return Baseline({key: self._entry(key, value) for key, value in pairs.items()}, self._name)

    def _object(self, items: list[tuple[str, object]]) -> dict[str, object]:
        """An object; a key that is there twice is what a careless merge leaves."""
        found = dict(items)
        if len(found) < len(items):
            keys = [key for key, _ in items]
            twice = next(key for key in keys if keys.count(key) > 1)
            raise UsageError(f"{twice!r} stands there twice", where=self._name, hint=_AGAIN)
        return found

    def _entry(self, name: str, value: object) -> Entry:
        inside = f"pair {name!r}"
        if not isinstance(value, Mapping):
            raise self._wrong(inside, "an object")
        scores = tuple(self._score(one, inside) for one in self._list(value, "scores", inside))
        findings = [self._finding(one, inside) for one in self._list(value, "findings", inside)]
        signature = self._text(value, "signature", inside)
        return Entry(signature, scores, {one.fingerprint: one for one in findings})

    def _score(self, one: Mapping[str, object], inside: str) -> KnownScore:
        value = one.get("value")
        if isinstance(value, bool) or not isinstance(value, int | float | None):
            raise self._wrong(f"{inside}, 'value' of a score", "a number")
        return KnownScore(
            self._text(one, "name", inside),
            Variant(self._choice(one, "variant", inside, [*Variant])),
            math.nan if value is None else float(value),
            self._text(one, "signature", inside),
        )

    def _finding(self, one: Mapping[str, object], inside: str) -> FixedEntry:
        return FixedEntry(
            self._text(one, "rule", inside),
            Severity(self._choice(one, "severity", inside, [*Severity])),
            self._text(one, "message", inside),
            self._text(one, "fingerprint", inside),
        )

    def _mapping(self, of: Mapping[str, object], key: str, inside: str) -> Mapping[str, object]:
        value = of.get(key)
        if not isinstance(value, Mapping):
            raise self._wrong(f"{inside}, {key!r}", "an object")
        return value

    def _list(self, of: Mapping[str, object], key: str, inside: str) -> list[Mapping[str, object]]:
        value = of.get(key)
        if not isinstance(value, list) or not all(isinstance(one, Mapping) for one in value):
            raise self._wrong(f"{inside}, {key!r}", "a list of objects")
        return value

    def _text(self, of: Mapping[str, object], key: str, inside: str) -> str:
        value = of.get(key)
        if not isinstance(value, str):
            raise self._wrong(f"{inside}, {key!r}", "a text")
        return value

    def _choice(self, of: Mapping[str, object], key: str, inside: str, choices: list[str]) -> str:
        value = self._text(of, key, inside)
        if value not in choices:
            raise self._wrong(f"{inside}, {key!r}", f"one of {', '.join(choices)}")
        return value

    def _wrong(self, place: str, expected: str) -> UsageError:
        return UsageError(f"{place} is not {expected}", where=self._name, hint=_AGAIN)
