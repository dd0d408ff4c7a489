"""Goals: their words, their levels, where they are now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Offer
from ownpace.practices.resilience_plan import words
from ownpace.practices.resilience_plan.domain.goal import Goal, GoalState, GoalWords, Level, Levels, Served, Weight
from ownpace.practices.resilience_plan.forms.choices import offer, offer_levels, states
from ownpace.web.fields import CardChoiceField, LineField, RevisionField, WordsField

OWN = "own"
UNSURE = "unsure"


class GoalForm(forms.Form):
    """A goal in the person's words, and the value that it serves."""

    what = WordsField(
        label=_("What would you like?"),
        rows=2,
        max_length=300,
        help_text=_("One sentence, about you and not about what somebody else does."),
    )
    why = WordsField(label=_("Why does it matter to you?"), rows=3, max_length=2000, required=False)
    serves = CardChoiceField(label=_("Which of your values does it serve?"), choices=(), required=False)
    own_value = LineField(
        label=_("The value, in your words"), required=False, help_text=_("Such as: honesty, ease, closeness.")
    )

    def __init__(self, *args: Any, values: Sequence[Offer] = (), goal: Goal | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.before = goal.words if goal else None
        self.values = {value.id: value.words for value in values}
        self._offer_values()

    def _offer_values(self) -> None:
        """Offer the person's values, and the value that this goal served so far where it is no longer among them."""
        so_far = self.before.serves if self.before else Served()
        if so_far.id and so_far.id not in self.values:
            self.values[so_far.id] = so_far.words
        if not self.values:
            del self.fields["serves"]
            return
        others = ((OWN, _("Another one, in my words")), (UNSURE, _("I do not know yet")))
        offer(self, "serves", (*self.values.items(), *others))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("serves") == OWN and "own_value" in cleaned and not cleaned["own_value"]:
            self.add_error("own_value", ValidationError(_("Write the value here, or choose another answer above.")))
        return cleaned

    def serves_value(self) -> Served:
        """Return the value that was chosen or written, empty where the person does not know yet."""
        chosen = self.cleaned_data.get("serves", "")
        if chosen in self.values:
            return Served(chosen, self.values[chosen])
        if chosen == UNSURE:
            return Served()
        return Served(None, self.cleaned_data.get("own_value", ""))

    def goal_words(self) -> GoalWords:
        """Return the goal as written; levels and weight stay what they were."""
        levels = self.before.levels if self.before else Levels()
        weight = self.before.weight if self.before else Weight.MATTERS
        return GoalWords(
            self.cleaned_data["what"], self.cleaned_data.get("why", ""), self.serves_value(), levels, weight
        )


class EditGoalForm(GoalForm):
    """A goal that exists already."""

    revision = RevisionField()

    @staticmethod
    def written(goal: Goal) -> dict[str, Any]:
        """Return what the form starts with for a goal."""
        serves = goal.words.serves
        return {
            "what": goal.words.what,
            "why": goal.words.why,
            "serves": serves.id or (OWN if serves.words else UNSURE),
            "own_value": "" if serves.id else serves.words,
        }


class FirstGoalForm(forms.Form):
    """One thing a person would like; with several values, the one that it serves."""

    what = WordsField(label=_("In your words"), rows=2, max_length=300)
    serves = CardChoiceField(label=_("It serves"), choices=(), required=False)

    def __init__(self, *args: Any, values: Sequence[Offer] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.values = {value.id: value.words for value in values}
        if len(self.values) > 1:
            offer(self, "serves", list(self.values.items()))
        else:
            del self.fields["serves"]

    def goal_words(self) -> GoalWords:
        """Return the goal as written, tied to the chosen value or to the one that there is."""
        alone = next(iter(self.values)) if len(self.values) == 1 else ""
        chosen = self.cleaned_data.get("serves", alone)
        serves = Served(chosen, self.values[chosen]) if chosen else Served()
        return GoalWords(self.cleaned_data["what"], serves=serves)


def _level_field(level: Level, *, required: bool = False) -> WordsField:
    return WordsField(
        label=words.LEVELS_WHEN_BEGUN[level],
        help_text=words.LEVEL_HINTS[level],
        rows=2,
        max_length=500,
        required=required,
    )


class LevelsForm(forms.Form):
    """How the person would notice; at least what they hope for."""

    hoped = _level_field(Level.HOPED, required=True)
    now = _level_field(Level.NOW)
    weight = CardChoiceField(
        label=_("Beside your other goals, how much does this one matter?"),
        choices=[(str(int(weight)), name) for weight, name in words.WEIGHTS.items()],
        required=False,
    )
    further_away = _level_field(Level.FURTHER_AWAY)
    more = _level_field(Level.MORE)
    far_more = _level_field(Level.FAR_MORE)
    revision = RevisionField()

    @staticmethod
    def written(goal: Goal) -> dict[str, Any]:
        """Return what the form starts with for a goal."""
        levels = goal.words.levels
        return {
            "hoped": levels.hoped,
            "now": levels.now,
            "further_away": levels.further_away,
            "more": levels.more,
            "far_more": levels.far_more,
            "weight": str(int(goal.words.weight)),
        }

    def levels(self) -> Levels:
        names = ("further_away", "now", "hoped", "more", "far_more")
        return Levels(*(self.cleaned_data[name] for name in names))

    def weight_or(self, before: Weight) -> Weight:
        """Return the chosen weight, or what it was where none was chosen."""
        chosen = self.cleaned_data["weight"]
        return Weight(int(chosen)) if chosen else before


class RatingForm(forms.Form):
    """Where a goal is today."""

    level = CardChoiceField(label=_("Which is closest to how it is now?"), choices=())

    def __init__(self, *args: Any, goal: Goal, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_levels(self, goal.words.levels)

    def rating(self) -> Level | None:
        chosen = self.cleaned_data.get("level")
        return Level(int(chosen)) if chosen else None


class GoalStateForm(forms.Form):
    """Another state for a goal, with a note if wanted."""

    state = CardChoiceField(label=_("What is true now?"), choices=())
    note = WordsField(label=_("A note, if you like"), rows=2, max_length=1000, required=False)

    def __init__(self, *args: Any, now: GoalState, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "state", states(words.GOAL_MOVES, words.GOAL_STATES, now))

    def state_chosen(self) -> GoalState:
        return GoalState(self.cleaned_data["state"])
