"""Fields of check-ins: chips to tap, feelings in families, words of one's own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Text
from ownpace.library import feelings
from ownpace.practices.check_in.domain.check_in import LONGEST_OWN_WORD
from ownpace.web.fields import LineField

MOST_SENT = 2000
"""Characters of remembered words in one form, far more than there is room for."""


class Chips(forms.CheckboxSelectMultiple):
    """Check boxes as chips."""

    template_name = "check_in/chips.html"
    option_template_name = "web/forms/card_input.html"


class ChipsField(forms.MultipleChoiceField):
    """Any number of a list, as chips to tap."""

    def __init__(self, label: Any, choices: Iterable[tuple[str, Any]], **more: Any) -> None:
        super().__init__(label=label, choices=list(choices), required=False, widget=Chips(), **more)
        self.error_messages["invalid_choice"] = _("Choose from those below.")


class OwnWordsField(LineField):
    """Words of one's own on a line, with commas between. Cleans to a tuple, each word once."""

    def clean(self, value: Any) -> tuple[str, ...]:
        line = super().clean(value)
        words = dict.fromkeys(word.strip() for word in line.split(",") if word.strip())
        for word in words:
            if len(word) > LONGEST_OWN_WORD:
                raise forms.ValidationError(
                    gettext("One of these is longer than %(most)s characters. A word or two is enough.")
                    % {"most": LONGEST_OWN_WORD},
                    code="too_long",
                )
        return tuple(words)


class RememberedField(forms.Field):
    """Own words noted before, tapped again. A word that is sent counts, offered or not: it is the person's."""

    widget: Any = forms.CheckboxSelectMultiple

    def __init__(self, label: Any) -> None:
        super().__init__(label=label, required=False)

    def clean(self, value: Any) -> tuple[str, ...]:
        every_word = OwnWordsField(self.label or "", max_length=MOST_SENT, required=False)
        return every_word.clean(",".join(str(word) for word in value or ()))


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose on a picture or in its list."""

    id: str
    words: Text
    checked: bool


@dataclass(frozen=True, slots=True)
class Options:
    """Options that lie close together."""

    id: str
    words: Text
    options: tuple[Option, ...]

    @property
    def has_checked(self) -> bool:
        return any(option.checked for option in self.options)


def families(chosen: Iterable[str]) -> tuple[Options, ...]:
    """Return every family of feelings, those in `chosen` checked."""
    checked = frozenset(chosen)
    return tuple(
        Options(
            family.id,
            family.words,
            tuple(Option(feeling.id, feeling.words, feeling.id in checked) for feeling in family.feelings),
        )
        for family in feelings.families()
    )
