"""Looking for bytes in every file of a folder, as someone would who has taken the disk."""

from __future__ import annotations

from pathlib import Path


def files_with(needle: bytes, folder: Path) -> list[str]:
    """Return the names of the files that hold these bytes."""
    assert needle
    return sorted(file.name for file in folder.rglob("*") if file.is_file() and needle in file.read_bytes())
