"""Translations: gettext catalogues compiled where the source is newer."""

from __future__ import annotations

from pathlib import Path

from commands import run
from fault import SetupFault


def compile_stale(root: Path, python: Path) -> None:
    """Compile each `.po` whose `.mo` is missing or older. Raises SetupFault naming the first that does not compile."""
    for source in sorted((root / "src" / "ownpace").rglob("locale/*/LC_MESSAGES/*.po")):
        compiled = source.with_suffix(".mo")
        if compiled.exists() and compiled.stat().st_mtime_ns >= source.stat().st_mtime_ns:
            continue
        new = source.with_suffix(".mo.new")
        done = run([python, "-m", "babel.messages.frontend", "-q", "compile", "-i", source, "-o", new])
        if done.returncode or not new.exists():
            raise SetupFault(f"The translation {source} could not be compiled: {done.stdout.strip()}")
        new.replace(compiled)
