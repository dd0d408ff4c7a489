"""The shape of what a person types about goals, steps and reviews."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import format_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Offer
from ownpace.practices.resilience_plan import words
from ownpace.practices.resilience_plan.domain.goal import Goal, GoalState, GoalWords, Level, Levels, Served, Weight
from ownpace.practices.resilience_plan.domain.review import USUAL_WEEKS, WEEKS, Choice, Decision, Question, Review
from ownpace.practices.resilience_plan.domain.step import (
    Days,
    EndsBeforeItStarts,
    Step,
    StepState,
    StepWords,
    When,
    days_for,
)
from ownpace.web.fields import CardChoiceField, DayField, LineField, RevisionField, WordsField

S = TypeVar("S", GoalState, StepState)

OWN = "own"
UNSURE = "unsure"

BEFORE_FIRST = _("The last day comes before the first. Choose the same day or a later one.")
HALF_AN_IF = _("An “if” and a “then” work together: fill in both, or leave both empty.")


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
        _choices(self, "serves", (*self.values.items(), *others))

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
            _choices(self, "serves", list(self.values.items()))
        else:
            del self.fields["serves"]

    def goal_words(self) -> GoalWords:
        """Return the goal as written, tied to the chosen value or to the one that there is."""
        alone = next(iter(self.values)) if len(self.values) == 1 else ""
        chosen = self.cleaned_data.get("serves", alone)
        serves = Served(chosen, self.values[chosen]) if chosen else Served()
        return GoalWords(self.cleaned_data["what"], serves=serves)


def _choices(form: forms.Form, name: str, choices: Sequence[tuple[str, Any]]) -> None:
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)
    field.choices = choices


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
        said = self.cleaned_data
        return Levels(said["further_away"], said["now"], said["hoped"], said["more"], said["far_more"])

    def weight_or(self, before: Weight) -> Weight:
        """Return the chosen weight, or what it was where none was chosen."""
        chosen = self.cleaned_data["weight"]
        return Weight(int(chosen)) if chosen else before


def _offer_levels(form: forms.Form, levels: Levels) -> None:
    """Offer the levels in the person's own words where there are some, the highest first."""
    choices = [(str(int(level)), levels.at(level) or words.LEVELS[level]) for level in reversed(Level)]
    _choices(form, "level", choices)
    form.fields["level"].widget.hints = {str(int(level)): _hint(level, levels.at(level)) for level in Level}


def _hint(level: Level, own: str) -> words.Lazy:
    number = words.LEVEL_NUMBERS[level]
    return format_lazy("{number} · {name}", number=number, name=words.LEVELS[level]) if own else number


class RatingForm(forms.Form):
    """Where a goal is today."""

    level = CardChoiceField(label=_("Which is closest to how it is now?"), choices=())

    def __init__(self, *args: Any, goal: Goal, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer_levels(self, goal.words.levels)

    def rating(self) -> Level | None:
        chosen = self.cleaned_data.get("level")
        return Level(int(chosen)) if chosen else None


def _states(moves: Mapping[S, words.Lazy], names: Mapping[S, words.Lazy], now: S) -> list[tuple[str, Any]]:
    """Return where one can go from a state, and at the end the state itself, for a note."""
    others: list[tuple[str, Any]] = [(state.value, name) for state, name in moves.items() if state is not now]
    return [*others, (now.value, format_lazy(words.NOTHING_NEW, state=names[now]))]


class GoalStateForm(forms.Form):
    """Another state for a goal, with a note if wanted."""

    state = CardChoiceField(label=_("What is true now?"), choices=())
    note = WordsField(label=_("A note, if you like"), rows=2, max_length=1000, required=False)

    def __init__(self, *args: Any, now: GoalState, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _choices(self, "state", _states(words.GOAL_MOVES, words.GOAL_STATES, now))

    def state_chosen(self) -> GoalState:
        return GoalState(self.cleaned_data["state"])


class StepStateForm(forms.Form):
    """Another state for a step, with a note if wanted."""

    state = CardChoiceField(label=_("What is true now?"), choices=())
    note = WordsField(label=_("A note, if you like"), rows=2, max_length=1000, required=False)

    def __init__(self, *args: Any, now: StepState, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _choices(self, "state", _states(words.STEP_MOVES, words.STEP_STATES, now))

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
        said = self.cleaned_data
        return StepWords(said["what"], said["days"], said["when"], said["where"], said["hindrance"], said["answer"])


class EditStepForm(StepForm):
    """A step that exists already."""

    revision = RevisionField()

    @staticmethod
    def written(step: Step) -> dict[str, Any]:
        """Return what the form starts with for a step."""
        said = step.words
        return {
            "what": said.what,
            "first": said.days.first,
            "last": said.days.last,
            "when": said.when,
            "where": said.where,
            "hindrance": said.hindrance,
            "answer": said.answer,
        }


class FirstStepForm(forms.Form):
    """One small step, and roughly when."""

    what = WordsField(label=_("What will you do?"), rows=2, max_length=300)
    when = CardChoiceField(label=_("When?"), choices=list(words.WHEN.items()))

    def step_words(self, today: date) -> StepWords:
        return StepWords(self.cleaned_data["what"], days_for(When(self.cleaned_data["when"]), today))


class AnswerForm(forms.Form):
    """The answer to one question of a review."""

    answer = WordsField(label=_("In your words"), rows=5, required=False)

    def __init__(self, *args: Any, review: Review, question: Question, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"answer": review.answer(question)})
        super().__init__(*args, **kwargs)
        self.fields["answer"].help_text = str(words.QUESTION_HINTS[question])


class DecisionForm(RatingForm):
    """Where a goal is, and what becomes of it."""

    choice = CardChoiceField(label=_("And the goal itself?"), choices=list(words.CHOICES.items()))

    def __init__(self, *args: Any, goal: Goal, before: Decision | None, **kwargs: Any) -> None:
        if before:
            kwargs.setdefault("initial", {"level": _code(before.level), "choice": before.choice.value})
        super().__init__(*args, goal=goal, **kwargs)
        self.fields["level"].required = False

    def decision(self, goal_id: str, goal: Goal) -> Decision:
        return Decision(goal_id, goal.words.what, Choice(self.cleaned_data["choice"]), self.rating())


def _code(level: Level | None) -> str:
    return "" if level is None else str(int(level))


class FinishReviewForm(forms.Form):
    """When to look again."""

    weeks = CardChoiceField(
        label=_("When would you like to look again?"),
        choices=[(str(weeks), words.WEEKS[weeks]) for weeks in WEEKS],
        initial=str(USUAL_WEEKS),
    )

    def weeks_chosen(self) -> int:
        return int(self.cleaned_data["weeks"])
