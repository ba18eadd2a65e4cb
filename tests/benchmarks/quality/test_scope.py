"""What part of the data a run saw."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from benchmarks.quality.scope import remark, table


def test_used_of_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sample is never taken for the whole."""
    with gzip.open(tmp_path / "da-news-2017.jsonl.gz", "wt", encoding="utf-8") as lines:
        lines.writelines(f"{json.dumps({'row': number})}\n" for number in range(5))
    monkeypatch.setenv("EVALUATOR_DATA", str(tmp_path))

    assert table({"da-news-2017": [{}, {}]}).rows == (("da-news-2017", 2, 5, None),)


def test_what_is_the_matter_with_it() -> None:
    """Equal texts that cannot be ranked, marks that lie outside of their text."""
    same = [{"good": "a", "bad": "a"}, {"good": "a", "bad": "b"}]
    marks = [{"candidate": "abc", "errors": [{"start": 2, "end": 9}]}]

    assert remark("contrast-demetr-dev", same).startswith("good and bad are the same text in 1:")
    assert remark("contrast-demetr-dev", same[1:]) == ""
    assert remark("mqm-bio-dev", marks).startswith("1 rows with marks past the end")
    assert remark("mqm-bio-dev", []) == remark("da-news-2017", []) == ""
