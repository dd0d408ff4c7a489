"""One sealed blob: what it looks like in version 1, how it is closed, and how it is opened.

    version  suite  commitment  nonce  ciphertext and tag
       1       1        32        12        n + 16          bytes

Suite 1 is AES-256-GCM-SIV (RFC 8452) with random nonces. That AEAD does not commit to its key: a blob can be made that
opens under two keys. So each key is stretched by HKDF-SHA-256 into a cipher key and a commitment, and the commitment is
compared before anything is opened.

Where a blob belongs is its associated data: a length-prefixed tuple that no other place can length_prefixed.
"""

from __future__ import annotations

import os
import zlib
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from ownpace.sealed.errors import Unreadable

VERSION: Final = b"\x01"
SUITE: Final = b"\x01"
KEY_BYTES: Final = 32
NONCE_BYTES: Final = 12
HEAD_BYTES: Final = 34
SHORTEST: Final = HEAD_BYTES + NONCE_BYTES + 16

PADDING_FLOOR: Final = 256
_PLAIN: Final = 0
_DEFLATED: Final = 1
_WORTH_DEFLATING: Final = 1024
_INNER_HEAD: Final = 5


def derive(key: bytes, purpose: str, *, salt: bytes = b"", length: int = KEY_BYTES) -> bytes:
    """Return `length` bytes for one purpose from a key of full entropy (HKDF-SHA-256)."""
    return HKDF(hashes.SHA256(), length, salt or None, f"ownpace 1 {purpose}".encode()).derive(key)


def length_prefixed(*fields: bytes) -> bytes:
    """Return fields as one unambiguous string: each after its length in four bytes."""
    return b"".join(len(field).to_bytes(4, "big") + field for field in fields)


class Cipher:
    """One key, ready to seal and open many blobs."""

    __slots__ = ("_aead", "_head")

    def __init__(self, key: bytes) -> None:
        if len(key) != KEY_BYTES:
            raise Unreadable
        stretched = derive(key, "cipher and commitment", length=2 * KEY_BYTES)
        self._aead = AESGCMSIV(stretched[:KEY_BYTES])
        self._head = VERSION + SUITE + stretched[KEY_BYTES:]

    def seal(self, plain: bytes, belongs: bytes) -> bytes:
        """Return the blob of `plain`, which opens at the place `belongs` alone."""
        return self.seal_with(os.urandom(NONCE_BYTES), plain, belongs)

    def seal_with(self, nonce: bytes, plain: bytes, belongs: bytes) -> bytes:
        """Return the blob made with a given nonce: for golden files; everything else calls `seal`."""
        return self._head + nonce + self._aead.encrypt(nonce, plain, belongs)

    def open(self, blob: bytes, belongs: bytes) -> bytes:
        """Return what was sealed. Raises Unreadable."""
        if len(blob) < SHORTEST or blob[:HEAD_BYTES] != self._head:
            raise Unreadable
        nonce = blob[HEAD_BYTES : HEAD_BYTES + NONCE_BYTES]
        try:
            return self._aead.decrypt(nonce, blob[HEAD_BYTES + NONCE_BYTES :], belongs)
        except InvalidTag:
            raise Unreadable from None

    def __repr__(self) -> str:
        return "Cipher()"


def padded_length(length: int) -> int:
    """Return how long `length` bytes become: Padmé (Nikitin et al. 2019), at most 12 % more, with a floor of 256.

    Keeps the top bits of the length and rounds the others up, so that a size says little about what is inside.
    """
    if length <= PADDING_FLOOR:
        return PADDING_FLOOR
    exponent = length.bit_length() - 1
    free = exponent - exponent.bit_length()
    return (length + (1 << free) - 1) >> free << free


def pack(body: bytes, *, deflate: bool = False) -> bytes:
    """Return flag, length, body and padding. deflate: where that saves a quarter; below, it costs more time at each
    reading than it saves in space, and short bodies drown in padding anyway.
    """
    flag = _PLAIN
    if deflate and len(body) >= _WORTH_DEFLATING:
        deflated = zlib.compress(body, 6)
        if len(deflated) * 4 <= len(body) * 3:
            flag, body = _DEFLATED, deflated
    inner = bytes((flag,)) + len(body).to_bytes(4, "big") + body
    return inner.ljust(padded_length(len(inner)), b"\x00")


def unpack(inner: bytes) -> bytes:
    """Return the body that was packed. Raises Unreadable."""
    end = _INNER_HEAD + int.from_bytes(inner[1:_INNER_HEAD], "big")
    if end > len(inner):
        raise Unreadable
    body = inner[_INNER_HEAD:end]
    if inner[0] == _PLAIN:
        return body
    if inner[0] != _DEFLATED:
        raise Unreadable
    try:
        return zlib.decompress(body)
    except zlib.error:
        raise Unreadable from None
