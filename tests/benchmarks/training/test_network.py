"""The networks in torch, and what of them goes into the file."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from benchmarks.training.narrow import Narrow
from benchmarks.training.network import Mean, Network, layers, write
from benchmarks.training.records import DIMENSIONS, Brief, Floats, Record
from benchmarks.training.wide import Wide, batch
from evaluator.align import doubt
from evaluator.align.closeness import COLUMNS
from evaluator.align.doubt import Seen, judge
from evaluator.align.weights import read_weights

FULL = 160  # the length of an encoder's vectors, here


def draws(seed: int) -> np.random.Generator:
    return np.random.default_rng(seed)


def axes() -> Floats:
    """Any orthonormal columns."""
    return np.linalg.qr(draws(0).normal(size=(FULL, DIMENSIONS)))[0].astype(np.float32)


def seen(words: int, seed: int) -> Seen:
    known, rows, near = (
        draws(seed + scale).normal(scale=1 / scale, size=(words, columns)).astype(np.float32)
        for columns, scale in ((COLUMNS, 1), (FULL, 5), (FULL, 6))
    )
    return Seen(known, rows, near)


def briefly(one: Seen) -> Brief:
    """Projected, and here in single precision."""
    return Brief(one.known, one.rows @ axes(), one.near @ axes())  # type: ignore[arg-type]


def pair(words: int, other_words: int) -> Record:
    sides = (briefly(seen(words, seed=10 * words)), briefly(seen(other_words, seed=other_words)))
    return Record(*sides, {})


NETWORKS: dict[str, type[Network]] = {"narrow": Narrow, "wide": Wide}


def new(kind: type[Network], seed: int = 1) -> Network:
    """One whose weights are all something: those of a new one are zeros and ones in part."""
    torch.manual_seed(seed)
    network = kind().eval()
    with torch.no_grad():
        for weight in network.parameters():
            weight.add_(torch.randn_like(weight) * 0.1)
    return network


@pytest.fixture(params=["narrow", "wide"])
def network(request: pytest.FixtureRequest) -> Network:
    return new(NETWORKS[request.param])


Kinds = dict[str, list[Network]]


@pytest.fixture
def kinds() -> Kinds:
    """Two networks of each kind."""
    return {name: [new(kind, seed) for seed in (1, 2)] for name, kind in NETWORKS.items()}


def weights_of(kinds: Kinds, projection: Floats) -> dict[str, Floats]:
    return {
        key: weight
        for name, networks in kinds.items()
        for key, weight in layers(name, networks, projection).items()
    }


@pytest.mark.parametrize(
    "sizes", [[(1, 1)], [(2, 9)], [(9, 1)], [(14, 15)], [(3, 2), (1, 1), (14, 15), (1, 9), (4, 4)]]
)
def test_numpy_says_the_same_as_torch(kinds: Kinds, sizes: list[tuple[int, int]]) -> None:
    """Of each pair by itself, whatever stands beside it."""
    pairs = [(seen(n, seed=3 * n), seen(m, seed=5 * m)) for n, m in sizes]
    every = [network for networks in kinds.values() for network in networks]
    found = judge(weights_of(kinds, axes()), pairs)

    for (lost, gained), answers in zip(pairs, found, strict=True):
        with torch.no_grad():
            expected = Mean(every)([Record(briefly(lost), briefly(gained), {})])
        for by_torch, by_numpy in zip(expected, answers, strict=True):
            assert np.allclose(torch.sigmoid(by_torch.logit), by_numpy.chance, atol=1e-4)
            assert np.allclose(by_torch.cost, by_numpy.cost, atol=1e-4)


def test_the_file_holds_what_the_program_reads(kinds: Kinds, tmp_path: Path) -> None:
    weights = weights_of(kinds, axes())
    write(tmp_path / "new" / "doubt.npz", weights)
    arrays = read_weights(tmp_path / "new" / "doubt.npz")
    sides = [(seen(7, seed=3), seen(6, seed=4))]
    ((stored,), (given,)) = judge(arrays, sides), judge(weights, sides)

    for by_file, by_torch in zip(stored, given, strict=True):
        assert np.allclose(by_file.chance, by_torch.chance, atol=5e-3)
        assert np.allclose(by_file.cost, by_torch.cost, atol=2e-2)


def test_a_pair_is_judged_the_same_beside_others(network: Network) -> None:
    """None looks over the end of its text, whatever the others' lengths and their order."""
    pairs = [pair(3, 2), pair(12, 14), pair(1, 5), pair(4, 4)]
    together = network(pairs)
    alone = [network([one]) for one in pairs]

    for side in (0, 1):
        expected = torch.cat([answers[side].logit for answers in alone])
        assert together[side].logit.tolist() == pytest.approx(expected.tolist(), abs=1e-5)


def test_a_pair_costs_what_its_words_do(network: Network) -> None:
    lost, wrong = network([pair(3, 2), pair(1, 4)])
    costs, others = lost.cost.tolist(), wrong.cost.tolist()

    assert lost.distance.tolist() == pytest.approx([sum(costs[:3]), costs[3]])
    assert wrong.distance.tolist() == pytest.approx([sum(others[:2]), sum(others[2:])])


def test_the_sides_are_answered_apart(network: Network) -> None:
    side = briefly(seen(4, seed=5))
    lost, wrong = network([Record(side, side, {})])

    assert lost.logit.tolist() != wrong.logit.tolist()


def test_the_mean_of_a_network_and_itself_is_what_it_says(network: Network) -> None:
    pairs = [pair(3, 2), pair(1, 4)]
    for one, twice in zip(network(pairs), Mean([network, network])(pairs), strict=True):
        assert all(torch.equal(*parts) for parts in zip(one, twice, strict=True))


def test_what_is_filled_up_is_no_word() -> None:
    two = batch([briefly(seen(2, seed=1)), briefly(seen(3, seed=2))])

    assert two.there.tolist() == [[True, True, False], [True, True, True]]
    assert not two.rows[0, 2].any()


def test_the_shipped_weights_have_the_shapes_of_the_trained(kinds: Kinds) -> None:
    """384 dimensions, as the embedded model has, the same layers, and as many of each kind."""
    made = weights_of(kinds, np.eye(384, DIMENSIONS, dtype=np.float32))

    assert {name: weight.shape for name, weight in made.items()} == {
        name: weight.shape for name, weight in doubt._weights().items()
    }
