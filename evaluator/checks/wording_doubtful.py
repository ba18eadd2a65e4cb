"""FLU006: words that fit neither their sentence nor the reference."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evaluator.checks.doubted import LIKELY, POSSIBLE, runs
from evaluator.checks.facts import answered
from evaluator.checks.foreign import is_no_word
from evaluator.checks.polarity import agree
from evaluator.checks.registry import check
from evaluator.checks.view import View, gained, lost
from evaluator.checks.voices import fair
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair
from evaluator.domain.spans import Span
from evaluator.domain.words import Token
from evaluator.text.negation import negations


@check(
    code="FLU006",
    category="fluency/unintelligible",
    severity=Severity.MINOR,
    languages=("en",),
    fires=[
        (
            "The harbour master closed the northern gate at noon.",
            "The harbour master closed the nrothern gate at noon.",
        ),
        (
            "She bought bread and cheese at the market.",
            "She bought bread and Käse at the market.",
        ),
    ],
    silent=[
        (
            "The harbour master closed the northern gate at noon.",
            "At noon the harbour master shut the gate in the north.",
        ),
        (
            "She bought bread and cheese at the market.",
            "At the market she bought cheese and bread.",
        ),
        ("Critics praised the film.", "The film was praised by critics."),
    ],
)
def wording_doubtful(pair: Pair) -> Iterator[Shift]:
    """Words of the candidate look broken or out of place beside the reference.

    What no rule has a name for: a misspelt word, a word in another language, words in an order that
    makes no sense, a mark or a word that strayed in. They are seen by a network that was trained on
    texts in which one thing was broken on purpose; where another check knows what is wrong with the
    same words, that check speaks and this one is evidence.

    A word that stands in no English dictionary is doubtful enough where the network doubts it a
    little. Left alone are words that stand in the reference just so, between the same neighbours,
    words that say nothing of their own ("in order to", "both A and B"), figures that both sides
    have, and negations: whether "not" is right NEG001 knows ("do not know" for "unfamiliar with"),
    as it knows of a negated contrary ("not open", "closed"). Where nothing changed but that the
    passive became active, the words stand in an order that the network takes for a broken one.

    Without the embedded model, and in other languages than English, this check finds nothing.
    """
    view, back = gained(pair), lost(pair)
    if view.kept_share == 1.0 and fair(pair):
        return
    told = pair.remember(answered)[1]
    doubted = [
        i
        for i, doubt in enumerate(view.doubt)
        if (doubt >= LIKELY or _none(view, i))
        and not (view.lies_in(i, told) or _denied_anew(view, back, i))
    ]
    for start, end in runs(doubted):
        negates = _only_negates(view.tokens[start:end])
        empty = all(i in view.needless for i in range(start, end))
        if negates or empty or _verbatim(view, start, end):
            continue
        doubt = max(view.doubt[start:end])
        none = end == start + 1 and _none(view, start)
        what = "no English word" if none else "reads as broken or out of place"
        yield view.shift(
            f"{what}: “{view.text(start, end)}”",
            view.span(start, end),
            _counterpart(view, start, end),
            Severity.MINOR,
            round(doubt, 3),
        )


def _only_negates(tokens: Sequence[Token]) -> bool:
    """Whether there is a negator, and at most its auxiliary beside it: "did not"."""
    denying = [token.norm in negations("en") for token in tokens]
    return any(denying) and not any(
        token.content for token, denies in zip(tokens, denying, strict=True) if not denies
    )


def _denied_anew(view: View, back: View, index: int) -> bool:
    """Whether a word and the contrary that it stands for say the same, one of them negated."""
    return index in view.links and agree(view, back, index, view.links[index])


def _none(view: View, index: int) -> bool:
    """Whether a word that is only a little doubted is no English word, nor a part of an address."""
    if view.doubt[index] < POSSIBLE or _in_an_address(view, index):
        return False
    return is_no_word(view.tokens[index], view.other.tokens)


def _in_an_address(view: View, index: int) -> bool:
    """Whether a dot parts a word from another without a space: "example.com"."""
    token = view.tokens[index]
    before = view.own.text[max(0, token.start - 2) : token.start]
    behind = view.own.text[token.end : token.end + 2]
    return any(part[:1].isalnum() and part[1:] == "." for part in (before, behind[::-1]))


def _verbatim(view: View, start: int, end: int) -> bool:
    """Whether the words stand in the reference just so, between the same neighbours."""
    around = range(max(0, start - 1), min(len(view.tokens), end + 1))
    if any(i not in view.links for i in around):
        return False
    partners = [view.links[i] for i in around]
    same = all(view.tokens[i].text == view.other.tokens[view.links[i]].text for i in around)
    return same and partners == list(range(partners[0], partners[0] + len(partners)))


def _counterpart(view: View, start: int, end: int) -> Span:
    """What stands for the words in the reference, or the place where it would stand."""
    partners = sorted(view.links[i] for i in range(start, end) if i in view.links)
    if not partners:
        return view.place(start)
    tokens = view.other.tokens
    return Span(tokens[partners[0]].start, tokens[partners[-1]].end)
