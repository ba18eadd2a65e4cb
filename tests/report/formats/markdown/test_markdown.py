"""The comment on a pull request, as GitHub's own parser shows it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape

import pytest
from cmarkgfm import github_flavored_markdown_to_html
from cmarkgfm.cmark import Options

from evaluator.domain.evaluation import Evaluation
from evaluator.domain.score import Score
from evaluator.domain.verdict import Condition, JudgedFinding, Judgement, State, Status, Verdict
from evaluator.report.formats.markdown import FORMAT, MOST_BYTES, render, render_verdict
from evaluator.report.view import View

OURS = {"h2", "h3", "p", "ul", "li", "br", "code", "strong", "em", "sub", "details", "summary"}
TABLES = {"table", "thead", "tbody", "tr", "th", "td"}


def html(markdown: str) -> str:
    """What GitHub makes of it, with raw HTML left in."""
    found: str = github_flavored_markdown_to_html(markdown, Options.CMARK_OPT_UNSAFE)
    return found


def table(markdown: str, number: int) -> list[list[str]]:
    """The cells of a table, as they read."""
    body = re.findall("<table>(.*?)</table>", html(markdown), re.DOTALL)[number]
    return [
        [unescape(re.sub("<[^>]*>", "", cell)) for cell in re.findall(r"<t[hd]>(.*?)</t[hd]>", row)]
        for row in re.findall("<tr>(.*?)</tr>", body, re.DOTALL)
    ]


class TestScore:
    """An evaluation without a gate."""

    def test_scores_stand_in_a_table(self, evaluation: Evaluation) -> None:
        """Raw beside normalised, the interval behind the figure."""
        assert table(render(evaluation, View()), 0) == [
            ["score", "raw", "normalised", "better"],
            ["BLEU", "59.1 (95%: 52.9 to 65.3)", "66.9", "higher"],
            ["TER", "23.1", "", "lower"],
            ["similarity", "", "0.931", "higher"],
        ]

    def test_finding_shows_both_texts_with_the_words_in_bold(self, evaluation: Evaluation) -> None:
        """Finding shows both texts, with the words in bold."""
        page = html(render(evaluation, View()))

        assert "Moscow <strong>demanded</strong> NATO halt its expansion." in page
        assert "Moscow <strong>called on</strong> NATO to stop its expansion." in page
        assert "seeks to<strong>^</strong> join" in page
        assert re.search(r"<code>ref.txt:5:\d+</code>", page)

    def test_findings_are_counted_and_notices_told(self, evaluation: Evaluation) -> None:
        """Findings are counted, and notices told."""
        page = html(render(evaluation, View()))

        assert "Findings: 1 critical, 1 major and 1 minor." in page
        assert "<strong>Note</strong> Much of the text is aligned with little certainty." in page

    def test_nothing_found_has_no_section(self, evaluation: Evaluation) -> None:
        """Nothing found has no section."""
        text = render(replace(evaluation, findings=(), scores=(), notices=()), View())

        assert "Findings: none." in text
        assert "###" not in text
        assert "| score" not in text

    def test_begins_with_the_mark_by_which_a_poster_finds_it(self, evaluation: Evaluation) -> None:
        """Begins with the mark by which a poster finds it."""
        assert render(evaluation, View()).startswith("<!-- evaluator -->\n")


class TestGate:
    """The verdict."""

    def test_says_first_how_it_came_out(self, verdict: Verdict) -> None:
        """Says first how it came out."""
        page = html(render_verdict(verdict, View()))

        assert "<h2>Gate could not be decided</h2>" in page
        assert "3 pairs of articles: 1 not evaluated, 1 failed and 1 passed." in page

    def test_pairs_stand_in_a_table_the_worst_first(self, verdict: Verdict) -> None:
        """Pairs stand in a table, the worst first, with their scores."""
        head, *rows = table(render_verdict(verdict, View()), 1)

        assert head == ["pair", "outcome", "BLEU", "TER", "similarity", "new findings", "missed"]
        assert [row[:3] for row in rows] == [
            ["lost", "error", ""],
            ["article", "failed", "59.1"],
            ["clean", "passed", "59.1"],
        ]
        assert rows[0][-1] == "fr/b.txt: no such file"
        assert rows[1][-2:] == ["1 critical", "segment:chrf 71.3, severity 1 critical"]

    def test_conditions_say_what_was_missed_and_where(self, verdict: Verdict) -> None:
        """Conditions say what was missed, and where."""
        text = render_verdict(verdict, View())

        assert table(text, 0)[1][0] == "pass-rate"
        assert table(text, 2)[1:] == [
            ["similarity", "at least 0.800", "0.931", "met", ""],
            [
                "segment:chrf",
                "at least 80.0 in each pair",
                "71.3",
                "missed: 8.7 below",
                "cand.txt:3:1",
            ],
            [
                "severity",
                "no new finding that is major or worse",
                "1 critical",
                "missed: 1 too many",
                "cand.txt:9:26",
            ],
        ]

    def test_what_could_not_be_read_has_no_margin(self, judgement: Judgement) -> None:
        """What could not be read may have no margin."""
        bar = Condition("drop:bleu", "at most 1.0", "-", Status.ERROR)
        judged = replace(judgement, conditions=(bar,), status=Status.ERROR)
        text = render_verdict(Verdict(Status.ERROR, (judged,)), View())

        assert table(text, 0)[1][3] == "not evaluated"

    def test_accepted_and_fixed_findings_are_folded_up(self, verdict: Verdict) -> None:
        """With the reason; what the baseline knows is only counted."""
        page = html(render_verdict(verdict, View()))
        before, suppressed, fixed = page.split("<details>")

        assert "OMI001" in before
        assert "New findings: 1 critical. Known to the baseline: 1." in before
        assert "<summary>1 suppressed finding</summary>" in suppressed
        assert "accepted: agreed with the desk" in suppressed
        assert "<summary>1 finding of the baseline fixed</summary>" in fixed
        assert "“10” became “20”" in fixed
        assert "MOD002" not in page

    def test_pair_that_passed_stands_in_the_table_alone(self, verdict: Verdict) -> None:
        """Of many pairs, those that are well take one line each."""
        page = html(render_verdict(verdict, View()))

        assert re.findall("<h3>(.*?)</h3>", page) == ["lost: error", "article: failed"]
        assert "<strong>Error</strong> fr/b.txt: no such file" in page

    def test_single_pair_needs_no_table_of_pairs(self, passed: Judgement) -> None:
        """Single pair needs no table of pairs, but has its part though it passed."""
        text = render_verdict(Verdict(Status.PASSED, (passed,)), View())

        assert "<h2>Gate passed</h2>" in html(text)
        assert "| pair |" not in text
        assert "<h3>clean: passed</h3>" in html(text)


class TestLimit:
    """65,536 characters of a comment, 1,024 KiB of a summary."""

    def test_findings_are_left_out_and_counted(self, many: Callable[..., Evaluation]) -> None:
        """Scores and gravest findings are kept."""
        text = render(many(critical=5, minor=3000), View())
        shown = text.count("<code>STR001</code>")

        assert len(text.encode()) <= MOST_BYTES < 65_536
        assert f"*{3005 - shown:,} more findings left out here" in text
        assert text.count("**critical**") == 5
        assert "| BLEU | 59.1" in text
        assert text.endswith("</sub>\n")

    def test_thousands_of_pairs_leave_room_for_findings(self, judgement: Judgement) -> None:
        """Thousands of pairs leave room for findings."""
        pairs = tuple(replace(judgement, name=f"article number {at}") for at in range(1000))
        text = render_verdict(Verdict(Status.FAILED, pairs), View())

        assert len(text.encode()) <= MOST_BYTES
        assert "1,000 pairs of articles: 1,000 failed." in text
        assert re.search(r"\*[\d,]+ more pairs left out here", text)
        assert re.search(r"\*[\d,]+ more parts left out here", text)
        assert text.count("| article number") > 100
        assert text.count("<code>OMI001</code>") > 5


class TestSafety:
    """Text of articles, names and reasons stay text."""

    HOSTILE = (
        "<script>x</script> <img src=x> ![i](http://e.example) [l](u) @name | **b** `c`\n# h\n- l"
    )

    @pytest.mark.parametrize("text", [HOSTILE, "</details></code></strong>", "| a | b |\n|--|--|"])
    def test_nothing_becomes_markup(self, verdict: Verdict, text: str) -> None:
        """Wherever it comes from."""
        judged = verdict.judgements[1]
        assert judged.evaluation is not None
        finding = replace(judged.evaluation.findings[0], message=text, reference_text=text)
        evaluation = replace(
            judged.evaluation,
            findings=(finding,),
            candidate=replace(judged.evaluation.candidate, name=text),
            scores=(Score(text, 1.0, 100, higher_is_better=True, signature=text),),
            signature=text,
        )
        bar = Condition(text, text, text, Status.FAILED, text, text)
        hostile = replace(
            judged,
            name=text,
            evaluation=evaluation,
            conditions=(bar,),
            findings=(JudgedFinding(finding, State.SUPPRESSED, text),),
        )
        lost = replace(verdict.judgements[2], error=text)
        pages = html(render(evaluation, View())) + html(
            render_verdict(Verdict(Status.ERROR, (hostile, lost), (bar,)), View())
        )

        tags = set(re.findall(r"</?([a-zA-Z!][^\s>/]*)", pages)) - {"!--"}
        assert tags - OURS - TABLES == {"blockquote"}
        assert "@name" not in pages
        assert "http://" not in pages
        assert pages.count("<!--") == 2
        assert pages.count("<details>") == pages.count("</details>") == 2

    def test_is_for_machines(self) -> None:
        """Is for machines."""
        assert FORMAT.for_machines
