"""The shape of each section."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ownpace.practices.coping_plan.domain import Contact, Section
from ownpace.practices.coping_plan.words import ASKS
from ownpace.web.fields import LineField, RevisionField, WordsField

PEOPLE = 3


class TextForm(forms.Form):
    """A section of text: one thing a line."""

    revision = RevisionField(required=False)
    text = WordsField(label=_("In your words"), rows=5, required=False, help_text=_("One thing a line. Short is good."))

    def __init__(self, *given: Any, section: Section, **more: Any) -> None:
        super().__init__(*given, **more)
        self.fields["text"].label = str(ASKS[section])


class PeopleForm(forms.Form):
    """Up to three people or lines, each with a way to reach them."""

    revision = RevisionField(required=False)
    name_1 = LineField(label=_("Who"), max_length=200, required=False, help_text=_("A name, or a line from Help now."))
    reach_1 = LineField(
        label=_("How to reach them"), max_length=200, required=False, help_text=_("A number, or a way.")
    )
    name_2 = LineField(label=_("Who else"), max_length=200, required=False)
    reach_2 = LineField(label=_("How to reach them"), max_length=200, required=False)
    name_3 = LineField(label=_("Someone else still"), max_length=200, required=False)
    reach_3 = LineField(label=_("How to reach them"), max_length=200, required=False)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        for number in range(1, PEOPLE + 1):
            if given.get(f"reach_{number}") and not given.get(f"name_{number}") and f"name_{number}" not in self.errors:
                self.add_error(f"name_{number}", gettext("Who is this? A first name or one word is enough."))
        return given

    def people(self) -> tuple[Contact, ...]:
        """Return those with a name, in order. Needs a valid form."""
        given = self.cleaned_data
        each = (Contact(given[f"name_{n}"], given[f"reach_{n}"]) for n in range(1, PEOPLE + 1))
        return tuple(contact for contact in each if contact.name)

    @property
    def shows_more(self) -> bool:
        """Whether a second or third person is there or needs a look."""
        later = [f"{part}_{number}" for number in range(2, PEOPLE + 1) for part in ("name", "reach")]
        return any(self[name].value() or self[name].errors for name in later)


def people_initial(people: tuple[Contact, ...]) -> dict[str, str]:
    """Return what PeopleForm starts with."""
    return {
        key: words
        for number, contact in enumerate(people[:PEOPLE], start=1)
        for key, words in ((f"name_{number}", contact.name), (f"reach_{number}", contact.reach))
    }
