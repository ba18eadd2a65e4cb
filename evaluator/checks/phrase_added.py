"""ADD002: words put into a sentence that the reference does not have."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.onesided import one_sided
from evaluator.checks.registry import check
from evaluator.checks.view import gained
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair


@check(
    code="ADD002",
    category="accuracy/addition",
    severity=Severity.MINOR,
    languages=("en",),
    fires=[
        (
            "The museum opened its doors on Sunday.",
            "The museum finally opened its doors on Sunday.",
        ),
        (
            "The pilot landed safely.",
            "The pilot, who had been drinking heavily, landed safely.",
        ),
    ],
    silent=[
        ("The mayor said the road is closed.", "The mayor said that the road is closed."),
        ("Police arrested a man.", "The police have arrested a man."),
        ("The firm closed a plant to cut costs.", "The firm closed a plant in order to cut costs."),
        ("The judge cancelled the fair.", "The judge called off the fair."),
    ],
)
def phrase_added(pair: Pair) -> Iterator[Shift]:
    """Words of the candidate have no counterpart in the reference's sentence.

    The mirror of OMI002, by the same rules: function words, those of several words too ("in order
    to"), paraphrases and words that only spell out a neighbour or an acronym are left alone; one
    added word is minor, however sure the trained network is; three content words, or two with a
    name or a number among them, make it major. A verb that says little beside its noun or place
    ("is located in", "was made"), or a noun like "person", is neutral, or none where the network
    hardly doubts it.

    Where the words around a run were put in other words, too, it counts one grade less: in a
    paraphrase they may be anywhere.
    """
    yield from one_sided(gained(pair), "put in")
