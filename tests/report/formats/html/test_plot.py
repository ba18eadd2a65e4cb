"""The figures behind the plot."""

from __future__ import annotations

import pytest

from evaluator.report.formats.html.layout import RowKind
from evaluator.report.formats.html.plot import Plot, make_plot
from evaluator.report.formats.html.rows import Row


def row(similarity: float | None, number: int = 1, kind: RowKind = RowKind.PAIR) -> Row:
    return Row(
        kind,
        f"p{number}",
        number,
        opens=False,
        reference=None,
        candidate=None,
        notes=(),
        bare=(),
        similarity=similarity,
    )


def plotted(*similarities: float) -> Plot:
    plot = make_plot([row(s, n) for n, s in enumerate(similarities, 1)], "similarity")
    assert plot is not None
    return plot


class TestPlot:
    """Where points stand and what is said of them."""

    def test_higher_is_more_similar(self) -> None:
        best, worst, middle = plotted(1.0, 0.5, 0.75).points

        assert best.y < middle.y < worst.y
        assert middle.y == pytest.approx((best.y + worst.y) / 2, abs=0.1)

    def test_order_is_the_rows_and_all_stand_inside(self) -> None:
        places = [point.x for point in plotted(0.9, 0.8, 0.7).points]

        assert places == sorted(places)
        assert 0 < places[0] < places[-1] < 100

    @pytest.mark.parametrize(
        ("least", "levels"),
        [
            (0.93, ["1.0", "0.9"]),
            (0.7, ["1.0", "0.9", "0.8", "0.7"]),
            (0.31, ["1.0", "0.8", "0.6", "0.4"]),
            (-0.2, ["1.0", "0.8", "0.6", "0.4", "0.2", "0.0"]),
            (1.0, ["1.0", "0.9"]),
        ],
    )
    def test_scale_begins_at_the_tenth_below(self, least: float, levels: list[str]) -> None:
        assert [level.label for level in plotted(1.0, least).levels] == levels

    def test_negative_cosine_lies_on_the_bottom(self) -> None:
        plot = plotted(-0.4, 0.0)

        assert [point.y for point in plot.points] == [plot.baseline, plot.baseline]

    def test_a_rounding_above_one_does_not_leave_the_plot(self) -> None:
        assert plotted(1.0000001).points[0].y == plotted(1.0).points[0].y

    def test_omissions_are_points_but_no_steps(self) -> None:
        rows = [row(0.9), row(None, 0, RowKind.OMISSION), row(0.8, 2), row(None, 0, RowKind.ASIDE)]
        plot = make_plot(rows, "similarity")

        assert plot is not None
        assert [point.paired for point in plot.points] == [True, False, True]
        assert len(plot.lines) == 1

    def test_described_in_words(self) -> None:
        assert plotted(0.9, 0.701, 0.95).description == (
            "3 pairs in the reference's order. The similarity goes from 0.70 (pair 2) to 0.95."
        )

    def test_nothing_to_draw(self) -> None:
        assert make_plot([row(None, 0, RowKind.OMISSION)], "similarity") is None
