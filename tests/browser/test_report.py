"""The HTML report in a real browser: what happens when one clicks, tabs, prints, narrows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from evaluator.domain.evaluation import Evaluation

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import Open

pytestmark = pytest.mark.browser

VISIBLE_NOTES = ".note:not([hidden])"


def button(page: Page, group: str, value: str) -> str:
    selector = f'.filters button[data-group="{group}"][data-value="{value}"]'
    assert page.locator(selector).count() == 1
    return selector


class TestSilence:
    """The page complains of nothing and asks nobody for anything."""

    def test_no_complaint_and_no_request(self, opened: Open, report: Path) -> None:
        """The candidate holds a script element; were it run, the title would tell."""
        it = opened(report)
        it.page.locator(".filters button").first.click()
        it.page.wait_for_timeout(200)

        assert it.complaints == []
        assert it.requests == [report.as_uri()]
        assert it.page.title() == "candidate.txt against reference.txt · Evaluator"
        assert "<script>" in it.page.locator(".rows").inner_text()

    def test_policy_stops_what_is_put_in_later(self, opened: Open, report: Path) -> None:
        """The same script, put into the page as an element, does not run."""
        it = opened(report)
        it.page.evaluate(
            """() => {
              const script = document.createElement("script");
              script.textContent = 'document.title = "stolen"';
              document.body.append(script);
            }"""
        )

        assert it.page.title() != "stolen"
        assert any("Content Security Policy" in complaint for complaint in it.complaints)


class TestFilters:
    """Findings by severity and rule."""

    def test_severity(self, opened: Open, report: Path, evaluation: Evaluation) -> None:
        """Pressing a severity's button takes its findings away and says how many are left."""
        page = opened(report).page
        severity = evaluation.findings[0].severity.value
        left = [f for f in evaluation.findings if f.severity.value != severity]
        chosen = button(page, "severity", severity)
        page.click(chosen)

        assert page.get_attribute(chosen, "aria-pressed") == "false"
        assert page.locator(VISIBLE_NOTES).count() == len(left)
        assert page.locator(f".note.{severity}").first.is_hidden()
        assert page.locator(".live").inner_text() == (
            f"{len(left)} of {len(evaluation.findings)} findings shown"
        )

    def test_rule_and_back(self, opened: Open, report: Path, evaluation: Evaluation) -> None:
        page = opened(report).page
        rule = evaluation.findings[-1].rule
        chosen = button(page, "rule", rule)
        page.click(chosen)
        less = page.locator(VISIBLE_NOTES).count()
        page.click(chosen)

        assert less == sum(finding.rule != rule for finding in evaluation.findings)
        assert page.locator(VISIBLE_NOTES).count() == len(evaluation.findings)
        assert page.locator(".live").inner_text() == f"{len(evaluation.findings)} findings"

    def test_words_of_a_hidden_finding_are_plain(
        self, opened: Open, report: Path, evaluation: Evaluation
    ) -> None:
        page = opened(report).page
        page.click(button(page, "rule", evaluation.findings[0].rule))

        assert page.locator("#f1-r > .num").is_hidden()
        assert (
            page.locator("#f1-r").evaluate("e => getComputedStyle(e).backgroundColor")
            == "rgba(0, 0, 0, 0)"
        )

    def test_show_all_undoes_everything(
        self, opened: Open, report: Path, evaluation: Evaluation
    ) -> None:
        page = opened(report).page
        rows = page.locator(".row:visible").count()
        page.click(button(page, "severity", evaluation.findings[0].severity.value))
        page.click("[data-toggle=only]")
        page.click("[data-toggle=changes]")
        page.click("button[type=reset]")

        assert page.locator(VISIBLE_NOTES).count() == len(evaluation.findings)
        assert page.locator(".row:visible").count() == rows
        assert page.get_attribute("[data-toggle=only]", "aria-pressed") == "false"
        assert page.get_attribute("[data-toggle=changes]", "aria-pressed") == "true"

    def test_only_rows_with_findings(self, opened: Open, report: Path) -> None:
        page = opened(report).page
        before = page.locator(".row:visible").count()
        page.click("[data-toggle=only]")

        assert 0 < page.locator(".row:visible").count() < before
        assert page.locator(".row:visible:not(:has(.note, .hit))").count() == 0

    def test_changed_words_can_be_left_unmarked(self, opened: Open, report: Path) -> None:
        page = opened(report).page
        line = "e => getComputedStyle(e).textDecorationLine"
        marked = page.locator(".rows .side ins").first

        assert marked.evaluate(line) == "underline"
        page.click("[data-toggle=changes]")
        assert marked.evaluate(line) == "none"

    def test_by_keyboard(self, opened: Open, report: Path, evaluation: Evaluation) -> None:
        page = opened(report).page
        chosen = button(page, "severity", evaluation.findings[0].severity.value)
        page.focus(chosen)
        page.keyboard.press("Space")

        assert page.get_attribute(chosen, "aria-pressed") == "false"

    def test_a_link_to_a_hidden_finding_brings_it_back(
        self, opened: Open, report: Path, evaluation: Evaluation
    ) -> None:
        page = opened(report).page
        page.click(button(page, "severity", evaluation.findings[0].severity.value))
        assert page.locator("#f1").is_hidden()
        page.click(".first a[href='#f1']")

        assert page.locator("#f1").is_visible()
        assert page.locator("#f1").evaluate("e => e.getBoundingClientRect().top") < 800

    def test_states_of_a_verdict(self, opened: Open, ruling: Path) -> None:
        page = opened(ruling).page
        for state in ("known", "suppressed"):
            page.click(button(page, "state", state))

        states = page.locator(f"{VISIBLE_NOTES} .state").all_text_contents()
        assert set(states) == {"new"}

    def test_without_scripts_there_are_no_controls(
        self, opened: Open, report: Path, evaluation: Evaluation
    ) -> None:
        page = opened(report, scripts=False).page

        assert page.locator(".filters").is_hidden()
        assert page.locator(".note:visible").count() == len(evaluation.findings)


