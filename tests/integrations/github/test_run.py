"""``run.sh``, run as the runner runs it."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

RUN = "Run the gate"

HOSTILE = [
    "$(touch pwned)",
    "`touch pwned`",
    '"; touch pwned; "',
    "'; touch pwned #",
    "a\ntouch pwned\n",
    "${IFS}touch${IFS}pwned",
    "* ? [a-z] ~ \\ &| ${{ x }}",
    "-rf",
]


class TestArguments:
    @pytest.mark.parametrize("value", HOSTILE)
    def test_file_names_arrive_as_they_are(self, runner: Any, fake: Any, value: str) -> None:
        ran = runner.step(RUN, {"reference": value, "candidate": "b c.txt", "config": value})

        assert ran.code == 0
        assert fake.arguments[-3:] == ["--", value, "b c.txt"]
        assert f"--config={value}" in fake.arguments
        assert not list(runner.folder.rglob("pwned"))

    @pytest.mark.parametrize("value", HOSTILE)
    def test_each_line_is_one_argument(self, runner: Any, fake: Any, value: str) -> None:
        lines = value.split("\n")
        runner.step(RUN, {"args": "\n".join(["--fail-on=major", "", *lines, "--quiet"])})

        assert fake.arguments[-2 - len([one for one in lines if one]) :] == [
            "--fail-on=major",
            *[one for one in lines if one],
            "--quiet",
        ]
        assert not list(runner.folder.rglob("pwned"))

    def test_line_ends_of_windows_are_no_part_of_arguments(self, runner: Any, fake: Any) -> None:
        runner.step(RUN, {"args": "--quiet\r\n--explain\r\n"})
        assert fake.arguments[-2:] == ["--quiet", "--explain"]

    def test_further_reports_are_asked_for(self, runner: Any, fake: Any) -> None:
        runner.step(RUN, {"reports": "html:my report.html\njunit:j.xml\n"})
        assert fake.arguments[-2:] == ["--report=html:my report.html", "--report=junit:j.xml"]

    def test_without_inputs_the_pairs_are_left_to_the_configuration(
        self, runner: Any, fake: Any
    ) -> None:
        runner.step(RUN)
        assert fake.arguments[0] == "gate"
        assert all(one.startswith(("--report=", "--output-format=")) for one in fake.arguments[1:])

    @pytest.mark.parametrize("side", ["reference", "candidate"])
    def test_one_article_alone_is_refused(self, runner: Any, fake: Any, side: str) -> None:
        ran = runner.step(RUN, {side: "a.txt"})
        assert (ran.code, ran.outputs["status"]) == (2, "error")
        assert "is given without" in ran.obeyed[-1]
        assert not (fake.folder / "arguments.json").exists()

    @pytest.mark.parametrize("name", ["summary", "annotations"])
    def test_a_switch_is_true_or_false(self, runner: Any, fake: Any, name: str) -> None:
        ran = runner.step(RUN, {name: "yes\n::error::more"})
        assert (ran.code, ran.outputs["status"]) == (2, "error")
        assert ran.obeyed == [
            f"::error title=Evaluator could not evaluate::input '{name}' is"
            " 'yes%0A::error::more', expected true or false"
        ]
        assert not (fake.folder / "arguments.json").exists()


class TestFolder:
    def test_it_is_seen_from_the_workspace(self, runner: Any, fake: Any) -> None:
        (runner.workspace / "my docs").mkdir()
        ran = runner.step(RUN, {"working-directory": "my docs", "sarif": "s.sarif"})
        assert ran.outputs["sarif"] == str(runner.workspace / "my docs" / "s.sarif")
        assert (runner.workspace / "my docs" / "s.sarif").is_file()
        assert fake.arguments

    @pytest.mark.usefixtures("fake")
    def test_one_that_is_not_there_is_an_error(self, runner: Any) -> None:
        ran = runner.step(RUN, {"working-directory": "$(touch pwned)"})
        assert (ran.code, ran.outputs) == (2, {"status": "error", "sarif": ""})
        assert "there is no folder" in ran.obeyed[-1]


class TestOutcome:
    @pytest.mark.parametrize(("status", "code"), [("passed", 0), ("failed", 1), ("error", 2)])
    def test_the_verdict_is_told_everywhere(
        self, runner: Any, fake: Any, status: str, code: int
    ) -> None:
        fake.does(status, code, out="The report.\n", notes="::notice::A note\n")
        ran = runner.step(RUN)

        assert ran.code == code
        assert ran.outputs["status"] == status
        assert Path(ran.outputs["sarif"]).read_text("utf-8") == "{}"
        assert ran.summary == f"## Gate {status}\n"
        assert ran.obeyed == ["::notice::A note"]
        assert "The report." in ran.log

    def test_a_failure_that_is_hidden_is_still_told(self, runner: Any, fake: Any) -> None:
        """With --exit-zero the exit code says nothing."""
        fake.does("failed", 0)
        ran = runner.step(RUN, {"args": "--exit-zero"})
        assert (ran.code, ran.outputs["status"]) == (0, "failed")

    def test_without_a_verdict_the_error_is_annotated(self, runner: Any, fake: Any) -> None:
        fake.does(None, 2, err="evaluator: first\nevaluator: evaluator.toml:4: 100% wrong\n")
        ran = runner.step(RUN)
        assert ran.code == 2
        assert ran.outputs == {"status": "error", "sarif": ""}
        assert ran.obeyed == [
            "::error title=Evaluator could not evaluate::evaluator: evaluator.toml:4: 100%25 wrong"
        ]
        assert "Evaluator could not evaluate" in ran.summary

    def test_a_crash_is_no_failed_gate(self, runner: Any, fake: Any) -> None:
        fake.does(None, 1)
        ran = runner.step(RUN)
        assert (ran.code, ran.outputs["status"]) == (2, "error")
        assert "it ended with 1 and said nothing" in ran.obeyed[-1]

    def test_the_sarif_report_of_another_run_is_not_passed_on(self, runner: Any, fake: Any) -> None:
        (runner.workspace / "old.sarif").write_text("{}", "utf-8")
        fake.does(None, 2, err="evaluator: no\n")
        assert runner.step(RUN, {"sarif": "old.sarif"}).outputs["sarif"] == ""

    def test_summary_and_annotations_can_be_left_out(self, runner: Any, fake: Any) -> None:
        fake.does("failed", 1, notes="::notice::A note\n")
        ran = runner.step(RUN, {"summary": "false", "annotations": "false"})
        assert (ran.code, ran.summary, ran.obeyed) == (1, "", [])
        assert not [one for one in fake.arguments if "markdown" in one or "github" in one]

    def test_what_an_article_says_is_no_command(self, runner: Any, fake: Any) -> None:
        """Reports quote articles, and a pull request may bring any article."""
        said = "::error::x\n  ::add-mask::e\n::stop-commands::mine\n::mine::\n::warning::y\n"
        fake.does("passed", 0, out=f"{said}no end of line", err=said)
        ran = runner.step(RUN)
        assert ran.obeyed == []
        assert ran.log.count("::add-mask::e") == 2

    def test_the_word_that_ends_the_pause_is_another_every_time(
        self, runner: Any, fake: Any
    ) -> None:
        assert fake
        words = {runner.step(RUN).log.splitlines()[0] for _ in range(3)}
        assert len(words) == 3
        assert all(len(word) == len("::stop-commands::") + 32 for word in words)


@pytest.mark.model
@pytest.mark.slow
class TestForReal:
    @pytest.fixture
    def real(self, runner: Any, seeds: tuple[Path, Path]) -> Any:
        """The program itself, and the seeds in the workspace."""
        for path in seeds:
            shutil.copy(path, runner.workspace)
        (runner.workspace / ".git").mkdir()
        runner.given |= {
            "steps.folders.outputs.environment": sys.prefix,
            "steps.folders.outputs.cache": os.environ["EVALUATOR_CACHE"],
        }
        return runner

    def test_a_missed_bar_fails_the_step(self, real: Any) -> None:
        files = {"reference": "moscow_times.txt", "candidate": "back_translation.txt"}
        ran = real.step(RUN, files | {"args": "--fail-under=chrf=90"})

        assert ran.code == 1, ran.log
        assert ran.outputs["status"] == "failed"
        assert "Gate failed" in ran.summary
        assert ran.obeyed[0].startswith("::error title=Gate failed::back_translation.txt: chrf: ")
        sarif = json.loads(Path(ran.outputs["sarif"]).read_text("utf-8"))
        places = {
            result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
            for result in sarif["runs"][0]["results"]
        }
        assert places == {"back_translation.txt"}

    def test_a_mistake_in_the_settings_is_an_error(self, real: Any) -> None:
        (real.workspace / "evaluator.toml").write_text('fail-un = "major"\n', "utf-8")
        ran = real.step(RUN)
        assert (ran.code, ran.outputs["status"]) == (2, "error")
        assert "evaluator.toml:1: " in ran.obeyed[-1]
