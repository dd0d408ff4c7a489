from __future__ import annotations

import pytest

from ownpace.sealed import keyring
from ownpace.sealed.errors import Unreadable
from ownpace.sealed.testing import new_keys

OWNER, OTHER = bytes(16), b"\x01" * 16


def test_a_wrapped_key_opens_for_its_owner_purpose_and_epoch_alone() -> None:
    under, key = keyring.new_key(), keyring.new_key()
    wrapped = keyring.wrap(under, key, OWNER, "data key", 2)
    assert keyring.unwrap(under, wrapped, OWNER, "data key", 2) == key
    for other in ((under, OTHER, "data key", 2), (under, OWNER, "x25519", 2), (under, OWNER, "data key", 1)):
        with pytest.raises(Unreadable):
            keyring.unwrap(other[0], wrapped, *other[1:])
    with pytest.raises(Unreadable):
        keyring.unwrap(keyring.new_key(), wrapped, OWNER, "data key", 2)


def test_each_use_of_a_root_is_another_key() -> None:
    root = keyring.new_key()
    derived = {
        keyring.auth_half(root),
        keyring.passphrase_key(root),
        keyring.recovery_key(root, OWNER),
        keyring.recovery_key(root, OTHER),
        keyring.session_key(root, OWNER),
        keyring.tag_key(root, OWNER),
        root,
    }
    assert len(derived) == 7


def test_what_opens_a_vault_travels_whole() -> None:
    keys, under = new_keys(), keyring.new_key()
    assert keyring.unwrap_all(under, keyring.wrap_all(under, keys, OWNER), OWNER) == keys


def test_keys_do_not_show_themselves() -> None:
    keys = new_keys()
    shown = repr(keys) + repr(keyring.new_agreement_pair(keyring.new_key(), OWNER))
    assert keys.tags.hex() not in shown
    assert repr(keys.tags) not in shown
    assert repr(keys.epochs[1]) not in shown


def test_a_kind_has_the_same_tag_in_one_vault_and_another_in_the_next() -> None:
    one, other = new_keys(), new_keys()
    assert one.tag("journal.entry") == one.tag("journal.entry") != one.tag("journal.tag")
    assert one.tag("journal.entry") != other.tag("journal.entry")


def test_private_halves_are_wrapped_and_public_ones_match() -> None:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    under = keyring.new_key()
    agreement, signing = keyring.new_agreement_pair(under, OWNER), keyring.new_signing_pair(under, OWNER)
    x25519 = X25519PrivateKey.from_private_bytes(keyring.unwrap(under, agreement.wrapped, OWNER, "x25519"))
    ed25519 = Ed25519PrivateKey.from_private_bytes(keyring.unwrap(under, signing.wrapped, OWNER, "ed25519"))
    assert x25519.public_key().public_bytes_raw() == agreement.public
    assert ed25519.public_key().public_bytes_raw() == signing.public
