"""Someone who knows the format, and may hold a key of their own, makes or moves sealed blobs."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV
from django.utils import timezone

from ownpace.accounts import beginning, recovering, rotating, sessions, unlocking
from ownpace.accounts.models import Account
from ownpace.sealed import associated_data, envelope, manifest
from ownpace.sealed.envelope import Cipher
from ownpace.sealed.errors import Unreadable
from ownpace.sealed.keyring import VaultKeys, new_id, new_key
from ownpace.sealed.models import SealedHead, SealedPart, SealedRow
from ownpace.sealed.testing import LIST, NOTE, day, new_keys
from ownpace.sealed.vault import Vault

TABLES = ("sealed_sealedhead", "sealed_sealedpart", "sealed_sealedrow")


@pytest.fixture
def packed(db: None, monkeypatch: pytest.MonkeyPatch) -> VaultKeys:
    """The keys of a vault with three packed parts of each of two kinds, and rows."""
    monkeypatch.setattr(manifest, "SEGMENT_SIZE", 2)
    keys = new_keys()
    vault = Vault.create(keys)
    for number in range(10):
        vault.seal(NOTE, f"note {number}", at=day(number))
        vault.seal(LIST, f"list {number}", at=day(number))
    assert SealedPart.objects.exclude(packed=None).count() == 6
    return keys


def refuses(keys: VaultKeys) -> bool:
    try:
        Vault.open(keys).all(NOTE)
    except Unreadable:
        return True
    return False


def test_packed_records_open_in_no_other_part_kind_revision_or_vault(packed: VaultKeys) -> None:
    tag, other = packed.tag(NOTE.name), packed.tag(LIST.name)
    first, second = SealedPart.objects.filter(kind=tag).exclude(packed=None).order_by("part")[:2]
    elsewhere = SealedPart.objects.get(kind=other, part=first.part)
    for planted in (second.packed, elsewhere.packed, first.blob, bytes(first.packed or b"")[:-1], None, b""):
        SealedPart.objects.filter(pk=first.pk).update(packed=planted)
        assert refuses(packed)
    SealedPart.objects.filter(pk=first.pk).update(packed=first.packed)
    assert not refuses(packed)


def test_a_packed_part_as_it_was_before_a_change_is_refused(packed: VaultKeys) -> None:
    tag = packed.tag(NOTE.name)
    before = SealedPart.objects.get(kind=tag, part=0)
    vault = Vault.open(packed)
    vault.replace(vault.all(NOTE)[0], NOTE, "changed", at=day(20))
    after = SealedPart.objects.get(kind=tag, part=0)
    for columns in (
        {"packed": before.packed},
        {"packed": before.packed, "blob": before.blob},
        {"packed": before.packed, "blob": before.blob, "revision": before.revision},
    ):
        SealedPart.objects.filter(pk=after.pk).update(**columns)
        assert refuses(packed)
        now = {"packed": after.packed, "blob": after.blob, "revision": after.revision}
        SealedPart.objects.filter(pk=after.pk).update(**now)
    assert not refuses(packed)


def test_a_packed_record_cannot_be_put_back_beside_its_part_as_a_row(packed: VaultKeys) -> None:
    vault, tag = Vault.open(packed), packed.tag(NOTE.name)
    oldest = vault.all(NOTE)[0]
    SealedRow.objects.create(
        vault=packed.vault,
        record=bytes.fromhex(oldest.id),
        kind=tag,
        part=0,
        revision=1,
        epoch=1,
        day=0,
        blob=b"x" * 300,
    )
    assert refuses(packed)
    with pytest.raises(Unreadable):
        Vault.open(packed).get(NOTE, oldest.id)


def test_a_vault_of_one_s_own_making_in_the_place_of_another_does_not_open(packed: VaultKeys) -> None:
    """The attacker seals a whole, sound vault under the victim's id with keys of their own."""
    for table in (SealedHead, SealedPart, SealedRow):
        table.objects.all().delete()
    theirs = VaultKeys(vault=packed.vault, tags=packed.tags, epochs={1: new_key()})
    Vault.create(theirs).seal(NOTE, "planted", at=day(0))
    assert refuses(packed)
    with pytest.raises(Unreadable):
        Vault.open(packed).seal(NOTE, "written into the trap", at=day(1))


def test_an_epoch_that_was_made_up_is_refused(packed: VaultKeys) -> None:
    for table in (SealedHead, SealedPart, SealedRow):
        table.objects.update(epoch=2)
        assert refuses(packed)
        table.objects.update(epoch=1)
    assert not refuses(packed)


