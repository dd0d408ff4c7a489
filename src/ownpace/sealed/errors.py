"""What can go wrong behind the door. No error carries content, a key, or which check refused."""

from __future__ import annotations


class Unreadable(Exception):
    """What is stored does not open: it was moved, cut, changed, replayed or dropped, the key is another one, or what
    opens is no value of its kind.
    """

    def __init__(self) -> None:
        super().__init__("What is stored here does not open.")


class RefusedParameters(Exception):
    """The cost of key derivation lies outside the limits that this version accepts."""


class Busy(Exception):
    """Too many passphrases are being checked at the moment; nothing was looked at."""
