"""The words for values: cards, piles, whose a value is, and what changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ownpace.practices.values.deck import cards
from ownpace.practices.values.domain import Card, Changes, Pile, Sort, Whose

PILES: dict[Pile, Promise] = {
    Pile.VERY: _("Very much me"),
    Pile.SOMEWHAT: _("Somewhat me"),
    Pile.NOT_MINE: _("Not mine"),
}

WHOSE: dict[Whose, Promise] = {
    Whose.MINE: _("It is mine"),
    Whose.OTHERS: _("It is what others expect of me"),
    Whose.BOTH: _("A bit of both"),
}

WHOSE_SHORT: dict[Whose, Promise] = {
    Whose.MINE: _("mine"),
    Whose.OTHERS: _("what others expect of me"),
    Whose.BOTH: _("a bit of both"),
}


def card_in(sort: Sort | None, id: str) -> Card:
    """Return a card in the reader's language; an own card in the person's words."""
    own = next((card for card in sort.own if card.id == id), None) if sort else None
    if own:
        return own
    card = cards().get(id)
    return Card(id, str(card.name), str(card.says)) if card else Card(id, gettext("A card from earlier"))


def cards_in(sort: Sort, ids: Iterable[str]) -> tuple[Card, ...]:
    """Return several cards in the reader's language."""
    return tuple(card_in(sort, id) for id in ids)


def kept_in_mind(sort: Sort) -> str:
    """Return a kind sentence about whose the chosen values are; empty when nothing was told."""
    told = [telling.whose for telling in sort.five if telling.whose]
    if not told:
        return ""
    if all(whose is Whose.MINE for whose in told):
        return gettext("You call each of them your own.")
    return gettext(
        "Some of these are, wholly or partly, what others expect. There is nothing wrong with an expectation: many are "
        "worth keeping. It helps to know which is which, because a goal holds better on a value of your own."
    )


@dataclass(frozen=True, slots=True)
class ShownValue:
    """A chosen value as a page shows it. rank: from 1. whose: in words, empty where nothing was told."""

    rank: int
    card: Card
    whose: str
    words: str


def shown_values(sort: Sort) -> tuple[ShownValue, ...]:
    """Return the chosen values of a sort, in their order."""
    return tuple(
        ShownValue(rank, card_in(sort, told.card), str(WHOSE_SHORT[told.whose]) if told.whose else "", told.words)
        for rank, told in enumerate(sort.five, 1)
    )


@dataclass(frozen=True, slots=True)
class ShownPile:
    """A pile as a page shows it."""

    name: str
    cards: tuple[Card, ...]


def shown_piles(sort: Sort) -> tuple[ShownPile, ...]:
    """Return the piles that hold any card."""
    found = (ShownPile(str(PILES[pile]), cards_in(sort, sort.pile(pile))) for pile in Pile)
    return tuple(pile for pile in found if pile.cards)


def changes_in_words(earlier: Sort, later: Sort, changes: Changes) -> tuple[str, ...]:
    """Return what changed from one sort to a later one, in short sentences."""
    found = []
    if changes.came:
        found.append(gettext("New among them: %(names)s.") % {"names": _names(later, changes.came)})
    if changes.went:
        found.append(gettext("No longer among them: %(names)s.") % {"names": _names(earlier, changes.went)})
    if changes.stayed:
        found.append(gettext("Still among them: %(names)s.") % {"names": _names(later, changes.stayed)})
    return tuple(found)


def _names(sort: Sort, ids: Iterable[str]) -> str:
    return gettext(", ").join(card.name for card in cards_in(sort, ids))
