"""`ownpace missions`: what Ownpace is to make possible, and what delivers it."""

from __future__ import annotations

import json
import pkgutil
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import ownpace
from ownpace.cli.installed import without_data
from ownpace.cli.words import _


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help=_("as JSON, one object for each mission"))


def run(arguments: Namespace) -> int:
    """Print the missions in their order, each with the practices and packages that deliver it. Touches no data."""
    with without_data():
        listed = list(delivered())
    if arguments.json:
        print(json.dumps(listed, indent=2, ensure_ascii=False))
        return 0
    for mission in listed:
        by = ", ".join((*mission["practices"], *mission["packages"])) or _("nothing yet")
        print(f"{mission['id']} {mission['name']} · {by}\n  {mission['says']}")
    waiting = [mission["id"] for mission in listed if not mission["practices"] and not mission["packages"]]
    print(_("{count} of {all} are delivered.").format(count=len(listed) - len(waiting), all=len(listed)))
    return 0


def delivered() -> Iterator[dict[str, Any]]:
    """Yield each mission with the slugs of practices, and the names of packages, that say they deliver it."""
    from ownpace.core import practices
    from ownpace.library.missions import missions

    packages = packages_missions()
    for mission in missions():
        yield {
            "id": mission.id,
            "name": mission.name,
            "says": mission.says,
            "practices": [practice.slug for practice in practices.installed() if mission.id in practice.missions],
            "packages": [name for name, ids in packages.items() if mission.id in ids],
        }


def packages_missions() -> dict[str, tuple[str, ...]]:
    """Return what packages beside the practices deliver: each says so in its `__init__.py`, as `MISSIONS`."""
    names = [f"ownpace.{found.name}" for found in pkgutil.iter_modules(ownpace.__path__) if found.ispkg]
    return {name: ids for name in names if (ids := getattr(import_module(name), "MISSIONS", ()))}
