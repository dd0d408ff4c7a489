from __future__ import annotations

import pytest

from ownpace.sealed import manifest
from ownpace.sealed.errors import Unreadable
from ownpace.sealed.keyring import VaultKeys, new_key
from ownpace.sealed.models import SealedHead, SealedPart, SealedRow
from ownpace.sealed.testing import LIST, NOTE, day
from ownpace.sealed.vault import Vault


def with_next_key(keys: VaultKeys) -> VaultKeys:
    return VaultKeys(keys.vault, keys.tags, {**keys.epochs, keys.newest + 1: new_key()})


def newest_of(keys: VaultKeys) -> VaultKeys:
    return VaultKeys(keys.vault, keys.tags, {keys.newest: keys.epochs[keys.newest]})


@pytest.fixture
def filled(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> Vault:
    monkeypatch.setattr(manifest, "SEGMENT_SIZE", 4)
    with vault.action():
        for number in range(10):
            vault.seal(NOTE, f"note {number}", at=day(number))
            vault.seal(LIST, f"list {number}", at=day(number))
    return vault


def test_a_new_key_can_take_over_step_by_step_and_everything_opens_meanwhile(filled: Vault) -> None:
    keys = with_next_key(filled._index.keys)
    before = filled.all(NOTE), filled.all(LIST)
    steps = 0
    while not Vault.open(keys).rotate(segments_at_once=1):
        steps += 1
        assert (Vault.open(keys).all(NOTE), Vault.open(keys).all(LIST)) == before
    assert steps == 5
    for table in (SealedRow, SealedPart, SealedHead):
        assert set(table.objects.values_list("epoch", flat=True)) == {2}
    alone = Vault.open(newest_of(keys))
    assert (alone.all(NOTE), alone.all(LIST)) == before
    assert Vault.open(keys).rotate() is True


def test_from_the_first_step_on_the_older_key_alone_writes_nothing(filled: Vault) -> None:
    older = Vault.open(filled._index.keys)
    older.all(NOTE)
    Vault.open(with_next_key(filled._index.keys)).rotate(segments_at_once=1)
    with pytest.raises(Unreadable):
        older.seal(NOTE, "with the key of before", at=day(20))


def test_writing_in_the_middle_uses_the_new_key_and_leaves_nothing_behind(filled: Vault) -> None:
    keys = with_next_key(filled._index.keys)
    middle = Vault.open(keys)
    middle.rotate(segments_at_once=1)
    first = middle.all(NOTE)[0]
    middle.replace(first, NOTE, "changed in the middle", at=day(20))
    middle.seal(LIST, "written in the middle", at=day(20))
    while not Vault.open(keys).rotate(segments_at_once=1):
        pass
    alone = Vault.open(newest_of(keys))
    assert alone.get(NOTE, first.id).value == "changed in the middle"
    assert alone.latest(LIST).value == "written in the middle"
    assert alone.count(LIST) == 11
