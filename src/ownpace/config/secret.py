"""The secret of one installation: it signs short-lived form fields and guards no content."""

from __future__ import annotations

import os
import secrets
from pathlib import Path


def install_secret(folder: Path) -> str:
    """Return the secret kept in the data folder, making both when they are not there. Raises OSError."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / "secret"
    try:
        kept = path.read_text(encoding="ascii")
    except FileNotFoundError:
        return _make(path)
    return kept if len(kept) >= 64 else _make(path)


def _make(path: Path) -> str:
    made = secrets.token_hex(32)
    new = path.with_name(f"secret.{os.getpid()}.new")
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(made)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)
    return made
