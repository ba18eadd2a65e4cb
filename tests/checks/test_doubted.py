"""Checks that listen to doubts, with doubts made by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from evaluator import evaluate_pair
from evaluator.checks.doubted import (
    LIKELY,
    POSSIBLE,
    SURE,
    UNDOUBTED,
    runs,
    strongest,
    together,
)
from evaluator.checks.name_added import name_added
from evaluator.checks.phrase_added import phrase_added
from evaluator.checks.phrase_omitted import phrase_omitted
from evaluator.checks.registry import selected_checks
from evaluator.checks.run import run_checks
from evaluator.checks.word_opposed import word_opposed
from evaluator.checks.word_replaced import word_replaced
from evaluator.checks.wording_doubtful import wording_doubtful
from evaluator.checks.words_scrambled import words_scrambled
from evaluator.domain.alignment import Alignment
from evaluator.domain.document import Document, Role, Segment
from evaluator.domain.evaluation import Options
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Comparison, Pair
from evaluator.domain.spans import MappedText, Span
from evaluator.domain.words import Doubts
from evaluator.encode.protocol import Encoder
from tests.conftest import PairMaker

SHIP = "The old ship left the harbour yesterday"


def doubted(pair: Pair, reference: dict[str, float], candidate: dict[str, float]) -> Pair:
    """The pair with these doubts about these words, none about the others."""
    left = tuple(reference.get(token.text, 0.0) for token in pair.reference.tokens)
    right = tuple(candidate.get(token.text, 0.0) for token in pair.candidate.tokens)
    doubts = Doubts(left, right, left, right)
    return replace(pair, words=replace(pair.words, doubts=doubts))


def test_neighbours_are_one_run() -> None:
    assert list(runs([1, 2, 3, 6, 8, 9])) == [(1, 4), (6, 7), (8, 10)]
    assert list(runs([])) == []


def test_the_strongest_doubt_of_some_tokens() -> None:
    assert strongest((0.1, 0.5, 0.9), [0, 1]) == 0.5
    assert strongest((0.1,), []) == 0.0
    assert strongest((), [0]) is None


def test_several_doubts_together_are_stronger_than_each() -> None:
    assert together((0.5, 0.5, 0.9), [0, 1]) == pytest.approx(0.75)
    assert together((), [0]) is None


class TestNameAdded:
    """A name that the candidate alone has, where the reference has another word for its bearer."""

    @pytest.mark.parametrize(
        ("reference", "candidate", "name"),
        [
            ("On Monday the Parliament met Ann Roe.", "On Monday the Volvo met Ann Roe.", "Volvo"),
            ("He was with the Post Office.", "He was with the Microsoft office.", "Microsoft"),
        ],
    )
    def test_a_name_for_a_description(
        self, make_pair: PairMaker, reference: str, candidate: str, name: str
    ) -> None:
        """Which says in words what it is, so it may have another name after all."""
        pair = make_pair(reference, candidate)
        told = [f"{name} is named"]

        assert self.told(pair, name, POSSIBLE) == told
        assert self.told(pair, name, POSSIBLE - 0.01) == []
        assert list(name_added(pair)) == []  # no network, no doubt

    def test_a_name_for_a_pronoun(self, make_pair: PairMaker) -> None:
        """Often the one who is meant: only a strong doubt says that it is another."""
        pair = make_pair("On Monday he left the city.", "On Monday Anna Berg left the city.")

        assert self.told(pair, "Anna Berg", SURE) == ["Anna Berg is named"]
        assert self.told(pair, "Anna Berg", SURE - 0.01) == []

    @staticmethod
    def told(pair: Pair, name: str, doubt: float) -> list[str]:
        return [
            one.message for one in name_added(doubted(pair, {}, dict.fromkeys(name.split(), doubt)))
        ]


class TestWordsScrambled:
    """In other words, too: then an order can be told only where the network stumbles all along."""

    @pytest.mark.parametrize(("doubt", "found"), [(LIKELY, 1), (LIKELY - 0.01, 0)])
    def test_the_mean_of_the_doubts_decides(
        self, make_pair: PairMaker, doubt: float, found: int
    ) -> None:
        pair = make_pair(
            "The old ferry crossed the wide river twice every day in summer.",
            "River the broad day twice boat old every crossed in the summer.",
        )
        words = {token.text: doubt for token in pair.candidate.tokens}

        assert len(list(words_scrambled(doubted(pair, {}, words)))) == found
        assert not list(words_scrambled(pair))

    def test_an_order_that_was_kept_is_none(self, make_pair: PairMaker) -> None:
        pair = make_pair(SHIP, "The rusty ship left the busy harbour yesterday")
        words = {token.text: 0.9 for token in pair.candidate.tokens}

        assert not list(words_scrambled(doubted(pair, {}, words)))


class TestWordReplaced:
    @staticmethod
    def shifts(pairs: PairMaker, doubt: float, candidate: str = "cheese") -> list[Shift]:
        pair = pairs(SHIP, SHIP.replace("harbour", candidate))
        return list(word_replaced(doubted(pair, {}, {candidate: doubt})))

    @pytest.mark.parametrize(
        ("doubt", "severities"),
        [(SURE, [Severity.MAJOR]), (LIKELY, [Severity.MINOR]), (LIKELY - 0.01, [])],
    )
    def test_the_doubt_decides(
        self, make_pair: PairMaker, doubt: float, severities: list[Severity]
    ) -> None:
        assert [one.severity for one in self.shifts(make_pair, doubt)] == severities

    def test_words_without_a_link_beside_the_same_word(self, make_pair: PairMaker) -> None:
        pair = make_pair(
            "It is one of the main sights of Porto", "It is one of Porto's trivial sights"
        )
        both = doubted(pair, {"main": LIKELY}, {"trivial": SURE})
        (one,) = word_replaced(both)

        assert one.message == "“main” became “trivial”"
        assert one.severity is Severity.MAJOR
        assert not list(word_replaced(doubted(pair, {"main": LIKELY - 0.01}, {"trivial": SURE})))

    @pytest.mark.parametrize(
        ("doubt", "severity"),
        [(UNDOUBTED, Severity.MAJOR), (UNDOUBTED - 0.001, Severity.MINOR)],
    )
    def test_another_kind_is_minor_where_the_network_sees_no_trace(
        self, make_pair: PairMaker, doubt: float, severity: Severity
    ) -> None:
        pair = make_pair("The nurse left", "The doctor left")
        (one,) = word_replaced(doubted(pair, {"nurse": doubt}, {}))

        assert one.severity is severity

    def test_words_on_either_side_of_one_were_not_put_for_each_other(
        self, make_pair: PairMaker
    ) -> None:
        pair = make_pair("The rain ended on Monday", "There was acid rain on Monday")

        assert not list(word_replaced(doubted(pair, {"ended": SURE}, {"acid": SURE})))

    def test_words_beside_others_were_not_put_for_each_other(self, make_pair: PairMaker) -> None:
        pair = make_pair(
            "A brave reply was sent to the board by the old firm",
            "A reply was sent to the board by the old purple firm",
        )

        assert not list(word_replaced(doubted(pair, {"brave": 0.9}, {"purple": 0.9})))

    def test_both_words_are_named_and_marked(self, make_pair: PairMaker) -> None:
        (one,) = self.shifts(make_pair, 0.9)

        assert one.message == "“harbour” became “cheese”"
        assert SHIP[one.reference.start : one.reference.end] == "harbour"
        assert one.candidate.start == SHIP.index("harbour")
        assert len(one.candidate) == len("cheese")

    def test_a_doubt_about_the_word_of_the_reference_is_enough(self, make_pair: PairMaker) -> None:
        pair = make_pair(SHIP, SHIP.replace("harbour", "cheese"))

        assert list(word_replaced(doubted(pair, {"harbour": 0.9}, {})))

    def test_a_name_for_a_name_is_left_to_the_checks_of_names(self, make_pair: PairMaker) -> None:
        pair = make_pair("He left Porto early", "He left Bonn early")

        assert not list(word_replaced(doubted(pair, {}, {"Bonn": 0.9})))

    def test_a_word_that_stayed_is_not_replaced(self, make_pair: PairMaker) -> None:
        assert not list(word_replaced(doubted(make_pair(SHIP, SHIP), {}, {"harbour": 0.9})))

    def test_without_doubts_nothing_is_said(self, make_pair: PairMaker) -> None:
        assert not list(word_replaced(make_pair(SHIP, SHIP.replace("harbour", "cheese"))))


class TestWordingDoubtful:
    def test_doubted_neighbours_are_one_finding(self, make_pair: PairMaker) -> None:
        pair = make_pair(SHIP, "The ship old left the harbour yesterday")
        (one,) = wording_doubtful(doubted(pair, {}, {"ship": 0.5, "old": 0.4}))

        assert one.message.endswith("“ship old”")
        assert one.confidence == 0.5

    def test_words_apart_are_two(self, make_pair: PairMaker) -> None:
        pair = make_pair(SHIP, "The old boat left the harbour today")
        found = list(wording_doubtful(doubted(pair, {}, {"boat": 0.5, "today": 0.4})))

        assert len(found) == 2

    def test_what_stands_in_the_reference_just_so_is_no_fault(self, make_pair: PairMaker) -> None:
        pair = make_pair("Just blah blah, he said", "Just blah blah, he told us")

        assert not list(wording_doubtful(doubted(pair, {}, {"blah": 0.9})))

    def test_what_has_no_partner_points_to_its_place(self, make_pair: PairMaker) -> None:
        pair = make_pair(SHIP, "The old rusty ship left the harbour yesterday")
        (one,) = wording_doubtful(doubted(pair, {}, {"rusty": 0.8}))

        assert (one.reference.start, one.reference.end) == (len("The old"), len("The old"))

    def test_a_negation_alone_is_left_to_its_own_check(self, make_pair: PairMaker) -> None:
        """NEG001 holds "unfamiliar" and "do not know" to say the same: so it is no stray word."""
        pair = make_pair("He is unfamiliar with it", "He does not know it")

        assert not list(wording_doubtful(doubted(pair, {}, {"not": 0.9})))
        assert not list(wording_doubtful(doubted(pair, {}, {"does": 0.9, "not": 0.9})))
        assert list(wording_doubtful(doubted(pair, {}, {"not": 0.9, "He": 0.4})))

    def test_a_part_of_an_address_is_no_misspelt_word(self, make_pair: PairMaker) -> None:
        pair = make_pair("It stands on the site", "It stands on shipnews.qzx now")
        parts = doubted(pair, {}, {"qzx": POSSIBLE, "shipnews": POSSIBLE})

        assert not list(wording_doubtful(parts))
        spaced = make_pair("It stands on the site", "It stands on it. qzx now")
        assert list(wording_doubtful(doubted(spaced, {}, {"qzx": POSSIBLE})))

    def test_figures_that_both_have_and_needless_words_are_left_alone(
        self, make_pair: PairMaker
    ) -> None:
        figures = make_pair("A third of it left", "33.3% of it left")
        needless = make_pair("Ships for Oslo and Riga", "Ships for both Oslo and Riga")

        assert not list(wording_doubtful(doubted(figures, {}, {"33.3": 0.9, "%": 0.9})))
        assert not list(wording_doubtful(doubted(needless, {}, {"both": 0.9})))

    def test_below_the_bar_nothing_is_said(self, make_pair: PairMaker) -> None:
        pair = make_pair(SHIP, "The old boat left the harbour yesterday")

        assert not list(wording_doubtful(doubted(pair, {}, {"boat": LIKELY - 0.01})))


class TestOpposed:
    """Opposites that WordNet alone has count where they are doubted."""

    @pytest.mark.parametrize(
        ("candidate", "doubt", "found"),
        [
            ("His hair was straight", LIKELY, [Severity.MAJOR]),
            ("His hair was straight", POSSIBLE, [Severity.MINOR]),
            ("His hair was straight", POSSIBLE - 0.01, []),
            ("His hair was brown", 0.9, []),
        ],
    )
    def test_borne_out(
        self, make_pair: PairMaker, candidate: str, doubt: float, found: list[Severity]
    ) -> None:
        pair = make_pair("His hair was curly", candidate)
        shifts = list(word_opposed(doubted(pair, {"curly": doubt}, {})))

        assert [one.severity for one in shifts] == found

    def test_without_a_network_wordnet_is_not_asked(self, make_pair: PairMaker) -> None:
        assert not list(word_opposed(make_pair("His hair was curly", "His hair was straight")))

    @pytest.mark.parametrize(
        ("candidate", "doubt", "found"),
        [
            ("He was in great joy", LIKELY, [Severity.MAJOR]),
            ("He was in great joy", POSSIBLE, [Severity.MINOR]),
            ("He was in great joy", POSSIBLE - 0.01, []),
            ("He was in great pain", 0.9, []),  # ill for ill
            ("He was in great company", 0.9, []),  # neither
        ],
    )
    def test_from_ill_to_good(
        self, make_pair: PairMaker, candidate: str, doubt: float, found: list[Severity]
    ) -> None:
        pair = make_pair("He was in great trouble", candidate)
        shifts = list(word_opposed(doubted(pair, {"trouble": doubt}, {})))

        assert [one.severity for one in shifts] == found
        assert all("bad to good" in one.message for one in shifts)

    @pytest.mark.parametrize(
        ("doubt", "found"),
        [(LIKELY, [Severity.MAJOR]), (UNDOUBTED, [Severity.MINOR]), (UNDOUBTED - 0.001, [])],
    )
    def test_contrasts_count_unless_the_network_sees_no_trace(
        self, make_pair: PairMaker, doubt: float, found: list[Severity]
    ) -> None:
        pair = make_pair("The firms resisted in May", "The firms complied in May")
        shifts = list(word_opposed(doubted(pair, {"resisted": doubt}, {})))

        assert [one.severity for one in shifts] == found
        assert all(one.message.endswith("“complied”, which excludes it") for one in shifts)
        assert [one.severity for one in word_opposed(pair)] == [Severity.MINOR]  # without a network

    def test_from_good_to_ill(self, make_pair: PairMaker) -> None:
        pair = make_pair("He was in great luck", "He was in great trouble")
        (one,) = word_opposed(doubted(pair, {"luck": LIKELY}, {}))

        assert one.message == "“luck” became “trouble”: from good to bad"

    def test_words_without_a_link_beside_the_same_words(self, make_pair: PairMaker) -> None:
        pair = make_pair("Opposition members blamed him", "Members of the government blamed him")
        assert "Opposition" not in {pair.reference.tokens[i].text for i in pair.to_candidate}
        for lost, wrong in ({"Opposition": UNDOUBTED}, {}), ({}, {"government": UNDOUBTED}):
            (one,) = word_opposed(doubted(pair, lost, wrong))
            assert one.message == "“Opposition” became its opposite, “government”"

        neither = {"Opposition": UNDOUBTED - 0.001}, {"government": UNDOUBTED - 0.001}
        assert not list(word_opposed(doubted(pair, *neither)))

    def test_words_without_a_link_behind_the_same_auxiliary(self, make_pair: PairMaker) -> None:
        """A verb in the passive and one in the active have no other word in common beside them."""
        pair = make_pair("In May rents will be raised", "In May some will lower them")
        (one,) = word_opposed(doubted(pair, {}, {"lower": LIKELY}))

        assert one.message == "“raised” became its opposite, “lower”"

    def test_words_that_may_say_the_same_are_no_opposites(self, make_pair: PairMaker) -> None:
        """WordNet has "used" both like "utilized" and, as the contrary of "misused", opposed."""
        pair = make_pair("The mill was used", "The mill was utilized")

        assert not list(word_opposed(doubted(pair, {"used": SURE}, {})))


class TestOmission:
    """How bad a lost word is hangs on how sure the network is that it is lost."""

    @pytest.mark.parametrize(
        ("reference", "candidate", "word", "severity"),
        [
            ("Police used tear gas", "Police tear gas", "used", Severity.MAJOR),
            ("Police sprayed old tear gas", "Police sprayed tear gas", "old", Severity.MINOR),
            ("The used car broke down", "The car broke down", "used", Severity.MINOR),
        ],
    )
    def test_a_verb_that_held_its_clause_weighs_more(
        self, make_pair: PairMaker, reference: str, candidate: str, word: str, severity: Severity
    ) -> None:
        pair = make_pair(reference, candidate)
        (one,) = phrase_omitted(doubted(pair, {word: LIKELY + 0.01}, {}))

        assert one.severity is severity

    @staticmethod
    def shift(pairs: PairMaker, doubt: float, candidate: str) -> Shift:
        pair = pairs(SHIP, candidate)
        (one,) = phrase_omitted(doubted(pair, {"old": doubt, "yesterday": 0.0}, {}))
        return one

    @pytest.mark.parametrize(
        ("doubt", "severity"),
        [
            (SURE, Severity.MAJOR),
            (SURE - 0.01, Severity.MINOR),
            (LIKELY, Severity.MINOR),
            (POSSIBLE + 0.01, Severity.MINOR),
            (POSSIBLE - 0.01, Severity.NEUTRAL),
        ],
    )
    def test_cut_out_of_words_that_stayed(
        self, make_pair: PairMaker, doubt: float, severity: Severity
    ) -> None:
        one = self.shift(make_pair, doubt, "The ship left the harbour yesterday")

        assert (one.message, one.severity) == ("left out: “old”", severity)
        assert one.confidence == pytest.approx(0.5 + doubt / 2)

    def test_what_is_not_doubted_at_all_was_said_in_another_way(self, make_pair: PairMaker) -> None:
        pair = make_pair(SHIP, "The ship left the harbour yesterday")

        assert not list(phrase_omitted(doubted(pair, {"old": UNDOUBTED - 0.01}, {})))

    def test_where_other_words_stand_in_its_place_it_is_minor(self, make_pair: PairMaker) -> None:
        pair = make_pair(SHIP, "The boat left the harbour yesterday")
        (one,) = phrase_omitted(doubted(pair, {"old": 0.9}, {}))

        assert one.severity is Severity.MINOR

    @pytest.mark.parametrize(
        ("doubt", "severity"), [(0.15, Severity.MAJOR), (0.07, Severity.MINOR)]
    )
    def test_a_phrase_is_lost_when_any_of_its_words_is(
        self, make_pair: PairMaker, doubt: float, severity: Severity
    ) -> None:
        """Of three words at 0.15 one at least is lost with a chance of 0.39; at 0.07 of 0.20."""
        pair = make_pair("The old rusty leaking ship left early", "The ship left early")
        words = dict.fromkeys(("old", "rusty", "leaking"), doubt)
        (one,) = phrase_omitted(doubted(pair, words, {}))

        assert one.severity is severity

    @pytest.mark.parametrize(
        ("reference", "candidate", "word"),
        [
            ("The ship has its own crew", "The ship has its crew", "own"),
            ("The ship sailed too fast", "The ship sailed fast", "too"),
            ("The ship needs about ten men", "The ship needs ten men", "about"),
        ],
    )
    def test_function_words_that_make_a_point_count_where_they_are_doubted(
        self, make_pair: PairMaker, reference: str, candidate: str, word: str
    ) -> None:
        pair = make_pair(reference, candidate)
        (one,) = phrase_omitted(doubted(pair, {word: POSSIBLE}, {}))

        assert one.message == f"left out: “{word}”"
        assert not list(phrase_omitted(doubted(pair, {word: POSSIBLE - 0.01}, {})))
        assert not list(phrase_omitted(pair))

    def test_an_article_is_nothing_however_doubted(self, make_pair: PairMaker) -> None:
        pair = make_pair("The ship left the harbour", "The ship left harbour")

        assert not list(phrase_omitted(doubted(pair, {"the": 0.9}, {})))

    def test_the_like_in_another_place_is_no_loss(self, make_pair: PairMaker) -> None:
        pair = make_pair("We will sail to Porto too", "We will also sail to Porto")

        assert not list(phrase_omitted(doubted(pair, {"too": 0.9}, {})))

    def test_one_word_more_than_stand_in_its_place_is_told_where_it_is_doubted(
        self, make_pair: PairMaker
    ) -> None:
        """Two words of content for one: the network says which of them is missing."""
        pair = make_pair("He saw a rusty wreck there", "He saw a boat there")
        words = {"rusty": POSSIBLE, "wreck": 0.0}
        told = [one.message for one in phrase_omitted(doubted(pair, words, {}))]

        assert told == ["left out: “rusty wreck”"]
        words["rusty"] = POSSIBLE - 0.01
        assert not list(phrase_omitted(doubted(pair, words, {})))

    def test_without_doubts_what_was_cut_out_is_minor(self, make_pair: PairMaker) -> None:
        (one,) = phrase_omitted(make_pair(SHIP, "The ship left the harbour yesterday"))

        assert one.severity is Severity.MINOR


class TestAddition:
    def test_an_added_word_is_minor_however_sure_the_network_is(self, make_pair: PairMaker) -> None:
        pair = make_pair(SHIP, "The old rusty ship left the harbour yesterday")
        (one,) = phrase_added(doubted(pair, {}, {"rusty": 0.99}))

        assert one.severity is Severity.MINOR


class TestSubjects:
    """A clause may have lost the pronoun that was its subject."""

    def test_a_doubted_pronoun_is_left_out(self, make_pair: PairMaker) -> None:
        pair = make_pair("Yesterday he left the harbour", "Yesterday left the harbour")
        (one,) = phrase_omitted(doubted(pair, {"he": LIKELY}, {}))

        assert (one.message, one.severity) == ("left out: “he”", Severity.MINOR)

    def test_one_that_is_not_doubted_is_not(self, make_pair: PairMaker) -> None:
        """“He came and he saw” may well come back as “he came and saw”."""
        pair = make_pair("Yesterday he left the harbour", "Yesterday left the harbour")

        assert not list(phrase_omitted(doubted(pair, {"he": UNDOUBTED - 0.01}, {})))
        assert not list(phrase_omitted(pair))


class TestForeignWords:
    def test_a_little_doubt_is_enough_for_a_word_that_is_none(self, make_pair: PairMaker) -> None:
        pair = make_pair(SHIP, "The old ship left the cidade yesterday")
        (one,) = wording_doubtful(doubted(pair, {}, {"cidade": POSSIBLE}))

        assert one.message == "no English word: “cidade”"

    def test_and_not_for_a_word_that_wordnet_has(self, make_pair: PairMaker) -> None:
        pair = make_pair(SHIP, "The old ship left the port yesterday")

        assert not list(wording_doubtful(doubted(pair, {}, {"port": LIKELY - 0.01})))


class TestSecondOpinion:
    """A quotation with another word in it is major, unless the network does not stumble."""

    REFERENCE = 'She said "the harbour is closed" again'
    CANDIDATE = 'She said "the port is closed" again'

    @pytest.mark.parametrize(
        ("doubt", "severity"), [(POSSIBLE, Severity.MAJOR), (POSSIBLE - 0.01, Severity.MINOR)]
    )
    def test_of_the_network(self, make_pair: PairMaker, doubt: float, severity: Severity) -> None:
        pair = doubted(make_pair(self.REFERENCE, self.CANDIDATE), {}, {"port": doubt})

        assert self.severities(pair) == [severity]

    def test_without_a_network_the_rule_stands(self, make_pair: PairMaker) -> None:
        assert self.severities(make_pair(self.REFERENCE, self.CANDIDATE)) == [Severity.MAJOR]

    def test_what_the_rule_knows_by_itself_stays(self, make_pair: PairMaker) -> None:
        """Names that changed places stand on both sides: nobody stumbles over them."""
        pair = make_pair(SHIP, SHIP.replace("harbour", "port"))
        undoubted = doubted(pair, {}, {})

        assert self.severities(undoubted) == [Severity.MINOR]
        assert self.severities(undoubted, by_rule=True) == [Severity.MAJOR]

    @staticmethod
    def severities(pair: Pair, *, by_rule: bool = False) -> list[Severity]:
        def quoted(_: Pair) -> Iterator[Shift]:
            yield Shift("altered", Span(14, 21), Span(14, 18), Severity.MAJOR, by_rule=by_rule)

        one = replace(selected_checks(("QUO001",), ())[0], function=quoted)
        text = pair.reference.text
        segments = (Segment(0, MappedText.verbatim(text), Role.PROSE, 0),)
        document = Document("test", text, segments, language="en")
        alignment = Alignment((pair.bead,), 1.0, related=True, signature="test")
        found, _ = run_checks(Comparison(document, document, alignment, (pair,)), [one])
        return [finding.severity for finding in found]


@pytest.mark.model
@pytest.mark.parametrize("broken", ["harbuor", "porticciolo"])
def test_a_word_that_is_none_is_neither_another_word_nor_added(
    encoder: Encoder, broken: str
) -> None:
    options = Options(select=("LEX001", "ADD002", "FLU006"), metrics=("chrf",))
    candidate = SHIP.replace("harbour", broken)
    (one,) = evaluate_pair(SHIP, candidate, options, encoder=encoder).findings

    assert (one.rule, one.message) == ("FLU006", f"no English word: “{broken}”")
