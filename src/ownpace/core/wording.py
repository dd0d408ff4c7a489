"""Sentences of the domain: English where they are written, translated where they are shown."""

from __future__ import annotations

from typing import Protocol, runtime_checkable


@runtime_checkable
class Text(Protocol):
    """Words that `str()` yields in the reader's language (a str, or a lazy translation)."""

    def __str__(self) -> str: ...


def sentence(words: str) -> str:
    """Return the words as they are. It marks them for `ownpace messages`, in places that know nothing of Django."""
    return words
