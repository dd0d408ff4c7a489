from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from django.urls import reverse

from ownpace.practices.support.domain.contact import Contact, Good, Knows, Rhythm, Sort, Touch
from ownpace.practices.support.domain.plan import Plan
from ownpace.practices.support.domain.reminder import Reminder, Rule, Weekday
from ownpace.practices.support.finding import FINDS
from ownpace.practices.support.records import CONTACT, PLAN, REMINDER, TOUCH
from ownpace.sealed.vault import Vault
from ownpace.web.finding import Asked, find

NOW = datetime(2025, 3, 10, 18, 0, tzinfo=UTC)


@pytest.fixture
def filled(vault: Vault) -> Vault:
    zoe = Contact(
        Sort.PERSON, "Zoë", NOW, (Good.HARD_MOMENTS,), "jigsaws", "zoe@example.org", Knows.SOMETHING, "early evenings",
        Rhythm.FORTNIGHTLY,
    )  # fmt: skip
    record = vault.seal(CONTACT, zoe, at=NOW)
    vault.seal(TOUCH, Touch(date(2025, 3, 1), NOW, "Soup on the balcony"), at=NOW, of=record.id)
    vault.seal(TOUCH, Touch(date(2025, 3, 2), NOW), at=NOW, of=record.id)
    vault.seal(PLAN, Plan("animal-hello", "", date(2025, 3, 12), NOW), at=NOW)
    vault.seal(PLAN, Plan("", "Feed the neighbour’s geese", date(2025, 3, 12), NOW), at=NOW)
    rule = Rule(Rhythm.MONTHLY, Weekday.SATURDAY, time(7, 45), "Asia/Kolkata")
    vault.seal(REMINDER, Reminder("u" * 32, NOW, rule, date(2025, 4, 5), neutral=None, words="Bread, milk"), at=NOW)
    vault.seal(REMINDER, Reminder("v" * 32, NOW, rule, date(2025, 4, 5)), at=NOW)
    return vault


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("zoe", "support:show_contact"),
        ("jigsaws", "support:show_contact"),
        ("example.org", "support:show_contact"),
        ("hard moments", "support:show_contact"),
        ("two weeks", "support:show_contact"),
        ("early evenings", "support:show_contact"),
        ("balcony", "support:edit_touch"),
        ("ducks", "support:edit_plan"),
        ("geese", "support:edit_plan"),
        ("milk", "support:show_reminder"),
        ("note to self", "support:show_reminder"),
        ("kolkata", "support:show_reminder"),
        ("saturday", "support:show_reminder"),
    ],
)
def test_every_word_and_every_choice_is_found_where_it_can_be_read(filled: Vault, words: str, name: str) -> None:
    hits = find(filled, Asked(words)).hits
    assert {hit.passage.url_name for hit in hits} == {name}
    assert all(reverse(hit.passage.url_name, args=hit.passage.args) for hit in hits)


def test_a_day_without_a_line_holds_nothing_to_find(filled: Vault) -> None:
    findable = next(each for each in FINDS if each.kind is TOUCH)
    passages = [list(findable.passages(record)) for record in filled.all(TOUCH)]
    assert [len(found) for found in passages] == [1, 0]
