"""Whether forecasts hold: ranges of the peak, chance of overwhelm; early (before the before-rating) and late."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bench.pace.living import Scored, Sight

EDGES = (0.0, 0.02, 0.05, 0.1, 0.2, 0.4, 1.0)
"""Bins of the predicted chance of overwhelm."""


@dataclass(frozen=True, slots=True)
class Bin:
    """Attempts whose predicted chance of overwhelm lay in one range. Shares are 0..1."""

    low: float
    high: float
    attempts: int
    predicted: float
    seen: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """How forecasts fared on some attempts. Shares are 0..1.

    brier: mean squared error of the chance of overwhelm; base_brier: that of always saying the share seen.
    """

    name: str
    attempts: int
    half_covered: float
    most_covered: float
    predicted: float
    seen: float
    brier: float
    base_brier: float
    completes_predicted: float
    completes_seen: float
    bins: tuple[Bin, ...]


def calibration(name: str, scored: Sequence[Scored], sight: Callable[[Scored], Sight]) -> Calibration | None:
    """Return how the forecasts that `sight` picks fared, None without any."""
    if not scored:
        return None
    said = [sight(one).p_overwhelm for one in scored]
    came = [float(one.overwhelmed) for one in scored]
    share = _mean(came)
    return Calibration(
        name=name,
        attempts=len(scored),
        half_covered=_covered(scored, lambda one: sight(one).half),
        most_covered=_covered(scored, lambda one: sight(one).most),
        predicted=_mean(said),
        seen=share,
        brier=_mean([(guess - fact) ** 2 for guess, fact in zip(said, came, strict=True)]),
        base_brier=share * (1 - share),
        completes_predicted=_mean([sight(one).p_complete for one in scored]),
        completes_seen=_mean([float(one.completed) for one in scored]),
        bins=tuple(_bin(low, high, said, came) for low, high in pairwise(EDGES)),
    )


def early(scored: Scored) -> Sight:
    """Return the forecast made before the before-rating."""
    return scored.early


def late(scored: Scored) -> Sight:
    """Return the forecast made with the before-rating."""
    return scored.late


def both(name: str, scored: Sequence[Scored]) -> list[Calibration]:
    """Return the calibration of early and of late forecasts, then of first tries alone (early)."""
    first = [one for one in scored if one.first_time]
    found = (
        calibration(f"{name}, early", scored, early),
        calibration(f"{name}, late", scored, late),
        calibration(f"{name}, first tries", first, early),
    )
    return [one for one in found if one is not None]


def _covered(scored: Sequence[Scored], edges: Callable[[Scored], tuple[float, float]]) -> float:
    rated = [(one.peak, *edges(one)) for one in scored if one.peak is not None]
    return _mean([float(low <= peak <= high) for peak, low, high in rated])


def _bin(low: float, high: float, said: Sequence[float], came: Sequence[float]) -> Bin:
    pairs = zip(said, came, strict=True)
    inside = [(guess, fact) for guess, fact in pairs if low <= guess < high or guess == high == 1]
    return Bin(low, high, len(inside), _mean([one for one, _ in inside]), _mean([fact for _, fact in inside]))


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
