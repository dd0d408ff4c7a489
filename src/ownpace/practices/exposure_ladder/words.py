"""What the codes of the domain are called on the page."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from ownpace.core.gate import Gate, Waiting
from ownpace.core.practice import Text
from ownpace.practices.exposure_ladder.domain.attempt import Happened, NotToday, Stage, StopReason
from ownpace.practices.exposure_ladder.domain.ladder import Setting
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
    Reason.REST: _(
        "Two of the last three were too much. That is a sign to rest and to do what restores you. Nothing is proposed "
        "for now; an easier step of your own choice is always open."
    ),
    Reason.START_LOW: _("It is the easiest on this ladder, and a good place to begin."),
    Reason.AGAIN: _("It gets easier with repeats. This one is not settled yet."),
    Reason.ONE_BEYOND: _("The ones below it have settled, and this is a little beyond them."),
    Reason.STEP_BACK: _("The next one was a lot last time. This one, below it, is steadier ground."),
    Reason.WELCOME_BACK: _("It has been a while, so this starts a little lower than where you were."),
    Reason.SPLIT: _("It looks like a lot for one step. Could it be split into two smaller ones?"),
    Reason.ALL_SETTLED: _("Every step here has settled. You could vary the place or the time, or add what comes next."),
}

ON_A_DAY = {
    NotToday.UNREAL: _("Things feel unreal or far away"),
    NotToday.SUBSTANCES: _("I have had alcohol or drugs"),
}

NOT_TODAY = {
    NotToday.DISTRESS: _("Your distress is high before you start. A skill first, and the step another time."),
    NotToday.UNREAL: _("When things feel unreal, coming back to here and now comes first."),
    NotToday.SUBSTANCES: _("Alcohol or drugs blur what you feel and what you learn. Another day serves you better."),
}

WAITING = {
    Waiting.PRESENT_DANGER: _(
        "You said that something is not safe right now. Safety and help come first, and steps like these wait. Nothing "
        "here is lost."
    ),
    Waiting.CARE_FIRST: _(
        "You said that something needs care first. Steps like these can make it harder when you do them alone. A "
        "clinician can tell you when the time is right."
    ),
    Waiting.SKILLS: _("Two ways to come down come first, tried once each, so that they are at hand."),
    Waiting.COPING_SEQUENCE: _("A short plan for hard moments comes first, so that you know what you would do."),
}

WAITING_LEADS_TO = {
    Waiting.PRESENT_DANGER: ("web:help_now", _("Help now")),
    Waiting.CARE_FIRST: ("safety_check:answers", _("Look at what I said")),
    Waiting.SKILLS: ("regulation:skills", _("Try a skill")),
    Waiting.COPING_SEQUENCE: ("coping_plan:show_plan", _("Write a short plan")),
}


@dataclass(frozen=True, slots=True)
class WhatWaits:
    """Why a new step waits, and the page that helps first."""

    words: Text
    url_name: str
    link: Text


def what_waits(gate: Gate) -> list[WhatWaits]:
    """Return every reason why new steps wait, most pressing first; empty when the gate is open."""
    return [WhatWaits(WAITING[waiting], *WAITING_LEADS_TO[waiting]) for waiting in gate.waiting]
