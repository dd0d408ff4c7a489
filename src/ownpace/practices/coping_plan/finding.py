"""How search reads the plan with its earlier versions, cues, routines, setbacks foreseen and setbacks."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Findable, Passage
from ownpace.core.records import Record
from ownpace.practices.coping_plan.domain.cues import Cues, Sense
from ownpace.practices.coping_plan.domain.foreseen import Foreseen
from ownpace.practices.coping_plan.domain.plan import CopingSequence, Section, Version
from ownpace.practices.coping_plan.domain.routine import Routine
from ownpace.practices.coping_plan.domain.setback import Setback
from ownpace.practices.coping_plan.records import CUES, FORESEEN, ROUTINE, SEQUENCE, SETBACK
from ownpace.practices.coping_plan.words import in_full

NOW = _("Steps for hard moments")
EARLIER = _("Earlier steps for hard moments")


def _versions(record: Record[CopingSequence]) -> Iterator[Passage]:
    now, earlier = record.value.now, record.value.earlier
    if text := _text(now):
        yield Passage(NOW, "", text, now.at, "coping_plan:show_plan")
    for version in earlier:
        yield Passage(EARLIER, "", _text(version), version.at, "coping_plan:earlier_versions")


def _text(version: Version) -> str:
    return _paragraphs(*(in_full(version, section) for section in Section))


def _cues(record: Record[Cues]) -> Iterator[Passage]:
    cues = record.value
    if not cues.is_empty:
        text = _paragraphs(*(cues.text(sense) for sense in Sense))
        yield Passage(_("Cues of safety"), "", text, cues.at, "coping_plan:cues")


def _routine(record: Record[Routine]) -> Iterator[Passage]:
    routine = record.value
    text = _paragraphs(routine.before, routine.during, routine.after)
    yield Passage(_("Routine"), routine.name, text, routine.at, "coping_plan:show_routine", (record.id,))


def _foreseen(record: Record[Foreseen]) -> Iterator[Passage]:
    kept = record.value
    text = _paragraphs(kept.signs, kept.first, kept.next, kept.whom)
    yield Passage(_("Steps for a setback"), kept.name, text, kept.at, "coping_plan:show_foreseen", (record.id,))


def _setback(record: Record[Setback]) -> Iterator[Passage]:
    kept = record.value
    lighter = (words for eased in kept.eased for words in (eased.words, eased.smaller))
    text = _paragraphs(kept.set_off, kept.helped, kept.keep, kept.small, *lighter)
    if kept.name or text:
        yield Passage(_("Setback"), kept.name, text, kept.begun, "coping_plan:show_setback", (record.id,))


def _paragraphs(*texts: str) -> str:
    return "\n\n".join(filter(None, texts))


FINDS = (
    Findable(SEQUENCE, _versions),
    Findable(CUES, _cues),
    Findable(ROUTINE, _routine),
    Findable(FORESEEN, _foreseen),
    Findable(SETBACK, _setback),
)
