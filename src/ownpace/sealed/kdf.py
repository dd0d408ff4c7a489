"""From a passphrase to a root key: Argon2id (RFC 9106), slow on purpose, and in turns (ownpace/runtime.py)."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from ownpace import runtime
from ownpace.runtime import NoTurn
from ownpace.sealed.errors import Busy, RefusedParameters

SALT_BYTES = 16
ROOT_BYTES = 32


@dataclass(frozen=True, slots=True)
class Parameters:
    """What one run costs, stored per account. memory_kib: KiB of memory; passes: over it; lanes: in parallel."""

    memory_kib: int
    passes: int
    lanes: int = 1

    def __post_init__(self) -> None:
        """Raise RefusedParameters below the floor, or above what a server could be made to choke on."""
        enough = self.memory_kib >= 19_456 and self.passes >= 2 and self.lanes >= 1
        bearable = self.memory_kib <= 1_048_576 and self.passes <= 16 and self.lanes <= 4
        if not (enough and bearable):
            raise RefusedParameters


FLOOR = Parameters(memory_kib=19_456, passes=2)
"""The least that is accepted. Source: OWASP Password Storage Cheat Sheet, Argon2id (19 MiB, t=2, p=1)."""


def normal(passphrase: str) -> bytes:
    """Return the bytes of a passphrase, equal for every keyboard that writes the same characters (NFKC, UTF-8)."""
    return unicodedata.normalize("NFKC", passphrase).encode()


def derive_root(passphrase: str, salt: bytes, parameters: Parameters) -> bytes:
    """Return the 32-byte root of a passphrase. Takes a turn of its own; raises Busy when too many wait already."""
    if len(salt) < SALT_BYTES:
        raise RefusedParameters
    try:
        with runtime.current().argon2.take():
            return _argon2id(normal(passphrase), salt, parameters)
    except NoTurn:
        raise Busy from None


def _argon2id(secret: bytes, salt: bytes, parameters: Parameters) -> bytes:
    return Argon2id(
        salt=salt,
        length=ROOT_BYTES,
        iterations=parameters.passes,
        lanes=parameters.lanes,
        memory_cost=parameters.memory_kib,
    ).derive(secret)
