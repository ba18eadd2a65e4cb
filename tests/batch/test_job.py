"""One pair, evaluated by a worker."""

from __future__ import annotations

from pathlib import Path

import pytest

from evaluator import encode, pipeline
from evaluator.batch.job import Job, Worker
from evaluator.domain.evaluation import Options
from evaluator.readers import parse

TEXT = "Talks began in Geneva on Monday. Nobody expected an agreement this week."
LEXICAL = Options(embeddings=False, metrics=("chrf",))


def test_paths_and_documents_are_evaluated(tmp_path: Path) -> None:
    """The path as a file of the format that is asked for."""
    path = tmp_path / "a.txt"
    path.write_text(f"# A *heading*\n\n{TEXT}\n")
    outcome = Worker()(Job(3, str(path), parse(TEXT), LEXICAL, "markdown"))

    assert (outcome.index, outcome.error) == (3, "")
    assert outcome.evaluation is not None
    assert outcome.evaluation.reference.format == "markdown"
    assert outcome.evaluation.candidate.name == "<text>"


def test_article_that_cannot_be_read_is_told_in_one_line(tmp_path: Path) -> None:
    """With its name."""
    outcome = Worker()(Job(0, str(tmp_path / "none.txt"), parse(TEXT), LEXICAL))

    assert outcome.evaluation is None
    assert outcome.error.startswith(str(tmp_path / "none.txt"))
    assert "no such file" in outcome.error


@pytest.mark.parametrize(
    ("crash", "line"),
    [
        (
            ZeroDivisionError("a\nb"),
            "internal error: ZeroDivisionError: a b; this is a bug; 'score -v' shows more",
        ),
        (MemoryError(), "out of memory; split the articles, or lower --jobs"),
    ],
)
def test_crash_is_the_pairs_own(
    monkeypatch: pytest.MonkeyPatch, crash: BaseException, line: str
) -> None:
    """The worker goes on with the next."""

    def fail(*_: object, **__: object) -> None:
        raise crash

    worker, job = Worker(), Job(0, parse(TEXT), parse(TEXT), LEXICAL)
    with monkeypatch.context() as context:
        context.setattr(pipeline, "evaluate", fail)
        assert worker(job).error == line

    assert worker(job).evaluation is not None


def test_interrupt_is_not_swallowed(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is meant for the whole run."""

    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "evaluate", interrupt)
    with pytest.raises(KeyboardInterrupt):
        Worker()(Job(0, parse(TEXT), parse(TEXT), LEXICAL))


class TestModel:
    """Loaded once for all pairs that ask for it."""

    @pytest.fixture
    def loads(self, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str | None, int | None]]:
        """What ``load_encoder`` was asked for: the model, and the threads."""
        asked: list[tuple[str | None, int | None]] = []

        def load(model: str | None, *, threads: int | None, notify: object, **_: object) -> None:
            asked.append((model, threads))
            assert callable(notify)
            notify("preparing the model")

        monkeypatch.setattr(encode, "load_encoder", load)
        monkeypatch.setattr(pipeline, "evaluate", lambda *_, **__: None)
        return asked

    def test_is_loaded_once(self, loads: list[tuple[str | None, int | None]]) -> None:
        """Each that is asked for, with the threads that the worker may use."""
        worker = Worker(threads=2)
        for model in (None, "other", None):
            worker(Job(0, parse(TEXT), parse(TEXT), Options(model=model)))

        assert loads == [(None, 2), ("other", 2)]

    def test_is_not_loaded_where_none_is_used(
        self, loads: list[tuple[str | None, int | None]]
    ) -> None:
        """Without embeddings."""
        Worker()(Job(0, parse(TEXT), parse(TEXT), LEXICAL))

        assert loads == []

    @pytest.mark.usefixtures("loads")
    def test_what_it_tells_goes_with_the_outcome_once(self) -> None:
        """Unless somebody listens."""
        worker, heard = Worker(), list[str]()
        job = Job(0, parse(TEXT), parse(TEXT), Options())

        assert [worker(job).said, worker(job).said] == [("preparing the model",), ()]
        assert Worker(notify=heard.append)(job).said == ()
        assert heard == ["preparing the model"]
