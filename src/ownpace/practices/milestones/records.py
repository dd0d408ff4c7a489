"""How own milestones, those kept close, and the person's wishes are sealed."""

from __future__ import annotations

from ownpace.core.codecs import typed
from ownpace.core.records import RecordKind
from ownpace.practices.milestones.domain.milestone import OwnMilestone, Pin, Wishes

OWN = RecordKind("milestones.own", 1, *typed(OwnMilestone))
PIN = RecordKind("milestones.pin", 1, *typed(Pin))
WISHES = RecordKind("milestones.wishes", 1, *typed(Wishes))
