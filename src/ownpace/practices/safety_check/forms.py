"""The shape of an answer."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ownpace.practices.safety_check.catalogue import Question
from ownpace.practices.safety_check.domain import Reply
from ownpace.practices.safety_check.words import REPLY
from ownpace.web.fields import CardChoiceField


class AnswerForm(forms.Form):
    """Yes, no or rather not say, to one question."""

    reply = CardChoiceField(label=_("Your answer"), choices=list(REPLY.items()))

    def __init__(self, *args: Any, question: Question, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        reply = self.fields["reply"]
        assert isinstance(reply, forms.ChoiceField)
        reply.label, reply.help_text = str(question.asks), str(question.why)
        reply.choices = [(Reply.YES, str(question.yes)), *list(REPLY.items())[1:]]

    def answer(self) -> Reply:
        """Return what was chosen. Needs a valid form."""
        return Reply(self.cleaned_data["reply"])


class ClinicianForm(forms.Form):
    """The statement that a clinician guides the steps."""

    reply = CardChoiceField(
        label=_("Do you work with a clinician who guides your steps?"),
        choices=[(Reply.YES, _("Yes, a clinician guides my steps")), (Reply.NO, _("No, or not any more"))],
    )

    def answer(self) -> Reply:
        """Return what was chosen. Needs a valid form."""
        return Reply(self.cleaned_data["reply"])
