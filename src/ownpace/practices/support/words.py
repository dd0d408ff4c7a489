"""Sentences for the codes of the circle, and for how long it has been."""

from __future__ import annotations

from datetime import date

from django.utils.formats import time_format
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Text
from ownpace.practices.support.domain.contact import Contact, Good, Knows, Rhythm, Sort
from ownpace.practices.support.domain.plan import Outcome, Plan
from ownpace.practices.support.domain.reminder import Neutral, Reminder, Weekday
from ownpace.practices.support.ideas import Demand, Fits, ideas

SORTS: dict[Sort, Text] = {
    Sort.PERSON: _("A person"),
    Sort.COMMUNITY: _("A community"),
    Sort.PLACE: _("A place"),
}
SORTS_OF_MANY: dict[Sort, Text] = {
    Sort.PERSON: _("People"),
    Sort.COMMUNITY: _("Communities"),
    Sort.PLACE: _("Places"),
}
GOOD: dict[Good, Text] = {
    Good.LISTENING: _("Listening"),
    Good.LAUGHING: _("Laughing"),
    Good.PRACTICAL_HELP: _("Practical help"),
    Good.WHOLE_STORY: _("Knowing the whole story"),
    Good.QUIET_TOGETHER: _("Being quiet together"),
    Good.DISTRACTION: _("Distraction"),
    Good.HARD_MOMENTS: _("Hard moments"),
    Good.CELEBRATING: _("Celebrating"),
    Good.MEANING: _("Faith or meaning"),
    Good.MOVING_TOGETHER: _("Moving together"),
}
KNOWS: dict[Knows, Text] = {
    Knows.NOTHING: _("Nothing, and that is fine"),
    Knows.SOMETHING: _("Something"),
    Knows.ALL: _("All I want them to know"),
}
RHYTHMS: dict[Rhythm, Text] = {
    Rhythm.NONE: _("No rhythm"),
    Rhythm.WEEKLY: _("Every week"),
    Rhythm.FORTNIGHTLY: _("Every two weeks"),
    Rhythm.MONTHLY: _("Every month"),
    Rhythm.SEASONALLY: _("Every few months"),
}
EVERY: dict[Rhythm, Text] = {
    Rhythm.WEEKLY: _("Every week,"),
    Rhythm.FORTNIGHTLY: _("Every two weeks,"),
    Rhythm.MONTHLY: _("Every month, the first"),
    Rhythm.SEASONALLY: _("Every three months, the first"),
}
"""How often a calendar note comes, exactly; a weekday follows."""
WEEKDAYS: dict[Weekday, Text] = {
    Weekday.MONDAY: _("Monday"),
    Weekday.TUESDAY: _("Tuesday"),
    Weekday.WEDNESDAY: _("Wednesday"),
    Weekday.THURSDAY: _("Thursday"),
    Weekday.FRIDAY: _("Friday"),
    Weekday.SATURDAY: _("Saturday"),
    Weekday.SUNDAY: _("Sunday"),
}
NEUTRAL: dict[Neutral, Text] = {
    Neutral.NOTE: _("A note to self"),
    Neutral.TEN_MINUTES: _("Ten minutes"),
    Neutral.WEEK: _("Look at the week"),
    Neutral.LIST: _("Go through the list"),
    Neutral.TEA: _("A cup of tea"),
}
ALARMS: dict[int, Text] = {
    0: _("At the time itself"),
    10: _("Ten minutes before"),
    30: _("Half an hour before"),
    60: _("An hour before"),
    1440: _("A day before"),
}
DEMANDS: dict[Demand, Text] = {
    Demand.LEAST: _("Asks least"),
    Demand.SOME: _("Asks some"),
    Demand.MORE: _("Asks more"),
}
FITS: dict[Fits, Text] = {
    Fits.HOME: _("from home"),
    Fits.ONLINE: _("online"),
    Fits.OUTSIDE: _("out and about"),
    Fits.TOGETHER: _("with someone"),
}
OUTCOMES: dict[Outcome, Text] = {
    Outcome.DONE: _("Done"),
    Outcome.LET_GO: _("Let go"),
}
TODAY_TAPS: dict[Sort, Text] = {
    Sort.PERSON: _("We were in touch today"),
    Sort.COMMUNITY: _("I was with them today"),
    Sort.PLACE: _("I was there today"),
}
DAYS: dict[Sort, Text] = {
    Sort.PERSON: _("Days in touch"),
    Sort.COMMUNITY: _("Days with them"),
    Sort.PLACE: _("Days there"),
}
INVITES: dict[Sort, Text] = {
    Sort.PERSON: _("A few words to %(name)s?"),
    Sort.COMMUNITY: _("Some time with %(name)s?"),
    Sort.PLACE: _("A visit to %(name)s?"),
}
SILENCES: dict[Sort, Text] = {
    Sort.PERSON: _("It has been about %(long)s since you were in touch with %(name)s."),
    Sort.COMMUNITY: _("It has been about %(long)s since you were with %(name)s."),
    Sort.PLACE: _("It has been about %(long)s since you were at %(name)s."),
}
NUMBERS: dict[int, Text] = {
    2: _("two"), 3: _("three"), 4: _("four"), 5: _("five"), 6: _("six"), 7: _("seven"), 8: _("eight"), 9: _("nine"),
    10: _("ten"), 11: _("eleven"),
}  # fmt: skip
MONTH, YEAR = 30.44, 365.25


