"""Telephone numbers as people write them, and as a telephone dials them."""

from __future__ import annotations

from unicodedata import category

FEWEST_DIGITS, MOST_DIGITS = 3, 15
"""Of a number that can be dialled; the most is that of E.164."""
_FAR = ("+", "00")
_AREA = ("+", "0", "(0")


def number_to_dial(words: str) -> str:
    """Return the digits to dial, with a leading plus where written; "" when the words are anything but one number.

    A zero in brackets after a country's code is dialled within the country alone, so it is left out. A slash stands
    after an area's code, or between two numbers: those are words.
    """
    written = "".join(sign for sign in words if not sign.isspace() and category(sign) not in ("Cf", "Pd"))
    if written.startswith(_FAR):
        written = written.replace("(0)", "", 1)
    area, slash, rest = written.partition("/")
    if slash and (not area.startswith(_AREA) or rest.startswith(_AREA)):
        return ""
    plain = "".join(sign for sign in written if sign not in "./()")
    digits = plain.removeprefix("+")
    is_number = digits.isascii() and digits.isdigit() and FEWEST_DIGITS <= len(digits) <= MOST_DIGITS
    return plain if is_number else ""
