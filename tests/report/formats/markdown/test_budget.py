"""A report that has to fit."""

from __future__ import annotations

import pytest

from evaluator.report.formats.markdown.budget import Item, Section, fitted, folded, size

LINE = "x" * 99 + "\n"


def _section(number: int, *, grave: int = 0) -> Section:
    items = [Item.of(f"{at:03}{LINE[3:]}", grave=at >= number - grave) for at in range(number)]
    return Section("head\n", tuple(items), "finding")


def test_what_fits_is_whole() -> None:
    """What fits is whole, without a word about it."""
    text = fitted("top\n", [_section(3)], "tail\n", 10_000)

    assert text == "top\nhead\n" + "".join(f"{at:03}{LINE[3:]}" for at in range(3)) + "\ntail\n"


@pytest.mark.parametrize("most", [700, 1_000, 2_345, 5_000])
def test_never_exceeds_what_is_allowed(most: int) -> None:
    """And leaves no more than a few lines' room unused."""
    text = fitted("top\n", [_section(100)], "tail\n", most)

    assert most - 500 < size(text) <= most
    shown = text.count("xxx\n")
    assert f"*{100 - shown} more findings left out here" in text


def test_head_and_tail_are_kept_whatever_is_left_out() -> None:
    """Verdict and scores stand there."""
    text = fitted("verdict\n", [_section(1000)], "tail\n", 600)

    assert text.startswith("verdict\nhead\n")
    assert text.endswith("tail\n")


def test_grave_items_are_kept_first_and_shown_in_their_order() -> None:
    """Three of ten fit: the two grave ones at the end, and the first of the others."""
    text = fitted("", [_section(10, grave=2)], "", 700)
    shown = [line[:3] for line in text.splitlines() if line.endswith("x")]

    assert shown == ["000", "008", "009"]


def test_grave_item_of_a_later_section_comes_before_mild_ones_of_the_first() -> None:
    """So that one long pair does not hide what is critical in another."""
    text = fitted("", [_section(50), _section(1, grave=1)], "", 1_000)

    assert text.rindex("head") < text.rindex("000xxx")


def test_sections_that_do_not_fit_are_counted() -> None:
    """Sections that do not fit are counted."""
    big = Section("y" * 500, (), "finding")
    text = fitted("", [big, big, big], "", 1_300)

    assert text.count("y" * 500) == 2
    assert "*1 more part left out here" in text


def test_share_keeps_room_for_the_others() -> None:
    """A table of thousands of pairs takes no more than its share."""
    table = Section(
        "table\n", tuple(Item.of(LINE, grave=True) for _ in range(1000)), "pair", share=0.5
    )
    text = fitted("", [table, _section(1000, grave=1000)], "", 20_000)

    pairs, findings = text.split("head\n")
    assert 95 < pairs.count("xxx\n") < 100
    assert 95 < findings.count("xxx\n") < 100


def test_bytes_are_counted_not_characters() -> None:
    """Bytes are counted, not characters."""
    text = fitted(
        "", [Section("", tuple(Item.of("漢" * 50 + "\n") for _ in range(50)), "x")], "", 1000
    )

    assert len(text.encode()) <= 1000


def test_folded_part_closes_what_it_opens() -> None:
    """Folded part closes what it opens, with the remainder inside."""
    text = fitted("", [folded("more", tuple(Item.of(LINE) for _ in range(50)), "thing")], "", 1000)

    assert text.index("left out") < text.index("</details>")
    assert text.count("<details>") == text.count("</details>") == 1
