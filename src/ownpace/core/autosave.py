"""Words that are kept while they are written: how what a page sends becomes part of them without ever losing another
page's words.

Docs: docs/decisions/0008-writing-that-is-kept.md.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Generic, Protocol, TypeVar

AN_ACCIDENT = timedelta(hours=1)
"""What was written within this long, and is less than half as long as what it replaced, may have been a slip."""


class Content(Protocol):
    """What a person writes on one page."""

    @property
    def text(self) -> str:
        """The words, without their title."""

    @property
    def is_blank(self) -> bool:
        """Whether there are no words on it."""


S = TypeVar("S", bound=Content)


@dataclass(frozen=True, slots=True)
class Earlier(Generic[S]):
    """How it was before the present sitting. at: when those words were last changed (aware)."""

    at: datetime
    content: S


@dataclass(frozen=True, slots=True)
class Submission(Generic[S]):
    """What a page sends. sitting: 32 hexadecimal characters, new each time the page is opened. turn: rises with each
    sending of that page; 0 without scripts. edition: of what the page shows; None for something new.
    """

    content: S
    sitting: str
    turn: int = 0
    edition: int | None = None
    is_done: bool = True


@dataclass(frozen=True, slots=True)
class Autosaved(Generic[S]):
    """Something written. begun and at: when its first and its latest words were kept (aware).

    edition: 1 at first, one more each time its words change. draft: the page on which it began. sitting and turn: the
    page that wrote last, and how often that page had spoken; turn is 0 for a page without scripts. is_done: whether
    the person said so, or left it unfinished.
    """

    begun: datetime
    at: datetime
    content: S
    edition: int = 1
    draft: str = ""
    sitting: str = ""
    turn: int = 0
    is_done: bool = True
    earlier: Earlier[S] | None = None


W = TypeVar("W", bound=Autosaved[Any])


def begin(what: type[W], sent: Submission[Any], at: datetime, **more: Any) -> W:
    """Return something new of the kind `what`. more: its own fields."""
    return what(
        begun=at,
        at=at,
        content=sent.content,
        draft=sent.sitting,
        sitting=sent.sitting,
        turn=sent.turn,
        is_done=sent.is_done,
        **more,
    )


def keep(written: W, sent: Submission[Any], at: datetime) -> W | None:
    """Return it with what was sent in it; None where that would overwrite words that its page has not seen.

    A page with scripts speaks in turns: its later words replace its earlier ones, and what arrives late is passed over.
    """
    if sent.turn and sent.sitting == written.sitting:
        return _with(written, sent, at) if sent.turn > written.turn else written
    if sent.content == written.content or sent.edition == written.edition:
        return _with(written, sent, at)
    return None


def put_back(written: W, sitting: str, at: datetime) -> W:
    """Return it as it was before, with how it is now as what was before: it can be put back again."""
    if written.earlier is None:
        return written
    return replace(
        written,
        content=written.earlier.content,
        earlier=Earlier(written.at, written.content),
        edition=written.edition + 1,
        sitting=sitting,
        turn=0,
        at=at,
    )


def removed_lines(written: Autosaved[Any]) -> str:
    """Return the lines that it had before the present sitting and no longer has."""
    if written.earlier is None:
        return ""
    now = set(written.content.text.split("\n"))
    return "\n".join(line for line in written.earlier.content.text.split("\n") if line not in now).strip()


def _with(written: W, sent: Submission[Any], at: datetime) -> W:
    if sent.content == written.content:
        turn = sent.turn if sent.sitting == written.sitting else written.turn
        return replace(written, is_done=sent.is_done, turn=turn)
    return replace(
        written,
        at=at,
        content=sent.content,
        edition=written.edition + 1,
        sitting=sent.sitting,
        turn=sent.turn,
        is_done=sent.is_done,
        earlier=written.earlier if sent.sitting == written.sitting else _before(written, at),
    )


def _before(written: Autosaved[Any], at: datetime) -> Earlier[Any] | None:
    """Return what was before a sitting that begins now: how it is, unless that looks like a slip."""
    kept = written.earlier
    if written.content.is_blank:
        return kept
    if kept and at - written.at < AN_ACCIDENT and len(written.content.text) * 2 < len(kept.content.text):
        return kept
    return Earlier(written.at, written.content)
