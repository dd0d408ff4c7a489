"""The shape of what is written about kindness to oneself."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.scales import Percent
from ownpace.practices.self_compassion.domain.breaks import Step
from ownpace.practices.self_compassion.domain.letters import LONGEST_LETTER, LetterContent, LetterTheme, Submission
from ownpace.practices.self_compassion.domain.statements import LONGEST_STATEMENT
from ownpace.practices.self_compassion.words import HIGH_WORDS, LOW_WORDS, STEPS
from ownpace.web.autosave import AutosaveForm
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

    def __init__(self, *args: Any, step: Step, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        longest = LONGEST_STATEMENT if step is Step.KIND else 1000
        self.fields["words"] = WordsField(STEPS[step].label, rows=3, max_length=longest, required=False)


class LetterForm(AutosaveForm):
    """A letter, whether a script sends it or the person does: only then is anything asked for.

    today: the person's day. kept_on: the day it is already asked back on, which may have passed.
    """

    title = LineField(_("To whom, or about what?"), max_length=120)
    text = WordsField(
        _("Your letter"),
        max_length=LONGEST_LETTER,
        widget=forms.Textarea(attrs={"class": "sheet-text", "autocomplete": "off", "rows": 12}),
    )
    back_on = DayField(
        _("Bring it back to me from"),
        required=False,
        show_hidden_initial=True,
        help_text=_("From that day on, Today offers it once. Leave it empty, and it stays here."),
    )

    def __init__(self, *args: Any, theme: LetterTheme, today: date, kept_on: date | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.theme, self.today, self.kept_on = theme, today, kept_on
        if theme is not LetterTheme.OWN:
            del self.fields["title"]
        if self.is_under_way:
            for field in self.fields.values():
                field.required = False

    @property
    def is_under_way(self) -> bool:
        """Whether a script sends it, and the person goes on writing."""
        return bool(self.data.get("turn")) and not self.data.get("done")

    def clean_back_on(self) -> date | None:
        on: date | None = self.cleaned_data["back_on"]
        if on and on <= self.today and on != self.kept_on:
            raise forms.ValidationError(gettext("That day is not ahead of you. Choose tomorrow, or any day after."))
        return on

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self.is_under_way:
            self.errors.pop("back_on", None)  # a day that is being typed keeps no word from being kept
            if not self.errors and not cleaned["entry"] and not cleaned["text"] and not cleaned.get("title"):
                self.add_error("text", gettext("Write a few words here."))
        return cleaned

    def submission(self) -> Submission:
        """Return what was sent, once valid."""
        content = LetterContent(self.cleaned_data.get("title", ""), self.cleaned_data["text"])
        carried = self.carried()
        is_done = carried.pop("is_done") and "draft" not in self.data
        return Submission(content, **carried, is_done=is_done, theme=self.theme)

    @property
    def has_new_day(self) -> bool:
        """Whether the person chose another day here, or none; a day that is no day is not chosen."""
        return "back_on" in self.changed_data and "back_on" in self.cleaned_data


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
