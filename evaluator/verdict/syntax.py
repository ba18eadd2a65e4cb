"""How bars are written, on the command line and in a configuration file.

Each function takes ``where``, the option or the ``file:line`` that is to blame, and raises
UsageError where what it was given makes no sense.
"""

from __future__ import annotations

import math
from decimal import Decimal, InvalidOperation

from evaluator.domain.errors import UsageError
from evaluator.domain.finding import Severity
from evaluator.domain.score import Variant
from evaluator.text.nearest import nearest
from evaluator.verdict.policy import Bar, Limit, measure
from evaluator.verdict.rules import ALL, checks_meant, require_rule

_PREFIXES = ("segment", "normalised")
_PERCENT = 100.0

Number = str | float
"""A figure as it came: text from the command line, a number from a TOML file."""


def split_entry(text: str, where: str, example: str) -> tuple[str, str]:
    """``METRIC=VALUE`` as its two halves, neither empty."""
    name, equals, value = (part.strip() for part in text.rpartition("="))
    if not (name and equals and value):
        raise UsageError(f"{text!r} is not of the form {example}", where=where)
    return name, value


def parse_fail_under(text: str, where: str = "--fail-under") -> Bar:
    """``[segment:][normalised:]METRIC=VALUE``."""
    return fail_under(*split_entry(text, where, "METRIC=VALUE, as chrf=80"), where)


def parse_max_drop(text: str, where: str = "--max-drop") -> Bar:
    """``[normalised:]METRIC=VALUE``."""
    return max_drop(*split_entry(text, where, "METRIC=VALUE, as chrf=1.5"), where)


def parse_max_findings(text: str, where: str = "--max-findings") -> Limit:
    """``N``, or ``CODE=N``, ``SEVERITY=N``, ``all=N``."""
    if "=" not in text:
        return max_findings(ALL, text, where)
    example = "N, CODE=N or SEVERITY=N, as major=2"
    return max_findings(*split_entry(text, where, example), where)


def fail_under(name: str, value: Number, where: str) -> Bar:
    """The bar ``name`` at ``value``, which must lie in the metric's range."""
    metric, variant, segment = _target(name, where)
    number = _number(value, where, "chrf=80")
    known = measure(metric)
    _require_range(metric, number, where, highest=math.inf if known.open_ended else known.scale)
    if 0 < number < 1 < known.scale and known.higher_is_better:
        # A share was meant; as a percentage it would let everything pass.
        raise UsageError(
            f"{metric} runs from 0 to {known.scale:g}, and {number:g} would let everything pass",
            where=where,
            hint=f"did you mean {float(Decimal(repr(number)) * int(known.scale)):g}?",
        )
    return Bar(metric, number, variant, segment)


def max_drop(name: str, value: Number, where: str) -> Bar:
    """How much worse the metric ``name`` may be than in the baseline: 0 or more of its own unit."""
    metric, variant, segment = _target(name, where)
    if segment:
        raise UsageError(
            "a baseline keeps the documents' scores, not those of each pair of sentences",
            where=where,
            hint=f"leave out 'segment:', or set --fail-under {name}=…",
        )
    number = _number(value, where, "chrf=1.5")
    _require_range(metric, number, where, highest=measure(metric).scale)
    return Bar(metric, number, variant)


def max_findings(of: str, value: str | int, where: str) -> Limit:
    """At most ``value`` findings of a code, the beginning of one, a name, a severity, or all."""
    text = str(value).strip()
    if isinstance(value, bool | float) or not (text.isascii() and text.isdecimal()):
        raise UsageError(f"{value!r} is not a number of findings, as 0 or 5", where=where)
    wanted = of.strip().casefold()
    if wanted in {ALL, *Severity}:
        return Limit(int(text), wanted)
    if not checks_meant(of):
        words = [ALL, *Severity]
        close = nearest(of, words)
        if _alike(wanted, close):
            raise UsageError(
                f"no check or severity is called {of!r}",
                where=where,
                hint=f"did you mean {close}? Severities are {', '.join(Severity)}",
            )
    return Limit(int(text), require_rule(of, where))


def fail_on(value: str, where: str = "--fail-on") -> Severity:
    """A severity by its name."""
    wanted = value.strip().casefold()
    if wanted not in set(Severity):
        raise UsageError(
            f"no severity is called {value!r}",
            where=where,
            hint=f"did you mean {nearest(value, list(Severity))}? Known are {', '.join(Severity)}",
        )
    return Severity(wanted)


def min_pass_rate(value: Number, where: str = "--min-pass-rate") -> float:
    """A share of the pairs, as ``0.9`` or ``90%``: in [0, 1]."""
    text = str(value).strip()
    share = _number(text.removesuffix("%"), where, "0.9 or 90%")
    if text.endswith("%"):
        share = float(Decimal(repr(share)) / 100)
    if not 0 <= share <= 1:
        meant = 1 < share <= _PERCENT and not text.endswith("%")
        likely = f"did you mean {share:g}%?" if meant else "write 0.9 or 90%"
        raise UsageError(f"{text} is no share of the pairs, 0 to 1", where=where, hint=likely)
    return share


def _target(name: str, where: str) -> tuple[str, Variant, bool]:
    """Metric, variant, and whether each pair of sentences is meant."""
    from evaluator.metrics.registry import RAW_ONLY, metric_names

    *prefixes, last = (part.strip().casefold() for part in name.split(":"))
    for prefix in prefixes:
        if prefix not in _PREFIXES:
            raise UsageError(
                f"{prefix + ':'!r} in {name!r} means nothing",
                where=where,
                hint=f"did you mean {nearest(prefix, _PREFIXES)}:? "
                f"A metric may be preceded by {' and '.join(f'{one}:' for one in _PREFIXES)}",
            )
    if last not in metric_names():
        raise UsageError(
            f"no metric is called {last!r}",
            where=where,
            hint=f"did you mean {nearest(last, metric_names())}? "
            f"Known are {', '.join(metric_names())}",
        )
    if last in RAW_ONLY and "normalised" in prefixes:
        raise UsageError(
            f"{last} is taken on the raw text only", where=where, hint="leave out 'normalised:'"
        )
    variant = Variant.NORMALISED if "normalised" in prefixes else Variant.RAW
    return last, variant, "segment" in prefixes


def _number(value: Number, where: str, example: str) -> float:
    text = str(value).strip()
    try:
        # Decimal takes fewer oddities than float; "1_000" it takes too.
        number = float(Decimal(text)) if "_" not in text and not isinstance(value, bool) else None
    except InvalidOperation:
        number = None
    if number is None or not math.isfinite(number):
        raise UsageError(f"{text!r} is not a number", where=where, hint=f"write it as in {example}")
    return number


def _require_range(metric: str, number: float, where: str, *, highest: float) -> None:
    if 0 <= number <= highest:
        return
    what = f"{number:g} is out of range for {metric}"
    if math.isinf(highest):
        raise UsageError(what, where=where, hint="it starts at 0")
    share = f"; did you mean {number / _PERCENT:g}?" if highest == 1 < number <= _PERCENT else ""
    raise UsageError(what, where=where, hint=f"it runs from 0 to {highest:g}{share}")


def _alike(word: str, other: str) -> bool:
    """Whether a word that fits nothing is rather a slip for ``other`` than for a check's name."""
    from rapidfuzz.distance import DamerauLevenshtein

    return DamerauLevenshtein.distance(word, other) <= 2  # noqa: PLR2004 (two slips of a finger)
