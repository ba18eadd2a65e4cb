"""All settings in force, for a run and for each pair in it."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from evaluator.config import layers
from evaluator.config.keys import KEYS
from evaluator.config.kinds import Target
from evaluator.config.layers import Layer, Set
from evaluator.domain.errors import UsageError
from evaluator.domain.evaluation import Notice, Options
from evaluator.domain.glossary import NO_GLOSSARY, Glossary
from evaluator.domain.record import record

if TYPE_CHECKING:
    from evaluator.verdict.policy import Bar, Limit, Policy
    from evaluator.verdict.suppressions import Suppression


class PairSpec(NamedTuple):
    """Two articles to be compared, not yet read.

    ``reference`` and ``candidate`` are paths that can be opened from the working directory, with
    forward slashes. ``name`` is what baseline and reports call the pair: the same from wherever the
    program is run. ``place`` is the ``file:line`` of its table, empty for the command line.
    """

    name: str
    reference: str
    candidate: str
    place: str = ""

    @property
    def paths(self) -> tuple[str, str, str]:
        """What globs on the pair are held against."""
        return self.name, self.candidate, self.reference


class Override(NamedTuple):
    """Settings for the pairs whose name or paths one of the globs ``files`` matches."""

    files: tuple[str, ...]
    layer: Layer


class General(NamedTuple):
    """The settings of a run that are the same for all its pairs.

    ``show_pairs`` None is all; ``jobs`` None leaves the number to the program. ``baseline`` and
    the reports' paths can be opened from the working directory.
    """

    output_format: str
    reports: tuple[Target, ...]
    decimals: int
    show_pairs: int | None
    show_words: bool
    color: str
    baseline: Path | None
    jobs: int | None


class Setting(NamedTuple):
    """A setting in force, and where it comes from.

    Of settings that hold figures by name each is one of its own (``fail-under.chrf``). ``value`` is
    true or false, a number, a text, a list of texts, or None where there is none.
    """

    key: str
    value: bool | float | str | list[str] | None
    source: str


@record
class Config:
    """What is set. ``file`` is the file it was read from, as messages name it, or None.

    ``pairs`` and ``suppressions`` are those of the file; ``notices`` tell of what looks meant for
    this program and is not.
    """

    file: str | None
    pairs: tuple[PairSpec, ...]
    suppressions: tuple[Suppression, ...]
    notices: tuple[Notice, ...]
    below: tuple[Layer, ...]
    overrides: tuple[Override, ...]
    above: tuple[Layer, ...]
    named: Callable[[str], str]

    def pair(self, reference: str, candidate: str, name: str = "") -> PairSpec:
        """A pair from the command line, named by its candidate as seen from the file's folder."""
        return PairSpec(name or self.named(candidate), reference, candidate)

    def options(self, pair: PairSpec | None = None, *, judged: bool = True) -> Options:
        """How to evaluate that pair; without one, what holds where no override does.

        The metrics are those asked for, and where the pair is to be ``judged`` those that the
        policy has bars on. Raises UsageError where settings of one layer contradict one another
        (else the stronger layer has its way), InputError where a glossary makes no sense.
        """
        stack = self._stack(pair)
        embeddings, model = _settled(_get(stack, "embeddings"), _get(stack, "model"))
        cache = _get(stack, "cache-dir").value
        bars = self.policy(pair).metrics if judged else ()
        return Options(
            metrics=_metrics(stack, embeddings=embeddings, also=bars),
            model=model,
            embeddings=embeddings,
            confidence=_get(stack, "confidence").value,
            select=_get(stack, "select").value,
            ignore=_get(stack, "ignore").value,
            min_severity=_get(stack, "min-severity").value,
            min_confidence=_get(stack, "min-confidence").value,
            cache=Path(cache).expanduser() if cache else None,
            glossary=_glossary(_get(stack, "glossary").value, _get(stack, "keep").value),
        )

    @property
    def glossaries(self) -> tuple[str, ...]:
        """The files of terms and names that any setting gives, by path."""
        layers_of_all = (*self.below, *(one.layer for one in self.overrides), *self.above)
        return tuple(
            path
            for layer in layers_of_all
            for name in ("glossary", "keep")
            if name in layer
            for path in layer[name].value
        )

    def policy(self, pair: PairSpec | None = None) -> Policy:
        """What that pair is held to; without one, what holds where no override does."""
        from evaluator.verdict.policy import Policy

        stack = self._stack(pair)
        bars: tuple[Bar, ...] = _figures(stack, "fail-under")
        limits: tuple[Limit, ...] = _figures(stack, "max-findings")
        return Policy(
            fail_under=bars,
            fail_on=_get(stack, "fail-on").value,
            max_findings=limits,
            min_pass_rate=_get(stack, "min-pass-rate").value,
            max_drop=_figures(stack, "max-drop"),
            require_reason=_get(stack, "require-reason").value,
        )

    def input_format(self, pair: PairSpec | None = None) -> str | None:
        """How the pair's articles are read; None goes by the names of their files."""
        found: str | None = _get(self._stack(pair), "input-format").value
        return found

    @property
    def general(self) -> General:
        """What is the same for all pairs."""
        stack = self._stack(None)
        baseline = _get(stack, "baseline").value
        return General(
            output_format=_get(stack, "output-format").value,
            reports=_get(stack, "reports").value,
            decimals=_get(stack, "decimals").value,
            show_pairs=_get(stack, "show-pairs").value,
            show_words=_get(stack, "show-words").value,
            color=_get(stack, "color").value,
            baseline=Path(baseline).expanduser() if baseline else None,
            jobs=_get(stack, "jobs").value,
        )

    def effective(self, pair: PairSpec | None = None) -> list[Setting]:
        """Every setting in force, in the order of ``KEYS``, with its value and its source."""
        stack = self._stack(pair)
        found: list[Setting] = []
        for name, key in KEYS.items():
            if not key.kind.merges:
                value, origin = layers.strongest(stack, key)
                found.append(Setting(name, _shown(name, value), str(origin)))
                continue
            entries = [
                Setting(f"{name}.{inner}", _shown(name, value), _source(origin, inner))
                for inner, (value, origin) in layers.merged(stack, key)
            ]
            found += entries or [Setting(name, None, "default")]
        return found

    def _stack(self, pair: PairSpec | None) -> tuple[Layer, ...]:
        """The layers that hold for a pair, the weakest first."""
        between = tuple(one.layer for one in self.overrides if pair and _meant(one, pair))
        return (*self.below, *between, *self.above)


