"""Lists of entries as a page shows them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import pgettext

from ownpace.core.records import Reading, Record, RecordId
from ownpace.practices.journal.domain.entry import Entry
from ownpace.practices.journal.entry_store import found
from ownpace.practices.journal.words import Line, line


def load_entries(reading: Reading, ids: Iterable[RecordId]) -> list[Record[Entry]]:
    """Return entries by their ids, in that order, without those that are gone."""
    return [record for record in (found(reading, id) for id in ids) if record is not None]


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
