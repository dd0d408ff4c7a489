"""What the codes of the domain are called on the page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from math import inf, log

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Text
from ownpace.practices.exposure_ladder.domain.attempt import Attempt, Happened, Held, NotToday, Stage, StopReason
from ownpace.practices.exposure_ladder.domain.ladder import Setting, Zone
from ownpace.practices.exposure_ladder.domain.proposal import Reason

TITLE = _("Ladder")

SETTINGS = {
    Setting.SOLO: _("On my own"),
    Setting.PARTNERED: _("With a partner"),
    Setting.SOCIAL: _("Among people"),
}

STAGES = {
    Stage.PREPARE: _("Prepare"),
    Stage.REHEARSE: _("Rehearse"),
    Stage.VISUALISE: _("Picture it"),
    Stage.START: _("How is today?"),
    Stage.DOING: _("Do it"),
    Stage.RATE: _("How it was"),
    Stage.DEBRIEF: _("Look back"),
    Stage.CONFIDENCE: _("Look ahead"),
    Stage.DONE: _("Finished"),
}

STOP_REASONS = {
    StopReason.PLANNED: _("I had planned to stop there"),
    StopReason.TOO_MUCH: _("It was too much"),
    StopReason.OUTSIDE: _("Something outside got in the way"),
    StopReason.CHANGED_MIND: _("I changed my mind"),
    StopReason.UNSAID: _("I would rather not say"),
}

HAPPENED = {
    Happened.NO: _("No, it did not happen"),
    Happened.PARTLY: _("A part of it happened"),
    Happened.YES: _("Yes, it happened"),
}

REASONS = {
    Reason.NO_STEPS: _("There are no steps here yet."),
    Reason.CARRY_ON: _("You began this one. It is as you left it."),
    Reason.FEAR_CAME_TRUE: _(
        "What you feared really happened twice lately. Then the fear may be right about this situation, and it is the "
        "situation that needs to change. Nothing is proposed for now; someone you trust could look at it with you."
    ),
    Reason.REST: _("Two of the last three were too much. That is a sign to rest and to do what restores you."),
    Reason.START_LOW: _("It is the easiest on this ladder, and a good place to begin."),
    Reason.AGAIN: _("It gets easier with repeats. This one is not settled yet."),
    Reason.ONE_BEYOND: _("The ones below it have settled, and this is a little beyond them."),
    Reason.STEP_BACK: _("The next one was a lot last time. This one, below it, is steadier ground."),
    Reason.WELCOME_BACK: _("It has been a while, so this starts a little lower than where you were."),
    Reason.SPLIT: _("It looks like a lot for one step. Could it be split into two smaller ones?"),
    Reason.BELOW_DECLINED: _("You left the next one out for now. This one, below it, is steadier ground."),
    Reason.DECLINED: _("You left out what would come next, and nothing is pushed. Every step stays open to you."),
    Reason.ALL_SETTLED: _("Every step here has settled. You could vary the place or the time, or add what comes next."),
}

ON_A_DAY = {
    NotToday.UNREAL: _("Things feel unreal or far away"),
    NotToday.SUBSTANCES: _("I have had alcohol or drugs"),
}

NOW_ASKED = _("How much distress do you feel right now?")

NOT_TODAY = {
    NotToday.DISTRESS: _("Your distress is high before you start. A skill first, and the step another time."),
    NotToday.UNREAL: _("When things feel unreal, coming back to here and now comes first."),
    NotToday.SUBSTANCES: _("Alcohol or drugs blur what you feel and what you learn. Another day serves you better."),
}

ZONES = {Zone.GENTLE: _("Gentle"), Zone.STEADY: _("Steady"), Zone.BRISK: _("Brisk")}

ZONE_HINTS = {
    Zone.GENTLE: _("At most about 1 in 16 of such tries may be too much. Smaller steps, more of them, a longer way."),
    Zone.STEADY: _("At most about 1 in 8 of such tries may be too much. Middle-sized steps."),
    Zone.BRISK: _(
        "At most about 1 in 5 of such tries may be too much. Larger steps, more hard moments, a shorter way."
    ),
}

HELD = {
    Held.INSIDE: _("The forecast was %(low)s to %(high)s. It went up to %(peak)s, inside that range."),
    Held.BELOW: _("The forecast was %(low)s to %(high)s. It went up to %(peak)s, below that range."),
    Held.ABOVE: _(
        "The forecast was %(low)s to %(high)s. It went up to %(peak)s, above that range. It learns from this."
    ),
}

AWAY_FOR: dict[str, tuple[timedelta | None, Text]] = {
    "week": (timedelta(weeks=1), _("A week")),
    "month": (timedelta(days=30), _("A month")),
    "asked": (None, _("Until I ask for it again")),
}
"""For how long a declined step stays away. The first one is what a single tap does."""


@dataclass(frozen=True, slots=True)
class WayToSplit:
    """A way to make a step smaller. title: on its card. hint: beside the words to write. start: those to begin from."""

    title: Text
    hint: Text
    start: Text


WAYS_TO_SPLIT = {
    "shorter": WayToSplit(
        _("Shorter"),
        _("How long would be almost easy? Say it in minutes."),
        _("%(step)s"),
    ),
    "near": WayToSplit(
        _("With someone near"),
        _("Who, and how near? In the same room, or a call away."),
        _("%(step)s, with someone I trust near"),
    ),
    "mind": WayToSplit(
        _("In the mind first"),
        _("Go through it in a safe place, from the beginning to a good end."),
        _("In my mind: %(step)s"),
    ),
    "place": WayToSplit(
        _("Another place or time"),
        _("Where, or at what time of day, would it be calmer?"),
        _("%(step)s"),
    ),
    "way_out": WayToSplit(
        _("With a way out agreed"),
        _("What do you say or do when you want to stop, and who knows of it?"),
        _("%(step)s, with a way out agreed beforehand"),
    ),
    "part": WayToSplit(
        _("A part of it"),
        _("Which part comes first, on its own? The beginning is often enough."),
        _("%(step)s"),
    ),
}


def before_starting(attempt: Attempt) -> str:
    """Say the distress before starting, as the page asks for it."""
    return f"{NOW_ASKED}\n{gettext('nothing') if attempt.before is None else attempt.before}"


CHANCES = (
    (1, 50), (1, 30), (1, 20), (1, 16), (1, 12), (1, 10), (1, 8), (1, 7), (1, 6), (1, 5), (1, 4), (1, 3), (2, 5),
    (1, 2), (3, 5), (2, 3), (3, 4), (4, 5), (9, 10),
)  # fmt: skip
"""Shares that people can picture, as (of these, so many)."""


def chance(probability: float) -> str:
    """Say a chance of 0 to 1 in words: "about 1 in 8"."""
    if probability < 0.015:
        return gettext("less than 1 in 50")
    if probability > 0.94:
        return gettext("nearly certain")
    part, whole = min(CHANCES, key=lambda share: abs(_log_odds(share[0] / share[1]) - _log_odds(probability)))
    return gettext("about %(part)s in %(whole)s") % {"part": part, "whole": whole}


def weeks(low: float, high: float) -> str:
    """Say a range of weeks, in whole ones: "6 to 14 weeks"."""
    first, last = max(1, round(low)), max(1, round(high))
    if first == last:
        return ngettext("about %(weeks)s week", "about %(weeks)s weeks", last) % {"weeks": last}
    return gettext("%(low)s to %(high)s weeks") % {"low": first, "high": last}


def _log_odds(share: float) -> float:
    return log(share / (1 - share)) if 0 < share < 1 else inf
