"""Form fields of the house: kind messages, nothing filled in beforehand, and what was typed always stays."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.formats import number_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.scales import OffTheScale, Suds

Text = Any
"""A str, or a lazy translation."""

LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
"""Ends of lines as browsers, word processors and other systems write them."""
NAMES = {0x00: _("null"), 0x07: _("bell"), 0x08: _("backspace"), 0x1B: _("escape"), 0x7F: _("delete")}
MOST_NAMED = 3
QUIET = {"autocomplete": "off"}


def _control_characters(text: str) -> list[str]:
    return sorted({character for character in text if unicodedata.category(character) in ("Cc", "Cs")} - {"\n", "\t"})


def _named(character: str) -> str:
    code = f"U+{ord(character):04X}"
    return f"{NAMES[ord(character)]}, {code}" if ord(character) in NAMES else code


class WordsField(forms.CharField):
    """Words over several lines: line ends become \\n, blanks around are cut.

    Control characters and over-long text are refused, each with its name or its numbers.
    """

    widget: Any = forms.Textarea

    def __init__(
        self,
        label: Text,
        rows: int = 3,
        max_length: int = 4000,
        *,
        required: bool = True,
        help_text: Text = "",
        **more: Any,
    ) -> None:
        more.setdefault("widget", forms.Textarea(attrs={**QUIET, "rows": rows}))
        super().__init__(label=label, required=required, help_text=help_text, **more)
        self.longest = max_length
        self.error_messages["required"] = _("Write a few words here.")
        self.validators = []

    def to_python(self, value: Any) -> str:
        return LINE_ENDS.sub("\n", str(value or "")).strip()

    def validate(self, value: Any) -> None:
        super().validate(value)
        if unwanted := _control_characters(value):
            raise forms.ValidationError(
                gettext(
                    "This holds an invisible character that cannot be kept: %(names)s. Take it out, or type it anew."
                )
                % {"names": "; ".join(_named(character) for character in unwanted[:MOST_NAMED])},
                code="control_character",
            )
        if len(value) > self.longest:
            raise forms.ValidationError(self._too_long(len(value)), code="max_length")

    def _too_long(self, length: int) -> str:
        return gettext(
            "There is room for %(limit)s characters, and this has %(length)s: %(over)s too many. It is all still here."
        ) % {
            "limit": number_format(self.longest, force_grouping=True),
            "length": number_format(length, force_grouping=True),
            "over": number_format(length - self.longest, force_grouping=True),
        }


class LineField(WordsField):
    """Words on one line: line ends and tabs become blanks."""

    def __init__(
        self, label: Text, max_length: int = 200, *, required: bool = True, help_text: Text = "", **more: Any
    ) -> None:
        more.setdefault("widget", forms.TextInput(attrs=QUIET))
        super().__init__(label, max_length=max_length, required=required, help_text=help_text, **more)

    def to_python(self, value: Any) -> str:
        return " ".join(re.split(r"[\n\t]+", super().to_python(value)))


class ScaleWidget(forms.NumberInput):
    """A number field that holds the value, with a slider joined to it where scripts run."""

    template_name = "web/forms/scale.html"

    def __init__(self, label: Text, low_words: Text, high_words: Text, step: int, scale: type[int]) -> None:
        super().__init__()
        self.range_label, self.low_words, self.high_words, self.step = label, low_words, high_words, step
        self.low, self.high, self.number_step = (getattr(scale, name) for name in ("low", "high", "step"))

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(name, value, attrs)
        context["widget"].update(
            {
                "low": self.low,
                "high": self.high,
                "middle": (self.low + self.high) // 2,
                "step": self.step,
                "number_step": self.number_step if self.number_step > 1 else self.step,
                "low_words": self.low_words,
                "high_words": self.high_words,
                "range_label": self.range_label,
            }
        )
        return context


class ScaleField(forms.Field):
    """A rating on a scale of core.scales. Cleans to that scale's type, or None when not rated and not required."""

    def __init__(
        self,
        label: Text,
        low_words: Text,
        high_words: Text,
        step: int = 5,
        required: bool = True,
        scale: type[int] = Suds,
        *,
        help_text: Text = "",
        **more: Any,
    ) -> None:
        more.setdefault("widget", ScaleWidget(label, low_words, high_words, step, scale))
        super().__init__(label=label, required=required, help_text=help_text, **more)
        self.scale = scale
        self.error_messages["required"] = _("Choose a number, wherever it feels about right.")

    def to_python(self, value: Any) -> int | None:
        if value in self.empty_values or not str(value).strip():
            return None
        try:
            number = float(str(value).strip().replace(",", "."))
            return self.scale(int(number) if number == int(number) else -1)
        except (ValueError, OverflowError, OffTheScale) as error:
            raise forms.ValidationError(self._off(), code="off_the_scale") from error

    def _off(self) -> str:
        low, high, step = (getattr(self.scale, name) for name in ("low", "high", "step"))
        if step > 1:
            return gettext("Choose a number from %(low)s to %(high)s by steps of %(step)s, such as %(example)s.") % {
                "low": low,
                "high": high,
                "step": step,
                "example": low + 4 * step,
            }
        return gettext("Choose a whole number from %(low)s to %(high)s.") % {"low": low, "high": high}


