"""The one way from two articles to an evaluation.

reference ─┐ readers          align               metrics → Score[]  ─┐
├─► Document ─► Alignment ─► Pair[] ─┤                      ├─► Evaluation
candidate ─┘   Segment[]   Bead[]               checks  → Finding[] ─┘
└─ encode ┘  vectors once, shared by align, metrics and words
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from evaluator.align.extent import are_endless, are_hopeless, most_confidence
from evaluator.align.pairs import make_pairs
from evaluator.align.sentences import align
from evaluator.checks.registry import Check, selected_checks
from evaluator.checks.run import run_checks
from evaluator.domain.alignment import Alignment, Bead
from evaluator.domain.document import Document, Role, Segment
from evaluator.domain.errors import InputError
from evaluator.domain.evaluation import Evaluation, Notice, Options
from evaluator.domain.finding import Severity
from evaluator.domain.pair import Comparison
from evaluator.domain.spans import MappedText
from evaluator.domain.version import __version__
from evaluator.encode import load_encoder
from evaluator.encode.protocol import Encoder, Vectors
from evaluator.metrics.comparison import in_order, score_comparison
from evaluator.metrics.mqm import with_mqm
from evaluator.metrics.registry import MQM, resolve
from evaluator.readers import read
from evaluator.verdict.fingerprint import fingerprinted

Source = str | os.PathLike[str] | Document
"""An article: the path of a file, or a document that a reader made (``readers.parse``)."""

TRUST = 0.5
"""An alignment of less confidence than this is not to be trusted, and the result says so."""


def evaluate(
    reference: Source,
    candidate: Source,
    options: Options | None = None,
    *,
    encoder: Encoder | None = None,
    notify: Callable[[str], None] | None = None,
) -> Evaluation:
    """Aligns, scores and checks two articles.

    ``encoder``, the one that the options ask for, saves loading the model for each of many pairs.
    ``notify`` is called with one line for what takes long or happens once (preparing the model).
    Raises InputError where an article cannot be read or holds no prose, or where both are as long
    as books; ModelError where the model cannot be had, UsageError where an option names no metric
    or check.
    """
    options = options or Options()
    checks = selected_checks(options.select, options.ignore)
    left, right = _document(reference), _document(candidate)
    notices: list[Notice] = []
    encoder = encoder or _encoder(options, notices, notify)
    sides = (left.scored, right.scored)
    if are_endless(*sides):
        raise InputError(
            f"too long to be aligned, {len(sides[0])} sentences against {len(sides[1])}",
            where=right.name,
            hint="split both texts at the same places, such as chapters",
        )
    if hopeless := are_hopeless(*sides):
        notices.append(_of_sizes(*sides))
    vectors = None if hopeless else _encode_segments(encoder, sides)
    alignment = align(*sides, vectors=vectors, encode=encoder.encode if encoder else None)
    return _evaluation(left, right, alignment, encoder, checks, options, notices)


def evaluate_pair(
    reference: str,
    candidate: str,
    options: Options | None = None,
    *,
    encoder: Encoder | None = None,
) -> Evaluation:
    """Scores and checks two texts that are known to stand for each other, as one pair.

    Nothing is read or aligned: each text is one segment. ``encoder`` saves loading the model for
    each of many pairs. Raises InputError where a text is empty.
    """
    options = options or Options()
    checks = selected_checks(options.select, options.ignore)
    notices: list[Notice] = []
    left, right = _single(reference, "<reference>"), _single(candidate, "<candidate>")
    encoder = encoder or _encoder(options, notices, None)
    vectors = _encode_segments(encoder, (left.scored, right.scored))
    similarity = float(vectors[0][0] @ vectors[1][0]) if vectors else 0.0
    alignment = Alignment(
        (Bead((0,), (0,), similarity, 1.0),), 1.0, related=True, signature="given"
    )
    return _evaluation(left, right, alignment, encoder, checks, options, notices)


def _document(source: Source) -> Document:
    """The document, read where it is a path; refused where nothing in it can be compared."""
    document = source if isinstance(source, Document) else read(source)
    if not any(segment.role is Role.PROSE for segment in document.segments):
        roles = sorted({str(segment.role) for segment in document.segments})
        found = f"only {', '.join(roles)}" if roles else "no text"
        raise InputError(
            f"holds no prose to compare, {found}",
            where=document.name,
            hint="give an article with at least one sentence",
        )
    return document


def _single(text: str, name: str) -> Document:
    folded = MappedText.verbatim(text)
    if not text.strip():
        raise InputError("the text is empty", where=name, hint="give at least one word")
    return Document(name, text, (Segment(0, folded, Role.PROSE, 0),), language="en")


def _encoder(
    options: Options, notices: list[Notice], notify: Callable[[str], None] | None
) -> Encoder | None:
    if not options.embeddings:
        text = "without embeddings: similarity is not computed, and words are matched by form only"
        notices.append(Notice("no-embeddings", text))
        return None
    return load_encoder(options.model, cache=options.cache, notify=notify)


def _encode_segments(
    encoder: Encoder | None, sides: tuple[Sequence[Segment], Sequence[Segment]]
) -> tuple[Vectors, Vectors] | None:
    """The vectors of both sides' segments, made in one batch."""
    if encoder is None:
        return None
    texts = [segment.text for side in sides for segment in side]
    vectors = encoder.encode(texts)
    return vectors[: len(sides[0])], vectors[len(sides[0]) :]


