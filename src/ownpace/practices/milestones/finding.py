"""What search reads in milestones: own ones, and those kept close in their words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.utils.timezone import get_current_timezone
from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Findable, Passage
from ownpace.core.records import Record
from ownpace.practices.milestones.domain.milestone import OwnMilestone, Pin
from ownpace.practices.milestones.records import OWN, PIN
from ownpace.practices.milestones.words import SORTS


def of_own(record: Record[OwnMilestone]) -> Iterator[Passage]:
    """Yield an own milestone, named by its line."""
    own = record.value
    text = "\n\n".join(words for words in (str(SORTS[own.sort]) if own.sort else "", own.note) if words)
    at = min(own.at(get_current_timezone()), record.at)
    yield Passage(_("Milestone"), own.words, text, at, "milestones:show_own", (record.id,))


def of_pin(record: Record[Pin]) -> Iterator[Passage]:
    """Yield a milestone that is kept close."""
    pin = record.value
    yield Passage(_("Milestone kept close"), pin.words, "", pin.at, "milestones:kept_close")


def sorts() -> Mapping[str, str]:
    """Return the words of every sort by its code."""
    return {sort.value: str(words) for sort, words in SORTS.items()}


FINDS = (Findable(OWN, of_own, sorts), Findable(PIN, of_pin))
