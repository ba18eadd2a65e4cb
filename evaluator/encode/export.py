"""Turns the embedded model's weights into an ONNX graph. The only place that runs torch for it."""

from __future__ import annotations

import io
import json
from typing import Any

import numpy as np

from evaluator.domain.errors import ModelError
from evaluator.encode.quiet import quiet_and_offline
from evaluator.encode.runtime import open_session

GRAPH = 1
"""The version of the graph that is made here; a new one makes every cached export void."""

_OPSET = 17
# Two ways of summing float32 differ by about 1e-6 in a unit vector; a wrong trace by far more.
_TOLERANCE = 1e-4


def export_onnx(weights: bytes, config: bytes) -> bytes:
    """The ONNX file of a BERT encoder: ``weights`` as safetensors, ``config`` its config.json.

    The graph is described at ``runtime.OnnxBackend``. Takes about 10 s, most of it imports. The
    graph is compared with torch on other shapes than those it was traced with.

    Raises:
        ModelError: The weights are not the model's, or the graph computes something else.
    """
    with quiet_and_offline():
        import torch
        from safetensors.torch import load
        from transformers import BertConfig, BertModel

        settings = {**json.loads(config), "attn_implementation": "eager"}
        bert = BertModel(BertConfig(**settings), add_pooling_layer=False)
        # The file also holds the pooler, which sentence vectors do not use.
        if missing := bert.load_state_dict(load(weights), strict=False).missing_keys:
            raise ModelError("the embedded model lacks weights", where=missing[0])
        encoder = _with_outputs(bert).eval()
        file = io.BytesIO()
        torch.onnx.export(
            encoder,
            _batch((7, 5)),
            file,  # type: ignore[arg-type]  # this exporter also writes to memory
            input_names=["input_ids", "attention_mask"],
            output_names=["tokens", "pooled"],
            dynamic_axes={
                "input_ids": {0: "texts", 1: "pieces"},
                "attention_mask": {0: "texts", 1: "pieces"},
                "tokens": {0: "texts", 1: "pieces"},
                "pooled": {0: "texts"},
            },
            opset_version=_OPSET,
            dynamo=False,
        )
        graph = file.getvalue()
        _compare(encoder, graph)
    return graph


def _with_outputs(bert: Any) -> Any:  # noqa: ANN401 torch is imported late
    """The model with the graph's two outputs."""
    import torch
    from torch.nn.functional import normalize

    class WithOutputs(torch.nn.Module):
        """Token vectors and their masked mean, both of length 1."""

        def __init__(self) -> None:
            super().__init__()
            self.bert = bert

        def forward(
            self, input_ids: torch.Tensor, attention_mask: torch.Tensor
        ) -> tuple[torch.Tensor, torch.Tensor]:
            states = self.bert(input_ids=input_ids, attention_mask=attention_mask)
            hidden = states.last_hidden_state
            mask = attention_mask.unsqueeze(-1).to(hidden.dtype)
            # The floor is sentence-transformers' own (its Pooling module).
            mean = (hidden * mask).sum(1) / mask.sum(1).clamp(min=1e-9)
            return normalize(hidden, dim=-1), normalize(mean, dim=-1)

    return WithOutputs()


def _batch(lengths: tuple[int, ...]) -> tuple[Any, Any]:
    """Input ids and mask (n, longest) of made-up texts of so many pieces."""
    import torch

    longest = max(lengths)
    mask = torch.tensor([[int(place < length) for place in range(longest)] for length in lengths])
    # Any ids do; these are words, not special pieces.
    ids = torch.arange(mask.numel()).reshape(mask.shape) % 9_000 + 2_000
    return ids * mask, mask


def _compare(encoder: Any, graph: bytes) -> None:  # noqa: ANN401 torch is imported late
    """Holds the graph against torch.

    Raises:
        ModelError: They differ where they should not.
    """
    import torch

    ids, mask = _batch((256, 31, 2))
    with torch.inference_mode():
        expected = encoder(ids, mask)
    feed = {"input_ids": ids.numpy(), "attention_mask": mask.numpy()}
    actual = open_session(graph, threads=1).run(["tokens", "pooled"], feed)
    inside = mask.numpy().astype(bool)
    apart = max(
        float(np.abs(actual[0] - expected[0].numpy())[inside].max()),
        float(np.abs(actual[1] - expected[1].numpy()).max()),
    )
    if not apart < _TOLERANCE:
        raise ModelError(
            f"the exported graph differs from the model by {apart:.2g}",
            where="the embedded model",
            hint=f"torch {torch.__version__} exports it wrongly; install the version in"
            " constraints.txt",
        )
