"""What all tests share: no network, a cache of their own, and the embedded model once."""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from evaluator.align.words import align_words
from evaluator.domain.alignment import Bead
from evaluator.domain.pair import Pair, Side
from evaluator.domain.spans import MappedText
from evaluator.encode.protocol import Encoder
from evaluator.text.tokens import tokenise

SEEDS = Path(__file__).parents[1] / "seeds"


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Vectors and the exported model go to a folder of this run, never to the user's.

    No other setting of the user's environment is left: what it says would be in every output.
    """
    before = {name: value for name, value in os.environ.items() if name.startswith("EVALUATOR_")}
    for name in before:
        del os.environ[name]
    os.environ["EVALUATOR_CACHE"] = str(tmp_path_factory.mktemp("cache"))
    yield
    del os.environ["EVALUATOR_CACHE"]
    os.environ.update(before)


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that reaches for the network fails, whatever the machine could reach."""

    def refuse(*_: object) -> None:
        raise AssertionError("a test reached for the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture
def ctrl_c_is_heard() -> Iterator[None]:
    """By programs that the test starts, though a shell ignores it for what it runs behind."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture(scope="session")
def encoder(_own_cache: None) -> Encoder:
    """The embedded model; tests that use it are marked ``model``."""
    from evaluator.encode import load_encoder

    return load_encoder(notify=lambda _: None)


PairMaker = Callable[..., Pair]


@pytest.fixture
def make_pair() -> PairMaker:
    """Makes a pair of two sentences in one language, with words aligned by form alone."""

    def make(reference: str, candidate: str, language: str = "en") -> Pair:
        sides = [
            Side(MappedText.verbatim(text), tokenise(text, language), language)
            for text in (reference, candidate)
        ]
        words = align_words(sides[0].tokens, sides[1].tokens)
        return Pair(0, Bead((0,), (0,), 1.0, 1.0), sides[0], sides[1], words)

    return make


@pytest.fixture(scope="session")
def seeds() -> tuple[Path, Path]:
    """The two sample articles: reference and candidate."""
    return SEEDS / "moscow_times.txt", SEEDS / "back_translation.txt"
