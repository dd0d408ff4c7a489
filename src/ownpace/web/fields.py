"""Form fields of the house: kind messages, nothing filled in beforehand, and what was typed always stays."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.functional import lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.scales import OffTheScale, Suds
from ownpace.web import typed

Text = Any
"""A str, or a lazy translation."""

QUIET = {"autocomplete": "off"}
EARLIEST, LATEST = date(1900, 1, 1), date(2199, 12, 31)
"""Days that a person may mean. Beyond them are slips of the finger, and the ends of what time zones can convert."""
LONGEST_DAY = 20
DAY = re.compile(r"\d{4}-\d{1,2}-\d{1,2}")


class WordsField(forms.CharField):
    """Words over several lines: line ends become \\n, blanks around are cut.

    Control characters, characters that arrived unreadable and over-long text are refused, each with its name or its
    numbers. The browser is never told to cut: web/room.js says there what the server would say.
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
        self.longest = max_length
        super().__init__(label=label, required=required, help_text=help_text, **more)
        self.error_messages["required"] = _("Write a few words here.")
        self.validators = []

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"dir": "auto", "data-room": self.longest, "data-room-words": _room_words(self.longest)}

    def to_python(self, value: Any) -> str:
        return typed.over_lines(str(value or ""))

    def validate(self, value: Any) -> None:
        super().validate(value)
        typed.check(value, self.longest)


class LineField(WordsField):
    """Words on one line: line ends and tabs become blanks."""

    def __init__(
        self, label: Text, max_length: int = 200, *, required: bool = True, help_text: Text = "", **more: Any
    ) -> None:
        more.setdefault("widget", forms.TextInput(attrs=QUIET))
        super().__init__(label, max_length=max_length, required=required, help_text=help_text, **more)

    def to_python(self, value: Any) -> str:
        return typed.on_one_line(str(value or ""))


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


class DayWidget(forms.DateInput):
    """A date input; where what was typed is no day, a text input, since a date input would show it empty."""

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(name, value, attrs)
        if (shown := context["widget"]["value"]) and _day(shown) is None:
            context["widget"]["type"] = "text"
        return context


class DayField(forms.DateField):
    """A day of the calendar, from `not_before` to `not_after`."""

    def __init__(
        self,
        label: Text,
        *,
        required: bool = True,
        help_text: Text = "",
        not_before: date | None = None,
        not_after: date | None = None,
        **more: Any,
    ) -> None:
        more.setdefault("widget", DayWidget(format="%Y-%m-%d", attrs={**QUIET, "type": "date"}))
        super().__init__(label=label, required=required, help_text=help_text, input_formats=["%Y-%m-%d"], **more)
        self.error_messages["required"] = _("Choose a day.")
        self.error_messages["invalid"] = _("Write the day as year-month-day, such as 2026-05-31.")
        self.not_before, self.not_after = not_before or EARLIEST, not_after or LATEST

    def to_python(self, value: Any) -> date | None:
        value = _in_figures(value) if isinstance(value, str) else value
        try:
            day: date | None = super().to_python(value)
        except forms.ValidationError as error:
            if DAY.fullmatch(str(value)) is None:
                raise
            words = gettext("The calendar has no such day. Look at the month and the day once more.")
            raise forms.ValidationError(words, code="no_such_day") from error
        return day

    def validate(self, value: Any) -> None:
        super().validate(value)
        if value and value < self.not_before:
            words = gettext("This is %(day)s. Choose %(limit)s or a later day.")
            raise forms.ValidationError(words % _named(value, self.not_before), code="not_before")
        if value and value > self.not_after:
            words = gettext("This is %(day)s. Choose %(limit)s or an earlier day.")
            raise forms.ValidationError(words % _named(value, self.not_after), code="not_after")


def in_order(form: forms.Form, first: str, second: str) -> None:
    """Say next to the field `second` when its day comes before the day of the field `first`. For a form's `clean`."""
    start, end = form.cleaned_data.get(first), form.cleaned_data.get(second)
    if start and end and end < start:
        words = gettext("This is %(day)s, which comes before %(limit)s. Choose %(limit)s or a later day.")
        form.add_error(second, forms.ValidationError(words % _named(end, start), code="out_of_order"))


class RevisionField(forms.IntegerField):
    """The revision that a person was looking at, so that two tabs never overwrite each other."""

    def __init__(self, **more: Any) -> None:
        super().__init__(widget=forms.HiddenInput(), min_value=1, **more)
        message = _("This page lost its place. Open it anew in another tab and copy your words over.")
        for code in ("required", "invalid", "min_value"):
            self.error_messages[code] = message


def _in_marks(longest: int) -> str:
    return typed.too_long_words(longest, "{length}", "{over}")


_room_words = lazy(_in_marks, str)
"""What room.js says, in the language of the reader; read when a page is drawn."""


def _day(shown: str) -> date | None:
    try:
        return date.fromisoformat(shown) if DAY.fullmatch(shown) else None
    except ValueError:
        return None


def _in_figures(said: str) -> str:
    """Return a day with its figures as most calendars have them, whichever script they are of."""
    if len(said) > LONGEST_DAY:
        return said
    return "".join(str(unicodedata.decimal(each)) if each.isdecimal() else each for each in said.strip())


def _named(day: date, limit: date) -> dict[str, str]:
    return {"day": date_format(day, "j F Y"), "limit": date_format(limit, "j F Y")}
