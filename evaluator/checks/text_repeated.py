"""FLU004: the same words twice in a row."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.registry import check
from evaluator.checks.view import gained
from evaluator.data import load
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair
from evaluator.domain.words import Token, TokenKind
from evaluator.text.unspaced import is_unspaced

_LONGEST = 8  # words of a phrase that may have been written twice
_PARTING = frozenset('.!?…:;"“”„«»')  # marks that end a sentence, or a quotation
_GRAVE = 4  # from so many words on the repetition is no slip of the hand
_CHARACTERS = 3  # where a script sets no spaces, two characters may be one doubled word


@check(
    code="FLU004",
    category="fluency/duplication",
    severity=Severity.MINOR,
    fires=[
        ("The ship left the port at noon.", "The ship left the the port at noon."),
        ("The ship left the port at noon.", "The ship left the port left the port at noon."),
    ],
    silent=[
        ("It was very, very cold.", "It was very, very cold."),
        ("He said that that was wrong.", "He said that that was wrong."),
        ("They talked about blah blah blah.", "They talked about blah blah blah."),
        ("She'd had enough.", "She had had enough."),
        ("He left Rome, an old city.", "He left Rome. Rome is an old city."),
        ("他看了一下窗外。", "他看看窗外。"),
    ],
)
def text_repeated(pair: Pair) -> Iterator[Shift]:
    """A word or phrase stands twice in a row in the candidate and once in the reference.

    Decoders that lose their place write a phrase again. One of four words or more is major.

    Left alone: repetitions that the reference has too (style), words that end one sentence and
    begin the next, names that follow one another in a list, and words that grammar doubles ("had
    had", "die Frau, die die Stadt verließ", "nous nous"); single words at all in languages that
    double words as a rule, such as Turkish, and one or two characters of Chinese.
    """
    view = gained(pair)
    words = [i for i, token in enumerate(view.tokens) if token.kind is not TokenKind.PUNCTUATION]
    norms = [view.tokens[i].norm for i in words]
    reference = [t.norm for t in pair.reference.tokens if t.kind is not TokenKind.PUNCTUATION]
    place = 0
    while place < len(norms):
        length = _repeated(norms, place)
        if (
            not length
            or _has(reference, norms[place : place + length] * 2)
            or _parted(view.tokens, words[place + length - 1], words[place + length])
            or _listed(view.tokens, words[place + length - 1], words[place + length])
            or _doubled(view.tokens[words[place]], length, pair.candidate.language)
        ):
            place += 1
            continue
        first, last = words[place + length], words[place + 2 * length - 1]
        text = view.text(first, last + 1)
        yield view.shift(
            f"“{text}” stands twice",
            view.span(first, last + 1),
            view.place(first),
            Severity.MAJOR if _words(view.tokens[first], length) >= _GRAVE else None,
            0.9 if _joined(view.tokens, words[place + length - 1], first) else 0.6,
        )
        place += 2 * length


def _repeated(norms: list[str], place: int) -> int:
    """The length of the longest phrase at ``place`` that follows itself, 0 where none does."""
    for length in range(min(_LONGEST, (len(norms) - place) // 2), 0, -1):
        if norms[place : place + length] == norms[place + length : place + 2 * length]:
            return length
    return 0


def _doubled(token: Token, length: int, language: str) -> bool:
    """Whether grammar may have doubled the word or the characters."""
    if is_unspaced(token.text[:1]):
        return length < _CHARACTERS
    table = load("repetition")
    return length == 1 and (
        language in table["reduplicating"] or token.norm in table["doubled"].get(language, ())
    )


def _words(token: Token, length: int) -> int:
    """How many words a phrase has; two characters make one where a script sets no spaces."""
    return length // 2 if is_unspaced(token.text[:1]) else length


def _has(norms: list[str], phrase: list[str]) -> bool:
    width = len(phrase)
    return any(norms[i : i + width] == phrase for i in range(len(norms) - width + 1))


def _parted(tokens: tuple[Token, ...], before: int, behind: int) -> bool:
    """Whether a sentence or a quotation ends between two tokens."""
    return any(tokens[i].text in _PARTING for i in range(before + 1, behind))


def _listed(tokens: tuple[Token, ...], before: int, behind: int) -> bool:
    """Whether names follow one another in a list: "the lakes of Hill, Hill Valley and Dale"."""
    names = tokens[before].text[0].isupper() and tokens[behind].text[0].isupper()
    return names and not _joined(tokens, before, behind)


def _joined(tokens: tuple[Token, ...], before: int, behind: int) -> bool:
    """Whether no mark stands between two tokens: with one, the repetition may be meant."""
    return behind == before + 1 and tokens[before].end <= tokens[behind].start
