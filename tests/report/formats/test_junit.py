"""JUnit XML, read by junitparser and held to the rules of Jenkins."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import junitparser
import pytest
from lxml import etree

from evaluator.domain.evaluation import Evaluation
from evaluator.domain.verdict import (
    Condition,
    JudgedFinding,
    Judgement,
    State,
    Status,
    Verdict,
)
from evaluator.report.formats.junit import FORMAT, MOST_NAMED, render, render_verdict
from evaluator.report.view import View

# Written after Jenkins' junit-10.xsd (the xunit plugin's), in the part that we use: which element
# may stand in which, and which attributes each must and may have.
RULES = """\
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:complexType name="told" mixed="true">
    <xs:attribute name="type" type="xs:string"/>
    <xs:attribute name="message" type="xs:string"/>
  </xs:complexType>
  <xs:element name="testsuites">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="testsuite" minOccurs="0" maxOccurs="unbounded">
          <xs:complexType>
            <xs:choice minOccurs="0" maxOccurs="unbounded">
              <xs:element name="testcase">
                <xs:complexType>
                  <xs:choice minOccurs="0" maxOccurs="unbounded">
                    <xs:element name="skipped" type="told"/>
                    <xs:element name="error" type="told"/>
                    <xs:element name="failure" type="told"/>
                    <xs:element name="system-out" type="xs:string"/>
                  </xs:choice>
                  <xs:attribute name="name" type="xs:string" use="required"/>
                  <xs:attribute name="classname" type="xs:string"/>
                </xs:complexType>
              </xs:element>
              <xs:element name="system-out" type="xs:string"/>
            </xs:choice>
            <xs:attribute name="name" type="xs:string" use="required"/>
            <xs:attribute name="tests" type="xs:integer" use="required"/>
            <xs:attribute name="failures" type="xs:integer" use="required"/>
            <xs:attribute name="errors" type="xs:integer" use="required"/>
            <xs:attribute name="skipped" type="xs:integer"/>
            <xs:attribute name="file" type="xs:string"/>
          </xs:complexType>
        </xs:element>
      </xs:sequence>
      <xs:attribute name="name" type="xs:string"/>
      <xs:attribute name="tests" type="xs:integer"/>
      <xs:attribute name="failures" type="xs:integer"/>
      <xs:attribute name="errors" type="xs:integer"/>
    </xs:complexType>
  </xs:element>
