"""Words inside an address: the browser's history and its back button keep them, and read nothing.

An address may not hold content. What a person looks for is content, yet a page of results needs an address, so that
going back to it works. So the words travel sealed under the vault's own key, and open with an unlocked vault alone.
"""

from __future__ import annotations

import base64
import binascii

from ownpace.sealed import associated_data
from ownpace.sealed.envelope import Cipher, pack, unpack
from ownpace.sealed.errors import Unreadable

EPOCH_BYTES = 4
LONGEST = 8_192
"""Characters of an address that are looked at: longer ones are not ours."""


def write(cipher: Cipher, vault: bytes, epoch: int, text: str) -> str:
    """Return `text` sealed, in letters that an address may hold. The same words look different each time."""
    blob = cipher.seal(pack(text.encode()), associated_data.of_address(vault, epoch))
    return base64.urlsafe_b64encode(epoch.to_bytes(EPOCH_BYTES, "big") + blob).decode().rstrip("=")


def split(token: str) -> tuple[int, bytes]:
    """Return the epoch and the blob of a token. Raises Unreadable."""
    if not token.isascii() or len(token) > LONGEST:
        raise Unreadable
    try:
        raw = base64.b64decode(token + "=" * (-len(token) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        raise Unreadable from None
    return int.from_bytes(raw[:EPOCH_BYTES], "big"), raw[EPOCH_BYTES:]


def read(cipher: Cipher, vault: bytes, epoch: int, blob: bytes) -> str:
    """Return what was sealed. Raises Unreadable."""
    return unpack(cipher.open(blob, associated_data.of_address(vault, epoch))).decode()
