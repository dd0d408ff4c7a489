"""How search reads ladders, their steps, and attempts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ownpace.core import practices
from ownpace.core.practice import Findable, OfferKind, Passage
from ownpace.core.records import Record
from ownpace.practices.exposure_ladder.domain.attempt import Attempt
from ownpace.practices.exposure_ladder.domain.ladder import Ladder, Setting
from ownpace.practices.exposure_ladder.records import ATTEMPT, LADDER
from ownpace.practices.exposure_ladder.words import HAPPENED, SETTINGS, STOP_REASONS

LADDER_FOUND, STEP_FOUND, ATTEMPT_FOUND = _("Ladder"), _("Step on a ladder"), _("Attempt")


def _ladder(record: Record[Ladder]) -> Iterator[Passage]:
    """Yield the ladder, and each step as of the day it came onto it."""
    ladder = record.value
    yield Passage(LADDER_FOUND, ladder.title, "", record.at, "exposure_ladder:show_ladder", (record.id,))
    for step in ladder.steps:
        # The page of a partnered step is absent while a partner is not safe; where its words are changed stays open.
        page = "edit_step" if step.setting is Setting.PARTNERED else "show_step"
        setting, at = str(SETTINGS[step.setting]), step.ratings[0].at
        yield Passage(STEP_FOUND, step.situation, setting, at, f"exposure_ladder:{page}", (record.id, step.id))


def _ladder_codes() -> Mapping[str, str]:
    return {setting.value: str(words) for setting, words in SETTINGS.items()}


def _attempt(record: Record[Attempt]) -> Iterator[Passage]:
    if text := "\n\n".join(filter(None, _words(record.value))):
        at = record.value.began
        yield Passage(ATTEMPT_FOUND, "", text, at, "exposure_ladder:show_attempt", (record.id,))


def _words(attempt: Attempt) -> Iterator[str]:
    """Yield what was written before, then afterwards."""
    before, after = attempt.preparation, attempt.debrief
    yield from (before.feared, before.stop_plan, attempt.rehearsal, attempt.picture)
    if before.skills:
        names = _skill_names()
        yield "\n".join(names[skill] for skill in before.skills if skill in names)
    if after.happened:
        yield str(HAPPENED[after.happened])
    yield from (after.what_happened, after.learned, after.to_a_friend, after.misreadings)
    if attempt.stopped:
        yield str(STOP_REASONS[attempt.stopped])


def _skill_names() -> dict[str, str]:
    """Return what skills are called, from whichever practice offers them to be taken along."""
    return _skill_names_in(get_language())


@cache
def _skill_names_in(_language: str) -> dict[str, str]:
    offering = (practice for practice in practices.installed() if OfferKind.SKILL in practice.offers)
    coded = (findable.coded() for practice in offering for findable in practice.finds)
    return {code: words for codes in coded for code, words in codes.items()}


def _attempt_codes() -> Mapping[str, str]:
    happened = {code.value: str(words) for code, words in HAPPENED.items()}
    return _skill_names() | happened | {code.value: str(words) for code, words in STOP_REASONS.items()}


FINDS = (Findable(LADDER, _ladder, _ladder_codes), Findable(ATTEMPT, _attempt, _attempt_codes))
