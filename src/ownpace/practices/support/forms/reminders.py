"""A note for a calendar: for whom, how often, when; and what can stay as it is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.records import RecordId
from ownpace.practices.support import words
from ownpace.practices.support.domain.contact import Rhythm
from ownpace.practices.support.domain.reminder import MOST_TIMES, Neutral, Reminder, Rule, Weekday
from ownpace.web.fields import QUIET, CardChoiceField, LineField, ManyField

OWN = "own"
NOT_PLACES = ("Etc/", "SystemV/", "posix/", "right/")
HOW_MANY = _("Choose a whole number from 1 to %(most)s, or leave it empty.")
NO_HOUR = _("Write the time as hours and minutes, such as 18:30.")


@cache
def zones() -> tuple[str, ...]:
    """Return the names of time zones that a person may live in, in alphabetical order."""
    named = (zone for zone in available_timezones() if "/" in zone and not zone.startswith(NOT_PLACES))
    return ("UTC", *sorted(named))


class ReminderForm(forms.Form):
    """contacts: ids and names to choose from."""

    contacts = ManyField(
        _("Who is it about?"), [], required=False, help_text=_("This stays here. No name is in the file.")
    )
    rhythm = CardChoiceField(
        _("How often?"), [(each.value, name) for each, name in words.RHYTHMS.items() if each is not Rhythm.NONE]
    )
    weekday = CardChoiceField(
        _("On which day of the week?"), [(day.value, name) for day, name in words.WEEKDAYS.items()]
    )
    at = forms.TimeField(
        label=_("At what time?"),
        input_formats=["%H:%M", "%H:%M:%S"],
        widget=forms.TimeInput(format="%H:%M", attrs={**QUIET, "type": "time"}),
        error_messages={"required": _("Choose a time."), "invalid": NO_HOUR},
    )
    text = CardChoiceField(
        _("What does it say?"),
        [*((neutral.value, name) for neutral, name in words.NEUTRAL.items()), (OWN, _("Own words"))],
        required=False,
    )
    own_words = LineField(
        _("Own words"),
        max_length=100,
        required=False,
        help_text=_("Careful: a calendar may be read over your shoulder, or copied to other devices and companies."),
    )
    zone = forms.ChoiceField(
        label=_("Time zone"),
        widget=forms.Select(attrs={"data-authored": "", "autocomplete": "off"}),
        error_messages={"required": _("Choose a time zone."), "invalid_choice": _("Choose one of those in the list.")},
    )
    alarm = forms.ChoiceField(
        label=_("When does the phone make itself heard?"),
        required=False,
        choices=[("", _("Not at all")), *((str(minutes), name) for minutes, name in words.ALARMS.items())],
        widget=forms.Select(attrs=QUIET),
        error_messages={"invalid_choice": _("Choose one of those in the list.")},
    )
    times = forms.IntegerField(
        label=_("How many times?"),
        required=False,
        min_value=1,
        max_value=MOST_TIMES,
        help_text=_("Leave it empty, and it goes on until you delete it."),
        widget=forms.NumberInput(attrs={**QUIET, "inputmode": "numeric"}),
    )

    def __init__(self, data: Any, *, contacts: Iterable[tuple[RecordId, str]], initial: dict[str, Any]) -> None:
        here = timezone.get_current_timezone_name()
        super().__init__(data, initial={"text": Neutral.NOTE.value, "alarm": "0", "zone": here, **initial})
        _choices(self, "contacts", list(contacts))
        _choices(self, "zone", [(zone, zone) for zone in sorted({*zones(), here})])
        for code in ("invalid", "min_value", "max_value"):
            self.fields["times"].error_messages[code] = str(HOW_MANY) % {"most": MOST_TIMES}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("text") == OWN and not cleaned.get("own_words") and "own_words" not in self.errors:
            self.add_error("own_words", gettext("Write the words, or choose one of those above."))
        return cleaned

    def reminder(self, uid: str, now: datetime) -> Reminder:
        """Return the note, its first day the next that fits. Needs a valid form; now: aware."""
        cleaned = self.cleaned_data
        times, alarm = cleaned["times"], cleaned["alarm"]
        rule = Rule(Rhythm(cleaned["rhythm"]), Weekday(cleaned["weekday"]), cleaned["at"], cleaned["zone"], times)
        own = cleaned["text"] == OWN
        return Reminder(
            uid=uid,
            made=now,
            rule=rule,
            first=rule.first_day(now.astimezone(ZoneInfo(rule.zone))),
            contacts=tuple(cleaned["contacts"]),
            neutral=None if own else Neutral(cleaned["text"] or Neutral.NOTE),
            words=cleaned["own_words"] if own else "",
            alarm=int(alarm) if alarm else None,
        )

    @property
    def opens_more(self) -> bool:
        """Whether something among what can stay as it is needs another look."""
        return any(self[name].errors for name in ("text", "own_words", "zone", "alarm", "times"))


def _choices(form: forms.Form, name: str, choices: list[tuple[str, str]]) -> None:
    field = form.fields[name]
    if isinstance(field, forms.ChoiceField):
        field.choices = choices
