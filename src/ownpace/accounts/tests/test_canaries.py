"""Two hundred strings are written through the whole product; the database, its log and the logs hold none of them."""

from __future__ import annotations

import base64
import io
import logging
import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownpace.accounts import sessions
from ownpace.core.records import RecordKind
from ownpace.sealed.errors import Unreadable
from ownpace.sealed.models import SealedRow
from ownpace.sealed.testing import LIST, NOTE, day
from ownpace.sealed.vault import Vault


def spellings(canary: str) -> Iterator[bytes]:
    """Yield a string as it may lie in a file: UTF-8, UTF-16, hex, and base64 at each of its three alignments."""
    plain = canary.encode()
    yield from (plain, canary.encode("utf-16-le"), canary.encode("utf-16-be"))
    yield from (plain.hex().encode(), plain.hex().upper().encode())
    for shift in range(3):
        whole = base64.b64encode(b"\x00" * shift + plain)
        inner = whole[4 if shift else 0 : len(whole) // 4 * 4 - 4]
        yield from (inner, inner.translate(bytes.maketrans(b"+/", b"-_")))


@pytest.fixture
def logged() -> Iterator[io.StringIO]:
    """Everything that any logger says, at every level, with stack traces."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setLevel(logging.DEBUG)
    names = ["", *logging.root.manager.loggerDict]
    levels = {name: logging.getLogger(name).level for name in names}
    for name in names:
        logging.getLogger(name).addHandler(handler)
        logging.getLogger(name).setLevel(logging.DEBUG)
    yield stream
    for name in names:
        logging.getLogger(name).removeHandler(handler)
        logging.getLogger(name).setLevel(levels[name])


def test_two_hundred_planted_strings_are_nowhere_to_be_found(on_disk: Path, logged: io.StringIO) -> None:
    canaries = [f"canary-{secrets.token_hex(12)}" for _ in range(200)]
    passphrase, kinds = " ".join(canaries[:3]), [f"trial.{canary}" for canary in canaries[3:6]]
    client = Client()
    client.post(reverse("accounts:begin"), {"passphrase": passphrase, "again": passphrase})
    open_session = sessions.find(client.cookies[sessions.cookie_name()].value, timezone.now())
    vault = Vault.open(open_session.keys)
    for number, canary in enumerate(canaries[6:]):
        note = vault.seal((NOTE, LIST)[number % 2], canary, at=day(number))
        if number % 5 == 0:
            vault.replace(note, (NOTE, LIST)[number % 2], [canary, {canary: canary}], at=day(number))
    for name in kinds:
        vault.seal(RecordKind(name, 1, lambda value: {}, lambda kept: kept), None, at=day(0))
    assert vault.all(NOTE)
    client.post(reverse("accounts:lock"))
    client.post(reverse("accounts:unlock"), {"passphrase": canaries[0] * 3})
    client.post(reverse("accounts:unlock"), {"passphrase": passphrase})
    client.post(reverse("accounts:settings"), {"words": canaries[7]})
    SealedRow.objects.update(blob=b"x" * 300)
    with pytest.raises(Unreadable) as refusal:
        vault.recent(NOTE, 5)
    logging.getLogger("ownpace").error("an error, with its trace", exc_info=refusal.value)

    files = [file for file in on_disk.parent.iterdir() if file.is_file()]
    assert {file.suffix for file in files} >= {".sqlite3", ".sqlite3-wal"}
    haystack = b"\x00".join([*(file.read_bytes() for file in files), logged.getvalue().encode()])
    assert b"an error, with its trace" in haystack
    found = [canary for canary in canaries if any(spelling in haystack for spelling in spellings(canary))]
    assert found == []


def test_the_search_itself_finds_what_is_there() -> None:
    canary = "canary-" + secrets.token_hex(12)
    for lead in range(3):
        assert any(s in base64.b64encode(b"x" * lead + canary.encode() + b"tail") for s in spellings(canary))
    for file in (canary.encode(), canary.encode("utf-16-le"), canary.encode().hex().encode()):
        assert any(spelling in b"lead" + file + b"tail" for spelling in spellings(canary))
