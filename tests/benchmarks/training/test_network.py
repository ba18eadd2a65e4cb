"""The network in torch, and what of it goes into the file."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from benchmarks.training.network import Batch, Judges, batch, layers, write
from benchmarks.training.records import DIMENSIONS, Brief, Floats, Record
from evaluator.align import doubt
from evaluator.align.closeness import COLUMNS
from evaluator.align.doubt import Seen

FULL = 160  # the length of an encoder's vectors, here


def draws(seed: int) -> np.random.Generator:
    return np.random.default_rng(seed)


def axes() -> Floats:
    """Any orthonormal columns."""
    return np.linalg.qr(draws(0).normal(size=(FULL, DIMENSIONS)))[0].astype(np.float32)


def seen(words: int, seed: int) -> Seen:
    shapes = (words, COLUMNS), (words, FULL), (words, FULL)
    return Seen(*(draws(seed).normal(size=shape).astype(np.float32) for shape in shapes))


def briefly(one: Seen) -> Brief:
    """Projected, in half precision: exact enough to be compared."""
    arrays = one.known, one.rows @ axes(), one.heard @ axes()
    return Brief(*(array.astype(np.float16) for array in arrays))


def exactly(one: Seen) -> Batch:
    """Projected, in single precision."""
    known, *vectors = (torch.from_numpy(array) for array in one)
    rows, heard = (array @ torch.from_numpy(axes()) for array in vectors)
    return Batch(known, rows, heard, torch.zeros(len(known), dtype=torch.int64), 1)


@pytest.fixture
def judges() -> Judges:
    torch.manual_seed(1)
    return Judges().eval()


@pytest.mark.parametrize("side", ["reference", "candidate"])
@pytest.mark.parametrize("words", [1, 2, 9])
def test_numpy_says_the_same_as_torch(judges: Judges, side: str, words: int) -> None:
    """Rounded to four digits, as the program rounds."""
    one = seen(words, seed=words)
    answers = getattr(judges, side)(exactly(one))
    chances, costs = doubt._judge(doubt._of_side(layers(judges, axes()), side), one)

    assert torch.sigmoid(answers.logit).tolist() == pytest.approx(chances, abs=1e-4)
    assert answers.cost.tolist() == pytest.approx(costs, abs=1e-4)


def test_the_file_holds_what_the_program_reads(judges: Judges, tmp_path: Path) -> None:
    write(tmp_path / "new" / "doubt.npz", layers(judges, axes()))
    with np.load(tmp_path / "new" / "doubt.npz") as stored:
        arrays = {name: stored[name].astype(np.float32) for name in stored.files}

    sides = ("reference", "candidate")
    assert set(arrays) == {f"{side}.{name}" for side in sides for name in doubt._Layers._fields}
    one = seen(7, seed=3)
    stored_answer = doubt._judge(doubt._of_side(arrays, "candidate"), one)
    exact = doubt._judge(doubt._of_side(layers(judges, axes()), "candidate"), one)
    assert stored_answer[0] == pytest.approx(exact[0], abs=5e-3)
    assert stored_answer[1] == pytest.approx(exact[1], abs=5e-3)


def test_a_pair_is_judged_the_same_beside_others(judges: Judges) -> None:
    """Neighbours are words of the same text: none looks over its end."""
    sides = [briefly(seen(words, seed=words)) for words in (3, 1, 4)]
    together = judges.candidate(batch(sides))
    alone = [judges.candidate(batch([side])) for side in sides]

    expected = torch.cat([one.logit for one in alone])
    assert together.logit.tolist() == pytest.approx(expected.tolist(), abs=1e-5)


def test_a_pair_costs_what_its_words_do(judges: Judges) -> None:
    sides = [briefly(seen(words, seed=words)) for words in (3, 1)]
    answers = judges.reference(batch(sides))
    costs = answers.cost.tolist()

    assert answers.distance.tolist() == pytest.approx([sum(costs[:3]), costs[3]])


def test_each_side_has_a_network_of_its_own(judges: Judges) -> None:
    side = briefly(seen(4, seed=5))
    lost, wrong = judges([Record(side, side, {})])

    assert lost.logit.tolist() != wrong.logit.tolist()


def test_the_shipped_weights_have_the_shapes_of_the_trained(judges: Judges) -> None:
    """384 dimensions, as the embedded model has, and the same layers."""
    made = layers(judges, np.eye(384, DIMENSIONS, dtype=np.float32))
    shipped = doubt._layers()

    for side, weights in zip(("reference", "candidate"), shipped, strict=True):
        for name, weight in weights._asdict().items():
            assert made[f"{side}.{name}"].shape == weight.shape
