"""From a passphrase to an open account, with the same answer for every way it does not open."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from ownpace.accounts import keys
from ownpace.accounts.models import Account
from ownpace.sealed.keyring import VaultKeys


class NotOpened(Exception):
    """The name and what was typed do not belong together."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An account with its keys. days_away: since the unlocking before this one."""

    account: Account
    account_key: bytes = field(repr=False)
    keys: VaultKeys = field(repr=False)
    days_away: int = 0


def account_named(name: str) -> Account | None:
    """Return the account of a name, or None. In personal mode the name is empty."""
    return Account.objects.filter(name=name, erasing=False).first()


def unlock(name: str, passphrase: str, now: datetime) -> Opened:
    """Open an account. One Argon2 run, for an unknown name too. Raises NotOpened, sealed.errors.Busy, Unreadable."""
    account = account_named(name)
    root = keys.root_of(account, name, passphrase)
    if not keys.recognises(account, root) or account is None:
        raise NotOpened
    account_key = keys.account_key_by_root(account, root)
    days_away = max(0, (now.date() - account.last_day).days)
    if days_away:
        Account.objects.filter(pk=account.pk).update(last_day=now.date())
    return Opened(account, account_key, keys.vault_keys(account, account_key), days_away)


def confirm(account: Account, passphrase: str) -> bytes:
    """Return the account key of a person who is unlocked and types their passphrase again. Raises as `unlock`."""
    root = keys.root_of(account, account.name, passphrase)
    if not keys.recognises(account, root):
        raise NotOpened
    return keys.account_key_by_root(account, root)
