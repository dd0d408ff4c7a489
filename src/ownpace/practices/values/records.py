"""How sorts are kept."""

from __future__ import annotations

from ownpace.core.codecs import typed
from ownpace.core.records import RecordKind
from ownpace.practices.values.domain import Placed, Sort

_LATE = ("deck", "own", "placed", "top", "whose", "words", "finished")
"""The order in which a sort was always kept; "words" stand after "whose" in a telling."""

SORT = RecordKind("values.sort", 1, *typed(Sort, lists=(Placed,), late=_LATE))
