"""The page: templates, style and script put together into one file that fetches nothing."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from markupsafe import Markup

from evaluator.domain.verdict import State
from evaluator.report.escape import visible
from evaluator.report.formats.html.article import Article
from evaluator.report.formats.html.ruling import Ruling
from evaluator.report.overview import WORST_FIRST
from evaluator.report.wording import capitalised, counted

if TYPE_CHECKING:
    from jinja2 import Environment


def write_page(title: str, articles: Sequence[Article], ruling: Ruling | None) -> str:
    """The whole document, ending in a newline. The same input gives the same bytes.

    A browser is told to run no script and to apply no style but the page's own two, known by their
    hashes, and to load nothing: even text that slipped through the escaping could do nothing.
    """
    style, script = _static("report.css"), _static("report.js")
    notes = [note for article in articles if article.body for note in article.body.notes]
    severities = Counter(note.finding.severity for note in notes)
    states = Counter(note.state for note in notes)
    return (
        _environment()
        .get_template("page.html.jinja")
        .render(
            title=title,
            articles=articles,
            ruling=ruling,
            total=len(notes),
            severities=[(each.value, severities[each]) for each in WORST_FIRST if severities[each]],
            rules=sorted(Counter((n.finding.rule, n.finding.name) for n in notes).items()),
            states=[(each.value, states[each]) for each in State if states[each]],
            policy=(
                "default-src 'none'; img-src data:; "
                f"style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
                "base-uri 'none'; form-action 'none'"
            ),
            style=Markup(style),  # noqa: S704 (our own file, nothing is put into it)
            script=Markup(script),  # noqa: S704 (the same)
        )
    )


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("evaluator.report.formats.html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_safe,
    )
    environment.filters["counted"] = counted
    environment.filters["capitalised"] = capitalised
    return environment


def _safe(value: object) -> object:
    """What is put into the page: controls and turning marks written out, before the escaping."""
    return value if isinstance(value, Markup) else visible(str(value))


@cache
def _static(name: str) -> str:
    folder = resources.files("evaluator.report.formats.html").joinpath("static")
    return folder.joinpath(name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """As a content security policy names an inline block: over its exact bytes."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
