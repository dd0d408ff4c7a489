"""New ways in: by recovery code when the passphrase is lost, and new ones for a person who is unlocked."""

from __future__ import annotations

from dataclasses import dataclass, field

from ownpace.accounts import keys, recovery_code, sessions
from ownpace.accounts.models import Account
from ownpace.accounts.unlocking import NotOpened, account_named
from ownpace.sealed.erasure import empty_log
from ownpace.sealed.errors import Unreadable
from ownpace.sealed.keyring import VaultKeys, recovery_key

_PASSPHRASE_FIELDS = ("salt", "kdf_memory_kib", "kdf_passes", "kdf_lanes", "auth_half", "account_key_by_passphrase")
_CODE_FIELD = "account_key_by_recovery_code"


@dataclass(frozen=True, slots=True)
class Recovered:
    """An account that opens with a new passphrase. code: the new recovery code; the one that was used is void."""

    account: Account
    keys: VaultKeys = field(repr=False)
    code: bytes = field(repr=False)


def recover(name: str, typed_code: str, new_passphrase: str) -> Recovered:
    """Set a new passphrase and a new code by the code of old; ends every session. One Argon2 run when the code opens.

    Raises NotOpened (an unknown name, a slip in the code and another code alike) and sealed.errors.Busy.
    """
    account = account_named(name)
    account_key = _open(account, typed_code)
    if account is None or account_key is None:
        raise NotOpened
    code = recovery_code.draw()
    keys.set_passphrase(account, account_key, new_passphrase)
    keys.set_recovery_code(account, account_key, code)
    account.save(update_fields=[*_PASSPHRASE_FIELDS, _CODE_FIELD])
    sessions.end_all(account)
    empty_log()
    return Recovered(account, keys.vault_keys(account, account_key), code)


def change_passphrase(account: Account, account_key: bytes, passphrase: str) -> None:
    """Wrap the account key for a new passphrase; ends every session. One Argon2 run. Raises sealed.errors.Busy."""
    keys.set_passphrase(account, account_key, passphrase)
    account.save(update_fields=_PASSPHRASE_FIELDS)
    sessions.end_all(account)
    empty_log()


def new_code(account: Account, account_key: bytes) -> bytes:
    """Return a new recovery code; the one before is void."""
    code = recovery_code.draw()
    keys.set_recovery_code(account, account_key, code)
    account.save(update_fields=[_CODE_FIELD])
    empty_log()
    return code


def _open(account: Account | None, typed_code: str) -> bytes | None:
    try:
        code = recovery_code.read(typed_code)
    except recovery_code.NotACode:
        return None
    if account is None:
        recovery_key(code, b"nobody")
        return None
    try:
        return keys.account_key_by_code(account, code)
    except Unreadable:
        return None
