"""The ciphers of one vault: one for each epoch of its data key."""

from __future__ import annotations

from collections.abc import Callable

from ownpace.sealed.envelope import Cipher
from ownpace.sealed.errors import Unreadable
from ownpace.sealed.keyring import VaultKeys

UNFIT = (TypeError, ValueError, AttributeError, LookupError, OverflowError)
"""What Python raises when a column holds something that a sealed table never holds."""


class Ciphers:
    """Opens what any epoch sealed; seals under the newest."""

    __slots__ = ("_by_epoch", "newest")

    def __init__(self, keys: VaultKeys) -> None:
        self.newest = keys.newest
        self._by_epoch = {epoch: Cipher(key) for epoch, key in keys.epochs.items()}

    def of(self, epoch: int) -> Cipher:
        """Return the cipher of an epoch. Raises Unreadable for an epoch that these keys do not open."""
        try:
            return self._by_epoch[epoch]
        except (KeyError, TypeError):
            raise Unreadable from None

    @property
    def sealing(self) -> Cipher:
        """The cipher of the newest epoch."""
        return self._by_epoch[self.newest]

    def open(self, epoch: int, blob: object, belongs: Callable[[], bytes]) -> bytes:
        """Return what a column holds. belongs: spells the associated data. Raises Unreadable."""
        if not isinstance(blob, (bytes, memoryview)):
            raise Unreadable
        try:
            return self.of(epoch).open(bytes(blob), belongs())
        except UNFIT:
            raise Unreadable from None
