"""The shape of a practised skill, and of a safe place."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ownpace.core.scales import Suds
from ownpace.practices.regulation.catalogue import skills
from ownpace.practices.regulation.domain import Sense
from ownpace.practices.regulation.words import ASKS, HINTS
from ownpace.web.fields import CardChoiceField, LineField, RevisionField, ScaleField, WordsField


class RatingsForm(forms.Form):
    """How strong it was before and after, and some words: all optional."""

    before = ScaleField(
        label=_("How strong was the distress before?"),
        low_words=_("calm"),
        high_words=_("the most I can imagine"),
        step=5,
        required=False,
        scale=Suds,
    )
    after = ScaleField(
        label=_("And after?"),
        low_words=_("calm"),
        high_words=_("the most I can imagine"),
        step=5,
        required=False,
        scale=Suds,
    )
    words = WordsField(
        label=_("A few words"),
        rows=3,
        required=False,
        help_text=_("Where you were, what you noticed, what you would do another way."),
    )


class BeforeForm(forms.Form):
    """How strong it is now, before a skill."""

    before = ScaleField(
        label=_("How strong is the distress right now?"),
        low_words=_("calm"),
        high_words=_("the most I can imagine"),
        step=5,
        required=True,
        scale=Suds,
    )


class PracticeForm(RatingsForm):
    """The same, and which skill it was."""

    skill = CardChoiceField(
        label=_("Which skill did you try?"),
        choices=[(skill.id, _(skill.name)) for skill in skills()],
    )
    field_order = ("skill", "before", "after", "words")


class ChangeForm(RatingsForm):
    """The same for one that is kept already."""

    revision = RevisionField()


class SafePlaceForm(forms.Form):
    """What a place is called."""

    name = LineField(
        label=_("What do you call it?"),
        max_length=120,
        help_text=_("A name for you alone: the bench, a cabin in snow, under the table. It can be made up."),
    )


class RenameForm(SafePlaceForm):
    """The same for a place that is kept already."""

    revision = RevisionField()


class SenseForm(forms.Form):
    """What one sense finds there."""

    revision = RevisionField()
    text = WordsField(label=_("In your words"), rows=4, max_length=2000, required=False)

    def __init__(self, *args: Any, sense: Sense, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].label = str(ASKS[sense])
        self.fields["text"].help_text = str(HINTS[sense])
