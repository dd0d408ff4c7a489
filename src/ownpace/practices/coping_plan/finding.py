"""How search reads the sequence for hard moments, with its earlier versions."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Findable, Passage
from ownpace.core.records import Record
from ownpace.practices.coping_plan.domain import CopingSequence, Version
from ownpace.practices.coping_plan.records import SEQUENCE
from ownpace.practices.coping_plan.words import as_text

NOW = _("Steps for hard moments")
EARLIER = _("Earlier steps for hard moments")


def _versions(record: Record[CopingSequence]) -> Iterator[Passage]:
    now, earlier = record.value.now, record.value.earlier
    if text := _text(now):
        yield Passage(NOW, "", text, now.at, "coping_plan:show_plan")
    for version in earlier:
        yield Passage(EARLIER, "", _text(version), version.at, "coping_plan:earlier_versions")


def _text(version: Version) -> str:
    return "\n\n".join(filter(None, (version.signs, version.first, version.next, as_text(version.whom))))


FINDS = (Findable(SEQUENCE, _versions),)
