"""How a check-in is sealed: one record, replaced when something is added or changed."""

from __future__ import annotations

from ownpace.core.codecs import typed
from ownpace.core.records import RecordKind
from ownpace.practices.check_in.domain.check_in import CheckIn

CHECK_IN = RecordKind("check_in.check_in", 1, *typed(CheckIn))
