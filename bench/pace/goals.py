"""The goals set for the pace model before it was measured, each with what came out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import attrgetter

from bench.pace.calibration import Calibration
from bench.pace.people import Group
from bench.pace.report import Gain, Safety, Trade
from bench.pace.tables import Report
from bench.results import Result

LEAST = {Gain.FEWER: 30.0, Gain.SOONER: 3.0}
"""Per cent fewer overwhelms at equal mean weeks; weeks sooner at equal overwhelms."""
NAMES = {Gain.FEWER: ("fewer_overwhelms", "percent"), Gain.SOONER: ("sooner", "weeks")}
OFF_BY = 2.0
"""Points of per cent between the mean predicted chance of overwhelm and the share seen."""
COVERED = (75.0, 87.0)
COVERED_UNDER_STRESS = 70.0
"""Per cent of rated peaks that lie inside their 80 % range."""
HARD_TO_FORESEE = (Group.TWO_STATE, Group.DISORDERED)
TIMES = ("early", "late")
"""Forecasts without and with the before-rating of the day, as calibration.both tells them first."""


def goals(reports: Mapping[str, Report], policy: str) -> list[Result]:
    """Return every goal that the simulated groups can speak to. policy: the one that is checked, as it is named."""
    found: list[Result] = []
    everyone = reports.get(Group.EVERYONE)
    if everyone is not None:
        found += [_trade(row) for row in everyone.trades]
        found += _calibration(everyone, policy)
        found += _coverage(everyone, policy, *COVERED)
    for group in HARD_TO_FORESEE:
        if group in reports:
            found += _coverage(reports[group], policy, COVERED_UNDER_STRESS, None)
    found += _worst_stress(reports, policy)
    gated = sum(row.proposed_while_gated for part in _groups(reports) for row in part.outcomes if row.policy == policy)
    note = "although what was feared really happened in two of the last five attempts"
    return [*found, Result("pace_proposals_behind_gate", gated, "", 0, note)]


def against_halving(reports: Mapping[str, Report], policy: str) -> Iterator[Result]:
    """Yield for each group how many more overwhelms a person has than under halving."""
    for part in _groups(reports):
        for row in part.safety:
            if row.policy == policy:
                note = (
                    f"{row.total} against {row.halving_total}; fewer for {row.people_with_fewer:.0f} %, more for "
                    f"{row.people_with_more:.0f} % of people; per hundred attempts {row.per_hundred:.1f} against "
                    f"{row.halving_per_hundred:.1f}"
                )
                yield Result(f"pace_{row.group}_against_halving", round(row.more, 3), "a person", 0, note)


def _groups(reports: Mapping[str, Report]) -> list[Report]:
    """Return the reports of whole groups, without the parts of everyone."""
    return [part for part in reports.values() if not part.is_part]


def _trade(row: Trade) -> Result:
    what, unit = NAMES[row.what]
    name = f"pace_{what}_before_top_{unit}" if row.before_top else f"pace_{what}_{unit}"
    said = f"{row.what} ({'before the top' if row.before_top else 'whole'})"
    if row.value is None:
        # No gain could be shown, which is as good as none: without a number, the goal would not count as missed.
        return Result(name, 0.0, "", None, f"{said}: out of reach at every zone", LEAST[row.what])
    span = "" if row.low is None or row.high is None else f"; 95 %: {row.low:.1f} to {row.high:.1f}"
    end = "; at an end of the curve" if row.at_an_end else ""
    return Result(name, round(row.value, 2), "", None, f"{said}{span}{end}", LEAST[row.what])


def _calibration(part: Report, policy: str) -> Iterator[Result]:
    for time, row in _forecasts(part, policy):
        off = round(100 * abs(row.predicted - row.seen), 2)
        note = f"chance of overwhelm said {100 * row.predicted:.1f} %, seen {100 * row.seen:.1f} %"
        yield Result(f"pace_calibration_gap_{time}_points", off, "", OFF_BY, f"{note}; Brier {row.brier:.4f}")


def _coverage(part: Report, policy: str, least: float, most: float | None) -> Iterator[Result]:
    for time, row in _forecasts(part, policy):
        name = f"pace_coverage_{part.name}_{time}_percent"
        note = f"80 % ranges of {row.attempts} attempts; the 50 % ranges held {100 * row.half_covered:.1f} %"
        yield Result(name, round(100 * row.most_covered, 1), "", most, note, least)


def _forecasts(part: Report, policy: str) -> list[tuple[str, Calibration]]:
    return list(zip(TIMES, part.calibration.get(policy, []), strict=False))


def _worst_stress(reports: Mapping[str, Report], policy: str) -> Iterator[Result]:
    """Yield the stress condition with the most overwhelms a person above halving; negative: fewer in each of them."""
    rows: list[Safety] = [
        row for part in _groups(reports) if part.name != Group.EVERYONE for row in part.safety if row.policy == policy
    ]
    if rows:
        worst = max(rows, key=attrgetter("more"))
        note = f"overwhelms a person above halving, {worst.group}: {worst.total} against {worst.halving_total}"
        held = sum(row.more <= 0 for row in rows)
        note += f"; no more in {held} of {len(rows)} conditions"
        yield Result("pace_worst_stress_difference", round(worst.more, 3), "a person", 0, note)
