"""docs/mqm.md says what the program does: weights, formula, signature."""

from __future__ import annotations

import math
import re
from pathlib import Path

from evaluator import Options, evaluate_pair
from evaluator.checks.doubted import POSSIBLE
from evaluator.data import load
from evaluator.domain.finding import Severity
from evaluator.domain.score import Account, Score
from evaluator.report.account import account_line

PAGE = (Path(__file__).parents[2] / "docs" / "mqm.md").read_text(encoding="utf-8")


def row(first: str) -> list[str]:
    """The cells of the table's row that begins so, or of the row under that head."""
    (line,) = re.findall(rf"^\| {re.escape(first)} \|(.*)\|$", PAGE, re.MULTILINE)
    return [cell.strip() for cell in line.split("|")]


def test_weights() -> None:
    names = " | ".join(Severity)
    (told,) = re.findall(rf"^\| {re.escape(names)} \|\n\|.*\|\n\| (.*) \|$", PAGE, re.MULTILINE)

    assert [float(cell) for cell in told.split(" | ")] == list(load("mqm")["weights"].values())


def test_the_formulas_table() -> None:
    assert row("mqm") == [f"{100 * math.exp(-float(points) / 100):.1f}" for points in row("p")]


def test_the_example() -> None:
    (told,) = re.findall(r"exp\(−0\.8 · 5 / 20\) = ([0-9.]+)\.$", PAGE, re.MULTILINE)

    assert told == f"{100 * math.exp(-0.8 * load('mqm')['weights']['major'] / 20):.1f}"


def test_the_account() -> None:
    """Two major findings of confidence 0.8 among 50 words, and what else the line says."""
    major = 2 * 0.8 * load("mqm")["weights"]["major"]
    findings = {Severity.MINOR: 4.0, Severity.MAJOR: major * 100 / 50}
    account = Account(50, findings, 9.5, 1.5)
    value = 100 * math.exp(-account.penalty / 100)
    score = Score("mqm", value, 100.0, higher_is_better=True, signature="", account=account)

    assert f"\n{account_line(score, account, 1)}\n" in PAGE
    assert f"· {load('mqm')['weights']['major']:g} = {major:g} points" in PAGE


def test_words_in_doubt() -> None:
    """From which doubt on they are shown."""
    assert f"with a chance of {POSSIBLE:g} or more that no finding holds" in PAGE


def test_the_parts_of_the_signature() -> None:
    """All of them are told, in their order, and the example has them too."""
    options = Options(metrics=("mqm",), embeddings=False)
    signature = evaluate_pair("A word.", "A word.", options).scores[0].signature
    parts = [part.split(":")[0] for part in signature.split("|")]
    (example,) = re.findall(r"^mqm\|.*$", PAGE, re.MULTILINE)

    assert [part.split(":")[0] for part in example.split("|")][: len(parts)] == parts
    assert re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE) == parts[1:]
    assert f"|rest:doubts-{load('doubt')['version']}|" in example
