"""A new account with its vault."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from django.db import IntegrityError, transaction

from ownpace.accounts import keys, recovery_code, signing_up
from ownpace.accounts.models import Account
from ownpace.sealed import keyring
from ownpace.sealed.keyring import VaultKeys
from ownpace.sealed.vault import Vault


class AlreadyBegun(Exception):
    """This copy has its one person already, or the name is taken."""


@dataclass(frozen=True, slots=True)
class Begun:
    """A new account, open. code: the recovery code, kept nowhere else."""

    account: Account
    keys: VaultKeys = field(repr=False)
    code: bytes = field(repr=False)


def has_begun() -> bool:
    """Return whether this copy, made for one person, has that person already."""
    return signing_up.is_for_one_person() and Account.objects.exists()


def begin(name: str, passphrase: str, now: datetime) -> Begun:
    """Make an account and its vault. One Argon2 run. Raises AlreadyBegun, sealed.errors.Busy."""
    if has_begun() or Account.objects.filter(name=name).exists():
        raise AlreadyBegun
    account_key, code = keyring.new_key(), recovery_code.draw()
    account = unsaved(name, account_key, now)
    keys.set_recovery_code(account, account_key, code)
    keys.set_passphrase(account, account_key, passphrase)
    return Begun(account, save(account, account_key), code)


def unsaved(name: str, account_key: bytes, now: datetime) -> Account:
    """Return an account with fresh ids and key pairs, without passphrase and recovery code."""
    public_id = keyring.new_id()
    agreement = keyring.new_agreement_pair(account_key, public_id)
    signing = keyring.new_signing_pair(account_key, public_id)
    return Account(
        public_id=public_id,
        vault=keyring.new_id(),
        name=name,
        x25519_public=agreement.public,
        x25519_private=agreement.wrapped,
        ed25519_public=signing.public,
        ed25519_private=signing.wrapped,
        created_day=now.date(),
        last_day=now.date(),
    )


def save(account: Account, account_key: bytes) -> VaultKeys:
    """Keep a new account, its first data key and its empty vault together. Raises AlreadyBegun."""
    try:
        with transaction.atomic():
            account.save(force_insert=True)
            keys.add_data_key(account, account_key, epoch=1)
            opened = keys.vault_keys(account, account_key)
            Vault.create(opened)
    except IntegrityError:
        raise AlreadyBegun from None
    return opened
