"""OMI002: words left out of a sentence that is otherwise there."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.onesided import one_sided
from evaluator.checks.registry import check
from evaluator.checks.view import lost
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair


@check(
    code="OMI002",
    category="accuracy/omission",
    severity=Severity.MINOR,
    languages=("en",),
    fires=[
        (
            "The bridge will eventually reopen to lorries.",
            "The bridge will reopen to lorries.",
        ),
        (
            "Farmers in the flooded valley near the coast lost their harvest.",
            "Farmers lost their harvest.",
        ),
    ],
    silent=[
        ("The mayor said that the road is closed.", "The mayor said the road is closed."),
        ("He has been working here since May.", "He has worked here since May."),
        ("The team won the final in lockstep.", "The team won the final in close cooperation."),
        ("The World Health Organization (WHO) sent masks.", "The WHO sent masks."),
        ("He immediately called the police.", "He called the police at once."),
    ],
)
def phrase_omitted(pair: Pair) -> Iterator[Shift]:
    """Words of the reference have no counterpart in the candidate's sentence.

    Looked at are the runs of words that no word alignment holds. Function words alone never count,
    nor does a run in whose place the candidate has other words (that is a paraphrase, right or
    wrong, not an omission), nor words whose meaning a neighbour carries already, nor a name that is
    said in short, nor a phrase that is said in other words ("at once", "immediately"). One lost
    word is minor; three content words, or two of which one is a name or a number, make it major,
    and so does one of which the trained network is sure, where the words around it stayed; less
    makes sure of a past form that held its clause ("police [used] tear gas").

    Where the words around a run were put in other words, too, it counts one grade less: in a
    paraphrase they may be anywhere. A pronoun counts where the network doubts it, for a clause may
    have lost its subject, and so does a form of "be", "have" or "do" that was the verb of its
    clause ("They two experiments"). So do function words that make a point ("too much", "his
    own"), unless the candidate says the like in another place ("also" for "as well"). A noun for
    which a pronoun stands, the verb of a noun that became one ("making assessments", "assessing"),
    and "Mr" are neutral.
    """
    yield from one_sided(lost(pair), "left out")
