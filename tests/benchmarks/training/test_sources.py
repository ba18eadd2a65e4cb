"""The files, and what is held back."""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path

import pytest

from benchmarks.training.sources import (
    CONTRAST,
    JUDGED,
    Contrast,
    Judged,
    Original,
    is_held_back,
    missing,
    shares,
    unseen,
)

Row = dict[str, object]


def key(*, held: bool, start: str = "") -> str:
    """A name that is held back, or that is not."""
    for number in range(100):
        name = f"{start}{number}"
        if (
            int(hashlib.md5(name.encode(), usedforsecurity=False).hexdigest(), 16) % 5 == 0
        ) == held:
            return name
    raise AssertionError


def write(folder: Path, files: dict[str, list[Row]]) -> None:
    for name, rows in files.items():
        with gzip.open(folder / f"{name}.jsonl.gz", "wt", encoding="utf-8") as lines:
            lines.writelines(f"{json.dumps(row)}\n" for row in rows)


def judged(document: str, candidate: str, mqm: float, **references: str) -> Row:
    return {
        "document": document,
        "segment": f"{document}|1",
        "source": "Quelle.",
        "references": references,
        "candidate": candidate,
        "mqm": mqm,
    }


def pair_of(document: str, one: str, other: str, **references: str) -> list[Row]:
    """Two candidates of a segment, of which the second was held better."""
    return [judged(document, one, -1.0, **references), judged(document, other, 0.0, **references)]


LEARNT, HELD = key(held=False), key(held=True)
KEPT, KEPT_BACK = (
    key(held=False, start="It rained on day "),
    key(held=True, start="It rained on day "),
)
FILES: dict[str, list[Row]] = {
    CONTRAST: [
        {"phenomenon": "addition", "reference": one, "good": f"good {one}", "bad": f"bad {one}"}
        for one in (KEPT, KEPT_BACK)
    ],
    "mqm-news-2021": [
        *pair_of(
            LEARNT,
            "one two three four five",
            "one two three four",
            A="a reference",
            B="b is the second reference",
        ),
        *pair_of(
            HELD,
            "five four three two one",
            "four three two one",
            A="held back",
            B="held back as a second reference",
        ),
    ],
    "mqm-ted-2021": [
        judged(LEARNT, "a talk of five words", -1.0, B="said in a talk"),
        judged(LEARNT, "another talk", -1.0, B="said in a talk"),
    ],
    "mqm-bio-dev": [judged(HELD, "", -25.0, A="nothing was translated")],
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write(tmp_path, FILES)
    monkeypatch.setenv("EVALUATOR_DATA", str(tmp_path))
    return tmp_path


def test_a_fifth_is_held_back() -> None:
    held = sum(is_held_back(str(number)) for number in range(1000))

    assert 150 < held < 250


@pytest.mark.usefixtures("folder")
class TestShares:
    def test_a_contrast_goes_where_its_reference_does(self) -> None:
        learnt, held = shares(None)

        assert learnt.contrasts == (Contrast("addition", KEPT, f"good {KEPT}", f"bad {KEPT}"),)
        assert [one.reference for one in held.contrasts] == [KEPT_BACK]

    def test_candidates_of_a_segment_stand_together_with_their_scores(self) -> None:
        learnt, held = shares(None)

        assert learnt.judged == (
            Judged(
                "mqm-news-2021",
                "a reference",
                (("one two three four five", -1.0), ("one two three four", 0.0)),
            ),
        )
        assert [one.reference for one in held.judged] == ["held back"]

    def test_segments_whose_candidates_were_judged_alike_have_no_order(self) -> None:
        learnt, _ = shares(None)

        assert "mqm-ted-2021" not in {one.file for one in learnt.judged}

    def test_texts_of_five_words_are_broken_second_references_too(self) -> None:
        learnt, _ = shares(None)

        assert set(learnt.originals) == {
            Original("a reference", "one two three four five", "Quelle."),
            Original("a reference", "b is the second reference", "Quelle."),
            Original("said in a talk", "a talk of five words", "Quelle."),
        }

    def test_nothing_of_what_is_held_back_is_learnt(self) -> None:
        learnt, held = shares(None)
        of_learnt, of_held = json.dumps(learnt), json.dumps(held)

        assert "held back" not in of_learnt
        assert "five four" not in of_learnt
        assert KEPT_BACK not in of_learnt
        assert "a reference" not in of_held
        assert not set(learnt.texts) & set(held.texts)

    def test_an_empty_candidate_has_no_place_in_an_order(self) -> None:
        _, held = shares(None)

        assert all(text for one in held.judged for text, _ in one.candidates)

    def test_a_limit_is_of_each_file(self) -> None:
        learnt, held = shares(1)

        assert len(learnt.contrasts) + len(held.contrasts) == 1


def test_a_file_that_is_not_there_is_missing(folder: Path) -> None:
    assert missing() == []
    (folder / f"{JUDGED[1]}.jsonl.gz").unlink()
    assert missing() == ["mqm-ted-2021"]


def test_unseen_rows_are_those_held_back() -> None:
    """DEMETR goes by its reference, the judged files by their document, others were never seen."""
    held = next(f"text {number}" for number in range(99) if is_held_back(f"text {number}"))
    learnt = next(f"text {number}" for number in range(99) if not is_held_back(f"text {number}"))

    assert unseen(CONTRAST, {"reference": held})
    assert not unseen(CONTRAST, {"reference": learnt})
    assert unseen("mqm-bio-dev", {"reference": learnt, "document": held})
    assert not unseen("mqm-bio-dev", {"document": learnt})
    assert unseen("contrast-hwtsc-dev", {"reference": learnt})