class _Cards(forms.widgets.ChoiceWidget):
    """Options as large cards, each with the words that help to choose it."""

    hints: Mapping[str, Text] = {}
    template_name = "web/forms/cards.html"

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option: dict[str, Any] = super().create_option(name, value, *args, **kwargs)
        option["hint"] = self.hints.get(str(value), "")
        return option


class CardRadios(_Cards, forms.RadioSelect):
    """Radio buttons as large cards."""

    template_name = _Cards.template_name
    option_template_name = "web/forms/card_input.html"


class CardBoxes(_Cards, forms.CheckboxSelectMultiple):
    """Check boxes as large cards."""

    template_name = _Cards.template_name
    option_template_name = "web/forms/card_input.html"


class _FromCards(forms.ChoiceField):
    """Something to choose from cards. hints: words under an option, by its value."""

    cards: type[_Cards]
    none_chosen: Text
    not_among_them: Text

    def __init__(
        self,
        label: Text,
        choices: Iterable[tuple[Any, Any]],
        *,
        required: bool = True,
        help_text: Text = "",
        hints: Mapping[str, Text] | None = None,
        **more: Any,
    ) -> None:
        widget = self.cards()
        widget.hints = hints or {}
        super().__init__(
            label=label, choices=list(choices), required=required, help_text=help_text, widget=widget, **more
        )
        self.error_messages["required"] = self.none_chosen
        self.error_messages["invalid_choice"] = self.not_among_them


class CardChoiceField(_FromCards):
    """One of a few, as cards; nothing is chosen beforehand."""

    cards = CardRadios
    none_chosen = _("Choose the one that fits best.")
    not_among_them = _("Choose one of those below.")


class ManyField(_FromCards, forms.MultipleChoiceField):
    """Any number of a few, as cards."""

    cards = CardBoxes
    none_chosen = _("Choose at least one.")
    not_among_them = _("Choose from those below.")


class DayField(forms.DateField):
    """A day of the calendar."""

    def __init__(self, label: Text, *, required: bool = True, help_text: Text = "", **more: Any) -> None:
        more.setdefault("widget", forms.DateInput(format="%Y-%m-%d", attrs={**QUIET, "type": "date"}))
        super().__init__(label=label, required=required, help_text=help_text, input_formats=["%Y-%m-%d"], **more)
        self.error_messages["required"] = _("Choose a day.")
        self.error_messages["invalid"] = _("Write the day as year-month-day, such as 2026-05-31.")


class RevisionField(forms.IntegerField):
    """The revision that a person was looking at, so that two tabs never overwrite each other."""

    def __init__(self, **more: Any) -> None:
        super().__init__(widget=forms.HiddenInput(), min_value=1, **more)
        message = _("This page lost its place. Open it anew in another tab and copy your words over.")
        for code in ("required", "invalid", "min_value"):
            self.error_messages[code] = message
