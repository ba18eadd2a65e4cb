"""Sentence-transformers models: a tiny one, made here, through what a large one meets."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from evaluator.domain.errors import ModelError
from evaluator.encode import load_encoder
from evaluator.encode.cached import CachedEncoder
from evaluator.encode.hub import describe_model
from evaluator.encode.transformer import TransformerBackend, _trimmed, load_transformer

pytestmark = pytest.mark.slow

ModelMaker = Callable[..., Path]

TEXTS = ["The cat sat on the mat.", "a dog slept", "", "The dog ran on, the cats running on a rug."]


@pytest.fixture
def open_model(tmp_path: Path) -> Callable[[Path], CachedEncoder]:
    """Opens a model with a cache of its own; a notice fails."""

    def fail(text: str) -> None:
        raise AssertionError(text)

    def load(folder: Path) -> CachedEncoder:
        return load_encoder(str(folder), cache=tmp_path / "cache", device="cpu", notify=fail)

    return load


def theirs(folder: Path) -> Any:
    """The same folder, loaded by sentence-transformers."""
    from evaluator.encode.quiet import quiet_and_offline

    with quiet_and_offline():
        from sentence_transformers import SentenceTransformer

        return SentenceTransformer(str(folder), device="cpu", local_files_only=True)


def encode_theirs(model: Any, texts: list[str], **options: Any) -> Any:
    """What sentence-transformers gives for texts."""
    from evaluator.encode.quiet import quiet_and_offline

    with quiet_and_offline():
        return model.encode(texts, show_progress_bar=False, **options)


@pytest.mark.parametrize("pooling", ["mean", "cls"])
@pytest.mark.parametrize("prompt", ["", "query: "])
def test_vectors_are_those_of_sentence_transformers(
    pooling: str, prompt: str, make_model: ModelMaker, open_model: Any
) -> None:
    """With the pooling and the prompt that the model was saved with."""
    folder = make_model(pooling=pooling, prompt=prompt)
    expected = encode_theirs(theirs(folder), TEXTS, normalize_embeddings=True)

    np.testing.assert_allclose(open_model(folder).encode(TEXTS), expected, atol=1e-5)


@pytest.mark.parametrize("prompt", ["", "query: "])
def test_token_vectors_stand_at_their_words(
    prompt: str, make_model: ModelMaker, open_model: Any
) -> None:
    """Special pieces and the prompt are left out; "cats" is two pieces."""
    folder = make_model(prompt=prompt)
    text = "The cats  ran."
    rows = encode_theirs(theirs(folder), [text], output_value="token_embeddings")[0].numpy()

    (tokens,) = open_model(folder).encode_tokens([text])

    spans = [text[start:end] for start, end in tokens.offsets]
    assert spans == ["The", "cat", "s", "ran", "."]
    own = rows[-6:-1]
    cosines = (tokens.vectors * own).sum(axis=1) / np.linalg.norm(own, axis=1)
    assert cosines.min() > 0.9999


def test_a_prompt_changes_vectors_and_signature(make_model: ModelMaker, open_model: Any) -> None:
    plain, asked = (open_model(make_model(f"p{n}", prompt=p)) for n, p in enumerate(["", "query:"]))

    assert not np.allclose(plain.encode(["a cat"]), asked.encode(["a cat"]), atol=1e-3)
    assert asked.signature.endswith("|prompt:question")


def test_a_long_text_is_read_to_its_end(tiny_model: Path, open_model: Any) -> None:
    """The window is 32 pieces; the text has 120."""
    text = "the cat sat on the mat. " * 16 + "a dog slept on a rug. "
    encoder = open_model(tiny_model)

    (tokens,) = encoder.encode_tokens([text])

    spans = [text[start:end] for start, end in tokens.offsets]
    assert spans == text.replace(".", " .").split()
    assert np.linalg.norm(encoder.encode([text])[0]) == pytest.approx(1, abs=1e-5)
    assert not np.allclose(encoder.encode([text]), encoder.encode([text[:-22]]), atol=1e-4)


def test_a_second_run_imports_no_model(
    tiny_model: Path, open_model: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = open_model(tiny_model)
    vectors, tokens = first.encode(TEXTS), first.encode_tokens(TEXTS)
    monkeypatch.setattr("evaluator.encode.transformer.load_transformer", None)

    second = open_model(tiny_model)

    assert second.encode(TEXTS).tobytes() == vectors.tobytes()
    again = second.encode_tokens(TEXTS)
    assert [each.vectors.tobytes() for each in again] == [each.vectors.tobytes() for each in tokens]
    assert second.dimension == 32


def test_threads_are_torch_s(tiny_model: Path) -> None:
    import torch

    before = torch.get_num_threads()
    load_transformer(describe_model(str(tiny_model)), device="cpu", threads=1)
    after = torch.get_num_threads()
    torch.set_num_threads(before)

    assert after == 1


def test_a_model_padded_on_the_left(tiny_model: Path) -> None:
    """As decoders are: the pieces are the last of a row."""
    model = theirs(tiny_model)
    model.tokenizer.padding_side = "left"
    backend = TransformerBackend(model, "tiny")

    _, tokens = backend.forward(["a cat", "the dog ran on the rug"])

    assert [len(each.vectors) for each in tokens] == [2, 6]


class TestRefuse:
    """What cannot be used says why."""

    def test_code_that_a_model_brings_is_not_run(
        self, make_model: ModelMaker, tmp_path: Path, open_model: Any
    ) -> None:
        """``auto_map`` names a file that would write another."""
        folder = make_model()
        proof = tmp_path / "was run"
        (folder / "modeling_mine.py").write_text(
            f"open({str(proof)!r}, 'w').close()\nclass Config: ...\nclass Model: ...\n",
            encoding="utf-8",
        )
        config = json.loads((folder / "config.json").read_bytes())
        config["model_type"] = "mine"
        config["auto_map"] = {
            "AutoConfig": "modeling_mine.Config",
            "AutoModel": "modeling_mine.Model",
        }
        (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")

        with pytest.raises(ModelError, match=r"cannot be loaded .* code that a model brings is no"):
            open_model(folder).encode(["a cat"])
        assert not proof.exists()

    def test_damaged_weights(self, make_model: ModelMaker, open_model: Any) -> None:
        folder = make_model()
        (folder / "model.safetensors").write_bytes(b"no weights")

        with pytest.raises(ModelError, match="made: cannot be loaded"):
            open_model(folder).encode(["a cat"])

    def test_a_missing_part(self, make_model: ModelMaker, open_model: Any) -> None:
        folder = make_model()
        (folder / "1_Pooling" / "config.json").unlink()

        with pytest.raises(ModelError, match="cannot be loaded"):
            open_model(folder).encode(["a cat"])

    @pytest.mark.parametrize("tokenizer", [None, SimpleNamespace(is_fast=False)])
    def test_no_fast_tokenizer(self, tokenizer: object) -> None:
        with pytest.raises(ModelError, match="slow: has no fast tokenizer"):
            TransformerBackend([SimpleNamespace(tokenizer=tokenizer)], "slow")

    def test_a_prompt_that_fills_the_window(self, make_model: ModelMaker, open_model: Any) -> None:
        folder = make_model(prompt="the cat sat on the mat " * 5)

        with pytest.raises(ModelError, match="window of 32 pieces leaves none for the text"):
            open_model(folder).encode(["a cat"])

    def test_no_token_vectors(self, tiny_model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A model that is no transformer, or whose pieces are others than its tokenizer says."""
        model = theirs(tiny_model)
        encode = model.encode

        def without(*texts: Any, **options: Any) -> Any:
            outputs = encode(*texts, **options)
            for output in outputs:
                del output["token_embeddings"]
            return outputs

        monkeypatch.setattr(model, "encode", without)

        with pytest.raises(ModelError, match="gives no vectors for the pieces of its tokenizer"):
            TransformerBackend(model, "static")


@pytest.mark.parametrize(
    ("stated", "limit"),
    [(0, 512 - 4), (int(1e30), 512 - 4), (20, 20 - 4)],
    ids=["none", "absurd", "its own"],
)
def test_the_window(stated: int, limit: int, tiny_model: Path) -> None:
    """Less two special pieces, and two for words that split otherwise at a border."""
    model = theirs(tiny_model)
    model.tokenizer.model_max_length = stated

    assert TransformerBackend(model, "tiny").limit == limit


def test_white_space_is_no_part_of_a_piece() -> None:
    """SentencePiece counts the space before a word to it."""
    text = "a cat "

    assert _trimmed(text, 1, 5) == (2, 5)
    assert _trimmed(text, 2, 6) == (2, 5)
    assert _trimmed(text, 5, 6) == (6, 6)
    assert _trimmed(text, -3, 1) == (-3, 1)
