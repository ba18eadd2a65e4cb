"""Quoted text is found whatever its marks look like."""

from __future__ import annotations

import pytest

from evaluator.text.quotations import find_quotations


def quoted(text: str) -> list[str]:
    return [text[q.inner.start : q.inner.end] for q in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('He said "yes" and "no".', ["yes", "no"]),
        ("He said “yes”.", ["yes"]),
        ("Er sagte „ja“ dazu.", ["ja"]),
        ("Il a dit « oui ».", [" oui "]),
        ("They call it ‘blah blah’ here.", ["blah blah"]),
        ("Not just 'blah blah'", ["blah blah"]),
        ("It's the workers' right, isn't it?", []),
        ("“She called it “odd” twice,” he said.", ["She called it “odd” twice,"]),
        ("No quotes here.", []),
        ('""', [""]),
    ],
)
def test_quotations_are_found(text: str, inside: list[str]) -> None:
    assert quoted(text) == inside


def test_an_opening_mark_at_the_end_closes() -> None:
    """Translation turns marks round: “… moved towards the coast. “."""
    text = "“We moved towards the coast. “"
    (quotation,) = find_quotations(text)

    assert quotation.closed
    assert quotation.outer.end == len(text)


def test_a_quotation_that_never_ends_is_not_closed() -> None:
    (quotation,) = find_quotations("“We shall see, he said.")

    assert not quotation.closed


def test_a_lone_mark_at_the_end_opens_nothing() -> None:
    assert find_quotations('It is 6" ') == ()
