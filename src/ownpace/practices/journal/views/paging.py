"""Lists of entries, opened a page at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import cast

from django.core.paginator import Page, Paginator
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import pgettext

from ownpace.core.records import Reading, Record, RecordId
from ownpace.practices.journal.domain.entry import Entry
from ownpace.practices.journal.keeping import found
from ownpace.practices.journal.records import ENTRY
from ownpace.practices.journal.words import Line, line

ENTRIES_A_PAGE = 20


class Newest:
    """All entries, the newest first, for a Paginator: a slice of them is opened when it is asked for."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def __len__(self) -> int:
        return self._reading.count(ENTRY)

    def __getitem__(self, wanted: slice) -> list[Record[Entry]]:
        return self._reading.recent(ENTRY, wanted.stop or 0)[wanted]


class Listed:
    """Entries by their ids, for a Paginator: a slice of them is opened when it is asked for."""

    def __init__(self, reading: Reading, ids: Sequence[RecordId]) -> None:
        self._reading, self._ids = reading, ids

    def __len__(self) -> int:
        return len(self._ids)

    def __getitem__(self, wanted: slice) -> list[Record[Entry]]:
        records = (found(self._reading, id) for id in self._ids[wanted])
        return [record for record in records if record is not None]


def page_of(listed: Newest | Listed, number: str | None) -> Page[Record[Entry]]:
    """Return a page of entries; the nearest one where there is none of that number."""
    return Paginator(cast(Sequence[Record[Entry]], listed), ENTRIES_A_PAGE).get_page(number)


@dataclass(frozen=True, slots=True)
class Month:
    """The entries of one month on a page."""

    name: str
    lines: tuple[Line, ...]


def by_month(records: Iterable[Record[Entry]]) -> Iterator[Month]:
    """Yield entries by the month in which they were begun, in the order given."""
    for first, lines in groupby((line(record) for record in records), lambda each: _month(each.begun)):
        yield Month(date_format(first, pgettext("date format", "F Y")), tuple(lines))


def _month(begun: datetime) -> datetime:
    return localtime(begun).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