def _evaluation(  # noqa: PLR0917  the steps' products in the picture's order
    left: Document,
    right: Document,
    alignment: Alignment,
    encoder: Encoder | None,
    checks: Sequence[Check],
    options: Options,
    notices: list[Notice],
) -> Evaluation:
    """Everything that follows once it is known which segment became which."""
    notices.extend((*_distrust(left, right, alignment), *_undoubted(right, encoder)))
    pairs = make_pairs(left, right, alignment, encoder, options.glossary)
    comparison = Comparison(left, right, alignment, pairs, options.glossary)
    scores, pairs = score_comparison(comparison, options, encoder)
    findings, unable = run_checks(
        comparison,
        checks,
        min_severity=options.min_severity,
        min_confidence=options.min_confidence,
    )
    rules = f"{','.join(one.code for one in checks)}{_words(options)}{_floor(options)}"
    model = encoder.signature if encoder else "none"
    if MQM in resolve(options.metrics):
        scored = replace(comparison, pairs=pairs)
        scores, pairs = with_mqm(scored, findings, scores, rules, model=model)
    pairs = tuple(replace(one, scores=in_order(one.scores, options.metrics)) for one in pairs)
    return Evaluation(
        reference=left,
        candidate=right,
        alignment=alignment,
        pairs=pairs,
        scores=in_order(scores, options.metrics),
        findings=fingerprinted(findings, left, right),
        notices=(*notices, *unable),
        signature=f"evaluator:{__version__}|model:{model}|{alignment.signature}|rules:{rules}",
    )


def _words(options: Options) -> str:
    """What the signature says of the glossary; nothing where there is none."""
    return f"|glossary:{options.glossary.digest}" if options.glossary else ""


def _floor(options: Options) -> str:
    """What the signature says of findings that were dropped; nothing where none were."""
    least = (options.min_severity, options.min_confidence)
    return "" if least == (Severity.NEUTRAL, 0.0) else f"|min:{least[0].value},{least[1]:g}"


def _of_sizes(left: Sequence[Segment], right: Sequence[Segment]) -> Notice:
    """That one text is far longer than the other, and what was left undone for it."""
    reach = most_confidence(left, right)
    text = f"{len(left)} sentences against {len(right)}: of texts of such sizes at most {reach:.1%}"
    return Notice("sizes", f"{text} could be aligned, whatever they say; aligned by words alone")


def _undoubted(candidate: Document, encoder: Encoder | None) -> Iterator[Notice]:
    """That no word was doubted, where the language is right and the model is another."""
    if not encoder:
        return
    from evaluator.align.doubt import knows, knows_language

    language = candidate.language or "en"
    if knows_language(language) and not knows(encoder.signature, language):
        text = "the network that doubts words knows the vectors of the embedded model only"
        yield Notice("no-doubts", f"{text}: LEX001 and FLU006 find nothing, and mqm differs")


def _distrust(left: Document, right: Document, alignment: Alignment) -> list[Notice]:
    """What the reader must be told about the alignment, with the figure."""
    figure = f"alignment confidence {alignment.confidence:.2f}"
    if left.language and right.language and left.language != right.language:
        text = f"the reference reads as {left.language!r}, the candidate as {right.language!r}"
        languages = [Notice("languages-differ", f"{text}; scores compare like with unlike")]
    else:
        languages = []
    if not alignment.related:
        text = f"these do not look like versions of one text ({figure}): no pair is to be trusted"
        return [*languages, Notice("unrelated", f"{text}, and no meaning was compared")]
    if alignment.confidence < TRUST:
        text = f"much of the text is aligned with little certainty ({figure}): check the pairs"
        return [*languages, Notice("low-confidence", text)]
    return languages
