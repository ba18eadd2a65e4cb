"""Finding a model on this machine, and refusing what could run code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluator.domain.errors import ModelError
from evaluator.encode.hub import describe_model

MODULES = [
    {"idx": 0, "name": "0", "path": "", "type": "sentence_transformers.models.Transformer"},
    {"idx": 1, "name": "1", "path": "1_Pooling", "type": "sentence_transformers.models.Pooling"},
]


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache of the hub, and a working folder beside it."""
    folder = tmp_path / "hub"
    monkeypatch.setenv("SENTENCE_TRANSFORMERS_HOME", str(folder))
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    return folder


def fill(folder: Path, weights: str = "model.safetensors", **files: object) -> Path:
    """A folder that looks like a model; ``files`` are further JSON files, by stem."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / weights).write_bytes(b"weights")
    for stem, content in {"modules": MODULES, "config": {}, **files}.items():
        (folder / f"{stem}.json").write_text(json.dumps(content), encoding="utf-8")
    return folder


def cached(hub: Path, name: str) -> Path:
    """A model in the hub's cache, in its layout; the snapshot's folder."""
    repository = hub / f"models--{name.replace('/', '--')}"
    (repository / "refs").mkdir(parents=True)
    (repository / "refs" / "main").write_text("1234", encoding="utf-8")
    return fill(repository / "snapshots" / "1234")


class TestFind:
    """Where a name leads."""

    def test_a_folder(self, tmp_path: Path) -> None:
        folder = fill(tmp_path / "my model")

        described = describe_model(str(folder))

        assert described.folder == folder
        assert described.signature.startswith("my model|rev:")

    def test_a_folder_goes_before_the_hub(self, hub: Path) -> None:
        cached(hub, "some/model")
        fill(Path("some/model"))

        assert describe_model("some/model").folder == Path("some/model")

    def test_a_name_in_the_hub_s_cache(self, hub: Path) -> None:
        snapshot = cached(hub, "some/model")

        described = describe_model("some/model")

        assert described.folder == snapshot
        assert described.signature.startswith("some/model|rev:")

    @pytest.mark.parametrize("stored", ["sentence-transformers/LaBSE", "LaBSE"])
    def test_a_name_without_organisation(self, stored: str, hub: Path) -> None:
        snapshot = cached(hub, stored)

        assert describe_model("LaBSE").folder == snapshot

    def test_a_missing_model_says_where_and_what_to_do(self, hub: Path) -> None:
        """The command is the one that huggingface_hub brings."""
        with pytest.raises(ModelError) as caught:
            describe_model("sentence-transformers/LaBSE")

        line = str(caught.value)
        assert line.startswith("sentence-transformers/LaBSE: no such model on this machine")
        assert str(hub) in line
        assert str(Path("sentence-transformers/LaBSE").absolute()) in line
        assert line.endswith("hf download sentence-transformers/LaBSE")

    def test_an_impossible_name(self, hub: Path) -> None:
        with pytest.raises(ModelError, match="no such model on this machine"):
            describe_model("what is this?/a name?")
        assert not hub.exists()

    @pytest.mark.parametrize("name", ["./here", "../there", "/no/where", "a/b/c", "c:\\models"])
    def test_a_path_is_not_looked_for_on_the_hub(self, name: str, hub: Path) -> None:
        with pytest.raises(ModelError, match="no such folder"):
            describe_model(name)
        assert not hub.exists()

    def test_a_file_is_no_model(self, tmp_path: Path) -> None:
        (tmp_path / "model.safetensors").touch()

        with pytest.raises(ModelError, match="is a file; give the folder"):
            describe_model(str(tmp_path / "model.safetensors"))


class TestRefuse:
    """What is not loaded."""

    @pytest.mark.parametrize("name", ["pytorch_model.bin", "model.pt", "weights.pkl"])
    def test_pickled_weights(self, name: str, tmp_path: Path) -> None:
        fill(tmp_path / "model", weights=name)

        with pytest.raises(ModelError, match=f"only as a pickle \\({name}\\), and loading one can"):
            describe_model(str(tmp_path / "model"))

    def test_pickled_weights_of_a_later_module(self, tmp_path: Path) -> None:
        folder = fill(tmp_path / "model")
        (folder / "1_Pooling").mkdir()
        (folder / "1_Pooling" / "pytorch_model.bin").touch()

        with pytest.raises(ModelError, match="1_Pooling: holds its weights only as a pickle"):
            describe_model(str(folder))

    def test_a_pickle_beside_safetensors_is_not_read(self, tmp_path: Path) -> None:
        folder = fill(tmp_path / "model")
        (folder / "pytorch_model.bin").touch()

        assert describe_model(str(folder)).folder == folder

    def test_pickled_weights_without_a_list_of_modules(self, tmp_path: Path) -> None:
        """A plain transformers model."""
        folder = fill(tmp_path / "model", weights="pytorch_model.bin")
        (folder / "modules.json").unlink()

        with pytest.raises(ModelError, match="pickle"):
            describe_model(str(folder))

    def test_modules_of_the_model_s_own(self, tmp_path: Path) -> None:
        modules = [*MODULES, {"path": "", "type": "modeling_mine.Surprise"}]
        folder = fill(tmp_path / "model", modules=modules)

        with pytest.raises(ModelError, match=r"code that comes with the model \(modeling_mine\.S"):
            describe_model(str(folder))

    def test_an_empty_folder(self, tmp_path: Path) -> None:
        with pytest.raises(ModelError, match="holds no model: neither"):
            describe_model(str(tmp_path))

    def test_a_list_of_modules_that_is_none(self, tmp_path: Path) -> None:
        fill(tmp_path / "model", modules={"0": "Transformer"})

        with pytest.raises(ModelError, match="lists no modules"):
            describe_model(str(tmp_path / "model"))

    def test_broken_json(self, tmp_path: Path) -> None:
        folder = fill(tmp_path / "model")
        (folder / "modules.json").write_text("[{", encoding="utf-8")

        with pytest.raises(ModelError, match=r"modules\.json: is not JSON"):
            describe_model(str(folder))


class TestSignature:
    """It changes with what changes the vectors, and with nothing else."""

    def test_weights_settings_and_vocabulary_count(self, tmp_path: Path) -> None:
        folder = fill(tmp_path / "model")
        seen = {describe_model(str(folder)).signature}
        for name in ("model.safetensors", "1_Pooling/config.json", "vocab.txt"):
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text("changed", encoding="utf-8")
            seen.add(describe_model(str(folder)).signature)

        assert len(seen) == 4

    def test_papers_and_other_backends_do_not(self, tmp_path: Path) -> None:
        folder = fill(tmp_path / "model")
        before = describe_model(str(folder)).signature
        for name in ("README.md", "onnx/config.json", ".cache/state.json", "pytorch_model.bin"):
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text("{}", encoding="utf-8")

        assert describe_model(str(folder)).signature == before

    def test_a_default_prompt_is_named(self, tmp_path: Path) -> None:
        settings = {"prompts": {"passage": "passage: "}, "default_prompt_name": "passage"}
        folder = fill(tmp_path / "model", config_sentence_transformers=settings)

        assert describe_model(str(folder)).signature.endswith(
            "|run:st-fp32|version:1|prompt:passage"
        )

    def test_a_name_cannot_break_the_signature(self, tmp_path: Path) -> None:
        folder = fill(tmp_path / "a|b\nc")

        assert describe_model(str(folder)).signature.startswith("a_b_c|rev:")

    def test_large_files_of_the_hub_s_cache_are_known_by_their_name(self, hub: Path) -> None:
        """The cache names them by their SHA-256, so that gigabytes need not be read."""
        snapshot = cached(hub, "some/model")
        before = describe_model("some/model").signature
        blob = snapshot.parents[1] / "blobs" / ("ab" * 32)
        blob.parent.mkdir()
        blob.write_bytes(b"weights")
        (snapshot / "model.safetensors").unlink()
        (snapshot / "model.safetensors").symlink_to(blob)
        linked = describe_model("some/model").signature
        blob.write_bytes(b"not read")

        assert describe_model("some/model").signature == linked != before
