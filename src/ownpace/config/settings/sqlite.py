"""SQLite, set so that what was acknowledged stays: WAL, full synchronisation, one writer at a time."""

from __future__ import annotations

from pathlib import Path
from typing import Any

PRAGMAS = (
    # Each thread has a connection of its own, and the system keeps the file's pages for all of them: kilobytes are
    # enough for each, where SQLite takes two megabytes.
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON; "
    "PRAGMA temp_store=MEMORY; PRAGMA busy_timeout=5000; PRAGMA cache_size=-128;"
)


def database(path: Path) -> dict[str, Any]:
    """Return Django's settings for the database file at `path`."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "CONN_MAX_AGE": None,
        "OPTIONS": {"init_command": PRAGMAS, "transaction_mode": "IMMEDIATE"},
    }