def _meant(override: Override, pair: PairSpec) -> bool:
    from evaluator.verdict.suppressions import path_matches

    return any(path_matches(glob, pair.paths) for glob in override.files)


def _get(stack: tuple[Layer, ...], name: str) -> Set:
    return layers.strongest(stack, KEYS[name])


def _figures(stack: tuple[Layer, ...], name: str) -> tuple[Any, ...]:
    return tuple(entry.value for _, entry in layers.merged(stack, KEYS[name]))


def _settled(embeddings: Set, model: Set) -> tuple[bool, str | None]:
    """Whether a model is used, and which: a model asked for wants embeddings."""
    if embeddings.value or model.value is None:
        return embeddings.value, model.value
    if embeddings.origin.rank == model.origin.rank:
        raise UsageError(
            f"asks for the model {model.value!r}, and embeddings are off",
            where=model.origin.where(),
            hint="drop one of the two",
        )
    wanted = model.origin.rank > embeddings.origin.rank
    return wanted, model.value if wanted else None


def _metrics(
    stack: tuple[Layer, ...], *, embeddings: bool, also: tuple[str, ...]
) -> tuple[str, ...]:
    from evaluator.metrics.registry import SIMILARITY

    names, origin = _get(stack, "metrics")
    if not names:
        raise UsageError("names no metric", where=origin.where(), hint="leave it out for all")
    if embeddings:
        return tuple(dict.fromkeys((*names, *also)))
    off = _get(stack, "embeddings").origin
    if SIMILARITY in names and origin.rank and origin.rank >= off.rank:
        raise UsageError(
            "similarity needs the model, and embeddings are off",
            where=origin.where(),
            hint="drop one of the two",
        )
    # A bar on similarity is then reported as one that could not be judged.
    return tuple(dict.fromkeys(name for name in (*names, *also) if name != SIMILARITY))


def _glossary(files: tuple[str, ...], keep: tuple[str, ...]) -> Glossary:
    if not (files or keep):
        return NO_GLOSSARY
    from evaluator.glossary import read_glossary

    return read_glossary(*([Path(one).expanduser() for one in paths] for paths in (files, keep)))


def _source(origin: layers.Origin, inner: str) -> str:
    """The source of one figure: in a file, its own line."""
    return str(layers.Origin(origin.rank, lambda: origin.where(inner)))


def _shown(name: str, value: Any) -> bool | float | str | list[str] | None:  # noqa: ANN401 (by the kind)
    """A value as ``evaluator config`` prints it, and JSON can hold it."""
    from evaluator.verdict.policy import Bar, Limit

    match value:
        case None:
            # The words that stand for "no limit" and "as the program sees fit".
            return {"show-pairs": "all", "jobs": "auto"}.get(name)
        case Bar():
            return value.value
        case Limit():
            return value.most
        case tuple():
            return [":".join(one) if isinstance(one, Target) else str(one) for one in value]
        case bool() | int() | float():
            return value
        case _:
            return str(value)


def pair_names(specs: tuple[PairSpec, ...]) -> None:
    """Refuses two pairs of one name: a baseline could not tell them apart.

    Raises:
        UsageError: with the place of the second.
    """
    seen: dict[str, PairSpec] = {}
    for spec in specs:
        other = seen.setdefault(spec.name, spec)
        if other is not spec:
            raise UsageError(
                f"two pairs are called {spec.name!r}, the other one at {other.place}",
                where=spec.place,
                hint="give one of them a name of its own",
            )


def clean(path: str) -> str:
    """A path as a name: forward slashes, nothing superfluous."""
    return posixpath.normpath(path.replace("\\", "/"))
