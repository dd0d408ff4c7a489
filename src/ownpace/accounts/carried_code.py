"""The recovery code, carried by the page that shows it: sealed for one session, and kept nowhere on the server."""

from __future__ import annotations

import base64
import binascii
import hashlib
import secrets
from dataclasses import dataclass, field

from django.conf import settings

from ownpace.accounts import recovery_code
from ownpace.sealed.envelope import Cipher, derive, length_prefixed
from ownpace.sealed.errors import Unreadable

FULL_GROUPS = 6


@dataclass(frozen=True, slots=True)
class Carried:
    """A code with the group that is asked for, counted from 1. first: whether a first visit follows."""

    code: bytes = field(repr=False)
    group: int
    first: bool

    @classmethod
    def fresh(cls, code: bytes, *, first: bool) -> Carried:
        """Return a code with a group drawn at random."""
        return cls(code, secrets.randbelow(FULL_GROUPS) + 1, first)

    @property
    def groups(self) -> list[str]:
        return recovery_code.groups(self.code)

    def is_copied(self, typed: str) -> bool:
        """Return whether what was typed is the group that was asked for."""
        return secrets.compare_digest(recovery_code.tidy(typed), self.groups[self.group - 1])

    def seal(self, session: str) -> str:
        """Return a form field's value that opens in this session alone."""
        plain = self.code + bytes((self.group, self.first))
        return base64.urlsafe_b64encode(_cipher().seal(plain, _place(session))).decode("ascii")

    @classmethod
    def open(cls, value: str, session: str) -> Carried | None:
        """Return what a form field carried, or None."""
        try:
            plain = _cipher().open(base64.urlsafe_b64decode(value.encode("ascii")), _place(session))
        except (Unreadable, ValueError, binascii.Error):
            return None
        return cls(plain[: recovery_code.BYTES], plain[-2], bool(plain[-1]))


def _cipher() -> Cipher:
    return Cipher(derive(hashlib.sha256(settings.SECRET_KEY.encode()).digest(), "recovery code carried by its page"))


def _place(session: str) -> bytes:
    return length_prefixed(b"ownpace carried code 1", session.encode())
