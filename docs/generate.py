"""Writes docs/rules: a page for each check, from its own documentation and examples.

    python docs/generate.py     (make docs)

The examples are run, so that the words they mark and the messages are what the program says; a test
holds the pages to what this writes.
"""  # noqa: INP001  a script beside the pages it makes

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from evaluator import Finding, Glossary, Options, Span, evaluate, evaluate_pair, parse
from evaluator.checks.registry import Check, Example, Scope, all_checks
from evaluator.data import load
from evaluator.encode import load_encoder
from evaluator.encode.protocol import Encoder
from evaluator.report.catalogue import languages_of
from evaluator.report.explanation import first_sentence, why_it_matters
from evaluator.report.gate_rules import GATE_RULES, GateRule
from evaluator.report.markdown_text import plain, strong, table_lines

FOLDER = Path(__file__).parent / "rules"
INDEX = "README.md"
_PLACE = "^"  # where something is missing
_PARAGRAPH = " ¶ "


def pages(encoder: Encoder) -> dict[str, str]:
    """All pages by the names of their files; ``encoder`` is the embedded model."""
    made = {f"{one.code}.md": _page(one, encoder) for one in all_checks()}
    made.update({f"{rule.code}.md": _gate_page(rule) for rule in GATE_RULES})
    return {INDEX: _index(), **made}


def _index() -> str:
    """All checks by family."""
    lines = [
        "# The checks\n\n",
        "A page for each, with examples; `evaluator explain CODE` shows the same at a terminal, "
        "`evaluator rules` lists all. Choose with `--select` and `--ignore`, by code, beginning of "
        "a code, or name: see [configuration](../configuration.md).\n",
    ]
    families: dict[str, list[Check]] = {}
    for one in all_checks():
        families.setdefault(one.code.rstrip("0123456789"), []).append(one)
    for family, checks in families.items():
        lines += [f"\n## {family}: {_name(family)}\n\n", f"{why_it_matters(family)}\n\n"]
        rows = [
            (
                f"[{one.code}]({one.code}.md)",
                f"`{one.name}`",
                one.severity.value,
                languages_of(one),
                plain(first_sentence(one)),
            )
            for one in checks
        ]
        lines += table_lines(("code", "name", "severity", "languages", "what it sees"), rows)
    lines += [f"\n## GATE: {_name('GATE')}\n\n", f"{why_it_matters('GATE')}\n\n"]
    rules = [
        (f"[{one.code}]({one.code}.md)", f"`{one.name}`", plain(one.paragraphs[0]))
        for one in GATE_RULES
    ]
    lines += table_lines(("code", "name", "what it says"), rules)
    return "".join(lines)


def _page(check: Check, encoder: Encoder) -> str:
    family = check.code.rstrip("0123456789")
    looked_at = "pairs of sentences" if check.scope is Scope.PAIR else "both articles as a whole"
    facts = (
        ("category", f"`{check.category}`"),
        ("severity", f"{check.severity.value}, unless a finding says otherwise"),
        ("languages", languages_of(check, whole=True)),
        ("looks at", looked_at),
    )
    lines = [
        f"# {check.code} {check.name}\n\n",
        *(f"{paragraph}\n\n" for paragraph in _paragraphs(check)),
        f"**Why it matters.** {why_it_matters(check.code)}\n\n",
        *table_lines(("", ""), facts),
        *_glossary(check),
        "\n## Fires\n\n",
        *_fires(check, encoder),
        "\n## Stays silent\n\n",
        *_silent(check),
        "\n## Configuration\n\n",
        *_configuration(check, family),
        f"\n[All checks]({INDEX})\n",
    ]
    return "".join(lines)


def _gate_page(rule: GateRule) -> str:
    body = "\n\n".join(plain(one) for one in rule.paragraphs)
    return (
        f"# {rule.code} {rule.name}\n\n{body}\n\nSee [the gate](../gate.md).\n\n"
        f"[All checks]({INDEX})\n"
    )


