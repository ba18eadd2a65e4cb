"""Small evaluations made by hand, for tests of what is written about them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from evaluator.align.words import align_words
from evaluator.checks.doubted import POSSIBLE
from evaluator.domain.alignment import Alignment, Bead
from evaluator.domain.document import Document, Role, Segment
from evaluator.domain.evaluation import Evaluation, Notice
from evaluator.domain.finding import Finding, Severity
from evaluator.domain.pair import Pair, Side
from evaluator.domain.score import Account, Interval, Score, Variant
from evaluator.domain.spans import MappedText, Span
from evaluator.domain.words import Doubts, LinkKind, WordAlignment, WordLink
from evaluator.text.tokens import tokenise

REFERENCE = (
    "Talks in Geneva",
    "By Evgenia Doe",
    "Talks will be held in early January after Moscow demanded NATO halt its expansion.",
    "Lavrov said that Moscow in the talks would take a “hard line” aimed at its interests.",
    "Ukraine has been seeking to eventually join the alliance.",
    "Nobody was hurt.",
)
CANDIDATE = (
    "Talks in Geneva",
    "Talks will be held in early January after Moscow called on NATO to stop its expansion.",
    "Lavrov said Moscow would adopt a “hard line” in the talks aimed at its interests.",
    "Ukraine seeks to join the alliance.",
    "The envoy left on Monday.",
)

MakePair = Callable[..., Pair]


def _document(name: str, sentences: tuple[str, ...], roles: Mapping[int, Role]) -> Document:
    """A file with an empty line between any two sentences."""
    text = "\n\n".join(sentences) + "\n"
    segments = []
    offset = 0
    for index, sentence in enumerate(sentences):
        mapped = MappedText.verbatim(sentence, offset)
        segments.append(Segment(index, mapped, roles.get(index, Role.PROSE), index))
        offset += len(sentence) + 2
    return Document(name, text, tuple(segments), language="en")


def _pair(
    reference: str | MappedText,
    candidate: str | MappedText,
    *,
    links: Mapping[tuple[str, str], float] | None = None,
    bead: Bead | None = None,
    index: int = 0,
) -> Pair:
    """A pair with its words aligned by form, and by the links of meaning given as words."""
    left = MappedText.verbatim(reference) if isinstance(reference, str) else reference
    right = MappedText.verbatim(candidate) if isinstance(candidate, str) else candidate
    sides = (Side(left, tokenise(left.text)), Side(right, tokenise(right.text)))
    aligned = align_words(sides[0].tokens, sides[1].tokens)
    words = [[token.text for token in side.tokens] for side in sides]
    added = [
        WordLink(words[0].index(a), words[1].index(b), score, LinkKind.VECTOR)
        for (a, b), score in (links or {}).items()
    ]
    taken = {link.reference for link in added}, {link.candidate for link in added}
    kept = [
        link
        for link in aligned.links
        if link.reference not in taken[0] and link.candidate not in taken[1]
    ]
    return Pair(
        index,
        bead or Bead((0,), (0,), 0.9, 0.9),
        *sides,
        WordAlignment(tuple(sorted([*kept, *added], key=lambda link: link.reference))),
    )


@pytest.fixture
def make_pair() -> MakePair:
    """Makes a pair of two texts; ``links`` are links of meaning, ``{("halt", "stop"): 0.8}``."""
    return _pair


@pytest.fixture
def evaluation() -> Evaluation:
    """Two small articles: a pair, a moved pair, an omission, an addition, findings, a notice."""
    reference = _document("ref.txt", REFERENCE, {0: Role.HEADING, 1: Role.BYLINE})
    candidate = _document("cand.txt", CANDIDATE, {0: Role.HEADING})
    beads = (
        Bead((0,), (0,), 1.0, 1.0),
        Bead((2,), (1,), 0.91, 0.97),
        Bead((3,), (2,), 0.84, 0.93, moved=True),
        Bead((4,), (3,), 0.79, 0.88),
        Bead((5,), (), 0.0, 0.7),
        Bead((), (4,), 0.0, 0.7),
    )
    links = {
        1: {("demanded", "called"): 0.61, ("halt", "stop"): 0.83},
        2: {("take", "adopt"): 0.55},
        3: {("seeking", "seeks"): 0.7},
    }
    pairs = tuple(
        replace(
            _pair(
                reference.segments[bead.reference_ids[0]].mapped,
                candidate.segments[bead.candidate_ids[0]].mapped,
                links=links.get(index),
                bead=bead,
                index=index,
            ),
            scores=(Score("chrF2", 71.26, 100, higher_is_better=True, signature="nc:6"),),
        )
        for index, bead in enumerate(beads)
        if bead.paired
    )
    return Evaluation(
        reference,
        candidate,
        Alignment(beads, 0.93, related=True, signature="align|v:1"),
        pairs,
        _scores(),
        _findings(reference, candidate),
        (Notice("low-confidence", "Much of the text is aligned with little certainty."),),
        "evaluator:0.1.0|align:1",
    )


@pytest.fixture
def doubted(evaluation: Evaluation) -> Evaluation:
    """The evaluation with an account of mqm, and with doubts about its last pair.

    A finding holds "eventually"; "seeking", "been" and "seeks" stand in none; the rest is hardly
    doubted.
    """
    account = Account(
        words=50,
        findings={
            Severity.NEUTRAL: 0.0,
            Severity.MINOR: 1.24,
            Severity.MAJOR: 8.34,
            Severity.CRITICAL: 17.54,
        },
        doubts=3.14,
        letters=0.74,
    )
    mqm = Score("mqm", 73.35, 100, higher_is_better=True, signature="mqm", account=account)
    known = {"eventually": 0.9, "seeking": 0.4125, "been": 0.1, "seeks": 0.25}
    *others, last = evaluation.pairs
    reference, candidate = (
        tuple(known.get(token.text, POSSIBLE - 0.0001) for token in side.tokens)
        for side in (last.reference, last.candidate)
    )
    doubts = Doubts(reference, candidate, reference, candidate)
    last = replace(last, words=replace(last.words, doubts=doubts))
    return replace(evaluation, scores=(mqm, *evaluation.scores), pairs=(*others, last))


def _scores() -> tuple[Score, ...]:
    raw, norm = Variant.RAW, Variant.NORMALISED
    return (
        Score("BLEU", 59.06, 100, True, "nrefs:1|tok:13a", raw, Interval(52.86, 65.26, 59.1)),  # noqa: FBT003
        Score("BLEU", 66.92, 100, True, "nrefs:1|tok:13a|norm:1", norm),  # noqa: FBT003
        Score("TER", 23.15, 100, False, "tok:tercom", raw),  # noqa: FBT003
        Score("similarity", 0.9312, 1, True, "MiniLM|rev:0", norm),  # noqa: FBT003
    )


def _span(document: Document, words: str) -> Span:
    start = document.text.index(words)
    return Span(start, start + len(words))


def _findings(reference: Document, candidate: Document) -> tuple[Finding, ...]:
    behind_seeks = _span(candidate, "seeks to").end
    end = len(candidate.text.rstrip())
    return (
        Finding(
            "OMI001",
            "sentence-omitted",
            "accuracy/omission",
            Severity.CRITICAL,
            "A sentence was left out.",
            _span(reference, "Nobody was hurt."),
            Span(end, end),
            "Nobody was hurt.",
            "",
            0.7,
            {},
            None,
        ),
        Finding(
            "MOD002",
            "hedge-dropped",
            "accuracy/mistranslation/modality",
            Severity.MAJOR,
            "“eventually” is gone: it may now be read as immediate.",
            _span(reference, "eventually"),
            Span(behind_seeks, behind_seeks),
            "eventually",
            "",
            0.85,
            {"lost": "eventually"},
            3,
            "0f1e2d",
        ),
        Finding(
            "STR001",
            "wording-weaker",
            "accuracy/mistranslation/strength",
            Severity.MINOR,
            "“demanded” became the weaker “called on”.",
            _span(reference, "demanded"),
            _span(candidate, "called on"),
            "demanded",
            "called on",
            0.6,
            {},
            1,
        ),
    )
