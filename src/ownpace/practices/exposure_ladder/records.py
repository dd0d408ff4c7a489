"""How ladders and attempts are kept."""

from __future__ import annotations

from ownpace.core.codecs import typed
from ownpace.core.records import Payload, RecordKind
from ownpace.practices.exposure_ladder.domain.attempt import Attempt
from ownpace.practices.exposure_ladder.domain.ladder import Declined, Ladder, Rating


def _ladder_v2_has_a_pace(old: Payload) -> Payload:
    return {**old, "zone": "steady", "declined": []}


def _attempt_v2_may_be_foreseen(old: Payload) -> Payload:
    return {**old, "foreseen": None}


LADDER = RecordKind(
    "exposure_ladder.ladder",
    2,
    *typed(Ladder, lists=(Rating, Declined), late=("steps", "zone", "declined", "ratings")),
    upgrades=(_ladder_v2_has_a_pace,),
)
ATTEMPT = RecordKind(
    "exposure_ladder.attempt",
    2,
    *typed(Attempt, flat=("preparation", "debrief")),
    upgrades=(_attempt_v2_may_be_foreseen,),
)
