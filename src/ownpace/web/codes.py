"""Codes that addresses and buttons carry."""

from __future__ import annotations

from enum import Enum
from typing import TypeVar

from django.http import Http404

E = TypeVar("E", bound=Enum)


def from_code(members: type[E], code: str) -> E:
    """Return the member that a code stands for. Raises Http404."""
    try:
        return members(code)
    except ValueError:
        raise Http404 from None
