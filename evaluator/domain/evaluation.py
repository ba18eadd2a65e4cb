"""The result of one evaluation, and what it was asked to do."""

from __future__ import annotations

from pathlib import Path

from evaluator.domain.alignment import Alignment
from evaluator.domain.document import Document
from evaluator.domain.finding import Finding, Severity
from evaluator.domain.glossary import NO_GLOSSARY, Glossary
from evaluator.domain.pair import Pair
from evaluator.domain.record import record
from evaluator.domain.score import Score


@record
class Options:
    """How to evaluate; the defaults are what ``evaluator score`` does when given nothing.

    ``model`` None is the embedded one; ``embeddings`` False runs without any, and the result says
    so. ``confidence`` adds bootstrap intervals to the document's scores. ``select`` and ``ignore``
    hold codes, prefixes of codes or names of checks; ``ignore`` wins. Findings less severe than
    ``min_severity``, or of less confidence than ``min_confidence`` (in [0, 1]), are dropped.
    ``cache`` None is the user's cache folder. ``metrics`` are lower-case names: mqm, bleu,
    chrf, chrf++, ter, similarity. ``glossary`` holds the words to be used, avoided and kept;
    ``read_glossary`` reads them from files.
    """

    metrics: tuple[str, ...] = ("mqm", "bleu", "chrf", "chrf++", "ter", "similarity")
    model: str | None = None
    embeddings: bool = True
    confidence: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    min_severity: Severity = Severity.NEUTRAL
    min_confidence: float = 0.0
    cache: Path | None = None
    glossary: Glossary = NO_GLOSSARY


@record
class Notice:
    """Something the reader must know to trust the result, such as a check that did not run.

    ``code`` is a stable word for machines, ``text`` one sentence for people.
    """

    code: str
    text: str


@record
class Evaluation:
    """Both documents, how they align, how close they are, and what changed.

    ``pairs`` are the paired beads in the reference's order, each with its own scores; ``scores``
    are the documents', each metric raw and normalised; ``findings`` are sorted by severity, the
    worst first, then by place. ``signature`` names program, model, alignment, normalisation and
    rules: two evaluations may be compared only where it is equal.
    """

    reference: Document
    candidate: Document
    alignment: Alignment
    pairs: tuple[Pair, ...]
    scores: tuple[Score, ...]
    findings: tuple[Finding, ...]
    notices: tuple[Notice, ...]
    signature: str
