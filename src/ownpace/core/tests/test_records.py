from __future__ import annotations

from dataclasses import dataclass

import msgspec
import pytest

from ownpace.core.records import DoesNotFit, Payload, RecordKind, UnknownVersion


@dataclass(frozen=True, slots=True)
class Note:
    words: str
    rating: int | None = None


def _write(note: Note) -> Payload:
    return {"words": note.words, "rating": note.rating}


def _read(payload: Payload) -> Note:
    return Note(payload["words"], payload["rating"])


def _v2_says_words(old: Payload) -> Payload:
    return {"words": old["text"]}


def _v3_may_be_rated(old: Payload) -> Payload:
    return {**old, "rating": None}


NOTE = RecordKind("testing.note", 3, _write, _read, upgrades=(_v2_says_words, _v3_may_be_rated))


def test_a_payload_of_today_is_read_as_it_is() -> None:
    assert NOTE.load(3, {"words": "quiet morning", "rating": 20}) == Note("quiet morning", 20)


def test_a_payload_of_long_ago_goes_through_every_upgrade_in_order() -> None:
    assert NOTE.load(1, {"text": "quiet morning"}) == Note("quiet morning")
    assert NOTE.load(2, {"words": "quiet morning"}) == Note("quiet morning")


def test_an_upgrade_leaves_the_old_payload_alone() -> None:
    old = {"text": "quiet morning"}
    NOTE.load(1, old)
    assert old == {"text": "quiet morning"}


@pytest.mark.parametrize("version", [0, -1, 4, 99])
def test_a_version_from_the_future_is_refused_without_its_content(version: int) -> None:
    with pytest.raises(UnknownVersion) as caught:
        NOTE.load(version, {"words": "secret", "rating": None})
    assert "secret" not in str(caught.value)


def test_what_is_written_reads_back_the_same() -> None:
    note = Note("two\nlines", 0)
    assert NOTE.load(NOTE.version, NOTE.write(note)) == note


@pytest.mark.parametrize("version", [1, 2, 4])
def test_a_kind_needs_an_upgrade_for_every_step_between_versions(version: int) -> None:
    with pytest.raises(ValueError, match="upgrades"):
        RecordKind("testing.note", version, _write, _read, upgrades=(_v2_says_words, _v3_may_be_rated))


def test_an_old_payload_without_what_an_upgrade_looks_for_does_not_fit() -> None:
    with pytest.raises(DoesNotFit):
        NOTE.load(1, {"word": "quiet morning"})


def test_what_is_encoded_is_read_in_one_step_where_it_is_of_today() -> None:
    decoded: list[bytes] = []
    note = RecordKind("testing.note", 2, _write, _read, decoded.append, (_v2_says_words,))
    today = msgspec.msgpack.encode({"words": "quiet morning", "rating": 20})
    note.load_encoded(2, today)
    assert decoded == [today]
    assert NOTE.load_encoded(3, today) == Note("quiet morning", 20)
    assert NOTE.load_encoded(1, msgspec.msgpack.encode({"text": "quiet morning"})) == Note("quiet morning")
    with pytest.raises(UnknownVersion):
        note.load_encoded(3, today)


@pytest.mark.parametrize("encoded", [b"", b"\xc1", msgspec.msgpack.encode([1]), msgspec.msgpack.encode({1: "words"})])
def test_what_is_encoded_otherwise_does_not_fit(encoded: bytes) -> None:
    with pytest.raises(DoesNotFit):
        NOTE.load_encoded(3, encoded)
