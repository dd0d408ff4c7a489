"""Reading every record through the vault, against the floor: a bare loop of AEAD and decoding.

The floor has each record alone in an envelope of the vault's own suite, already in memory, its place spelled out
beforehand, and does three things for each: decrypt, take the body out of its padding, decode the msgpack. It reads no
database, checks no manifest and makes no values of a practice; `vault.all` does all of that.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from bench.results import Result
from bench.server import PASSPHRASE

if TYPE_CHECKING:
    from ownpace.accounts.unlocking import Opened
    from ownpace.core.records import RecordKind
    from ownpace.sealed.keyring import VaultKeys

BELONGS_BYTES = 150
"""About as long as the place of a row is when it is spelled out."""


@dataclass(frozen=True, slots=True)
class Read:
    """How reading everything compares. floor_seconds: what AEAD and decoding alone take."""

    result: Result
    floor_seconds: float


def measure(keys: VaultKeys, rounds: int) -> Read:
    """Return the ratio of processor times, from rounds in which both ways take turns."""
    bodies = list(_bodies(keys))
    whole, floor = _through_the_vault(keys), _floor(bodies)
    whole()
    pairs = [(_seconds(whole), _seconds(floor)) for _ in range(rounds)]
    ratio = median(slow / fast for slow, fast in pairs)
    took, least = (round(median(times) * 1000) for times in zip(*pairs, strict=True))
    note = f"{len(bodies)} records: {took} ms by vault.all of every kind, {least} ms by AEAD and decode alone"
    return Read(Result("full_read_over_floor", round(ratio, 2), "ratio", 1.5, note), median(fast for _, fast in pairs))


def open_account(folder: Path) -> Opened:
    """Start Django for a folder with an invented life and unlock it, in this process."""
    os.environ["OWNPACE_DATA"] = str(folder)
    os.environ["DJANGO_SETTINGS_MODULE"] = "ownpace.config.settings.personal"
    import django

    django.setup()
    from django.utils import timezone

    from ownpace.accounts.unlocking import unlock

    return unlock("", PASSPHRASE, timezone.localtime(timezone.now()))


def _kinds() -> tuple[RecordKind[Any], ...]:
    from ownpace.core import practices
    from ownpace.web.records import SHELL_KINDS

    return (*practices.kinds(), *SHELL_KINDS)


def _through_the_vault(keys: VaultKeys) -> Callable[[], object]:
    from ownpace.sealed.vault import Vault

    def read() -> object:
        vault = Vault.open(keys)
        return [vault.all(kind) for kind in _kinds()]

    return read


def _bodies(keys: VaultKeys) -> Iterator[bytes]:
    """Yield what every record holds, encoded and padded as it is sealed."""
    import msgspec

    from ownpace.sealed.envelope import pack
    from ownpace.sealed.vault import Vault

    vault = Vault.open(keys)
    for kind in _kinds():
        for record in vault.all(kind):
            of = None if record.of is None else bytes.fromhex(record.of)
            held = {"v": kind.version, "at": record.at.isoformat(), "of": of, "data": kind.write(record.value)}
            yield pack(msgspec.msgpack.encode(held), deflate=True)


def _floor(bodies: list[bytes]) -> Callable[[], object]:
    import msgspec
    from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV

    from ownpace.sealed.envelope import NONCE_BYTES, unpack

    aead = AESGCMSIV(AESGCMSIV.generate_key(256))
    sealed = []
    for body in bodies:
        nonce, belongs = os.urandom(NONCE_BYTES), os.urandom(BELONGS_BYTES)
        sealed.append((nonce, aead.encrypt(nonce, body, belongs), belongs))
    decrypt, decode = aead.decrypt, msgspec.msgpack.Decoder().decode

    def read() -> object:
        return [decode(unpack(decrypt(nonce, blob, belongs))) for nonce, blob, belongs in sealed]

    return read


def _seconds(read: Callable[[], object]) -> float:
    began = time.process_time()
    read()
    return time.process_time() - began
