"""Loading: which model a name means, and where notices go."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from evaluator.domain.errors import ModelError, UsageError
from evaluator.encode import embedded, load_encoder


def test_the_default_is_the_embedded_model(tmp_path: Path) -> None:
    """Its signature and dimension are known without loading it."""
    encoder = load_encoder(cache=tmp_path)

    assert encoder.signature == "all-MiniLM-L6-v2|rev:53aa5117|run:onnx-fp32|version:1"
    assert encoder.dimension == 384
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["all-MiniLM-L6-v2", "sentence-transformers/all-MiniLM-L6-v2"])
def test_its_names_need_no_hub(name: str, tmp_path: Path) -> None:
    assert load_encoder(name, cache=tmp_path).signature == embedded.SIGNATURE


def test_its_folder_is_itself(tmp_path: Path) -> None:
    encoder = load_encoder(str(embedded.embedded_folder()), cache=tmp_path)

    assert encoder.signature == embedded.SIGNATURE


def test_the_embedded_model_knows_one_device(tmp_path: Path) -> None:
    load_encoder(cache=tmp_path, device="cpu")

    with pytest.raises(UsageError, match="device: the embedded model runs on the CPU"):
        load_encoder(cache=tmp_path, device="cuda")


def test_threads_are_checked_at_once(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="threads"):
        load_encoder(cache=tmp_path, threads=0)


def test_a_missing_package_is_told_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "PACKAGE", "no_such_package")

    with pytest.raises(ModelError, match="not installed"):
        load_encoder(cache=tmp_path)


def test_without_a_listener_notices_are_logged(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "vectors-1.sqlite3").write_bytes(b"no database" * 1_000)

    with caplog.at_level(logging.WARNING, logger="evaluator.encode"):
        load_encoder(cache=tmp_path)._store.get([b"key"])

    assert [record.name for record in caplog.records] == ["evaluator.encode"]
    assert "begun anew" in caplog.text


def test_another_model_is_looked_for_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SENTENCE_TRANSFORMERS_HOME", str(tmp_path / "hub"))

    with pytest.raises(ModelError, match="hf download sentence-transformers/LaBSE"):
        load_encoder("LaBSE", cache=tmp_path)
