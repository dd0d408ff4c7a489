"""The database file, looked at before anything opens it for writing."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from ownpace.cli.faults import Fault
from ownpace.cli.words import _

PACKAGE = Path(__file__).resolve().parents[1]
Migration = tuple[str, str]
"""App label and name."""


def needs_migrating(path: Path) -> bool:
    """Return whether the database (perhaps not there yet) lacks migrations that this version brings.

    Raises Fault, leaving the file as it is, when it cannot be read or was written by a newer version.
    """
    if not path.exists():
        return True
    if not os.access(path, os.R_OK | os.W_OK):
        raise Fault(_("The database {path} cannot be written to; nothing was changed.").format(path=path))
    _see_whether_readable(path)
    applied, known = _applied(path), known_migrations()
    if applied - known:
        raise Fault(
            _("The database {path} was written by a newer version of Ownpace; it was left as it is.").format(path=path)
        )
    return bool(known - applied)


def objections(path: Path, pragma: str = "quick_check") -> str:
    """Return what SQLite objects to in the file (`quick_check` or the slower `integrity_check`); nothing when sound."""
    try:
        with closing(_reader(path)) as connection:
            (answer,) = connection.execute(f"PRAGMA {pragma}(1)").fetchone()
    except sqlite3.DatabaseError as error:
        return str(error)
    return "" if answer == "ok" else str(answer).splitlines()[0]


def known_migrations() -> frozenset[Migration]:
    """Return the migrations that this version brings, by the names of their files."""
    return frozenset((file.parents[1].name, file.stem) for file in PACKAGE.rglob("migrations/[0-9]*.py"))


def _see_whether_readable(path: Path) -> None:
    objection = objections(path)
    if objection:
        raise Fault(
            _("The database {path} cannot be read ({objection}); it was left as it is.").format(
                path=path, objection=objection
            )
        )


def _applied(path: Path) -> frozenset[Migration]:
    with closing(_reader(path)) as connection:
        if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'django_migrations'").fetchone():
            return frozenset()
        return frozenset(connection.execute("SELECT app, name FROM django_migrations"))


def _reader(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
