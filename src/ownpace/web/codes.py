"""Codes that addresses and buttons carry."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import Enum
from hashlib import sha256
from typing import TypeVar

from django.http import Http404

E = TypeVar("E", bound=Enum)


def from_code(members: type[E], code: str) -> E:
    """Return the member that a code stands for. Raises Http404."""
    try:
        return members(code)
    except ValueError:
        raise Http404 from None


def opaque(id: str) -> str:
    """Return what an address carries for an id out of a catalogue: eight hexadecimal digits, so that whoever reads the
    browser's history over somebody's shoulder reads no words.
    """
    return sha256(b"ownpace address " + id.encode()).hexdigest()[:8]


def from_opaque(ids: Iterable[str], code: str) -> str | None:
    """Return which of the ids an address speaks of, or None."""
    return next((id for id in ids if opaque(id) == code), None)


class OpaqueConverter:
    """A part of a path that stands for an id out of a catalogue. See `opaque_path`."""

    regex = "[0-9a-f]{8}"
    ids: Callable[[], Iterable[str]]

    def to_python(self, value: str) -> str:
        """Return the id. Raises ValueError, which Django answers with 404."""
        id = from_opaque(type(self).ids(), value)
        if id is None:
            raise ValueError(value)
        return id

    def to_url(self, value: str) -> str:
        return opaque(value)


def opaque_path(of: Callable[[], Iterable[str]]) -> type[OpaqueConverter]:
    """Return the path converter of a catalogue, to be registered under a name of its own. of: its ids."""
    return type("OpaqueConverter", (OpaqueConverter,), {"ids": staticmethod(of)})
