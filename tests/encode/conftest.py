"""Models small enough to be made here: one without weights, one that sentence-transformers runs."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from evaluator.encode.protocol import TokenVectors, Vectors
from evaluator.encode.windows import Pieces, unit

WORDS = (
    "[PAD] [UNK] [CLS] [SEP] [MASK] the cat dog sat ran on mat rug slept ##s ##ning query : . , a"
)


class SpelledBackend:
    """A backend whose pieces are runs of up to three letters; a vector depends on a text alone.

    It refuses what is too long, as a real model would cut it, and remembers what it was given.
    """

    dimension = 4
    limit = 10

    def __init__(self) -> None:
        self.seen: list[str] = []

    def split(self, texts: Sequence[str]) -> list[Pieces]:
        pieces = []
        for text in texts:
            words = [
                (word, match)
                for word, whole in enumerate(re.finditer(r"\S+", text))
                for match in re.compile(r"\S{1,3}").finditer(text, whole.start(), whole.end())
            ]
            offsets = np.array([match.span() for _, match in words], np.int32).reshape(-1, 2)
            pieces.append(Pieces(offsets, [word for word, _ in words]))
        return pieces

    def forward(self, texts: Sequence[str]) -> tuple[Vectors, list[TokenVectors]]:
        self.seen.extend(texts)
        tokens = []
        for text, pieces in zip(texts, self.split(texts), strict=True):
            assert len(pieces.words) <= self.limit
            vectors = [self.hashed(text[start:end]) for start, end in pieces.offsets]
            stacked = np.stack(vectors) if vectors else np.empty((0, 4), np.float32)
            tokens.append(TokenVectors(pieces.offsets, stacked))
        return np.stack([self.hashed(text) for text in texts]), tokens

    @staticmethod
    def hashed(text: str) -> Vectors:
        numbers = np.frombuffer(hashlib.sha256(text.encode()).digest()[:4], np.uint8)
        return unit(numbers.astype(np.float32) + 1)


@pytest.fixture
def spelled() -> SpelledBackend:
    """A fresh backend that needs no model."""
    return SpelledBackend()


@pytest.fixture(scope="session")
def tiny_parts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A BERT of two layers, 32 numbers wide, for 21 word pieces, as transformers saves it."""
    import torch
    from transformers import BertConfig, BertModel, BertTokenizer

    from evaluator.encode.quiet import quiet_and_offline

    folder = tmp_path_factory.mktemp("parts")
    words = WORDS.split()
    with quiet_and_offline(), torch.random.fork_rng():
        torch.manual_seed(1)
        config = BertConfig(
            vocab_size=len(words),
            hidden_size=32,
            num_hidden_layers=2,
            num_attention_heads=2,
            intermediate_size=64,
            max_position_embeddings=32,
        )
        BertModel(config).save_pretrained(folder)
        vocabulary = {word: place for place, word in enumerate(words)}
        BertTokenizer(vocab=vocabulary).save_pretrained(folder)
    return folder


@pytest.fixture(scope="session")
def tiny_model(tiny_parts: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny BERT as a sentence-transformers model: mean pooling, a window of 32 pieces."""
    return assemble(tiny_parts, tmp_path_factory.mktemp("tiny") / "tiny-model")


def assemble(
    parts: Path, folder: Path, *, pooling: str = "mean", prompt: str = "", window: int = 32
) -> Path:
    """Writes a sentence-transformers folder around a transformers model, in the public layout."""
    folder.mkdir()
    for file in parts.iterdir():
        (folder / file.name).write_bytes(file.read_bytes())
    kinds = ["Transformer", "Pooling"]
    modules = [
        {
            "idx": place,
            "name": str(place),
            "path": "" if place == 0 else f"{place}_{kind}",
            "type": f"sentence_transformers.models.{kind}",
        }
        for place, kind in enumerate(kinds)
    ]
    settings: dict[str, object] = {"prompts": {}, "default_prompt_name": None}
    if prompt:
        settings = {"prompts": {"question": prompt}, "default_prompt_name": "question"}
    pool = {
        "word_embedding_dimension": 32,
        "pooling_mode_mean_tokens": pooling == "mean",
        "pooling_mode_cls_token": pooling == "cls",
    }
    (folder / "1_Pooling").mkdir()
    for name, content in {
        "modules.json": modules,
        "sentence_bert_config.json": {"max_seq_length": window, "do_lower_case": False},
        "config_sentence_transformers.json": settings,
        "1_Pooling/config.json": pool,
    }.items():
        (folder / name).write_text(json.dumps(content), encoding="utf-8")
    return folder


ModelMaker = Callable[..., Path]


@pytest.fixture
def make_model(tiny_parts: Path, tmp_path: Path) -> ModelMaker:
    """Makes models like ``tiny_model`` in a folder of the test, with other settings."""

    def make(name: str = "made", **settings: Any) -> Path:
        return assemble(tiny_parts, tmp_path / name, **settings)

    return make
