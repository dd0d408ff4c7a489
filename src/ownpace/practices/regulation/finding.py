"""How search reads skills that were tried."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Findable, Passage
from ownpace.core.records import Record
from ownpace.practices.regulation.catalogue import skills
from ownpace.practices.regulation.domain import SkillPractice
from ownpace.practices.regulation.records import PRACTICE
from ownpace.practices.regulation.words import skill_name

TRIED = _("Skill tried")


def _tried(record: Record[SkillPractice]) -> Iterator[Passage]:
    tried = record.value
    yield Passage(TRIED, skill_name(tried.skill), tried.words, tried.at, "regulation:show_practice", (record.id,))


def _coded() -> Mapping[str, str]:
    return {skill.id: gettext(skill.name) for skill in skills()}


FINDS = (Findable(PRACTICE, _tried, _coded),)
