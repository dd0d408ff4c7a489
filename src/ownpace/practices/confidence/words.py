"""The words for confidence: themes, items, and what a course says."""

from __future__ import annotations

from datetime import datetime

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.timezone import localtime
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from ownpace.practices.confidence.domain.course import ENOUGH, Moved, Summary
from ownpace.practices.confidence.domain.items import Item, ItemTheme
from ownpace.practices.confidence.starting_set import starting_items

LOW_WORDS = _("cannot do at all")
HIGH_WORDS = _("highly certain I can do")

THEMES: dict[ItemTheme, Promise] = {
    ItemTheme.FEELING: _("Feeling"),
    ItemTheme.ASKING: _("Asking"),
    ItemTheme.REFUSING: _("Refusing"),
    ItemTheme.STOPPING: _("Stopping"),
    ItemTheme.RECEIVING: _("Receiving"),
    ItemTheme.TALKING: _("Talking"),
    ItemTheme.OTHER: _("Something else"),
}

IN_THEME: dict[ItemTheme, Promise] = {
    ItemTheme.FEELING: _("Your confidence in feeling"),
    ItemTheme.ASKING: _("Your confidence in asking"),
    ItemTheme.REFUSING: _("Your confidence in refusing"),
    ItemTheme.STOPPING: _("Your confidence in stopping"),
    ItemTheme.RECEIVING: _("Your confidence in receiving"),
    ItemTheme.TALKING: _("Your confidence in talking"),
    ItemTheme.OTHER: _("Your confidence in things of your own"),
}


def starting_words(start: str) -> str:
    """Return the words of a starting item in the reader's language."""
    item = starting_items().get(start)
    return str(item.words) if item else gettext("do something from an earlier list")


def bare_words(item: Item) -> str:
    """Return what follows "I can": the person's own words, or the starting ones in the reader's language."""
    return item.words or starting_words(item.start)


def item_words(item: Item) -> str:
    """Return an item as a sentence without its stop: "I can ..."."""
    return i_can(bare_words(item))


def i_can(words: str) -> str:
    """Return what somebody can do as a sentence without its stop."""
    return gettext("I can %(what)s") % {"what": words}


def without_i_can(words: str) -> str:
    """Return words without the "I can" that the page puts before them, where somebody wrote it too."""
    lead = i_can("").strip().casefold()
    bare = words.strip().lstrip("…").strip()
    if bare.casefold() == lead or bare.casefold().startswith(f"{lead} "):
        bare = bare[len(lead) :].strip()
    return bare


def month_or_day(since: datetime, now: datetime) -> str:
    """Return when something began: a day when that is near, a month later on, with the year when it is another one."""
    since, now = localtime(since), localtime(now)
    if (now - since).days < 60:
        return date_format(since, "j F")
    return date_format(since, "F" if since.year == now.year else "F Y")


def sentence(course: Summary, subject: str, now: datetime) -> str:
    """Return what a course says, in one or two plain sentences. subject: such as "Your confidence in asking"."""
    if course.moved is Moved.NOTHING_YET or course.since is None:
        return gettext("There is no rating here yet.")
    facts = {"subject": subject, "points": course.about_points, "since": month_or_day(course.since, now)}
    if course.moved is Moved.TOO_SOON:
        return _too_soon(course.count)
    if course.moved is Moved.RISEN:
        words = gettext("%(subject)s has risen about %(points)s points since %(since)s, with ordinary ups and downs.")
        return words % facts
    if course.moved is Moved.LOWER:
        words = gettext(
            "%(subject)s has gone down about %(points)s points since %(since)s. Confidence moves with life: a lower "
            "stretch is not the end of the road, and it asks nothing of you."
        )
        return words % facts
    words = gettext("%(subject)s has not clearly changed since %(since)s: what moves is within ordinary ups and downs.")
    return words % facts


def _too_soon(count: int) -> str:
    return ngettext(
        "It is too soon to say anything about change: there is %(count)s rating so far, and a first picture takes "
        "%(enough)s.",
        "It is too soon to say anything about change: there are %(count)s ratings so far, and a first picture takes "
        "%(enough)s.",
        count,
    ) % {"count": count, "enough": ENOUGH}
