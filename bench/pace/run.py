"""The comparison: `python -m bench.pace.run` prints the whole report and the goals, and writes build/pace.json.

    python -m bench.pace.run                                        400 people, the whole of it (minutes)
    python -m bench.pace.run --people 60 --types everyone --timelines 0          a quick look
    python -m bench.pace.run --seed 7 --types two_state disordered --stress-people 100

In the project's own environment: `python3 setup/prepare.py env -m bench.pace.run`. The same seed, group and number give
the same person, days and luck, whatever the policy and however many others are simulated. --types picks groups of
people; every group but "everyone" is a stress condition and gets half as many people and, to save time, the zones of
--stress-zones alone.
"""

from __future__ import annotations

import argparse
import json
import os
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from multiprocessing import Pool
from pathlib import Path

from numpy.random import SeedSequence, default_rng

from bench.pace import goals, tables
from bench.pace.days import draw_days
from bench.pace.living import Life, live
from bench.pace.people import Group, Learner, draw_person
from bench.pace.policies import STEADY, named, policies
from bench.pace.tables import Report
from bench.results import table
from bench.server import ROOT
from ownpace.practices.exposure_ladder.domain.pace import VERSION

PEOPLE, WEEKS, SEED = 400, 30, 1
"""What the figures that are told come from; any other seed is as good."""
ZONES = (0.06, 0.12, 0.2, 0.3)
"""Largest accepted chances of overwhelm: the curve on which trades are read off."""
LOOKING_AHEAD = 100
"""People for whom timelines are made; enough to judge them by, and they cost most of the time."""
CORES = os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Task:
    """One person to be lived under every policy."""

    group: Group
    number: int
    seed: int
    weeks: int
    zones: tuple[float, ...]
    looks_ahead: bool


@dataclass(frozen=True, slots=True)
class Lived:
    """One person's lives by policy."""

    group: Group
    learner: Learner
    lives: dict[str, Life]


def lived(task: Task) -> Lived:
    """Return a person's lives. The person and their luck depend on seed, group and number alone."""
    key = (list(Group).index(task.group), task.number)
    who, what = SeedSequence(task.seed, spawn_key=key).spawn(2)
    person = draw_person(task.group, default_rng(who))
    days = draw_days(person, task.weeks, default_rng(what))
    chosen = policies(task.zones, task.weeks if task.looks_ahead else 0)
    lives = {name: live(person, days, policy) for name, policy in chosen.items()}
    return Lived(task.group, person.mind.learner, lives)


def stressed(people: int) -> int:
    """Return how many people each stress condition has beside this many of everyone."""
    return max(people // 2, 1)


def tasks(arguments: argparse.Namespace) -> list[Task]:
    """Return everybody who is to be simulated."""
    found = []
    for group in arguments.types:
        main = group is Group.EVERYONE
        people = arguments.people if main else arguments.stress_people or stressed(arguments.people)
        zones = arguments.zones if main else arguments.stress_zones
        found += [
            Task(group, number, arguments.seed, arguments.weeks, zones, main and number < arguments.timelines)
            for number in range(people)
        ]
    return found


def gathered(results: Sequence[Lived]) -> dict[str, dict[str, list[Life]]]:
    """Return lives by set of people and policy. Sets: groups, and "everyone: <learner>"."""
    sets: dict[str, dict[str, list[Life]]] = defaultdict(lambda: defaultdict(list))
    for one in results:
        names = [str(one.group)] + ([f"everyone: {one.learner}"] if one.group is Group.EVERYONE else [])
        for name in names:
            for policy, life in one.lives.items():
                sets[name][policy].append(life)
    return {name: dict(lives) for name, lives in sorted(sets.items())}


def simulated(chosen: Sequence[Task], cores: int = CORES) -> dict[str, Report]:
    """Return the report of every set of people. chosen: who is simulated, at least one."""
    with Pool(cores) as pool:
        results = pool.map(lived, chosen, chunksize=4)
    weeks, seed = chosen[0].weeks, chosen[0].seed
    return {name: tables.report(name, lives, weeks, seed) for name, lives in gathered(results).items()}


def main() -> None:
    """Simulate, print, write."""
    arguments = _arguments()
    began = time.perf_counter()
    chosen = tasks(arguments)
    reports = simulated(chosen, arguments.cores)
    reached = [*goals.goals(reports, named(STEADY)), *goals.against_halving(reports, named(STEADY))]
    print("\n".join(line for part in reports.values() for line in tables.lines(part)))
    print(f"\n== goals, at zone {STEADY}\n{table(reached)}")
    print(
        f"\n{len(chosen)} people, {arguments.weeks} weeks, seed {arguments.seed}; {time.perf_counter() - began:.0f} s"
    )
    told = [asdict(result) | {"met": result.is_met} for result in reached]
    data = {"asked": _asked(arguments), "goals": told, "reports": reports}
    arguments.json.parent.mkdir(parents=True, exist_ok=True)
    arguments.json.write_text(json.dumps(data, indent=1, default=tables.as_data) + "\n", encoding="utf-8")


def _asked(arguments: argparse.Namespace) -> dict[str, object]:
    """Return what it takes to simulate the same people again, with the version of the model."""
    asked = {name: value for name, value in vars(arguments).items() if name not in ("json", "cores")}
    return asked | {"model": VERSION}


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m bench.pace.run", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--people", type=int, default=PEOPLE)
    parser.add_argument("--stress-people", type=int, default=0, help="people in each stress group; half of --people")
    parser.add_argument("--weeks", type=int, default=WEEKS)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--types", type=Group, nargs="+", default=list(Group), help=", ".join(Group))
    parser.add_argument("--zones", type=_zones, default=ZONES, help="for example .06,.12,.2,.3")
    parser.add_argument("--stress-zones", type=_zones, default=(STEADY,))
    parser.add_argument(
        "--timelines", type=int, default=LOOKING_AHEAD, help="how many of everyone get timelines made, too"
    )
    parser.add_argument("--cores", type=int, default=CORES)
    parser.add_argument("--json", type=Path, default=ROOT / "build" / "pace.json")
    return parser.parse_args()


def _zones(said: str) -> tuple[float, ...]:
    return tuple(float(zone) for zone in said.split(","))


if __name__ == "__main__":
    main()
