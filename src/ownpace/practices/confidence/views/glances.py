"""Every theme at a glance: worked out from all ratings there are, and kept until one of them changes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from ownpace.core.derived import Plain
from ownpace.core.statistics.local_level import Interval
from ownpace.practices.confidence.domain.course import Summary, follow, mean_points
from ownpace.practices.confidence.domain.items import Items, ItemTheme
from ownpace.practices.confidence.records import RATING
from ownpace.sealed.vault import Vault

VERSION = 1
"""Of how this is worked out and kept: a change of either needs the next one."""


def summaries(vault: Vault, items: Items) -> Mapping[ItemTheme, Summary]:
    """Return what the ratings of each theme say. items: as they are sorted into themes now."""
    themes = {theme: [item.id for item in items.of_theme(theme)] for theme in items.themes}

    def work_out(_before: Plain, _known: int) -> Plain:
        sittings = [record.value for record in vault.all(RATING)]
        return [_write(follow(mean_points(sittings, ids))) for ids in themes.values()]

    inputs = [[vault.state_of(RATING), list(themes.values())]]
    kept = vault.derive("confidence.themes", VERSION, inputs, work_out)
    return dict(zip(themes, map(_read, kept), strict=True))


def _write(said: Summary) -> Plain:
    change = said.change and [said.change.mean, said.change.low, said.change.high]
    return [said.count, said.since and said.since.isoformat(), said.latest, change]


def _read(kept: Plain) -> Summary:
    count, since, latest, change = kept
    return Summary(count, since and datetime.fromisoformat(since), latest, change and Interval(*change))
