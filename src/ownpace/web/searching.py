"""The shape of a search."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Text
from ownpace.web import finding
from ownpace.web.fields import DayField, LineField
from ownpace.web.finding import Asked

LONGEST = 200
NO_WORDS = _("Write at least one word to look for.")


def _parts() -> list[tuple[str, Text]]:
    return [("", _("Everywhere")), *((practice.slug, practice.title) for practice in finding.searched(""))]


class SearchForm(forms.Form):
    """Words, and where and when to look. All but the words may be left open; with a tag, the words too."""

    words = LineField(
        _("Words to look for"),
        LONGEST,
        help_text=_("Parts of words count. Put words that belong together in “quotation marks”."),
    )
    practice = forms.ChoiceField(label=_("Where"), required=False, choices=_parts)
    since = DayField(_("From"), required=False)
    until = DayField(_("Until"), required=False)
    tag = LineField(_("Tag"), LONGEST, required=False)

    def __init__(self, data: Any = None) -> None:
        super().__init__(data)
        self.fields["words"].required = not (data and data.get("tag"))
        self.fields["words"].error_messages["required"] = NO_WORDS

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        if self.fields["words"].required and "words" in said and not Asked(words=said["words"]).query.terms:
            self.add_error("words", forms.ValidationError(NO_WORDS, code="required"))
        since, until = said.get("since"), said.get("until")
        if since and until and until < since:
            message = _("The end lies before the beginning. Choose a later day here, or an earlier one above.")
            self.add_error("until", forms.ValidationError(message, code="out_of_order"))
        return said

    def asked(self) -> Asked:
        """Return what is looked for, once the form is valid."""
        said = self.cleaned_data
        return Asked(said["words"], said["practice"], said["since"], said["until"], said["tag"])
