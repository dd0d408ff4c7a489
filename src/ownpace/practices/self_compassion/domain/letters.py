"""Letters to oneself, and which of them were asked to come back from a day on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from ownpace.core import autosave

LONGEST_LETTER = 20_000
"""Characters."""
A_WHILE = timedelta(days=30)
"""How much later a letter comes when the day it came back was not a good one."""


class LetterTheme(StrEnum):
    """From whom, to whom: in the order of the page."""

    KIND_FRIEND = "kind_friend"
    YOUNGER = "younger"
    HARD_DAY = "hard_day"
    IN_A_YEAR = "in_a_year"
    OWN = "own"

    @property
    def slug(self) -> str:
        return self.value.replace("_", "-")


@dataclass(frozen=True, slots=True)
class LetterContent:
    """The words of a letter. title: what it is about, where that is one's own."""

    title: str = ""
    text: str = ""

    @property
    def is_blank(self) -> bool:
        return not self.title and not self.text


@dataclass(frozen=True, slots=True)
class Letter(autosave.Autosaved[LetterContent]):
    """A letter, kept while it is written (core/autosave.py). finished: aware; a draft has no end yet."""

    theme: LetterTheme = LetterTheme.OWN
    finished: datetime | None = None

    @property
    def title(self) -> str:
        return self.content.title

    @property
    def text(self) -> str:
        return self.content.text

    @property
    def is_draft(self) -> bool:
        return self.finished is None

    @property
    def day(self) -> datetime:
        """The day it is of: when it was finished, or begun where it is a draft."""
        return self.finished or self.begun

    def finish(self, at: datetime) -> Letter:
        """Return the letter, finished; one that is keeps its day."""
        return self if self.finished else replace(self, finished=at, is_done=True)


def draft_of(theme: LetterTheme, text: str, at: datetime, title: str = "") -> Letter:
    """Return a letter that is begun."""
    return Letter(begun=at, at=at, content=LetterContent(title, text), is_done=False, theme=theme)


@dataclass(frozen=True, slots=True)
class Submission(autosave.Submission[LetterContent]):
    """What a page sends on which a letter is written. is_done: whether it is finished with that."""

    theme: LetterTheme = LetterTheme.OWN


def begin(sent: Submission, at: datetime) -> Letter:
    """Return a new letter."""
    return _as_done(autosave.begin(Letter, sent, at, theme=sent.theme), at)


def keep(letter: Letter, sent: Submission, at: datetime) -> Letter | None:
    """Return the letter with what was sent in it; None where that would overwrite words that its page has not seen."""
    changed = autosave.keep(letter, sent, at)
    return changed and _as_done(changed, at)


def _as_done(letter: Letter, at: datetime) -> Letter:
    return letter.finish(at) if letter.is_done else letter


@dataclass(frozen=True, slots=True)
class Return:
    """A wish to have a letter back. letter: its record id. on: the day from which. came: when it was read (aware)."""

    letter: str
    on: date
    came: datetime | None = None


@dataclass(frozen=True, slots=True)
class Returns:
    """Every wish to have a letter back, in the order of wishing; at most one for each letter is still waiting."""

    all: tuple[Return, ...] = ()

    def waiting(self, letter: str) -> Return | None:
        """Return the wish for a letter that has not come back yet, or None."""
        return next((each for each in self.all if each.letter == letter and each.came is None), None)

    def due(self, today: date) -> tuple[Return, ...]:
        """Return the wishes whose day has come, the longest waiting first."""
        found = (each for each in self.all if each.came is None and each.on <= today)
        return tuple(sorted(found, key=lambda each: each.on))

    def bring(self, letter: str, on: date | None) -> Returns:
        """Return the wishes with a letter asked back from a day on, in place of an earlier day; None asks no more."""
        waiting = self.waiting(letter)
        if waiting and on:
            return Returns(tuple(replace(each, on=on) if each is waiting else each for each in self.all))
        if on:
            return Returns((*self.all, Return(letter, on)))
        return Returns(tuple(each for each in self.all if each is not waiting))

    def come_back(self, letter: str, at: datetime) -> Returns:
        """Return the wishes with the waiting one for a letter fulfilled."""
        waiting = self.waiting(letter)
        return Returns(tuple(replace(each, came=at) if each is waiting else each for each in self.all))

    def forget(self, letter: str) -> Returns:
        """Return the wishes without any for a letter."""
        return Returns(tuple(each for each in self.all if each.letter != letter))

    @property
    def first_came(self) -> datetime | None:
        """When a letter came back for the first time."""
        return min((each.came for each in self.all if each.came), default=None)