class TestLinks:
    """From a finding to its words and back, from the plot to its pairs."""

    def test_from_note_to_words_and_back(self, opened: Open, report: Path) -> None:
        page = opened(report).page
        words = page.locator("#f1-c")
        before = words.evaluate("e => getComputedStyle(e).backgroundColor")
        page.click("#f1 a[href='#f1-c']")

        assert page.evaluate("location.hash") == "#f1-c"
        assert words.evaluate("e => e.matches(':target')")
        assert words.evaluate("e => getComputedStyle(e).backgroundColor") != before
        assert 0 <= words.evaluate("e => e.getBoundingClientRect().top") < 800

        page.click("#f1-c > .num")
        note = page.locator("#f1")
        assert note.evaluate("e => e.matches(':target')")
        assert 0 <= note.evaluate("e => e.getBoundingClientRect().top") < 800

    def test_points_of_the_plot(self, opened: Open, report: Path) -> None:
        page = opened(report).page
        page.locator(".plot svg > a").nth(2).click()
        target = page.locator(":target")

        assert "row" in (target.get_attribute("class") or "").split()
        assert 0 <= target.evaluate("e => e.getBoundingClientRect().top") < 800

    def test_moved_pair(self, opened: Open, report: Path) -> None:
        page = opened(report).page
        page.locator(".moved-tag a").first.click()
        assert "origin" in (page.locator(":target").get_attribute("class") or "").split()

        page.locator(":target .pointer a").click()
        assert "moved-pair" in (page.locator(":target").get_attribute("class") or "").split()

    def test_skip_link_is_the_first_stop_and_works(self, opened: Open, report: Path) -> None:
        page = opened(report).page
        page.keyboard.press("Tab")
        skip = page.locator(".skip").first
        assert skip.evaluate("e => e === document.activeElement")
        assert skip.evaluate("e => e.getBoundingClientRect().left") >= 0

        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "content"

    def test_focus_can_be_seen(self, opened: Open, report: Path) -> None:
        """Each stop of the first thirty has an outline, or in the plot a ring."""
        page = opened(report).page
        for _ in range(30):
            page.keyboard.press("Tab")
            seen = page.evaluate(
                """() => {
                  const e = document.activeElement;
                  const ring = e.querySelector(".target");
                  const style = getComputedStyle(e);
                  return ring
                    ? getComputedStyle(ring).strokeWidth === "3px"
                    : style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
                }"""
            )
            assert seen, page.evaluate("document.activeElement.outerHTML")


