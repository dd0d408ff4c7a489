"""The shape of what is typed. Of a pause all may stay empty; a plan needs its urge, its if and its then."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ownpace.core.scales import Intensity
from ownpace.practices.pause import catalogue
from ownpace.practices.pause.domain import Choice, Moment, Plan
from ownpace.practices.pause.words import CHOICES, HINTS
from ownpace.web.fields import CardChoiceField, CardRadios, LineField, RevisionField, ScaleField, WordsField

LONGEST_IMPULSE = 120
LONGEST_LINE = 300


class ExampleTaps(CardRadios):
    """Examples as words to tap, in their groups."""

    template_name = "pause/example_taps.html"

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(name, value, attrs)
        context["groups"] = [
            (group, options, any(option["selected"] for option in options))
            for group, options, _index in context["widget"]["optgroups"]
        ]
        return context


class ExampleField(CardChoiceField):
    """One of the examples."""

    cards = ExampleTaps


class BeginPlanForm(forms.Form):
    """What a plan is about: one of the examples, or own words."""

    own = LineField(label=_("In my own words"), max_length=LONGEST_IMPULSE, required=False)
    example = ExampleField(label=_("Or one that many people know"), choices=(), required=False)

    def __init__(self, sent: Any = None) -> None:
        super().__init__(sent)
        field = self.fields["example"]
        if isinstance(field, ExampleField):
            field.choices = [
                (group.name, [(impulse.id, impulse.name) for impulse in group.impulses]) for group in catalogue.groups()
            ]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.errors and not cleaned.get("own") and not cleaned.get("example"):
            self.add_error("own", _("Write a few words here, or tap one below."))
        return cleaned

    @property
    def impulse(self) -> str:
        """The urge in words: own ones come first. Needs a valid form."""
        own: str = self.cleaned_data["own"]
        return own or str(catalogue.by_id()[self.cleaned_data["example"]].name)

    @property
    def example_id(self) -> str:
        """The example that was tapped, or "". It may stand beside own words. Needs a valid form."""
        tapped: str = self.cleaned_data["example"]
        return tapped


class PlanForm(forms.Form):
    """If, then, and what may get in the way."""

    cue = LineField(label=_("If …"), help_text=_("The moment at which you could notice it."), max_length=LONGEST_LINE)
    response = LineField(
        label=_("then I …"), help_text=_("One small thing that you can do right then."), max_length=LONGEST_LINE
    )
    obstacle = WordsField(
        label=_("What may get in the way, and what about it?"), rows=2, max_length=1000, required=False
    )
    impulse = LineField(label=_("What it is about"), max_length=LONGEST_IMPULSE)
    revision = RevisionField()

    @staticmethod
    def filled(plan: Plan, revision: int) -> dict[str, Any]:
        """Return what the form shows at first."""
        return {
            "cue": plan.cue,
            "response": plan.response,
            "obstacle": plan.obstacle,
            "impulse": plan.impulse,
            "revision": revision,
        }

    def write_into(self, plan: Plan) -> Plan:
        """Return the plan with what was typed. Needs a valid form."""
        cleaned = self.cleaned_data
        return plan.write(cleaned["impulse"], cleaned["cue"], cleaned["response"], cleaned["obstacle"])


def _choices(*, with_plan: bool) -> list[tuple[str, Any]]:
    return [(choice.value, words) for choice, words in CHOICES.items() if with_plan or choice is not Choice.PLAN]


class ChooseForm(forms.Form):
    """What is chosen at the end of a pause; nothing is a choice too."""

    choice = CardChoiceField(
        label=_("Choose"),
        choices=_choices(with_plan=True),
        hints={choice.value: hint for choice, hint in HINTS.items()},
        required=False,
    )

    def __init__(self, sent: Any = None, *, with_plan: bool) -> None:
        super().__init__(sent)
        field = self.fields["choice"]
        if isinstance(field, CardChoiceField):
            field.choices = _choices(with_plan=with_plan)

    @property
    def chosen(self) -> Choice | None:
        """Return what was chosen, or None. Needs a valid form."""
        chosen = self.cleaned_data["choice"]
        return Choice(chosen) if chosen else None


def _strength(label: Any) -> ScaleField:
    return ScaleField(
        label=label, low_words=_("not there"), high_words=_("as strong as can be"), scale=Intensity, required=False
    )


class MomentForm(forms.Form):
    """More about a pause that was kept; all of it may stay empty."""

    impulse = LineField(label=_("What were you about to do?"), max_length=LONGEST_IMPULSE, required=False)
    choice = CardChoiceField(label=_("What did you choose?"), choices=_choices(with_plan=True), required=False)
    note = WordsField(label=_("A line about it"), rows=2, max_length=2000, required=False)
    before = _strength(_("How strong was it before?"))
    after = _strength(_("And after?"))
    revision = RevisionField()

    @staticmethod
    def filled(moment: Moment, revision: int) -> dict[str, Any]:
        """Return what the form shows at first."""
        return {
            "impulse": moment.impulse,
            "choice": moment.choice.value if moment.choice else "",
            "note": moment.note,
            "before": moment.before,
            "after": moment.after,
            "revision": revision,
        }

    def write_into(self, moment: Moment) -> Moment:
        """Return the pause with what was typed. Needs a valid form."""
        cleaned = self.cleaned_data
        return Moment(
            moment.at,
            choice=Choice(cleaned["choice"]) if cleaned["choice"] else None,
            plan=moment.plan,
            impulse=cleaned["impulse"],
            before=cleaned["before"],
            after=cleaned["after"],
            note=cleaned["note"],
        )
