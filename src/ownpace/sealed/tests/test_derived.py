"""What was worked out is kept sealed, used while it holds, and never needed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError, connection, connections

from ownpace.core.derived import anew
from ownpace.sealed import erasure
from ownpace.sealed.keyring import VaultKeys, new_key
from ownpace.sealed.models import SealedDerived
from ownpace.sealed.testing import LIST, NOTE, day, new_keys, new_vault
from ownpace.sealed.vault import Vault


class Adding:
    """Adds numbers, and notes from where it had to."""

    def __init__(self) -> None:
        self.began: list[int] = []

    def of(self, vault: Vault, *numbers: int, version: int = 1, key: str = "trial.sum") -> Any:
        def add(before: Any, known: int) -> Any:
            self.began.append(known)
            return (before or 0) + sum(numbers[known:])

        return vault.derive(key, version, numbers, add)


@pytest.fixture
def adding() -> Adding:
    return Adding()


def test_it_is_worked_out_once(vault: Vault, adding: Adding) -> None:
    assert [adding.of(Vault.open(vault._index.keys), 1, 2, 3) for _ in range(3)] == [6, 6, 6]
    assert adding.began == [0]


def test_what_is_only_added_to_is_gone_on_from(vault: Vault, adding: Adding) -> None:
    assert (adding.of(vault, 1, 2), adding.of(vault, 1, 2, 3, 4), adding.of(vault, 1, 2, 3, 4)) == (3, 10, 10)
    assert adding.began == [0, 2]


@pytest.mark.parametrize("inputs", [(9, 2), (1, 9), (1,), (2, 1), (9, 2, 3)])
def test_a_correction_drops_it(vault: Vault, adding: Adding, inputs: tuple[int, ...]) -> None:
    adding.of(vault, 1, 2)
    assert adding.of(vault, *inputs) == sum(inputs)
    assert adding.began == [0, 0]


def test_another_version_or_another_key_starts_anew(vault: Vault, adding: Adding) -> None:
    adding.of(vault, 1, 2)
    adding.of(vault, 1, 2, version=2)
    adding.of(vault, 1, 2, key="trial.other")
    assert adding.began == [0, 0, 0]


def test_what_does_not_open_is_worked_out_anew_and_nobody_is_refused(vault: Vault, adding: Adding) -> None:
    adding.of(vault, 1, 2)
    blob = bytearray(SealedDerived.objects.get().blob)
    blob[-1] ^= 1
    for planted in (bytes(blob), b"", b"x" * 300):
        SealedDerived.objects.update(blob=planted)
        assert adding.of(vault, 1, 2) == 3
    assert adding.began == [0, 0, 0, 0]


def test_it_opens_under_no_other_key_name_or_vault(vault: Vault, adding: Adding) -> None:
    adding.of(vault, 1, 2)
    adding.of(vault, 5, 5, key="trial.other")
    one, other = SealedDerived.objects.order_by("pk")
    SealedDerived.objects.filter(pk=one.pk).update(blob=other.blob)
    assert adding.of(vault, 1, 2) == 3
    stranger = new_vault()
    SealedDerived.objects.filter(pk=one.pk).update(
        vault=stranger.id, name=stranger._index.keys.tag("derived trial.sum")
    )
    assert adding.of(stranger, 1, 2) == 3
    assert adding.began == [0, 0, 0, 0]


def test_the_older_key_says_nothing_any_more_once_there_is_a_new_one(vault: Vault, adding: Adding) -> None:
    vault.seal(NOTE, "one", at=day(0))
    old = vault._index.keys
    keys = VaultKeys(old.vault, old.tags, {**old.epochs, 2: new_key()})
    adding.of(vault, 1, 2)
    Vault.open(keys).rotate()
    assert not SealedDerived.objects.exists()
    adding.of(Vault.open(old), 1, 2)
    adding.of(Vault.open(keys), 1, 2)
    assert adding.began == [0, 0, 0]


def test_nothing_worked_out_outlives_a_removed_record_or_the_vault(vault: Vault, adding: Adding) -> None:
    note = vault.seal(NOTE, "one", at=day(0))
    others = new_vault()
    adding.of(others, 1)
    adding.of(vault, 1, 2)
    vault.remove(note, NOTE)
    assert [bytes(row.vault) for row in SealedDerived.objects.all()] == [others.id]
    erasure.erase_rows(others.id)
    assert not SealedDerived.objects.exists()


def test_no_words_and_no_key_stand_in_the_table(vault: Vault) -> None:
    vault.derive("trial.words", 1, ["tramezzino"], lambda _before, _known: "tramezzino")
    (row,) = SealedDerived.objects.all()
    assert not any(word in bytes(row.blob) + bytes(row.name) for word in (b"tramezzino", b"trial"))


def test_the_state_of_a_kind_changes_with_every_change_of_its_records_alone(vault: Vault) -> None:
    seen = [vault.state_of(NOTE)]
    note = vault.seal(NOTE, "one", at=day(0))
    seen.append(vault.state_of(NOTE))
    note = vault.replace(note, NOTE, "two", at=day(1))
    seen.append(vault.state_of(NOTE))
    vault.seal(LIST, "beside", at=day(1))
    assert vault.state_of(NOTE) == seen[-1]
    vault.remove(note, NOTE)
    seen.append(vault.state_of(NOTE))
    assert len({tuple(state) for state in seen}) == 4
    assert Vault.open(vault._index.keys).state_of(NOTE) == seen[-1]


def test_while_another_one_writes_nobody_waits_and_nothing_is_kept(on_disk: Path, adding: Adding) -> None:
    vault = Vault.create(new_keys())
    patience = _patience()
    other = connections.create_connection("default")
    with other.cursor() as cursor:
        cursor.execute("BEGIN IMMEDIATE")
        assert adding.of(vault, 1, 2) == 3
        cursor.execute("ROLLBACK")
    other.close()
    assert not SealedDerived.objects.exists()
    assert _patience() == patience
    assert adding.of(vault, 1, 2) == 3
    assert SealedDerived.objects.exists()


def test_a_file_that_cannot_be_written_is_read_all_the_same(on_disk: Path, adding: Adding) -> None:
    vault = Vault.create(new_keys())
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA query_only = ON")
        with pytest.raises(OperationalError):
            cursor.execute("DELETE FROM sealed_sealedderived")
    assert adding.of(vault, 1, 2) == 3
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA query_only = OFF")
    assert not SealedDerived.objects.exists()


def test_without_a_vault_it_is_worked_out_and_not_kept() -> None:
    assert anew(1, [1, 2], lambda before, known: [before, known]) == [None, 0]


def _patience() -> int:
    with connection.cursor() as cursor:
        return int(cursor.execute("PRAGMA busy_timeout").fetchone()[0])
