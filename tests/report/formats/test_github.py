"""Annotations, read as the runner of GitHub Actions reads them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

from evaluator.domain.evaluation import Evaluation
from evaluator.domain.spans import Span
from evaluator.domain.verdict import Condition, Judgement, Status, Verdict
from evaluator.report.formats.github import FORMAT, MOST, render, render_verdict
from evaluator.report.view import View

Many = Callable[..., Evaluation]


@dataclass
class Command:
    """A workflow command as the runner takes it apart."""

    name: str
    properties: dict[str, str]
    message: str


def commands(text: str) -> list[Command]:
    """By the rules of the runner's ``ActionCommand``: one a line, unescaped, ``%25`` last."""
    found = []
    for line in text.splitlines():
        matched = re.fullmatch(r"::(\w+) (.*?)::(.*)", line)
        assert matched, line
        name, properties, message = matched.groups()
        pairs = (each.split("=", 1) for each in properties.split(","))
        found.append(
            Command(name, {key: _unescaped(value) for key, value in pairs}, _unescaped(message))
        )
    return found


def _unescaped(text: str) -> str:
    for escape, character in {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}.items():
        text = text.replace(escape, character)
    return text


class TestAnnotation:
    """One finding."""

    def test_has_file_lines_columns_title_and_both_texts(self, evaluation: Evaluation) -> None:
        """Has file, lines, columns, title and both texts."""
        column = evaluation.candidate.text.splitlines()[2].index("called on") + 1
        origin = evaluation.reference.text.splitlines()[4].index("demanded") + 1
        (command,) = (c for c in commands(render(evaluation, View())) if c.name == "warning")

        assert command.properties == {
            "file": "cand.txt",
            "line": "3",
            "endLine": "3",
            "col": str(column),
            "endColumn": str(column + len("called on")),
            "title": "STR001 wording-weaker (minor)",
        }
        assert command.message == (
            f"“demanded” became the weaker “called on”.\nReference, ref.txt:5:{origin}: demanded"
        )

    def test_has_columns_only_on_one_line(self, evaluation: Evaluation) -> None:
        """GitHub refuses an annotation over several lines that has columns."""
        finding = replace(evaluation.findings[0], candidate_span=Span(3, 40))
        (command,) = commands(render(replace(evaluation, findings=(finding,)), View()))

        assert (command.properties["line"], command.properties["endLine"]) == ("1", "3")
        assert not {"col", "endColumn"} & command.properties.keys()

    def test_levels(self, many: Many) -> None:
        """Critical and major are errors, minor warnings, neutral notices."""
        found = commands(render(many(critical=1, major=1, minor=1, neutral=1), View()))

        assert [c.name for c in found] == ["error", "error", "warning", "notice"]

    def test_texts_cannot_leave_their_place(self, saying: Callable[[str], Evaluation]) -> None:
        """No text ends the message, starts a command or becomes a property."""
        text = "100%0A: a,b=c\r\n::error::forged\x1b[2J"
        evaluation = saying(text)
        candidate = replace(evaluation.candidate, name="a,b:c%.txt")
        (command,) = commands(render(replace(evaluation, candidate=candidate), View()))

        assert command.properties["file"] == "a,b:c%.txt"
        assert "100%0A: a,b=c" in command.message
        assert "::error::forged<U+001B>" in command.message

    def test_standard_input_is_named_in_the_message(self, evaluation: Evaluation) -> None:
        """There is no file to put it at."""
        candidate = replace(evaluation.candidate, name="<stdin>")
        command = commands(render(replace(evaluation, candidate=candidate), View()))[0]

        assert "file" not in command.properties
        assert "At <stdin>:9:26" in command.message


class TestLimit:
    """Ten of each level, the rest is dropped by GitHub without a word."""

    def test_remainder_is_told(self, many: Many) -> None:
        """Remainder is told."""
        found = commands(render(many(critical=2, major=13, minor=12, neutral=14), View()))
        counts = Counter(command.name for command in found)

        assert counts == {"error": 10, "warning": 10, "notice": 10}
        assert found[-1].properties == {"title": "More was found"}
        assert found[-1].message.startswith("5 errors, 2 warnings and 5 notices beside those")

    def test_gravest_are_kept(self, many: Many) -> None:
        """Gravest are kept."""
        evaluation = many(critical=3, major=20)
        mixed = replace(evaluation, findings=evaluation.findings[::-1])
        titles = [c.properties["title"] for c in commands(render(mixed, View()))]

        assert [title.endswith("(critical)") for title in titles[:4]] == [True, True, True, False]

    def test_what_fits_needs_no_remainder(self, many: Many) -> None:
        """What fits needs no remainder."""
        found = commands(render(many(major=MOST, minor=MOST, neutral=MOST - 1), View()))

        assert len(found) == 3 * MOST - 1
        assert "More was found" not in [command.properties["title"] for command in found]


class TestGate:
    """The verdict."""

    def test_says_why_in_one_annotation(self, verdict: Verdict) -> None:
        """Says why in one annotation, then comes what is new."""
        first, *rest = commands(render_verdict(verdict, View()))

        assert (first.name, first.properties) == ("error", {"title": "Gate could not decide"})
        assert "cand.txt: segment:chrf: 71.3, wanted at least 80.0 in each pair; 8.7 below" in (
            first.message
        )
        assert "fr/b.txt: no such file" in first.message
        assert [c.properties["title"] for c in rest] == ["OMI001 sentence-omitted (critical)"]

    def test_leaves_nine_errors_to_findings(self, many: Many) -> None:
        """However many bars are missed."""
        bar = Condition("chrf", "at least 80.0", "1.0", Status.FAILED, "79.0 below")
        evaluation = many(critical=30)
        judged = Judgement("a", "r", "c", Status.FAILED, evaluation, "", (bar,) * 40)
        both = Verdict(Status.FAILED, (judged,))
        found = commands(render_verdict(both, View()))

        assert [c.name for c in found] == ["error"]
        assert found[0].message.endswith("\nand 20 more")

    def test_open_gate_is_a_notice(self, passed: Judgement) -> None:
        """Open gate is a notice."""
        (command,) = commands(render_verdict(Verdict(Status.PASSED, (passed,)), View()))

        assert command == Command("notice", {"title": "Gate passed"}, "Every condition was met.")


def test_is_for_machines() -> None:
    """Is for machines."""
    assert FORMAT.for_machines
