"""How often the database is asked: as often as needed, whatever there is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ownpace.core.records import Conflict, RecordKind
from ownpace.sealed import manifest
from ownpace.sealed.errors import Unreadable
from ownpace.sealed.models import SealedPart, SealedRow
from ownpace.sealed.testing import LIST, NOTE, day
from ownpace.sealed.vault import Vault

KINDS: list[RecordKind[Any]] = [
    RecordKind(f"trial.kind_{number}", 1, lambda value: {"words": value}, lambda kept: kept["words"])
    for number in range(30)
]


@pytest.fixture(autouse=True)
def _small_segments(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(manifest, "SEGMENT_SIZE", 4)


def statements(act: Callable[[], object]) -> list[str]:
    """Return what is asked of the sealed tables meanwhile."""
    with CaptureQueriesContext(connection) as asked:
        act()
    return [query["sql"] for query in asked if "sealed_" in query["sql"]]


def of_rows(asked: list[str]) -> list[str]:
    return [one for one in asked if one.startswith("SELECT") and "sealed_sealedrow" in one]


def filled(vault: Vault) -> Vault:
    with vault.action():
        for kind in KINDS:
            for number in range(11):
                vault.seal(kind, f"{kind.name} {number}", at=day(number))
    return Vault.open(vault._index.keys)


def test_the_newest_of_all_kinds_take_three_statements(vault: Vault) -> None:
    fresh = filled(vault)
    asked = statements(lambda: fresh.read_ahead(KINDS))
    assert len(asked) == 3  # head, lists, rows
    found: list[str] = []
    assert not statements(lambda: found.extend(fresh.latest(kind).value for kind in KINDS))
    assert found == [f"{kind.name} 10" for kind in KINDS]
    assert not statements(lambda: [(fresh.recent(kind, 7), fresh.count(kind)) for kind in KINDS])


def test_what_was_read_ahead_is_opened_when_it_is_asked_for(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh, opened = filled(vault), []
    read = manifest.read_payload
    monkeypatch.setattr(manifest, "read_payload", lambda inner: opened.append(1) or read(inner))
    fresh.read_ahead(KINDS)
    assert not opened
    fresh.recent(KINDS[0], 3)
    assert len(opened) == 3


def test_who_asks_for_more_than_was_read_ahead_is_answered_rightly(vault: Vault) -> None:
    fresh = filled(vault)
    fresh.read_ahead(KINDS, newest=1)
    for kind in KINDS:
        assert [record.value for record in fresh.recent(kind, 9)] == [f"{kind.name} {10 - n}" for n in range(9)]


def test_reading_ahead_of_nothing_asks_for_the_head_alone(vault: Vault) -> None:
    fresh = Vault.open(vault._index.keys)
    assert len(statements(lambda: fresh.read_ahead(KINDS))) == 1
    assert fresh.latest(KINDS[0]) is None


@pytest.mark.parametrize("table", [SealedRow, SealedPart])
def test_what_was_read_ahead_and_tampered_with_is_refused(vault: Vault, table: Any) -> None:
    fresh = filled(vault)
    newest = table.objects.filter(kind=vault._index.keys.tag(KINDS[0].name)).order_by("-pk").first()
    blob = bytearray(newest.blob)
    blob[-1] ^= 1
    table.objects.filter(pk=newest.pk).update(blob=bytes(blob))
    with pytest.raises(Unreadable):
        (fresh.read_ahead(KINDS), fresh.latest(KINDS[0]))


def test_another_writer_between_reading_ahead_and_asking_is_noticed(vault: Vault) -> None:
    fresh = filled(vault)
    fresh.read_ahead(KINDS, newest=2)
    newest = vault.latest(KINDS[0])
    vault.replace(newest, KINDS[0], "changed meanwhile", at=day(20))
    with pytest.raises(Conflict):
        fresh.replace(newest, KINDS[0], "over it", at=day(21))
    assert fresh.latest(KINDS[0]).value == "changed meanwhile"


def test_a_rating_asks_for_its_row_once(vault: Vault) -> None:
    note = vault.seal(NOTE, "before", at=day(0))
    fresh = Vault.open(vault._index.keys)

    def rate() -> None:
        record = fresh.get(NOTE, note.id)
        with fresh.action():
            record = fresh.replace(record, NOTE, "after", at=day(1))
            fresh.replace(record, NOTE, "after that", at=day(1))

    asked = statements(rate)
    assert len(of_rows(asked)) == 1
    assert len(asked) == 8  # row, head and list; the head under the lock; the row twice, list and head written
    assert Vault.open(vault._index.keys).get(NOTE, note.id).value == "after that"


def test_a_row_that_is_read_again_after_a_change_is_the_new_one(vault: Vault) -> None:
    note = vault.seal(NOTE, "before", at=day(0))
    fresh = Vault.open(vault._index.keys)
    changed = fresh.replace(fresh.get(NOTE, note.id), NOTE, "after", at=day(1))
    assert fresh.get(NOTE, note.id) == changed


@pytest.mark.parametrize(
    "tampered", [{"revision": 7}, {"part": 1}, {"kind": b"k" * 16}], ids=["revision", "segment", "kind"]
)
def test_a_row_that_is_not_the_listed_one_is_not_written_over(vault: Vault, tampered: dict[str, Any]) -> None:
    note = vault.seal(NOTE, "before", at=day(0))
    SealedRow.objects.update(**tampered)
    with pytest.raises(Unreadable):
        vault.replace(note, NOTE, "after", at=day(1))


@pytest.mark.parametrize("count", [20, 60])
def test_what_belongs_to_one_record_takes_the_same_statements_however_much_there_is(vault: Vault, count: int) -> None:
    owner = vault.seal(LIST, "owner", at=day(0))
    with vault.action():
        notes = [vault.seal(NOTE, str(number), at=day(number), of=owner.id) for number in range(count)]
    fresh = Vault.open(vault._index.keys)
    assert len(statements(lambda: fresh.all(NOTE, of=owner.id))) == 4  # head, lists, rows, packed
    assert Vault.open(vault._index.keys).all(NOTE, of=owner.id) == notes
    other = Vault.open(vault._index.keys)
    assert len(statements(lambda: other.all(NOTE))) == 4
