"""How much of each file is used, drawn with a fixed seed."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from pathlib import Path

import pytest

from benchmarks.quality.sampling import draw, draw_segments

ROWS = [
    {"document": f"d{document}", "segment": f"d{document}|{segment}", "system": f"s{system}"}
    for document in range(5)
    for segment in range(4)
    for system in range(3)
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with one file of each kind."""
    for name in ("da-news-2017", "mqm-news-2021"):
        with gzip.open(tmp_path / f"{name}.jsonl.gz", "wt", encoding="utf-8") as lines:
            lines.writelines(f"{json.dumps(row)}\n" for row in ROWS)
    monkeypatch.setenv("EVALUATOR_DATA", str(tmp_path))
    return tmp_path


class TestDraw:
    """Rows of one file."""

    @pytest.mark.usefixtures("folder")
    @pytest.mark.parametrize("limit", [None, len(ROWS), 1000])
    def test_everything(self, limit: int | None) -> None:
        """Without a limit, or one that is not reached, all rows in their order."""
        assert draw("da-news-2017", limit) == ROWS

    @pytest.mark.usefixtures("folder")
    def test_a_sample_is_the_same_each_time(self) -> None:
        """So many rows, in the file's order, the same for the same seed."""
        drawn = draw("da-news-2017", 7)

        assert len(drawn) == 7
        assert drawn == [row for row in ROWS if row in drawn]
        assert drawn == draw("da-news-2017", 7)

    @pytest.mark.usefixtures("folder")
    def test_mqm_is_drawn_by_segment(self) -> None:
        """All candidates of a segment or none: they are compared with each other."""
        counts = Counter(row["segment"] for row in draw("mqm-news-2021", 7))

        assert set(counts.values()) == {3}
        assert len(counts) == 3


def test_segments_come_from_few_documents() -> None:
    """Whole documents as far as they go: they are compared with each other too."""
    documents = Counter(row["document"] for row in draw_segments(ROWS, 18))

    assert sorted(documents.values()) == [6, 12]
