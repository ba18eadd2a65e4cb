"""Pairs evaluated and judged."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from evaluator.batch import engine, judging
from evaluator.batch.judging import Court, Run, Task, decide, judge_all
from evaluator.domain.evaluation import Options
from evaluator.domain.finding import Severity
from evaluator.domain.verdict import Judgement, Status
from evaluator.readers import parse
from evaluator.verdict.policy import Policy

OPTIONS = Options(embeddings=False, metrics=("chrf",))
POLICY = Policy(fail_on=Severity.MAJOR)
GOOD = "Talks began in Geneva on Monday. The fee rose by 5%, and nobody expected an agreement."
BAD = GOOD.replace("5%", "50%")


@pytest.fixture
def tasks(tmp_path: Path) -> list[Task]:
    """A pair that passes, one that cannot be tried, one that fails, one that cannot be read."""
    (tmp_path / "good.txt").write_text(GOOD)
    (tmp_path / "bad.txt").write_text(BAD)
    good, bad, none = (str(tmp_path / f"{name}.txt") for name in ("good", "bad", "none"))
    return [
        Task("passes", good, good, OPTIONS, POLICY),
        Task("untried", good, none, OPTIONS, POLICY, error="has no counterpart"),
        Task("fails", good, bad, OPTIONS, POLICY),
        Task("unread", good, none, OPTIONS, POLICY),
    ]


def test_judgements_stand_in_the_order_of_the_tasks(tasks: list[Task]) -> None:
    """One pair's failure hides no other."""
    seen: list[str] = []
    run = judge_all(tasks, Court(), done=lambda one: seen.append(one.name))

    assert [(one.name, one.status) for one in run.judgements] == [
        ("passes", Status.PASSED),
        ("untried", Status.ERROR),
        ("fails", Status.FAILED),
        ("unread", Status.ERROR),
    ]
    assert run.judgements[1].error == "has no counterpart"
    assert "no such file" in run.judgements[3].error
    assert sorted(seen) == ["fails", "passes", "unread", "untried"]
    assert not run.interrupted


def test_document_that_was_read_already_is_taken(tasks: list[Task]) -> None:
    """As standard input is."""
    task = Task("x", "-", tasks[0].candidate, OPTIONS, POLICY, read={"-": parse(BAD, name="in")})
    (judgement,) = judge_all([task], Court()).judgements

    assert (judgement.reference, judgement.status) == ("in", Status.FAILED)


def test_what_cannot_be_judged_is_the_pairs_own(tmp_path: Path, tasks: list[Task]) -> None:
    """Such as a comment that is meant to suppress, and is broken."""
    broken = tmp_path / "broken.md"
    broken.write_text(f"{BAD}\n\n<!-- evaluator: ignore[XYZ999] what for -->\n")
    task = Task("broken", tasks[0].reference, str(broken), OPTIONS, POLICY)
    run = judge_all([task, tasks[0]], Court())

    assert [one.status for one in run.judgements] == [Status.ERROR, Status.PASSED]
    assert "XYZ999" in run.judgements[0].error


class TestInterrupt:
    """Ctrl-C."""

    @pytest.fixture
    def _after_one(self, monkeypatch: pytest.MonkeyPatch) -> None:
        real = engine.run

        def run(*arguments: Any, **more: Any) -> Iterator[object]:
            yield next(iter(real(*arguments, **more)))
            raise KeyboardInterrupt

        monkeypatch.setattr(judging, "run", run)

    @pytest.mark.usefixtures("_after_one")
    def test_leaves_what_was_done(self, tasks: list[Task]) -> None:
        """And says that it is not all."""
        run = judge_all(tasks, Court())
        verdict = decide(run, POLICY, Court(), whole=True)

        assert [one.name for one in run.judgements] == ["passes", "untried"]
        assert run.interrupted
        assert verdict.status is Status.ERROR
        assert verdict.notices[0].text == "interrupted: 2 of 4 pairs were evaluated"

    @pytest.mark.usefixtures("_after_one")
    def test_passed_pairs_make_no_passed_gate(self, tasks: list[Task]) -> None:
        """Who knows what the others would have been."""
        verdict = decide(judge_all([tasks[0]] * 2, Court()), POLICY, Court(), whole=True)

        assert [one.status for one in verdict.judgements] == [Status.PASSED]
        assert verdict.status is Status.ERROR

    def test_before_anything_was_done_goes_on_to_the_caller(
        self, tasks: list[Task], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """There is nothing to report."""

        def run(*_: Any, **__: Any) -> Iterator[object]:
            yield from ()
            raise KeyboardInterrupt

        monkeypatch.setattr(judging, "run", run)
        with pytest.raises(KeyboardInterrupt):
            judge_all(tasks, Court())


def test_verdict_of_a_whole_run_is_the_judges(tasks: list[Task]) -> None:
    """Error beats failed beats passed."""
    judgements: tuple[Judgement, ...] = judge_all(tasks, Court()).judgements

    for count, status in ((1, Status.PASSED), (4, Status.ERROR)):
        run = Run(judgements[:count], count)
        assert decide(run, POLICY, Court(), whole=True).status is status
