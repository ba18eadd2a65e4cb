"""OMI003: a title, byline, caption or link that was not carried over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from evaluator.checks.registry import check
from evaluator.domain.document import Role, Segment
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Comparison
from evaluator.domain.spans import Span


@check(
    code="OMI003",
    category="accuracy/omission/block",
    severity=Severity.NEUTRAL,
    fires=[
        (
            "# Town to rebuild its old bridge\n\nBy Ann Example\n\n"
            "The town council voted to rebuild the old bridge over the river this year.",
            "The town council voted to rebuild the old bridge over the river this year.",
        )
    ],
    silent=[
        (
            "# Town to rebuild its old bridge\n\n"
            "The town council voted to rebuild the old bridge over the river this year.",
            "# Town will rebuild the old bridge\n\n"
            "The town council voted to rebuild the old bridge over the river this year.",
        )
    ],
)
def block_omitted(comparison: Comparison) -> Iterator[Shift]:
    """What stands around the prose (title, byline, date, caption, links) is not in the candidate.

    One finding names all of it, because it is one decision: somebody translated the text and not
    the frame. It never lowers a score. Neutral; minor where a title or sub-heading is missing.
    """
    paired = {i for bead in comparison.alignment.pairs for i in bead.reference_ids}
    there = Counter(segment.role for segment in comparison.candidate.segments)
    missing: list[Segment] = []
    for segment in comparison.reference.segments:
        if segment.role is Role.PROSE or segment.id in paired:
            continue
        if segment.role is not Role.HEADING and there[segment.role]:
            there[segment.role] -= 1
            continue
        missing.append(segment)
    if missing:
        first = missing[0].span
        names = ", ".join(f"{count} {role}" for role, count in _roles(missing).items())
        heading = any(segment.role is Role.HEADING for segment in missing)
        yield Shift(
            f"not carried over: {names}",
            first,
            Span(0, 0),
            Severity.MINOR if heading else None,
            evidence={f"{one.role} {one.id}": one.text for one in missing},
        )


def _roles(segments: list[Segment]) -> dict[str, int]:
    return dict(Counter(str(segment.role) for segment in segments))
