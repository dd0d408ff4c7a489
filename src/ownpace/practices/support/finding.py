"""How search reads the circle."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time

from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Findable, Passage
from ownpace.core.records import Record
from ownpace.practices.support import words
from ownpace.practices.support.domain.contact import Contact, Touch
from ownpace.practices.support.domain.plan import Plan
from ownpace.practices.support.domain.reminder import Reminder
from ownpace.practices.support.ideas import ideas
from ownpace.practices.support.records import CONTACT, PLAN, REMINDER, TOUCH


def _contact(record: Record[Contact]) -> Iterator[Passage]:
    one = record.value
    parts = [
        ", ".join([*(str(words.GOOD[good]) for good in one.good), *filter(None, [one.good_words])]),
        one.reach,
        str(words.KNOWS[one.knows]) if one.knows else "",
        str(words.RHYTHMS[one.rhythm]),
        one.note,
    ]
    what = words.SORTS[one.sort]
    yield Passage(what, one.name, "\n\n".join(filter(None, parts)), one.begun, "support:show_contact", (record.id,))


def _contact_codes() -> dict[str, str]:
    named = (words.SORTS, words.GOOD, words.KNOWS, words.RHYTHMS)
    return {code.value: str(name) for names in named for code, name in names.items()}


def _touch(record: Record[Touch]) -> Iterator[Passage]:
    one = record.value
    if one.how:
        at = min(datetime.combine(one.day, time(12), one.noted.tzinfo), record.at)
        yield Passage(_("A day in touch"), "", one.how, at, "support:edit_touch", (record.id,))


def _plan(record: Record[Plan]) -> Iterator[Passage]:
    one = record.value
    what = _("Something planned")
    yield Passage(what, words.plan_words(one), "", one.begun, "support:edit_plan", (record.id,))


def _plan_codes() -> dict[str, str]:
    return {idea.id: str(idea.words) for idea in ideas().values()}


def _reminder(record: Record[Reminder]) -> Iterator[Passage]:
    one = record.value
    text = f"{words.rule_words(one)}, {one.rule.zone}"
    yield Passage(_("A calendar note"), words.note_text(one), text, one.made, "support:show_reminder", (record.id,))


def _reminder_codes() -> dict[str, str]:
    named = (words.EVERY, words.WEEKDAYS, words.NEUTRAL)
    return {code.value: str(name) for names in named for code, name in names.items()}


FINDS = (
    Findable(CONTACT, _contact, _contact_codes),
    Findable(TOUCH, _touch),
    Findable(PLAN, _plan, _plan_codes),
    Findable(REMINDER, _reminder, _reminder_codes),
)
