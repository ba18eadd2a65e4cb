"""The export: it refuses to hand out a graph that is not the model."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from evaluator.domain.errors import ModelError
from evaluator.encode.embedded import embedded_folder
from evaluator.encode.export import export_onnx

pytestmark = [pytest.mark.model, pytest.mark.slow]


def config() -> bytes:
    """The embedded model's configuration."""
    return (embedded_folder() / "config.json").read_bytes()


def test_weights_that_lack_a_layer_are_refused() -> None:
    """Torch alone would leave the rest at random numbers."""
    import torch
    from safetensors.torch import save

    with pytest.raises(ModelError, match="lacks weights"):
        export_onnx(save({"something.else": torch.zeros(1)}), config())


def test_a_graph_that_computes_something_else_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def run(names: Sequence[str], feed: dict[str, Any]) -> list[Any]:
        texts, pieces = feed["input_ids"].shape
        assert names == ["tokens", "pooled"]
        return [np.zeros((texts, pieces, 384), "f4"), np.zeros((texts, 384), "f4")]

    monkeypatch.setattr(
        "evaluator.encode.export.open_session", lambda *_, **__: SimpleNamespace(run=run)
    )
    weights = (embedded_folder() / "model.safetensors").read_bytes()

    with pytest.raises(ModelError, match=r"differs from the model by .*; torch .* exports it wron"):
        export_onnx(weights, config())
