"""How items and sittings are kept."""

from __future__ import annotations

from ownpace.core.codecs import typed
from ownpace.core.records import RecordKind
from ownpace.practices.confidence.domain.items import Former, Items
from ownpace.practices.confidence.domain.sitting import Answer, Sitting

ITEMS = RecordKind("confidence.items", 1, *typed(Items, lists=(Former,), renamed={"all": "items"}))
RATING = RecordKind("confidence.rating", 1, *typed(Sitting, lists=(Answer,)))
