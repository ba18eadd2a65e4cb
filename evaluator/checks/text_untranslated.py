"""FLU003: words left in another script or language."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.registry import check
from evaluator.checks.view import View, gained
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair
from evaluator.domain.spans import Span
from evaluator.domain.words import Token, TokenKind
from evaluator.text.scripts import UNNAMED, scripts_of

_JAPANESE = frozenset({"HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"})


@check(
    code="FLU003",
    category="accuracy/untranslated",
    severity=Severity.MAJOR,
    fires=[
        ("The minister resigned on Sunday.", "The министр resigned on Sunday."),
        ("She bought a computer.", "She bought a コンピュータ."),
    ],
    silent=[
        ("The word мир means peace.", "The word мир means peace."),
        ("The angle α is small.", "The angle α is small."),
        ("She lives in Zürich.", "She lives in Zürich."),
        ("The layer is 5 micrometres thick.", "The layer is 5 µm thick."),
        ("世界卫生组织星期一发表了报告。", "WHO星期一发表了报告。"),
        ("彼は机を買った。", "彼はデスクを買った。"),
    ],
)
def text_untranslated(pair: Pair) -> Iterator[Shift]:
    """The candidate has words in a script that the reference does not use.

    A translation that gives up leaves the word as it was.

    Left alone: scripts that stand in the reference too (Japanese has three), single letters
    (symbols, formulas), words that are partly in a script of the reference ("µm", "Hawaiʻi"), names
    and acronyms in Latin letters, which texts in any script have, and pairs whose sides are in
    different languages. A foreign word in the same script ("Gipfel") is not seen.
    """
    view = gained(pair)
    if pair.reference.language != pair.candidate.language:
        return
    known = {script for token in pair.reference.tokens for script in _scripts(token)}
    if known & _JAPANESE:
        known |= {*_JAPANESE, "CJK"}
    run: list[int] = []
    for index in range(len(view.tokens) + 1):
        scripts = _scripts(view.tokens[index]) if index < len(view.tokens) else frozenset()
        foreign = bool(scripts) and scripts.isdisjoint(known) and not _named(view.tokens, index)
        if foreign:
            run.append(index)
        elif run:
            start, end = run[0], run[-1] + 1
            text = view.text(start, end)
            if known and len(text) > 1:
                yield view.shift(
                    f"not translated: “{text}”", view.span(start, end), _instead(view, run)
                )
            run = []


def _named(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether it is a name or an acronym in Latin letters ("WHO", "Yandex")."""
    text = tokens[index].text
    return text.isascii() and any(letter.isupper() for letter in text)


def _instead(view: View, run: list[int]) -> Span:
    """What the foreign words stand for in the reference: linked, or left over in their place."""
    targets = [view.other.tokens[view.links[index]] for index in run if index in view.links]
    if targets:
        return Span(min(t.start for t in targets), max(t.end for t in targets))
    gap = next(gap for gap in view.gaps() if gap.start <= run[0] < gap.end)
    return view.across_span(gap)


def _scripts(token: Token) -> frozenset[str]:
    """The scripts of a word's letters, those that have a name; numbers and marks have none."""
    return scripts_of(token.text) - {UNNAMED} if token.kind is TokenKind.WORD else frozenset()
