"""How the answers are sealed: one record, replaced with each answer."""

from __future__ import annotations

from ownpace.core.codecs import typed
from ownpace.core.records import RecordKind
from ownpace.practices.safety_check.domain import Answers

ANSWERS = RecordKind("safety_check.answers", 1, *typed(Answers))
