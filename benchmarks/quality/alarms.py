"""Findings between two texts that are both right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.quality.human import Results
from benchmarks.quality.measure import TextPair
from benchmarks.quality.table import Cell, Table


@dataclass(frozen=True, slots=True)
class Alarms:
    """Findings by family among ``pairs`` different pairs of ``words`` candidate words."""

    pairs: int
    words: int
    major: Counter[str]
    minor: Counter[str]

    def rate(self, counts: Counter[str], family: str | None = None) -> float | None:
        """Findings for each 1,000 words, of all families or of one; None where there are none."""
        if not self.words:
            return None
        number = counts.total() if family is None else counts[family]
        return 1000 * number / self.words


def alarms(pairs: Sequence[TextPair], measured: Results) -> Alarms:
    """Counted over each pair once."""
    known = [pair for pair in dict.fromkeys(pairs) if pair in measured]
    found = [one for pair in known for one in measured[pair].findings]
    return Alarms(
        pairs=len(known),
        words=sum(len(candidate.split()) for _, candidate in known),
        major=Counter(one.family for one in found if one.major),
        minor=Counter(one.family for one in found if one.minor and not one.major),
    )


def table(sets: Mapping[str, Sequence[TextPair]], measured: Results) -> Table:
    """For each family and severity, findings for each 1,000 words."""
    counted = {name: alarms(pairs, measured) for name, pairs in sets.items()}
    lines: list[tuple[Cell, ...]] = [
        ("pairs of texts", "", *(one.pairs for one in counted.values())),
        ("words", "", *(one.words for one in counted.values())),
    ]
    for severity in ("major", "minor"):
        counts = {name: getattr(one, severity) for name, one in counted.items()}
        total = sum(counts.values(), Counter[str]())
        families = [None, *sorted(total, key=lambda family: (-total[family], family))]
        lines += [
            (
                family or "all",
                "major+" if severity == "major" else severity,
                *(one.rate(counts[name], family) for name, one in counted.items()),
            )
            for family in families
        ]
    notes = (
        "Findings for each 1,000 words of the second text, where both are good translations of one "
        "source. Some are true: two translators do differ in meaning at times."
    )
    columns = ("family", "severity", *counted)
    return Table("False alarms", notes, columns, tuple(lines), decimals=2)
