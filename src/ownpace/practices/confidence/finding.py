"""How search reads confidence: each sentence that is rated. A sitting holds numbers alone, so it is not searched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Findable, Passage
from ownpace.core.records import Record
from ownpace.practices.confidence.domain.items import Items
from ownpace.practices.confidence.records import ITEMS
from ownpace.practices.confidence.starting_set import starting_items
from ownpace.practices.confidence.words import THEMES, i_can, item_words, starting_words

SENTENCE = _("Sentence about confidence")


def _sentences(record: Record[Items]) -> Iterator[Passage]:
    """Yield each item with its former words and its theme, dated by its latest words where they were changed."""
    for item in record.value.all:
        former = (i_can(each.words or starting_words(item.start)) for each in reversed(item.former))
        text = "\n\n".join((*former, str(THEMES[item.theme])))
        at = item.former[-1].until if item.former else record.at
        yield Passage(SENTENCE, item_words(item), text, at, "confidence:show_item", (item.id,))


def _coded() -> Mapping[str, str]:
    """Starting items, and themes: every item has one, so it stands for the "I can" before each sentence too."""
    starting = {start: i_can(starting_words(start)) for start in starting_items()}
    return starting | {theme.value: i_can(str(words)) for theme, words in THEMES.items()}


FINDS = (Findable(ITEMS, _sentences, _coded),)
