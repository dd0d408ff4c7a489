"""Naming someone, saying more a screen at a time, and noting a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Text
from ownpace.practices.support import words
from ownpace.practices.support.domain.contact import Contact, Good, Knows, Rhythm, Sort, Touch
from ownpace.web.fields import CardChoiceField, DayField, LineField, ManyField, RevisionField, WordsField

NAME_ROOM = 120
SORT_CHOICES = [(sort.value, name) for sort, name in words.SORTS.items()]
NO_NAME = _("Write a name, or any word that you will know them by.")


def _name_field(help_text: Text = "") -> LineField:
    field = LineField(_("Name or nickname"), max_length=NAME_ROOM, help_text=help_text)
    field.error_messages["required"] = NO_NAME
    return field


class Part(StrEnum):
    """The screens on which more is said about someone."""

    NAME = "name"
    GOOD = "good-for"
    REACH = "reach"


class ContactForm(forms.Form):
    """A name, and a tap on the sort."""

    name = _name_field(_("Any word that you will know them by."))
    sort = CardChoiceField(_("What is it?"), SORT_CHOICES)

    def contact_fields(self) -> dict[str, Any]:
        return {"sort": Sort(self.cleaned_data["sort"]), "name": self.cleaned_data["name"]}


class PartForm(forms.Form):
    """A screen of what is known about someone. The revision counts changes of words alone."""

    revision = RevisionField()


class NamePartForm(PartForm):
    """Who it is, and a note."""

    name = _name_field()
    sort = CardChoiceField(_("What is it?"), SORT_CHOICES)
    note = WordsField(_("A note for yourself"), rows=3, max_length=2000, required=False)

    @staticmethod
    def initial_of(contact: Contact) -> dict[str, Any]:
        return {"name": contact.name, "sort": contact.sort.value, "note": contact.note}

    def written(self, contact: Contact) -> Contact:
        cleaned = self.cleaned_data
        return replace(contact, name=cleaned["name"], sort=Sort(cleaned["sort"]), note=cleaned["note"])


class GoodPartForm(PartForm):
    """What they are good for."""

    good = ManyField(
        _("Good for"),
        [(good.value, name) for good, name in words.GOOD.items()],
        required=False,
        help_text=_("Tap any that fit. Nobody has to be good for everything."),
    )
    good_words = LineField(_("In your own words"), max_length=300, required=False)

    @staticmethod
    def initial_of(contact: Contact) -> dict[str, Any]:
        return {"good": [good.value for good in contact.good], "good_words": contact.good_words}

    def written(self, contact: Contact) -> Contact:
        ticked = set(self.cleaned_data["good"])
        good = tuple(each for each in Good if each.value in ticked)
        return replace(contact, good=good, good_words=self.cleaned_data["good_words"])


class ReachPartForm(PartForm):
    """How to reach them, how often, and what they know."""

    reach = WordsField(
        _("How to reach them"),
        rows=3,
        max_length=1000,
        required=False,
        help_text=_("One way a line. A line that is a phone number or an e-mail address becomes a link."),
    )
    rhythm = CardChoiceField(
        _("How often would you like to be in touch?"),
        [(rhythm.value, name) for rhythm, name in words.RHYTHMS.items()],
        required=False,
        help_text=_("A wish, not a duty. Without a rhythm nothing is ever said about it."),
    )
    knows = CardChoiceField(
        _("What they know about you"),
        [("", _("I leave this open")), *((knows.value, name) for knows, name in words.KNOWS.items())],
        required=False,
        help_text=_("For yourself, so that you need not keep it in your head."),
    )

    @staticmethod
    def initial_of(contact: Contact) -> dict[str, Any]:
        knows = contact.knows.value if contact.knows else ""
        return {"reach": contact.reach, "rhythm": contact.rhythm.value, "knows": knows}

    def written(self, contact: Contact) -> Contact:
        cleaned = self.cleaned_data
        rhythm = Rhythm(cleaned["rhythm"] or Rhythm.NONE)
        knows = Knows(cleaned["knows"]) if cleaned["knows"] else None
        return replace(contact, reach=cleaned["reach"], rhythm=rhythm, knows=knows)


PARTS: dict[Part, type[NamePartForm] | type[GoodPartForm] | type[ReachPartForm]] = {
    Part.NAME: NamePartForm,
    Part.GOOD: GoodPartForm,
    Part.REACH: ReachPartForm,
}
PART_TITLES: dict[Part, Text] = {
    Part.NAME: _("Name and note"),
    Part.GOOD: _("What they are good for"),
    Part.REACH: _("Reaching them"),
}


def part_form(
    part: Part, sent: Mapping[str, Any] | None, contact: Contact
) -> NamePartForm | GoodPartForm | ReachPartForm:
    """Return a screen with what is kept about a contact."""
    shape = PARTS[part]
    return shape(sent, initial={"revision": contact.wording, **shape.initial_of(contact)})


class TouchForm(forms.Form):
    """A day in touch, and a line if wanted. today: in the person's zone."""

    day = DayField(_("Which day?"))
    how = LineField(_("How was it?"), max_length=500, required=False, help_text=_("A line for yourself, or nothing."))

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_day(self) -> date:
        day: date = self.cleaned_data["day"]
        if day > self.today:
            raise forms.ValidationError(gettext("That day is still to come. Choose today or an earlier one."))
        return day


class EditTouchForm(TouchForm):
    """A day in touch that was noted before."""

    revision = RevisionField()

    @staticmethod
    def initial_of(touch: Touch) -> dict[str, Any]:
        return {"day": touch.day, "how": touch.how}
