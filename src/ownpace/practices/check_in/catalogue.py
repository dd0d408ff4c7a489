"""Places of the body, sensations and needs, as written in body.yaml and needs.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from ownpace.core.practice import Text
from ownpace.library.catalogues import catalogue


@dataclass(frozen=True, slots=True)
class _Body:
    regions: dict[str, Text]
    sensations: dict[str, Text]


@cache
def regions() -> Mapping[str, Text]:
    """Return the words of every place of the body by its id, from head to feet."""
    return MappingProxyType(_body().regions)


@cache
def sensations() -> Mapping[str, Text]:
    """Return the words of every sensation by its id."""
    return MappingProxyType(_body().sensations)


@cache
def needs() -> Mapping[str, Text]:
    """Return the words of every need by its id."""
    return MappingProxyType(catalogue("check_in", "needs.yaml", dict[str, Text]))


def _body() -> _Body:
    return catalogue("check_in", "body.yaml", _Body)
