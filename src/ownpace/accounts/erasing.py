"""Leaving for good: keys first, so that what follows opens for nobody even if it is broken off."""

from __future__ import annotations

from django.db import transaction

from ownpace.accounts import sessions
from ownpace.accounts.models import Account
from ownpace.sealed.erasure import empty_log, erase_rows

_KEYS = (
    "auth_half",
    "account_key_by_passphrase",
    "account_key_by_recovery_code",
    "x25519_private",
    "ed25519_private",
)


def erase(account: Account) -> None:
    """Take an account and everything in its vault away."""
    with transaction.atomic():
        sessions.end_all(account)
        account.data_keys.all().delete()
        for name in _KEYS:
            setattr(account, name, b"")
        account.erasing = True
        account.save(update_fields=[*_KEYS, "erasing"])
    empty_log()
    _take_away(account)


def finish() -> None:
    """Carry on with what was broken off: called where people come in."""
    for account in Account.objects.filter(erasing=True):
        _take_away(account)


def _take_away(account: Account) -> None:
    erase_rows(bytes(account.vault))
    account.delete()
    empty_log()
