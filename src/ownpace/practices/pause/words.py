"""What the codes of the domain are called on the page, and what pausing has shown, in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Text
from ownpace.practices.pause.domain import Choice, Moment, Plan, Step, Went, choices_made, middle, strengths

ENOUGH = 5
"""Pauses with both strengths that make a first picture."""

STEPS: dict[Step, Text] = {
    Step.STOP: _("Stop"),
    Step.BREATHE: _("Breathe"),
    Step.LOOK: _("Look"),
    Step.CHOOSE: _("Choose"),
}
CHOICES: dict[Choice, Text] = {
    Choice.PLAN: _("Do what I planned"),
    Choice.WAIT: _("Wait ten minutes"),
    Choice.STEP_AWAY: _("Step away"),
    Choice.NOT_NOW: _("Say “not now”"),
    Choice.CALL: _("Call or write to someone"),
    Choice.WENT_AHEAD: _("Do what I was going to do"),
    Choice.OTHER: _("Something else"),
}
HINTS: dict[Choice, Text] = {
    Choice.WAIT: _("Urges rise and sink. In ten minutes you can choose again."),
    Choice.STEP_AWAY: _("Another room, outside the door, once round the block."),
    Choice.NOT_NOW: _("Aloud, or to yourself. It needs no reason."),
    Choice.CALL: _("Someone who is good for you. Or a line in Help now."),
    Choice.WENT_AHEAD: _("With a clear head. That is a decision too."),
}
CHOSEN: dict[Choice, Text] = {
    Choice.PLAN: _("you did what you had planned"),
    Choice.WAIT: _("you waited"),
    Choice.STEP_AWAY: _("you stepped away"),
    Choice.NOT_NOW: _("you said “not now”"),
    Choice.CALL: _("you called or wrote to someone"),
    Choice.WENT_AHEAD: _("you went ahead with a clear head"),
    Choice.OTHER: _("you chose something else"),
}
KEPT: dict[Choice | None, Text] = {
    None: _("You paused. That is the whole of it."),
    Choice.PLAN: _("You paused, and did what you had planned in a calmer hour."),
    Choice.WAIT: _("You paused, and gave it time."),
    Choice.STEP_AWAY: _("You paused, and stepped away."),
    Choice.NOT_NOW: _("You paused, and said “not now”."),
    Choice.CALL: _("You paused, and turned to someone."),
    Choice.WENT_AHEAD: _("You paused, and then decided with a clear head. That is yours to decide."),
    Choice.OTHER: _("You paused, and found a way of your own."),
}
WENT: dict[Went, Text] = {
    Went.HELPED: _("It helped"),
    Went.PARTLY: _("Partly"),
    Went.NOT_THIS_TIME: _("Not this time"),
}


@dataclass(frozen=True, slots=True)
class Look:
    """A question of the third step, with words to tap."""

    asks: Text
    words: tuple[Text, ...]


LOOKS = (
    Look(
        _("What is happening?"),
        (
            _("I am alone"),
            _("I am with someone"),
            _("it is late"),
            _("I have been drinking"),
            _("I am hungry or tired"),
            _("something reminded me"),
        ),
    ),
    Look(
        _("What do I feel?"),
        (
            _("tense"),
            _("afraid"),
            _("angry"),
            _("ashamed"),
            _("lonely"),
            _("numb"),
            _("restless"),
            _("longing"),
        ),
    ),
    Look(
        _("What do I need?"),
        (
            _("time"),
            _("air"),
            _("quiet"),
            _("sleep"),
            _("someone"),
            _("to be heard"),
            _("a clear no"),
            _("to be left alone"),
        ),
    ),
)


def choice_words(choice: Choice | None) -> str:
    """Return what a choice is called, or that none was named."""
    return str(CHOICES[choice]) if choice else gettext("A pause")


def title(moment: Moment) -> str:
    """Return what names a pause in a list: what the person was about to do, or else what they chose."""
    return moment.impulse or choice_words(moment.choice)


def shown(moments: Sequence[Moment]) -> list[str]:
    """Return what the pauses show: how many, what was chosen, how strong it was. Empty without any."""
    if not moments:
        return []
    number = len(moments)
    says = [
        ngettext("You have kept %(number)s pause.", "You have kept %(number)s pauses.", number) % {"number": number}
    ]
    made = choices_made(moments)
    if len(made) == 1:
        says.append(gettext("Each time you named a choice, %(chosen)s.") % {"chosen": CHOSEN[made[0][0]]})
    elif made:
        says.append(gettext("What you chose: %(list)s.") % {"list": ", ".join(_counted(*pair) for pair in made)})
    return [*says, _strengths_say(strengths(moments))]


def _counted(choice: Choice, times: int) -> str:
    said = ngettext("%(chosen)s once", "%(chosen)s %(times)s times", times)
    return said % {"chosen": CHOSEN[choice], "times": times}


def _strengths_say(pairs: Sequence[tuple[int, int]]) -> str:
    if len(pairs) < ENOUGH:
        return gettext("How strong the urge was, before and after, shows once %(enough)s pauses have both numbers.") % {
            "enough": ENOUGH
        }
    before, after = middle([pair[0] for pair in pairs]), middle([pair[1] for pair in pairs])
    return gettext(
        "In the %(number)s pauses with both numbers, the urge was usually about %(before)s of 100 before and %(after)s "
        "after. Some would have faded without a pause too."
    ) % {"number": len(pairs), "before": before, "after": after}


def uses_say(plan: Plan) -> str:
    """Return how a plan went so far, in words; empty before its first use."""
    parts = (
        (Went.HELPED, ngettext("helped once", "helped %(times)s times", plan.times(Went.HELPED))),
        (Went.PARTLY, ngettext("helped partly once", "helped partly %(times)s times", plan.times(Went.PARTLY))),
        (
            Went.NOT_THIS_TIME,
            ngettext("did not help once", "did not help %(times)s times", plan.times(Went.NOT_THIS_TIME)),
        ),
    )
    return ", ".join(words % {"times": plan.times(went)} for went, words in parts if plan.times(went))
