"""What is kept close: own milestones that carry the mark, and pins for those that practices found."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.utils.timezone import get_current_timezone

from ownpace.core.records import Reading, RecordId, found
from ownpace.practices.milestones.domain.milestone import OWN_SLUG, Milestone, Pin, newest_first
from ownpace.practices.milestones.gathering import gather
from ownpace.practices.milestones.records import OWN, PIN
from ownpace.sealed.vault import Vault


def pinned(reading: Reading) -> list[Milestone]:
    """Return what is kept close, newest first, in the words it was kept with."""
    zone = get_current_timezone()
    own = (
        Milestone(OWN_SLUG, record.value.at(zone), record.value.words, record.id)
        for record in reading.all(OWN)
        if record.value.is_close
    )
    return newest_first([*own, *(each.milestone for each in _pins(reading))])


def pin(vault: Vault, practice: str, key: str, at: datetime) -> bool:
    """Keep a milestone close, once. practice: a slug. Returns False where there is no such milestone."""
    with vault.action():
        if practice == OWN_SLUG:
            return _mark(vault, key, at, is_close=True)
        found = next((each for each in gather(vault, practice) if each.key == key), None) if practice else None
        if found is not None and key not in {each.milestone.key for each in _pins(vault)}:
            vault.seal(PIN, Pin(found.practice, found.at, found.words), at=at)
        return found is not None


def unpin(vault: Vault, key: str, at: datetime) -> None:
    """Keep a milestone close no longer; it stays where it was found. One that was not close stays as it is."""
    with vault.action():
        for record in vault.all(PIN):
            if record.value.milestone.key == key:
                vault.remove(record, PIN)
        _mark(vault, key, at, is_close=False)


def _mark(vault: Vault, id: RecordId, at: datetime, *, is_close: bool) -> bool:
    record = found(vault, OWN, id)
    if record is None:
        return False
    if record.value.is_close is not is_close:
        vault.replace(record, OWN, record.value.kept_close(is_close), at=at)
    return True


def _pins(reading: Reading) -> Iterable[Pin]:
    return (record.value for record in reading.all(PIN))
