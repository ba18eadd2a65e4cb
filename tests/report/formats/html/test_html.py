"""The page as a whole: complete, self-contained, and deaf to what the texts tell a browser."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import pairwise

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from evaluator.domain.document import Document, Role, Segment
from evaluator.domain.evaluation import Evaluation, Notice
from evaluator.domain.finding import Severity
from evaluator.domain.pair import Pair
from evaluator.domain.spans import MappedText, Span
from evaluator.domain.verdict import (
    Condition,
    FixedEntry,
    JudgedFinding,
    Judgement,
    State,
    Status,
    Verdict,
)
from evaluator.report.formats.html import FORMAT, render, render_verdict
from evaluator.report.registry import find_format
from evaluator.report.view import View


def read(page: str) -> LexborHTMLParser:
    return LexborHTMLParser(page)


def one(page: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    """The only node that the selector finds."""
    found = page.css(selector)
    assert len(found) == 1, f"{selector}: {len(found)}"
    return found[0]


def words(node: LexborNode) -> str:
    return " ".join(node.text().split())


def attribute(node: LexborNode, name: str) -> str:
    value = node.attributes.get(name)
    assert value is not None, name
    return value


def said(node: LexborNode) -> str:
    """The article's own words in a cell, without what the page adds for findings."""
    copy = LexborHTMLParser(node.html or "")
    for added in copy.css("a.num, .caret"):
        added.decompose()
    return words(one(copy, "p"))


