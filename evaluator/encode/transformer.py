"""Runs any sentence-transformers model, with torch."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from evaluator.domain.errors import ModelError
from evaluator.encode.hub import Described
from evaluator.encode.protocol import TokenVectors, Vectors
from evaluator.encode.quiet import quiet_and_offline
from evaluator.encode.runner import Runner
from evaluator.encode.windows import Pieces, unit

# The window where a model states none, or an absurd one (some tokenizers say 10^30).
_USUAL_WINDOW = 512
_ABSURD_WINDOW = 1_000_000

# A part of a text can split into a piece or two more than the same part inside the whole.
_MARGIN = 2

_BATCH = 32  # sentence-transformers' own default


def load_transformer(described: Described, *, device: str | None, threads: int | None) -> Runner:
    """The model on ``device`` (None: torch's choice), in float32, ready to run.

    Code that the model brings is not run, only safetensors are read, nothing is fetched.
    ``threads`` sets torch's threads for the whole process; None leaves them.

    Raises:
        ModelError: The model cannot be loaded, or gives no token vectors.
    """
    with quiet_and_offline():
        import torch
        from safetensors import SafetensorError
        from sentence_transformers import SentenceTransformer

        if threads is not None:
            torch.set_num_threads(threads)
        try:
            model = SentenceTransformer(
                str(described.folder),
                device=device,
                trust_remote_code=False,
                local_files_only=True,
                model_kwargs={"use_safetensors": True, "dtype": torch.float32},
            )
        except (
            # What the libraries raise for files that are missing, damaged or of another kind.
            *(OSError, ValueError, RuntimeError, LookupError, TypeError, AttributeError),
            *(ImportError, SafetensorError),
        ) as error:
            raise ModelError(
                f"cannot be loaded ({_first_line(error)})",
                where=described.name,
                hint=f"the files are in {described.folder}; code that a model brings is not run",
            ) from error
    return Runner(TransformerBackend(model, described.name))


class TransformerBackend:
    """A sentence-transformers model: a ``runner.Backend``.

    Its window is the model's own max_seq_length, less special pieces and prompt. Texts are given
    with the model's default prompt before them where it has one; the prompt's pieces are left out.
    """

    def __init__(self, model: Any, name: str) -> None:  # noqa: ANN401 torch is imported late
        self._model = model
        self._name = name
        tokenizer = getattr(model[0], "tokenizer", None)
        if tokenizer is None or not getattr(tokenizer, "is_fast", False):
            raise ModelError(
                "has no fast tokenizer, so it is not known where its word pieces stand in a text",
                where=name,
                hint="choose a model with a tokenizer.json that transformers can read",
            )
        self._tokenizer: Any = tokenizer
        self._prompt = str(model.prompts.get(model.default_prompt_name) or "")
        stated = model.max_seq_length or _USUAL_WINDOW
        window = stated if stated < _ABSURD_WINDOW else _USUAL_WINDOW
        special = self._tokenizer.num_special_tokens_to_add(pair=False)
        prompt = len(self._split([self._prompt], special=False)[0].ids)
        self.limit = window - special - prompt - _MARGIN
        if self.limit < 1:
            raise ModelError(f"its window of {window} pieces leaves none for the text", where=name)
        # One pass also shows now, not later, whether the model gives what is needed.
        self.dimension = self.forward(["."])[0].shape[1]

    def split(self, texts: Sequence[str]) -> list[Pieces]:
        """The word pieces of each text, of any length, without prompt and special ones."""
        return [
            Pieces(
                np.array(encoding.offsets, np.int32).reshape(-1, 2),
                [place if word is None else word for place, word in enumerate(encoding.word_ids)],
            )
            for encoding in self._split(texts, special=False)
        ]

    def forward(self, texts: Sequence[str]) -> tuple[Vectors, list[TokenVectors]]:
        """Vectors (n, d) and token vectors of texts that fit, one pass a batch.

        Raises:
            ModelError: The model gives no token vectors, or not those of the tokenizer's pieces.
        """
        with quiet_and_offline():
            outputs = self._model.encode(
                list(texts), output_value=None, batch_size=_BATCH, show_progress_bar=False
            )
        encodings = self._split([self._prompt + text for text in texts], special=True)
        vectors = np.stack([_array(output["sentence_embedding"]) for output in outputs])
        tokens = [
            self._tokens(output, encoding, text)
            for output, encoding, text in zip(outputs, encodings, texts, strict=True)
        ]
        return unit(vectors), tokens

    def _split(self, texts: Sequence[str], *, special: bool) -> list[Any]:
        """The tokenizer's own encodings, never cut."""
        encoded = self._tokenizer(
            list(texts), add_special_tokens=special, truncation=False, padding=False, verbose=False
        )
        return list(encoded.encodings)

    def _tokens(self, output: dict[str, Any], encoding: Any, text: str) -> TokenVectors:  # noqa: ANN401
        """The rows of the text's own pieces, with where these stand."""
        count = len(encoding.ids)
        # Padding stands behind the pieces or, in decoders, before them.
        rows = (
            slice(None, count) if self._tokenizer.padding_side == "right" else slice(-count, None)
        )
        if "token_embeddings" not in output or output["input_ids"][rows].tolist() != encoding.ids:
            raise ModelError(
                "gives no vectors for the pieces of its tokenizer",
                where=self._name,
                hint="choose a model that is a transformer with a pooling layer",
            )
        kept, offsets = [], []
        for place, (start, end) in enumerate(encoding.offsets):
            first, last = _trimmed(text, start - len(self._prompt), end - len(self._prompt))
            if not encoding.special_tokens_mask[place] and 0 <= first < last:
                kept.append(place)
                offsets.append((first, last))
        vectors = unit(_array(output["token_embeddings"][rows])[kept])
        return TokenVectors(np.array(offsets, np.int32).reshape(-1, 2), vectors)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without white space at its ends, which some tokenizers count to the piece."""
    while 0 <= start < end and text[start].isspace():
        start += 1
    while 0 <= start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _array(tensor: Any) -> Vectors:  # noqa: ANN401 torch is imported late
    array: Vectors = tensor.float().cpu().numpy()
    return array


def _first_line(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return lines[0] if lines else type(error).__name__
