"""Turning kindness round: what I would say to a friend, and what a mistake taught."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Friend:
    """What I would say to a friend, and then to myself. at: aware. instead: what I could say to myself, or empty."""

    at: datetime
    going_through: str
    to_friend: str
    how: str = ""
    to_self: str = ""
    instead: str = ""

    def say(self, going_through: str, to_friend: str, how: str) -> Friend:
        """Return the record with other words about the friend."""
        return replace(self, going_through=going_through, to_friend=to_friend, how=how)

    def turn(self, to_self: str, instead: str) -> Friend:
        """Return the record with what I say to myself, and what I could say."""
        return replace(self, to_self=to_self, instead=instead)


@dataclass(frozen=True, slots=True)
class Lesson:
    """A mistake, what it taught, and what I say to myself about it. at: aware."""

    at: datetime
    mistake: str
    taught: str = ""
    say: str = ""
