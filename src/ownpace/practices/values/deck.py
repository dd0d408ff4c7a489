"""The deck: original cards in `cards.yaml`. An id, once used, stays for ever: kept sorts refer to it."""

from __future__ import annotations

from functools import cache

from ownpace.library import loader
from ownpace.practices.values.domain import Card

FIRST_VISIT = (
    "my-say", "honesty", "calm", "safety", "tenderness", "courage", "being-myself", "self-respect",
)  # fmt: skip
"""The eight cards of a first visit: wide apart, and each a place to begin."""


@cache
def cards() -> dict[str, Card]:
    """Return the cards by id, in the order of the file, their words in English."""
    rows = loader.of_practice("values", "cards.yaml")
    return {row["id"]: Card(row["id"], row["name"], row["says"]) for row in rows}