def _paragraphs(check: Check) -> list[str]:
    """The docstring's, each on one line; what stands in backticks stays code."""
    text = inspect.cleandoc(check.explanation).replace("``", "`")
    text = re.sub(r"(?<!\w)\*(\S[^*]*)\*(?!\w)", r"“\1”", text)
    parts = [" ".join(part.split()) for part in re.split(r"\n\s*\n", text)]
    return ["".join(_outside_code(part)) for part in parts]


def _outside_code(paragraph: str) -> Iterator[str]:
    for index, part in enumerate(paragraph.split("`")):
        yield f"`{part}`" if index % 2 else plain(part)


def _glossary(check: Check) -> Iterator[str]:
    """The entries that the examples are held to."""
    if not check.terms:
        return
    yield "\nThe examples are held to this [glossary](../glossary.md):\n\n"
    rows = [
        (
            plain(one.term) or "(any)",
            ", ".join(map(plain, one.forms)),
            ", ".join(map(plain, one.forbidden)),
            "yes" if one.keep else "",
        )
        for one in check.terms
    ]
    yield from table_lines(("term", "forms", "forbidden", "keep"), rows)


def _fires(check: Check, encoder: Encoder) -> Iterator[str]:
    """Each example with what is found in it, and the words that it is about."""
    for number, example in enumerate(check.fires, start=1):
        found = _findings(check, example, encoder)
        said = [f"**{one.severity.value}**: {plain(one.message)}" for one in found]
        yield f"{number}. {'<br>'.join(said)}\n"
        for name, text, spans in (
            ("reference", example[0], [one.reference_span for one in found]),
            ("candidate", example[1], [one.candidate_span for one in found]),
        ):
            yield f"   - {name}: {_marked(text, spans)}\n"


def _silent(check: Check) -> Iterator[str]:
    for number, (reference, candidate) in enumerate(check.silent, start=1):
        yield f"{number}. reference: {_line(reference)}<br>candidate: {_line(candidate)}\n"


def _findings(check: Check, example: Example, encoder: Encoder) -> tuple[Finding, ...]:
    options = Options(select=(check.code,), metrics=("chrf",), glossary=Glossary(check.terms))
    if check.scope is Scope.PAIR:
        return evaluate_pair(*example, options, encoder=encoder).findings
    left, right = (
        replace(parse(text, name=name), language="en")
        for text, name in zip(example, ("reference", "candidate"), strict=True)
    )
    return evaluate(left, right, options, encoder=encoder).findings


def _marked(text: str, spans: Sequence[Span]) -> str:
    """The text on one line, with what the findings are about in bold."""
    parts: list[str] = []
    end = 0
    for span in sorted(set(spans)):
        if span.start < end:
            continue
        parts += [
            _line(text[end : span.start]),
            strong(_one_line(text[span.start : span.end]) or _PLACE),
        ]
        end = span.end
    return "".join([*parts, _line(text[end:])]).strip()


def _line(text: str) -> str:
    return plain(_one_line(text))


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"\n\s*\n", _PARAGRAPH, text.strip("\n")))


def _configuration(check: Check, family: str) -> Iterator[str]:
    rows = [
        ("run it alone", f"`--select {check.code}`"),
        ("leave it out of one run", f"`--ignore {check.code}`"),
        ("leave it out for good", f'`ignore = ["{check.code}"]`'),
        (f"leave out the whole family {family}", f'`ignore = ["{family}"]`'),
        ("let no finding of it through the gate", f"`--max-findings {check.code}=0`"),
        (
            "accept one finding, in the candidate",
            f"`<!-- evaluator: ignore[{check.code}] the reason -->`",
        ),
    ]
    if check.terms:
        rows.insert(0, ("give it something to go by", "`--glossary FILE`, `--keep FILE`"))
    yield from table_lines(("to", "write"), rows)


def _name(family: str) -> str:
    return str(load("families")[family]["name"])


def main() -> int:
    """Writes all pages and takes away those of checks that are gone."""
    FOLDER.mkdir(exist_ok=True)
    made = pages(load_encoder(notify=lambda line: print(line, file=sys.stderr)))  # noqa: T201
    for old in FOLDER.glob("*.md"):
        if old.name not in made:
            old.unlink()
    for name, text in made.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
