"""The JSON report keeps to its schema, and to strict JSON, whatever the texts hold."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from typing import Any

import pytest

from evaluator.domain.alignment import BeadKind
from evaluator.domain.document import Role
from evaluator.domain.evaluation import Evaluation, Notice
from evaluator.domain.finding import Severity
from evaluator.domain.score import Interval, Variant
from evaluator.domain.words import LinkKind, TokenKind
from evaluator.report.formats.json import FORMAT, schema_text
from evaluator.report.view import View

Json = dict[str, Any]


def _validate(report: Json, schema: Json) -> None:
    from jsonschema import Draft202012Validator

    Draft202012Validator(schema).validate(report)


@pytest.fixture
def schema() -> Json:
    """The schema in the package."""
    found: Json = json.loads(schema_text())
    return found


def _report(evaluation: Evaluation, *, words: bool = False) -> Json:
    def no_constants(name: str) -> float:
        raise AssertionError(f"{name} is no JSON")

    report: Json = json.loads(
        FORMAT.render(evaluation, View(words=words)), parse_constant=no_constants
    )
    return report


def _objects(schema: object) -> Iterator[Json]:
    if isinstance(schema, dict):
        if schema.get("type") == "object":
            yield schema
        for value in schema.values():
            yield from _objects(value)


class TestSchema:
    """The schema in the repository says exactly what is written."""

    def test_is_a_valid_schema(self, schema: Json) -> None:
        """Is a valid schema."""
        from jsonschema import Draft202012Validator

        Draft202012Validator.check_schema(schema)

    @pytest.mark.parametrize("words", [False, True])
    def test_report_keeps_to_it(self, evaluation: Evaluation, schema: Json, *, words: bool) -> None:
        """Report keeps to it."""
        _validate(_report(evaluation, words=words), schema)

    def test_knows_no_field_but_those_it_names(self, schema: Json) -> None:
        """So that a field that is added to the report alone fails the test above."""
        assert [o for o in _objects(schema) if "additionalProperties" not in o] == []

    def test_field_added_to_the_report_alone_is_refused(
        self, evaluation: Evaluation, schema: Json
    ) -> None:
        """Field added to the report alone is refused."""
        from jsonschema import ValidationError

        report = _report(evaluation)
        report["findings"][0]["colour"] = "red"

        with pytest.raises(ValidationError, match="colour"):
            _validate(report, schema)

    def test_report_with_account_and_doubts_keeps_to_it(
        self, doubted: Evaluation, schema: Json
    ) -> None:
        """Report with account and doubts keeps to it."""
        _validate(_report(doubted), schema)

    def test_report_of_a_version_without_account_and_doubts_keeps_to_it(
        self, doubted: Evaluation, schema: Json
    ) -> None:
        """They came later under the same version, so nobody may rely on them."""
        report = _report(doubted)
        del report["scores"][0]["account"]
        for pair in report["pairs"]:
            pair.pop("doubted", None)

        _validate(report, schema)

    def test_every_field_is_required_but_those_not_always_there(self, schema: Json) -> None:
        """Words where they are asked for, the account of mqm, doubts where a network has them."""
        optional = [
            name
            for each in _objects(schema)
            if "properties" in each
            for name in each["properties"].keys() - set(each["required"])
        ]

        assert sorted(optional) == ["account", "doubted", "links", "tokens"]

    def test_everything_is_described(self, schema: Json) -> None:
        """Everything is described."""
        undescribed = [
            name
            for each in _objects(schema)
            for name, field in each.get("properties", {}).items()
            if not {"description", "const", "$ref"} & field.keys()
        ]

        assert undescribed == []

    @pytest.mark.parametrize(
        ("place", "field", "kind"),
        [
            ("bead", "kind", BeadKind),
            ("finding", "severity", Severity),
            ("link", "kind", LinkKind),
            ("score", "variant", Variant),
            ("segment", "role", Role),
            ("token", "kind", TokenKind),
        ],
    )
    def test_lists_all_values_of_an_enumeration(
        self, schema: Json, place: str, field: str, kind: type[StrEnum]
    ) -> None:
        """Lists all values of an enumeration."""
        assert schema["$defs"][place]["properties"][field]["enum"] == [str(each) for each in kind]


class TestReport:
    """What stands where."""

    def test_spans_lead_back_into_the_file_in_offsets_and_lines(
        self, evaluation: Evaluation
    ) -> None:
        """Spans lead back into the file in offsets and lines."""
        finding = _report(evaluation)["findings"][1]
        span = finding["reference"]["span"]
        text = evaluation.reference.text

        assert text[span["start"] : span["end"]] == "eventually" == finding["reference"]["text"]
        line = text.splitlines()[span["line"] - 1]
        assert line[span["column"] - 1 : span["end_column"] - 1] == "eventually"
        assert span["line"] == span["end_line"]

    def test_omission_has_an_empty_span_where_it_is_missing(self, evaluation: Evaluation) -> None:
        """Omission has an empty span where it is missing."""
        side = _report(evaluation)["findings"][0]["candidate"]

        assert side["text"] == ""
        assert side["span"]["start"] == side["span"]["end"] > 0

    def test_beads_and_pairs_point_at_each_other(self, evaluation: Evaluation) -> None:
        """Beads and pairs point at each other."""
        report = _report(evaluation)
        beads = report["alignment"]["beads"]

        assert [bead["pair"] for bead in beads] == [0, 1, 2, 3, None, None]
        assert [pair["bead"] for pair in report["pairs"]] == [0, 1, 2, 3]
        assert [bead["kind"] for bead in beads] == ["1-1", "1-1", "1-1", "1-1", "1-0", "0-1"]

    def test_words_are_left_out_unless_asked_for(self, evaluation: Evaluation) -> None:
        """Words are left out unless asked for."""
        assert "links" not in _report(evaluation)["pairs"][1]
        assert "tokens" not in _report(evaluation)["pairs"][1]["reference"]

    def test_links_point_at_tokens(self, evaluation: Evaluation) -> None:
        """Links point at tokens."""
        pair = _report(evaluation, words=True)["pairs"][1]
        linked = [
            (
                pair["reference"]["tokens"][link["reference"]]["text"],
                pair["candidate"]["tokens"][link["candidate"]]["text"],
                link["score"],
            )
            for link in pair["links"]
            if link["kind"] == "vector"
        ]

        assert linked == [("demanded", "called", 0.61), ("halt", "stop", 0.83)]

    def test_account_adds_up(self, doubted: Evaluation) -> None:
        """To p, and p to the value."""
        mqm, *others = _report(doubted)["scores"]
        account = mqm["account"]
        parts = [*account["findings"].values(), account["doubts"], account["letters"]]

        assert account["words"] == 50
        assert account["findings"] == {
            "neutral": 0.0,
            "minor": 1.24,
            "major": 8.34,
            "critical": 17.54,
        }
        assert sum(parts) == pytest.approx(account["penalty"]) == pytest.approx(31.0)
        assert mqm["value"] == pytest.approx(100 * math.exp(-account["penalty"] / 100), abs=0.01)
        assert not any("account" in score for score in others)

    def test_words_in_doubt_lead_back_into_their_file(self, doubted: Evaluation) -> None:
        """Asked for words or not, the reference's first, each from 0.1 on and in no finding."""
        *others, last = _report(doubted)["pairs"]
        texts = {"reference": doubted.reference.text, "candidate": doubted.candidate.text}

        assert [(one["side"], one["text"], one["doubt"]) for one in last["doubted"]] == [
            ("reference", "been", 0.1),
            ("reference", "seeking", 0.4125),
            ("candidate", "seeks", 0.25),
        ]
        for one in last["doubted"]:
            span = one["span"]
            assert texts[one["side"]][span["start"] : span["end"]] == one["text"]
            line = texts[one["side"]].splitlines()[span["line"] - 1]
            assert line[span["column"] - 1 : span["end_column"] - 1] == one["text"]
        assert not any("doubted" in pair for pair in others)

    def test_interval_is_null_where_there_is_none(self, evaluation: Evaluation) -> None:
        """Interval is null where there is none."""
        raw, normalised, *_ = _report(evaluation)["scores"]

        assert raw["interval"] == {"low": 52.86, "high": 65.26, "mean": 59.1, "level": 0.95}
        assert normalised["interval"] is None


