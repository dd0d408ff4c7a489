"""The shape of what is typed about an experiment: at most three things a screen."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.revisions import revision_of
from ownpace.core.scales import Percent
from ownpace.practices.weekly_experiment import words
from ownpace.practices.weekly_experiment.domain.experiment import (
    Leaning,
    Onward,
    Outcome,
    Plan,
    Prediction,
    Result,
    as_action,
)
from ownpace.practices.weekly_experiment.domain.parts import Part
from ownpace.web.abstract_form import AbstractForm
from ownpace.web.fields import CardChoiceField, DayField, LineField, RevisionField, ScaleField, WordsField

WORDS_ROOM = 300
FARTHEST = timedelta(days=366)
NEVER, CERTAIN = _("will not happen"), _("certain")
I_SAID_TWICE = _("I ")
"""What people type after “… then I”, which says it already."""


def _behaviour() -> WordsField:
    return WordsField(
        label=_("What will you do?"),
        help_text=_("So small and clear that you would know when it has happened."),
        rows=2,
        max_length=WORDS_ROOM,
    )


class NewForm(forms.Form):
    """A behaviour for a new experiment."""

    words = _behaviour()


class PartForm(AbstractForm):
    """One part of a plan, with the revision of what it shows."""

    revision = RevisionField()

    @staticmethod
    @abstractmethod
    def initial_of(plan: Plan) -> dict[str, Any]:
        """Return what the form starts with."""

    @abstractmethod
    def written(self, plan: Plan) -> Plan:
        """Return the plan with this part as it was typed. Needs a valid form."""


class BehaviourForm(PartForm):
    """The behaviour itself."""

    words = _behaviour()

    @staticmethod
    def initial_of(plan: Plan) -> dict[str, Any]:
        return {"words": plan.words}

    def written(self, plan: Plan) -> Plan:
        return plan.reword(self.cleaned_data["words"])


class WishForm(PartForm):
    """What I wish for, and what may stand in the way (Oettingen 2014)."""

    wish = WordsField(
        label=_("What do I hope comes of it?"),
        help_text=_("Picture it for a moment, then a few words."),
        max_length=1000,
        required=False,
    )
    obstacle = WordsField(
        label=_("What may get in the way, in me or around me?"),
        help_text=_("A thought, a habit, a tired evening. Naming it is half of a plan."),
        max_length=1000,
        required=False,
    )

    @staticmethod
    def initial_of(plan: Plan) -> dict[str, Any]:
        return {"wish": plan.wish, "obstacle": plan.obstacle}

    def written(self, plan: Plan) -> Plan:
        return replace(plan, wish=self.cleaned_data["wish"], obstacle=self.cleaned_data["obstacle"])


class WhenForm(PartForm):
    """If I meet this moment, then I do this (Gollwitzer 1999); and a day, if wanted."""

    cue = LineField(
        label=_("If …"),
        help_text=_("A time and a place you meet anyway, such as “I put the kettle on after work”."),
        max_length=200,
        required=False,
    )
    action = WordsField(label=_("… then I"), rows=2, max_length=WORDS_ROOM, required=False)
    day = DayField(label=_("On a day?"), help_text=_("Leave it empty to do it on any day that suits."), required=False)

    def __init__(self, *args: Any, plan: Plan, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._plan, self._today = plan, today

    @staticmethod
    def initial_of(plan: Plan) -> dict[str, Any]:
        return {"cue": plan.cue, "action": plan.action or as_action(plan.words), "day": plan.day}

    def clean_day(self) -> date | None:
        """Refuse a day that has gone by, unless it stands there already, and one that is years away."""
        day: date | None = self.cleaned_data["day"]
        if day is None or day == self._plan.day:
            return day
        if day < self._today:
            raise ValidationError(gettext("This day has gone by. Choose today or a later one, or leave it empty."))
        if day - self._today > FARTHEST:
            raise ValidationError(gettext("This is more than a year away. Choose a nearer day, or leave it empty."))
        return day

    def clean_action(self) -> str:
        action: str = self.cleaned_data["action"]
        return action.removeprefix(str(I_SAID_TWICE)).lstrip()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if "cue" in cleaned and "action" in cleaned:
            if cleaned["cue"] and not cleaned["action"]:
                self.add_error("action", ValidationError(gettext("What do you do then? A few words.")))
            elif cleaned["action"] and not cleaned["cue"]:
                self._leave_out_the_action(cleaned)
        return cleaned

    def _leave_out_the_action(self, cleaned: dict[str, Any]) -> None:
        """An action without its moment is the behaviour once more: kept if it says something else, asked about."""
        if cleaned["action"] == as_action(self._plan.words):
            cleaned["action"] = ""
        else:
            message = gettext("An “if” and a “then” work together: name the moment here, or empty the line below.")
            self.add_error("cue", ValidationError(message))

    def written(self, plan: Plan) -> Plan:
        cleaned = self.cleaned_data
        return replace(plan, cue=cleaned["cue"], action=cleaned["action"], day=cleaned["day"])


class PredictionForm(PartForm):
    """What I think will happen, how likely, and whether I would like it."""

    prediction = WordsField(label=_("What do I think will happen?"), max_length=1000, required=False)
    likely = ScaleField(
        label=_("How likely does that seem, in %?"),
        low_words=NEVER,
        high_words=CERTAIN,
        scale=Percent,
        required=False,
    )
    leaning = CardChoiceField(label=_("And would you like that?"), choices=list(words.LEANINGS.items()), required=False)

    @staticmethod
    def initial_of(plan: Plan) -> dict[str, Any]:
        foreseen = plan.prediction
        leaning = foreseen.leaning.value if foreseen.leaning else ""
        return {"prediction": foreseen.words, "likely": foreseen.likely, "leaning": leaning}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("likely") is not None and not cleaned.get("prediction") and "prediction" not in self.errors:
            message = gettext("What is it that seems so likely? A few words are enough.")
            self.add_error("prediction", ValidationError(message))
        return cleaned

    def written(self, plan: Plan) -> Plan:
        cleaned = self.cleaned_data
        leaning = Leaning(cleaned["leaning"]) if cleaned["leaning"] and cleaned["prediction"] else None
        return replace(plan, prediction=Prediction(cleaned["prediction"], cleaned["likely"], leaning))


def part_form(part: Part, data: Any, plan: Plan, today: date) -> PartForm:
    """Return the form of a part, with what the plan says now."""
    kinds: dict[Part, type[PartForm]] = {
        Part.WORDS: BehaviourForm,
        Part.WISH: WishForm,
        Part.WHEN: WhenForm,
        Part.PREDICTION: PredictionForm,
    }
    kind = kinds[part]
    shown = kind.initial_of(plan)
    initial = {**shown, "revision": revision_of(shown)}
    return WhenForm(data, initial=initial, plan=plan, today=today) if kind is WhenForm else kind(data, initial=initial)


class OutcomeForm(forms.Form):
    """How it went."""

    revision = RevisionField()
    result = CardChoiceField(
        label=_("How did it go?"),
        choices=list(words.RESULTS.items()),
        hints={code.value: hint for code, hint in words.RESULT_HINTS.items()},
    )
    what = WordsField(label=_("What happened?"), rows=4, max_length=8000, required=False)
    day = DayField(label=_("When was it?"))

    def __init__(self, *args: Any, first: date, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._first, self._today = first, today

    def clean_day(self) -> date:
        """Refuse a day to come, and one before the experiment was chosen."""
        day: date = self.cleaned_data["day"]
        if day > self._today:
            raise ValidationError(gettext("This day is still to come. Choose today or an earlier one."))
        if day < self._first:
            raise ValidationError(gettext("This is before you chose it. Choose that day or a later one."))
        return day

    def outcome(self, earlier: Outcome) -> Outcome:
        """Return an outcome with what was typed. Needs a valid form."""
        cleaned = self.cleaned_data
        return replace(earlier, result=Result(cleaned["result"]), what=cleaned["what"], day=cleaned["day"])


class CompareForm(forms.Form):
    """What was expected beside what happened, and what I take from it."""

    revision = RevisionField()
    likely = ScaleField(
        label=_("How likely would it seem now, in %?"),
        low_words=NEVER,
        high_words=CERTAIN,
        scale=Percent,
        required=False,
    )
    surprise = WordsField(label=_("Did anything surprise me?"), max_length=4000, required=False)
    take = WordsField(
        label=_("What do I take from it?"),
        help_text=_("One sentence is plenty. It joins the others under “What I have learned”."),
        max_length=4000,
        required=False,
    )

    def __init__(self, *args: Any, outcome: Outcome, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not outcome.foreseen.words:
            del self.fields["likely"]

    def outcome(self, earlier: Outcome) -> Outcome:
        """Return the outcome with what was typed. Needs a valid form."""
        cleaned = self.cleaned_data
        likely = cleaned.get("likely", earlier.likely)
        return replace(earlier, likely=likely, surprise=cleaned["surprise"], take=cleaned["take"])


class OnwardForm(forms.Form):
    """What to do next: the button that was pressed."""

    next = forms.ChoiceField(choices=list(words.ONWARD.items()))

    def onward(self) -> Onward:
        return Onward(self.cleaned_data["next"])
