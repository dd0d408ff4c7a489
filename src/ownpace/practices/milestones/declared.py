"""What milestones tell the rest of the house: the person's own ones; and anniversaries, where they are wanted."""

from __future__ import annotations

from datetime import datetime

from django.utils.timezone import get_current_timezone, localtime
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from ownpace.core.practice import Suggestion, Win
from ownpace.core.records import Reading, RecordId
from ownpace.core.shortening import shorten
from ownpace.practices.milestones.domain.milestone import anniversary
from ownpace.practices.milestones.records import OWN, PIN, WISHES

SHORT = 80
"""Characters of the person's words in a line of ours."""
LOOKED_AT = 40
"""Milestones of either sort that Today opens, the newest; and those where anniversaries are wanted alone."""


def today(reading: Reading, now: datetime) -> list[Suggestion]:
    """Say on its day that something was a year ago, or more: of own milestones and those kept close, where wanted."""
    wishes = reading.latest(WISHES)
    if wishes is None or not wishes.value.anniversaries:
        return []
    zone = localtime(now).tzinfo
    pins = {record.id: record.value for record in reading.recent(PIN, LOOKED_AT)}
    own = {record.id: record.value for record in reading.recent(OWN, LOOKED_AT)}
    days = [(pin.at.astimezone(zone).date(), id) for id, pin in pins.items()]
    found = anniversary([*days, *((one.day, id) for id, one in own.items())], localtime(now).date())
    if found is None:
        return []
    years, id = found
    words = own[id].words if id in own else pins[id].words
    return [_suggestion(id, years, words, is_own=id in own)]


def _suggestion(id: RecordId, years: int, words: str, *, is_own: bool) -> Suggestion:
    said = ngettext("A year ago: %(words)s", "%(years)s years ago: %(words)s", years)
    return Suggestion(
        f"milestones.anniversary.{id}",
        said % {"years": years, "words": shorten(words, SHORT)},
        _("You wanted to hear of such days."),
        "milestones:show_own" if is_own else "milestones:kept_close",
        (id,) if is_own else (),
        1,
        10,
    )


def wins(reading: Reading) -> list[Win]:
    """Return the milestones that the person added, oldest first."""
    zone = get_current_timezone()
    found = [Win(record.value.at(zone), record.value.words) for record in reading.all(OWN)]
    return sorted(found, key=lambda win: win.at)
