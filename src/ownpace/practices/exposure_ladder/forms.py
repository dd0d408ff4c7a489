"""The shape of what is typed about ladders and attempts."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Offer
from ownpace.core.scales import Confidence, Percent, Suds
from ownpace.practices.exposure_ladder import words
from ownpace.practices.exposure_ladder.domain.attempt import Debrief, Happened, Preparation, StopReason
from ownpace.practices.exposure_ladder.domain.ladder import Setting, Step, Zone
from ownpace.web.fields import CardChoiceField, LineField, ManyField, RevisionField, ScaleField, WordsField

CALM, MOST = _("calm"), _("the most I can imagine")
CANNOT, CERTAIN = _("cannot do it at all"), _("certain I can")


def _distress(label: Any, required: bool = False, **options: Any) -> ScaleField:
    return ScaleField(label=label, low_words=CALM, high_words=MOST, scale=Suds, required=required, **options)


def _confidence(label: Any) -> ScaleField:
    return ScaleField(label=label, low_words=CANNOT, high_words=CERTAIN, step=10, scale=Confidence, required=False)


def _offer(form: forms.Form, name: str, choices: list[tuple[Any, Any]]) -> None:
    """Offer these choices, or leave the question out where there is nothing to choose from."""
    field = form.fields[name]
    if choices and isinstance(field, forms.ChoiceField):
        field.choices = choices
    else:
        del form.fields[name]


class LadderForm(forms.Form):
    """A new ladder."""

    title = LineField(
        label=_("What is this ladder towards?"),
        help_text=_("A few words of your own, such as “Being close without bracing”."),
        max_length=120,
    )
    goal = CardChoiceField(label=_("Which goal does it serve?"), choices=(), required=False)

    def __init__(self, *args: Any, goals: tuple[Offer, ...] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer(self, "goal", [(goal.id, goal.words) for goal in goals])


class RenameForm(LadderForm):
    """Other words for a ladder that exists."""

    revision = RevisionField()


class StepForm(forms.Form):
    """A situation with what the person expects of it."""

    situation = WordsField(
        label=_("The situation"),
        help_text=_("Something you could do, repeat, and stop at any moment."),
        rows=2,
        max_length=300,
    )
    setting = CardChoiceField(label=_("Where it belongs"), choices=list(words.SETTINGS.items()))
    suds = _distress(_("How much distress do you expect?"), required=True)
    confidence = _confidence(_("How confident are you that you could do it today?"))

    def __init__(self, *args: Any, partnered: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not partnered:
            _offer(self, "setting", [choice for choice in words.SETTINGS.items() if choice[0] is not Setting.PARTNERED])


class EditStepForm(StepForm):
    """A step that exists."""

    revision = RevisionField()

    @staticmethod
    def initial_of(step: Step) -> dict[str, Any]:
        return {
            "situation": step.situation,
            "setting": step.setting.value,
            "suds": step.expected,
            "confidence": step.confidence,
        }


class PaceForm(forms.Form):
    """How large a stretch may be proposed."""

    revision = RevisionField()
    zone = CardChoiceField(
        label=_("How large a stretch?"),
        choices=list(words.ZONES.items()),
        hints={zone.value: hint for zone, hint in words.ZONE_HINTS.items()},
    )

    def zone_chosen(self) -> Zone:
        return Zone(self.cleaned_data["zone"])


class SplitForm(forms.Form):
    """One or two smaller steps out of a larger one."""

    situation = WordsField(label=_("The smaller step"), rows=2, max_length=300)
    suds = _distress(_("How much distress do you expect of it?"), required=True)
    second_situation = WordsField(label=_("A second one"), rows=2, max_length=300, required=False)
    second_suds = _distress(_("And of this one?"))

    def __init__(self, *args: Any, of: Step, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.of = of

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        for name, rating in (("situation", "suds"), ("second_situation", "second_suds")):
            if cleaned.get(name) == self.of.situation:
                self.add_error(name, gettext("These are still the same words. What would make it smaller?"))
            if cleaned.get(rating) is not None and cleaned[rating] >= self.of.expected:
                low = gettext("You expect %(suds)s of the whole step. Make this one small enough to expect less of it.")
                self.add_error(rating, low % {"suds": self.of.expected})
        self._both_or_neither(cleaned)
        return cleaned

    def _both_or_neither(self, cleaned: dict[str, Any]) -> None:
        """Ask for the other half of the second step where one half is there."""
        written, rated = cleaned.get("second_situation"), cleaned.get("second_suds")
        if written and rated is None and "second_suds" not in self.errors:
            self.add_error("second_suds", self.fields["suds"].error_messages["required"])
        if rated is not None and not written and "second_situation" not in self.errors:
            self.add_error("second_situation", self.fields["situation"].error_messages["required"])

    def smaller(self) -> list[tuple[str, Suds]]:
        """Return the words and the expected distress of each smaller step, the easiest first."""
        cleaned = self.cleaned_data
        found = [(cleaned["situation"], cleaned["suds"]), (cleaned["second_situation"], cleaned["second_suds"])]
        return sorted((one for one in found if one[0]), key=lambda one: int(one[1]))


class PreparationForm(forms.Form):
    """What a person takes along."""

    revision = RevisionField()
    feared = WordsField(
        label=_("What do I fear could happen?"),
        help_text=_("As exact as you can bear. You find out afterwards whether it did."),
        rows=3,
        max_length=2000,
        required=False,
    )
    feared_percent = ScaleField(
        label=_("How likely does that seem, in %?"),
        low_words=_("will not happen"),
        high_words=_("certain"),
        scale=Percent,
        required=False,
    )
    skills = ManyField(label=_("Skills I take along"), choices=(), required=False)
    stop_plan = WordsField(
        label=_("How I stop, if I want to"),
        help_text=_("Words, a sign, where I go. Stopping is always a good decision."),
        rows=3,
        max_length=1000,
        required=False,
    )

    def __init__(self, *args: Any, skills: tuple[Offer, ...] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer(self, "skills", [(skill.id, skill.words) for skill in skills])

    @staticmethod
    def initial_of(taken: Preparation) -> dict[str, Any]:
        return {
            "feared": taken.feared,
            "feared_percent": taken.feared_percent,
            "skills": taken.skills,
            "stop_plan": taken.stop_plan,
        }

    def preparation(self) -> Preparation:
        cleaned = self.cleaned_data
        skills = tuple(cleaned.get("skills", ()))
        return Preparation(cleaned["feared"], cleaned["feared_percent"], skills, cleaned["stop_plan"])


class RehearsalForm(forms.Form):
    """The step gone through in the mind."""

    revision = RevisionField()
    rehearsal = WordsField(
        label=_("What I do and say, in order"),
        help_text=_("Go through it slowly once. Say the words you would say aloud, if you can."),
        rows=6,
        max_length=4000,
        required=False,
    )


class PictureForm(forms.Form):
    """The step pictured going well enough."""

    revision = RevisionField()
    picture = WordsField(
        label=_("How it looks when it goes well enough"),
        help_text=_("Not perfect. You do it, you notice what you feel, you can stop, and it passes."),
        rows=6,
        max_length=4000,
        required=False,
    )


class StartForm(forms.Form):
    """What today is like, before starting. It begins empty each time, since it asks about today."""

    revision = RevisionField()
    before = _distress(words.NOW_ASKED)
    today = ManyField(label=_("Does either fit today?"), choices=list(words.ON_A_DAY.items()), required=False)


class RatingsForm(forms.Form):
    """How it was."""

    revision = RevisionField()
    peak = _distress(_("At its highest, how much distress was it?"))
    after = _distress(_("And how much is it now?"))
    stopped = CardChoiceField(
        label=_("You stopped. What was it?"), choices=list(words.STOP_REASONS.items()), required=False
    )

    def __init__(self, *args: Any, was_stopped: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not was_stopped:
            del self.fields["stopped"]

    def reason(self) -> StopReason | None:
        stopped = self.cleaned_data.get("stopped")
        return StopReason(stopped) if stopped else None


class NumbForm(forms.Form):
    """A low peak: ease, or numbness?"""

    revision = RevisionField()
    numb = CardChoiceField(
        label=_("It was low. Which is closer?"),
        choices=[("no", _("It was quite easy")), ("yes", _("I felt numb or far away")), ("unsure", _("I cannot tell"))],
        required=False,
    )

    @staticmethod
    def initial_of(numb: bool | None) -> dict[str, Any]:
        return {"numb": {True: "yes", False: "no", None: ""}[numb]}

    def answer(self) -> bool | None:
        return {"yes": True, "no": False}.get(self.cleaned_data["numb"])


class DebriefForm(forms.Form):
    """What happened against what was feared."""

    revision = RevisionField()
    happened = CardChoiceField(
        label=_("Did what you feared happen?"), choices=list(words.HAPPENED.items()), required=False
    )
    what_happened = WordsField(label=_("What happened?"), rows=4, max_length=8000, required=False)
    learned = WordsField(label=_("What did I learn?"), rows=4, max_length=8000, required=False)
    to_a_friend = WordsField(
        label=_("What would I tell a friend who had done this?"), rows=3, max_length=4000, required=False
    )
    misreadings = WordsField(
        label=_("Did I misread anything?"),
        help_text=_("Something I took for a sign of danger, or of dislike, that turned out to be something else."),
        rows=3,
        max_length=4000,
        required=False,
    )

    @staticmethod
    def initial_of(debrief: Debrief) -> dict[str, Any]:
        return {
            "happened": debrief.happened.value if debrief.happened else "",
            "what_happened": debrief.what_happened,
            "learned": debrief.learned,
            "to_a_friend": debrief.to_a_friend,
            "misreadings": debrief.misreadings,
        }

    def debrief(self) -> Debrief:
        cleaned = self.cleaned_data
        happened = Happened(cleaned["happened"]) if cleaned["happened"] else None
        written = (cleaned[name] for name in ("what_happened", "learned", "to_a_friend", "misreadings"))
        return Debrief(happened, *written)


class LookAheadForm(forms.Form):
    """What the person now expects of the step."""

    revision = RevisionField()
    expected = _distress(_("If you did it again, how much distress would you expect?"))
    confidence = _confidence(_("How confident are you that you could do it again?"))
