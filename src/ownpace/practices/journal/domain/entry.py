"""An entry, and how what is sent from a page becomes part of it without ever losing another page's words.

Docs: docs/decisions/0008-writing-that-is-kept.md.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

MOST_CHARACTERS = 100_000
AN_ACCIDENT = timedelta(hours=1)
"""What was written within this long, and is less than half as long as what it replaced, may have been a slip."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a person writes on one page."""

    title: str = ""
    text: str = ""
    tags: tuple[str, ...] = ()

    @property
    def is_blank(self) -> bool:
        """Whether there are no words on it; tags alone are no words."""
        return not self.title and not self.text


@dataclass(frozen=True, slots=True)
class Earlier:
    """How an entry was before the present sitting. at: when those words were last changed (aware)."""

    at: datetime
    sheet: Sheet


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. begun and at: when its first and its latest words were kept (aware).

    edition: 1 at first, one more each time its words change. draft: the page on which it began. sitting and turn: the
    page that wrote last, and how often that page had spoken; turn is 0 for a page without scripts. is_done: whether
    the person said so, or left it unfinished. prompt: the id of what it was written from, or "".
    """

    begun: datetime
    at: datetime
    sheet: Sheet
    prompt: str = ""
    edition: int = 1
    draft: str = ""
    sitting: str = ""
    turn: int = 0
    is_done: bool = True
    earlier: Earlier | None = None


@dataclass(frozen=True, slots=True)
class Sent:
    """What a page sends. sitting: 32 hexadecimal characters, new each time the page is opened. turn: rises with each
    sending of that page; 0 without scripts. edition: of the entry that the page shows; None for a new one.
    """

    sheet: Sheet
    sitting: str
    turn: int = 0
    edition: int | None = None
    is_done: bool = True
    prompt: str = ""


def begin(sent: Sent, at: datetime) -> Entry:
    """Return a new entry."""
    return Entry(
        begun=at,
        at=at,
        sheet=sent.sheet,
        prompt=sent.prompt,
        draft=sent.sitting,
        sitting=sent.sitting,
        turn=sent.turn,
        is_done=sent.is_done,
    )


def keep(entry: Entry, sent: Sent, at: datetime) -> Entry | None:
    """Return the entry with what was sent in it; None where that would overwrite words that its page has not seen.

    A page with scripts speaks in turns: its later words replace its earlier ones, and what arrives late is passed over.
    """
    if sent.turn and sent.sitting == entry.sitting:
        return _written(entry, sent, at) if sent.turn > entry.turn else entry
    if sent.sheet == entry.sheet or sent.edition == entry.edition:
        return _written(entry, sent, at)
    return None


def put_back(entry: Entry, sitting: str, at: datetime) -> Entry:
    """Return the entry as it was before, with how it is now as what was before: it can be put back again."""
    if entry.earlier is None:
        return entry
    return replace(
        entry,
        sheet=entry.earlier.sheet,
        earlier=Earlier(entry.at, entry.sheet),
        edition=entry.edition + 1,
        sitting=sitting,
        turn=0,
        at=at,
    )


def _written(entry: Entry, sent: Sent, at: datetime) -> Entry:
    if sent.sheet == entry.sheet:
        turn = sent.turn if sent.sitting == entry.sitting else entry.turn
        return replace(entry, is_done=sent.is_done, turn=turn)
    return replace(
        entry,
        at=at,
        sheet=sent.sheet,
        edition=entry.edition + 1,
        sitting=sent.sitting,
        turn=sent.turn,
        is_done=sent.is_done,
        earlier=entry.earlier if sent.sitting == entry.sitting else _before(entry, at),
    )


def _before(entry: Entry, at: datetime) -> Earlier | None:
    """Return what was before a sitting that begins now: how the entry is, unless that looks like a slip."""
    kept = entry.earlier
    if entry.sheet.is_blank:
        return kept
    if kept and at - entry.at < AN_ACCIDENT and len(entry.sheet.text) * 2 < len(kept.sheet.text):
        return kept
    return Earlier(entry.at, entry.sheet)
