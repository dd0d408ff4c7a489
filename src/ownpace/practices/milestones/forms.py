"""The shape of what is typed: an own milestone, which part of the list to show, a wish."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.revisions import revision_of
from ownpace.practices.milestones.domain.milestone import OwnMilestone, Sort
from ownpace.practices.milestones.words import SORTS
from ownpace.web.fields import CardChoiceField, DayField, LineField, RevisionField, WordsField

LONGEST_LINE = 200


class OwnForm(forms.Form):
    """A line, a day, a note; what sort of moment it is stands behind a door."""

    words = LineField(
        label=_("What was it?"),
        help_text=_("Such as: slept with the door open; asked for the light to stay on."),
        max_length=LONGEST_LINE,
    )
    day = DayField(label=_("When?"), help_text=_("About right is right enough."))
    note = WordsField(label=_("More about it"), rows=3, max_length=4000, required=False)
    sort = CardChoiceField(
        label=_("What sort of moment was it?"),
        choices=[("", _("None of these")), *((sort.value, words) for sort, words in SORTS.items())],
        required=False,
    )
    revision = RevisionField(required=False)

    def __init__(self, sent: Any = None, *, today: date, initial: dict[str, Any] | None = None) -> None:
        super().__init__(sent, initial=initial)
        self._today = today
        self.fields["day"].widget.attrs["max"] = today.isoformat()

    def clean_day(self) -> date:
        """Return the day. Raises ValidationError, shown next to the field, for one to come."""
        day: date = self.cleaned_data["day"]
        if day > self._today:
            words = gettext("This is %(day)s, and it has not come yet. Choose today or an earlier day.")
            raise forms.ValidationError(words % {"day": date_format(day, "j F Y")}, code="to_come")
        return day

    @staticmethod
    def initial_of(own: OwnMilestone) -> dict[str, Any]:
        """Return what the form shows at first."""
        sort = own.sort.value if own.sort else ""
        shown = {"words": own.words, "day": own.day, "note": own.note, "sort": sort}
        return {**shown, "revision": revision_of(shown)}

    def own(self, *, is_close: bool = False) -> OwnMilestone:
        """Return what was typed. Needs a valid form."""
        cleaned = self.cleaned_data
        sort = Sort(cleaned["sort"]) if cleaned["sort"] else None
        return OwnMilestone(cleaned["day"], cleaned["words"], cleaned["note"], sort, is_close)


class WishesForm(forms.Form):
    """Whether Today may name anniversaries."""

    anniversaries = CardChoiceField(
        label=_("A year ago today"),
        choices=[("no", _("Leave such days quiet")), ("yes", _("Name them, once, on the day"))],
    )
