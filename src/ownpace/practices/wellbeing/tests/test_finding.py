from __future__ import annotations

from datetime import date

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.practice import Passage
from ownpace.core.records import Record
from ownpace.practices.wellbeing.domain.planned import Planned
from ownpace.practices.wellbeing.finding import FINDS
from ownpace.practices.wellbeing.records import MONTH, PLANNED
from ownpace.practices.wellbeing.tests.conftest import at, day_page

DAYS, ACTIVITIES, PLANS = FINDS


def opens(person: Person, passage: Passage) -> str:
    answer = person.get(reverse(passage.url_name, args=passage.args))
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_each_day_is_found_with_its_taps_and_opens(person: Person) -> None:
    person.post(day_page(date(2024, 2, 29)), {"sleep": "sleep-rested", "which": "the lamp shop"})
    person.post(day_page(date(2024, 2, 1)), {"food": "food-hardly"})
    person.post(day_page(date(2024, 2, 2)), {"hours": "7"})
    record = person.vault.latest(MONTH)
    assert record is not None
    first, last = DAYS.passages(record)
    assert (first.text, first.at.date()) == ("Eating: hardly", date(2024, 2, 1))
    assert last.text == "Sleep: rested\n\nthe lamp shop"
    assert "the lamp shop" in opens(person, last)


def test_a_plan_is_found_with_its_line(person: Person, planned: Record[Planned]) -> None:
    sent = {"revision": 1, "how": "how-good", "line": "sun on the leaves"}
    person.post(at("finish_planned", planned.id), sent)
    (found,) = PLANS.passages(person.vault.get(PLANNED, planned.id))
    assert found.title == "Water the fern"
    for words in ("When the kettle is on", "sun on the leaves", "It was good."):
        assert words in found.text
        assert words in opens(person, found)


def test_an_activity_is_found_where_it_is_kept(person: Person) -> None:
    person.post(at("choose_examples"), {"home": ["one-drawer"]})
    (record,) = person.vault.all(ACTIVITIES.kind)
    (found,) = ACTIVITIES.passages(record)
    assert found.text == "a few minutes\n\nHome"
    assert found.title in opens(person, found)
