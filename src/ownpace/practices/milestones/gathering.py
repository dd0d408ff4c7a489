"""What every practice has found, and its numbers over time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.utils.timezone import get_current_timezone

from ownpace.core import practices
from ownpace.core.practice import Practice, Series, nothing
from ownpace.core.read_once import ReadOnce
from ownpace.core.records import Reading
from ownpace.practices.milestones.domain.milestone import OWN_SLUG, Milestone
from ownpace.practices.milestones.records import OWN

ON_A_PAGE = 30


def sources() -> tuple[Practice, ...]:
    """Return the practices that may find milestones, in the order of the navigation; this one last."""
    found = [practice for practice in practices.installed() if practice.wins is not nothing]
    return tuple(sorted(found, key=lambda practice: practice.slug == OWN_SLUG))


def gather(reading: Reading, slug: str = "") -> list[Milestone]:
    """Return the milestones of one practice, or of all for "", each practice's in its own order."""
    wanted = (practice for practice in sources() if slug in ("", practice.slug))
    return [milestone for practice in wanted for milestone in _of(practice, ReadOnce(reading))]


def gather_with_series(reading: Reading) -> tuple[list[Milestone], list[Series]]:
    """Return all milestones, and every series of every practice in the order of the navigation.

    What one practice reads, once for both, is let go before the next one reads: ten years are a lot to hold.
    """
    milestones: dict[str, list[Milestone]] = {}
    series: list[Series] = []
    for practice in practices.installed():
        once = ReadOnce(reading)
        milestones[practice.slug] = list(_of(practice, once))
        series += practice.series(once)
    return [milestone for practice in sources() for milestone in milestones[practice.slug]], series


def titles() -> dict[str, str]:
    """Return what practices are called, by slug."""
    return {practice.slug: str(practice.title) for practice in practices.installed()}


def _of(practice: Practice, reading: Reading) -> Iterable[Milestone]:
    if practice.slug == OWN_SLUG:
        return _own(reading)
    return [Milestone(practice.slug, win.at, str(win.words)) for win in practice.wins(reading)]


def _own(reading: Reading) -> Iterator[Milestone]:
    zone = get_current_timezone()
    for record in reading.all(OWN):
        yield Milestone(OWN_SLUG, record.value.at(zone), record.value.words, record.id)
