"""Sentences for what the readings say."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext, ngettext

from ownpace.practices.regulation.catalogue import find
from ownpace.practices.regulation.domain import ENOUGH, Help, SkillPractice, UsualChange


def skill_name(id: str) -> str:
    """Return the name of a skill; its id where the skill is no longer in the list."""
    skill = find(id)
    return gettext(skill.name) if skill else id


def times(number: int) -> str:
    return ngettext("Tried once.", "Tried %(number)s times.", number) % {"number": number}


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
    """What the readings say about one skill, for templates."""

    help: Help
    name: str
    times: str
    usual: str


def said(help: Help) -> HelpInWords:
    """Return what the readings say about a skill, in words."""
    return HelpInWords(help, skill_name(help.skill), times(help.times), usual(help))


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
    given = {"one": _side(change.low), "other": _side(change.high)}
    if change.low == change.high:
        return gettext("The readings so far agree on that.")
    if change.is_clear:
        return gettext("With the readings so far, the usual change lies somewhere from %(one)s to %(other)s.") % given
    return (
        gettext("It is not clear yet: with the readings so far, it could be anything from %(one)s to %(other)s.")
        % given
    )


def _side(points: int) -> str:
    if points == 0:
        return gettext("no change")
    if points < 0:
        return gettext("%(points)s lower") % {"points": -points}
    return gettext("%(points)s higher") % {"points": points}


def in_full(practice: SkillPractice) -> str:
    """Return everything that was noted about one practice, a line each."""
    parts = []
    if practice.before is not None:
        parts.append(gettext("Before: %(points)s") % {"points": practice.before})
    if practice.after is not None:
        parts.append(gettext("After: %(points)s") % {"points": practice.after})
    return "\n".join([*parts, practice.words])
