"""Every setting there is: one line each, for files, environment and command line alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from evaluator.config import kinds
from evaluator.config.kinds import Kind
from evaluator.domain.evaluation import Options
from evaluator.report.registry import format_names
from evaluator.report.view import DEFAULT_PAIRS
from evaluator.verdict.rules import ALL, require_rule

if TYPE_CHECKING:
    from evaluator.verdict.policy import Bar, Limit

MOST_DECIMALS = 10


class Key(NamedTuple):
    """A setting.

    ``name`` is written so in files; the option is ``--name``, the variable ``EVALUATOR_NAME``.
    ``per_pair`` settings may differ from pair to pair, by ``[[overrides]]``. ``optional`` ones can
    be switched off by false (``off`` in text), which is None.
    """

    name: str
    kind: Kind
    default: object
    summary: str
    per_pair: bool = False
    optional: bool = False

    @property
    def option(self) -> str:
        """How the command line calls it."""
        return f"--{_OPTIONS.get(self.name, self.name)}"

    @property
    def variables(self) -> tuple[str, ...]:
        """The environment variables that set it, the strongest first."""
        own = f"EVALUATOR_{self.name.upper().replace('-', '_')}"
        # The cache's variable is older than the others, and rules the Python API as well.
        return (own, "EVALUATOR_CACHE") if self.name == "cache-dir" else (own,)


_OPTIONS = {"reports": "report"}


def _formats() -> Sequence[str]:
    return format_names()


def _readers() -> Sequence[str]:
    from evaluator.readers.registry import formats

    return tuple(formats())


def _metric(name: str, where: str) -> str:
    from evaluator.metrics.registry import resolve

    return resolve([name], where=where)[0]


# What a gate is held to is read only where there is a gate.
def _fail_under(name: str, value: str | float, where: str) -> Bar:
    from evaluator.verdict.syntax import fail_under

    return fail_under(name, value, where)


def _max_drop(name: str, value: str | float, where: str) -> Bar:
    from evaluator.verdict.syntax import max_drop

    return max_drop(name, value, where)


def _max_findings(of: str, value: str | int, where: str) -> Limit:
    from evaluator.verdict.syntax import max_findings

    return max_findings(of, value, where)


def _min_pass_rate(value: str | float, where: str) -> float:
    from evaluator.verdict.syntax import min_pass_rate

    return min_pass_rate(value, where)


def _colours() -> Sequence[str]:
    return ("auto", "always", "never")


_EVALUATING = (
    Key("metrics", kinds.names(_metric), Options().metrics, "scores to take", per_pair=True),
    Key("confidence", kinds.flag(), False, "bootstrap intervals of the scores", per_pair=True),  # noqa: FBT003
    Key("select", kinds.names(require_rule), (), "run only these checks", per_pair=True),
    Key("ignore", kinds.names(require_rule), (), "leave these checks out", per_pair=True),
    Key(
        "min-severity",
        kinds.parsed("the name of a severity", (str,), kinds.severity),
        Options().min_severity,
        "drop findings less grave",
        per_pair=True,
    ),
    Key(
        "min-confidence",
        kinds.parsed("a number from 0 to 1", (int, float), kinds.share),
        Options().min_confidence,
        "drop findings less sure",
        per_pair=True,
    ),
    Key("glossary", kinds.paths(), (), "files of terms to use and to avoid", per_pair=True),
    Key("keep", kinds.paths(), (), "files of names to leave as they are", per_pair=True),
    Key("model", kinds.string("a model's name or path"), None, "another model", per_pair=True),
    Key("embeddings", kinds.flag(), True, "use a model at all", per_pair=True),  # noqa: FBT003
    Key(
        "input-format",
        kinds.choice(_readers, "an input format"),
        None,
        "how articles are read; else by file name",
        per_pair=True,
    ),
    Key("cache-dir", kinds.string("a path", anchored=True), None, "where model and vectors lie"),
)
_GATING = (
    Key(
        "fail-under",
        kinds.table("METRIC=VALUE, as chrf=80", _fail_under, lambda bar: bar.name),
        {},
        "figures that scores must reach",
        per_pair=True,
    ),
    Key(
        "fail-on",
        kinds.parsed("the name of a severity", (str,), kinds.severity),
        None,
        "new findings so grave, or graver, fail",
        per_pair=True,
        optional=True,
    ),
    Key(
        "max-findings",
        kinds.table(
            "N, CODE=N or SEVERITY=N, as major=2",
            _max_findings,
            lambda limit: limit.of,
            alone=ALL,
        ),
        {},
        "how many new findings there may be",
        per_pair=True,
    ),
    Key(
        "max-drop",
        kinds.table("METRIC=VALUE, as chrf=1.5", _max_drop, lambda bar: bar.name),
        {},
        "how much worse than the baseline scores may be",
        per_pair=True,
    ),
    Key("require-reason", kinds.flag(), False, "suppressions must say why", per_pair=True),  # noqa: FBT003
    Key(
        "min-pass-rate",
        kinds.parsed("a share, as 0.9 or '90%'", (int, float, str), _min_pass_rate),
        None,
        "the share of pairs that must pass; else all",
        optional=True,
    ),
    Key(
        "baseline",
        kinds.string("a path", anchored=True),
        None,
        "what was found before, and accepted",
        optional=True,
    ),
)
_REPORTING = (
    Key("output-format", kinds.choice(_formats, "an output format"), "terminal", "the report"),
    Key("reports", kinds.targets(_formats), (), "further reports, into files"),
    Key("decimals", kinds.whole(0, MOST_DECIMALS), 1, "decimals of scores up to 100"),
    Key("show-pairs", kinds.whole(0, word="all"), DEFAULT_PAIRS, "how many pairs to list"),
    Key("show-words", kinds.flag(), False, "what became of each word of those"),  # noqa: FBT003
    Key("color", kinds.choice(_colours, "a way to colour"), "auto", "when to colour"),
    Key("jobs", kinds.whole(1, word="auto"), None, "how many pairs at a time"),
)

KEYS = {key.name: key for key in (*_EVALUATING, *_GATING, *_REPORTING)}
"""All settings by name, in the order in which they are shown."""
