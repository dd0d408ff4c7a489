"""For tests: a person who has unlocked, without a passphrase and without Argon2."""

from __future__ import annotations

from django.test import Client
from django.utils import timezone

from ownpace.accounts import beginning, sessions
from ownpace.accounts.models import Account
from ownpace.sealed import kdf, keyring
from ownpace.sealed.keyring import VaultKeys
from ownpace.sealed.vault import Vault


class Person(Client):
    """A test client whose cookie opens `account`."""

    account: Account
    keys: VaultKeys

    @property
    def vault(self) -> Vault:
        """The person's vault as it is now: opened anew at each use, as a request does."""
        return Vault.open(self.keys)


def new_person(name: str = "") -> Person:
    """Return an unlocked person with an empty vault. Nothing unlocks the account but the cookie of this client."""
    now = timezone.localtime(timezone.now())
    account_key = keyring.new_key()
    account = beginning.unsaved(name, account_key, now)
    account.salt, account.auth_half = keyring.new_id(), keyring.new_key()
    account.kdf_memory_kib, account.kdf_passes, account.kdf_lanes = kdf.FLOOR.memory_kib, kdf.FLOOR.passes, 1
    account.account_key_by_passphrase = account.account_key_by_recovery_code = b""
    person = Person()
    person.account = account
    person.keys = beginning.save(account, account_key)
    cookie_to_set = sessions.start(account, person.keys, now)
    person.cookies[sessions.cookie_name()] = cookie_to_set.spell()
    return person
