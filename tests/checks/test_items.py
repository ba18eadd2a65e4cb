"""TRM005 to TRM007: placeholders, addresses and markup, beyond their examples."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from evaluator import evaluate, parse
from evaluator.checks.link_changed import link_changed
from evaluator.checks.placeholder_changed import placeholder_changed
from evaluator.domain.evaluation import Options
from evaluator.domain.finding import Severity
from tests.conftest import PairMaker

Told = tuple[str, Severity | None]


class TestPlaceholders:
    """TRM005."""

    def told(self, make_pair: PairMaker, reference: str, candidate: str) -> list[Told]:
        return [
            (one.message, one.severity)
            for one in placeholder_changed(make_pair(reference, candidate))
        ]

    @pytest.mark.parametrize(
        ("reference", "candidate", "message", "severity"),
        [
            ("Hi {a}.", "Hi {b}.", "The placeholder {a} became {b}", "critical"),
            ("Hi {a}.", "Hi %s.", "The placeholder {a} became %s", "critical"),
            ("Hi {a}.", "Hi there.", "The placeholder {a} is gone", "major"),
            ("Hi there.", "Hi {a}.", "The placeholder {a} was put in", "major"),
            ("{a}, {a}?", "{a}?", "The placeholder {a} stands less often", "minor"),
            ("{a}?", "{a}, {a}?", "The placeholder {a} stands more often", "minor"),
            ("%s, %s?", "%s?", "The placeholder %s is gone", "major"),
            ("{a:.2f} m", "{a} m", "The placeholder {a:.2f} is written {a}", "minor"),
            ("Hi %(n)s.", "Hi % (n) s.", "The placeholder %(n)s is broken: % (n) s", "critical"),
            ("你好{n}。", "你好｛n｝。", "The placeholder {n} is broken: ｛n｝", "critical"),
            ("%s: %d", "%d: %s", "The placeholders %s %d stand in the order %d %s", "critical"),
            (
                "{n, plural, one {#} other {#}}",
                "{n, plural, other {#}}",
                "The placeholder {n, plural, …} became {n, plural, …}",
                "critical",
            ),
        ],
    )
    def test_severity_goes_by_what_changed(
        self, make_pair: PairMaker, reference: str, candidate: str, message: str, severity: str
    ) -> None:
        assert self.told(make_pair, reference, candidate) == [(message, Severity(severity))]

    @pytest.mark.parametrize(
        ("reference", "candidate"),
        [
            ("Hi there.", "Hello there."),
            ("%s and %s", "%s und %s"),
            ("{a} to {b}", "from {b} {a}"),
            ("%1$s of %2$s", "%2$s, %1$s"),
            ("{{a}} b", "b {{ a }}"),
            ("{n, plural, one {x} other {y}}", "{n,plural,other{z}one{w}}"),
        ],
    )
    def test_the_same_ones_in_another_order_are_fine(
        self, make_pair: PairMaker, reference: str, candidate: str
    ) -> None:
        assert self.told(make_pair, reference, candidate) == []

    def test_cases_that_differ_are_named(self, make_pair: PairMaker) -> None:
        pair = make_pair("{n, plural, one {a} other {b}}", "{n, plural, many {a} other {b}}")

        assert [one.evidence for one in placeholder_changed(pair)] == [
            {
                "the reference has": "n, plural, one other",
                "the candidate has": "n, plural, many other",
            }
        ]

    def test_a_word_behind_a_colon_is_unsure(self, make_pair: PairMaker) -> None:
        (one,) = placeholder_changed(make_pair("Dear :name, hello.", "Dear friend, hello."))

        assert one.confidence < 0.7


class TestLinks:
    """TRM006."""

    @pytest.mark.parametrize(
        ("reference", "candidate", "severity"),
        [
            ("At https://e.org/a now.", "At https://e.org/a/ now.", "neutral"),
            ("At http://e.org/a now.", "At https://www.e.org/a?utm_source=b now.", "neutral"),
            ("At https://e.org/en/a now.", "At https://e.org/de/a now.", "minor"),
            ("At https://e.org/a now.", "At https://e.org/b now.", "major"),
            ("At https://e.org/a now.", "At https://f.org/a now.", "major"),
            ("At https://e.org/a now.", "At the site now.", "major"),
            ("Ask a@e.org now.", "Ask b@e.org now.", "major"),
            ("Ask @ann now.", "Ask @anna now.", "major"),
            ("Ask @ann now.", "Ask Ann now.", "minor"),
            ("Use #spring now.", "Use #summer now.", "minor"),
        ],
    )
    def test_severity_goes_by_what_changed(
        self, make_pair: PairMaker, reference: str, candidate: str, severity: str
    ) -> None:
        assert [one.severity for one in link_changed(make_pair(reference, candidate))] == [
            Severity(severity)
        ]

    def test_what_was_put_in_is_told_at_its_place(self, make_pair: PairMaker) -> None:
        pair = make_pair("Read the report today.", "Read the report today at https://e.org .")
        (one,) = link_changed(pair)

        assert one.message == "The link https://e.org was put in"
        assert len(one.reference) == 0

    def test_capitals_of_a_handle_lead_nowhere_else(self, make_pair: PairMaker) -> None:
        assert list(link_changed(make_pair("By @Ann.", "By @ann."))) == []


PAGE = (
    "<article><h1>Spring</h1><p>The council met on Monday, said <a href='https://e.org/1'>Mia"
    "</a>.</p><p>It <b>rejected</b> the plan with <a href='https://e.org/2'>nine votes</a> to "
    "three, and went <i>home</i>.</p><p>Run <code>plan -a</code> to see all votes at once.</p>"
    "</article>"
)


class TestMarkup:
    """TRM007."""

    def told(
        self, reference: str, candidate: str, form: str = "html", other: str = ""
    ) -> list[tuple[str, Severity]]:
        options = Options(select=("TRM007",), metrics=("chrf",), embeddings=False)
        left = parse(reference, name="a", format=form)
        right = parse(candidate, name="b", format=other or form)
        return [(one.message, one.severity) for one in evaluate(left, right, options).findings]

    def test_the_same_page_is_silent(self) -> None:
        assert self.told(PAGE, PAGE.replace("rejected", "turned down")) == []

    @pytest.mark.parametrize(
        ("before", "behind", "message", "severity"),
        [
            ("e.org/2", "e.org/3", "The link https://e.org/2 became https://e.org/3", "major"),
            ("<b>rejected</b>", "rejected", "The tag <b> is gone", "minor"),
            ("<b>rejected</b>", "<i>rejected</i>", "The tag <b> became <i>", "minor"),
            ("plan -a", "plan -b", "The code plan -a became plan -b", "major"),
            ("nine votes", "nine <sub>votes</sub>", "The tag <sub> was put in", "major"),
        ],
    )
    def test_severity_goes_by_what_changed(
        self, before: str, behind: str, message: str, severity: str
    ) -> None:
        assert self.told(PAGE, PAGE.replace(before, behind)) == [(message, Severity(severity))]

    def test_a_page_without_markup_is_another_layout(self) -> None:
        bare = re.sub("</?(b|i|code)>", "", PAGE)

        assert self.told(PAGE, bare) == []

    def test_two_formats_are_not_compared(self) -> None:
        text = "Press <b>Save</b> when all the fields are filled in."

        assert self.told(text, text.replace("<b>Save</b>", "Save"), "text", "markdown") == []

    def test_in_text_every_tag_counts(self) -> None:
        text = "Press <2>Save</2> when all the fields are filled in."

        assert self.told(text, text.replace("</2>", ""), "text") == [
            ("The tag <2> is not closed", Severity.MAJOR)
        ]
        assert self.told(text, text.replace("<2>", "").replace("</2>", ""), "text") == [
            ("The tag <2> is gone", Severity.MAJOR)
        ]

    def test_a_link_to_the_page_in_another_language_is_minor(self, tmp_path: Path) -> None:
        text = "The council published [its report](https://e.org/en/2019) on Monday.\n"
        for name, language in (("a.md", "en"), ("b.md", "fr")):
            (tmp_path / name).write_text(text.replace("/en/", f"/{language}/"), encoding="utf-8")
        options = Options(select=("TRM007",), metrics=("chrf",), embeddings=False)
        (one,) = evaluate(tmp_path / "a.md", tmp_path / "b.md", options).findings

        assert one.severity is Severity.MINOR
        assert one.candidate_text == "[its report](https://e.org/fr/2019)"
