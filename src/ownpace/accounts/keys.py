"""What an account's keys open, and how they are wrapped anew. No request, no clock, no words for people."""

from __future__ import annotations

import hashlib
import hmac

from django.conf import settings

from ownpace.accounts.models import Account, DataKey
from ownpace.sealed import kdf, keyring
from ownpace.sealed.kdf import Parameters
from ownpace.sealed.keyring import VaultKeys

BY_PASSPHRASE = "account key by passphrase"  # noqa: S105 - the name of a purpose
BY_RECOVERY_CODE = "account key by recovery code"
DATA_KEY = "data key"


def parameters_for_new() -> Parameters:
    """Return what a run costs for passphrases chosen from now on."""
    return Parameters(settings.OWNPACE_KDF_MEMORY_KIB, getattr(settings, "OWNPACE_KDF_PASSES", 3))


def root_of(account: Account | None, name: str, passphrase: str) -> bytes:
    """Return the root of a passphrase, at the same cost whether the account exists or not. Raises sealed.errors.Busy.

    An unknown name has a salt of its own too: always the same one, made from this installation's secret.
    """
    if account is None:
        secret = settings.SECRET_KEY.encode()
        salt = hmac.digest(secret, b"salt of nobody " + name.encode(), hashlib.sha256)[: kdf.SALT_BYTES]
        return kdf.derive_root(passphrase, salt, parameters_for_new())
    parameters = Parameters(account.kdf_memory_kib, account.kdf_passes, account.kdf_lanes)
    return kdf.derive_root(passphrase, bytes(account.salt), parameters)


def recognises(account: Account | None, root: bytes) -> bool:
    """Return whether a root is the account's own, compared in constant time."""
    known = bytes(account.auth_half) if account else b"\x00" * kdf.ROOT_BYTES
    return hmac.compare_digest(known, keyring.auth_half(root)) and account is not None


def account_key_by_root(account: Account, root: bytes) -> bytes:
    """Return the account key. Raises Unreadable."""
    under = keyring.passphrase_key(root)
    return keyring.unwrap(under, account.account_key_by_passphrase, bytes(account.public_id), BY_PASSPHRASE)


def account_key_by_code(account: Account, code: bytes) -> bytes:
    """Return the account key. Raises Unreadable."""
    under = keyring.recovery_key(code, bytes(account.public_id))
    return keyring.unwrap(under, account.account_key_by_recovery_code, bytes(account.public_id), BY_RECOVERY_CODE)


def vault_keys(account: Account, account_key: bytes) -> VaultKeys:
    """Return what opens the account's vault: every data key there is. Raises Unreadable."""
    vault = bytes(account.vault)
    epochs = {
        kept.epoch: keyring.unwrap(account_key, kept.wrapped, vault, DATA_KEY, kept.epoch)
        for kept in account.data_keys.all()
    }
    return VaultKeys(vault, keyring.tag_key(account_key, vault), epochs)


def add_data_key(account: Account, account_key: bytes, epoch: int) -> None:
    """Make and keep a fresh data key."""
    wrapped = keyring.wrap(account_key, keyring.new_key(), bytes(account.vault), DATA_KEY, epoch)
    DataKey.objects.create(account=account, epoch=epoch, wrapped=wrapped)


def set_passphrase(account: Account, account_key: bytes, passphrase: str) -> None:
    """Wrap the account key for a new passphrase; `account` is changed and not saved. One Argon2 run."""
    parameters = parameters_for_new()
    account.salt = keyring.new_id()
    account.kdf_memory_kib, account.kdf_passes = parameters.memory_kib, parameters.passes
    account.kdf_lanes = parameters.lanes
    root = kdf.derive_root(passphrase, account.salt, parameters)
    account.auth_half = keyring.auth_half(root)
    under = keyring.passphrase_key(root)
    account.account_key_by_passphrase = keyring.wrap(under, account_key, bytes(account.public_id), BY_PASSPHRASE)


def set_recovery_code(account: Account, account_key: bytes, code: bytes) -> None:
    """Wrap the account key for a new recovery code; `account` is changed and not saved."""
    under = keyring.recovery_key(code, bytes(account.public_id))
    wrapped = keyring.wrap(under, account_key, bytes(account.public_id), BY_RECOVERY_CODE)
    account.account_key_by_recovery_code = wrapped
