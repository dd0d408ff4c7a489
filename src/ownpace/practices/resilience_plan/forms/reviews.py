"""Reviews: one question at a time."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ownpace.core.revisions import revision_of
from ownpace.practices.resilience_plan import words
from ownpace.practices.resilience_plan.domain.goal import Goal
from ownpace.practices.resilience_plan.domain.review import USUAL_WEEKS, WEEKS, Choice, Decision, Question, Review
from ownpace.practices.resilience_plan.forms.choices import code
from ownpace.practices.resilience_plan.forms.goals import RatingForm
from ownpace.web.fields import CardChoiceField, RevisionField, WordsField


class AnswerForm(forms.Form):
    """The answer to one question of a review."""

    revision = RevisionField()
    answer = WordsField(label=_("In your words"), rows=5, required=False)

    def __init__(self, *args: Any, review: Review, question: Question, **kwargs: Any) -> None:
        written = {"answer": review.answer(question)}
        kwargs["initial"] = {**written, "revision": revision_of(written)}
        super().__init__(*args, **kwargs)
        self.fields["answer"].help_text = str(words.QUESTION_HINTS[question])


class DecisionForm(RatingForm):
    """Where a goal is, and what becomes of it."""

    revision = RevisionField()
    choice = CardChoiceField(label=_("And the goal itself?"), choices=list(words.CHOICES.items()))

    def __init__(self, *args: Any, goal: Goal, before: Decision | None, **kwargs: Any) -> None:
        chosen = {"level": code(before.level), "choice": before.choice.value} if before else {}
        kwargs["initial"] = {**chosen, "revision": revision_of(chosen)}
        super().__init__(*args, goal=goal, **kwargs)
        self.fields["level"].required = False

    def decision(self, goal_id: str, goal: Goal) -> Decision:
        return Decision(goal_id, goal.words.what, Choice(self.cleaned_data["choice"]), self.rating())


class FinishReviewForm(forms.Form):
    """When to look again."""

    weeks = CardChoiceField(
        label=_("When would you like to look again?"),
        choices=[(str(weeks), words.WEEKS[weeks]) for weeks in WEEKS],
        initial=str(USUAL_WEEKS),
    )

    def weeks_chosen(self) -> int:
        return int(self.cleaned_data["weeks"])
