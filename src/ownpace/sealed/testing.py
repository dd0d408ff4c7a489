"""For tests: a vault without a passphrase, in the test database, and two plain kinds of record to keep in it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from ownpace.core.records import RecordKind
from ownpace.sealed.keyring import VaultKeys, new_id, new_key
from ownpace.sealed.vault import Vault

NOTE: RecordKind[Any] = RecordKind("trial.note", 1, lambda value: {"words": value}, lambda kept: kept["words"])
LIST: RecordKind[Any] = RecordKind("trial.list", 1, lambda value: {"words": value}, lambda kept: kept["words"])


def new_keys() -> VaultKeys:
    """Return fresh keys for a vault of one epoch."""
    return VaultKeys(vault=new_id(), tags=new_key(), epochs={1: new_key()})


def new_vault() -> Vault:
    """Return a fresh, empty vault. Needs a database; runs no Argon2."""
    return Vault.create(new_keys())


def day(number: int) -> datetime:
    """Return a moment `number` days after the first of 2026."""
    return datetime(2026, 1, 1, 9, 30, tzinfo=UTC) + timedelta(days=number)
