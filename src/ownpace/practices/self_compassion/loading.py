"""What is read of the vault in more than one place: never more than is needed."""

from __future__ import annotations

from ownpace.core.records import Reading, Record
from ownpace.practices.self_compassion.domain.letters import Returns
from ownpace.practices.self_compassion.domain.statements import Statement, in_use
from ownpace.practices.self_compassion.records import RETURNS, STATEMENT

BROUGHT_BACK = 100
"""Statements opened to bring one back: the newest, and far more than most people keep."""


def at_hand(reading: Reading) -> list[Record[Statement]]:
    """Return the statements in use, pinned ones first, then the newest."""
    return in_use(reading.recent(STATEMENT, BROUGHT_BACK))


def returns(reading: Reading) -> Returns:
    """Return every wish to have a letter back: one small record."""
    record = reading.latest(RETURNS)
    return record.value if record else Returns()
