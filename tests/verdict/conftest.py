"""Small evaluations made by hand: three sentences a side, each in a paragraph of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from evaluator.domain.alignment import Alignment, Bead
from evaluator.domain.document import Document, Role, Segment
from evaluator.domain.evaluation import Evaluation, Notice
from evaluator.domain.finding import Finding, Severity
from evaluator.domain.pair import Pair, Side
from evaluator.domain.score import Score, Variant
from evaluator.domain.spans import MappedText, Span
from evaluator.domain.words import WordAlignment
from evaluator.verdict.fingerprint import fingerprinted

REFERENCE = ("The fee rose by 5%.", "Nobody was hurt.", "The talks may fail.")
CANDIDATE = ("The fee rose by 15%.", "Somebody was hurt.", "The talks will fail.")

MakeEvaluation = Callable[..., Evaluation]


def _document(name: str, sentences: Sequence[str]) -> Document:
    """A plain text with an empty line between any two sentences."""
    segments, offset = [], 0
    for index, sentence in enumerate(sentences):
        segments.append(Segment(index, MappedText.verbatim(sentence, offset), Role.PROSE, index))
        offset += len(sentence) + 2
    return Document(name, "\n\n".join(sentences), tuple(segments), language="en")


def _score(
    name: str = "chrF2",
    value: float = 76.44,
    variant: Variant = Variant.RAW,
    signature: str = "sig",
) -> Score:
    scale = 1.0 if name == "similarity" else 100.0
    return Score(name, value, scale, name != "TER", signature, variant)


def _finding(
    rule: str, severity: Severity, words: tuple[str, str], pair: int, message: str = "changed"
) -> Finding:
    """A finding whose spans ``make`` sets."""
    names = {"NUM001": "number-changed", "NEG001": "negation-changed"}
    return Finding(
        rule,
        names.get(rule, "name-changed"),
        "accuracy",
        severity,
        message,
        Span(0, 0),
        Span(0, 0),
        *words,
        1.0,
        {},
        pair,
    )


FINDINGS = (
    _finding("NEG001", Severity.CRITICAL, ("Nobody", "Somebody"), 1, "a negation was lost"),
    _finding("NUM001", Severity.MAJOR, ("5%", "15%"), 0, "5% became 15%"),
    _finding("ENT001", Severity.MINOR, ("talks", "talks"), 2, "a name changed"),
)


@pytest.fixture
def article() -> Callable[[str, Sequence[str]], Document]:
    """Makes a plain text by its name and its sentences, each a paragraph."""
    return _document


@pytest.fixture
def score() -> Callable[..., Score]:
    """Makes a score: ``score(name, value, variant, signature)``."""
    return _score


@pytest.fixture
def finding() -> Callable[..., Finding]:
    """Makes a finding: ``finding(rule, severity, (reference, candidate), pair)``."""
    return _finding


@pytest.fixture
def make() -> MakeEvaluation:
    """Makes an evaluation; every part of it can be put in place of the usual one."""

    def make_evaluation(
        *,
        scores: Sequence[Score] = (_score(),),
        segment_scores: Sequence[Sequence[Score]] = ((), (), ()),
        findings: Sequence[Finding] = FINDINGS,
        related: bool = True,
        notices: Sequence[Notice] = (),
        rules: str = "NEG001,NUM001,ENT001",
        reference: Document | None = None,
        candidate: Document | None = None,
    ) -> Evaluation:
        left = reference or _document("ref.txt", REFERENCE)
        right = candidate or _document("back/cand.txt", CANDIDATE)
        beads = tuple(Bead((i,), (i,), 0.9, 0.9) for i in range(3))
        pairs = tuple(
            Pair(
                index,
                bead,
                Side(left.segments[index].mapped, ()),
                Side(right.segments[index].mapped, ()),
                WordAlignment(()),
                tuple(segment_scores[index]),
            )
            for index, bead in enumerate(beads)
        )
        placed = [_placed(one, left, right) for one in findings]
        return Evaluation(
            left,
            right,
            Alignment(beads, 0.93 if related else 0.12, related, "align|v:1"),
            pairs,
            tuple(scores),
            fingerprinted(placed, left, right),
            tuple(notices),
            f"evaluator:1|model:none|rules:{rules}",
        )

    return make_evaluation


def _placed(one: Finding, left: Document, right: Document) -> Finding:
    """The finding at its words in the sentences of its pair."""
    spans = []
    for side, words in ((left, one.reference_text), (right, one.candidate_text)):
        sentence = side.segments[one.pair or 0].span.start
        start = side.text.index(words, sentence)
        spans.append(Span(start, start + len(words)))
    return replace(one, reference_span=spans[0], candidate_span=spans[1])
