"""What search reads in pauses and plans."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Findable, Passage
from ownpace.core.records import Record
from ownpace.practices.pause.domain import Moment, Plan
from ownpace.practices.pause.records import MOMENT, PLAN
from ownpace.practices.pause.words import CHOICES, WENT


def of_moment(record: Record[Moment]) -> Iterator[Passage]:
    """Yield a pause, where anything is written or chosen in it."""
    kept = record.value
    text = "\n\n".join(words for words in (str(CHOICES[kept.choice]) if kept.choice else "", kept.note) if words)
    if kept.impulse or text:
        yield Passage(_("Pause"), kept.impulse, text, kept.at, "pause:show_moment", (record.id,))


def of_plan(record: Record[Plan]) -> Iterator[Passage]:
    """Yield a plan, named by its urge, with how it went."""
    plan = record.value
    went = ", ".join(dict.fromkeys(str(WENT[use.went]) for use in plan.uses))
    text = "\n\n".join(words for words in (plan.cue, plan.response, plan.obstacle, went) if words)
    yield Passage(_("Plan for an urge"), plan.impulse, text, plan.begun, "pause:show_plan", (record.id,))


def choices() -> Mapping[str, str]:
    """Return the words of every choice by its code."""
    return {choice.value: str(words) for choice, words in CHOICES.items()}


def ways() -> Mapping[str, str]:
    """Return the words for how a plan went, by code."""
    return {went.value: str(words) for went, words in WENT.items()}


FINDS = (Findable(MOMENT, of_moment, choices), Findable(PLAN, of_plan, ways))
