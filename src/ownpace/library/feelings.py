"""Words for feelings, in families, as written in feelings.yaml: an original selection that practices share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from django.utils.translation import gettext_lazy

from ownpace.core.practice import Text
from ownpace.library import loader


@dataclass(frozen=True, slots=True)
class Feeling:
    """One feeling. id: kebab-case, its own among all feelings, never changed. words: in the reader's language."""

    id: str
    words: Text


@dataclass(frozen=True, slots=True)
class Family:
    """Feelings that lie close together."""

    id: str
    words: Text
    feelings: tuple[Feeling, ...]


@cache
def families() -> tuple[Family, ...]:
    """Return every family, in the order they are shown."""
    return tuple(
        Family(
            family["id"],
            gettext_lazy(family["words"]),
            tuple(Feeling(id, gettext_lazy(words)) for id, words in family["feelings"].items()),
        )
        for family in loader.one("feelings.yaml")
    )


@cache
def by_id() -> Mapping[str, Feeling]:
    """Return every feeling by its id, in the order they are shown."""
    return MappingProxyType({feeling.id: feeling for family in families() for feeling in family.feelings})


def words_of(id: str) -> str:
    """Return the words of a feeling in the reader's language; empty for an id that is not known."""
    return str(by_id()[id].words) if id in by_id() else ""
