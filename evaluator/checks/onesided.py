"""What omissions and additions of phrases have in common."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.view import Gap, View
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.words import Token, TokenKind
from evaluator.text.negation import negations

CARRIED = 0.60
"""From this nearness on, another word of the other side carries the meaning already."""
_MAJOR_WORDS = 3  # so many content words make a phrase that changes what is said
_OUTWEIGHS = 3  # so many more content words than stand in their place are more than a paraphrase


def one_sided(view: View, verb: str) -> Iterator[Shift]:
    """A shift for each run of words on the view's own side that has no counterpart."""
    for gap in view.gaps():
        bare = [i for i in range(gap.start, gap.end) if _bare(view, i)]
        instead = sum(view.other.tokens[j].content for j in gap.across)
        if not bare or (instead and len(bare) - instead < _OUTWEIGHS):
            continue
        severity = _severity([view.tokens[i] for i in bare])
        clean = _clean(view, gap)
        if not clean:
            # In a passage put in other words, what seems lost may be anywhere in it.
            severity = Severity.NEUTRAL if severity is Severity.MINOR else Severity.MINOR
        start, end = _trimmed(view, gap, bare)
        confidence = 1.0 - max(view.support[i] for i in bare) / 2
        yield view.shift(
            f"{verb}: “{view.text(start, end)}”",
            view.span(start, end),
            view.across_span(gap),
            severity,
            round(confidence * (0.8 if instead or not clean else 1.0), 3),
        )


def _clean(view: View, gap: Gap) -> bool:
    """Whether the run's neighbours are kept and stand side by side on the other side.

    Then the words were cut out, or put in, and all around them stayed. Function words between the
    neighbours do not part them; the beginning and the end of the text are neighbours, too.
    """
    before = next((i for i in range(gap.start - 1, -1, -1) if view.tokens[i].content), None)
    behind = next((i for i in range(gap.end, len(view.tokens)) if view.tokens[i].content), None)
    if any(i is not None and not (i in view.links and view.same_form(i)) for i in (before, behind)):
        return False
    first = view.links[before] if before is not None else -1
    last = view.links[behind] if behind is not None else len(view.other.tokens)
    between = range(first + 1, last)
    return first < last and not any(view.other.tokens[j].content for j in between)


def _bare(view: View, index: int) -> bool:
    """Whether a token carries content that nothing on the other side comes near."""
    token = view.tokens[index]
    return token.content and token.norm not in negations("en") and view.support[index] < CARRIED


def _trimmed(view: View, gap: Gap, bare: list[int]) -> tuple[int, int]:
    """The run from its first bare word's function words on, without marks at its ends."""
    start, end = gap.start, gap.end
    while start < bare[0] and view.tokens[start].kind is TokenKind.PUNCTUATION:
        start += 1
    while end - 1 > bare[-1] and not view.tokens[end - 1].content:
        end -= 1
    return start, end


def _severity(words: list[Token]) -> Severity:
    """Major for a phrase, or for a name or number with its word; a lone word may be a nuance."""
    telling = any(word.kind is TokenKind.NUMBER or _named(word) for word in words)
    return Severity.MAJOR if len(words) >= (_MAJOR_WORDS - telling) else Severity.MINOR


def _named(word: Token) -> bool:
    return word.text[:1].isupper() and word.start > 0
