"""The recovery code: 128 random bits as people can copy them, in Crockford's base 32 with his check symbol.

27 symbols in groups of four: 26 for the bits, one that notices a slip. A code whose check symbol would be one of the
five odd ones (* ~ $ = U) is drawn again, so that all symbols are digits and letters; that costs 0.2 bits.
Source: D. Crockford, Base 32, 2019.
"""

from __future__ import annotations

import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUP = 4
BYTES = 16
_SYMBOLS = 26
_CHECK = 37
_READ_AS = str.maketrans("OIL", "011")


class NotACode(ValueError):
    """What was typed is not a recovery code: too long, too short, or with a slip in it."""


def draw() -> bytes:
    """Return a fresh code as 16 bytes."""
    while True:
        code = secrets.token_bytes(BYTES)
        if int.from_bytes(code, "big") % _CHECK < len(ALPHABET):
            return code


def groups(code: bytes) -> list[str]:
    """Return a code as it is shown: six groups of four symbols and one of three."""
    number = int.from_bytes(code, "big")
    symbols = "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(_SYMBOLS)))
    symbols += ALPHABET[number % _CHECK]
    return [symbols[start : start + GROUP] for start in range(0, len(symbols), GROUP)]


def tidy(typed: str) -> str:
    """Return what was typed without case, spaces and dashes, with O read as 0 and I and L as 1."""
    return "".join(c for c in typed.upper() if c.isascii() and c.isalnum()).translate(_READ_AS)


def read(typed: str) -> bytes:
    """Return the 16 bytes of a code that was typed. Raises NotACode."""
    symbols = tidy(typed)
    if len(symbols) != _SYMBOLS + 1 or any(symbol not in ALPHABET for symbol in symbols):
        raise NotACode
    number = 0
    for symbol in symbols[:_SYMBOLS]:
        number = number << 5 | ALPHABET.index(symbol)
    if number >> 8 * BYTES or number % _CHECK != ALPHABET.index(symbols[-1]):
        raise NotACode
    return number.to_bytes(BYTES, "big")
