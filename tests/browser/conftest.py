"""Debian's chromium, with a page of the HTML report in it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from evaluator.domain.evaluation import Evaluation, Options
from evaluator.domain.verdict import (
    Condition,
    JudgedFinding,
    Judgement,
    State,
    Status,
    Verdict,
)
from evaluator.report.formats.html import render, render_verdict
from evaluator.report.view import View

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium")

# A browser that speaks to nobody: no updates, no sync, no guesses at what might be opened next.
ARGUMENTS = (
    "--no-sandbox",
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

REFERENCE = """\
Talks in Geneva

By Evgenia Doe

The two countries will hold talks in Geneva on Monday, the ministry said.

The harbour was closed for 14 days after the storm.

Fishermen repaired their nets in the old market hall.

The mayor promised that the ferry would sail again before Easter.

Nobody was hurt.
"""
CANDIDATE = """\
Talks in Geneva

The two countries will hold talks in Geneva on Monday, the ministry said.

The mayor promised that the ferry would not sail again before Easter.

The harbour was closed for 40 days after the <script>document.title = "stolen"</script> storm.

Fishermen repaired their nets in the old market hall.

A brass band played in the evening, and the children were given lanterns.
"""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser, started once."""
    if CHROMIUM is None:
        pytest.skip("there is no chromium: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def evaluation() -> Evaluation:
    """Two articles with a number and a negation changed, a sentence moved, left out and put in."""
    from evaluator.pipeline import evaluate
    from evaluator.readers import parse

    return evaluate(
        parse(REFERENCE, name="reference.txt"),
        parse(CANDIDATE, name="candidate.txt"),
        Options(embeddings=False),
    )


@pytest.fixture(scope="session")
def verdict(evaluation: Evaluation) -> Verdict:
    """A gate's verdict over three pairs of articles: failed, passed, not evaluated."""
    states = [State.NEW, State.KNOWN, State.SUPPRESSED]
    judged = tuple(
        JudgedFinding(finding, states[index % 3], "Agreed." if index % 3 == 2 else "")
        for index, finding in enumerate(evaluation.findings)
    )
    conditions = (
        Condition("chrf", "at least 80.0", "76.4", Status.FAILED, "3.6 below"),
        Condition("severity", "below critical", "2 major", Status.PASSED),
    )
    names = ("reference.txt", "candidate.txt")
    return Verdict(
        Status.ERROR,
        (
            Judgement("en/a", *names, Status.PASSED, evaluation, "", conditions[1:], judged),
            Judgement("en/b", *names, Status.FAILED, evaluation, "", conditions, judged),
            Judgement("en/c", *names, Status.ERROR, None, "candidate.txt: no such file"),
        ),
        (Condition("pass-rate", "at least 90%", "33%", Status.FAILED, "57 points below"),),
    )


@pytest.fixture(scope="session")
def report(evaluation: Evaluation, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of those articles, as a file."""
    path = tmp_path_factory.mktemp("html") / "report.html"
    path.write_text(render(evaluation, View(words=True)), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def ruling(verdict: Verdict, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of the verdict, as a file."""
    path = tmp_path_factory.mktemp("html") / "verdict.html"
    path.write_text(render_verdict(verdict, View()), encoding="utf-8")
    return path


@dataclass
class Opened:
    """A page, and everything it complained of or asked for beyond its own file."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)


Open = Callable[..., Opened]


@pytest.fixture
def opened(browser: Browser) -> Iterator[Open]:
    """Opens a file in a fresh context, at a width and in a colour scheme."""
    contexts = []

    def open_file(
        path: Path,
        *,
        width: int = 1280,
        scheme: Literal["light", "dark"] = "light",
        scripts: bool = True,
        at: str = "",
    ) -> Opened:
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            color_scheme=scheme,
            java_script_enabled=scripts,
            reduced_motion="reduce",
        )
        contexts.append(context)
        opened = Opened(context.new_page())
        opened.page.on("console", lambda message: opened.complaints.append(message.text))
        opened.page.on("pageerror", lambda error: opened.complaints.append(str(error)))
        opened.page.on("request", lambda request: opened.requests.append(request.url))
        opened.page.goto(path.as_uri() + at)
        return opened

    yield open_file
    for context in contexts:
        context.close()