class TestContent:
    """Everything that was found stands on the page, each thing in its place."""

    def test_is_found_under_its_name(self) -> None:
        assert find_format("html") is FORMAT
        assert FORMAT.for_machines

    def test_every_finding_is_a_note_with_its_words(self, evaluation: Evaluation) -> None:
        notes = read(render(evaluation, View())).css("li.note")

        assert [words(one(note, ".message")) for note in notes] == [
            "“demanded” became the weaker “called on”.",
            "“eventually” is gone: it may now be read as immediate.",
            "A sentence was left out.",
        ]
        assert [words(one(note, ".badge")) for note in notes] == ["minor", "major", "critical"]

    def test_notes_stand_beside_the_words_they_speak_of(self, evaluation: Evaluation) -> None:
        page = read(render(evaluation, View()))

        assert words(one(page, "#o1 li.note .message")) == "A sentence was left out."
        assert words(one(page, "#p2 .reference .hit")) == "demanded 3".replace(" ", "")
        assert words(one(page, "#p2 .candidate .hit")) == "called on3"

    def test_a_place_between_words_is_marked_by_a_sign(self, evaluation: Evaluation) -> None:
        point = one(read(render(evaluation, View())), "#f2-c")

        assert words(point) == "‸2"
        assert "point" in attribute(point, "class").split()

    def test_the_empty_side_of_an_omission_holds_its_number(self, evaluation: Evaluation) -> None:
        empty = one(read(render(evaluation, View())), "#o1 .candidate.empty")

        assert words(one(empty, ".nothing")) == "left out1"
        assert len(empty.css("#f1-c")) == 1

    def test_all_text_of_both_articles_is_there(self, evaluation: Evaluation) -> None:
        """Whatever is marked, nothing is lost: the cells hold each segment once."""
        page = read(render(evaluation, View()))
        for side, document in (
            ("reference", evaluation.reference),
            ("candidate", evaluation.candidate),
        ):
            cells = [said(cell) for cell in page.css(f".row:not(.origin) .{side}:not(.empty)")]

            assert sorted(cells) == sorted(segment.text for segment in document.segments)

    def test_every_link_leads_somewhere(self, evaluation: Evaluation) -> None:
        page = read(render(evaluation, View()))
        ids = [node.attributes["id"] for node in page.css("[id]")]
        links = {attribute(link, "href") for link in page.css("a[href]")}

        assert len(ids) == len(set(ids))
        assert {f"#{id_}" for id_ in ids} >= links
        assert {"#f1", "#f1-r", "#f1-c", "#f2-r", "#f3-c", "#p2"} <= links

    def test_changed_words_are_del_and_ins(self, evaluation: Evaluation) -> None:
        page = read(render(evaluation, View()))

        assert "halt" in [words(node) for node in page.css("#p2 .reference del")]
        assert "stop" in " ".join(words(node) for node in page.css("#p2 .candidate ins"))
        assert words(one(page, "#p3 .reference .moved")) == "in the talks"

    def test_a_moved_pair_and_its_place_lead_to_each_other(self, evaluation: Evaluation) -> None:
        """The third sentence is moved, but stands behind the second in the candidate too."""
        page = read(render(evaluation, View()))

        assert attribute(one(page, "#p3 .moved-tag a"), "href") == "#m1"
        assert attribute(one(page, "#m1 .pointer a"), "href") == "#p3"
        assert words(one(page, "#p3 .moved-tag a")) == "in the candidate after pair 2"
        assert "Lavrov said Moscow" in words(one(page, "#m1 .pointer bdi"))

    def test_what_is_not_scored_is_named_and_dimmed(self, evaluation: Evaluation) -> None:
        byline = one(read(render(evaluation, View())), ".row.aside")

        assert words(one(byline, ".role")) == "byline"
        assert said(one(byline, ".reference")) == "By Evgenia Doe"

    def test_scores_raw_and_normalised_side_by_side(self, evaluation: Evaluation) -> None:
        table = one(read(render(evaluation, View())), ".scores table")
        rows = [[words(cell) for cell in row.css("th, td")] for row in table.css("tr")]

        assert rows == [
            ["Score", "raw", "normalised"],
            ["BLEU", "59.1 52.9 to 65.3", "66.9"],
            ["TER lower is better", "23.1", "–not taken"],
            ["similarity", "–not taken", "0.931"],
        ]

    def test_signatures_are_there(self, evaluation: Evaluation) -> None:
        page = read(render(evaluation, View()))
        signatures = one(page, "details.signatures").text()

        assert "nrefs:1|tok:13a" in signatures
        assert "as raw, with norm:1" in " ".join(signatures.split())
        assert words(one(page, ".signature code")) == "evaluator:0.1.0|align:1"

    def test_notices_stand_before_the_figures(self, evaluation: Evaluation) -> None:
        page = render(evaluation, View())

        assert words(one(read(page), ".notices li")).endswith("aligned with little certainty.")
        assert page.index('class="notices"') < page.index('class="opening"')

    def test_each_point_of_the_plot_leads_to_its_row(self, evaluation: Evaluation) -> None:
        links = read(render(evaluation, View())).css(".plot svg > a")

        assert [attribute(link, "href") for link in links] == [
            "#p1",
            "#p2",
            "#p3",
            "#p4",
            "#o1",
            "#n1",
        ]
        assert attribute(links[1], "aria-label") == (
            "Pair 2, similarity 0.91, 1 finding, the worst minor"
        )
        assert attribute(links[4], "aria-label") == (
            "Left out of the candidate, 1 finding, the worst critical"
        )

    def test_without_embeddings_likeness_is_not_called_similarity(
        self, evaluation: Evaluation
    ) -> None:
        bare = replace(evaluation, notices=(Notice("no-embeddings", "No embeddings."),))
        page = read(render(bare, View()))

        assert words(one(page, ".plot h2")) == "Overlap of words along the article"
        assert words(one(page, "#p2 .similarity")) == "overlap of words 0.91"

    def test_the_least_alike_are_named_as_asked(self, evaluation: Evaluation) -> None:
        """The first pair is the same to the letter and never named."""
        two = read(render(evaluation, View(pairs=2)))
        every = read(render(evaluation, View(pairs=None)))

        assert [words(link) for link in two.css(".ranked a")] == ["pair 4", "pair 3"]
        assert [words(link) for link in every.css(".ranked a")] == ["pair 4", "pair 3", "pair 2"]

    def test_words_are_listed_where_asked(self, evaluation: Evaluation) -> None:
        without = read(render(evaluation, View()))
        page = read(render(evaluation, View(words=True)))

        assert not without.css(".words")
        assert "halt → to stop" in re.sub(
            r"\s+", " ", " ".join(words(item) for item in page.css("#p2 .words li"))
        )
        assert "Every word is the same." in words(one(page, "#p1 .figures"))

    def test_words_in_doubt_are_listed_with_them(self, doubted: Evaluation) -> None:
        """Those that no finding holds, in the figures of their pair."""
        page = read(render(doubted, View(words=True)))

        assert words(one(page, "#p4 .figures .doubted")) == (
            "In doubt, though in no finding: "
            "reference been 0.10 · seeking 0.41 candidate seeks 0.25"
        )
        assert len(page.css(".doubted")) == 1
        assert not read(render(doubted, View())).css(".doubted")

    def test_words_left_out_put_in_and_in_another_form(
        self, evaluation: Evaluation, make_pair: Callable[..., Pair]
    ) -> None:
        pair = make_pair(
            "He possibly signs the deal.",
            "He signed the deal today.",
            bead=evaluation.pairs[1].bead,
            index=1,
        )
        page = read(
            render(
                replace(evaluation, pairs=(evaluation.pairs[0], pair), findings=()),
                View(words=True),
            )
        )

        assert [words(item) for item in page.css("#p2 .words li")] == [
            "possibly left out",
            "signs → signed another form",
            "today put in",
        ]

    def test_sentences_that_became_one(self, evaluation: Evaluation) -> None:
        beads = evaluation.alignment.beads
        merged = replace(beads[1], reference_ids=(2, 3))
        page = read(
            render(
                replace(
                    evaluation,
                    alignment=replace(evaluation.alignment, beads=(beads[0], merged, *beads[3:])),
                    pairs=(),
                    findings=(),
                ),
                View(),
            )
        )
        row = page.css(".row.pair")[1]
        segments = evaluation.reference.segments

        assert words(one(row, ".tag")) == "2 → 1 sentences"
        assert said(one(row, ".reference")) == f"{segments[2].text} {segments[3].text}"
        assert len(row.css(".reference .joint")) == 1

    def test_languages_are_named(self, evaluation: Evaluation) -> None:
        french = replace(
            evaluation,
            reference=replace(evaluation.reference, language="fr"),
            candidate=replace(evaluation.candidate, language=""),
        )
        page = read(render(french, View()))

        assert attribute(one(page, "html"), "lang") == "en"
        assert attribute(one(page, "#p2 .reference p"), "lang") == "fr"
        assert attribute(one(page, "#p2 .candidate p"), "lang") == "und"
        assert {attribute(node, "dir") for node in page.css(".side p[lang]")} == {"auto"}

    def test_headings_skip_no_level(self, evaluation: Evaluation) -> None:
        for page in (render(evaluation, View()), render_verdict(_verdict(evaluation), View())):
            levels = [int((h.tag or "")[1:]) for h in read(page).css("h1, h2, h3, h4, h5, h6")]

            assert levels[0] == 1
            assert levels.count(1) == 1
            assert all(b <= a + 1 for a, b in pairwise(levels))

    def test_nothing_found_says_so_and_offers_no_filter(self, evaluation: Evaluation) -> None:
        page = read(render(replace(evaluation, findings=()), View()))

        assert words(one(page, ".tally")) == "None."
        assert not page.css(".filters")

    def test_no_pair_and_no_score(self, evaluation: Evaluation) -> None:
        """Two texts that share nothing still make a page."""
        beads = tuple(bead for bead in evaluation.alignment.beads if not bead.paired)
        apart = replace(
            evaluation,
            alignment=replace(evaluation.alignment, beads=beads, related=False),
            pairs=(),
            scores=(),
            findings=evaluation.findings[:1],
        )
        page = read(render(apart, View()))

        assert not page.css(".plot, .ranked")
        assert words(one(page, ".scores p")) == "No score was taken."
        assert "do not look like versions" in words(one(page, ".facts .warning"))

    def test_without_a_heading_the_page_is_called_by_the_files(
        self, evaluation: Evaluation
    ) -> None:
        segments = tuple(replace(s, role=Role.PROSE) for s in evaluation.reference.segments)
        plain = replace(evaluation, reference=replace(evaluation.reference, segments=segments))

        assert words(one(read(render(plain, View())), "h1")) == "cand.txt"
        assert words(one(read(render(evaluation, View())), "h1")) == "Talks in Geneva"


