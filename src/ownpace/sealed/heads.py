"""The head of a vault's manifest as it lies in the database."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.db import connection

from ownpace.sealed import associated_data, manifest
from ownpace.sealed.ciphers import Ciphers
from ownpace.sealed.errors import Unreadable
from ownpace.sealed.manifest import Head
from ownpace.sealed.models import SealedHead

_THE_HEAD = "SELECT revision, epoch, blob FROM sealed_sealedhead WHERE vault = %s"
"""Spelled out, because building it takes fifteen times as long as running it."""


class StoredHead:
    """Reads and writes one head, and tells whether it is still the one that was read before."""

    def __init__(self, vault: bytes, ciphers: Ciphers) -> None:
        self._vault = vault
        self._ciphers = ciphers
        self.forget()

    def forget(self) -> None:
        """Drop what was read."""
        self.known: Head | None = None
        self._blob = b""

    def read(self, *, lock: bool) -> bool:
        """Read `known` anew and return whether it was the same before. lock: keep other writers out until the
        transaction ends. Raises Unreadable.
        """
        found = self._row(lock=lock)
        if found is None:
            raise Unreadable
        revision, epoch, blob = found
        if self.known is not None and blob == self._blob:
            return True
        self.forget()
        belongs = partial(associated_data.of_head, self._vault, revision, epoch)
        head = manifest.read_head(self._ciphers.open(epoch, blob, belongs))
        if head.writes != revision:
            raise Unreadable
        self.known, self._blob = head, bytes(blob)
        return False

    def create(self) -> None:
        """Write the first head of a new vault."""
        self.known = Head(1, {})
        SealedHead.objects.create(vault=self._vault, **self._sealed(self.known))

    def write(self, head: Head) -> None:
        """Seal the head that is known anew, under the newest epoch. Raises Unreadable when it is gone."""
        head.writes += 1
        if SealedHead.objects.filter(vault=self._vault).update(**self._sealed(head)) != 1:
            raise Unreadable

    def _sealed(self, head: Head) -> dict[str, int | bytes]:
        epoch = self._ciphers.newest
        belongs = associated_data.of_head(self._vault, head.writes, epoch)
        self._blob = self._ciphers.sealing.seal(manifest.write(head), belongs)
        return {"revision": head.writes, "epoch": epoch, "blob": self._blob}

    def _row(self, *, lock: bool) -> tuple[Any, ...] | None:
        if lock:
            rows = SealedHead.objects.select_for_update().filter(vault=self._vault)
            return rows.values_list("revision", "epoch", "blob").first()
        with connection.cursor() as cursor:
            cursor.execute(_THE_HEAD, (self._vault,))
            found: tuple[Any, ...] | None = cursor.fetchone()
        return found