</xs:schema>
"""


def _suites(text: str) -> list[junitparser.TestSuite]:
    schema = etree.XMLSchema(etree.fromstring(RULES))
    schema.assertValid(etree.fromstring(text.encode("utf-8")))
    return list(junitparser.JUnitXml.fromstring(text.encode("utf-8")))


def _output(text: str, at: int) -> str:
    """What a suite as a whole has to say, which junitparser passes over."""
    suite = etree.fromstring(text.encode("utf-8"))[at]
    return str(suite.findtext("system-out"))


def _first(case: junitparser.TestCase) -> junitparser.junitparser.FinalResult:
    result = next(iter(case.result))
    assert isinstance(result, junitparser.junitparser.FinalResult)
    return result


def _results(suite: junitparser.TestSuite) -> list[tuple[str, list[str]]]:
    return [(case.name, [type(each).__name__ for each in case.result]) for case in suite]


class TestGate:
    """One case for each condition."""

    def test_below_the_bar_fails_and_not_evaluated_is_an_error(self, verdict: Verdict) -> None:
        """Below the bar fails, and not evaluated is an error."""
        suites = _suites(render_verdict(verdict, View()))

        assert [(suite.name, _results(suite)) for suite in suites] == [
            ("all pairs", [("pass-rate: at least 90.0%", ["Failure"])]),
            ("clean", [("similarity: at least 0.800", [])]),
            (
                "article",
                [
                    ("similarity: at least 0.800", []),
                    ("segment:chrf: at least 80.0 in each pair", ["Failure"]),
                    ("severity: no new finding that is major or worse", ["Failure"]),
                ],
            ),
            ("lost", [("evaluation", ["Error"])]),
        ]

    def test_totals_are_those_that_junitparser_counts(self, verdict: Verdict) -> None:
        """Totals are those that junitparser counts."""
        text = render_verdict(verdict, View())
        counted = junitparser.JUnitXml.fromstring(text.encode("utf-8"))
        told = (counted.tests, counted.failures, counted.errors)
        counted.update_statistics()  # type: ignore[no-untyped-call]

        assert told == (counted.tests, counted.failures, counted.errors) == (6, 3, 1)

    def test_failure_says_by_how_much_where_and_for_what(self, verdict: Verdict) -> None:
        """Failure says by how much, where, and for what."""
        article = _suites(render_verdict(verdict, View()))[2]
        bar, grave = map(_first, [*article][1:])

        assert bar.message == "71.3, wanted at least 80.0 in each pair; 8.7 below"
        assert bar.text == "At cand.txt:3:1"
        assert str(grave.text).splitlines() == [
            "At cand.txt:9:26",
            "cand.txt:9:26: OMI001 critical A sentence was left out.",
        ]

    @pytest.mark.parametrize(
        ("name", "value", "named"),
        [
            ("severity", "1 critical, 1 major", ["OMI001", "MOD002"]),
            ("findings", "3", ["OMI001", "MOD002", "STR001"]),
            ("findings:major", "2", ["OMI001", "MOD002"]),
            ("findings:STR", "1", ["STR001"]),
            ("findings:hedge-dropped", "1", ["MOD002"]),
            ("chrf", "71.3", []),
        ],
    )
    def test_bar_for_findings_names_those_that_it_counts(
        self, judgement: Judgement, name: str, value: str, named: list[str]
    ) -> None:
        """Bar for findings names those that it counts."""
        new = tuple(JudgedFinding(each.finding, State.NEW) for each in judgement.findings)
        bar = Condition(name, "none", value, Status.FAILED, "too many")
        judged = replace(judgement, findings=new, conditions=(bar,))
        (suite,) = _suites(render_verdict(Verdict(Status.FAILED, (judged,)), View()))
        lines = str(_first(next(iter(suite))).text or "").splitlines()

        assert [line.split()[1] for line in lines] == named

    def test_what_was_accepted_is_not_named(self, verdict: Verdict) -> None:
        """What was accepted is not named."""
        text = render_verdict(verdict, View())

        assert "OMI001" in text
        assert "MOD002" not in text
        assert "STR001" not in text

    def test_bar_that_could_not_be_read_is_an_error(self, judgement: Judgement) -> None:
        """Bar that could not be read is an error."""
        unread = replace(judgement.conditions[1], status=Status.ERROR)
        judged = replace(judgement, conditions=(unread,), status=Status.ERROR)
        (suite,) = _suites(render_verdict(Verdict(Status.ERROR, (judged,)), View()))

        assert [kinds for _, kinds in _results(suite)] == [["Error"]]

    def test_bar_missed_behind_an_open_gate_is_skipped(self, judgement: Judgement) -> None:
        """CI would go red where the gate says green."""
        (suite,) = _suites(render_verdict(Verdict(Status.PASSED, (judgement,)), View()))

        assert [kinds for _, kinds in _results(suite)] == [[], ["Skipped"], ["Skipped"]]
        assert (suite.failures, suite.skipped) == (0, 2)

    def test_long_lists_are_cut_in_the_failure_and_whole_in_the_output(
        self, judgement: Judgement, many: Callable[..., Evaluation]
    ) -> None:
        """Long lists are cut in the failure, and whole in the output."""
        evaluation = many(critical=30)
        findings = tuple(JudgedFinding(finding, State.NEW) for finding in evaluation.findings)
        judged = replace(judgement, evaluation=evaluation, findings=findings)
        text = render_verdict(Verdict(Status.FAILED, (judged,)), View())
        (suite,) = _suites(text)
        lines = str(_first([*suite][2]).text).splitlines()

        assert len(lines) == 1 + MOST_NAMED + 1
        assert lines[-1] == "and 10 more: see the suite's output"
        assert _output(text, 0).count("STR001 critical") == 30

    def test_output_tells_the_notices(self, verdict: Verdict) -> None:
        """Output tells the notices."""
        text = render_verdict(verdict, View())

        assert _output(text, 0) == "Note: NUM001 suppresses nothing"
        assert "Note: Much of the text" in _output(text, 2)
        assert "Note: The baseline is old" in _output(text, 2)


class TestScore:
    """One case for each pair of sentences, and one for the articles."""

    def test_pair_with_a_finding_fails(self, evaluation: Evaluation) -> None:
        """Pair with a finding fails."""
        (suite,) = _suites(render(evaluation, View()))

        assert [kinds for _, kinds in _results(suite)] == [
            ["Failure"],  # the articles as a whole: a sentence was left out
            [],
            ["Failure"],
            [],
            ["Failure"],
        ]
        assert suite.name == "cand.txt"

    def test_neutral_finding_does_not(self, many: Callable[..., Evaluation]) -> None:
        """Neutral finding does not fail it, but is told."""
        (suite,) = _suites(render(many(neutral=1), View()))

        assert {len(kinds) for _, kinds in _results(suite)} == {0}
        assert "STR001 neutral Finding 0." in [*suite][2].system_out

    def test_name_of_a_case_is_that_of_its_sentence(self, evaluation: Evaluation) -> None:
        """No score is in it, so that it stays the same from run to run."""
        (suite,) = _suites(render(evaluation, View()))
        names = [case.name for case in suite]

        assert names[0] == "whole articles"
        assert names[2].startswith("pair 2: Talks will be held in early January")
        assert len(names[2]) <= len("pair 2: ") + 61

    def test_scores_are_told(self, evaluation: Evaluation) -> None:
        """With the decimals asked for."""
        (suite,) = _suites(render(evaluation, View(decimals=2)))
        whole, first, *_ = suite

        assert "BLEU raw 59.06\nBLEU normalised 66.92" in whole.system_out
        assert first.system_out == "chrF2 raw 71.26"

    def test_several_findings_are_counted(self, many: Callable[..., Evaluation]) -> None:
        """Several findings are counted."""
        (suite,) = _suites(render(many(major=2, minor=1), View()))
        failure = _first([*suite][2])

        assert (failure.type, failure.message) == ("major", "Finding 0. (and 2 more findings)")
        assert len(str(failure.text).splitlines()) == 3


class TestXml:
    """What XML forbids, and junitparser would let through."""

    def test_any_text_can_be_read_back(self, saying: Callable[[str], Evaluation]) -> None:
        """Forbidden characters are there to be seen, not lost."""
        text = 'nul \x00 esc \x1b ffff \uffff sur \ud800 ]]> <b> & "q"'
        (suite,) = _suites(render(saying(text), View()))
        message = _first([*suite][2]).message

        assert message == ('Nul <U+0000> esc <U+001B> ffff <U+FFFF> sur <U+D800> ]]> <b> & "q"')

    def test_there_is_no_clock_in_it(self, evaluation: Evaluation) -> None:
        """The same texts give the same report."""
        text = render(evaluation, View())

        assert text == render(evaluation, View())
        assert not re.search(r'\btime(stamp)?="', text)

    def test_is_for_machines(self) -> None:
        """Is for machines."""
        assert FORMAT.for_machines
