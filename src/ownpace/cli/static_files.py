"""Style sheets, scripts and pictures, gathered and compressed when their sources changed."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

STAMP = "sources"


def collect_if_changed(place: Path) -> bool:
    """Gather all static files into `place` unless it holds them already. Returns whether it did. Raises OSError."""
    stamp = place.with_name(f"{place.name}.{STAMP}")
    sources = _fingerprint()
    if stamp.exists() and stamp.read_text(encoding="ascii") == sources:
        return False
    from django.core.management import call_command

    stamp.unlink(missing_ok=True)
    if place.exists():
        shutil.rmtree(place)
    place.mkdir(mode=0o700, parents=True)
    call_command("collectstatic", interactive=False, verbosity=0)
    stamp.write_text(sources, encoding="ascii")
    return True


def _fingerprint() -> str:
    """Return a hash of the path, size and time of change of every source, and of what processes them."""
    from django import VERSION
    from django.conf import settings
    from django.contrib.staticfiles.finders import get_finders

    seen = hashlib.sha256(repr((VERSION, settings.STORAGES["staticfiles"])).encode())
    for finder in get_finders():
        for name, storage in sorted(finder.list([]), key=lambda found: found[0]):
            status = Path(storage.path(name)).stat()
            seen.update(f"{name}\0{status.st_size}\0{status.st_mtime_ns}\0".encode())
    return seen.hexdigest()
