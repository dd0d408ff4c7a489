"""How sorts are kept."""

from __future__ import annotations

from ownpace.core.codecs import typed
from ownpace.core.records import RecordKind
from ownpace.practices.values.domain import Placed, Sort

_LATE = ("deck", "own", "placed", "top", "whose", "finished")

SORT = RecordKind("values.sort", 1, *typed(Sort, lists=(Placed,), late=_LATE))
