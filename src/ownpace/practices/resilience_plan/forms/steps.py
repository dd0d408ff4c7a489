"""Steps: what, when, where, and what to do if something gets in the way."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ownpace.practices.resilience_plan import words
from ownpace.practices.resilience_plan.domain.step import (
    Days,
    EndsBeforeItStarts,
    Step,
    StepState,
    StepWords,
    When,
    days_for,
)
from ownpace.practices.resilience_plan.forms.choices import offer, states
from ownpace.web.fields import CardChoiceField, DayField, LineField, RevisionField, WordsField

BEFORE_FIRST = _("The last day comes before the first. Choose the same day or a later one.")
HALF_AN_IF = _("An “if” and a “then” work together: fill in both, or leave both empty.")


class StepStateForm(forms.Form):
    """Another state for a step, with a note if wanted."""

    state = CardChoiceField(label=_("What is true now?"), choices=())
    note = WordsField(label=_("A note, if you like"), rows=2, max_length=1000, required=False)

    def __init__(self, *args: Any, now: StepState, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "state", states(words.STEP_MOVES, words.STEP_STATES, now))

    def state_chosen(self) -> StepState:
        return StepState(self.cleaned_data["state"])


class DaysForm(forms.Form):
    """From one day to another."""

    first = DayField(label=_("From"))
    last = DayField(label=_("To"), help_text=_("Give it more time than you think. The same day is fine too."))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("first") and cleaned.get("last"):
            try:
                cleaned["days"] = Days(cleaned["first"], cleaned["last"])
            except EndsBeforeItStarts:
                self.add_error("last", ValidationError(BEFORE_FIRST))
        return cleaned


class MoveForm(DaysForm):
    """Other days for a step that exists already."""

    revision = RevisionField()


class StepForm(DaysForm):
    """One concrete thing, with when, where, and what to do if something gets in the way."""

    when = LineField(label=_("At what time of day, or after what?"), required=False, max_length=120)
    where = LineField(label=_("Where?"), required=False, max_length=120)
    hindrance = LineField(label=_("If …"), required=False, help_text=_("Something that could get in the way."))
    answer = LineField(label=_("… then I"), required=False, help_text=_("One small thing you do in that case."))
    what = WordsField(
        label=_("What will you do?"),
        rows=2,
        max_length=300,
        help_text=_("So small and clear that you would know when it is done."),
    )
    field_order = ("what", "first", "last", "when", "where", "hindrance", "answer")

    def clean_answer(self) -> str:
        """Leave out an “I” typed after “… then I”: the plan says it already."""
        answer: str = self.cleaned_data["answer"]
        return answer.removeprefix(gettext("I ")).lstrip()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        halves = ("hindrance", "answer")
        empty = [half for half in halves if half in cleaned and not cleaned[half]]
        if len(empty) == 1 and all(half in cleaned for half in halves):
            self.add_error(empty[0], ValidationError(HALF_AN_IF))
        return cleaned

    def step_words(self) -> StepWords:
        names = ("what", "days", "when", "where", "hindrance", "answer")
        return StepWords(*(self.cleaned_data[name] for name in names))


class EditStepForm(StepForm):
    """A step that exists already."""

    revision = RevisionField()

    @staticmethod
    def written(step: Step) -> dict[str, Any]:
        """Return what the form starts with for a step."""
        words = step.words
        return {
            "what": words.what,
            "first": words.days.first,
            "last": words.days.last,
            "when": words.when,
            "where": words.where,
            "hindrance": words.hindrance,
            "answer": words.answer,
        }


class FirstStepForm(forms.Form):
    """One small step, and roughly when."""

    what = WordsField(label=_("What will you do?"), rows=2, max_length=300)
    when = CardChoiceField(label=_("When?"), choices=list(words.WHEN.items()))

    def step_words(self, today: date) -> StepWords:
        return StepWords(self.cleaned_data["what"], days_for(When(self.cleaned_data["when"]), today))
