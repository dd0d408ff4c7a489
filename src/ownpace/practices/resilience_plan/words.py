"""What the codes of the plan are called."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ownpace.practices.resilience_plan.domain.goal import Goal, GoalState, GoalWords, Level, Weight
from ownpace.practices.resilience_plan.domain.history import Former
from ownpace.practices.resilience_plan.domain.review import Choice, Question
from ownpace.practices.resilience_plan.domain.step import Days, Step, StepState, StepWords, When

Lazy = Promise | str

LEVELS_WHEN_BEGUN: dict[Level, Lazy] = {
    Level.FURTHER_AWAY: _("Further away than now"),
    Level.NOW: _("Where I am now"),
    Level.HOPED: _("What I hope for"),
    Level.MORE: _("A little more than I hope for"),
    Level.FAR_MORE: _("Much more than I hope for"),
}
"""What levels are called while a person describes them."""

LEVELS: dict[Level, Lazy] = {
    Level.FURTHER_AWAY: _("Further away than when I began"),
    Level.NOW: _("As when I began"),
    Level.HOPED: _("What I hope for"),
    Level.MORE: _("A little more than I hope for"),
    Level.FAR_MORE: _("Much more than I hope for"),
}

LEVEL_HINTS: dict[Level, Lazy] = {
    Level.FURTHER_AWAY: _("A harder week: what would I notice then? For example: “I say yes before I have thought.”"),
    Level.NOW: _("How it is today, without judging. For example: “I notice afterwards what I wanted.”"),
    Level.HOPED: _(
        "What would I see, hear or do if this had come about? For example: “I say ‘let me think’ once a week.”"
    ),
    Level.MORE: _("If it went better than hoped. For example: “I say what I would like, too.”"),
    Level.FAR_MORE: _("If it went far better. For example: “I say it with people I have known for a short time.”"),
}

LEVEL_NUMBERS: dict[Level, str] = {
    Level.FURTHER_AWAY: "−2",
    Level.NOW: "−1",
    Level.HOPED: "0",
    Level.MORE: "+1",
    Level.FAR_MORE: "+2",
}

WEIGHTS: dict[Weight, Lazy] = {
    Weight.A_LITTLE: _("It matters a little"),
    Weight.MATTERS: _("It matters"),
    Weight.A_LOT: _("It matters a lot"),
}

NOTHING_NEW = _("{state}, as now")

GOAL_STATES: dict[GoalState, Lazy] = {
    GoalState.ACTIVE: _("In hand"),
    GoalState.PAUSED: _("Resting"),
    GoalState.REACHED: _("Reached"),
    GoalState.CHANGED: _("Became another goal"),
    GoalState.LET_GO: _("Let go"),
}

GOAL_MOVES: dict[GoalState, Lazy] = {
    GoalState.ACTIVE: _("I take it up again"),
    GoalState.PAUSED: _("Let it rest"),
    GoalState.REACHED: _("I reached it"),
    GoalState.CHANGED: _("It became another goal"),
    GoalState.LET_GO: _("Let it go"),
}

STEP_STATES: dict[StepState, Lazy] = {
    StepState.PLANNED: _("Planned"),
    StepState.DOING: _("Under way"),
    StepState.DONE: _("Done"),
    StepState.CHANGED: _("Done another way"),
    StepState.LET_GO: _("Let go"),
}

STEP_MOVES: dict[StepState, Lazy] = {
    StepState.PLANNED: _("Plan it again"),
    StepState.DOING: _("I have begun"),
    StepState.DONE: _("Done"),
    StepState.CHANGED: _("I did it another way"),
    StepState.LET_GO: _("Let it go"),
}

WHEN: dict[When, Lazy] = {
    When.TODAY: _("Today"),
    When.THIS_WEEK: _("This week"),
    When.LATER: _("Later, in the weeks after"),
}

CHOICES: dict[Choice, Lazy] = {
    Choice.KEEP: _("Keep it as it is"),
    Choice.ADJUST: _("Adjust it"),
    Choice.LET_GO: _("Let it go"),
}

CHOSEN: dict[Choice, Lazy] = {
    Choice.KEEP: _("Kept"),
    Choice.ADJUST: _("Adjusted"),
    Choice.LET_GO: _("Let go"),
}

QUESTIONS: dict[Question, Lazy] = {
    Question.FITS: _("What fits?"),
    Question.CHANGED: _("What has changed?"),
}

QUESTION_HINTS: dict[Question, Lazy] = {
    Question.FITS: _("What in the plan feels right, was of use, or is worth keeping?"),
    Question.CHANGED: _("In me, around me, in what I want. Small things count."),
}

WEEKS: dict[int, Lazy] = {2: _("In two weeks"), 3: _("In three weeks"), 4: _("In four weeks")}


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to a goal or a step, told: when, what, and the person's own words with it."""

    at: datetime
    what: Lazy
    own: str = ""


