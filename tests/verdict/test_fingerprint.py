"""A finding keeps its name while the articles around it change."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from evaluator.domain.document import Document, Role, Segment
from evaluator.domain.finding import Finding, Severity
from evaluator.domain.spans import MappedText, Span
from evaluator.pipeline import evaluate
from evaluator.readers import parse
from evaluator.verdict.fingerprint import fingerprinted

SENTENCES = (
    "The talks were to hold  off until May.",
    "Moscow said it would do “not” more than that.",
    "The envoys left on Monday.",
)
FINDING = Finding(
    rule="NEG001",
    name="negation-changed",
    category="accuracy",
    severity=Severity.MAJOR,
    message="",
    reference_span=Span(18, 27),
    candidate_span=Span(57, 65),
    reference_text="hold  off",
    candidate_text="do “not”",
    confidence=1.0,
    evidence={},
    pair=0,
)


def article(*sentences: str) -> Document:
    """Sentences, each a paragraph of its own."""
    segments, offset = [], 0
    for index, sentence in enumerate(sentences):
        mapped = MappedText.verbatim(sentence, offset)
        segments.append(Segment(index, mapped, Role.PROSE, index))
        offset += len(sentence) + 2
    return Document("a.txt", "\n\n".join(sentences), tuple(segments))


def name(*findings: Finding, document: Document | None = None) -> list[str]:
    document = document or article(*SENTENCES)
    return [one.fingerprint for one in fingerprinted(findings, document, document)]


def shifted(finding: Finding, by: int) -> Finding:
    left, right = finding.reference_span, finding.candidate_span
    return replace(
        finding,
        reference_span=Span(left.start + by, left.end + by),
        candidate_span=Span(right.start + by, right.end + by),
    )


def test_a_paragraph_added_above_changes_nothing() -> None:
    above = "Nobody had expected so much snow."
    moved = replace(shifted(FINDING, len(above) + 2), pair=7)

    assert name(FINDING) == name(moved, document=article(above, *SENTENCES))


def test_quotes_case_and_blanks_change_nothing() -> None:
    assert name(FINDING) == name(
        replace(FINDING, reference_text="Hold off", candidate_text='do "not"')
    )


def test_severity_and_words_of_the_message_change_nothing() -> None:
    assert name(FINDING) == name(replace(FINDING, severity=Severity.MINOR, message="new words"))


def test_another_rule_or_text_is_another_finding() -> None:
    names = name(FINDING, replace(FINDING, rule="OMI002"), replace(FINDING, reference_text="off"))

    assert len(set(names)) == 3


def test_the_same_words_in_another_sentence_are_another_finding() -> None:
    """Who accepted one lost "not" has not accepted the next."""
    elsewhere = replace(FINDING, reference_span=Span(90, 94))

    assert name(FINDING) != name(elsewhere)


def test_words_put_in_go_by_the_candidates_sentence() -> None:
    added = replace(FINDING, reference_text="", reference_span=Span(0, 0))
    shifted_insertion_point = replace(added, reference_span=Span(40, 40))

    assert name(added) == name(shifted_insertion_point)
    assert name(added) != name(replace(added, candidate_span=Span(90, 95)))


def test_a_finding_about_the_whole_goes_by_its_texts_alone() -> None:
    whole = replace(FINDING, pair=None)

    assert name(whole) == name(shifted(whole, 40))


def test_a_place_before_the_first_sentence_is_in_none() -> None:
    indented = article("x", *SENTENCES)
    late = replace(indented, segments=indented.segments[1:])

    assert len(name(replace(FINDING, reference_span=Span(0, 1)), document=late)) == 1


def test_the_same_text_twice_is_two_findings_counted_in_the_candidates_order() -> None:
    later = replace(FINDING, candidate_span=Span(70, 78))

    assert name(FINDING, later) == name(later, FINDING)[::-1]
    assert len(set(name(FINDING, later))) == 2


def test_a_fingerprint_is_sixteen_hex_digits() -> None:
    (one,) = name(FINDING)

    assert len(one) == 16
    assert int(one, 16) >= 0


@st.composite
def edited(draw: st.DrawFn) -> tuple[list[int], list[int]]:
    """Which sentences bear findings, with repeats; and an order with strangers (-1 …) put in."""
    bearing = draw(st.lists(st.integers(0, 3), min_size=1, max_size=6))
    strangers = draw(st.lists(st.integers(-3, -1), max_size=4))
    return bearing, list(draw(st.permutations([*bearing, *strangers])))


@given(edited())
def test_putting_paragraphs_in_and_reordering_resurrects_nothing(
    case: tuple[list[int], list[int]],
) -> None:
    """Whatever is put in between, and in whatever order, the same findings have the same names."""
    before, after = case

    assert sorted(_named(before)) == sorted(_named(after))


def _named(order: list[int]) -> list[str]:
    """An article of sentences by number, each of 0 or more with a finding on its second word."""
    document = article(*(f"Sentence {abs(number)} says{number} no more." for number in order))
    findings = [
        replace(
            FINDING,
            reference_text="no",
            candidate_text="",
            reference_span=Span(segment.span.start + 9, segment.span.start + 10),
            candidate_span=Span(segment.span.start + 9, segment.span.start + 9),
            pair=index,
        )
        for index, (number, segment) in enumerate(zip(order, document.segments, strict=True))
        if number >= 0
    ]
    return name(*findings, document=document)


class TestOnArticles:
    """The same with real findings: two articles, read, aligned and checked."""

    REFERENCE = (
        "The council did not accept the offer of 40 million euros on Tuesday.",
        "Some 300 people had gathered in front of the old town hall in the rain.",
        "The mayor said that the decision would not be taken back.",
    )
    CANDIDATE = (
        "The council did accept the offer of 40 million euros on Tuesday.",
        "Some 500 people had gathered in front of the old town hall in the rain.",
        "The mayor said that the decision would be taken back.",
    )
    NEW = "Farmers in the valley had waited for the first snow of the year for 12 weeks."

    def names(self, reference: tuple[str, ...], candidate: tuple[str, ...]) -> list[str]:
        from evaluator.domain.evaluation import Options

        left, right = ("\n\n".join(side) for side in (reference, candidate))
        evaluation = evaluate(parse(left), parse(right), Options(embeddings=False))
        return sorted(one.fingerprint for one in evaluation.findings)

    def test_a_paragraph_put_in_anywhere_changes_no_name(self) -> None:
        before = self.names(self.REFERENCE, self.CANDIDATE)
        assert len(before) >= 3

        for place in range(4):
            sides = [
                (*side[:place], self.NEW, *side[place:])
                for side in (self.REFERENCE, self.CANDIDATE)
            ]
            assert self.names(sides[0], sides[1]) == before

    def test_paragraphs_in_another_order_have_the_same_names(self) -> None:
        before = self.names(self.REFERENCE, self.CANDIDATE)

        assert self.names(self.REFERENCE[::-1], self.CANDIDATE[::-1]) == before

    def test_one_word_changed_makes_one_new_name(self) -> None:
        before = self.names(self.REFERENCE, self.CANDIDATE)
        worse = (self.CANDIDATE[0].replace("40", "60"), *self.CANDIDATE[1:])

        after = self.names(self.REFERENCE, worse)

        assert set(before) < set(after)
        assert len(after) == len(before) + 1
