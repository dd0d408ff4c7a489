"""Servers and invented lives, each in a process of its own that begins with all code read: a second instead of three.

`python -m tests.nursery` reads everything that Ownpace reads at its start, then makes a child of itself for every order
that comes in as a line of JSON. The child has the settings of its own data folder, and goes on as `ownpace` does from
there: it looks at the folder, holds it, brings the database up to date, serves. How a start goes from nothing is for
tests/faults and tests/attacks; the settings are read anew for each folder.

Two things are not as for a person: a passphrase costs the least that Argon2 may here, and all share one folder of style
sheets and scripts.
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import sys
import traceback
from argparse import ArgumentParser
from collections.abc import Mapping
from contextlib import suppress
from importlib import import_module, reload
from pathlib import Path
from typing import Any

PERSONAL = "ownpace.config.settings.personal"
PR_SET_PDEATHSIG = 1
CHEAP = {"OWNPACE_KDF_MEMORY_KIB": 19456, "OWNPACE_KDF_PASSES": 2}
COMMANDS = {"serve": "ownpace.cli.serve", "demo": "ownpace.cli.demo.command", "begin": "tests.beginning"}


def main() -> None:
    """Read everything, then start whoever is ordered until the orders end."""
    shared = _read_all()
    for line in sys.stdin:
        order = json.loads(line)
        child = os.fork()
        if child == 0:
            _become(order, shared)
        print(_end_of(child) if order["wait"] else child, flush=True)
        _forget_who_ended()


def _end_of(child: int) -> int:
    """Wait for a child and return its exit code."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _forget_who_ended() -> None:
    with suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            continue


def _read_all() -> dict[str, Any]:
    """Start Django for a folder that only the style sheets are taken from. Returns the settings that all share."""
    os.environ["DJANGO_SETTINGS_MODULE"] = PERSONAL
    import django

    django.setup()
    from django.conf import settings
    from django.urls import get_resolver

    from ownpace.cli.static_files import collect_if_changed

    for module in (*COMMANDS.values(), "waitress.server", "django.test.signals", "ownpace.cli.demo.whole"):
        import_module(module)
    get_resolver()._populate()
    collect_if_changed(Path(settings.STATIC_ROOT))
    return {"STATIC_ROOT": settings.STATIC_ROOT, **CHEAP}


def _become(order: Mapping[str, Any], shared: Mapping[str, Any]) -> None:
    """Carry an order out and end, at the latest with the nursery. order: command, words (its arguments), data."""
    code = 1
    try:
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
        nothing = os.open(os.devnull, os.O_RDWR)
        os.dup2(nothing, 0)
        os.dup2(nothing, 1)
        os.environ["OWNPACE_DATA"] = order["data"]
        apply(own_settings(), shared)
        parser = ArgumentParser()
        command = import_module(COMMANDS[order["command"]])
        command.add_arguments(parser)
        code = command.run(parser.parse_args(order["words"]))
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)


def own_settings() -> dict[str, Any]:
    """Return the settings of the data folder that the environment names, as a start from nothing reads them."""
    Path(os.environ["OWNPACE_DATA"]).mkdir(mode=0o700, parents=True, exist_ok=True)
    module = reload(import_module(PERSONAL))
    return {name: getattr(module, name) for name in dir(module) if name.isupper()}


def apply(own: Mapping[str, Any], shared: Mapping[str, Any]) -> None:
    """Make settings hold that differ from those that were read, for everything that has looked at them before too."""
    from django.conf import settings
    from django.db import connections
    from django.test import override_settings

    differing = {name: value for name, value in {**own, **shared}.items() if getattr(settings, name, None) != value}
    databases = differing.pop("DATABASES", {})
    override_settings(**differing).enable()
    settings.DATABASES = databases or settings.DATABASES
    for name, kept in databases.items():
        connections.settings[name] |= {"NAME": kept["NAME"], "OPTIONS": kept["OPTIONS"]}


if __name__ == "__main__":
    main()
