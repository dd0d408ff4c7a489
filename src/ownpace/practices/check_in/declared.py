"""What this practice tells the rest of the house."""

from __future__ import annotations

from datetime import datetime

from django.utils.timezone import localtime
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Series, Suggestion, Win
from ownpace.core.records import Reading
from ownpace.practices.check_in.domain.course import comings_back, distress_points, ease_points
from ownpace.practices.check_in.records import CHECK_IN


def today(reading: Reading, now: datetime) -> list[Suggestion]:
    """Offer a check-in on a day without one, and a steadying minute after one that was hard."""
    latest = reading.latest(CHECK_IN)
    if latest is None or localtime(latest.value.at).date() != localtime(now).date():
        title, why = _("A minute to notice how you are"), _("A word or two by tap; the rest is yours to skip.")
        return [Suggestion("check_in.now", title, why, "check_in:check_in", (), 1, 30)]
    if latest.value.is_strong:
        title, why = _("A steadying minute"), _("You noted that today is hard. Breath or senses, whichever is nearer.")
        return [Suggestion("check_in.steady", title, why, "web:steady", (), 2, 60)]
    return []


def series(reading: Reading) -> list[Series]:
    """Return distress and ease over time."""
    noted = [record.value for record in reading.all(CHECK_IN)]
    found = (
        Series("check_in.distress", gettext("Distress, noted in check-ins"), distress_points(noted)),
        Series("check_in.ease", gettext("Ease, noted in check-ins"), ease_points(noted)),
    )
    return [one for one in found if one.points]


def wins(reading: Reading) -> list[Win]:
    """Name the first check-in, the first word of one's own, the first adjustment, and each coming back."""
    noted = [record.value for record in reading.all(CHECK_IN)]
    if not noted:
        return []
    found = [Win(noted[0].at, gettext("You checked in for the first time."))]
    if own := next((one for one in noted if one.own_words), None):
        found.append(Win(own.at, gettext("You found a word of your own for a feeling.")))
    if adjusted := next((one for one in noted if one.adjust), None):
        found.append(Win(adjusted.at, gettext("You noticed something to adjust, for the first time.")))
    found += (Win(back.at, gettext("You came back to noticing after a time away.")) for back in comings_back(noted))
    return found
