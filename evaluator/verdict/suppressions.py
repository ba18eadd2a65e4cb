"""Findings that somebody has looked at and accepted, with the reason."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase

from evaluator.domain.document import Document
from evaluator.domain.errors import UsageError
from evaluator.domain.evaluation import Evaluation, Notice
from evaluator.domain.finding import Finding
from evaluator.domain.record import record
from evaluator.domain.spans import Span
from evaluator.domain.verdict import Judgement, State
from evaluator.verdict.comments import Comment, find_comments
from evaluator.verdict.fingerprint import plain
from evaluator.verdict.rules import checks_meant, covers


@record
class Suppression:
    """A ``[[suppress]]`` table of the configuration.

    ``rule`` is a code, its beginning or a name, as ``rules.require_rule`` gives it. ``path``, where
    given, is a glob that one of the pair's paths or its name must match. ``text``, where given,
    must stand, as whole words, in a sentence that the finding touches. ``place`` is ``file:line``.
    """

    rule: str
    reason: str = ""
    path: str = ""
    text: str = ""
    place: str = ""

    def speaks_of(self, paths: Sequence[str]) -> bool:
        """Whether the pair with these paths and names is meant."""
        return not self.path or path_matches(self.path, paths)

    def covers(self, evaluation: Evaluation, finding: Finding) -> bool:
        """Whether the finding, of a pair that is meant, is accepted."""
        if not covers(self.rule, finding):
            return False
        if not self.text:
            return True
        wanted = re.compile(rf"(?<!\w){re.escape(plain(self.text))}(?!\w)")
        return any(wanted.search(text) for text in _texts(evaluation, finding))


def path_matches(pattern: str, paths: Sequence[str]) -> bool:
    """Whether a glob fits one of ``paths``, whole or by its last part; ``*`` matches ``/`` too."""
    for path in paths:
        clean = posixpath.normpath(path.replace("\\", "/"))
        if fnmatchcase(clean, pattern) or fnmatchcase(posixpath.basename(clean), pattern):
            return True
    return False


@record
class Accepted:
    """All that is accepted in one pair of articles: by comments on each side, by configuration."""

    reference: tuple[Comment, ...]
    candidate: tuple[Comment, ...]
    configured: tuple[Suppression, ...]

    @property
    def everything(self) -> tuple[Comment | Suppression, ...]:
        """All of it, comments in the candidate first."""
        return (*self.candidate, *self.reference, *self.configured)

    def of(self, evaluation: Evaluation, finding: Finding) -> Iterator[Comment | Suppression]:
        """Whatever accepts the finding, comments in the candidate first."""
        for comments, span in (
            (self.candidate, finding.candidate_span),
            (self.reference, finding.reference_span),
        ):
            for comment in comments:
                if covers(comment.rule, finding) and comment.covers(span):
                    yield comment
        for suppression in self.configured:
            if suppression.covers(evaluation, finding):
                yield suppression


def accepted(
    evaluation: Evaluation,
    configured: Sequence[Suppression],
    paths: Sequence[str],
    *,
    require_reason: bool = False,
) -> Accepted:
    """What is accepted in this pair.

    Raises InputError where a comment in one of the articles is broken (see ``find_comments``),
    UsageError where ``require_reason`` is set and the configuration gives none.
    """
    meant = tuple(one for one in configured if one.speaks_of(paths))
    for one in meant:
        if require_reason and not one.reason:
            raise UsageError(
                f"[[suppress]] of {one.rule} gives no reason, and require-reason is set",
                where=one.place,
                hint='add reason = "…"',
            )
    return Accepted(
        find_comments(evaluation.reference, require_reason=require_reason),
        find_comments(evaluation.candidate, require_reason=require_reason),
        meant,
    )


def unused(
    judgements: Sequence[Judgement], configured: Sequence[Suppression], *, whole: bool
) -> tuple[Notice, ...]:
    """One notice for each suppression that suppressed nothing in the whole run.

    Left out is what cannot be known: where its checks did not run, where a pair that it may speak
    of could not be evaluated, and, unless the run is ``whole``, where it speaks of no pair of it.
    """
    tally = _Tally()
    blind = False
    for judgement in judgements:
        evaluation = judgement.evaluation
        if evaluation is None or not evaluation.alignment.related:
            blind = True
            continue
        paths = (judgement.name, judgement.reference, judgement.candidate)
        held = accepted(evaluation, configured, paths)
        ran = rules_run(evaluation)
        for one in held.everything:
            tally.add(one, ran=any(check.code in ran for check in checks_meant(one.rule)))
        for judged in judgement.findings:
            if judged.state is State.SUPPRESSED:
                tally.use(held.of(evaluation, judged.finding))
    notices = [
        Notice("suppression-unused", f"{_said(one)} suppresses nothing: take it out")
        for one in tally.unused()
        if not (blind and isinstance(one, Suppression))
    ]
    if whole and not blind:
        notices += [
            Notice(
                "suppression-unmatched",
                f"{_said(one)} speaks of no pair: no path matches {one.path!r}",
            )
            for one in configured
            if one.path and not tally.knows(one)
        ]
    return tuple(notices)


def rules_run(evaluation: Evaluation) -> frozenset[str]:
    """The codes of the checks that were asked for, as the evaluation's signature lists them."""
    rules = evaluation.signature.rpartition("|rules:")[2].partition("|")[0]
    return frozenset(rules.split(","))


class _Tally:
    """Which suppressions were seen, and which of them did something; in the order seen."""

    def __init__(self) -> None:
        self._ran: dict[Comment | Suppression, bool] = {}
        self._used: set[Comment | Suppression] = set()

    def add(self, one: Comment | Suppression, *, ran: bool) -> None:
        self._ran[one] = self._ran.get(one, False) or ran

    def use(self, several: Iterator[Comment | Suppression]) -> None:
        self._used.update(several)

    def knows(self, one: Suppression) -> bool:
        return one in self._ran

    def unused(self) -> list[Comment | Suppression]:
        return [one for one, ran in self._ran.items() if ran and one not in self._used]


def _said(one: Comment | Suppression) -> str:
    if isinstance(one, Comment):
        return f"{one.place}: {one.reach}[{one.rule}]"
    return f"{one.place or 'the configuration'}: [[suppress]] of {one.rule}"


def _texts(evaluation: Evaluation, finding: Finding) -> Iterator[str]:
    """The sentences that the finding touches, and its own texts."""
    yield plain(finding.reference_text)
    yield plain(finding.candidate_text)
    yield from _sentences(evaluation.reference, finding.reference_span)
    yield from _sentences(evaluation.candidate, finding.candidate_span)


def _sentences(document: Document, span: Span) -> Iterator[str]:
    touched = [one for one in document.segments if one.span.overlaps(span)]
    if touched:
        yield plain(" ".join(one.text for one in touched))