def long(days: int) -> str:
    """Say about how long some days are: "a week", "five weeks", "two months", "a year"."""
    if days < 60:
        weeks = max(1, round(days / 7))
        return ngettext("a week", "%(number)s weeks", weeks) % {"number": _number(weeks)}
    if days < 330:
        months = round(days / MONTH)
        return ngettext("a month", "%(number)s months", months) % {"number": _number(months)}
    years = max(1, round(days / YEAR))
    return ngettext("a year", "%(number)s years", years) % {"number": _number(years)}


def _number(number: int) -> str:
    return str(NUMBERS.get(number, number))


def when_last(contact: Contact, today: date) -> str:
    """Say when last: "In touch about five weeks ago"; of a place, "There about five weeks ago"."""
    if contact.last is None:
        return gettext("Nothing noted yet")
    days = (today - contact.last).days
    there = contact.sort is Sort.PLACE
    if days <= 0:
        return gettext("There today") if there else gettext("In touch today")
    if days == 1:
        return gettext("There yesterday") if there else gettext("In touch yesterday")
    if days < 6:
        return gettext("There a few days ago") if there else gettext("In touch a few days ago")
    words = gettext("There about %(long)s ago") if there else gettext("In touch about %(long)s ago")
    return words % {"long": long(days)}


def silence(contact: Contact, today: date) -> str:
    """Say that it has been a while, as a fact and no more."""
    days = (today - contact.since).days
    if contact.last is None:
        words = gettext("It has been about %(long)s since you wrote %(name)s down here.")
        return words % {"name": contact.name, "long": long(days)}
    return str(SILENCES[contact.sort]) % {"name": contact.name, "long": long(days)}


def invite(contact: Contact) -> str:
    """Return a few words that suggest being in touch, as a question."""
    return str(INVITES[contact.sort]) % {"name": contact.name}


def plan_words(plan: Plan) -> str:
    """Return what is planned: the person's words, or the idea's in the reader's language."""
    idea = ideas().get(plan.idea)
    return plan.words or (str(idea.words) if idea else gettext("An idea from an earlier list"))


def note_text(reminder: Reminder) -> str:
    """Return the one line that a calendar note shows."""
    return str(NEUTRAL[reminder.neutral]) if reminder.neutral else reminder.words


def rule_words(reminder: Reminder) -> str:
    """Say when a calendar note comes: "Every two weeks, Wednesday at 18:00"."""
    rule = reminder.rule
    return gettext("%(every)s %(weekday)s at %(hour)s") % {
        "every": EVERY[rule.rhythm],
        "weekday": WEEKDAYS[rule.weekday],
        "hour": time_format(rule.at, "H:i"),
    }
