"""How search reads value sorts: the values that were chosen, and every card and word of the person's own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Findable, Passage
from ownpace.core.records import Record, RecordId
from ownpace.practices.values.deck import cards
from ownpace.practices.values.domain import Sort
from ownpace.practices.values.records import SORT
from ownpace.practices.values.words import WHOSE, card_in

VALUE = _("Value")


def _values(record: Record[Sort]) -> Iterator[Passage]:
    """Yield the chosen values, own cards, and cards with words. The others say nothing: each sort holds them all."""
    sort = record.value
    with_words = (told.card for told in sort.whose if told.words)
    for id in dict.fromkeys((*sort.top, *(card.id for card in sort.own), *with_words)):
        card, told = card_in(sort, id), sort.told(id)
        whose = str(WHOSE[told.whose]) if told.whose else ""
        text = "\n\n".join(filter(None, (card.says, whose, told.words)))
        yield Passage(VALUE, card.name, text, sort.finished or sort.begun, *_page(record.id, sort, id))


def _page(id: RecordId, sort: Sort, card: str) -> tuple[str, tuple[str, ...]]:
    """Return the page that shows a card. A finished sort has one for all; before that, it goes where the card lies."""
    if sort.finished:
        return "values:show_sort", (id,)
    if card in sort.top:
        return "values:tell_whose", (id, str(sort.top.index(card) + 1))
    if card in sort.deck and sort.pile_of(card) is None:
        return "values:sort_cards", (id,)
    return "values:choose_five", (id,)


def _coded() -> Mapping[str, str]:
    deck = {card.id: f"{card.name} {card.says}" for card in cards().values()}
    return deck | {whose.value: str(words) for whose, words in WHOSE.items()}


FINDS = (Findable(SORT, _values, _coded),)
