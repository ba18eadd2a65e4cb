"""LEX002 beyond its examples."""

from __future__ import annotations

import pytest

from evaluator.checks.relation_changed import relation_changed
from evaluator.domain.finding import Severity
from tests.conftest import PairMaker


@pytest.mark.parametrize(
    ("reference", "candidate", "message"),
    [
        (
            "It sank owing to the storm.",
            "It sank despite the storm.",
            "“owing to” became “despite”",
        ),
        ("Though it hailed, they sang.", "Because it hailed, they sang.", "“Though” became “Becau"),
        ("Unless Peru objects, it ends.", "If Peru objects, it ends.", "“Unless” became “If”"),
        ("The mail from him is late.", "The mail to him is late.", "“from” became “to”"),
        ("Peru voted for it.", "Peru voted against it.", "“for” became “against”"),
        ("It grew by nearly 8 feet.", "It grew to nearly 8 feet.", "“by” became “to”"),
        ("Walk from school slowly.", "Walk to school slowly.", "“from” became “to”"),
        (
            "Rates rose after the vote because it rained.",
            "Rates fell after the vote although it rained.",
            "“because” became “although”",
        ),
        ("The mail from Lima is late.", "The mail to Lima is late.", "“from” became “to”"),
        ("It rose until the dam broke.", "It rose when the dam broke.", "“until” became “when”"),
        ("Pay it by the third week.", "Pay it after the third week.", "“by” became “after”"),
        ("If Ann comes, they sing.", "Even if Ann comes, they sing.", "“If” became “Even if”"),
        ("It ends within a week.", "It ends after a week.", "“within” became “after”"),
        ("It sank as no pump ran, due to ice.", "It sank as no pump ran, despite ice.", "“due to”"),
        ("It has stood since the war.", "It stood before the war.", "“since” became “before”"),
        ("Rents rose to 9 percent.", "Rents rose by 9 percent.", "“to” became “by”"),
        ("He is in favour of tolls.", "He is against tolls.", "“in favour of” became “against”"),
        ("All came, including Ann.", "All came, except Ann.", "“including” became “except”"),
    ],
)
def test_another_relation_to_the_same_thing(
    reference: str, candidate: str, message: str, make_pair: PairMaker
) -> None:
    (one,) = relation_changed(make_pair(reference, candidate))

    assert one.message.startswith(message)
    assert one.severity is Severity.MAJOR


def test_or_for_and_is_minor(make_pair: PairMaker) -> None:
    (one,) = relation_changed(make_pair("A fine and a jail term.", "A fine or a jail term."))

    assert one.severity is Severity.MINOR


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("They sailed from Lima to Quito.", "To Quito they sailed from Lima."),
        ("They did not leave until noon.", "They left after noon."),
        ("Until noon, none of them left.", "After noon, some of them left."),
        ("Judging by the log, it sank.", "According to the log, it sank."),
        ("It came from the log.", "It came up to the log."),
        ("He paid for the dog.", "He paid against the dog."),
        ("It comes from running.", "It comes to running."),
        ("He died from the wounds.", "He succumbed to the wounds."),
        ("It was bent by the storm.", "It was bent after the storm."),
        ("They sang even if Ann came.", "They sang, if Ann came, even louder."),
        ("It opens only after the mass.", "It is shut until the mass."),
        ("They bought it from Ann.", "They sold it to Ann."),
        ("They want to sing.", "They keep from singing."),
        ("It takes ships or boats.", "It takes a ship and a boat."),
        ("It takes ships, or boats.", "It takes boats and ships."),
        ("They sang because it hailed.", "They danced despite the rain."),
        ("It came, from what he said, late.", "It came to what he said."),
        ("He went to bed; if Ann came, he knew not.", "He went to bed unless: Ann came."),
    ],
)
def test_what_is_left_alone(reference: str, candidate: str, make_pair: PairMaker) -> None:
    assert list(relation_changed(make_pair(reference, candidate))) == []