class TestStrictness:
    """Any JSON parser can read it, and any terminal can show it."""

    @pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
    def test_figure_that_is_no_number_is_null(
        self, evaluation: Evaluation, schema: Json, value: float
    ) -> None:
        """Figure that is no number is null."""
        score = replace(evaluation.scores[0], value=value, interval=Interval(value, value, value))
        report = _report(replace(evaluation, scores=(score,)))

        assert report["scores"][0]["value"] is None
        assert report["scores"][0]["interval"]["low"] is None
        _validate(report, schema)

    def test_lone_surrogate_becomes_the_replacement_character(self, evaluation: Evaluation) -> None:
        """Lone surrogate becomes the replacement character."""
        reference = replace(evaluation.reference, name="a\udcff.txt")
        text = FORMAT.render(replace(evaluation, reference=reference), View())

        assert json.loads(text.encode("utf-8"))["reference"]["name"] == "a\ufffd.txt"

    def test_controls_are_escaped_and_come_back_the_same(self, evaluation: Evaluation) -> None:
        """Controls are escaped and come back the same."""
        nasty = "\x1b[2J\x9b31m\x7f\u202eabc\u2028\x00"
        text = FORMAT.render(replace(evaluation, notices=(Notice("n", nasty),)), View())

        assert json.loads(text)["notices"][0]["text"] == nasty
        assert not set(nasty) - set("[2J31mabc") & set(text)

    def test_other_writing_stays_readable(self, evaluation: Evaluation) -> None:
        """Other writing stays readable."""
        assert "“hard line”" in FORMAT.render(evaluation, View())

    def test_ends_in_one_newline(self, evaluation: Evaluation) -> None:
        """Ends in one newline."""
        text = FORMAT.render(evaluation, View())

        assert text.endswith("}\n")
        assert FORMAT.for_machines

    def test_same_evaluation_gives_the_same_report(self, evaluation: Evaluation) -> None:
        """Same evaluation gives the same report."""
        assert FORMAT.render(evaluation, View()) == FORMAT.render(evaluation, View(width=40))
