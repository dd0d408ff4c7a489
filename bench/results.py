"""What was measured, and how it is told."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median, quantiles


@dataclass(frozen=True, slots=True)
class Result:
    """One number. value: None where it was not measured this time.

    goal: at most this; least: at least this; None where there is none.
    """

    name: str
    value: float | None
    unit: str
    goal: float | None = None
    note: str = ""
    least: float | None = None

    @property
    def is_met(self) -> bool | None:
        """Whether the goal is met; None without a goal or a value."""
        if self.value is None or (self.goal is None and self.least is None):
            return None
        return (self.goal is None or self.value <= self.goal) and (self.least is None or self.value >= self.least)

    @property
    def wanted(self) -> str:
        """The goal as it is shown: "<= 30", ">= 3", "75 to 87", or ""."""
        if self.goal is None:
            return "" if self.least is None else f">= {self.least:g}"
        return f"<= {self.goal:g}" if self.least is None else f"{self.least:g} to {self.goal:g}"


def p50(seconds: Sequence[float]) -> float:
    """Return the median in milliseconds."""
    return round(median(seconds) * 1000, 2)


def p95(seconds: Sequence[float]) -> float:
    """Return the 95th percentile in milliseconds."""
    return round(quantiles(seconds, n=20)[-1] * 1000, 2)


def table(results: Sequence[Result]) -> str:
    """Return the results as lines of text."""
    width = max(len(result.name) for result in results)
    return "\n".join(_line(result, width) for result in results)


def _line(result: Result, width: int) -> str:
    value = "-" if result.value is None else f"{result.value:g}"
    said = {True: "met", False: "NOT MET", None: ""}[result.is_met]
    return f"{result.name:<{width}}  {value:>9} {result.unit:<8} {result.wanted:<8} {said:<8} {result.note}".rstrip()


def write(results: Sequence[Result], path: Path) -> None:
    """Write the results as JSON: a list of {name, value, unit, goal, note, least}."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps([asdict(result) for result in results], indent=2) + "\n", encoding="utf-8")
