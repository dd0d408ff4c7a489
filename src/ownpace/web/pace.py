"""A breath at one's own pace: the seconds in and out, and how a rhythm is said in words to follow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from ownpace.library.skills import Rhythm

SHORTEST, LONGEST_IN, LONGEST_OUT = 2, 8, 12
"""Seconds. Within these a breath stays between three and fifteen a minute."""


class SecondsField(forms.IntegerField):
    """Whole seconds between two bounds."""

    def __init__(self, label: Any, longest: int) -> None:
        super().__init__(label=label, min_value=SHORTEST, max_value=longest)

    def clean(self, value: Any) -> int:
        try:
            seconds: int = super().clean(value)
        except forms.ValidationError:
            bounds = {"low": SHORTEST, "high": self.max_value}
            raise forms.ValidationError(gettext("Choose whole seconds from %(low)s to %(high)s.") % bounds) from None
        return seconds

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {**super().widget_attrs(widget), "autocomplete": "off", "inputmode": "numeric"}


class PaceForm(forms.Form):
    """Seconds in and out."""

    inwards = SecondsField(_("Seconds in"), LONGEST_IN)
    outwards = SecondsField(_("Seconds out"), LONGEST_OUT)

    @classmethod
    def asked(cls, request: HttpRequest) -> PaceForm:
        """Return the form with what the address asks for, or with a slow breath."""
        slow = {"inwards": "4", "outwards": "6"}
        return cls({name: request.GET.get(name, usual) for name, usual in slow.items()})

    def seconds(self) -> tuple[int, int]:
        """Return the seconds in and out; those of a slow breath for what is missing or out of bounds."""
        self.is_valid()
        return self.cleaned_data.get("inwards") or 4, self.cleaned_data.get("outwards") or 6


@dataclass(frozen=True, slots=True)
class Pace:
    """Words to follow without a script. counts: what to do while counting which numbers."""

    counts: tuple[str, ...]
    rounds: str


def words_of(rhythm: Rhythm, form: PaceForm) -> Pace | None:
    """Return a rhythm in words, or None where the breath itself leads."""
    if not rhythm.is_led:
        return None
    inwards, outwards = form.seconds() if rhythm.id == "own" else (rhythm.inwards, rhythm.outwards)
    parts = (
        (gettext("Let the breath in while you count: %(count)s."), inwards),
        (gettext("Hold loosely, or leave this out: %(count)s."), rhythm.hold),
        (gettext("Let it out while you count: %(count)s."), outwards),
        (gettext("Rest, or leave this out: %(count)s."), rhythm.rest),
    )
    rounds = round(60 / (inwards + rhythm.hold + outwards + rhythm.rest))
    return Pace(
        tuple(words % {"count": ", ".join(map(str, range(1, seconds + 1)))} for words, seconds in parts if seconds),
        ngettext("%(number)s round makes about a minute.", "%(number)s rounds make about a minute.", rounds)
        % {"number": rounds},
    )
