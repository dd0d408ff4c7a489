"""How search reads entries and tags."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext_lazy as _

from ownpace.core import autosave
from ownpace.core.practice import Findable, Passage
from ownpace.core.records import Record
from ownpace.practices.journal.domain.entry import Entry
from ownpace.practices.journal.domain.tags import Tags
from ownpace.practices.journal.marks import plain
from ownpace.practices.journal.prompts import prompt_of, prompts
from ownpace.practices.journal.records import ENTRY, TAGS

ENTRY_FOUND, EARLIER_FOUND, TAG_FOUND = _("Journal entry"), _("Journal entry, as it was before"), _("Tag")


def _entry(record: Record[Entry]) -> Iterator[Passage]:
    """Yield the entry, and of how it was before what is no longer in it."""
    entry, earlier = record.value, record.value.earlier
    prompt = prompt_of(entry.prompt)
    said = [str(prompt.words)] if prompt else []
    text = "\n\n".join([*said, plain(entry.content.text)])
    yield Passage(
        ENTRY_FOUND, entry.content.title, text, entry.begun, "journal:show_entry", (record.id,), entry.content.tags
    )
    if earlier is None:
        return
    gone = autosave.removed_lines(entry)
    title = "" if earlier.content.title == entry.content.title else earlier.content.title
    tags = tuple(tag for tag in earlier.content.tags if tag not in entry.content.tags)
    if gone or title or tags:
        yield Passage(EARLIER_FOUND, title, plain(gone), earlier.at, "journal:earlier_words", (record.id,), tags)


def _entry_codes() -> Mapping[str, str]:
    return {prompt.id: str(prompt.words) for prompt in prompts().values()}


def _tags(record: Record[Tags]) -> Iterator[Passage]:
    for tag in record.value.all:
        yield Passage(TAG_FOUND, tag.words, "", record.at, "journal:show_tag", (tag.id,))


FINDS = (Findable(ENTRY, _entry, _entry_codes), Findable(TAGS, _tags))
