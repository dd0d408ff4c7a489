from __future__ import annotations

from datetime import UTC, date, datetime

from ownpace.core.search import Query
from ownpace.practices.milestones import finding
from ownpace.practices.milestones.domain.milestone import OwnMilestone, Pin, Sort
from ownpace.practices.milestones.records import OWN, PIN
from ownpace.sealed.vault import Vault

NOW = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)


def test_an_own_one_is_found_by_line_note_and_sort(vault: Vault) -> None:
    own = OwnMilestone(date(2026, 5, 1), "Held my ground", "They nodded.", Sort.SAID_NO)
    (passage,) = finding.of_own(vault.seal(OWN, own, at=NOW))
    assert all(Query.of(asked).finds(passage.title, passage.text) for asked in ("ground", "nodded", "I said no"))


def test_what_is_kept_close_is_found_in_its_words(vault: Vault) -> None:
    (passage,) = finding.of_pin(vault.seal(PIN, Pin("values", NOW, "You named a value: calm."), at=NOW))
    assert (passage.title, passage.at) == ("You named a value: calm.", NOW)


def test_codes_stand_for_words() -> None:
    assert finding.sorts()["came-back"] == "I came back"
