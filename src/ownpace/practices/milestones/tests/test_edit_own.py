from __future__ import annotations

from datetime import date

from ownpace.accounts.testing import Person
from ownpace.practices.milestones.records import OWN
from ownpace.practices.milestones.tests.conftest import Add


def test_it_changes_it_and_leaves_it_close(person: Person, add: Add) -> None:
    record = add(is_close=True)
    sent = {"words": "Slept with it ajar", "day": "2026-03-06", "note": "", "sort": ""}
    answer = person.fill(f"/milestones/own/{record.id}/change/", **sent)
    kept = person.vault.get(OWN, record.id).value
    assert answer["Location"] == f"/milestones/own/{record.id}/"
    assert (kept.words, kept.day, kept.is_close) == ("Slept with it ajar", date(2026, 3, 6), True)


def test_it_in_two_tabs_never_overwrites(person: Person, add: Add) -> None:
    page = f"/milestones/own/{add().id}/change/"
    tab = {**person.get(page).context["form"].initial}
    person.fill(page, words="From the first tab")
    answer = person.post(page, {**tab, "words": "From the second tab"})
    assert answer.status_code == 409
    assert "From the first tab" in answer.content.decode()
    assert "From the second tab" in answer.content.decode()
    (kept,) = person.vault.all(OWN)
    assert kept.value.words == "From the first tab"


def test_it_is_changed_while_another_tab_keeps_it_close(person: Person, add: Add) -> None:
    record = add()
    page = f"/milestones/own/{record.id}/change/"
    tab = {**person.get(page).context["form"].initial}
    person.post("/milestones/close/keep/", {"practice": "milestones", "key": record.id})
    assert person.post(page, {**tab, "words": "In other words"}).status_code == 303
    kept = person.vault.get(OWN, record.id).value
    assert (kept.words, kept.is_close) == ("In other words", True)
