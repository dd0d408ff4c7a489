"""What was sealed by version 1 opens for ever. These files are never written again."""

from __future__ import annotations

import json
from base64 import b64decode
from pathlib import Path
from typing import Any

import pytest

from ownpace.sealed import keyring
from ownpace.sealed.keyring import VaultKeys
from ownpace.sealed.models import SealedHead, SealedPart, SealedRow
from ownpace.sealed.testing import LIST, NOTE, day
from ownpace.sealed.vault import Vault

GOLDEN = Path(__file__).parent / "golden"
BYTES = {"vault", "kind", "record", "blob", "packed"}


def read(name: str) -> dict[str, Any]:
    return json.loads((GOLDEN / name).read_text(encoding="utf-8"))


def keys_of(golden: dict[str, Any]) -> VaultKeys:
    epochs = {int(epoch): bytes.fromhex(key) for epoch, key in golden["epochs"].items()}
    return VaultKeys(bytes.fromhex(golden["vault"]), bytes.fromhex(golden["tags"]), epochs)


@pytest.mark.django_db
def test_a_vault_of_version_1_opens_and_lives_on() -> None:
    golden = read("vault_v1.json")
    for table in (SealedHead, SealedPart, SealedRow):
        for row in golden["tables"][table.__name__]:
            table.objects.create(**{name: b64decode(v) if name in BYTES and v else v for name, v in row.items()})
    keys = keys_of(golden["keys"])
    for kind in (NOTE, LIST):
        kept = [
            {"id": r.id, "revision": r.revision, "at": r.at.isoformat(), "of": r.of, "words": r.value}
            for r in Vault.open(keys).all(kind)
        ]
        assert kept == golden["records"][kind.name]
    while not Vault.open(keys).rotate():
        pass
    Vault.open(keys).seal(NOTE, "and on it goes", at=day(400))
    assert Vault.open(keys).count(NOTE) == len(golden["records"][NOTE.name]) + 1


def test_keys_of_version_1_are_derived_and_unwrapped_as_ever() -> None:
    golden = read("keys_v1.json")
    given = {name: bytes.fromhex(golden[name]) for name in ("under", "owner", "root", "code", "secret", "account_key")}
    wrapped = b64decode(golden["wrapped"])
    unwrapped = keyring.unwrap(given["under"], wrapped, given["owner"], golden["purpose"], golden["epoch"])
    assert unwrapped.hex() == golden["key"]
    carried = keyring.unwrap_all(given["under"], b64decode(golden["session"]["carried"]), given["owner"])
    assert carried == keys_of(golden["session"]["keys"])
    assert carried.tag(NOTE.name).hex() == golden["tag"]
    assert keyring.auth_half(given["root"]).hex() == golden["auth_half"]
    assert keyring.passphrase_key(given["root"]).hex() == golden["passphrase_key"]
    assert keyring.recovery_key(given["code"], given["owner"]).hex() == golden["recovery_key"]
    assert keyring.session_key(given["secret"], given["owner"]).hex() == golden["session_key"]
    assert keyring.tag_key(given["account_key"], given["owner"]).hex() == golden["tag_key"]