def _hostile(evaluation: Evaluation, text: str) -> Evaluation:
    """The text in every place that comes from outside."""
    ahead = len(text) + 2

    def shifted(span: Span) -> Span:
        return Span(span.start + ahead, span.end + ahead)

    def document(old: Document) -> Document:
        file = f"{text}\n\n{old.text}"
        segments = [Segment(0, MappedText.verbatim(text), Role.BYLINE, 0)]
        for segment in old.segments:
            moved = MappedText.verbatim(segment.text, segment.span.start + ahead)
            segments.append(replace(segment, id=segment.id + 1, mapped=moved))
        return replace(old, name=text, text=file, segments=tuple(segments), language=text)

    beads = tuple(
        replace(
            bead,
            reference_ids=tuple(id_ + 1 for id_ in bead.reference_ids),
            candidate_ids=tuple(id_ + 1 for id_ in bead.candidate_ids),
        )
        for bead in evaluation.alignment.beads
    )
    evidence: Mapping[str, str] = {text: text}
    return replace(
        evaluation,
        reference=document(evaluation.reference),
        candidate=document(evaluation.candidate),
        alignment=replace(evaluation.alignment, beads=beads),
        pairs=(),
        findings=tuple(
            replace(
                finding,
                rule=text,
                name=text,
                category=text,
                message=text,
                evidence=evidence,
                pair=None,
                fingerprint=text,
                reference_span=shifted(finding.reference_span),
                candidate_span=shifted(finding.candidate_span),
            )
            for finding in evaluation.findings
        ),
        notices=(Notice("x", text),),
        scores=tuple(replace(score, name=text, signature=text) for score in evaluation.scores),
        signature=text,
    )


HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</style><style>body{display:none}</style>",
    "</title><script>alert(1)</script>",
    "javascript:alert(1)",
    "<!-- --!><svg onload=alert(1)>",
    "{{ 7*7 }}{% raw %}",
    "&lt;b&gt;",
]


class TestHostileText:
    """No text of an article, of a file's name or of a message becomes anything but text."""

    @pytest.mark.parametrize("text", HOSTILE)
    def test_stays_text(self, evaluation: Evaluation, text: str) -> None:
        """The page of a hostile text has the very elements and attributes of a harmless one's."""
        harmless = read(render(_hostile(evaluation, "harmless"), View()))
        page = read(render(_hostile(evaluation, text), View()))

        def shape(parsed: LexborHTMLParser) -> list[tuple[str | None, list[str]]]:
            return [(node.tag, sorted(node.attributes)) for node in parsed.css("*")]

        assert shape(page) == shape(harmless)
        assert words(one(page, "#x1 .reference p")) == text
        assert words(page.css(".message")[0]).lower() == text.lower()

    @pytest.mark.parametrize("text", HOSTILE)
    def test_no_link_and_no_id_is_made_of_it(self, evaluation: Evaluation, text: str) -> None:
        page = read(render(_hostile(evaluation, text), View()))

        assert all(
            re.fullmatch(r"#[a-z0-9-]+", attribute(link, "href"))
            for link in page.css("body [href]")
        )
        assert all(
            re.fullmatch(r"[a-z0-9-]+", attribute(node, "id")) for node in page.css("body [id]")
        )
        assert not page.css("[style], [onclick], [onload], [onerror], [onmouseover]")

    @pytest.mark.parametrize("code", [0x1B, 0x00, 0x9B, 0x202E, 0x2066, 0xD800])
    def test_controls_and_turning_marks_are_written_out(
        self, evaluation: Evaluation, code: int
    ) -> None:
        """They could repaint a terminal or make a line read as what it is not."""
        page = render(_hostile(evaluation, f"a{chr(code)}b"), View())

        assert chr(code) not in page
        assert words(one(read(page), "#x1 .reference p")) == f"a<U+{code:04X}>b"
        page.encode("utf-8")


