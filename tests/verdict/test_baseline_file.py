"""The baseline's file: what is written is read again, and what is broken is said where."""

from __future__ import annotations

import json
import math
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from evaluator.domain.errors import UsageError
from evaluator.domain.evaluation import Evaluation
from evaluator.domain.score import Score
from evaluator.verdict.baseline import Baseline, write
from evaluator.verdict.baseline_file import dumps, load, save
from evaluator.verdict.judge import judge
from evaluator.verdict.policy import Policy

Make = Callable[..., Evaluation]


@pytest.fixture
def baseline(make: Make) -> Baseline:
    return write([judge(make(), Policy(), name=name) for name in ("b.md", "a.md")])


def refused(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        load(path)
    return str(caught.value).removeprefix(str(path))


class TestRoundTrip:
    def test_what_is_saved_is_loaded(self, baseline: Baseline, tmp_path: Path) -> None:
        path = tmp_path / "baseline.json"
        save(baseline, path)
        loaded = load(path)

        assert loaded.path == str(path)
        assert loaded.pairs == baseline.pairs

    def test_the_text_is_sorted_and_ends_in_a_newline(self, baseline: Baseline) -> None:
        text = dumps(baseline)
        content = json.loads(text)

        assert text.endswith("}\n")
        assert list(content) == ["schema", "version", "pairs"]
        assert list(content["pairs"]) == ["a.md", "b.md"]
        assert [one["rule"] for one in content["pairs"]["a.md"]["findings"]] == [
            "ENT001",
            "NEG001",
            "NUM001",
        ]

    def test_the_order_of_findings_leaves_no_trace(self, make: Make) -> None:
        """Severities may be graded anew without turning the file over."""
        one = write([judge(make(), Policy(), name="n")])
        other = write([judge(make(findings=make().findings[::-1]), Policy(), name="n")])

        assert dumps(one) == dumps(other)

    def test_one_finding_more_is_one_block_more(self, make: Make) -> None:
        fewer = dumps(write([judge(make(findings=make().findings[:2]), Policy(), name="n")]))
        more = dumps(write([judge(make(), Policy(), name="n")]))

        assert len(more.splitlines()) - len(fewer.splitlines()) == 6
        assert all(line in more.splitlines() for line in fewer.splitlines())

    def test_a_figure_that_is_no_number_stays_none(
        self, make: Make, score: Callable[..., Score], tmp_path: Path
    ) -> None:
        evaluation = make(scores=[score(value=math.nan)])
        save(write([judge(evaluation, Policy(), name="n")]), tmp_path / "b.json")

        assert math.isnan(load(tmp_path / "b.json").pairs["n"].scores[0].value)

    def test_a_damaged_character_does_no_harm(self, baseline: Baseline, tmp_path: Path) -> None:
        save(Baseline({"\ud800.md": baseline.pairs["a.md"]}), tmp_path / "b.json")

        assert list(load(tmp_path / "b.json").pairs) == ["?.md"]


class TestSaving:
    def test_replaces_what_was_there_and_leaves_nothing_beside_it(
        self, baseline: Baseline, tmp_path: Path
    ) -> None:
        path = tmp_path / "b.json"
        path.write_text("old")
        path.chmod(0o640)
        save(baseline, path)

        assert [one.name for one in tmp_path.iterdir()] == ["b.json"]
        assert path.stat().st_mode & 0o777 == 0o640

    def test_follows_a_link(self, baseline: Baseline, tmp_path: Path) -> None:
        (tmp_path / "real.json").write_text("old")
        (tmp_path / "link.json").symlink_to("real.json")
        save(baseline, tmp_path / "link.json")

        assert (tmp_path / "link.json").is_symlink()
        assert load(tmp_path / "real.json").pairs == baseline.pairs

    def test_what_cannot_be_written_leaves_the_old_one(
        self, baseline: Baseline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "b.json"
        path.write_text("old")

        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(Path, "replace", full)
        with pytest.raises(UsageError, match="cannot be written: no space left on device"):
            save(baseline, path)

        assert [one.name for one in tmp_path.iterdir()] == ["b.json"]
        assert path.read_text() == "old"

    def test_a_folder_that_is_not_there(self, baseline: Baseline, tmp_path: Path) -> None:
        with pytest.raises(UsageError, match="choose another place with --baseline"):
            save(baseline, tmp_path / "none" / "b.json")


class TestLoading:
    def test_no_file(self, tmp_path: Path) -> None:
        with pytest.raises(UsageError, match=r"none\.json: .*'evaluator baseline write'"):
            load(tmp_path / "none.json")

    def test_a_folder(self, tmp_path: Path) -> None:
        with pytest.raises(UsageError, match="cannot be read: is a directory"):
            load(tmp_path)

    @pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read all")
    def test_an_unreadable_one(self, tmp_path: Path) -> None:  # pragma: no cover (not as root)
        path = tmp_path / "b.json"
        path.touch(mode=0)
        with pytest.raises(UsageError, match="permission denied"):
            load(path)

    def test_not_utf_8(self, tmp_path: Path) -> None:
        (tmp_path / "b.json").write_bytes(b'{"\xff": 1}')
        with pytest.raises(UsageError, match="is not UTF-8"):
            load(tmp_path / "b.json")

    def test_broken_json_says_line_and_column(self, tmp_path: Path) -> None:
        message = refused(tmp_path / "b.json", '{\n  "schema": \n<<<<<<< HEAD\n}')

        assert message.startswith(":3:1: the baseline is broken JSON: Expecting value; mend it")

    @pytest.mark.parametrize("text", ["[]", "{}", '{"schema": "other", "version": 1}', "3"])
    def test_something_else(self, tmp_path: Path, text: str) -> None:
        assert "is not a baseline of evaluator" in refused(tmp_path / "b.json", text)

    @pytest.mark.parametrize("version", ["0", "2", '"1.0"', "null"])
    def test_another_version_says_what_to_do(self, tmp_path: Path, version: str) -> None:
        text = f'{{"schema": "evaluator/baseline", "version": {version}, "pairs": {{}}}}'
        message = refused(tmp_path / "b.json", text)

        assert "this program reads version 1" in message
        assert "write it again with 'evaluator baseline write'" in message

    def test_a_key_that_a_merge_left_twice(self, tmp_path: Path) -> None:
        message = refused(tmp_path / "b.json", '{"pairs": {"a": 1, "b": 2, "a": 3}}')

        assert "'a' stands there twice" in message

    @pytest.mark.parametrize(
        ("change", "complaint"),
        [
            ({"pairs": []}, "the file, 'pairs' is not an object"),
            ({"pairs": {"n": 1}}, "pair 'n' is not an object"),
            ({"signature": 1}, "pair 'n', 'signature' is not a text"),
            ({"scores": {}}, "pair 'n', 'scores' is not a list of objects"),
            ({"findings": [1]}, "pair 'n', 'findings' is not a list of objects"),
            ({"value": "high"}, "pair 'n', 'value' of a score is not a number"),
            ({"value": True}, "pair 'n', 'value' of a score is not a number"),
            ({"variant": "cooked"}, "pair 'n', 'variant' is not one of raw, normalised"),
            ({"severity": "bad"}, "'severity' is not one of neutral, minor, major, critical"),
            ({"fingerprint": None}, "pair 'n', 'fingerprint' is not a text"),
        ],
    )
    def test_a_part_of_another_type(
        self, make: Make, tmp_path: Path, change: dict[str, object], complaint: str
    ) -> None:
        content = json.loads(dumps(write([judge(make(), Policy(), name="n")])))
        entry = content["pairs"]["n"]
        for part in (content, entry, entry["scores"][0], entry["findings"][0]):
            part.update({key: value for key, value in change.items() if key in part})

        assert complaint in refused(tmp_path / "b.json", json.dumps(content))
