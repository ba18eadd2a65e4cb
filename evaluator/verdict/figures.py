"""Numbers as they are printed: the number that decides is the number printed."""

from __future__ import annotations

from decimal import Decimal


def places(scale: float, decimals: int, limit: float | None = None) -> int:
    """How many decimals a score is printed with.

    ``decimals`` is for scores from 0 to 100; those from 0 to 1 get two more. A ``limit`` that is
    finer than that adds its own, so that nobody sees 90.0 fail a bar of 90.04 that 90.049 cleared.
    """
    usual = decimals if scale > 1 else decimals + 2
    return max(usual, decimals_in(limit)) if limit is not None else usual


def decimals_in(number: float) -> int:
    """How many decimals are needed to write ``number`` as its user wrote it; 0 for 80.0."""
    exponent = Decimal(repr(number)).normalize().as_tuple().exponent
    return max(0, -int(exponent))


def printed(value: float, decimals: int) -> str:
    """``value`` with so many decimals, as every report writes it."""
    return f"{value:.{decimals}f}"


def compared(value: float, decimals: int) -> Decimal:
    """The printed number as a number, exactly."""
    return Decimal(printed(value, decimals))