class TestSelfContained:
    """The file asks nothing of anybody."""

    def test_nothing_is_fetched(self, evaluation: Evaluation) -> None:
        page = read(render(evaluation, View()))

        assert not page.css("[src], [srcset], iframe, object, embed, base, form[action]")
        assert [attribute(link, "href") for link in page.css("link")] == ["data:,"]
        assert not re.search(r"@import|url\(", one(page, "style").text())
        assert not re.search(r"fetch|XMLHttp|import|innerHTML|eval", one(page, "script").text())

    def test_no_address_of_the_network(self, evaluation: Evaluation) -> None:
        assert not re.search(r"(https?:)?//[a-z]", render(evaluation, View()).replace("// ", ""))

    def test_policy_allows_the_page_own_blocks_only(self, evaluation: Evaluation) -> None:
        """The hashes are recomputed here, over what a parser sees between the tags."""
        page = read(render(evaluation, View()))
        policy = attribute(one(page, "meta[http-equiv='Content-Security-Policy']"), "content")

        def hashed(node: LexborNode) -> str:
            digest = hashlib.sha256(node.text().encode()).digest()
            return f"'sha256-{base64.b64encode(digest).decode()}'"

        assert policy.split("; ") == [
            "default-src 'none'",
            "img-src data:",
            f"style-src {hashed(one(page, 'style'))}",
            f"script-src {hashed(one(page, 'script'))}",
            "base-uri 'none'",
            "form-action 'none'",
        ]

    def test_policy_comes_before_what_it_governs(self, evaluation: Evaluation) -> None:
        page = render(evaluation, View())

        assert page.index("Content-Security-Policy") < page.index("<style>")

    def test_same_evaluation_same_bytes(self, evaluation: Evaluation) -> None:
        assert render(evaluation, View()) == render(evaluation, View())

    def test_shape_of_the_terminal_changes_nothing(self, evaluation: Evaluation) -> None:
        plain = View(width=40, colour=True, unicode=False)

        assert render(evaluation, plain) == render(evaluation, View())

    def test_controls_are_hidden_until_the_script_shows_them(self, evaluation: Evaluation) -> None:
        page = read(render(evaluation, View()))

        assert "hidden" in one(page, "form.filters").attributes
        assert not page.css(".note[hidden], .row[hidden]")


def _judgement(evaluation: Evaluation, name: str, status: Status, **more: object) -> Judgement:
    made = Judgement(name, "ref.txt", "cand.txt", status, evaluation)
    return replace(made, **more)  # type: ignore[arg-type]


def _verdict(evaluation: Evaluation) -> Verdict:
    states = [State.NEW, State.KNOWN, State.SUPPRESSED]
    failed = _judgement(
        evaluation,
        "en/b.txt",
        Status.FAILED,
        conditions=(
            Condition("chrf", "at least 80.0", "76.4", Status.FAILED, "3.6 below"),
            Condition("severity", "below major", "1 minor", Status.PASSED),
        ),
        findings=tuple(
            JudgedFinding(finding, state, "Agreed." if state is State.SUPPRESSED else "")
            for finding, state in zip(evaluation.findings, states, strict=True)
        ),
        fixed=(FixedEntry("NUM001", Severity.MAJOR, "“5” became “6”", "abc"),),
        notices=(Notice("unused", "a suppression was not used."),),
    )
    passed = _judgement(evaluation, "en/a.txt", Status.PASSED)
    broken = Judgement("en/c.txt", "r", "c", Status.ERROR, None, "c: no such file; check the path")
    return Verdict(
        Status.ERROR,
        (passed, failed, broken),
        (Condition("pass-rate", "at least 90%", "33%", Status.FAILED, "57 points below"),),
        (Notice("baseline", "Two entries belong to pairs that were not run."),),
    )


