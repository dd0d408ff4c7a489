"""The shape of what is written about kindness to oneself."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.scales import Percent
from ownpace.practices.self_compassion.domain.breaks import Step
from ownpace.practices.self_compassion.domain.letters import LONGEST_LETTER, Theme
from ownpace.practices.self_compassion.domain.statements import LONGEST_STATEMENT
from ownpace.practices.self_compassion.words import HIGH_WORDS, LOW_WORDS, STEPS
from ownpace.web.fields import DayField, LineField, RevisionField, ScaleField, WordsField

CALM, MOST = _("calm"), _("the most I can imagine")


class BeforeForm(forms.Form):
    """How strong it is before a break."""

    revision = RevisionField(required=False)
    rating = ScaleField(_("How strong is the distress right now?"), CALM, MOST, required=False)


class AfterForm(forms.Form):
    """How strong it is after a break."""

    revision = RevisionField(required=False)
    rating = ScaleField(_("How strong is the distress now?"), CALM, MOST, required=False)


class StepForm(forms.Form):
    """Own words at one step of a break. Those of the last step may become a statement, and are no longer than one."""

    revision = RevisionField(required=False)

    def __init__(self, *given: Any, step: Step, **more: Any) -> None:
        super().__init__(*given, **more)
        longest = LONGEST_STATEMENT if step is Step.KIND else 1000
        self.fields["words"] = WordsField(STEPS[step].label, rows=3, max_length=longest, required=False)


class LetterForm(forms.Form):
    """A letter. today: the person's day. kept_on: the day it is already asked back on, which may have passed."""

    revision = RevisionField(required=False)
    title = LineField(_("To whom, or about what?"), max_length=120)
    text = WordsField(_("Your letter"), rows=12, max_length=LONGEST_LETTER)
    back_on = DayField(
        _("Bring it back to me from"),
        required=False,
        help_text=_("From that day on, Today offers it once. Leave it empty, and it stays here."),
    )

    def __init__(self, *given: Any, theme: Theme, today: date, kept_on: date | None = None, **more: Any) -> None:
        super().__init__(*given, **more)
        self.today, self.kept_on = today, kept_on
        if theme is not Theme.OWN:
            del self.fields["title"]

    def clean_back_on(self) -> date | None:
        on: date | None = self.cleaned_data["back_on"]
        if on and on <= self.today and on != self.kept_on:
            raise forms.ValidationError(gettext("That day is not ahead of you. Choose tomorrow, or any day after."))
        return on

    @property
    def written(self) -> tuple[str, str]:
        """The title and the text, once valid."""
        return self.cleaned_data.get("title", ""), self.cleaned_data["text"]


class StatementForm(forms.Form):
    """A statement in one's own words."""

    revision = RevisionField(required=False)
    words = WordsField(
        _("Your sentence"),
        rows=3,
        max_length=LONGEST_STATEMENT,
        help_text=_("Something you can nearly believe today works better than something grand."),
    )


class FeltForm(forms.Form):
    """How true a statement feels."""

    true = ScaleField(_("How true does it feel today?"), LOW_WORDS, HIGH_WORDS, scale=Percent)


class FriendForm(forms.Form):
    """What a friend is going through, and what I would say."""

    revision = RevisionField(required=False)
    going_through = LineField(
        _("What is your friend going through?"),
        max_length=300,
        help_text=_("The same as you, in one line. Such as: they are hard on themselves for needing to stop."),
    )
    to_friend = WordsField(_("What would you say to them?"), rows=4, max_length=2000)
    how = LineField(
        _("And how would you say it?"),
        max_length=300,
        required=False,
        help_text=_("Your voice, your face, where you would sit."),
    )


class SelfForm(forms.Form):
    """What I say to myself, and what I could say."""

    revision = RevisionField(required=False)
    to_self = WordsField(_("What do you say to yourself about it?"), rows=3, max_length=2000, required=False)
    instead = WordsField(
        _("What could you say to yourself instead?"),
        rows=3,
        max_length=LONGEST_STATEMENT,
        required=False,
        help_text=_("Borrow from what you said to your friend."),
    )


class LessonForm(forms.Form):
    """A mistake, what it taught, what I say to myself."""

    revision = RevisionField(required=False)
    mistake = WordsField(
        _("What went another way than you wanted?"),
        rows=2,
        max_length=2000,
        help_text=_("Something you did or left undone. What someone did to you was no mistake of yours."),
    )
    taught = WordsField(_("What did it teach you?"), rows=2, max_length=2000, required=False)
    say = WordsField(
        _("What do you say to yourself about it now?"), rows=2, max_length=LONGEST_STATEMENT, required=False
    )
