"""What became of words."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.align.words import align_words
from evaluator.domain.alignment import Bead
from evaluator.domain.pair import Pair, Side
from evaluator.domain.spans import MappedText, Span
from evaluator.domain.words import LinkKind, WordAlignment, WordLink
from evaluator.report.changes import ChangeKind, WordChange, changed_marks, word_changes
from evaluator.report.excerpt import Mark
from evaluator.text.tokens import tokenise

MakePair = Callable[..., Pair]
Line = tuple[ChangeKind, str, str, float | None]


def _lines(pair: Pair) -> list[Line]:
    """The changes as words: kind, what it was, what it is, score."""

    def words(text: str, spans: tuple[Span, ...]) -> str:
        return " … ".join(text[span.start : span.end] for span in spans)

    return [
        (
            change.kind,
            words(pair.reference.text, change.reference),
            words(pair.candidate.text, change.candidate),
            change.score,
        )
        for change in word_changes(pair)
    ]


def test_same_words_have_no_changes(make_pair: MakePair) -> None:
    """Same words have no changes."""
    assert _lines(make_pair("Talks begin today.", "Talks begin today.")) == []


def test_phrases_are_held_together_by_a_link_of_meaning(make_pair: MakePair) -> None:
    """The phrase "called on" is one, though only "called" is linked to "demanded"."""
    pair = make_pair(
        "Moscow demanded a halt.", "Moscow called on a halt.", links={("demanded", "called"): 0.61}
    )

    assert _lines(pair) == [(ChangeKind.REWORDED, "demanded", "called on", 0.61)]


def test_phrases_in_the_same_place_stand_for_each_other_without_a_score(
    make_pair: MakePair,
) -> None:
    """Phrases in the same place stand for each other without a score."""
    pair = make_pair("They will hold off on sailing east.", "They will not go for sailing east.")

    assert _lines(pair) == [(ChangeKind.REWORDED, "hold off on", "not go for", None)]


def test_lost_and_new_words_are_left_out_and_put_in(make_pair: MakePair) -> None:
    """Lost and new words are left out and put in."""
    pair = make_pair("Ukraine may eventually join NATO.", "Ukraine may join NATO this year.")

    assert _lines(pair) == [
        (ChangeKind.OMITTED, "eventually", "", None),
        (ChangeKind.ADDED, "", "this year", None),
    ]


def test_addition_at_the_very_beginning_comes_first(make_pair: MakePair) -> None:
    """Addition at the very beginning comes first."""
    pair = make_pair("Talks begin soon.", "Yesterday talks begin.")

    assert _lines(pair) == [
        (ChangeKind.ADDED, "", "Yesterday", None),
        (ChangeKind.OMITTED, "soon", "", None),
    ]


def test_another_form_is_told_apart_from_another_word(make_pair: MakePair) -> None:
    """Another form is told apart from another word."""
    pair = make_pair("Tensions heighten in Kyiv.", "Tensions heightened in Kyiv.")

    assert [line[:3] for line in _lines(pair)] == [(ChangeKind.INFLECTED, "heighten", "heightened")]
    assert changed_marks(pair) == ([], [])


def test_phrase_that_stands_elsewhere_is_moved(make_pair: MakePair) -> None:
    """The smaller part moved: "in the talks", not all the words around it."""
    pair = make_pair(
        "Moscow in the talks would take a hard line aimed at safety.",
        "Moscow would take a hard line in the talks aimed at safety.",
    )

    assert _lines(pair) == [(ChangeKind.MOVED, "in the talks", "in the talks", None)]


def test_function_words_that_change_places_are_no_news() -> None:
    """Crossing links of "of the" and "the of" move nothing with content."""
    pair = _linked("talks of the north", "talks the of north", [(0, 0), (1, 2), (2, 1), (3, 3)])

    assert _lines(pair) == []


def test_one_phrase_can_become_two() -> None:
    """One phrase can become two."""
    pair = _linked(
        "envoys met briefly now",
        "held envoys talks now",
        [(0, 1), (3, 3)],
        [(1, 0, 0.5), (2, 2, 0.7)],
    )

    assert (ChangeKind.REWORDED, "met briefly", "held … talks", 0.6) in _lines(pair)


def test_two_phrases_can_become_one() -> None:
    """Two phrases can become one."""
    pair = _linked(
        "held envoys talks now",
        "envoys met briefly now",
        [(1, 0), (3, 3)],
        [(0, 1, 0.5), (2, 2, 0.7)],
    )

    assert (ChangeKind.REWORDED, "held … talks", "met briefly", 0.6) in _lines(pair)


def test_punctuation_alone_is_no_change_of_words(make_pair: MakePair) -> None:
    """Punctuation alone is no change of words."""
    assert _lines(make_pair("He said, slowly: yes.", "He said slowly yes")) == []


def test_punctuation_between_changed_words_is_marked_with_them(make_pair: MakePair) -> None:
    """Punctuation between changed words is marked with them."""
    pair = make_pair("Talks failed, sadly, today.", "Talks today.")
    marks, _ = changed_marks(pair)

    assert [pair.reference.text[marked.span.start : marked.span.end] for marked in marks] == [
        "failed, sadly"
    ]


def test_hyphenated_words_are_one_phrase(make_pair: MakePair) -> None:
    """The hyphen is the same on both sides, and still parts nothing."""
    pair = make_pair("They hold much-anticipated talks.", "They hold long-awaited talks.")

    assert _lines(pair) == [(ChangeKind.REWORDED, "much-anticipated", "long-awaited", None)]


def test_marks_tell_moved_from_changed(make_pair: MakePair) -> None:
    """Marks tell moved from changed."""
    pair = make_pair(
        "Moscow in the talks would take a hard line.",
        "Moscow would adopt a hard line in the talks.",
        links={("take", "adopt"): 0.55},
    )
    left, right = changed_marks(pair)

    assert [marked.mark for marked in left] == [Mark.MOVED, Mark.CHANGED]
    assert [marked.mark for marked in right] == [Mark.CHANGED, Mark.MOVED]


def test_empty_side_has_one_change(make_pair: MakePair) -> None:
    """Empty side has one change."""
    assert _lines(make_pair("Gone now", "")) == [(ChangeKind.OMITTED, "Gone now", "", None)]


def test_link_held_by_place_alone_has_no_score() -> None:
    """The score of a slot says nothing of meaning (words.py)."""
    pair = _linked("a swath of land", "a strip of land", [(0, 0), (2, 2), (3, 3)])
    slot = WordLink(1, 1, 0.2, LinkKind.SLOT)
    pair = Pair(
        0, pair.bead, pair.reference, pair.candidate, WordAlignment((*pair.words.links, slot))
    )

    assert _lines(pair) == [(ChangeKind.REWORDED, "swath", "strip", None)]


WORDS = st.lists(
    st.sampled_from(["the", "envoy", "of", "Moscow", "met", ",", "a", "general", "."]), max_size=12
)


@settings(deadline=None)  # machines are shared
@given(WORDS, WORDS)
def test_every_word_is_kept_or_in_exactly_one_change(left: list[str], right: list[str]) -> None:
    """Every word is kept or in exactly one change."""
    sides = [
        Side(MappedText.verbatim(" ".join(words)), tokenise(" ".join(words)))
        for words in (left, right)
    ]
    words = align_words(sides[0].tokens, sides[1].tokens)
    pair = Pair(0, Bead((0,), (0,), 0.5, 0.5), sides[0], sides[1], words)
    changes = [
        change
        for change in word_changes(pair)
        if change.kind not in (ChangeKind.MOVED, ChangeKind.INFLECTED)
    ]
    same = {LinkKind.EXACT, LinkKind.LEMMA, LinkKind.VARIANT}
    kept = {link.reference for link in words.links if link.kind in same}

    for index, token in enumerate(sides[0].tokens):
        holding = [change for change in changes if _covers(change, token.start)]
        if token.kind.value != "punctuation":
            assert (0 if index in kept else 1) == len(holding)


def _covers(change: WordChange, offset: int) -> bool:
    return any(span.start <= offset < span.end for span in change.reference)


def _linked(
    reference: str,
    candidate: str,
    same: list[tuple[int, int]],
    near: list[tuple[int, int, float]] | None = None,
) -> Pair:
    """A pair whose links are given by token index."""
    links = [WordLink(i, j, 1.0, LinkKind.EXACT) for i, j in same]
    links += [WordLink(i, j, score, LinkKind.VECTOR) for i, j, score in near or []]
    return Pair(
        0,
        Bead((0,), (0,), 0.5, 0.5),
        Side(MappedText.verbatim(reference), tokenise(reference)),
        Side(MappedText.verbatim(candidate), tokenise(candidate)),
        WordAlignment(tuple(sorted(links, key=lambda link: link.reference))),
    )
