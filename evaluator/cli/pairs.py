"""Which pairs of articles a command is about."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.batch.judging import Task
from evaluator.batch.matching import match
from evaluator.cli.inputs import STDIN, check_sides, read_side
from evaluator.config import Config, PairSpec
from evaluator.domain.document import Document
from evaluator.domain.errors import InputError, UsageError
from evaluator.domain.record import record


@record
class Asked:
    """What the command line says of the articles; None where it does not."""

    reference: str | None = None
    candidate: str | None = None
    reference_dir: str | None = None
    candidate_dir: str | None = None
    stdin_filename: str | None = None


@record
class Pairs:
    """The pairs, each a task; ``whole`` where they are all there are, not picked by hand."""

    tasks: tuple[Task, ...]
    whole: bool

    @property
    def paths(self) -> Iterator[str]:
        """All articles, by path."""
        for task in self.tasks:
            yield task.reference
            yield task.candidate


def find_pairs(asked: Asked, config: Config) -> Pairs:
    """Two files, those that match in two folders, or the ``[[pairs]]`` of the configuration.

    Raises:
        UsageError: there are none, or it is not clear which are meant.
    """
    files = (asked.reference, asked.candidate)
    folders = (asked.reference_dir, asked.candidate_dir)
    if any(files) and any(folders):
        raise UsageError("two files and two folders are asked for", hint="give one or the other")
    if (asked.reference is None) != (asked.candidate is None):
        raise UsageError(
            f"{asked.reference} has no counterpart: one article is no pair",
            hint="give both articles, or none for the [[pairs]] of the configuration",
        )
    if asked.reference is not None and asked.candidate is not None:
        check_sides(asked.reference, asked.candidate, asked.stdin_filename)
        return Pairs((_single(asked, asked.reference, asked.candidate, config),), whole=False)
    if asked.stdin_filename is not None:
        check_sides("", "", asked.stdin_filename)
    if asked.reference_dir is not None and asked.candidate_dir is not None:
        found = match(asked.reference_dir, asked.candidate_dir)
        return Pairs(
            tuple(
                _task(config, config.pair(one.reference, one.candidate), error=one.error)
                for one in found
            ),
            whole=True,
        )
    if any(folders):
        missing = "--candidate-dir" if asked.reference_dir else "--reference-dir"
        raise UsageError(f"{missing} is missing", hint="give a folder or a glob for each side")
    if not config.pairs:
        raise UsageError(
            "there is nothing to compare",
            hint="give two files, --reference-dir and --candidate-dir, or [[pairs]] in "
            f"{config.file or 'evaluator.toml'}",
        )
    return Pairs(tuple(_task(config, spec) for spec in config.pairs), whole=True)


def _task(
    config: Config, spec: PairSpec, *, error: str = "", read: dict[str, Document] | None = None
) -> Task:
    return Task(
        spec.name,
        spec.reference,
        spec.candidate,
        config.options(spec),
        config.policy(spec),
        config.input_format(spec),
        read or {},
        error,
    )


def _single(asked: Asked, reference: str, candidate: str, config: Config) -> Task:
    """The pair of two files, one of which may be standard input; it is read here and now."""
    shown = asked.stdin_filename or "<stdin>"
    spec = config.pair(reference, candidate, shown if candidate == STDIN else "")
    if STDIN not in (reference, candidate):
        return _task(config, spec)
    try:
        document = read_side(
            STDIN, stdin_filename=asked.stdin_filename, format_name=config.input_format(spec)
        )
    except InputError as error:
        return _task(config, spec, error=str(error))
    return _task(config, spec, read={STDIN: document})
