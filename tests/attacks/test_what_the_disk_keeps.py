"""A disk is taken: the database, its log, and everything beside them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from ownpace.accounts import rotating, sessions
from ownpace.accounts.models import Account, DataKey, Session
from ownpace.accounts.testing import new_person
from ownpace.accounts.unlocking import unlock
from ownpace.sealed import manifest
from ownpace.sealed.models import SealedPart, SealedRow
from ownpace.sealed.testing import NOTE, day
from tests.attacks.traces import files_with

TABLES = ("sealed_sealedhead", "sealed_sealedpart", "sealed_sealedrow", "accounts_account", "accounts_session")
OLD = "seven small boats on a lake"
NEW = "eight quiet lamps along the road"


def begun() -> Client:
    client = Client()
    client.post("/begin/", {"passphrase": OLD, "again": OLD})
    return client


@pytest.mark.parametrize("way", ["/leave/", "/lock/"])
def test_a_key_wrapped_for_a_cookie_is_in_no_file_once_it_is_locked(on_disk: Path, way: str) -> None:
    person = new_person()
    wrapped = bytes(Session.objects.get().keys)
    assert files_with(wrapped, on_disk.parent)
    person.post(way)
    assert files_with(wrapped, on_disk.parent) == []


def test_a_session_that_ran_out_leaves_no_wrapped_key_behind(on_disk: Path) -> None:
    person = new_person()
    wrapped = [bytes(Session.objects.get().keys)]
    later = timezone.now() + timedelta(hours=13)
    assert sessions.find(person.cookies[sessions.cookie_name()].value, later) is None
    sessions.start(person.account, person.keys, timezone.now())
    wrapped.append(bytes(Session.objects.get().keys))
    sessions.sweep(later)
    assert [files_with(each, on_disk.parent) for each in wrapped] == [[], []]


def test_an_older_passphrase_opens_nothing_in_the_files_after_it_was_changed(on_disk: Path) -> None:
    """Someone who was told the passphrase once, and takes the disk after it was changed."""
    client = begun()
    wrapped = bytes(Account.objects.get().account_key_by_passphrase)
    sent = {"current": OLD, "passphrase": NEW, "again": NEW}
    assert client.post("/settings/passphrase/", sent).status_code == 303
    assert files_with(wrapped, on_disk.parent) == []


def test_an_older_recovery_code_opens_nothing_in_the_files_after_it_was_changed(on_disk: Path) -> None:
    client = begun()
    wrapped = bytes(Account.objects.get().account_key_by_recovery_code)
    assert client.post("/settings/recovery-code/", {"passphrase": OLD}).status_code == 200
    assert files_with(wrapped, on_disk.parent) == []


def test_what_was_removed_is_in_no_file_not_even_sealed(on_disk: Path) -> None:
    vault = new_person().vault
    kept = vault.seal(NOTE, "before", at=day(0))
    blobs = [bytes(SealedRow.objects.get().blob)]
    changed = vault.replace(kept, NOTE, "after", at=day(1))
    blobs.append(bytes(SealedRow.objects.get().blob))
    vault.remove(changed, NOTE)
    assert [files_with(blob, on_disk.parent) for blob in blobs] == [[], []]


def test_what_was_removed_from_a_packed_part_is_in_no_file_not_even_sealed(
    on_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(manifest, "SEGMENT_SIZE", 2)
    vault = new_person().vault
    notes = [vault.seal(NOTE, f"note {number}", at=day(number)) for number in range(7)]
    packed = bytes(SealedPart.objects.get(part=0).packed or b"")
    vault.remove(notes[0], NOTE)
    assert files_with(packed, on_disk.parent) == []
    assert [note.value for note in vault.all(NOTE)] == [f"note {number}" for number in range(1, 7)]


def test_a_data_key_that_was_replaced_is_in_no_file(on_disk: Path) -> None:
    client = begun()
    wrapped = bytes(DataKey.objects.get().wrapped)
    open_session = sessions.find(client.cookies[sessions.cookie_name()].value, timezone.now())
    assert open_session is not None
    rotating.rotate(open_session, unlock("", OLD, timezone.now()).account_key)
    assert files_with(wrapped, on_disk.parent) == []


def test_erasing_leaves_not_one_of_the_rows_in_free_pages_or_log(on_disk: Path) -> None:
    client = begun()
    open_session = sessions.find(client.cookies[sessions.cookie_name()].value, timezone.now())
    assert open_session is not None
    person = new_person("someone else")
    for number in range(80):
        person.vault.seal(NOTE, "x" * 40 * number, at=day(number))
    account = Account.objects.get(name="")
    needles = [bytes(account.public_id), bytes(account.vault), bytes(account.salt), bytes(account.ed25519_private)]
    client.post("/settings/erase/", {"passphrase": OLD, "word": "erase"})
    assert not Account.objects.filter(name="").exists()
    assert [files_with(needle, on_disk.parent) for needle in needles] == [[]] * 4
    assert len(person.vault.all(NOTE)) == 80


def test_the_connection_overwrites_what_it_deletes_and_sorts_in_memory(on_disk: Path) -> None:
    asked = ("secure_delete", "temp_store", "journal_mode")
    with connection.cursor() as cursor:
        said = [cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in asked]
    assert said == [1, 2, "wal"]


def test_the_database_says_no_kind_of_record_by_name(on_disk: Path) -> None:
    person = new_person()
    person.post("/coping-plan/write/signs/", {"revision": "", "text": "tight jaw"})
    assert person.vault.count(NOTE) == 0
    assert SealedRow.objects.count() == 1
    with closing(sqlite3.connect(on_disk)) as file:
        rows = repr([file.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES])  # noqa: S608 - our names
    for word in ("coping_plan", "signs", "tight jaw"):
        assert word not in rows
    assert files_with(b"tight jaw", on_disk.parent) == []
