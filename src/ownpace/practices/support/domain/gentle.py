"""When a word about silence is in place. It is said once it has been a while, quieter later on, and then not at all."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from ownpace.core.records import Record
from ownpace.practices.support.domain.contact import Contact, Rhythm

DAYS = {Rhythm.WEEKLY: 7, Rhythm.FORTNIGHTLY: 14, Rhythm.MONTHLY: 30, Rhythm.SEASONALLY: 91}
"""About how many days a rhythm means."""
WEIGHTS = {Rhythm.WEEKLY: 50, Rhythm.FORTNIGHTLY: 40, Rhythm.MONTHLY: 30, Rhythm.SEASONALLY: 20}
LOW = 10
BEGINS, LOWERS, ENDS = 1.5, 3, 6
"""In rhythms: when a note begins, when it becomes quieter, and when it ends."""
RESTS = timedelta(days=14)
"""How long a note that was set aside stays away."""
QUIET = timedelta(weeks=6)
"""With nobody noted for so long, a kind sentence is in place."""
QUIET_ENDS = timedelta(weeks=26)
"""After so long Today says nothing more about it."""


def weight(contact: Contact, today: date) -> int:
    """Return how much a note about a contact matters, 10 to 50, or 0 when nothing is to be said."""
    days = DAYS.get(contact.rhythm)
    if days is None or contact.put_away or (contact.resting_until and today < contact.resting_until):
        return 0
    silent = (today - contact.since).days
    if not BEGINS * days <= silent < ENDS * days:
        return 0
    return WEIGHTS[contact.rhythm] if silent < LOWERS * days else LOW


def name_one(contacts: Iterable[Record[Contact]], today: date) -> Record[Contact] | None:
    """Return the one contact to say something about, or None: the weightiest, and of those the least long silent."""
    due = [record for record in contacts if weight(record.value, today)]
    return max(due, key=lambda record: (weight(record.value, today), record.value.since), default=None)


def is_quiet(contacts: Iterable[Contact], today: date) -> bool:
    """Return whether nobody of the circle was noted for six weeks. An empty circle says nothing."""
    newest = _newest(contacts)
    return newest is not None and today - newest >= QUIET


def is_newly_quiet(contacts: Iterable[Contact], today: date) -> bool:
    """Return whether it is quiet, and has not been for so long that Today lets it be."""
    newest = _newest(contacts)
    return newest is not None and QUIET <= today - newest < QUIET_ENDS


def _newest(contacts: Iterable[Contact]) -> date | None:
    return max((contact.since for contact in contacts if not contact.put_away), default=None)
