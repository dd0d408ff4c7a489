"""What the codes of the domain are called on the page."""

from __future__ import annotations

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Text
from ownpace.core.shortening import shorten
from ownpace.practices.weekly_experiment.domain.choosing import Demand, IdeaTheme
from ownpace.practices.weekly_experiment.domain.course import Compared
from ownpace.practices.weekly_experiment.domain.experiment import (
    Experiment,
    Leaning,
    Onward,
    Outcome,
    Plan,
    Result,
    State,
)
from ownpace.practices.weekly_experiment.domain.parts import Part

TITLE = _("This week’s experiment")
TITLE_ROOM = 90

THEMES: dict[IdeaTheme, Text] = {
    IdeaTheme.WANT: _("Saying what I want, in small things"),
    IdeaTheme.REFUSE: _("Saying no, or not now"),
    IdeaTheme.ASK: _("Asking"),
    IdeaTheme.NEAR: _("Someone near, at my own distance"),
    IdeaTheme.BODY: _("My body and the everyday"),
    IdeaTheme.JOY: _("Enjoying something"),
    IdeaTheme.PEOPLE: _("People"),
    IdeaTheme.REST: _("Rest"),
    IdeaTheme.COURAGE: _("Courage"),
    IdeaTheme.KINDNESS: _("Kindness to myself"),
}
DEMANDS: dict[Demand, Text] = {
    Demand.GENTLE: _("Gentle"),
    Demand.SOME: _("Asks a little"),
    Demand.MORE: _("Asks more"),
}
STATES: dict[State, Text] = {
    State.RUNNING: _("In hand"),
    State.RESTING: _("Resting"),
    State.ENOUGH: _("Enough for now"),
    State.LET_GO: _("Let go"),
}
RESULTS: dict[Result, Text] = {
    Result.HAPPENED: _("It happened"),
    Result.PARTLY: _("A part of it happened"),
    Result.ANOTHER_TIME: _("Another time"),
}
RESULT_HINTS: dict[Result, Text] = {
    Result.HAPPENED: _("However it went."),
    Result.PARTLY: _("A beginning counts, and so does stopping half way."),
    Result.ANOTHER_TIME: _("The week had other plans, or it did not feel right. That tells you something too."),
}
LEANINGS: dict[Leaning, Text] = {
    Leaning.UNWELCOME: _("I would rather it did not happen"),
    Leaning.WELCOME: _("I would like it to happen"),
    Leaning.NEITHER: _("Neither, or both"),
}
ONWARD: dict[Onward, Text] = {
    Onward.AGAIN: _("Again"),
    Onward.ADAPT: _("Change it a little"),
    Onward.REST: _("Let it rest"),
    Onward.ENOUGH: _("Enough for now"),
    Onward.LET_GO: _("Let it go"),
}
ONWARD_HINTS: dict[Onward, Text] = {
    Onward.AGAIN: _("The same once more. Each time teaches a little more."),
    Onward.ADAPT: _("Smaller, clearer, at another time, or with more in it."),
    Onward.REST: _("It stays here, and nothing asks about it."),
    Onward.ENOUGH: _("It has taught you what it can for now."),
    Onward.LET_GO: _("Not for you, or not now. No reason needed."),
}

PART_TITLES: dict[Part, Text] = {
    Part.WORDS: _("Make it yours"),
    Part.WISH: _("What for, and what is in the way"),
    Part.WHEN: _("When, and where"),
    Part.PREDICTION: _("What do you expect?"),
}
PART_WHY: dict[Part, Text] = {
    Part.WORDS: _("Change any word. The smaller it is, the more likely it gets."),
    Part.WISH: _("A wish with its obstacle beside it moves people more than a wish alone."),
    Part.WHEN: _("Tied to a moment that comes anyway, a plan is easier to remember."),
    Part.PREDICTION: _("Written down now, it can be held against what really happens."),
}


def in_title(text: str) -> str:
    """Return the first words of a text, as many as a title has room for."""
    return shorten(text, TITLE_ROOM)


def standing(experiment: Experiment) -> Text:
    """Return in a few words how far an experiment has come."""
    if experiment.is_running and experiment.outcomes:
        return RESULTS[experiment.outcomes[-1].result]
    return STATES[experiment.state]


def likelihood(outcome: Outcome) -> str:
    """Return how likely it seemed before and seems now, as one sentence; nothing where neither was rated."""
    before, after = outcome.foreseen.likely, outcome.likely
    if before is not None and after is not None:
        return gettext("You gave it %(before)s\u00a0%% before, and %(after)s\u00a0%% afterwards.") % {
            "before": before,
            "after": after,
        }
    if before is not None:
        return gettext("You gave it %(before)s\u00a0%% before.") % {"before": before}
    return gettext("You gave it %(after)s\u00a0%% afterwards.") % {"after": after} if after is not None else ""


def comparison(found: Compared) -> str:
    """Return what the ratings say together, as counts; nothing while they are few."""
    if not found.says_enough:
        return ""
    times = ngettext(
        "%(count)s time you rated how likely something unwanted was, before and after.",
        "%(count)s times you rated how likely something unwanted was, before and after.",
        found.times,
    )
    less = ngettext(
        "%(count)s time it seemed less likely afterwards,", "%(count)s times it seemed less likely afterwards,",
        found.less,
    )  # fmt: skip
    rest = gettext("%(alike)s about the same, %(more)s more likely.") % {"alike": found.alike, "more": found.more}
    return " ".join((times % {"count": found.times}, less % {"count": found.less}, rest))


def plan_text(plan: Plan, *, titled: bool = False) -> str:
    """Return everything that a plan says, a paragraph for each part. titled: the behaviour stands above already."""
    texts = plan.texts[1:] if titled else plan.texts
    parts = (*texts, str(LEANINGS[plan.prediction.leaning]) if plan.prediction.leaning else "")
    return "\n\n".join(part for part in parts if part)


def outcome_text(outcome: Outcome) -> str:
    """Return everything that an outcome says, a paragraph for each part."""
    leaning = outcome.foreseen.leaning
    parts = (
        str(RESULTS[outcome.result]),
        outcome.what,
        outcome.foreseen.words,
        str(LEANINGS[leaning]) if leaning else "",
        outcome.surprise,
        outcome.take,
    )
    return "\n\n".join(part for part in parts if part)