def goal_story(goal: Goal) -> list[Event]:
    """Return what happened to a goal, newest first: states, ratings and former words."""
    first, *later = goal.changes
    events = [Event(first.at, _("Named"), first.note)]
    events += [Event(change.at, GOAL_STATES[change.state], change.note) for change in later]
    events += [Event(rating.at, _rated(rating.level)) for rating in goal.ratings]
    events += [Event(former.until, _("Until then it read"), _goal_text(former.words)) for former in goal.former]
    return sorted(events, key=lambda event: event.at, reverse=True)


def step_story(step: Step) -> list[Event]:
    """Return what happened to a step, newest first: states, moves and former words."""
    first, *later = step.changes
    events = [Event(first.at, _("Planned"), first.note)]
    events += [Event(change.at, STEP_STATES[change.state], change.note) for change in later]
    following = [*(former.words for former in step.former), step.words][1:]
    events += [_reworded(former, words) for former, words in zip(step.former, following, strict=True)]
    return sorted(events, key=lambda event: event.at, reverse=True)


def _rated(level: Level) -> Lazy:
    return format_lazy("{number} · {name}", number=LEVEL_NUMBERS[level], name=LEVELS[level])


def _reworded(former: Former[StepWords], following: StepWords) -> Event:
    if former.words == replace(following, days=former.words.days):
        return Event(former.until, _("Moved; the days were"), days_in_words(former.words.days))
    return Event(former.until, _("Until then it read"), _step_text(former.words))


def days_in_words(days: Days) -> str:
    """Return "2 March" or "2 March to 8 March" in the reader's language, with the year where it is not the same."""
    if days.first == days.last:
        return date_format(days.first, "j F Y")
    first = date_format(days.first, "j F" if days.first.year == days.last.year else "j F Y")
    return gettext("%(first)s to %(last)s") % {"first": first, "last": date_format(days.last, "j F Y")}


def days_in_short(days: Days) -> str:
    """Return "2 Mar" or "2 to 8 Mar", for days that are near."""
    last = date_format(days.last, "j M")
    if days.first == days.last:
        return last
    same_month = (days.first.year, days.first.month) == (days.last.year, days.last.month)
    return gettext("%(first)s to %(last)s") % {
        "first": date_format(days.first, "j" if same_month else "j M"),
        "last": last,
    }


def goal_in_words(goal: Goal) -> str:
    """Return all words of a goal, one thing a line."""
    return _goal_text(goal.words)


def step_in_words(step: Step) -> str:
    """Return all words of a step, one thing a line."""
    return _step_text(step.words)


def _goal_text(words: GoalWords) -> str:
    lines = [words.what, words.why, words.serves.words]
    lines += [f"{LEVEL_NUMBERS[level]}: {own}" for level in Level if (own := words.levels.at(level))]
    return "\n".join([*filter(None, lines), str(WEIGHTS[words.weight])])


def _step_text(words: StepWords) -> str:
    lines = [words.what, days_in_words(words.days), words.when, words.where, words.hindrance, words.answer]
    return "\n".join(filter(None, lines))
