"""Whether the model's timelines hold: bands of weeks until the top is done, and the said chance of a plateau."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bench.pace.living import Life, Outlook


@dataclass(frozen=True, slots=True)
class Foresight:
    """How timelines fared. Made for people who had not done the top yet and did not leave before the end.

    estimated: share of timelines that gave bands; half, most: share of those whose band held the week in which the top
    was done (one not done within the horizon counts as held by a band that reaches it); plateau said, seen: 0..1.
    """

    timelines: int
    estimated: float
    half: float
    most: float
    width: float
    """Mean width of the 80 % band, weeks, cut at the horizon."""
    plateau_said: float
    plateau_seen: float


def foresight(lives: Sequence[Life]) -> Foresight | None:
    """Return how the timelines of these lives fared, None without any."""
    pairs = [
        (look, life.top_done) for life in lives if life.left is None for look in life.outlooks if _open(look, life)
    ]
    if not pairs:
        return None
    given = [(look, done) for look, done in pairs if look.most is not None]
    return Foresight(
        timelines=len(pairs),
        estimated=len(given) / len(pairs),
        half=_mean([_held(look, look.half, done) for look, done in given]),
        most=_mean([_held(look, look.most, done) for look, done in given]),
        width=_mean([_width(look) for look, _ in given]),
        plateau_said=_mean([look.p_plateau for look, _ in pairs]),
        plateau_seen=_mean([float(done is None) for _, done in pairs]),
    )


def _open(look: Outlook, life: Life) -> bool:
    return life.top_done is None or life.top_done >= look.week


def _held(look: Outlook, band: tuple[float, float] | None, done: float | None) -> float:
    if band is None:
        return 0.0
    low, high = band
    return float(high >= look.horizon if done is None else low <= done - look.week <= high)


def _width(look: Outlook) -> float:
    low, high = look.most or (0.0, 0.0)
    return min(high, look.horizon) - min(low, look.horizon)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
