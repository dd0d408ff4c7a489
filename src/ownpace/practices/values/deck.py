"""The deck: original cards in `cards.yaml`. An id, once used, stays for ever: kept sorts refer to it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ownpace.core.practice import Text
from ownpace.library.catalogues import catalogue

FIRST_VISIT = (
    "my-say", "honesty", "calm", "safety", "tenderness", "courage", "being-myself", "self-respect",
)  # fmt: skip
"""The eight cards of a first visit: wide apart, and each a place to begin."""


@dataclass(frozen=True, slots=True)
class DeckCard:
    """A card as the house words it. says: one way to read it."""

    id: str
    name: Text
    says: Text


@cache
def cards() -> dict[str, DeckCard]:
    """Return the cards by id, in the order of the file."""
    return {card.id: card for card in catalogue("values", "cards.yaml", tuple[DeckCard, ...])}
