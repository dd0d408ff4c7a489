"""What values tell the rest of the house."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.utils.translation import gettext

from ownpace.core.practice import Offer, Suggestion, Win
from ownpace.core.records import Reading
from ownpace.practices.values.domain import LOOK_AGAIN, offered
from ownpace.practices.values.records import SORT
from ownpace.practices.values.words import card_in

UNDER_WAY = timedelta(days=14)
"""A sort that rested longer than this is offered more quietly."""


def today(reading: Reading, now: datetime) -> Sequence[Suggestion]:
    """Offer to go on with a sort, to begin one, or after half a year to look again."""
    latest = reading.latest(SORT)
    if latest is not None and latest.value.finished is None:
        fresh = now - latest.at < UNDER_WAY
        return [
            Suggestion(
                key=f"values.continue.{latest.id}",
                title=gettext("Go on with your cards"),
                why=gettext("Your place is kept."),
                url_name="values:sort_cards",
                args=(latest.id,),
                weight=100 if fresh else 20,
            )
        ]
    if latest is None or not latest.value.is_whole:
        why = gettext("A first look at what matters to you.")
        weight = 40 if latest is None else 20
        return [Suggestion("values.begin", gettext("Sort the value cards"), why, "values:show_values", (), 10, weight)]
    if latest.value.finished and now - latest.value.finished > LOOK_AGAIN:
        why = gettext("It has been more than half a year. Values may stay, and may move.")
        return [Suggestion("values.again", gettext("Look at your values again"), why, "values:show_values", (), 10, 10)]
    return []


def wins(reading: Reading) -> Sequence[Win]:
    """Name the first value, and the first sort that was finished."""
    found: list[Win] = []
    sorts = [record.value for record in reading.all(SORT)]
    named = next((sort for sort in sorts if sort.finished and not sort.is_whole), None)
    whole = next((sort for sort in sorts if sort.finished and sort.is_whole), None)
    if named and named.finished:
        words = gettext("You named a value: %(value)s.") % {"value": card_in(named, named.top[0]).name}
        found.append(Win(named.finished, words))
    if whole and whole.finished:
        found.append(Win(whole.finished, gettext("You found the values that matter most to you.")))
    return found


def offers(reading: Reading) -> Sequence[Offer]:
    """Offer the values that goals may serve."""
    found = offered([record.value for record in reading.all(SORT)])
    return [Offer(card, card_in(sort, card).name) for sort, card in found]
