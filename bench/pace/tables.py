"""The report of one set of people, as lines of text and as plain data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, is_dataclass

from bench.pace import calibration
from bench.pace.calibration import Bin, Calibration
from bench.pace.living import Life, Scored
from bench.pace.report import Difference, Lives, Outcome, Safety, Trade, differences, outcome, safety, trades
from bench.pace.timelines import Foresight, foresight

LEAST_FOR_TRADES = 2
"""Zones that a trade needs."""
COLUMNS = {
    "overwhelms": ("overw.", ".2f"),
    "before_top": ("before", ".2f"),
    "per_hundred": ("/100", ".1f"),
    "reached": ("reach%", ".0f"),
    "weeks": ("weeks", ".1f"),
    "first_done_weeks": ("first", ".1f"),
    "climbed": ("climb%", ".0f"),
    "left": ("left%", ".0f"),
    "attempts": ("tries", ".1f"),
    "rested": ("rested", ".1f"),
    "smaller": ("split", ".1f"),
    "proposed_while_gated": ("gated", "d"),
}
"""Fields of Outcome that are printed: heading and format."""


@dataclass(frozen=True, slots=True)
class Report:
    """Everything about one set of people."""

    name: str
    outcomes: list[Outcome]
    differences: list[Difference]
    trades: list[Trade]
    safety: list[Safety]
    calibration: dict[str, list[Calibration]]
    timelines: Foresight | None

    @property
    def is_part(self) -> bool:
        """Whether it tells of one kind of learner among everyone."""
        return ":" in self.name


def report(name: str, lives: Lives, weeks: int, seed: int) -> Report:
    """Return the report of a set of people lived under every policy."""
    zones = [policy for policy in lives if policy.startswith("pace ")]
    return Report(
        name=name,
        outcomes=[outcome(policy, own, weeks) for policy, own in lives.items()],
        differences=differences(lives, weeks),
        trades=trades(lives, zones, weeks, seed) if len(zones) >= LEAST_FOR_TRADES and ":" not in name else [],
        safety=safety(name, lives, zones),
        calibration={zone: calibration.both(zone, _scored(lives[zone])) for zone in zones},
        timelines=foresight([life for zone in zones for life in lives[zone]]),
    )


def _scored(lives: Sequence[Life]) -> list[Scored]:
    return [scored for life in lives for scored in life.scored]


def as_data(value: object) -> object:
    """Return a dataclass as plain data, for JSON."""
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    raise TypeError(type(value).__name__)


def lines(part: Report) -> list[str]:
    """Return the tables; a part of everyone gets the short form."""
    told = ["", f"== {part.name} ({part.outcomes[0].people} people)", *_outcomes(part.outcomes)]
    if not part.is_part:
        told += _differences(part.differences) + _trades(part.trades)
    for found in part.calibration.values():
        told += _calibration(found, bins=part.name == "everyone")
    return told + ([] if part.timelines is None or part.is_part else _timelines(part.timelines))


def _outcomes(rows: Sequence[Outcome]) -> list[str]:
    told = ["policy    " + "".join(f"{head:>8}" for head, _ in COLUMNS.values())]
    for row in rows:
        told.append(
            f"{row.policy:<10}" + "".join(f"{getattr(row, name):>8{form}}" for name, (_, form) in COLUMNS.items())
        )
    return told


def _differences(rows: Sequence[Difference]) -> list[str]:
    told = ["minus halving (paired 95 %):"]
    for policy in dict.fromkeys(row.policy for row in rows):
        own = [row for row in rows if row.policy == policy]
        parts = [f"{row.what} {row.mean:+.2f} [{row.low:+.2f}, {row.high:+.2f}]" for row in own]
        told.append(f"  {policy:<10} " + "  ".join(parts))
    return told


def _trades(rows: Sequence[Trade]) -> list[str]:
    told = []
    for row in rows:
        what = f"{row.what} ({'before the top' if row.before_top else 'whole'})"
        end = " (at an end of the curve)" if row.at_an_end else ""
        told.append(f"  {what:<53} {_number(row.value)} [{_number(row.low)}, {_number(row.high)}]{end}")
    return told


def _number(value: float | None) -> str:
    return "out of reach" if value is None else f"{value:.1f}"


def _calibration(rows: Sequence[Calibration], *, bins: bool) -> list[str]:
    told = []
    for row in rows:
        told.append(
            f"  {row.name:<22} n {row.attempts:>6}  50 %: {row.half_covered:.2f}  80 %: {row.most_covered:.2f}  "
            f"overwhelm said {row.predicted:.3f} seen {row.seen:.3f}  Brier {row.brier:.4f} ({row.base_brier:.4f})  "
            f"completes said {row.completes_predicted:.2f} seen {row.completes_seen:.2f}"
        )
        if bins:
            told += [_bin(one) for one in row.bins if one.attempts]
    return told


def _bin(row: Bin) -> str:
    return f"      {row.low:.2f}-{row.high:.2f}  n {row.attempts:>6}  said {row.predicted:.3f}  seen {row.seen:.3f}"


def _timelines(row: Foresight) -> list[str]:
    return [
        f"  timelines: n {row.timelines}, bands given {row.estimated:.2f}, 50 % held {row.half:.2f}, "
        f"80 % held {row.most:.2f}, 80 % width {row.width:.1f} weeks, "
        f"plateau said {row.plateau_said:.2f} seen {row.plateau_seen:.2f}"
    ]
