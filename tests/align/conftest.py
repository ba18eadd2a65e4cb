"""Small articles of our own, and what alignment tests say about beads."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from evaluator.domain.document import Role, Segment
from evaluator.domain.spans import MappedText

FERRY = (
    "The harbour council voted on Monday to replace the old ferry.",
    "Its engine, built in 1964, broke down eleven times last winter.",
    "Passengers were stranded on the island for two nights in February.",
    "The new vessel will run on batteries charged from a wind turbine.",
    "It is to carry 140 people and 22 cars.",
    "Mayor Ingrid Solheim said tickets would stay at their present price.",
    "Fishermen fear that the wider hull will block the inner basin.",
    "A shipyard in Bergen has offered to finish the work by next autumn.",
)
BACK = (
    "On Monday the council of the harbour decided to replace the old ferry.",
    "The engine, which was built in 1964, broke down eleven times during the last winter.",
    "In February passengers had been stranded on the island for two nights.",
    "The new vessel is going to run on batteries that a wind turbine charges.",
    "It will carry 22 cars and 140 people.",
    "Tickets would stay at their present price, Mayor Ingrid Solheim said.",
    "The fishermen are afraid that its wider hull blocks the inner basin.",
    "A Bergen shipyard has offered to finish its work by next autumn.",
)
"""The same, sentence by sentence, as a back-translation might have it."""

CHEESE = (
    "Goat farmers above Lake Orta make a cheese that ripens under walnut leaves.",
    "Each wheel is turned by hand every third day.",
    "A fungus in the cellar gives the rind its blue colour.",
    "Tourists may taste it at a small shop near the chapel.",
    "Production fell by half after the drought of 2022.",
)


@pytest.fixture
def make_segments() -> Callable[..., list[Segment]]:
    """Makes segments of texts: each a paragraph of its own, ids from ``first`` on."""

    def make(
        texts: Sequence[str],
        *,
        first: int = 0,
        headings: Sequence[int] = (),
        paragraphs: Sequence[int] | None = None,
    ) -> list[Segment]:
        return [
            Segment(
                first + k,
                MappedText.verbatim(text),
                Role.HEADING if k in headings else Role.PROSE,
                k if paragraphs is None else paragraphs[k],
            )
            for k, text in enumerate(texts)
        ]

    return make


@pytest.fixture
def ferry() -> tuple[str, ...]:
    """An article of eight sentences."""
    return FERRY


@pytest.fixture
def back() -> tuple[str, ...]:
    """The same article, worded otherwise, sentence by sentence."""
    return BACK


@pytest.fixture
def cheese() -> tuple[str, ...]:
    """Another article, five sentences."""
    return CHEESE
