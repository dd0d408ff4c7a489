"""The shape of what is sent: four taps, an activity, a plan, and how it was."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Offer
from ownpace.practices.wellbeing.catalogue import Example, examples
from ownpace.practices.wellbeing.domain.activity import Activity, ActivityTheme, Served, Size
from ownpace.practices.wellbeing.domain.day import DayNote, Row, Tap, taps_of
from ownpace.practices.wellbeing.domain.planned import How
from ownpace.practices.wellbeing.words import ASKS, HOW, SIZES, TAPS, THEMES, hours
from ownpace.web.fields import QUIET, CardChoiceField, DayField, LineField, ManyField, RevisionField

DAY_MINUTES = 24 * 60
CLOCK = re.compile(r"(\d{1,2}):([0-5]\d)")
NUMBER = re.compile(r"\d{1,2}(?:[.,]\d{1,2})?")


class HoursField(forms.Field):
    """Hours of sleep, written as 7, 7.5, 7,5 or 7:30. Cleans to minutes, or None when left empty."""

    def __init__(self, label: Any, *, help_text: Any = "") -> None:
        widget = forms.TextInput(attrs={**QUIET, "inputmode": "decimal", "size": 6})
        super().__init__(label=label, required=False, help_text=help_text, widget=widget)

    def to_python(self, value: Any) -> int | None:
        text = str(value or "").strip()
        if not text:
            return None
        clock = CLOCK.fullmatch(text)
        if clock:
            minutes = 60 * int(clock[1]) + int(clock[2])
        elif NUMBER.fullmatch(text):
            minutes = round(60 * float(text.replace(",", ".")))
        else:
            minutes = DAY_MINUTES + 1
        if minutes > DAY_MINUTES:
            raise forms.ValidationError(gettext("Write hours from 0 to 24, such as 7, 7.5 or 7:30."), code="hours")
        return minutes


def _row(row: Row) -> CardChoiceField:
    return CardChoiceField(ASKS[row], [(tap.value, TAPS[tap]) for tap in taps_of(row)], required=False)


class DayForm(forms.Form):
    """One day: four rows of three, none of them required, and two details."""

    revision = RevisionField(required=False)
    sleep = _row(Row.SLEEP)
    food = _row(Row.FOOD)
    movement = _row(Row.MOVEMENT)
    meaning = _row(Row.MEANING)
    hours = HoursField(_("Hours of sleep"), help_text=_("About, such as 7 or 7.5."))
    which = LineField(
        _("What was meaningful?"),
        required=False,
        help_text=_("A word or two is plenty."),
        widget=forms.TextInput(attrs={**QUIET, "list": "own-activities"}),
    )

    def written(self, former: DayNote, cleared: str) -> DayNote:
        """Return the day as it was sent, one row of it cleared where asked. Needs a valid form."""
        cleaned = self.cleaned_data
        taps = [Tap(cleaned[row.value]) for row in Row if cleaned[row.value] and row.value != cleared]
        return former.write(taps, cleaned["hours"], cleaned["which"])


def day_initial(note: DayNote) -> dict[str, Any]:
    """Return what DayForm starts with."""
    taps = {tap.row.value: tap.value for tap in note.taps}
    return {**taps, "hours": hours(note.minutes), "which": note.which, "revision": note.revision or None}


class ActivityForm(forms.Form):
    """An activity in one's own words; how long, what sort and which value are all optional."""

    revision = RevisionField(required=False)
    what = LineField(_("What is it?"), help_text=_("Small and clear works best, such as: water the plants."))
    size = CardChoiceField(
        _("About how long?"), [*((size.value, SIZES[size]) for size in Size), ("", _("it varies"))], required=False
    )
    theme = forms.ChoiceField(
        label=_("What sort of thing?"),
        choices=[("", _("None in particular")), *((theme.value, THEMES[theme]) for theme in ActivityTheme)],
        required=False,
    )
    serves = CardChoiceField(_("Which of your values does it serve?"), [], required=False)

    def __init__(self, *args: Any, values: Sequence[Offer], kept: Served | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.values = {offer.id: offer.words for offer in values}
        if kept:
            self.values.setdefault(kept.id, kept.words)
        field = self.fields["serves"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [*self.values.items(), ("", _("None in particular"))]

    def served(self) -> Served | None:
        """Return the value that was chosen. Needs a valid form."""
        id = self.cleaned_data["serves"]
        return Served(id, self.values[id]) if id else None

    def sort(self) -> dict[str, Any]:
        """Return all that was said about the activity, as Activity names it. Needs a valid form."""
        cleaned = self.cleaned_data
        return {
            "what": cleaned["what"],
            "size": Size(cleaned["size"]) if cleaned["size"] else None,
            "theme": ActivityTheme(cleaned["theme"]) if cleaned["theme"] else None,
            "serves": self.served(),
        }


def activity_initial(activity: Activity) -> dict[str, Any]:
    """Return what ActivityForm starts with."""
    return {
        "what": activity.what,
        "size": activity.size.value if activity.size else "",
        "theme": activity.theme.value if activity.theme else "",
        "serves": activity.serves.id if activity.serves else "",
    }


class ExamplesForm(forms.Form):
    """Examples to take: a field for each theme, without those that were taken."""

    def __init__(self, *args: Any, taken: frozenset[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        left = [one for one in examples().values() if one.id not in taken]
        for theme in ActivityTheme:
            ones = [one for one in left if one.theme is theme]
            if ones:
                choices = [(one.id, one.words) for one in ones]
                hints = {one.id: SIZES[one.size] for one in ones}
                self.fields[theme.value] = ManyField(THEMES[theme], choices, required=False, hints=hints)

    def chosen(self) -> list[Example]:
        """Return the examples that were ticked. Needs a valid form."""
        ids = (id for theme in ActivityTheme for id in self.cleaned_data.get(theme.value, ()))
        return [examples()[id] for id in ids]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.errors and not any(cleaned.values()):
            raise forms.ValidationError(gettext("Tick one or two, or go back without any."))
        return cleaned


SOON = {"today": 0, "tomorrow": 1}


class PlanForm(forms.Form):
    """A day for an activity, and a line that makes it likelier. today: in the person's zone."""

    when = CardChoiceField(
        _("On which day?"),
        [("today", _("today")), ("tomorrow", _("tomorrow")), ("other", _("another day"))],
        required=False,
    )
    day = DayField(_("Another day"), required=False)
    cue = LineField(
        _("When that day, or after what?"),
        required=False,
        help_text=_("Such as: when the kettle is on, I water the plants."),
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        soon = SOON.get(cleaned.get("when") or "")
        if soon is not None:
            cleaned["day"] = self.today + timedelta(days=soon)
        elif "day" in self.errors or "when" in self.errors:
            return cleaned
        elif cleaned.get("day") is None:
            if cleaned.get("when"):
                self.add_error("day", gettext("Choose a day."))
            else:
                self.add_error("when", gettext("Choose the one that fits best."))
        elif cleaned["day"] < self.today:
            self.add_error("day", day_has_gone())
        return cleaned


class EditPlanForm(forms.Form):
    """Other words, another day or another cue for a plan. former: the day it has, which may have gone by."""

    revision = RevisionField()
    what = LineField(_("What is it?"), help_text=_("Smaller is fine."))
    day = DayField(_("On which day?"))
    cue = LineField(_("When that day, or after what?"), required=False)

    def __init__(self, *args: Any, today: date, former: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today, self.former = today, former

    def clean_day(self) -> date:
        day: date = self.cleaned_data["day"]
        if day < self.today and day != self.former:
            raise forms.ValidationError(day_has_gone())
        return day


class FinishForm(forms.Form):
    """How it was: one tap, with a line and another day where wanted."""

    revision = RevisionField()
    how = forms.ChoiceField(choices=[("", ""), *((how.value, HOW[how]) for how in How)], required=False)
    line = LineField(_("A few words about it"), max_length=500, required=False)
    day = DayField(_("The day it was done"), required=False, help_text=_("Leave it empty for the day you planned."))

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_day(self) -> date | None:
        day: date | None = self.cleaned_data["day"]
        if day and day > self.today:
            raise forms.ValidationError(gettext("That day has not come yet. Choose today or an earlier one."))
        return day

    def felt(self) -> How | None:
        """Return how it was. Needs a valid form."""
        return How(self.cleaned_data["how"]) if self.cleaned_data["how"] else None


def day_has_gone() -> str:
    return gettext("That day has gone by. Choose today or a later one.")
