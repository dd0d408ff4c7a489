from __future__ import annotations

from datetime import UTC, datetime

from ownpace.core.read_once import ReadOnce
from ownpace.core.records import RecordKind
from ownpace.sealed.vault import Vault

NOTE: RecordKind[str] = RecordKind(
    "trial.note", 1, lambda words: {"words": words}, lambda payload: str(payload["words"])
)
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


class Counted:
    """A vault that notes what it is asked for."""

    def __init__(self, vault: Vault) -> None:
        self.vault = vault
        self.asked: list[str] = []

    def __getattr__(self, name: str) -> object:
        self.asked.append(name)
        return getattr(self.vault, name)


def test_the_same_question_is_asked_of_the_vault_once(vault: Vault) -> None:
    for words in ("a", "b", "c"):
        vault.seal(NOTE, words, at=NOW)
    counted = Counted(vault)
    reading = ReadOnce(counted)  # type: ignore[arg-type] # stands in for the vault
    for _ in range(2):
        assert [record.value for record in reading.all(NOTE)] == ["a", "b", "c"]
        assert [record.value for record in reading.recent(NOTE, 1, skip=1)] == ["b"]
        assert [record.value for record in reading.recent(NOTE, 2)] == ["c", "b"]
        newest = reading.latest(NOTE)
        assert newest is not None
        assert newest.value == "c"
    assert sorted(counted.asked) == ["all", "recent", "recent", "recent"]


def test_an_answer_that_somebody_changes_stays_whole_for_the_next(vault: Vault) -> None:
    vault.seal(NOTE, "a", at=NOW)
    reading = ReadOnce(vault)
    reading.all(NOTE).clear()
    reading.recent(NOTE, 1).clear()
    assert len(reading.all(NOTE)) == len(reading.recent(NOTE, 1)) == 1
