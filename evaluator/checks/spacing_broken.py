"""FLU005: spaces and marks that no writer puts there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from evaluator.checks.counterparts import place_of
from evaluator.checks.registry import check
from evaluator.checks.view import gained
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair
from evaluator.domain.spans import Span
from evaluator.text.tokens import fold

# What stands in the reference as well is its author's habit. English typography: other languages
# put spaces before their marks (French) or between none of their words (Chinese).
_STRAY = re.compile(
    r"""
    (?<=\w)[ ](?:[,;:!?]|\.(?!\w|\.))            # "so , we": a space before a mark
    | (?<=[A-Za-z])[ ]'(?:s|re|ve|ll|d|m|t)\b    # "the city 's"
    | [(\[][ ](?=\w) | (?<=\w)[ ][)\]]           # "( so )"
    | (?<=[a-z])[,;](?=[A-Za-z]{2})              # "so,we": no space behind a mark
    | (?<=\w)[_|~^]+(?=\s|$) | (?<=\s)[_|~^]+(?=\w)
    | (?<=[a-z])[?!]+(?=[ ][a-z])                # "up? and down": a sentence's end in its midst
    | (?<=[a-z])-[ ](?!and\b|or\b|to\b|nor\b|but\b)(?=[a-z])  # "mid- summer"
    | (?<=\w)[ ]-(?=[a-z]+\b)(?!.*\w-[ ])        # "mid -summer"
    # "mid-, while it": half a word, and no "mid-, late- or post-war"
    | (?<=[a-z]{2})-(?:[.;:!?](?=\s|$)|,(?=[ ]))
      (?![ ](?:\w+-[, ]|(?:and|or|to|nor|but|as|then|rather|if|not|yet|even)\b))
    """,
    re.VERBOSE,
)
_MANY = 4  # from here on the whole text was cut into its tokens


@check(
    code="FLU005",
    category="fluency/mechanical",
    severity=Severity.MINOR,
    languages=("en",),
    fires=[
        ("The market, which was open, was full.", "The market , which was open , was full ."),
        ("The farmer's dog barked.", "The farmer 's dog barked."),
        ("The doors opened and people ran.", "The doors opened? and people ran."),
        ("They ate in the mid-summer heat.", "They ate in the mid- summer heat."),
        ("They met half-brothers, who sang.", "They met half-, who sang."),
    ],
    silent=[
        ("The market was open.", "The market was open."),
        ("Prices rose in the pre-war years.", "Prices rose in the pre- and post-war years."),
        ("It has short- and long-term goals.", "It has short-, mid- or long-term goals."),
        ("It has short- and long-term goals.", "It has short-, as well as long-term goals."),
        ("He asked why.", 'He asked "why?" and left.'),
        ("It costs .5 units ( roughly ).", "It costs .5 units ( roughly )."),
        ("Yahoo! said it would pay.", "Yahoo! said it will pay."),
    ],
)
def spacing_broken(pair: Pair) -> Iterator[Shift]:
    """A space before a comma, none behind it, a mark in the middle of nowhere.

    The traces of a machine that cut the text into its tokens and did not put it together again, or
    of a slip of the hand. A text that is full of them is one finding.

    Left alone is what the reference has as well.
    """
    left, right = fold(pair.reference.text), fold(pair.candidate.text)
    habits = Counter(match.group() for match in _STRAY.finditer(left))
    found = []
    for match in _STRAY.finditer(right):
        if habits[match.group()]:
            habits[match.group()] -= 1
        else:
            found.append(Span(*match.span()))
    place = Span(len(left), len(left))
    if len(found) >= _MANY:
        message = f"stray spaces or marks in {len(found)} places"
        yield Shift(message, place, found[0].cover(found[-1]))
        return
    view = gained(pair)
    for span in found:
        around = right[max(0, span.start - 6) : span.end + 6].strip()
        yield Shift(f"a stray space or mark: “{around}”", place_of(view, span), span)
