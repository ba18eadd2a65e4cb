"""The rules of a SARIF run: every check with its documentation, and the gate's own two."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable

from evaluator.checks.registry import Check, all_checks
from evaluator.report.gate_rules import GATE_RULES
from evaluator.report.levels import Level, level_of
from evaluator.report.markdown_text import plain
from evaluator.report.remarks import Remark

_Object = dict[str, object]

_LONGEST = 1024  # characters of a description: GitHub cuts longer ones


def rules(remarks: Iterable[Remark]) -> tuple[list[_Object], dict[str, int]]:
    """The descriptors of all rules in the order of their codes, and the index of each code.

    All checks are there whether they found something or not, so that what a host knows of a rule
    does not come and go. A rule of a finding that is no check's gets its name alone.
    """
    descriptors = {one.code: _of_check(one) for one in all_checks()}
    for rule in GATE_RULES:
        text = "\n\n".join(rule.paragraphs)
        descriptors[rule.code] = _described(rule.code, _pascal(rule.name), text, Level.ERROR)
    for remark in remarks:
        if remark.rule not in descriptors:
            descriptors[remark.rule] = {"id": remark.rule, "name": _pascal(remark.name)}
    codes = sorted(descriptors)
    return [descriptors[code] for code in codes], {code: at for at, code in enumerate(codes)}


def _of_check(one: Check) -> _Object:
    text = inspect.cleandoc(one.explanation)
    described = _described(one.code, _pascal(one.name), text, level_of(one.severity))
    described["help"] = {"text": _help(one, text), "markdown": _help_markdown(one, text)}
    described["properties"] = {"tags": [one.category.split("/")[0], one.category]}
    return described


def _described(code: str, name: str, text: str, level: Level) -> _Object:
    paragraph = " ".join(text.partition("\n\n")[0].split())
    short = re.split(r"(?<=[.:])\s", paragraph, maxsplit=1)[0]
    return {
        "id": code,
        "name": name,
        "shortDescription": {"text": short[:_LONGEST]},
        "fullDescription": {"text": " ".join(text.split())[:_LONGEST]},
        "help": {"text": text},
        "defaultConfiguration": {"level": level.value},
    }


def _help(one: Check, text: str) -> str:
    examples = [
        "\n".join([head, *(f"- {a}\n  {b}" for a, b in pairs)])
        for head, pairs in (("It fires on:", one.fires), ("It is silent on:", one.silent))
    ]
    return "\n\n".join([text, *examples])


def _help_markdown(one: Check, text: str) -> str:
    examples = [
        "\n".join([f"**{head}**\n", *(f"- {plain(a)}<br>{plain(b)}" for a, b in pairs)])
        for head, pairs in (("It fires on", one.fires), ("It is silent on", one.silent))
    ]
    return "\n\n".join([text, *examples])


def _pascal(name: str) -> str:
    """``number-changed`` as ``NumberChanged``, as the standard's own tools want names."""
    return "".join(part.capitalize() for part in name.split("-"))
