"""Places of the body, sensations and needs, as written in body.yaml and needs.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from django.utils.translation import gettext_lazy

from ownpace.core.practice import Text
from ownpace.library import loader


@cache
def regions() -> Mapping[str, Text]:
    """Return the words of every place of the body by its id, from head to feet."""
    return _lazy(loader.of_practice("check_in", "body.yaml")["regions"])


@cache
def sensations() -> Mapping[str, Text]:
    """Return the words of every sensation by its id."""
    return _lazy(loader.of_practice("check_in", "body.yaml")["sensations"])


@cache
def needs() -> Mapping[str, Text]:
    """Return the words of every need by its id."""
    return _lazy(loader.of_practice("check_in", "needs.yaml"))


def _lazy(written: Mapping[str, str]) -> Mapping[str, Text]:
    return MappingProxyType({id: gettext_lazy(words) for id, words in written.items()})
