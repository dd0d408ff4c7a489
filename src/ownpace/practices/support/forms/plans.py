"""Planning something small."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ownpace.web.fields import DayField, RevisionField, WordsField


class PlanForm(forms.Form):
    """What, and on which day. today: in the person's zone; kept: a day that was chosen before and may stay."""

    words = WordsField(_("What would you like to do?"), rows=2, max_length=300)
    day = DayField(_("On which day?"), help_text=_("It can move later, or be let go."))

    def __init__(self, *args: Any, today: date, kept: date | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today, self.kept = today, kept

    def clean_day(self) -> date:
        day: date = self.cleaned_data["day"]
        if day < self.today and day != self.kept:
            raise forms.ValidationError(gettext("That day has passed. Choose today or a later one."))
        return day


class EditPlanForm(PlanForm):
    """Something that was planned before."""

    revision = RevisionField()