class TestVerdict:
    """What the gate decided stands on top, and why."""

    def test_worst_pairs_first_in_table_and_sections(self, evaluation: Evaluation) -> None:
        page = read(render_verdict(_verdict(evaluation), View()))
        rows = [
            [words(cell) for cell in row.css("th, td")] for row in page.css(".overview tbody tr")
        ]

        assert rows == [
            ["en/c.txt", "! error", "none", "c: no such file; check the path"],
            ["en/b.txt", "✗ failed", "1 critical", "chrf 76.4"],
            ["en/a.txt", "✓ passed", "none", ""],
        ]
        assert [words(h).split()[0] for h in page.css("h2")] == ["en/c.txt", "en/b.txt", "en/a.txt"]

    def test_more_and_worse_new_findings_stand_higher(self, evaluation: Evaluation) -> None:
        """One critical finding outweighs any number of minor ones."""
        critical, _, minor = evaluation.findings
        verdict = Verdict(
            Status.FAILED,
            tuple(
                _judgement(
                    replace(evaluation, findings=tuple(found)),
                    name,
                    Status.FAILED,
                    findings=tuple(JudgedFinding(each, State.NEW) for each in found),
                )
                for name, found in (("a", [minor] * 9), ("b", [critical]), ("c", [minor]))
            ),
        )
        page = read(render_verdict(verdict, View()))

        assert [words(link) for link in page.css(".overview a")] == ["b", "a", "c"]

    def test_conditions_with_margin_and_result(self, evaluation: Evaluation) -> None:
        page = read(render_verdict(_verdict(evaluation), View()))
        whole, one_pair = page.css("table.conditions")

        assert [words(cell) for cell in whole.css("tbody th, tbody td")] == [
            "pass-rate",
            "at least 90%",
            "33% 57 points below",
            "✗ failed",
        ]
        assert [words(row) for row in one_pair.css("tbody tr")] == [
            "chrf at least 80.0 76.4 3.6 below ✗ failed",
            "severity below major 1 minor ✓ passed",
        ]

    def test_states_and_reasons(self, evaluation: Evaluation) -> None:
        page = read(render_verdict(_verdict(evaluation), View()))
        states = {
            words(one(note, ".n")): words(one(note, ".state"))
            for note in page.css("#a2-article .note")
        }

        assert states == {"1": "new", "2": "known", "3": "suppressed"}
        assert words(one(page, ".note .reason")) == "Agreed."
        assert [words(item) for item in page.css("#a2-article .first li")] == [
            "A sentence was left out."
        ]

    def test_known_findings_do_not_count_in_tally_and_plot(self, evaluation: Evaluation) -> None:
        page = read(render_verdict(_verdict(evaluation), View()))
        labels = [attribute(link, "aria-label") for link in page.css("#a2-article .plot svg > a")]

        assert words(one(page, "#a2-article .tally")) == "1 critical"
        assert [label for label in labels if "finding" in label] == [
            "Left out of the candidate, 1 finding, the worst critical"
        ]

    def test_ids_of_several_pairs_do_not_clash(self, evaluation: Evaluation) -> None:
        page = read(render_verdict(_verdict(evaluation), View()))
        ids = [node.attributes["id"] for node in page.css("[id]")]
        links = {attribute(link, "href") for link in page.css("a[href]")}

        assert len(ids) == len(set(ids))
        assert {f"#{id_}" for id_ in ids} >= links

    def test_fixed_entries_and_notices(self, evaluation: Evaluation) -> None:
        page = read(render_verdict(_verdict(evaluation), View()))

        assert words(one(page, ".fixed summary")) == "1 finding of the baseline is there no more"
        assert "“5” became “6”" in words(one(page, ".fixed li"))
        assert "A suppression was not used." in words(one(page, "#a2-article")).replace("! ", "")
        assert "Two entries" in words(page.css(".notices li")[0])

    def test_one_pair_needs_no_table(self, evaluation: Evaluation) -> None:
        verdict = _verdict(evaluation)
        single = Verdict(Status.FAILED, verdict.judgements[1:2])
        page = read(render_verdict(single, View()))

        assert not page.css(".overview")
        assert words(one(page, "h1")) == "The gate failed"
        assert len(page.css("#f1")) == 1
        assert len(page.css(".filters fieldset")) == 4

    def test_states_can_be_filtered(self, evaluation: Evaluation) -> None:
        page = read(render_verdict(_verdict(evaluation), View()))
        buttons = page.css(".filters button[data-group=state]")

        assert [words(button) for button in buttons] == ["new 1", "known 1", "suppressed 1"]
