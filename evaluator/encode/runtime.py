"""Runs the exported embedded model: onnxruntime and tokenizers, no torch."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from evaluator.encode.protocol import TokenVectors, Vectors
from evaluator.encode.windows import Pieces

if TYPE_CHECKING:
    from tokenizers import Encoding, Tokenizer

DIMENSION = 384
"""The hidden size of all-MiniLM-L6-v2, as its config.json has it."""

_WINDOW = 256  # max_seq_length in the model's sentence_bert_config.json
_SPECIAL = 2  # [CLS] and [SEP]

# Measured on two busy cores with sentences of 30 pieces: batches of 4 to 16 sentences are the
# fastest. Counting pieces keeps long texts in small batches.
_BATCH_PIECES = 512


class OnnxBackend:
    """The embedded model: a ``runner.Backend``.

    The graph takes ``input_ids`` and ``attention_mask``, both int64 (n, t), and gives ``tokens``
    (n, t, 384) and ``pooled`` (n, 384), normalised along the last axis. ``pooled`` is the mean over
    all pieces, special ones included, as sentence-transformers takes it.
    """

    dimension = DIMENSION
    limit = _WINDOW - _SPECIAL

    def __init__(self, session: Any, tokenizer: Tokenizer) -> None:  # noqa: ANN401 no stubs
        self._session = session
        self._tokenizer = tokenizer

    def split(self, texts: Sequence[str]) -> list[Pieces]:
        """The word pieces of each text, of any length."""
        return [
            Pieces(_offsets(encoding), [word or 0 for word in encoding.word_ids[1:-1]])
            for encoding in self._tokenizer.encode_batch(list(texts))
        ]

    def forward(self, texts: Sequence[str]) -> tuple[Vectors, list[TokenVectors]]:
        """Vectors (n, 384) and token vectors of texts of at most 254 pieces, one pass a batch."""
        encodings = self._tokenizer.encode_batch(list(texts))
        vectors = np.empty((len(texts), DIMENSION), np.float32)
        tokens: dict[int, TokenVectors] = {}
        for batch in _batches([len(encoding) for encoding in encodings]):
            ids = np.zeros((len(batch), len(encodings[batch[-1]])), np.int64)
            mask = np.zeros_like(ids)
            for row, index in enumerate(batch):
                ids[row, : len(encodings[index])] = encodings[index].ids
                mask[row, : len(encodings[index])] = 1
            feed = {"input_ids": ids, "attention_mask": mask}
            every, pooled = self._session.run(["tokens", "pooled"], feed)
            vectors[batch] = pooled
            for row, index in enumerate(batch):
                inner = every[row, 1 : len(encodings[index]) - 1].copy()
                tokens[index] = TokenVectors(_offsets(encodings[index]), inner)
        return vectors, [tokens[index] for index in range(len(texts))]


def import_runtime() -> Any:  # noqa: ANN401 no stubs
    """onnxruntime, imported without its telemetry.

    onnxruntime (1.31) reports its use to its maker, and writes a device's identity into the user's
    home for it, unless told not to before it is imported: here nothing leaves the machine, so it is
    told, whatever the environment says.
    """
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    import onnxruntime

    return onnxruntime


def open_session(model: Path | bytes, threads: int) -> Any:  # noqa: ANN401 no stubs
    """An inference session on the CPU for an exported model, a file or its bytes."""
    onnxruntime = import_runtime()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3  # errors
    # Threads that spin while they wait take the processor from everything else: on two cores with
    # other work, 40 sentences/s spinning, 90 not.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    source = model if isinstance(model, bytes) else str(model)
    return onnxruntime.InferenceSession(source, options, providers=["CPUExecutionProvider"])


def open_tokenizer(file: bytes) -> Tokenizer:
    """The tokenizer of a ``tokenizer.json``, without the cut to 128 pieces that stands in it."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_buffer(file)
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def _offsets(encoding: Encoding) -> NDArray[np.int32]:
    return np.array(encoding.offsets[1:-1], np.int32).reshape(-1, 2)


def _batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Indices of texts of like length, ascending, so that little is padding."""
    batch: list[int] = []
    for index in sorted(range(len(lengths)), key=lengths.__getitem__):
        if batch and lengths[index] * (len(batch) + 1) > _BATCH_PIECES:
            yield batch
            batch = []
        batch.append(index)
    if batch:
        yield batch
