"""An entry of the journal, kept while it is written (core/autosave.py)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ownpace.core import autosave

MOST_CHARACTERS = 100_000


@dataclass(frozen=True, slots=True)
class EntryContent:
    """What a person writes on one page."""

    title: str = ""
    text: str = ""
    tags: tuple[str, ...] = ()

    @property
    def is_blank(self) -> bool:
        """Whether there are no words on it; tags alone are no words."""
        return not self.title and not self.text


@dataclass(frozen=True, slots=True)
class Entry(autosave.Autosaved[EntryContent]):
    """One entry. prompt: the id of what it was written from, or ""."""

    prompt: str = ""


@dataclass(frozen=True, slots=True)
class Submission(autosave.Submission[EntryContent]):
    """What a page of the journal sends, with the prompt that stands on it."""

    prompt: str = ""


def begin(sent: Submission, at: datetime) -> Entry:
    """Return a new entry."""
    return autosave.begin(Entry, sent, at, prompt=sent.prompt)
