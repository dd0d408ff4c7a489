"""The shell's own form."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Text
from ownpace.library import crisis
from ownpace.web.fields import CardChoiceField
from ownpace.web.records import Preferences, Theme


def _countries() -> list[tuple[str, Text]]:
    known = [(country.code, _(country.name)) for country in crisis.countries().values()]
    return [("", _("Follow the browser")), *known]


class PreferencesForm(forms.Form):
    """Country and theme; both may be left as they are."""

    country = forms.ChoiceField(
        label=_("Country for Help now"),
        help_text=_("So that the lines shown are ones you can call."),
        required=False,
        choices=_countries,
    )
    theme = CardChoiceField(
        label=_("Pages"),
        choices=[
            (Theme.AUTO.value, _("As on this device")),
            (Theme.LIGHT.value, _("Light")),
            (Theme.DARK.value, _("Dark")),
        ],
    )

    @staticmethod
    def filled(preferences: Preferences) -> dict[str, str]:
        """Return what the form shows at first."""
        return {"country": preferences.country, "theme": preferences.theme.value}

    def preferences(self) -> Preferences:
        """Return what was chosen, once the form is valid."""
        return Preferences(country=self.cleaned_data["country"], theme=Theme(self.cleaned_data["theme"]))
