from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ownpace.core.records import Conflict, DoesNotFit, NoSuchRecord, RecordKind, UnknownVersion
from ownpace.sealed import manifest
from ownpace.sealed.errors import Unreadable
from ownpace.sealed.keyring import VaultKeys, new_key
from ownpace.sealed.models import SealedRow
from ownpace.sealed.testing import LIST, NOTE, day, new_keys
from ownpace.sealed.vault import Vault


def words(records: list) -> list[str]:
    return [record.value for record in records]


def broken_off(action: AbstractContextManager[None], vault: Vault) -> None:
    """Write to two kinds in an action that breaks off."""
    with action:
        vault.seal(NOTE, "lost", at=day(1))
        vault.seal(LIST, "lost", at=day(1))
        raise ZeroDivisionError


def test_a_new_vault_is_empty(vault: Vault) -> None:
    assert vault.latest(NOTE) is None
    assert vault.recent(NOTE, 3) == vault.all(NOTE) == []
    assert vault.count(NOTE) == 0


def test_what_is_sealed_is_read_back_by_another_request(vault: Vault) -> None:
    at = datetime(2026, 3, 29, 3, 15, 7, 250, tzinfo=ZoneInfo("Europe/Paris"))
    kept = vault.seal(NOTE, "a few words, ünd more", at=at)
    read = Vault.open(vault._index.keys).get(NOTE, kept.id)
    assert read == kept
    assert read.at.utcoffset() == at.utcoffset()
    assert (len(read.id), read.revision, read.of) == (32, 1, None)


