"""How bars are written, and what is said where they are written wrongly."""

from __future__ import annotations

import re

import pytest

from evaluator.domain.errors import UsageError
from evaluator.domain.finding import Severity
from evaluator.domain.score import Variant
from evaluator.verdict import syntax
from evaluator.verdict.policy import Bar, Limit


def refused(text: str) -> re.Pattern[str]:
    return re.compile(text, re.DOTALL)


class TestFailUnder:
    @pytest.mark.parametrize(
        ("text", "bar"),
        [
            ("chrf=80", Bar("chrf", 80)),
            ("chrf++ = 80.5", Bar("chrf++", 80.5)),
            ("BLEU=59.1", Bar("bleu", 59.1)),
            ("ter=120", Bar("ter", 120)),
            ("similarity=1", Bar("similarity", 1)),
            ("mqm=90", Bar("mqm", 90)),
            ("Segment:MQM=50", Bar("mqm", 50, segment=True)),
            ("bleu=0", Bar("bleu", 0)),
            ("bleu=1", Bar("bleu", 1)),
            ("ter=0.5", Bar("ter", 0.5)),
            ("segment:chrf=40", Bar("chrf", 40, segment=True)),
            ("normalised:chrf=40", Bar("chrf", 40, Variant.NORMALISED)),
            ("segment:normalised:chrf=4", Bar("chrf", 4, Variant.NORMALISED, segment=True)),
            ("normalised:segment:chrf=4", Bar("chrf", 4, Variant.NORMALISED, segment=True)),
        ],
    )
    def test_is_read(self, text: str, bar: Bar) -> None:
        assert syntax.parse_fail_under(text) == bar

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ("chrf", r"'chrf' is not of the form METRIC=VALUE"),
            ("=80", r"not of the form"),
            ("chrf=", r"not of the form"),
            ("chfr=80", r"no metric is called 'chfr'; did you mean chrf"),
            ("chrf=abc", r"'abc' is not a number; write it as in chrf=80"),
            ("chrf=8_0", r"'8_0' is not a number"),
            ("chrf=80,5", r"'80,5' is not a number"),
            ("chrf=nan", r"not a number"),
            ("chrf=inf", r"not a number"),
            ("chrf=101", r"101 is out of range for chrf; it runs from 0 to 100$"),
            ("chrf=-1", r"-1 is out of range"),
            ("ter=-0.1", r"out of range for ter; it starts at 0"),
            ("similarity=80", r"it runs from 0 to 1; did you mean 0\.8\?"),
            ("similarity=200", r"it runs from 0 to 1$"),
            ("bleu=0.55", r"would let everything pass; did you mean 55\?"),
            ("normalised:similarity=.8", r"raw text only; leave out 'normalised:'"),
            ("normalised:mqm=80", r"mqm is taken on the raw text only; leave out 'normalised:'$"),
            ("segment:normalised:mqm=8", r"mqm is taken on the raw text only"),
            ("mqm=0.9", r"mqm runs from 0 to 100, .* let everything pass; did you mean 90\?$"),
            ("mqm=101", r"101 is out of range for mqm; it runs from 0 to 100$"),
            ("normalized:bleu=5", r"'normalized:' .* did you mean normalised:\?"),
            ("sgement:bleu=5", r"did you mean segment:\?"),
        ],
    )
    def test_is_refused(self, text: str, message: str) -> None:
        with pytest.raises(UsageError, match=refused(rf"^--fail-under: .*{message}")):
            syntax.parse_fail_under(text)

    def test_a_bar_is_called_as_it_is_written(self) -> None:
        bar = syntax.parse_fail_under("normalised:segment:ChrF=4")

        assert bar.name == "segment:normalised:chrf"

    def test_true_is_no_number(self) -> None:
        with pytest.raises(UsageError, match=r"^a\.toml:3: 'True' is not a number"):
            syntax.fail_under("chrf", True, "a.toml:3")  # noqa: FBT003


class TestMaxDrop:
    def test_is_read(self) -> None:
        assert syntax.parse_max_drop("normalised:bleu=1.5") == Bar("bleu", 1.5, Variant.NORMALISED)

    def test_a_small_drop_is_no_share(self) -> None:
        assert syntax.parse_max_drop("bleu=0.5") == Bar("bleu", 0.5)

    def test_a_baseline_keeps_no_segments(self) -> None:
        with pytest.raises(UsageError, match=r"^--max-drop: .*leave out 'segment:'"):
            syntax.parse_max_drop("segment:bleu=1")

    @pytest.mark.parametrize("text", ["bleu=-1", "bleu=101", "similarity=2"])
    def test_out_of_range(self, text: str) -> None:
        with pytest.raises(UsageError, match="out of range"):
            syntax.parse_max_drop(text)


class TestMaxFindings:
    @pytest.mark.parametrize(
        ("text", "limit"),
        [
            ("5", Limit(5)),
            ("all=5", Limit(5)),
            ("major=0", Limit(0, "major")),
            ("Critical=1", Limit(1, "critical")),
            ("NUM001=2", Limit(2, "NUM001")),
            ("num=2", Limit(2, "NUM")),
            ("number-changed=2", Limit(2, "number-changed")),
        ],
    )
    def test_is_read(self, text: str, limit: Limit) -> None:
        assert syntax.parse_max_findings(text) == limit

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ("five", r"'five' is not a number of findings"),
            ("-1", r"not a number of findings"),
            ("NUM=1.5", r"not a number of findings"),
            ("majr=1", r"no check or severity is called 'majr'; did you mean major\?"),
            ("NUN001=1", r"no check is called 'NUN001'; did you mean NUM001\?"),
            ("=1", r"not of the form"),
        ],
    )
    def test_is_refused(self, text: str, message: str) -> None:
        with pytest.raises(UsageError, match=refused(rf"^--max-findings: .*{message}")):
            syntax.parse_max_findings(text)

    @pytest.mark.parametrize("value", [True, 1.5])
    def test_only_whole_numbers_come_from_a_file(self, value: float) -> None:
        with pytest.raises(UsageError, match="not a number of findings"):
            syntax.max_findings("all", value, "a.toml:1")  # type: ignore[arg-type]


class TestFailOn:
    def test_is_read(self) -> None:
        assert syntax.fail_on("Major") is Severity.MAJOR

    def test_the_nearest_is_named(self) -> None:
        with pytest.raises(UsageError, match=r"^--fail-on: .*'criticl'; did you mean critical\?"):
            syntax.fail_on("criticl")


class TestMinPassRate:
    @pytest.mark.parametrize(
        ("given", "share"), [("0.9", 0.9), ("90%", 0.9), ("66.6%", 0.666), (1, 1), ("0", 0)]
    )
    def test_is_read(self, given: str | float, share: float) -> None:
        assert syntax.min_pass_rate(given) == share

    @pytest.mark.parametrize(
        ("given", "message"),
        [
            ("90", r"90 is no share of the pairs, 0 to 1; did you mean 90%\?"),
            ("110%", r"no share"),
            ("-0.1", r"no share of the pairs, 0 to 1; write 0\.9 or 90%"),
            ("most", r"'most' is not a number"),
        ],
    )
    def test_is_refused(self, given: str, message: str) -> None:
        with pytest.raises(UsageError, match=refused(rf"^--min-pass-rate: .*{message}")):
            syntax.min_pass_rate(given)
