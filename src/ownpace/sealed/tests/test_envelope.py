from __future__ import annotations

import json
import os
from base64 import b64decode
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ownpace.sealed import associated_data
from ownpace.sealed.envelope import HEAD_BYTES, Cipher, length_prefixed, pack, padded_length, unpack
from ownpace.sealed.errors import Unreadable

GOLDEN = Path(__file__).parent / "golden"
KEY = bytes(range(32))
CIPHER = Cipher(KEY)
BLOB = CIPHER.seal(b"a few words", b"here")

ids = st.binary(min_size=16, max_size=16)
numbers = st.integers(0, 2**31)


def test_what_was_sealed_opens_where_it_belongs() -> None:
    assert CIPHER.open(BLOB, b"here") == b"a few words"


def test_it_opens_nowhere_else() -> None:
    with pytest.raises(Unreadable):
        CIPHER.open(BLOB, b"there")


def test_another_key_is_refused_by_its_commitment() -> None:
    other = Cipher(os.urandom(32))
    forged = other._head + BLOB[HEAD_BYTES:]
    for cipher, blob in ((other, BLOB), (other, forged), (CIPHER, forged)):
        with pytest.raises(Unreadable):
            cipher.open(blob, b"here")


@given(bit=st.integers(0, len(BLOB) * 8 - 1))
@settings(max_examples=100)
def test_one_changed_bit_is_refused(bit: int) -> None:
    changed = bytearray(BLOB)
    changed[bit // 8] ^= 1 << bit % 8
    with pytest.raises(Unreadable):
        CIPHER.open(bytes(changed), b"here")


@given(length=st.integers(0, len(BLOB) - 1))
@settings(max_examples=50)
def test_a_cut_anywhere_is_refused(length: int) -> None:
    for cut in (BLOB[:length], BLOB[length + 1 :]):
        with pytest.raises(Unreadable):
            CIPHER.open(cut, b"here")


def test_every_refusal_looks_the_same() -> None:
    seen = set()
    for blob in (b"", BLOB[:-1], b"\x02" + BLOB[1:], BLOB[:40] + bytes([BLOB[40] ^ 1]) + BLOB[41:]):
        with pytest.raises(Unreadable) as refusal:
            CIPHER.open(blob, b"here")
        seen.add(str(refusal.value))
        assert refusal.value.__cause__ is None
        assert refusal.value.__suppress_context__ or refusal.value.__context__ is None
    assert seen == {"What is stored here does not open."}


@given(length=st.integers(0, 10**7))
def test_padding_follows_padme_above_its_floor(length: int) -> None:
    padded = padded_length(length)
    assert padded >= max(length, 256)
    if length > 256:
        assert padded <= length * 1.12
        exponent = padded.bit_length() - 1
        assert padded % (1 << exponent - exponent.bit_length()) == 0


@pytest.mark.parametrize(("length", "padded"), [(0, 256), (256, 256), (257, 272), (1000, 1024), (9, 256), (4097, 4352)])
def test_padded_lengths_stay_as_published(length: int, padded: int) -> None:
    assert padded_length(length) == padded


@given(body=st.binary(max_size=3000), deflate=st.booleans())
def test_what_is_packed_is_unpacked(body: bytes, deflate: bool) -> None:
    inner = pack(body, deflate=deflate)
    assert unpack(inner) == body
    assert len(inner) == padded_length(len(inner))


def test_long_words_are_deflated_and_short_ones_are_not() -> None:
    words = b"the same few words again and again, " * 60
    assert len(pack(words, deflate=True)) < len(words) / 2
    assert unpack(pack(words, deflate=True)) == words
    assert pack(words[:500], deflate=True)[0] == pack(words)[0] == 0


def test_a_length_beyond_the_end_is_refused() -> None:
    with pytest.raises(Unreadable):
        unpack(b"\x00\xff\xff\xff\xff" + bytes(251))
    with pytest.raises(Unreadable):
        unpack(b"\x07\x00\x00\x00\x01" + bytes(251))


@given(st.lists(st.binary(max_size=8)), st.lists(st.binary(max_size=8)))
def test_two_places_are_never_spelled_alike(one: list[bytes], other: list[bytes]) -> None:
    assert (length_prefixed(*one) == length_prefixed(*other)) == (one == other)


@given(ids, ids, ids, numbers, numbers, numbers, numbers)
def test_rows_parts_and_heads_have_places_of_their_own(
    vault: bytes, kind: bytes, record: bytes, revision: int, epoch: int, part: int, day: int
) -> None:
    row = associated_data.of_rows(vault, kind)(record, revision, epoch, part, day)
    assert row == length_prefixed(
        b"ownpace row 1", b"\x01", vault, record, kind, *(n.to_bytes(8, "big") for n in (revision, epoch, part, day))
    )
    segment, head = associated_data.of_segment(vault, kind, part, revision, epoch), associated_data.of_head(vault, 1, 1)
    assert len({row, segment, associated_data.of_packed(vault, kind, part, revision, epoch), head}) == 4


def test_version_1_opens_for_ever() -> None:
    golden = json.loads((GOLDEN / "envelope_v1.json").read_text())
    cipher = Cipher(bytes.fromhex(golden["key"]))
    for case in golden["cases"]:
        blob, place, plain = b64decode(case["blob"]), bytes.fromhex(case["place"]), case["plain"].encode()
        assert unpack(cipher.open(blob, place)) == plain
        assert cipher.seal_with(bytes.fromhex(case["nonce"]), pack(plain, deflate=case["deflate"]), place) == blob
