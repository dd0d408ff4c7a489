"""What entries are called on the page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Text
from ownpace.core.records import Record, RecordId
from ownpace.practices.journal.domain.entry import Entry
from ownpace.practices.journal.marks import first_words
from ownpace.practices.journal.prompts import prompt_of

COUNTED: dict[int | None, Text] = {
    1: _("You wrote your first journal entry."),
    10: _("You have written ten journal entries."),
    50: _("You have written fifty journal entries."),
    100: _("You have written a hundred journal entries."),
    None: _("You came back to writing after a while."),
}


@dataclass(frozen=True, slots=True)
class Line:
    """An entry in a list. name: its title or its first words. rest: a little of what follows."""

    id: RecordId
    begun: datetime
    name: str
    rest: str
    tags: tuple[str, ...]
    is_done: bool


def line(record: Record[Entry]) -> Line:
    """Return what a list shows of an entry."""
    entry = record.value
    prompt = prompt_of(entry.prompt)
    headings = {str(heading) for heading in prompt.outline} if prompt else ()
    name, rest = first_words(entry.content.title, entry.content.text, headings)
    return Line(record.id, entry.begun, name or gettext("An empty page"), rest, entry.content.tags, entry.is_done)
