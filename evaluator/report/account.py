"""Where ``mqm`` comes from, in words an editor understands."""

from __future__ import annotations

from itertools import accumulate, pairwise

from evaluator.domain.score import Account, Score
from evaluator.report.overview import WORST_FIRST
from evaluator.report.wording import decimals_of, figure


def account_line(score: Score, account: Account, decimals: int) -> str:
    """What the findings, the other doubts and the letters cost; as shown they add up, too."""
    exact = decimals_of(score, decimals)
    costs = [account.findings.get(severity, 0.0) for severity in WORST_FIRST]
    *by_severity, doubts, letters = _rounded([*costs, account.doubts, account.letters], exact)
    said = [
        f"{severity.value} {cost:.{exact}f}"
        for severity, cost in zip(WORST_FIRST, by_severity, strict=True)
        if cost
    ]
    parts = [
        f"findings cost {sum(by_severity):.{exact}f} points"
        + (f" ({', '.join(said)})" if said else ""),
        f"words in doubt that no finding explains {doubts:.{exact}f}",
        f"letters that differ {letters:.{exact}f}",
    ]
    total = f"{sum([*by_severity, doubts, letters]):.{exact}f}"
    return (
        f"{score.name} {figure(score, decimals)}: for each 100 words of the reference, "
        f"{', '.join(parts)}; together {total}, and {score.name} is 100 * exp(-{total} / 100)."
    )


def _rounded(parts: list[float], decimals: int) -> list[float]:
    """The parts so rounded that they add up to their rounded sum, each at most a unit away."""
    sums = [round(one, decimals) for one in accumulate(parts, initial=0.0)]
    return [after - before for before, after in pairwise(sums)]
