"""The checks as a catalogue: a table of all, a page of one; for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from evaluator.checks.registry import Check, Example
from evaluator.report.explanation import first_sentence, paragraphs, why_it_matters
from evaluator.report.formats.terminal.canvas import Canvas
from evaluator.report.formats.terminal.styled import Style
from evaluator.report.gate_rules import GateRule
from evaluator.report.view import View

_ANY = "any"


def table(checks: Sequence[Check], view: View) -> str:
    """A line each: code, name, severity, the candidate's languages, and what it sees."""
    canvas = Canvas(view)
    columns = [[one.code, one.name, one.severity.value, languages_of(one)] for one in checks]
    widths = [max(map(len, column), default=0) for column in zip(*columns, strict=True)]
    for one, cells in zip(checks, columns, strict=True):
        code, name, severity, languages = (
            f"{cell:{width}}  " for cell, width in zip(cells, widths, strict=True)
        )
        canvas.line(
            (code, Style.BOLD),
            (name, Style.PLAIN),
            (severity, Style[one.severity.name]),
            (languages, Style.DIM),
            (first_sentence(one), Style.PLAIN),
            hanging=sum(widths) + 2 * len(widths),
        )
    return canvas.finished()


def page(check: Check, view: View) -> str:
    """All that is known of a check: what it sees, examples, and how to switch it off."""
    canvas = Canvas(view)
    dot = f" {canvas.glyphs.dot} "
    canvas.line((f"{check.code} {check.name}", Style[check.severity.name]))
    facts = (check.category, f"{check.severity.value} unless a finding says otherwise")
    canvas.line((f"{dot.join(facts)}{dot}languages: {languages_of(check, whole=True)}", Style.DIM))
    for paragraph in paragraphs(check):
        canvas.blank()
        canvas.line((paragraph, Style.PLAIN))
    if why := why_it_matters(check.code):
        canvas.heading("Why it matters")
        canvas.line((why, Style.PLAIN))
    for title, examples in (("Fires", check.fires), ("Stays silent", check.silent)):
        canvas.heading(title)
        _write_examples(canvas, examples)
    canvas.heading("To switch it off")
    for what, how in _ways_off(check):
        canvas.unwrapped((f"{what:24}", Style.DIM), (how, Style.PLAIN), indent=2)
    return canvas.finished()


def gate_page(rule: GateRule, view: View) -> str:
    """All that is known of a rule of the gate's own."""
    canvas = Canvas(view)
    canvas.line((f"{rule.code} {rule.name}", Style.CRITICAL))
    canvas.line(("a rule of the gate's own, no check of meaning", Style.DIM))
    for paragraph in rule.paragraphs:
        canvas.blank()
        canvas.line((paragraph, Style.PLAIN))
    return canvas.finished()


def as_json(checks: Iterable[Check], gate: Iterable[GateRule] = ()) -> str:
    """The checks as a JSON list, each with its documentation and examples; then the gate's rules.

    What only checks have is empty for a rule of the gate.
    """
    listed = [*map(_of_check, checks), *map(_of_gate, gate)]
    return json.dumps(listed, ensure_ascii=False, indent=2) + "\n"


def _of_check(one: Check) -> dict[str, object]:
    return {
        "code": one.code,
        "name": one.name,
        "category": one.category,
        "severity": one.severity.value,
        "scope": one.scope.value,
        "languages": sorted(one.languages),
        "words": sorted(one.words),
        "summary": first_sentence(one),
        "explanation": paragraphs(one),
        "why": why_it_matters(one.code),
        "fires": [_pair(example) for example in one.fires],
        "silent": [_pair(example) for example in one.silent],
    }


def _of_gate(rule: GateRule) -> dict[str, object]:
    return {
        "code": rule.code,
        "name": rule.name,
        "category": "",
        "severity": "",
        "scope": "gate",
        "languages": [],
        "words": [],
        "summary": rule.paragraphs[0],
        "explanation": list(rule.paragraphs),
        "why": why_it_matters(rule.code),
        "fires": [],
        "silent": [],
    }


def _write_examples(canvas: Canvas, examples: Sequence[Example]) -> None:
    for number, (reference, candidate) in enumerate(examples):
        if number:
            canvas.blank()
        for side, text in (("reference", reference), ("candidate", candidate)):
            for count, line in enumerate(filter(str.strip, text.splitlines())):
                label = side if count == 0 else ""
                canvas.line((f"{label:11}", Style.DIM), (line, Style.PLAIN), indent=2, hanging=11)


def _ways_off(check: Check) -> tuple[tuple[str, str], ...]:
    return (
        ("for one run", f"--ignore {check.code}"),
        ("in the configuration", f'ignore = ["{check.code}"]'),
        ("one finding, in a file", f"<!-- evaluator: ignore[{check.code}] the reason -->"),
    )


def languages_of(check: Check, *, whole: bool = False) -> str:
    """The candidate's languages that a check runs in.

    Of one that runs in any and reads words of some: these, named (``whole``) or counted ("20+").
    """
    if check.words:
        words = ", ".join(sorted(check.words))
        return f"{_ANY}; words of {words}" if whole else f"{len(check.words)}+"
    return ", ".join(sorted(check.languages)) or _ANY


def _pair(example: Example) -> dict[str, str]:
    return {"reference": example[0], "candidate": example[1]}
