"""The file of the networks' weights (``doubt.py``): many small arrays, kept as one.

``names``: the arrays' names, one a line, as bytes. ``shapes``: a row for each of them, filled up
with zeros. ``values``: float16, one array behind the other. To open each by itself in an npz takes
longer than all the networks need for an article's sentence.
"""

from __future__ import annotations

from math import prod
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evaluator.align.attention import Weights

_AXES = 4


def read_weights(path: Path) -> Weights:
    """The arrays by their names, float32.

    Raises OSError or ValueError where there is no such file, or it is another.
    """
    with np.load(path) as stored:
        names = stored["names"].tobytes().decode("ascii").split("\n")
        shapes = [[size for size in row if size] for row in stored["shapes"].tolist()]
        values = stored["values"].astype(np.float32)
    ends = np.cumsum([prod(shape) for shape in shapes])
    parts = np.split(values, ends[:-1])
    return {
        name: part.reshape(shape) for name, shape, part in zip(names, shapes, parts, strict=True)
    }


def written(weights: Weights) -> dict[str, NDArray[np.generic]]:
    """What ``read_weights`` reads, for ``numpy.savez``; each array has one to four axes."""
    shapes = np.zeros((len(weights), _AXES), dtype=np.uint32)
    for row, weight in zip(shapes, weights.values(), strict=True):
        row[: weight.ndim] = weight.shape
    flat = [weight.ravel() for weight in weights.values()]
    return {
        "names": np.frombuffer("\n".join(weights).encode("ascii"), dtype=np.uint8),
        "shapes": shapes,
        "values": np.concatenate(flat).astype(np.float16),
    }
