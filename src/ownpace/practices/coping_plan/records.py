"""How everything here is sealed: the plan with its earlier versions, cues, routines, setbacks foreseen and setbacks."""

from __future__ import annotations

from ownpace.core.codecs import typed
from ownpace.core.records import Payload, RecordKind
from ownpace.practices.coping_plan.domain.cues import Cues
from ownpace.practices.coping_plan.domain.foreseen import Foreseen
from ownpace.practices.coping_plan.domain.plan import CopingSequence
from ownpace.practices.coping_plan.domain.routine import Routine
from ownpace.practices.coping_plan.domain.setback import Setback


def _v2_has_the_six_parts(old: Payload) -> Payload:
    """Version 1 had signs, first, next, whom: they stay as they are, and the new parts begin empty."""

    def grown(version: Payload) -> Payload:
        return {**version, "places": "", "professionals": [], "safer": ""}

    return {"now": grown(old["now"]), "earlier": [grown(version) for version in old["earlier"]]}


SEQUENCE = RecordKind("coping_plan.sequence", 2, *typed(CopingSequence), upgrades=(_v2_has_the_six_parts,))
CUES = RecordKind("coping_plan.cues", 1, *typed(Cues))
ROUTINE = RecordKind("coping_plan.routine", 1, *typed(Routine))
FORESEEN = RecordKind("coping_plan.foreseen", 1, *typed(Foreseen))
SETBACK = RecordKind("coping_plan.setback", 1, *typed(Setback))
KINDS = (SEQUENCE, CUES, ROUTINE, FORESEEN, SETBACK)
