"""What confidence tells the rest of the house."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.utils.timezone import localtime
from django.utils.translation import gettext

from ownpace.core.practice import Series, Suggestion, Win
from ownpace.core.records import Reading
from ownpace.practices.confidence.domain.course import first_clear_rise, item_points, mean_points
from ownpace.practices.confidence.domain.items import Items
from ownpace.practices.confidence.domain.sitting import AGAIN_AFTER
from ownpace.practices.confidence.records import ITEMS, RATING
from ownpace.practices.confidence.words import THEMES, item_words


def today(reading: Reading, now: datetime) -> Sequence[Suggestion]:
    """Offer to choose what to rate, to go on with today's ratings, or to rate again after two weeks."""
    kept = reading.latest(ITEMS)
    if kept is None or not kept.value.in_use:
        why = gettext("A few sentences of your own, to see later what has grown.")
        title = gettext("Choose what you would like to feel able to do")
        return [Suggestion("confidence.choose", title, why, "confidence:choose_items")]
    title = gettext("Rate how confident you are today")
    latest = reading.latest(RATING)
    if latest is None:
        why = gettext("A first look, to compare with later.")
        return [Suggestion("confidence.first", title, why, "confidence:rate_items", (), 3)]
    sitting = latest.value
    if sitting.is_open(localtime(now)):
        if sitting.finished:
            return []
        why = gettext("You began today; your place is kept.")
        return [Suggestion("confidence.continue", title, why, "confidence:rate_items", (), 3, 100)]
    if now - sitting.begun < AGAIN_AFTER - timedelta(hours=12):
        return []
    why = gettext("The last time was two weeks ago or more.")
    return [Suggestion("confidence.again", title, why, "confidence:rate_items", (), 3, 50)]


def series(reading: Reading) -> Sequence[Series]:
    """Return the mean rating of each theme over time."""
    kept = reading.latest(ITEMS)
    items = kept.value if kept else Items()
    sittings = [record.value for record in reading.all(RATING)]
    found = (
        Series(
            key=f"confidence.{theme.value}",
            title=gettext("Confidence: %(theme)s") % {"theme": THEMES[theme]},
            points=mean_points(sittings, (item.id for item in items.of_theme(theme))),
        )
        for theme in items.themes
    )
    return [one for one in found if one.points]


def wins(reading: Reading) -> Sequence[Win]:
    """Name the first rating, and each item whose rise became clear."""
    sittings = [record.value for record in reading.all(RATING)]
    rated = [sitting for sitting in sittings if sitting.answers]
    if not rated:
        return []
    found = [Win(rated[0].begun, gettext("You rated your confidence for the first time."))]
    kept = reading.latest(ITEMS)
    for item in kept.value.all if kept else ():
        at = first_clear_rise(item_points(rated, item.id))
        if at:
            words = gettext("“%(item)s”: your confidence in this has clearly risen.") % {"item": item_words(item)}
            found.append(Win(at, words))
    return found
