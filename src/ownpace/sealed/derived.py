"""What was worked out from records, kept sealed beside them: thrown away at will, and worked out anew.

Each value is kept with the version that made it, and with a digest of all that it was made from. A correction of an old
record changes the digest, so the value is not used any more; an older self that someone puts back was made from fewer
inputs, and is either gone on from, rightly, or not used. So nothing here has to be trusted, and what does not open
counts as not there.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial

import msgspec
from django.db import DatabaseError, connection, transaction

from ownpace.core.derived import Compute, Plain
from ownpace.sealed import associated_data
from ownpace.sealed.ciphers import Ciphers
from ownpace.sealed.envelope import pack, unpack
from ownpace.sealed.errors import Unreadable
from ownpace.sealed.keyring import VaultKeys
from ownpace.sealed.models import SealedDerived

_WRITE = (
    "INSERT INTO sealed_sealedderived (vault, name, epoch, blob) VALUES (%s, %s, %s, %s) "
    "ON CONFLICT (vault, name) DO UPDATE SET epoch = excluded.epoch, blob = excluded.blob"
)


class Kept(msgspec.Struct, array_like=True):
    """A value as it is sealed. count and digest: of the inputs that it was made from."""

    version: int
    count: int
    digest: bytes
    value: Plain


_kept = msgspec.msgpack.Decoder(Kept)


def derive(
    keys: VaultKeys, ciphers: Ciphers, key: str, version: int, inputs: Sequence[Plain], compute: Compute
) -> Plain:
    """Return what `compute` makes of the inputs, from what is kept as far as that still holds, and keep it."""
    name = keys.tag(f"derived {key}")
    kept = _read(keys.vault, ciphers, name)
    if kept is None or kept.version != version or kept.digest != _digest(inputs[: kept.count]):
        kept = None
    elif kept.count == len(inputs):
        return kept.value
    value = compute(None, 0) if kept is None else compute(kept.value, kept.count)
    _write(keys.vault, ciphers, name, Kept(version, len(inputs), _digest(inputs), value))
    return value


def drop(vault: bytes) -> None:
    """Delete all that was worked out: what was removed, or sealed under an older key, is not to live on in it."""
    SealedDerived.objects.filter(vault=vault).delete()


def _digest(inputs: Sequence[Plain]) -> bytes:
    return hashlib.sha256(msgspec.msgpack.encode(list(inputs))).digest()


def _read(vault: bytes, ciphers: Ciphers, name: bytes) -> Kept | None:
    found = SealedDerived.objects.filter(vault=vault, name=name).values_list("epoch", "blob").first()
    if found is None:
        return None
    epoch, blob = found
    if epoch != ciphers.newest:
        return None  # whoever holds an older key alone says nothing here any more
    try:
        return _kept.decode(unpack(ciphers.open(epoch, blob, partial(associated_data.of_derived, vault, name, epoch))))
    except (Unreadable, msgspec.MsgspecError):
        return None


def _write(vault: bytes, ciphers: Ciphers, name: bytes, kept: Kept) -> None:
    """Keep a value if that can be done at once; a database that is busy, full or not to be written goes without."""
    epoch = ciphers.newest
    blob = ciphers.sealing.seal(pack(msgspec.msgpack.encode(kept)), associated_data.of_derived(vault, name, epoch))
    try:
        with _without_waiting(), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(_WRITE, (vault, name, epoch, blob))
    except DatabaseError:
        return


@contextmanager
def _without_waiting() -> Iterator[None]:
    """Have SQLite say at once that another one is writing."""
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        patience = cursor.execute("PRAGMA busy_timeout").fetchone()[0]
        cursor.execute("PRAGMA busy_timeout = 0")
        try:
            yield
        finally:
            cursor.execute(f"PRAGMA busy_timeout = {int(patience)}")