class TestShapes:
    """Wide, narrow, dark, on paper."""

    @pytest.mark.parametrize("width", [320, 360, 703, 704, 1087, 1088, 1920])
    def test_nothing_sticks_out(self, opened: Open, report: Path, width: int) -> None:
        page = opened(report, width=width).page

        assert page.evaluate("document.documentElement.scrollWidth") <= width

    def test_verdict_on_a_phone(self, opened: Open, ruling: Path) -> None:
        page = opened(ruling, width=360).page

        assert page.evaluate("document.documentElement.scrollWidth") <= 360

    def test_columns_become_one_on_a_phone(self, opened: Open, report: Path) -> None:
        def below(page: Page) -> bool:
            """Whether the candidate stands below the reference."""
            tops = [
                page.locator(f"#p1 .{side} p").evaluate("e => e.getBoundingClientRect().top")
                for side in ("reference", "candidate")
            ]
            return bool(tops[1] > tops[0] + 5)

        assert not below(opened(report).page)
        assert below(opened(report, width=360).page)

    def test_sides_are_named_on_a_phone(self, opened: Open, report: Path) -> None:
        label = opened(report, width=360).page.locator("#p1 .reference .label")

        assert label.evaluate("e => e.getBoundingClientRect().width") > 40

    def test_paper_shows_everything_but_controls(
        self, opened: Open, report: Path, evaluation: Evaluation
    ) -> None:
        """Even what was filtered away on the screen."""
        page = opened(report).page
        page.click(button(page, "severity", evaluation.findings[0].severity.value))
        page.click("[data-toggle=only]")
        page.emulate_media(media="print")

        assert page.locator(".filters").is_hidden()
        assert page.locator(".skip:visible").count() == 0
        assert page.locator(".note:visible").count() == len(evaluation.findings)
        assert page.locator(".row:visible").count() == page.locator(".row").count()
        assert {
            row.evaluate("e => getComputedStyle(e).breakInside")
            for row in page.locator(".row").all()
        } == {"avoid"}
        assert page.locator(".signatures dd").first.is_visible()

    def test_paper_is_white_in_the_dark_too(self, opened: Open, report: Path) -> None:
        page = opened(report, scheme="dark").page
        page.emulate_media(media="print")
        colours = page.evaluate(
            "[getComputedStyle(document.body).backgroundColor, "
            "getComputedStyle(document.body).color]"
        )

        assert colours == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]

    def test_it_prints(self, opened: Open, report: Path) -> None:
        assert opened(report).page.pdf(format="A4").startswith(b"%PDF")


class TestAccessibility:
    """axe-core, an outside judge, finds nothing of weight."""

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize("width", [360, 1280])
    def test_report(
        self, opened: Open, report: Path, scheme: Literal["light", "dark"], width: int
    ) -> None:
        """Contrast of colours is among what axe measures, in either scheme."""
        assert _faults(opened(report, scheme=scheme, width=width, at="#f1").page) == []

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_verdict(self, opened: Open, ruling: Path, scheme: Literal["light", "dark"]) -> None:
        assert _faults(opened(ruling, scheme=scheme).page) == []

    def test_filtered(self, opened: Open, report: Path, evaluation: Evaluation) -> None:
        page = opened(report).page
        page.click(button(page, "severity", evaluation.findings[0].severity.value))

        assert _faults(page) == []

    def test_a_planted_fault_is_found(self, opened: Open, report: Path) -> None:
        """The judge is awake."""
        page = opened(report).page
        page.locator(".message").first.evaluate("e => e.innerHTML = '<a href=\"#x\"></a>'")

        assert any("link-name" in fault for fault in _faults(page))


def _faults(page: Page) -> list[str]:
    """What axe calls a fault, with the first place of each; all details are opened before."""
    from axe_playwright_python.sync_playwright import Axe

    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    found = Axe().run(page).response["violations"]
    return [f"{each['impact']} {each['id']}: {each['nodes'][0]['html']}" for each in found]
