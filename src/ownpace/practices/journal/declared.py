"""What the journal tells the rest of the house."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Suggestion, Win
from ownpace.core.records import Reading
from ownpace.practices.journal.domain.milestones import milestones
from ownpace.practices.journal.prompts import gentle_one
from ownpace.practices.journal.records import ENTRY
from ownpace.practices.journal.words import COUNTED


def today(reading: Reading, now: datetime) -> Sequence[Suggestion]:
    """Offer to go on with what was left unfinished today; before anything is written, a prompt."""
    latest = reading.latest(ENTRY)
    if latest is not None and localtime(latest.value.begun).date() == localtime(now).date():
        if latest.value.is_done:
            return []
        why = _("It is kept as you left it. It may also stay as it is.")
        title = _("Go on with what you began writing today")
        return [Suggestion("journal.go_on", title, why, "journal:edit_entry", (latest.id,), 5, 100)]
    prompt = gentle_one(localtime(now))
    title = _("Write a few lines, if you like")
    return [Suggestion("journal.prompt", title, prompt.words, "journal:write_entry", (prompt.id,), 5, 10)]


def wins(reading: Reading) -> Sequence[Win]:
    """Name the first entry and some later ones, and each coming back after a while."""
    begun = [record.value.begun for record in reading.all(ENTRY) if record.of is None]
    return [Win(milestone.at, str(COUNTED[milestone.count])) for milestone in milestones(begun)]
