"""How search reads what was written. Asked by search, for every kind of record that holds words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from ownpace.core.records import Record, RecordId, RecordKind
from ownpace.core.wording import Text

T = TypeVar("T")


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
