"""Two requests, two connections, one vault."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.db import connection

from ownpace.core.records import Conflict
from ownpace.sealed import manifest
from ownpace.sealed.keyring import VaultKeys
from ownpace.sealed.testing import LIST, NOTE, day, new_keys
from ownpace.sealed.vault import Vault


@pytest.fixture
def keys(on_disk: Path, monkeypatch: pytest.MonkeyPatch) -> VaultKeys:
    monkeypatch.setattr(manifest, "SEGMENT_SIZE", 3)
    keys = new_keys()
    Vault.create(keys)
    return keys


def elsewhere(act: Callable[[], object]) -> object:
    """Run in another thread, with another connection."""

    def run() -> object:
        try:
            return act()
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(run).result()


def test_what_another_request_wrote_in_between_is_read_and_kept(keys: VaultKeys) -> None:
    mine = Vault.open(keys)
    mine.seal(NOTE, "mine", at=day(0))
    assert mine.count(NOTE) == 1
    elsewhere(lambda: Vault.open(keys).seal(NOTE, "theirs", at=day(1)))
    mine.seal(NOTE, "mine again", at=day(2))
    assert [record.value for record in Vault.open(keys).all(NOTE)] == ["mine", "theirs", "mine again"]


def test_a_request_that_read_before_reads_on_whatever_happens_elsewhere(keys: VaultKeys) -> None:
    mine = Vault.open(keys)
    kept = [mine.seal(NOTE, str(number), at=day(number)) for number in range(3)]
    reader = Vault.open(keys)
    assert reader.latest(NOTE) == kept[2]
    elsewhere(lambda: Vault.open(keys).replace(kept[2], NOTE, "changed", at=day(5)))
    elsewhere(lambda: Vault.open(keys).remove(kept[0], NOTE))
    assert [record.value for record in reader.all(NOTE)] == ["1", "changed"]
    elsewhere(lambda: Vault.open(keys).seal(NOTE, "one more", at=day(5)))
    assert reader.get(NOTE, kept[2].id).value == "changed"


def test_of_two_who_change_the_same_record_one_is_told(keys: VaultKeys) -> None:
    note = Vault.open(keys).seal(NOTE, "as it was", at=day(0))
    start = threading.Barrier(2)

    def change(words: str) -> str | None:
        try:
            vault = Vault.open(keys)
            vault.latest(NOTE)
            start.wait(5)
            return vault.replace(note, NOTE, words, at=day(1)).value
        except Conflict:
            return None
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        kept = [words for words in pool.map(change, ("one", "other")) if words]
    assert len(kept) == 1
    assert Vault.open(keys).latest(NOTE).value == kept[0]
    assert Vault.open(keys).latest(NOTE).revision == 2


def test_many_writers_and_readers_lose_nothing(keys: VaultKeys) -> None:
    def write(writer: int) -> None:
        try:
            for number in range(8):
                vault = Vault.open(keys)
                with vault.action():
                    vault.seal(NOTE, f"{writer}.{number}", at=day(number))
                    vault.seal(LIST, f"{writer}.{number}", at=day(number))
        finally:
            connection.close()

    def read(_: int) -> int:
        try:
            vault = Vault.open(keys)
            for _n in range(12):
                notes = vault.all(NOTE)
                assert len(notes) <= Vault.open(keys).count(NOTE)
                vault.latest(LIST)
            return len(notes)
        finally:
            connection.close()

    with ThreadPoolExecutor(5) as pool:
        writing = [pool.submit(write, writer) for writer in range(3)]
        reading = [pool.submit(read, reader) for reader in range(2)]
        for run in (*writing, *reading):
            run.result()
    expected = sorted(f"{writer}.{number}" for writer in range(3) for number in range(8))
    for kind in (NOTE, LIST):
        assert sorted(record.value for record in Vault.open(keys).all(kind)) == expected
