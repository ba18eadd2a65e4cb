"""The JSON verdict keeps to its schema."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from typing import Any

import pytest

from evaluator.domain.finding import Severity
from evaluator.domain.verdict import Judgement, State, Status, Verdict
from evaluator.report.formats.json import FORMAT, render_verdict, schema_text
from evaluator.report.view import View

Json = dict[str, Any]


@pytest.fixture(scope="module")
def schema() -> Json:
    """The schema that is printed, with the evaluation's in it."""
    found: Json = json.loads(schema_text("verdict"))
    return found


def _report(verdict: Verdict, *, words: bool = False) -> Json:
    report: Json = json.loads(render_verdict(verdict, View(words=words)))
    return report


def _own(schema: Json) -> Iterator[Json]:
    """The objects that this schema describes, not those of the evaluation's."""
    yield schema
    yield from (each for name, each in schema["$defs"].items() if name != "evaluation")


def test_schema_is_one(schema: Json) -> None:
    """Of draft 2020-12."""
    from jsonschema import Draft202012Validator

    Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("words", [False, True])
def test_report_keeps_to_it(verdict: Verdict, schema: Json, *, words: bool) -> None:
    """A pair that failed, one that passed, one that could not be evaluated."""
    from jsonschema import Draft202012Validator

    Draft202012Validator(schema).validate(_report(verdict, words=words))


def test_evaluations_inside_are_held_to_their_own_schema(verdict: Verdict, schema: Json) -> None:
    """The reference by identifier is followed."""
    from jsonschema import Draft202012Validator, ValidationError

    report = _report(verdict)
    report["judgements"][1]["evaluation"]["findings"][0]["colour"] = "red"

    with pytest.raises(ValidationError):
        Draft202012Validator(schema).validate(report)


def test_every_field_is_required_described_and_the_only_one(schema: Json) -> None:
    """So that a field that is added to the report alone fails the test above."""
    for each in _own(schema):
        assert each["additionalProperties"] is False
        assert sorted(each["required"]) == sorted(each["properties"])
        for name, field in each["properties"].items():
            assert {"description", "const", "enum"} & field.keys(), name


@pytest.mark.parametrize(
    ("place", "field", "kind"),
    [
        ("judgement", "status", Status),
        ("condition", "status", Status),
        ("judged", "state", State),
        ("fixed", "severity", Severity),
    ],
)
def test_lists_all_values_of_an_enumeration(
    schema: Json, place: str, field: str, kind: type[StrEnum]
) -> None:
    """In their order."""
    assert schema["$defs"][place]["properties"][field]["enum"] == [each.value for each in kind]


def test_says_what_was_decided(verdict: Verdict) -> None:
    """Each finding's state beside the finding itself."""
    report = _report(verdict)
    failed, broken = report["judgements"][1], report["judgements"][2]
    states = {
        failed["evaluation"]["findings"][each["finding"]]["rule"]: (each["state"], each["reason"])
        for each in failed["findings"]
    }

    assert report["status"] == "error"
    assert states == {
        "OMI001": ("new", None),
        "MOD002": ("known", None),
        "STR001": ("suppressed", "agreed with the desk"),
    }
    assert failed["conditions"][1]["margin"] == "8.7 below"
    assert failed["fixed"][0]["fingerprint"] == "feed"
    assert (broken["evaluation"], broken["error"]) == (None, "fr/b.txt: no such file")


def test_lone_surrogate_in_a_path_is_no_crash(judgement: Judgement) -> None:
    """As a file's name may hold one."""
    text = render_verdict(
        Verdict(Status.FAILED, (replace(judgement, candidate="ev\udcffil"),)), View()
    )

    assert json.loads(text.encode())["judgements"][0]["candidate"] == "ev\ufffdil"


def test_format_offers_it() -> None:
    """So that the gate finds it."""
    assert FORMAT.render_verdict is render_verdict
