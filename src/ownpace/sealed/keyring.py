"""Keys: how they are made, derived from one another, and wrapped.

    passphrase --Argon2id--> root --HKDF--> auth half
                                  --HKDF--> key-encrypting key  \\
    recovery code, 128 bits --------HKDF--> key-encrypting key  --wraps--> account key
    account key --HKDF--> tag key      account key --wraps--> data key (per epoch), X25519 and Ed25519 private keys

Python cannot wipe memory: a key lives in the process for as long as a request does, and core dumps are off.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from ownpace.sealed import associated_data
from ownpace.sealed.envelope import KEY_BYTES, Cipher, derive
from ownpace.sealed.errors import Unreadable

Stored = bytes | memoryview
"""Bytes as database drivers return them."""

ID_BYTES = 16
TAG_BYTES = 16


@dataclass(frozen=True, slots=True)
class VaultKeys:
    """What opens one vault. epochs: data keys by epoch, from 1; the highest one seals, all of them open."""

    vault: bytes
    tags: bytes = field(repr=False)
    epochs: Mapping[int, bytes] = field(repr=False)

    @property
    def newest(self) -> int:
        return max(self.epochs)

    def tag(self, kind: str) -> bytes:
        """Return the 16-byte keyed tag that a kind is stored under; outlasts a change of the data key."""
        return hmac.digest(self.tags, kind.encode(), hashlib.sha256)[:TAG_BYTES]


@dataclass(frozen=True, slots=True)
class KeyPair:
    """A public key of 32 bytes and its private half, wrapped."""

    public: bytes
    wrapped: bytes = field(repr=False)


class _Carried(msgspec.Struct, array_like=True):
    vault: bytes
    tags: bytes
    epochs: dict[int, bytes]


def new_key() -> bytes:
    """Return a fresh random key."""
    return secrets.token_bytes(KEY_BYTES)


def new_id() -> bytes:
    """Return a fresh random id of 16 bytes."""
    return secrets.token_bytes(ID_BYTES)


def auth_half(root: bytes) -> bytes:
    """Return what is stored to recognise a passphrase by; it unwraps nothing."""
    return derive(root, "auth half")


def passphrase_key(root: bytes) -> bytes:
    """Return the key that wraps the account key for the passphrase."""
    return derive(root, "passphrase wraps account key")


def recovery_key(code: bytes, account: bytes) -> bytes:
    """Return the key that wraps the account key for the recovery code (128 random bits, so no slow hash)."""
    return derive(code, "recovery code wraps account key", salt=account)


def session_key(secret: bytes, session: bytes) -> bytes:
    """Return the key that wraps the keys of one session, from the half that the cookie holds."""
    return derive(secret, "session wraps vault keys", salt=session)


def tag_key(account_key: bytes, vault: bytes) -> bytes:
    """Return the key that turns kinds into tags."""
    return derive(account_key, "tags of kinds", salt=vault)


def wrap(under: bytes, key: bytes, owner: bytes, purpose: str, epoch: int = 0) -> bytes:
    """Return `key` wrapped under another key, for one owner and one purpose."""
    return Cipher(under).seal(key, associated_data.of_wrapped(owner, purpose, epoch))


def unwrap(under: bytes, wrapped: Stored, owner: bytes, purpose: str, epoch: int = 0) -> bytes:
    """Return the key that was wrapped. Raises Unreadable."""
    return Cipher(under).open(bytes(wrapped), associated_data.of_wrapped(owner, purpose, epoch))


def wrap_all(under: bytes, keys: VaultKeys, owner: bytes) -> bytes:
    """Return everything that opens a vault, wrapped: what a session keeps on the server."""
    carried = _Carried(keys.vault, keys.tags, dict(keys.epochs))
    return wrap(under, msgspec.msgpack.encode(carried), owner, "vault keys")


def unwrap_all(under: bytes, wrapped: Stored, owner: bytes) -> VaultKeys:
    """Return what opens a vault. Raises Unreadable."""
    try:
        carried = msgspec.msgpack.decode(unwrap(under, wrapped, owner, "vault keys"), type=_Carried)
    except msgspec.MsgspecError:
        raise Unreadable from None
    return VaultKeys(carried.vault, carried.tags, carried.epochs)


def new_agreement_pair(account_key: bytes, account: bytes) -> KeyPair:
    """Return a fresh X25519 pair, for what others will seal to this person."""
    private = X25519PrivateKey.generate()
    wrapped = wrap(account_key, private.private_bytes_raw(), account, "x25519")
    return KeyPair(private.public_key().public_bytes_raw(), wrapped)


def new_signing_pair(account_key: bytes, account: bytes) -> KeyPair:
    """Return a fresh Ed25519 pair, for what this person will sign."""
    private = Ed25519PrivateKey.generate()
    wrapped = wrap(account_key, private.private_bytes_raw(), account, "ed25519")
    return KeyPair(private.public_key().public_bytes_raw(), wrapped)
