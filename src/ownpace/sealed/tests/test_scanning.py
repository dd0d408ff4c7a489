from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ownpace.sealed import manifest
from ownpace.sealed.errors import Unreadable
from ownpace.sealed.models import SealedPart, SealedRow
from ownpace.sealed.packed import RecordFilter
from ownpace.sealed.testing import LIST, NOTE, day, new_vault
from ownpace.sealed.vault import Vault


@pytest.fixture(autouse=True)
def _small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(manifest, "SEGMENT_SIZE", 4)


def filled(vault: Vault, count: int = 20) -> Vault:
    for number in range(count):
        vault.seal(NOTE, f"note {number} {'apple' if number % 5 == 0 else 'pear'}", at=day(number))
    vault.seal(LIST, "apple list", at=day(99))
    return Vault.open(vault._index.keys)


def holds(word: bytes) -> RecordFilter:
    return lambda held: [place for place, stored in enumerate(held) if word in stored]


def words(records: object) -> list[str]:
    return [record.value for record in records]


def test_what_may_match_comes_newest_first_out_of_rows_and_packed_parts(vault: Vault) -> None:
    fresh = filled(vault)
    assert words(fresh.scan(NOTE, holds(b"apple"))) == [f"note {number} apple" for number in (15, 10, 5, 0)]


def test_records_are_whole_and_say_when_they_were_kept(vault: Vault) -> None:
    fresh = filled(vault)
    everything = fresh.all(NOTE)
    assert list(fresh.scan(NOTE, holds(b""))) == everything[::-1]


def test_nothing_there_is_nothing_found(vault: Vault) -> None:
    assert list(vault.scan(NOTE, holds(b""))) == []
    assert list(filled(vault).scan(NOTE, holds(b"plum"))) == []


def test_what_was_changed_or_removed_is_found_as_it_is_now(vault: Vault) -> None:
    fresh = filled(vault)
    old, new = fresh.all(NOTE)[1], fresh.all(NOTE)[-1]
    fresh.replace(old, NOTE, "a quince", at=day(100))
    fresh.remove(new, NOTE)
    assert words(fresh.scan(NOTE, holds(b"quince"))) == ["a quince"]
    assert words(fresh.scan(NOTE, holds(b"note 19"))) == []
    with fresh.action():
        fresh.replace(fresh.all(NOTE)[0], NOTE, "another quince", at=day(101))
        assert words(fresh.scan(NOTE, holds(b"quince"))) == ["a quince", "another quince"]


@pytest.mark.parametrize("place", ["row", "part"])
def test_a_dropped_row_is_noticed_even_where_it_would_not_match(vault: Vault, place: str) -> None:
    fresh = filled(vault)
    if place == "row":
        SealedRow.objects.order_by("pk").first().delete()
    else:
        SealedPart.objects.filter(packed__isnull=False).order_by("pk").first().delete()
    with pytest.raises(Unreadable):
        list(fresh.scan(NOTE, holds(b"plum")))


def test_a_changed_packed_part_is_noticed_even_where_it_would_not_match(vault: Vault) -> None:
    fresh = filled(vault)
    part = SealedPart.objects.filter(packed__isnull=False).first()
    blob = bytearray(part.packed)
    blob[-1] ^= 1
    SealedPart.objects.filter(pk=part.pk).update(packed=bytes(blob))
    with pytest.raises(Unreadable):
        list(fresh.scan(NOTE, holds(b"plum")))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(
    texts=st.lists(st.text(st.sampled_from("abc "), min_size=1, max_size=4), max_size=14), asked=st.sampled_from("abc")
)
def test_scanning_finds_what_reading_everything_finds(db: None, texts: list[str], asked: str) -> None:
    vault = new_vault()
    for number, text in enumerate(texts):
        vault.seal(NOTE, f"<{text}>", at=day(number))
    found = [record for record in vault.scan(NOTE, holds(asked.encode())) if asked in record.value]
    assert found == [record for record in reversed(vault.all(NOTE)) if asked in record.value]


def test_an_address_opens_in_its_own_vault_alone(vault: Vault) -> None:
    token = vault.address_of("a quiet question, café")
    assert Vault.open(vault._index.keys).read_address(token) == "a quiet question, café"
    with pytest.raises(Unreadable):
        new_vault().read_address(token)


def test_an_address_says_nothing_about_its_words(vault: Vault) -> None:
    short, long = vault.address_of("a"), vault.address_of("a" * 200)
    assert len(short) == len(long)
    assert vault.address_of("a") != short
    assert short.replace("-", "").replace("_", "").isalnum()


@pytest.mark.parametrize("token", ["", "x", "AAAA", "é" * 20, "A" * 10_000, "AAAAAQ" + "B" * 100, "../..", "%00"])
def test_an_address_that_is_none_of_ours_is_refused(vault: Vault, token: str) -> None:
    with pytest.raises(Unreadable):
        vault.read_address(token)


def test_an_address_that_was_changed_is_refused(vault: Vault) -> None:
    token = vault.address_of("a quiet question")
    for place in (0, 5, 60, len(token) // 2):
        other = "A" if token[place] != "A" else "B"
        with pytest.raises(Unreadable):
            vault.read_address(token[:place] + other + token[place + 1 :])
