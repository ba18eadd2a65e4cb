"""mqm: penalties of findings and unexplained doubts as one number."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from evaluator.domain.alignment import Alignment, Bead
from evaluator.domain.document import Document, Role, Segment
from evaluator.domain.finding import Finding, Severity
from evaluator.domain.pair import Comparison, Pair
from evaluator.domain.score import Score, Variant
from evaluator.domain.spans import MappedText, Span
from evaluator.domain.words import Doubts
from evaluator.encode.protocol import Encoder
from evaluator.metrics import mqm
from evaluator.metrics.mqm import with_mqm
from evaluator.pipeline import evaluate, evaluate_pair
from evaluator.readers import parse
from tests.conftest import PairMaker


@pytest.fixture(autouse=True)
def _letters_are_free(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """What is charged by letters has tests of its own; without it the sums are plain."""
    if "letters" not in request.node.name and "model" not in request.keywords:
        monkeypatch.setattr(mqm, "_letters", lambda comparison: [0.0] * len(comparison.pairs))


TEN_WORDS = "one two three four five six seven eight nine ten"


def finding(
    severity: Severity,
    reference: tuple[int, int] = (0, 3),
    *,
    confidence: float = 1.0,
    pair: int | None = 0,
) -> Finding:
    return Finding(
        rule="XXX001",
        name="made-up",
        category="accuracy",
        severity=severity,
        message="made up",
        reference_span=Span(*reference),
        candidate_span=Span(0, 0),
        reference_text="",
        candidate_text="",
        confidence=confidence,
        evidence={},
        pair=pair,
    )


def compared(*pairs: Pair, omitted: str = "", related: bool = True) -> Comparison:
    """The pairs as documents, with a sentence of the reference left out where one is given."""
    texts = [*(pair.reference.text for pair in pairs), *([omitted] if omitted else [])]
    segments = tuple(
        Segment(number, MappedText.verbatim(text), Role.PROSE, 0)
        for number, text in enumerate(texts)
    )
    document = Document("test", "\n".join(texts), segments, language="en")
    beads = [pair.bead for pair in pairs]
    if omitted:
        beads.append(Bead((len(pairs),), (), 0.0, 1.0))
    alignment = Alignment(tuple(beads), 1.0, related=related, signature="test")
    return Comparison(document, document, alignment, pairs)


def value(comparison: Comparison, *findings: Finding) -> float:
    scores, pairs = with_mqm(comparison, findings, (), "XXX001")
    assert [one.name for one in scores] == ["mqm"]
    assert all(pair.scores[0].name == "mqm" for pair in pairs)
    return scores[0].value


def test_equal_texts_without_findings_have_a_hundred(make_pair: PairMaker) -> None:
    assert value(compared(make_pair(TEN_WORDS, TEN_WORDS))) == 100.0


@pytest.mark.parametrize(
    ("severity", "penalty"),
    [("neutral", 0.0), ("minor", 1.0), ("major", 5.0), ("critical", 25.0)],
)
def test_a_finding_costs_its_weight_for_each_100_words(
    make_pair: PairMaker, severity: str, penalty: float
) -> None:
    """In ten words a penalty counts tenfold: 100·exp(-10·p/100)."""
    found = value(compared(make_pair(TEN_WORDS, TEN_WORDS)), finding(Severity(severity)))

    assert found == pytest.approx(100 * math.exp(-penalty / 10))


def test_a_finding_of_half_the_confidence_costs_half(make_pair: PairMaker) -> None:
    pair = make_pair(TEN_WORDS, TEN_WORDS)
    sure = value(compared(pair), finding(Severity.MINOR))
    unsure = value(compared(pair), finding(Severity.MAJOR, confidence=0.2))

    assert unsure == pytest.approx(sure)


def test_the_worse_of_two_hopeless_texts_is_still_told(make_pair: PairMaker) -> None:
    """100 - p would be cut off at zero for both."""
    pair = make_pair("one two", "one two")
    bad = [finding(Severity.CRITICAL)]

    assert value(compared(pair), *bad * 2) < value(compared(pair), *bad)


class TestDoubts:
    """Five words, of which "three" is doubted on both sides."""

    @pytest.fixture
    def doubted(self, make_pair: PairMaker) -> Pair:
        pair = make_pair("one two three four five", "one two drei four five")
        cost = (0.0, 0.0, 2.0, 0.0, 0.0)
        doubts = Doubts((0.0, 0.0, 0.9, 0.0, 0.0), (0.0,) * 5, cost, cost)
        return replace(pair, words=replace(pair.words, doubts=doubts))

    def test_what_no_finding_explains_is_added(self, doubted: Pair) -> None:
        assert value(compared(doubted)) == pytest.approx(100 * math.exp(-4 / 5))

    def test_elsewhere_a_finding_explains_nothing(self, doubted: Pair) -> None:
        found = value(compared(doubted), finding(Severity.MINOR, (0, 3)))

        assert found == pytest.approx(100 * math.exp(-(4 + 1) / 5))

    def test_a_finding_that_costs_more_takes_the_doubt_in(self, doubted: Pair) -> None:
        found = value(compared(doubted), finding(Severity.MAJOR, (8, 13)))

        assert found == pytest.approx(100 * math.exp(-(2 + 5) / 5))

    def test_of_a_finding_that_costs_less_the_doubt_remains(self, doubted: Pair) -> None:
        found = value(compared(doubted), finding(Severity.MINOR, (8, 13)))

        assert found == pytest.approx(value(compared(doubted)))

    def test_a_neutral_finding_explains_nothing(self, doubted: Pair) -> None:
        found = value(compared(doubted), finding(Severity.NEUTRAL, (8, 13)))

        assert found == pytest.approx(value(compared(doubted)))

    def test_the_account_adds_up_to_the_penalty(self, doubted: Pair) -> None:
        """A minor finding explains one point of four; another stands in no pair."""
        found = [finding(Severity.MINOR, (8, 13)), finding(Severity.MAJOR, pair=None)]
        (score,), _ = with_mqm(compared(doubted, omitted="a b c d e"), found, (), "")
        account = score.account

        assert account is not None
        assert account.words == 10
        assert account.findings == {"neutral": 0.0, "minor": 10.0, "major": 50.0, "critical": 0.0}
        assert (account.doubts, account.letters) == (30.0, 0.0)
        assert account.penalty == 90.0
        assert score.value == pytest.approx(100 * math.exp(-0.9))

    def test_what_a_finding_costs_does_not_depend_on_doubts(self, doubted: Pair) -> None:
        """Weight times confidence goes to its severity; what doubts cost more stays with them."""
        for severity, doubts in ((Severity.MINOR, 3.0), (Severity.MAJOR, 2.0)):
            (score,), _ = with_mqm(compared(doubted), [finding(severity, (8, 13))], (), "")

            assert score.account is not None
            assert score.account.findings[severity] == {"minor": 20.0, "major": 100.0}[severity]
            assert score.account.doubts == pytest.approx(20 * doubts)

    def test_texts_that_differ_in_quotes_alone_are_not_doubted(self, make_pair: PairMaker) -> None:
        pair = make_pair('"one"', "“one”")
        cost = (0.1, 0.1, 0.1)
        doubts = Doubts(cost, cost, cost, cost)

        assert value(compared(replace(pair, words=replace(pair.words, doubts=doubts)))) == 100.0

    def test_the_signature_says_what_stood_for_the_rest(
        self, doubted: Pair, make_pair: PairMaker
    ) -> None:
        def signature(pair: Pair) -> str:
            return with_mqm(compared(pair), (), (), "XXX001")[0][0].signature

        assert "|rest:doubts-" in signature(doubted)
        assert "|rest:links|" in signature(make_pair("one", "one"))


def test_without_doubts_a_lost_word_of_content_costs_one(make_pair: PairMaker) -> None:
    found = value(compared(make_pair("The big old bridge", "The big bridge")))

    assert found == pytest.approx(100 * math.exp(-1 / 4))


def test_without_doubts_a_lost_function_word_costs_nothing(make_pair: PairMaker) -> None:
    assert value(compared(make_pair("He said that it rained", "He said it rained"))) == 100.0


def test_the_documents_are_divided_by_all_words_of_the_reference(make_pair: PairMaker) -> None:
    """Ten words in a pair and five left out, for which one finding of no pair stands."""
    comparison = compared(make_pair(TEN_WORDS, TEN_WORDS), omitted="a b c d e")
    found = value(comparison, finding(Severity.MAJOR, pair=None))

    assert found == pytest.approx(100 * math.exp(-5 / 15))


def test_a_pair_answers_for_its_own_findings_only(make_pair: PairMaker) -> None:
    first = make_pair(TEN_WORDS, TEN_WORDS)
    second = replace(first, index=1)
    _, pairs = with_mqm(compared(first, second), [finding(Severity.MAJOR, pair=1)], (), "")

    assert pairs[0].scores[0].value == 100.0
    assert pairs[1].scores[0].value == pytest.approx(100 * math.exp(-5 / 10))


def test_unrelated_documents_have_nothing_in_common(make_pair: PairMaker) -> None:
    """Nothing was compared, so there is nothing to account for either."""
    comparison = compared(make_pair("one", "one"), related=False)

    assert value(comparison) == 0.0
    assert with_mqm(comparison, (), (), "")[0][0].account is None


def test_marks_alone_are_accounted_for_as_one_word(make_pair: PairMaker) -> None:
    found = [finding(Severity.MINOR)]
    (score,), _ = with_mqm(compared(make_pair("!", "!")), found, (), "")

    assert score.account is not None
    assert (score.account.words, score.account.penalty) == (0, 100.0)


def test_marks_alone_are_divided_by_one(make_pair: PairMaker) -> None:
    assert value(compared(make_pair("!", "!")), finding(Severity.MINOR)) == pytest.approx(
        100 * math.exp(-1)
    )


def test_another_choice_of_rules_is_another_signature(make_pair: PairMaker) -> None:
    comparison = compared(make_pair("one", "one"))
    signatures = {
        with_mqm(comparison, (), (), rules)[0][0].signature for rules in ("NUM001", "NUM001,DAT001")
    }

    assert len(signatures) == 2


def test_the_signature_tells_languages_and_models_apart(make_pair: PairMaker) -> None:
    """Both decide which checks run and which words are near: two figures are not of one kind."""
    english = compared(make_pair("one", "one"))
    german = replace(english, candidate=replace(english.candidate, language="de"))
    signatures = {
        with_mqm(one, (), (), "", model=model)[0][0].signature
        for one in (english, german)
        for model in ("none", "letters|rev:0")
    }

    assert len(signatures) == 4
    assert any(one.endswith("|lang:de|model:letters|rev:0") for one in signatures)


@pytest.mark.model
@pytest.mark.parametrize("text", ["The old mill burned down twice.", "Yes.", "!"])
def test_a_text_is_perfect_beside_itself(encoder: Encoder, text: str) -> None:
    assert evaluate_pair(text, text, encoder=encoder).scores[0].value == 100.0


@pytest.mark.model
def test_another_shape_of_quotation_marks_is_no_doubt(encoder: Encoder) -> None:
    straight, curly = 'He said: "We will go on."', "He said: “We will go on.”"

    assert evaluate_pair(straight, curly, encoder=encoder).scores[0].value == 100.0


@pytest.mark.model
def test_in_a_language_that_the_network_does_not_know_links_stand_for_doubts(
    encoder: Encoder,
) -> None:
    reference = replace(parse("Der Hafen von Valmeer ist wieder offen."), language="de")
    candidate = replace(parse("Der Hafen von Valmeer ist offen."), language="de")
    mqm = evaluate(reference, candidate, encoder=encoder).scores[0]

    assert "|rest:links|" in mqm.signature
    assert "|lang:de|model:all-MiniLM-L6-v2|" in mqm.signature
    assert 0 < mqm.value < 100


@pytest.mark.model
@pytest.mark.parametrize(
    ("reference", "better", "worse"),
    [
        (
            "The council approved the new harbour on Monday evening.",
            "The council gave the new harbour its approval on Monday evening.",
            "The council rejected the new harbour on Monday evening.",
        ),
        (
            "About forty families were moved to the school before the storm.",
            "Some forty families had been taken to the school ahead of the storm.",
            "About families were moved to the school before the storm.",
        ),
    ],
)
def test_a_paraphrase_is_better_than_an_error(
    encoder: Encoder, reference: str, better: str, worse: str
) -> None:
    """Each worse text shares more letters with the reference than the better one."""
    good, bad = (
        evaluate_pair(reference, one, encoder=encoder).scores[0] for one in (better, worse)
    )

    assert good.name == bad.name == "mqm"
    assert good.value > bad.value


def test_letters_cost_a_tenth_of_the_distance(make_pair: PairMaker) -> None:
    """Nothing found, nothing doubted, nothing in common: a tenth of a point for each word."""
    pair = make_pair("one two three", "xxx yyy zzz")
    doubts = Doubts((0.0,) * 3, (0.0,) * 3, (0.0,) * 3, (0.0,) * 3)
    apart = replace(pair, words=replace(pair.words, doubts=doubts))

    assert value(compared(apart)) == pytest.approx(100 * math.exp(-0.1))
    account = with_mqm(compared(apart), (), (), "")[0][0].account
    assert account is not None
    assert account.letters == account.penalty == pytest.approx(10.0)


def test_letters_of_another_quotation_mark_cost_nothing(make_pair: PairMaker) -> None:
    assert value(compared(make_pair("“Yes,” he said", '"Yes," he said'))) == 100.0


def test_letters_that_were_compared_already_are_not_compared_again(make_pair: PairMaker) -> None:
    """A pair that carries its chrF++ is believed: 40 of 100 leaves 0.6 of a tenth for each word."""
    pair = make_pair("one two three", "one two four")
    carried = Score("chrF2++", 40.0, 100.0, True, "test", Variant.NORMALISED)  # noqa: FBT003
    nothing = Doubts((0.0,) * 3, (0.0,) * 3, (0.0,) * 3, (0.0,) * 3)
    words = replace(pair.words, doubts=nothing)

    assert value(compared(replace(pair, words=words, scores=(carried,)))) == pytest.approx(
        100 * math.exp(-0.06)
    )
