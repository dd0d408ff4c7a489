"""What opens without a connection. Asked by the service worker's list of pages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Offline:
    """General pages, open to anyone while locked, that a browser may keep for when there is no connection.

    pages: URL names with their arguments. files: static files that they ask for beside the shell's.
    """

    pages: tuple[tuple[str, tuple[str, ...]], ...] = ()
    files: tuple[str, ...] = ()
