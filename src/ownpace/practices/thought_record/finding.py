"""What search reads in a thought record: every word of the person, and what they chose from a list as they saw it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Findable, Passage
from ownpace.core.records import Record
from ownpace.library import feelings
from ownpace.practices.thought_record import catalogue
from ownpace.practices.thought_record.domain import ThoughtRecord
from ownpace.practices.thought_record.records import RECORD
from ownpace.practices.thought_record.words import feeling_words


def passages(record: Record[ThoughtRecord]) -> Iterator[Passage]:
    """Yield the record as one passage, named by its thought."""
    kept = record.value
    chosen = (
        ", ".join(feeling_words(felt) for felt in kept.feelings),
        ", ".join(catalogue.name_of(pattern) for pattern in kept.patterns),
    )
    written = (kept.situation, *chosen, kept.facts_for, kept.facts_against, kept.kinder)
    text = "\n\n".join(words for words in written if words)
    yield Passage(_("Thought record"), kept.thought, text, kept.begun, "thought_record:show_record", (record.id,))


def coded() -> Mapping[str, str]:
    """Return the words of every pattern and feeling by its code."""
    patterns = {pattern.id: str(pattern.name) for pattern in catalogue.by_id().values()}
    return patterns | {feeling.id: str(feeling.words) for feeling in feelings.by_id().values()}


FINDS = (Findable(RECORD, passages, coded),)
