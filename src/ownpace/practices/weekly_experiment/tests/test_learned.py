from __future__ import annotations

from html import unescape

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.scales import Percent
from ownpace.practices.weekly_experiment.tests.conftest import DREAD

PAGE = reverse("weekly_experiment:learned")


def page(person: Person, **query: str) -> str:
    return unescape(person.get(PAGE, query).content.decode())


def test_with_nothing_yet_it_says_what_will_gather(person: Person) -> None:
    assert "Nothing is written here yet." in page(person)


def test_what_was_taken_stands_there_newest_first_and_leads_back(person: Person, keep, note) -> None:
    old = note(keep("Old", days_ago=20), days_ago=20, take="the older sentence")
    note(keep("New", days_ago=9), days_ago=2, take="the newer sentence")
    note(keep("Silent"), what="no take")
    shown = page(person)
    assert shown.index("the newer sentence") < shown.index("the older sentence")
    assert reverse("weekly_experiment:show_experiment", args=[old.id]) in shown
    assert "Silent" not in shown


def test_ratings_are_counted_in_words_once_there_are_three(person: Person, keep, note) -> None:
    for after in (20, 30):
        note(keep(prediction=DREAD), likely=Percent(after), take="x")
    assert "you rated how likely" not in page(person)
    note(keep(prediction=DREAD), likely=Percent(90), take="x")
    assert "3 times you rated how likely something unwanted was" in page(person)
    assert "2 times it seemed less likely afterwards, 0 about the same, 1 more likely." in page(person)


def test_many_are_paged(person: Person, keep, note) -> None:
    for number in range(21):
        note(keep(days_ago=30 - number), days_ago=30 - number, take=f"sentence {number}.")
    assert "sentence 0." not in page(person)
    assert "sentence 0." in page(person, page="2")
