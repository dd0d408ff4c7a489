"""`ownpace doctor`: looks at everything Ownpace needs and changes nothing."""

from __future__ import annotations

import json
import os
import platform
import shutil
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from ownpace.cli import address, data_folder, database
from ownpace.cli.faults import Fault, explain
from ownpace.cli.words import _

COMFORTABLE_ROOM = 100 << 20
"""Bytes free that leave room for years of writing and a backup."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, whether it is in order, and one sentence."""

    about: str
    well: bool
    words: str


def add_arguments(parser: ArgumentParser) -> None:
    data_folder.add_option(parser)
    parser.add_argument("--port", help=_("the port to look at (PORT; else 8000)"))
    parser.add_argument("--json", action="store_true", help=_("as JSON, one object for each finding"))


def run(arguments: Namespace) -> int:
    """Print what was found. Returns 0 when all is in order, else 1."""
    findings = list(examine(data_folder.choose(arguments.data), arguments.port))
    if arguments.json:
        print(json.dumps([asdict(finding) for finding in findings], indent=2, ensure_ascii=False))
    else:
        for finding in findings:
            print(f"{_('in order') if finding.well else _('look here'):<10} {finding.words}")
    return 0 if all(finding.well for finding in findings) else 1


def examine(folder: Path, port: str | None) -> Iterator[Finding]:
    """Yield what is found about the Python, the data folder, the database in it, and the port."""
    yield Finding("python", True, _("Python {version} is new enough.").format(version=platform.python_version()))
    yield _finding("data folder", lambda: _folder(folder))
    yield _finding("permissions", lambda: _permissions(folder))
    yield _finding("room", lambda: _room(folder))
    yield _finding("database", lambda: _database(folder))
    yield _finding("port", lambda: _port(port, folder))


def _finding(about: str, look: Callable[[], str]) -> Finding:
    try:
        return Finding(about, True, look())
    except (Fault, OSError) as error:
        return Finding(about, False, explain(error) or str(error))


def _folder(folder: Path) -> str:
    if not folder.exists():
        return _("The data folder {folder} is not there yet; the first start makes it.").format(folder=folder)
    if not folder.is_dir():
        raise Fault(_("The data folder {folder} is not a folder.").format(folder=folder))
    if data_folder.belongs_to_other(folder):
        raise Fault(_("The data folder {folder} belongs to somebody else.").format(folder=folder))
    return _("The data folder is {folder}.").format(folder=folder)


def _permissions(folder: Path) -> str:
    existing = _existing(folder)
    if not os.access(existing, os.W_OK | os.X_OK):
        raise Fault(_("{folder} cannot be written to.").format(folder=existing))
    if existing == folder and not data_folder.is_private(folder):
        raise Fault(_("Others on this machine may look into {folder}; the next start closes it.").format(folder=folder))
    return _("Nobody else may look into the data folder.")


def _room(folder: Path) -> str:
    free = shutil.disk_usage(_existing(folder)).free
    words = _("{free} MB are free on its disk.").format(free=free >> 20)
    if free < COMFORTABLE_ROOM:
        raise Fault(words)
    return words


def _database(folder: Path) -> str:
    path = folder / data_folder.DATABASE
    if not path.exists():
        return _("There is no database yet; the first start makes it.")
    stale = database.needs_migrating(path)
    objection = database.objections(path, "integrity_check")
    if objection:
        raise Fault(_("The database {path} does not read well ({objection}).").format(path=path, objection=objection))
    size = f"{path.stat().st_size / (1 << 20):.1f}"
    if stale:
        return _("The database is whole ({size} MB); the next start brings it up to date.").format(size=size)
    return _("The database is whole and up to date ({size} MB).").format(size=size)


def _port(given: str | None, folder: Path) -> str:
    running = data_folder.running_at(folder)
    if running:
        return _("Ownpace is running with this data folder, at {url}.").format(url=running)
    port = address.choose_port(given)
    address.bind(port).close()
    return _("Port {port} is free.").format(port=port)


def _existing(folder: Path) -> Path:
    """Return the folder, or the nearest one above it that is there."""
    return next(place for place in (folder, *folder.parents) if place.is_dir())
