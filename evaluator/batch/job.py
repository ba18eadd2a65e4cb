"""One pair of articles to be evaluated, and what came of it; evaluated by a worker."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from evaluator.domain.document import Document
from evaluator.domain.errors import EvaluatorError
from evaluator.domain.evaluation import Evaluation, Options
from evaluator.domain.record import record

if TYPE_CHECKING:
    from evaluator.encode.protocol import Encoder


@record
class Job:
    """Two articles, each a path or a document already read, and how to evaluate them.

    ``index`` is the place among all jobs of a run; ``input_format`` is how paths are read, None by
    the names of the files.
    """

    index: int
    reference: str | Document
    candidate: str | Document
    options: Options
    input_format: str | None = None


@record
class Outcome:
    """What came of a job: an evaluation, or the one line that says why there is none.

    ``said`` is what the worker had to tell meanwhile, such as that a model was prepared.
    """

    index: int
    evaluation: Evaluation | None
    error: str = ""
    said: tuple[str, ...] = ()


class Worker:
    """Evaluates jobs one after the other; each model is loaded once, for all of them.

    ``notify`` is called with one line for what takes long; None keeps these lines for the outcome.
    ``threads`` is how many a model may use, None as many as it likes.
    """

    def __init__(
        self, *, notify: Callable[[str], None] | None = None, threads: int | None = None
    ) -> None:
        self._said: list[str] = []
        self._notify = notify or self._said.append
        self._threads = threads
        self._encoders: dict[tuple[str | None, Path | None], Encoder] = {}

    def __call__(self, job: Job) -> Outcome:
        """Evaluates a pair. Whatever goes wrong is the pair's own: the others go on."""
        try:
            evaluation, error = self._evaluate(job), ""
        except EvaluatorError as wrong:
            evaluation, error = None, str(wrong)
        except MemoryError:
            evaluation, error = None, "out of memory; split the articles, or lower --jobs"
        except Exception as crash:  # noqa: BLE001 (the edge of a pair: the others must not suffer)
            what = " ".join(f"{type(crash).__name__}: {crash}".split())
            evaluation, error = (
                None,
                f"internal error: {what}; this is a bug; 'score -v' shows more",
            )
        said = tuple(self._said)
        self._said.clear()
        return Outcome(job.index, evaluation, error, said)

    def _evaluate(self, job: Job) -> Evaluation:
        from evaluator.pipeline import evaluate
        from evaluator.readers import read

        left, right = (
            side if isinstance(side, Document) else read(side, format=job.input_format)
            for side in (job.reference, job.candidate)
        )
        encoder = self._encoder(job.options) if job.options.embeddings else None
        return evaluate(left, right, job.options, encoder=encoder, notify=self._notify)

    def _encoder(self, options: Options) -> Encoder:
        from evaluator.encode import load_encoder

        key = (options.model, options.cache)
        if key not in self._encoders:
            self._encoders[key] = load_encoder(
                options.model, cache=options.cache, threads=self._threads, notify=self._notify
            )
        return self._encoders[key]
