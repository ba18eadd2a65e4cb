"""ORD001 beyond its examples: what moves without harm stays silent."""

from __future__ import annotations

import pytest

from evaluator import evaluate_pair
from evaluator.checks.order import longest_increasing
from evaluator.domain.evaluation import Options
from evaluator.encode.protocol import Encoder


def messages(reference: str, candidate: str, encoder: Encoder) -> list[str]:
    options = Options(select=("ORD001",), metrics=("chrf",))
    found = evaluate_pair(reference, candidate, options, encoder=encoder).findings
    return [one.message for one in found]


@pytest.mark.parametrize(
    ("values", "length"), [([], 0), ([3], 1), ([1, 2, 3], 3), ([3, 1, 2], 2), ([2, 1], 1)]
)
def test_the_longest_run_in_order_is_found(values: list[int], length: int) -> None:
    chain = sorted(longest_increasing(values))

    assert len(chain) == length
    assert [values[i] for i in chain] == sorted(values[i] for i in chain)


@pytest.mark.model
class TestHarmless:
    def test_a_fronted_adverbial(self, encoder: Encoder) -> None:
        assert not messages(
            "The mayor opened the new bridge in the spring.",
            "In the spring, the mayor opened the new bridge.",
            encoder,
        )

    def test_two_adverbials_in_the_other_order(self, encoder: Encoder) -> None:
        assert not messages(
            "They met in Oslo on Monday to sign it.",
            "They met on Monday in Oslo to sign it.",
            encoder,
        )

    def test_a_sentence_put_in_other_words(self, encoder: Encoder) -> None:
        """Where little is kept, order means little."""
        assert not messages(
            "Since people came to the island, many birds were brought there for food.",
            "Lots of poultry arrived after settlers had first landed, to be eaten, to the island.",
            encoder,
        )


@pytest.mark.model
def test_the_message_says_where_it_stood_and_where_it_stands(encoder: Encoder) -> None:
    (message,) = messages(
        "The minister at the summit will take a firm position aimed at cutting costs.",
        "The minister will take a firm position at the summit aimed at cutting costs.",
        encoder,
    )

    assert "“at the summit” moved" in message
    assert "behind “The minister”" in message
    assert "behind “firm position”" in message
