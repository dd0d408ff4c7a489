"""Sentences for what the readings say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Text
from ownpace.practices.regulation.catalogue import find
from ownpace.practices.regulation.domain import ENOUGH, Help, Sense, SkillPractice, UsualChange, easing

SENSES: dict[Sense, Text] = {
    Sense.SEE: _("What you see"),
    Sense.HEAR: _("What you hear"),
    Sense.TOUCH: _("What you feel"),
    Sense.SMELL: _("Smell and taste"),
    Sense.SAFE: _("What keeps it safe"),
    Sense.BACK: _("A word to come back with"),
}
ASKS: dict[Sense, Text] = {
    Sense.SEE: _("What do you see there?"),
    Sense.HEAR: _("What do you hear?"),
    Sense.TOUCH: _("What do you feel on your skin, and what holds you?"),
    Sense.SMELL: _("Is there a smell, or a taste?"),
    Sense.SAFE: _("What keeps this place safe and yours?"),
    Sense.BACK: _("Which word or small movement brings you here?"),
}
HINTS: dict[Sense, Text] = {
    Sense.SEE: _("The light, the colours, how far you can look. Write as if you were there now."),
    Sense.HEAR: _("Wind, water, a clock, nothing at all."),
    Sense.TOUCH: _("The air, the ground, a blanket, a warm stone."),
    Sense.SMELL: _("Leave it empty if there is none."),
    Sense.SAFE: _("A key that is yours, a wall, a kind animal, the sea all round."),
    Sense.BACK: _("One word, or thumb on finger. Something that nobody else notices."),
}


def skill_name(id: str) -> str:
    """Return the name of a skill; its id where the skill is no longer in the list."""
    skill = find(id)
    return gettext(skill.name) if skill else id


def this_change(practice: SkillPractice) -> str:
    """Return one sentence about before and after; empty unless both were rated."""
    if practice.change is None:
        return ""
    if practice.change == 0:
        return gettext("About the same after as before. That is useful to know.")
    if practice.change < 0:
        return gettext("%(points)s lower after than before.") % {"points": -practice.change}
    return gettext("%(points)s higher after than before. That happens, and it is useful to know.") % {
        "points": practice.change
    }


@dataclass(frozen=True, slots=True)
class HelpInWords:
    """What the readings say about one skill, for templates. usual: one or two sentences; middle, reach: a few words,
    "" below five readings.
    """

    help: Help
    name: str
    usual: str
    middle: str = ""
    reach: str = ""


def help_in_words(help: Help) -> HelpInWords:
    """Return what the readings say about a skill, in words."""
    name = skill_name(help.skill)
    if help.usual is None:
        return HelpInWords(help, name, usual(help))
    change = help.usual
    reach = gettext("%(one)s to %(other)s") % {"one": _side(change.low), "other": _side(change.high)}
    return HelpInWords(
        help, name, usual(help), _side(change.middle), _side(change.low) if change.low == change.high else reach
    )


def widest(helps: Iterable[Help]) -> int:
    """Return the SUDS points that the picture reaches to either side: the farthest end of a range, up to a full ten."""
    ends = [abs(end) for help in helps if help.usual is not None for end in (help.usual.low, help.usual.high)]
    return max([20, *(-(-end // 10) * 10 for end in ends)])


def in_one_sentence(helps: Iterable[Help]) -> str:
    """Return what the readings say over all skills, to be read before the picture. Never a verdict."""
    known = [help for help in helps if help.usual is not None]
    lower = easing(known)
    if not known:
        return gettext("No skill has five readings before and after yet. Each one adds to the picture.")
    if not lower:
        return gettext("So far no skill goes with a lower reading as a rule. That says nothing against you.")
    first = lower[0].usual
    assert first is not None
    alike = [
        help
        for help in lower
        if help.usual and (help.usual.middle, help.usual.is_clear) == (first.middle, first.is_clear)
    ]
    return _largest(alike, first.is_clear) % {
        "skills": ", ".join(skill_name(help.skill) for help in alike),
        "points": f"{-first.middle:g}",
    }


def _largest(alike: Sequence[Help], is_clear: bool) -> str:
    if len(alike) > 1 and is_clear:
        return gettext("These go with the largest easing so far, usually about %(points)s lower: %(skills)s.")
    if len(alike) > 1:
        return gettext(
            "These go with the largest easing so far, about %(points)s lower, and that is not sure yet: %(skills)s."
        )
    if is_clear:
        return gettext("%(skills)s goes with the largest easing so far: usually about %(points)s lower.")
    return gettext("%(skills)s goes with the largest easing so far, about %(points)s lower, and that is not sure yet.")


def usual(help: Help) -> str:
    """Return what the readings say about a skill, with how sure that is."""
    if help.usual is None:
        return ngettext(
            "Not enough yet to say: %(rated)s reading before and after so far, and %(enough)s make a first picture.",
            "Not enough yet to say: %(rated)s readings before and after so far, and %(enough)s make a first picture.",
            help.rated,
        ) % {"rated": help.rated, "enough": ENOUGH}
    return f"{_middle(help.usual)} {_reach(help.usual)}"


def _middle(change: UsualChange) -> str:
    points = f"{abs(change.middle):g}"
    if change.middle == 0:
        return gettext("Usually about the same after as before.")
    if change.middle < 0:
        return gettext("Usually about %(points)s lower afterwards.") % {"points": points}
    return gettext("Usually about %(points)s higher afterwards.") % {"points": points}


def _reach(change: UsualChange) -> str:
    ends = {"one": _side(change.low), "other": _side(change.high)}
    if change.low == change.high:
        return gettext("The readings so far agree on that.")
    if change.is_clear:
        return gettext("With the readings so far, the usual change lies somewhere from %(one)s to %(other)s.") % ends
    return (
        gettext("It is not clear yet: with the readings so far, it could be anything from %(one)s to %(other)s.") % ends
    )


def _side(points: float) -> str:
    if points == 0:
        return gettext("no change")
    if points < 0:
        return gettext("%(points)s lower") % {"points": f"{-points:g}"}
    return gettext("%(points)s higher") % {"points": f"{points:g}"}


def in_full(practice: SkillPractice) -> str:
    """Return everything that was noted about one practice, a line each."""
    parts = []
    if practice.before is not None:
        parts.append(gettext("Before: %(points)s") % {"points": practice.before})
    if practice.after is not None:
        parts.append(gettext("After: %(points)s") % {"points": practice.after})
    return "\n".join([*parts, practice.words])
