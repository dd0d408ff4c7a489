"""How search reads skills that were tried, and safe places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Findable, Passage
from ownpace.core.records import Record
from ownpace.practices.regulation.catalogue import skills
from ownpace.practices.regulation.domain import SafePlace, SkillPractice
from ownpace.practices.regulation.records import SAFE_PLACE, SKILL_PRACTICE
from ownpace.practices.regulation.words import skill_name

TRIED = _("Skill tried")
PLACE = _("Safe place")


def _tried(record: Record[SkillPractice]) -> Iterator[Passage]:
    tried = record.value
    yield Passage(TRIED, skill_name(tried.skill), tried.words, tried.at, "regulation:show_practice", (record.id,))


def _place(record: Record[SafePlace]) -> Iterator[Passage]:
    place = record.value
    text = "\n\n".join(text for _sense, text in place.senses)
    yield Passage(PLACE, place.name, text, place.at, "regulation:show_place", (record.id,))


def _coded() -> Mapping[str, str]:
    return {skill.id: gettext(skill.name) for skill in skills()}


FINDS = (Findable(SKILL_PRACTICE, _tried, _coded), Findable(SAFE_PLACE, _place))
