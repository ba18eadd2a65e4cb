"""The embedded model through onnxruntime, held against sentence-transformers itself."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.encode.embedded import embedded_folder
from evaluator.encode.protocol import Encoder
from evaluator.encode.runtime import _batches, open_tokenizer

pytestmark = pytest.mark.model

TEXTS = [
    "The delegations met in Geneva on Monday, after weeks of preparation.",
    "",
    "...",
    "NATO",
    "Le ministre a refusé de répondre ; il n'a rien dit.",
    "Москва заявила, что не отступит.",
    "会議は月曜日に始まった。",
    " leading and trailing \t\n",
    "She paid \u20ac1,250.50 \u2014 \u201call of it\u201d \u2014 \U0001f600 in caf\u00e9s.",
]

# 250 words are 250 or more pieces, near the window's 254.
NEARLY_FULL = " ".join(["river", "stone", "winter", "bread", "letter"] * 50)


@pytest.fixture(scope="module")
def theirs() -> Any:
    """The same folder, loaded by sentence-transformers."""
    from evaluator.encode.quiet import quiet_and_offline

    with quiet_and_offline():
        from sentence_transformers import SentenceTransformer

        return SentenceTransformer(str(embedded_folder()), device="cpu", local_files_only=True)


@pytest.mark.slow
def test_a_vector_is_the_one_of_sentence_transformers(encoder: Encoder, theirs: Any) -> None:
    texts = [*TEXTS, NEARLY_FULL]
    expected = theirs.encode(texts, normalize_embeddings=True, show_progress_bar=False)

    cosines = (encoder.encode(texts) * expected).sum(axis=1)

    assert cosines.min() >= 0.9999


@pytest.mark.slow
def test_token_vectors_are_those_of_sentence_transformers(encoder: Encoder, theirs: Any) -> None:
    """Theirs include [CLS] and [SEP]; ours are rounded to float16, which costs 0.0001."""
    expected = theirs.encode(TEXTS, output_value="token_embeddings", show_progress_bar=False)

    for mine, their in zip(encoder.encode_tokens(TEXTS), expected, strict=True):
        rows = their.numpy()[1:-1]
        assert len(mine.vectors) == len(rows)
        cosines = (mine.vectors * rows).sum(axis=1) / np.linalg.norm(rows, axis=1)
        assert cosines.min(initial=1) >= 0.9999


def test_offsets_count_code_points(encoder: Encoder) -> None:
    """Letters of one byte and of four, accents that the model drops, and word pieces."""
    text = "\U0001f600 caf\u00e9 unbelievably"

    (tokens,) = encoder.encode_tokens([text])

    spans = [text[start:end] for start, end in tokens.offsets]
    assert spans[:2] == ["\U0001f600", "caf\u00e9"]
    assert "".join(spans[2:]) == "unbelievably"
    assert len(spans) > 3


def test_a_vector_does_not_depend_on_what_stands_beside_it(tmp_path: Path) -> None:
    """Padding moves a coordinate by some 1e-7. Each side has a cache of its own."""
    from evaluator.encode import load_encoder
    from evaluator.encode.cached import CachedEncoder
    from evaluator.encode.store import VectorStore

    def fresh(name: str) -> CachedEncoder:
        loaded = load_encoder(notify=lambda _: None)
        store = VectorStore(tmp_path / name, notify=lambda _: None)
        return CachedEncoder(loaded.signature, loaded._load, store)

    together = fresh("together").encode([*TEXTS, NEARLY_FULL])
    apart = fresh("apart")
    alone = np.stack([apart.encode([text])[0] for text in [*TEXTS, NEARLY_FULL]])

    np.testing.assert_allclose(together, alone, atol=2e-6)


def test_a_long_text_is_not_cut(encoder: Encoder) -> None:
    """Sentence-transformers would read 254 pieces and say nothing of the rest."""
    start = "The treaty was signed by both presidents. " * 60
    end = "Penguins swim in the cold ocean and eat fish. " * 60

    whole, without_end, penguins = encoder.encode([start + end, start, end])
    (tokens,) = encoder.encode_tokens([start + end])

    assert whole @ penguins > 0.5
    assert without_end @ penguins < 0.3
    assert tokens.offsets[-1].tolist() == [len(start + end) - 2, len(start + end) - 1]
    assert (np.diff(tokens.offsets[:, 0]) > 0).all()
    np.testing.assert_allclose(np.linalg.norm(tokens.vectors, axis=1), 1, atol=1e-5)


def test_the_tokenizer_s_own_cut_is_lifted() -> None:
    """Its file says 128 pieces, always padded; sentence-transformers says 256."""
    tokenizer = open_tokenizer((embedded_folder() / "tokenizer.json").read_bytes())

    assert len(tokenizer.encode("river " * 300)) == 302
    assert len(tokenizer.encode("river")) == 3


@given(st.lists(st.integers(2, 256), max_size=80))
def test_batches_hold_every_text_once_and_are_bounded(lengths: list[int]) -> None:
    batches = list(_batches(lengths))

    assert sorted(index for batch in batches for index in batch) == list(range(len(lengths)))
    for batch in batches:
        assert lengths[batch[-1]] == max(lengths[index] for index in batch)
        assert len(batch) * lengths[batch[-1]] <= 512


def test_the_runtime_leaves_nothing_in_the_users_home(encoder: Encoder, tmp_path: Path) -> None:
    """It would write a device's identity there, and report its use to its maker."""
    encoder.encode(["exports the model where no test before this one has"])
    code = "from evaluator.encode import load_encoder; load_encoder().encode(['a text of its own'])"
    home = tmp_path / "home"
    home.mkdir()
    environment = {key: os.environ[key] for key in ("PATH", "EVALUATOR_CACHE")}
    subprocess.run(
        [sys.executable, "-B", "-c", code], check=True, env={**environment, "HOME": str(home)}
    )

    assert list(home.rglob("*")) == []
