"""The screens of the first visit. Asked by the shell, right after somebody has begun."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FirstVisit:
    """A screen of the first visit, which can be passed over. order: lower comes first. url_name: takes no arguments."""

    order: int
    url_name: str
