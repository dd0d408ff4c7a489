"""What a practice tells the rest of the house about itself. The shell draws everything from this."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Generic, Protocol, TypeVar

from ownpace.core.gate import GateFacts
from ownpace.core.records import Reading, Record, RecordId, RecordKind, Writing

T = TypeVar("T")


class Text(Protocol):
    """Words that `str()` yields in the reader's language (a str, or a lazy translation)."""

    def __str__(self) -> str: ...


class Place(StrEnum):
    """The places of the shell, beside Today, in the order of the navigation."""

    PATH = "path"
    PRACTISE = "practise"
    NOTICE = "notice"
    PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something a person might do today.

    key: tells this suggestion from others and stays the same from day to day (opaque ids only, no content).
    why: a few words that say why it is offered. url_name and args: what `reverse` takes. minutes: about how long.
    weight: higher comes first; 100 something under way, 50 due, 10 a gentle idea.
    """

    key: str
    title: Text
    why: Text
    url_name: str
    args: tuple[RecordId | str, ...] = ()
    minutes: int = 5
    weight: int = 10


@dataclass(frozen=True, slots=True)
class Series:
    """Numbers over time, oldest first: points are (when, value). low and high: the ends of the scale."""

    key: str
    title: Text
    points: tuple[tuple[datetime, float], ...]
    low: float = 0
    high: float = 100
    unit: Text = ""


@dataclass(frozen=True, slots=True)
class Win:
    """Something that went a way the person wanted, kept for ever and never announced."""

    at: datetime
    words: Text


@dataclass(frozen=True, slots=True)
class FirstVisit:
    """A screen of the first visit. order: lower comes first. url_name: takes no arguments."""

    order: int
    url_name: str


@dataclass(frozen=True, slots=True)
class Offer:
    """Something of one practice that another may build on, such as a value that a goal serves.

    id: stays the same for as long as the thing exists. words: the person's own.
    """

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class Offline:
    """General pages, open to anyone while locked, that a browser may keep for when there is no connection.

    pages: URL names with their arguments. files: static files that they ask for beside the shell's.
    """

    pages: tuple[tuple[str, tuple[str, ...]], ...] = ()
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Easing:
    """Something planned that can be made smaller or later after a setback.

    key: stays the same for as long as the thing exists. words: the person's own. due: when it is planned, or None.
    ease: keeps the smaller words and the later day (None leaves that as it is); raises Conflict, NoSuchRecord.
    """

    key: str
    words: str
    due: date | None
    ease: Callable[[Writing, datetime, str | None, date | None], None]


@dataclass(frozen=True, slots=True)
class Passage:
    """Something the person wrote, as search shows it.

    what: the sort of thing it is, such as "Journal entry". title: what names it, in the person's words, or "". text:
    everything else they wrote there, paragraphs apart by a blank line. at: when it is about (aware). url_name and args:
    where it can be read. tags: the person's own.
    """

    what: Text
    title: str
    text: str
    at: datetime
    url_name: str
    args: tuple[RecordId | str, ...] = ()
    tags: tuple[str, ...] = ()


def nothing(*_: object) -> tuple[()]:
    """What a practice offers when it has nothing to say."""
    return ()


def no_codes() -> Mapping[str, str]:
    """The codes of a kind that keeps the person's own words alone."""
    return {}


@dataclass(frozen=True, slots=True)
class Findable(Generic[T]):
    """How search reads one kind of record.

    passages: every word that a record holds, as passages (most kinds have one). coded: what was chosen from a list is
    stored as a code; this maps each code to the words the person saw, so that those are found too. may_lie_ahead:
    whether a passage may be about a time after it was last written, as a plan is.
    """

    kind: RecordKind[T]
    passages: Callable[[Record[T]], Iterable[Passage]]
    coded: Callable[[], Mapping[str, str]] = no_codes
    may_lie_ahead: bool = False


@dataclass(frozen=True, slots=True)
class Practice:
    """A room of the house, declared in the `__init__.py` of its folder as `PRACTICE`.

    slug: the folder with dashes; also its URL prefix. home: the URL name of its first page. icon: an outline heroicon.
    missions: ids of mission.md that it delivers. order: its place in its list, lower first.
    gate_facts: what it knows that opens or closes proposals of exposure. offers: what others may build on, by kind:
    "value", "goal", "skill", "coping", "kindness", "ally", "steadying", "safe-place". finds: how search reads each kind
    that holds words. eases: what is planned and can be made lighter, the nearest first. offline: what opens without it.
    """

    slug: str
    title: Text
    summary: Text
    place: Place
    icon: str
    order: int
    missions: tuple[str, ...]
    kinds: tuple[RecordKind[Any], ...]
    home: str
    today: Callable[[Reading, datetime], Iterable[Suggestion]] = nothing
    series: Callable[[Reading], Iterable[Series]] = nothing
    wins: Callable[[Reading], Iterable[Win]] = nothing
    gate_facts: Callable[[Reading, datetime], Iterable[GateFacts]] = nothing
    offers: Mapping[str, Callable[[Reading], Iterable[Offer]]] = field(default_factory=dict)
    finds: tuple[Findable[Any], ...] = ()
    eases: Callable[[Reading, datetime], Iterable[Easing]] = nothing
    first_visit: tuple[FirstVisit, ...] = ()
    offline: Offline = Offline()

    @property
    def app(self) -> str:
        """The folder and URL namespace: the slug with underscores."""
        return self.slug.replace("-", "_")
