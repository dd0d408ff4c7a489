"""What stays when something changes: states with their dates, and former words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Generic, TypeVar

S = TypeVar("S", bound=StrEnum)
W = TypeVar("W")


@dataclass(frozen=True, slots=True)
class Change(Generic[S]):
    """A state and when it began (aware), with the person's note."""

    state: S
    at: datetime
    note: str = ""


@dataclass(frozen=True, slots=True)
class Former(Generic[W]):
    """Words that held until a moment (aware)."""

    words: W
    until: datetime