def test_records_keep_their_order_over_several_parts(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(manifest, "SEGMENT_SIZE", 4)
    for number in range(11):
        vault.seal(NOTE, str(number), at=day(-number))
    fresh = Vault.open(vault._index.keys)
    assert words(fresh.all(NOTE)) == [str(number) for number in range(11)]
    assert words(fresh.recent(NOTE, 5)) == ["10", "9", "8", "7", "6"]
    assert fresh.latest(NOTE).value == "10"
    assert fresh.count(NOTE) == 11
    assert fresh.recent(NOTE, 0) == []


def test_what_belongs_to_one_record_is_told_apart(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(manifest, "SEGMENT_SIZE", 3)
    one, other = vault.seal(LIST, "one", at=day(0)), vault.seal(LIST, "other", at=day(0))
    for number in range(10):
        vault.seal(NOTE, str(number), at=day(number), of=(one, other)[number % 2].id)
    fresh = Vault.open(vault._index.keys)
    assert words(fresh.all(NOTE, of=one.id)) == ["0", "2", "4", "6", "8"]
    assert words(fresh.recent(NOTE, 2, of=other.id)) == ["9", "7"]
    assert fresh.latest(NOTE, of=one.id).value == "8"
    assert fresh.latest(NOTE, of=one.id).of == one.id
    assert (fresh.count(NOTE, of=other.id), fresh.count(NOTE)) == (5, 10)
    assert fresh.all(NOTE, of="ab" * 16) == []
    assert fresh.all(NOTE, of="not an id") == []


def test_kinds_do_not_mix(vault: Vault) -> None:
    note = vault.seal(NOTE, "note", at=day(0))
    vault.seal(LIST, "list", at=day(0))
    assert words(vault.all(LIST)) == ["list"]
    with pytest.raises(NoSuchRecord):
        vault.get(LIST, note.id)


@pytest.mark.parametrize("id", ["", "ab", "zz" * 16, "ab" * 16, "../etc", "AB" * 17])
def test_an_id_that_is_nothing_here_is_no_record(vault: Vault, id: str) -> None:
    vault.seal(NOTE, "note", at=day(0))
    with pytest.raises(NoSuchRecord):
        vault.get(NOTE, id)


def test_a_replaced_record_keeps_its_place_and_its_owner(vault: Vault) -> None:
    owner = vault.seal(LIST, "owner", at=day(0))
    first = vault.seal(NOTE, "first", at=day(0), of=owner.id)
    vault.seal(NOTE, "second", at=day(1))
    changed = vault.replace(first, NOTE, "first, changed", at=day(5))
    assert (changed.id, changed.revision, changed.at, changed.of) == (first.id, 2, day(5), owner.id)
    fresh = Vault.open(vault._index.keys)
    assert fresh.get(NOTE, first.id) == changed
    assert words(fresh.all(NOTE)) == ["first, changed", "second"]
    assert SealedRow.objects.count() == 3


def test_a_record_changed_elsewhere_is_not_overwritten(vault: Vault) -> None:
    mine = vault.seal(NOTE, "as it was", at=day(0))
    theirs = Vault.open(vault._index.keys).replace(mine, NOTE, "theirs", at=day(1))
    for change in (lambda: vault.replace(mine, NOTE, "mine", at=day(1)), lambda: vault.remove(mine, NOTE)):
        with pytest.raises(Conflict):
            change()
    assert vault.get(NOTE, mine.id) == theirs


def test_a_removed_record_is_gone_and_others_stay(vault: Vault) -> None:
    kept = [vault.seal(NOTE, str(number), at=day(number)) for number in range(3)]
    vault.remove(kept[1], NOTE)
    fresh = Vault.open(vault._index.keys)
    assert words(fresh.all(NOTE)) == ["0", "2"]
    assert fresh.count(NOTE) == 2
    with pytest.raises(NoSuchRecord):
        fresh.get(NOTE, kept[1].id)
    with pytest.raises(Conflict):
        fresh.replace(kept[1], NOTE, "again", at=day(9))
    fresh.remove(kept[0], NOTE)
    fresh.remove(kept[2], NOTE)
    assert fresh.seal(NOTE, "anew", at=day(9)) == vault.latest(NOTE)


def test_an_action_is_kept_whole_or_not_at_all(vault: Vault) -> None:
    vault.seal(NOTE, "before", at=day(0))
    with pytest.raises(ZeroDivisionError):
        broken_off(vault.action(), vault)
    for reading in (vault, Vault.open(vault._index.keys)):
        assert words(reading.all(NOTE)) == ["before"]
        assert reading.count(LIST) == 0
    with vault.action():
        vault.seal(NOTE, "after", at=day(2))
        assert words(vault.recent(NOTE, 2)) == ["after", "before"]
    assert words(Vault.open(vault._index.keys).all(NOTE)) == ["before", "after"]


def test_within_an_action_what_was_written_is_read_counted_and_parted(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(manifest, "SEGMENT_SIZE", 2)
    with vault.action():
        kept = [vault.seal(NOTE, str(number), at=day(number)) for number in range(5)]
        vault.remove(kept[4], NOTE)
        assert vault.count(NOTE) == 4
        assert words(vault.all(NOTE)) == ["0", "1", "2", "3"]
    assert set(SealedRow.objects.values_list("part", flat=True)) == {1}
    assert Vault.open(vault._index.keys).count(NOTE) == 4


def test_an_action_inside_an_action_may_be_undone_alone(vault: Vault) -> None:
    with vault.action():
        vault.seal(NOTE, "outer", at=day(0))
        with pytest.raises(ZeroDivisionError):
            broken_off(vault.action(), vault)
        vault.seal(NOTE, "outer still", at=day(0))
    for reading in (vault, Vault.open(vault._index.keys)):
        assert words(reading.all(NOTE)) == ["outer", "outer still"]


def test_a_conflict_inside_an_action_may_be_answered_there(vault: Vault) -> None:
    note = vault.seal(NOTE, "one", at=day(0))
    vault.replace(note, NOTE, "two", at=day(0))
    with vault.action():
        vault.seal(NOTE, "beside", at=day(1))
        with pytest.raises(Conflict):
            vault.replace(note, NOTE, "three", at=day(1))
    assert words(Vault.open(vault._index.keys).all(NOTE)) == ["two", "beside"]


def test_what_an_outer_transaction_undoes_is_forgotten(vault: Vault) -> None:
    vault.seal(NOTE, "stays", at=day(0))
    with pytest.raises(ZeroDivisionError):
        broken_off(transaction.atomic(), vault)
    assert words(vault.all(NOTE)) == ["stays"]
    vault.seal(NOTE, "next", at=day(1))
    assert words(Vault.open(vault._index.keys).all(NOTE)) == ["stays", "next"]


def test_recent_opens_the_recent_alone(
    vault: Vault, monkeypatch: pytest.MonkeyPatch, django_assert_num_queries: object
) -> None:
    monkeypatch.setattr(manifest, "SEGMENT_SIZE", 8)
    with vault.action():
        for number in range(80):
            vault.seal(NOTE, str(number), at=day(number))
    opened = []
    read = manifest.read_payload
    monkeypatch.setattr(manifest, "read_payload", lambda inner: opened.append(1) or read(inner))
    fresh = Vault.open(vault._index.keys)
    with django_assert_num_queries(3):  # type: ignore[operator] # head, tail part, row
        fresh.latest(NOTE)
    with django_assert_num_queries(0):  # type: ignore[operator] # all of it is known by now, still sealed
        fresh.latest(NOTE)
    assert len(opened) == 2
    assert fresh.count(NOTE) == 80
    assert len(opened) == 2


def test_older_records_stand_packed_and_behave_like_the_others(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(manifest, "SEGMENT_SIZE", 4)
    owner = vault.seal(LIST, "owner", at=day(0))
    with vault.action():
        notes = [vault.seal(NOTE, str(n), at=day(n), of=owner.id if n % 3 else None) for n in range(20)]
    assert SealedRow.objects.count() == 1 + 8
    keys = vault._index.keys
    assert Vault.open(keys).all(NOTE) == notes
    assert Vault.open(keys).recent(NOTE, 30) == notes[::-1]
    assert Vault.open(keys).all(NOTE, of=owner.id) == [note for note in notes if note.of]
    assert Vault.open(keys).get(NOTE, notes[5].id) == notes[5]
    changed = Vault.open(keys).replace(notes[5], NOTE, "five, changed", at=day(30))
    with pytest.raises(Conflict):
        Vault.open(keys).remove(notes[5], NOTE)
    with vault.action():
        vault.remove(notes[0], NOTE)
        vault.remove(notes[1], NOTE)
        twice = vault.replace(vault.replace(notes[2], NOTE, "two", at=day(31)), NOTE, "two again", at=day(32))
        assert vault.get(NOTE, notes[2].id) == vault.all(NOTE)[0] == twice
        assert vault.count(NOTE) == 18
    assert twice.revision == 3
    expected = [twice, *notes[3:5], changed, *notes[6:]]
    for reading in (vault, Vault.open(keys)):
        assert reading.all(NOTE) == expected
    for note in (*expected[:2], *expected[2:7]):
        Vault.open(keys).remove(note, NOTE)
    assert Vault.open(keys).all(NOTE) == expected[7:]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    steps=st.lists(st.tuples(st.sampled_from(["seal", "seal", "replace", "remove", "reopen"]), st.integers(0, 99))),
    together=st.booleans(),
)
def test_whatever_is_done_in_whatever_order_the_vault_holds_what_a_plain_list_would(
    vault: Vault, monkeypatch: pytest.MonkeyPatch, steps: list[tuple[str, int]], together: bool
) -> None:
    monkeypatch.setattr(manifest, "SEGMENT_SIZE", 2)
    keys = new_keys()
    vault, kept = Vault.create(keys), []
    with vault.action() if together else nullcontext():
        for step, number in steps:
            place = number % len(kept) if kept else 0
            if step == "seal":
                kept.append(vault.seal(NOTE, number, at=day(number)))
            elif step == "reopen" and not together:
                vault = Vault.open(keys)
            elif kept and step == "replace":
                kept[place] = vault.replace(kept[place], NOTE, number, at=day(number))
            elif kept and step == "remove":
                vault.remove(kept.pop(place), NOTE)
        assert vault.all(NOTE) == kept
    fresh = Vault.open(keys)
    assert fresh.all(NOTE) == kept
    assert fresh.recent(NOTE, 5) == kept[::-1][:5]
    assert [fresh.get(NOTE, note.id) for note in kept] == kept
    assert fresh.count(NOTE) == len(kept)


def test_a_time_without_a_zone_is_refused(vault: Vault) -> None:
    with pytest.raises(ValueError, match="zone"):
        vault.seal(NOTE, "when?", at=datetime(2026, 1, 1))  # noqa: DTZ001 - that is what is refused


def test_older_versions_are_upgraded_and_newer_ones_are_named(vault: Vault) -> None:
    vault.seal(NOTE, "old", at=day(0))
    two: RecordKind[str] = RecordKind(
        "trial.note",
        2,
        lambda value: {"text": value},
        lambda kept: kept["text"],
        upgrades=(lambda old: {"text": old["words"]},),
    )
    assert words(vault.all(two)) == ["old"]
    newer = vault.seal(two, "new", at=day(1))
    with pytest.raises(UnknownVersion):
        vault.get(NOTE, newer.id)


def test_an_error_in_a_reader_is_not_called_unreadable(vault: Vault) -> None:
    vault.seal(NOTE, "one", at=day(0))
    strict: RecordKind[int] = RecordKind("trial.note", 1, lambda value: {}, lambda kept: int(kept["words"]))
    with pytest.raises(ValueError, match="invalid literal"):
        vault.all(strict)


def test_what_is_no_value_of_its_kind_does_not_open(vault: Vault) -> None:
    vault.seal(NOTE, "one", at=day(0))

    def refuse(_: object) -> str:
        raise DoesNotFit

    strict: RecordKind[str] = RecordKind("trial.note", 1, lambda value: {}, refuse)
    for look in (lambda: vault.all(strict), lambda: list(vault.scan(strict, lambda held: range(len(held))))):
        with pytest.raises(Unreadable):
            look()


def test_other_keys_open_nothing(vault: Vault) -> None:
    vault.seal(NOTE, "one", at=day(0))
    keys = vault._index.keys
    strangers = VaultKeys(keys.vault, keys.tags, {1: new_key()}), VaultKeys(keys.vault, new_key(), {2: new_key()})
    for stranger in (*strangers, new_keys()):
        with pytest.raises(Unreadable):
            Vault.open(stranger).latest(NOTE)
        with pytest.raises(Unreadable):
            Vault.open(stranger).seal(NOTE, "two", at=day(0))