def test_a_whole_database_of_an_earlier_day_opens_and_the_threat_model_says_so(on_disk: Path) -> None:
    """What is not detected, held here so that the words about it stay true."""
    keys = new_keys()
    vault = Vault.create(keys)
    vault.seal(NOTE, "first", at=day(0))
    with closing(sqlite3.connect(on_disk, isolation_level=None)) as file:
        older = {table: file.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}  # noqa: S608 - our names
        vault.seal(NOTE, "second", at=day(1))
        for table, rows in older.items():
            file.execute(f"DELETE FROM {table}")  # noqa: S608 - our names
            for row in rows:
                file.execute(f"INSERT INTO {table} VALUES ({','.join('?' * len(row))})", row)  # noqa: S608 - our names
    assert [note.value for note in Vault.open(keys).all(NOTE)] == ["first"]
    assert "whole database put back to an earlier day is not noticed" in told()


def test_an_account_row_from_before_opens_with_its_passphrase_and_the_threat_model_says_so(db: None) -> None:
    """The account key outlives a new passphrase and a new data key. Held here so that the words about it stay true."""
    now, old, new = timezone.now(), "seven small boats on a lake", "eight quiet lamps along the road"
    account = beginning.begin("", old, now).account
    before = Account.objects.filter(pk=account.pk).values("salt", "auth_half", "account_key_by_passphrase").get()
    account_key = unlocking.unlock("", old, now).account_key
    recovering.change_passphrase(account, account_key, new)
    opened = unlocking.unlock("", new, now)
    open_session = sessions.find(sessions.start(opened.account, opened.keys, now).spell(), now)
    assert open_session is not None
    Vault.open(rotating.rotate(open_session, account_key)).seal(NOTE, "written later", at=day(0))
    with pytest.raises(unlocking.NotOpened):
        unlocking.unlock("", old, now)
    Account.objects.filter(pk=account.pk).update(**before)
    assert [note.value for note in Vault.open(unlocking.unlock("", old, now).keys).all(NOTE)] == ["written later"]
    assert "put the account row of that time back and unlock" in told()


def told() -> str:
    """Return the threat model in one line."""
    return " ".join((Path(__file__).parents[2] / "docs" / "threat-model.md").read_text(encoding="utf-8").split())


def test_a_blob_that_opens_under_two_keys_is_refused_by_the_commitment() -> None:
    """The AEAD does not commit to its key; the envelope does. A right cipher key with another commitment is refused."""
    key, belongs = new_key(), b"here"
    stretched = envelope.derive(key, "cipher and commitment", length=64)
    nonce = bytes(12)
    forged = AESGCMSIV(stretched[:32]).encrypt(nonce, b"planted", belongs)
    head = envelope.VERSION + envelope.SUITE
    assert Cipher(key).open(head + stretched[32:] + nonce + forged, belongs) == b"planted"
    for commitment in (bytes(32), envelope.derive(new_key(), "cipher and commitment", length=64)[32:]):
        with pytest.raises(Unreadable):
            Cipher(key).open(head + commitment + nonce + forged, belongs)


def test_the_commitment_and_the_cipher_key_come_from_all_of_the_key() -> None:
    key = bytearray(new_key())
    head = Cipher(bytes(key)).seal(b"x", b"")[:34]
    for place in range(0, 32, 5):
        key[place] ^= 1
        assert Cipher(bytes(key)).seal(b"x", b"")[:34] != head
        key[place] ^= 1


def test_nonces_are_fresh_for_the_same_words_at_the_same_place() -> None:
    """96 random bits: after 2**32 blobs under one key, two are alike once in 2**33, and SIV bears it."""
    cipher = Cipher(new_key())
    blobs = [cipher.seal(b"the same words", b"the same place") for _ in range(3000)]
    assert len({blob[34:46] for blob in blobs}) == len({blob[46:] for blob in blobs}) == 3000


def test_a_wrapped_key_serves_no_other_account_purpose_or_epoch() -> None:
    owner, purposes = new_id(), ("data key", "x25519", "ed25519", "vault keys", "account key by passphrase")
    spelled = {
        associated_data.of_wrapped(account, purpose, epoch)
        for account in (owner, new_id(), owner[:-1])
        for purpose in purposes
        for epoch in (0, 1, 256)
    }
    assert len(spelled) == 3 * 5 * 3


@pytest.mark.parametrize("words", ["yes", "no", "x" * 150])
def test_short_answers_are_of_one_size(vault: Vault, words: str) -> None:
    vault.seal(NOTE, words, at=day(0))
    assert len(bytes(SealedRow.objects.get().blob)) == envelope.SHORTEST + envelope.PADDING_FLOOR


def test_the_same_kind_has_an_unrelated_tag_in_every_vault() -> None:
    tags = {new_keys().tag(NOTE.name) for _ in range(50)}
    assert len(tags) == 50
