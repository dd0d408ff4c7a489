"""`ownpace practices`: what is installed."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from typing import Any

from ownpace.cli.installed import without_data
from ownpace.cli.words import _


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help=_("as JSON, one object for each practice"))


def run(arguments: Namespace) -> int:
    """Print the practices in the order of the navigation. Touches no data."""
    with without_data():
        listed = _listed()
    if arguments.json:
        print(json.dumps(listed, indent=2, ensure_ascii=False))
        return 0
    for practice in listed:
        print(f"{practice['title']} · {practice['place']} · {practice['home']}")
        print(f"  {', '.join(practice['missions'])} · {', '.join(practice['kinds'])}")
    return 0


def _listed() -> list[dict[str, Any]]:
    from django.urls import reverse

    from ownpace.core import practices

    return [
        {
            "slug": practice.slug,
            "title": str(practice.title),
            "place": practice.place.value,
            "kinds": [kind.name for kind in practice.kinds],
            "missions": list(practice.missions),
            "home": reverse(practice.home),
        }
        for practice in practices.installed()
    ]
