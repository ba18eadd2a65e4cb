"""Words to put where they do not belong."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from benchmarks.training.vocabulary import gather
from evaluator.encode.protocol import Vectors

TEXTS = ["The gate of Porto.", "The gates of Porto.", "A gate, a door.", "The gate; the door.",
         "A door and a wall in 1990.", "The wall.", "A wall."]  # fmt: skip
ANGLES = {"gate": 0.0, "door": 0.3, "wall": 1.0}


def encode(words: Sequence[str]) -> Vectors:
    """Unit vectors in a plane: the gate is near the door."""
    angles = [ANGLES[word] for word in words]
    return np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)


def test_common_words_were_seen_three_times() -> None:
    """Gate, door and wall were; "gates" and "Porto" were not."""
    assert gather(TEXTS, encode).common == ("door", "gate", "wall")


def test_names_begin_with_a_capital() -> None:
    assert gather(TEXTS, encode).names == ("Porto",)


def test_function_words_were_seen_twenty_times() -> None:
    """Ten times over "the" and "a" come to 40, "in" and "and" to 10."""
    assert gather(TEXTS, encode).function == ()
    assert gather(TEXTS * 10, lambda words: np.eye(len(words), dtype=np.float32)).function == (
        "a",
        "of",
        "the",
    )


def test_forms_are_of_one_lemma() -> None:
    assert gather(TEXTS, encode).forms["gate"] == ("gate", "gates")


def test_near_words_are_the_nearest_first_without_the_word_itself() -> None:
    near = gather(TEXTS, encode).near

    assert near == {"gate": ("door", "wall"), "door": ("gate", "wall"), "wall": ("door", "gate")}


def test_opposites_are_those_of_wordnet_in_a_form_of_the_same_ending() -> None:
    """The head of "sluggish" is "slow"; "slowly" is no adjective."""
    texts = ["fast slow sluggish slowly quickly gate"] * 3
    found = gather(texts, lambda words: np.eye(len(words), dtype=np.float32)).opposites

    assert found["fast"] == ("slow", "sluggish")
    assert found["slow"] == ("fast",)
    assert found["quickly"] == ("slowly",)
    assert "gate" not in found


def test_no_texts_have_no_words() -> None:
    found = gather([], encode)

    assert found == ((), (), (), {}, {}, {})
