from __future__ import annotations

from datetime import UTC, datetime

from ownpace.core.search import Query
from ownpace.practices.pause import finding
from ownpace.practices.pause.domain import Choice, Moment, Plan, Went
from ownpace.practices.pause.records import MOMENT, PLAN
from ownpace.sealed.vault import Vault

NOW = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)


def test_a_pause_is_found_by_its_words_and_its_choice(vault: Vault) -> None:
    kept = Moment(NOW, Choice.NOT_NOW, impulse="Writing back", note="The kettle helped")
    record = vault.seal(MOMENT, kept, at=NOW)
    (passage,) = finding.of_moment(record)
    assert all(Query.of(asked).finds(passage.title, passage.text) for asked in ("writing", "kettle", "say “not now”"))


def test_a_pause_without_a_word_is_nothing_to_find(vault: Vault) -> None:
    assert list(finding.of_moment(vault.seal(MOMENT, Moment(NOW), at=NOW))) == []


def test_a_plan_is_found_by_everything_in_it(vault: Vault) -> None:
    plan = Plan(NOW, "Buying").write("Buying", "a lamp", "wait a day", "the sale").note(Went.HELPED, NOW)
    (passage,) = finding.of_plan(vault.seal(PLAN, plan, at=NOW))
    whole = f"{passage.title}\n{passage.text}"
    assert all(words in whole for words in ("Buying", "a lamp", "wait a day", "the sale", "It helped"))


def test_codes_stand_for_words() -> None:
    assert finding.choices()["step-away"] == "Step away"
    assert finding.ways()["not-this-time"] == "Not this time"
