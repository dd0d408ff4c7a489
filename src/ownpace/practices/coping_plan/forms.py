"""The shape of each part. Where they have one field of text, it takes one thing a line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Easing, Offer, Text
from ownpace.practices.coping_plan.domain.plan import Contact
from ownpace.practices.coping_plan.domain.setback import Later, later_day
from ownpace.practices.coping_plan.words import LATER
from ownpace.web.fields import CardChoiceField, DayField, LineField, ManyField, RevisionField, WordsField

PEOPLE = 5
NAME_LETTERS = 200
A_LINE_EACH = _("One thing a line. Short is good.")


class TextForm(forms.Form):
    """One part in words. label: what it asks."""

    revision = RevisionField(required=False)
    text = WordsField(label=_("In your words"), rows=5, required=False, help_text=A_LINE_EACH)

    def __init__(self, *args: Any, label: Text, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].label = str(label)


class NameForm(forms.Form):
    """The name of something, on one line."""

    revision = RevisionField(required=False)
    text = LineField(label=_("What is it for?"), max_length=NAME_LETTERS)


class PeopleForm(forms.Form):
    """Up to five people or lines, each with a way to reach them. allies: people of the circle of support to pick."""

    revision = RevisionField(required=False)

    def __init__(self, *args: Any, allies: Iterable[Offer] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        labels = (_("Who"), _("Who else"), *(_("Someone else still") for _number in range(PEOPLE - 2)))
        for number, label in enumerate(labels, start=1):
            who = _("A name, a practice or a line.") if number == 1 else ""
            how = _("A number, or a way.") if number == 1 else ""
            self.fields[f"name_{number}"] = LineField(label, NAME_LETTERS, required=False, help_text=who)
            reach = LineField(_("How to reach them"), NAME_LETTERS, required=False, help_text=how)
            self.fields[f"reach_{number}"] = reach
        self._allies = {ally.id: ally.words for ally in allies}
        if self._allies:
            label = _("From your people")
            self.fields["allies"] = ManyField(label, list(self._allies.items()), required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for number in range(1, PEOPLE + 1):
            name, reach = f"name_{number}", f"reach_{number}"
            if cleaned.get(reach) and not cleaned.get(name) and name not in self.errors:
                self.add_error(name, gettext("Who is this? A first name or one word is enough."))
        if cleaned.get("allies") and len(self._people(cleaned)) > PEOPLE:
            self.add_error("allies", gettext("There is room for five. Empty one of the names above, or choose fewer."))
        return cleaned

    def people(self) -> tuple[Contact, ...]:
        """Return those with a name, in order, then those picked. Needs a valid form."""
        return self._people(self.cleaned_data)

    def _people(self, cleaned: Mapping[str, Any]) -> tuple[Contact, ...]:
        each = (Contact(cleaned.get(f"name_{n}", ""), cleaned.get(f"reach_{n}", "")) for n in range(1, PEOPLE + 1))
        typed = tuple(contact for contact in each if contact.name)
        names = {contact.name for contact in typed}
        picked = (self._allies[ally] for ally in cleaned.get("allies") or ())
        return (*typed, *(Contact(words) for words in picked if words not in names))

    @property
    def in_sight(self) -> list[BoundField]:
        """The fields of the first person, and of all others up to the last that is there."""
        return self._fields(1, self._last)

    @property
    def folded(self) -> list[BoundField]:
        """The fields of people yet to come."""
        return self._fields(self._last + 1, PEOPLE)

    @property
    def _last(self) -> int:
        """The number of the last person who is there or needs a look."""
        there = (n for n in range(PEOPLE, 1, -1) if any(field.value() or field.errors for field in self._fields(n, n)))
        return next(there, 1)

    def _fields(self, first: int, last: int) -> list[BoundField]:
        return [self[f"{part}_{number}"] for number in range(first, last + 1) for part in ("name", "reach")]


def people_initial(people: tuple[Contact, ...]) -> dict[str, str]:
    """Return what PeopleForm starts with."""
    return {
        key: words
        for number, contact in enumerate(people[:PEOPLE], start=1)
        for key, words in ((f"name_{number}", contact.name), (f"reach_{number}", contact.reach))
    }


class ForeseeForm(forms.Form):
    """A setback that may come, and how it shows early."""

    revision = RevisionField(required=False)
    name = LineField(
        label=_("What could come?"), max_length=NAME_LETTERS, help_text=_("In your words, a few are enough.")
    )
    signs = WordsField(
        label=_("How do you notice this one early?"), rows=3, required=False, help_text=_("One sign a line.")
    )


class AnswerForm(forms.Form):
    """What to do when it comes."""

    revision = RevisionField(required=False)
    first = WordsField(label=_("… then I first"), rows=3, required=False, help_text=A_LINE_EACH)
    next = WordsField(label=_("… then I"), rows=3, required=False, help_text=_("If it is still here after that."))
    whom = WordsField(
        label=_("… and I reach"),
        rows=2,
        required=False,
        help_text=_("One a line: a name, a dash, and how. Such as: Noor – message first"),
    )


class DebriefForm(forms.Form):
    """Looking back at a setback. Each may stay empty."""

    revision = RevisionField(required=False)
    set_off = WordsField(label=_("What set it off, as far as you can tell?"), rows=2, required=False)
    helped = WordsField(label=_("What helped, even a little?"), rows=3, required=False, help_text=A_LINE_EACH)
    keep = WordsField(label=_("What would you keep for another time?"), rows=2, required=False)


class LightenForm(forms.Form):
    """A small next step, and which plans to make lighter."""

    revision = RevisionField(required=False)
    small = LineField(
        label=_("One small thing for the next days"),
        max_length=300,
        required=False,
        help_text=_("Smaller than usual. Rest is one too."),
    )

    def __init__(self, *args: Any, easings: Iterable[Easing], hints: Mapping[str, Text], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(easing.key, easing.words) for easing in easings]
        if choices:
            label = _("Which of these would you make smaller or later?")
            chosen = ManyField(label, choices, required=False, hints=hints, help_text=_("None is an answer too."))
            self.fields["chosen"] = chosen


class EaseForm(forms.Form):
    """Something planned, smaller or later. seen: its words when this page was opened; where they were changed elsewhere
    since, the page is shown again with both.
    """

    key = forms.CharField(widget=forms.HiddenInput())
    seen = forms.CharField(widget=forms.HiddenInput(), required=False, strip=False)
    smaller = WordsField(
        label=_("In smaller words"),
        rows=2,
        max_length=300,
        required=False,
        help_text=_("Half of it, or the first minute of it. As it stands, it stays as it is."),
    )
    when = CardChoiceField(label=_("When?"), choices=list(LATER.items()), required=False)
    day = DayField(label=_("Which day?"), required=False, help_text=_("If you chose another day."))

    def __init__(self, sent: Any, *, easing: Easing, today: date) -> None:
        self._easing, self._today = easing, today
        initial = {"key": easing.key, "seen": easing.words, "smaller": easing.words}
        super().__init__(sent, initial=initial)
        field: Any = self.fields["smaller"]
        field.longest = max(field.longest, len(easing.words))

    def clean_day(self) -> date | None:
        day: date | None = self.cleaned_data["day"]
        if day is not None and day < self._today:
            raise forms.ValidationError(gettext("This day has gone by. Choose today or a later day."))
        return day

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if _on_one_line(cleaned.get("seen", "")) != _on_one_line(self._easing.words):
            changed = gettext(
                "This was changed in another tab: above is how it reads now, and below is what you wrote."
            )
            self.add_error("smaller", changed)
        by, day = cleaned.get("when"), cleaned.get("day")
        if "day" in self.errors:
            return cleaned
        if by == Later.DAY and day is None:
            self.add_error("day", gettext("Choose a day, or one of the others above."))
        elif by and by != Later.DAY and day is not None:
            self.add_error("day", gettext("Two answers to one question: choose “On another day”, or empty this field."))
        return cleaned

    def words(self) -> str | None:
        """Return the smaller words, or None when they are as they were. Needs a valid form."""
        smaller: str = self.cleaned_data["smaller"]
        return smaller if smaller and smaller not in (self._easing.words, _on_one_line(self._easing.words)) else None

    def moved_to(self) -> date | None:
        """Return the later day, or None when the day stays. Needs a valid form."""
        by, day = self.cleaned_data["when"], self.cleaned_data["day"]
        moved: date | None = day
        if by and by != Later.DAY:
            moved = later_day(Later(by), self._easing.due, self._today)
        return None if moved == self._easing.due else moved


def _on_one_line(words: str) -> str:
    return " ".join(words.split())
