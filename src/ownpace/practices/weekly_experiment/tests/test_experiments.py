from __future__ import annotations

from datetime import date, timedelta
from html import unescape

from django.urls import reverse
from django.utils.formats import date_format

from ownpace.accounts.testing import Person
from ownpace.practices.weekly_experiment.domain.experiment import Result

PAGE = reverse("weekly_experiment:experiments")


def test_with_none_yet_it_says_what_will_stand_there(person: Person) -> None:
    assert "Nothing yet." in person.get(PAGE).content.decode()


def test_all_of_them_page_by_page_the_newest_first(person: Person, keep) -> None:
    for number in range(25):
        keep(f"Thing number {number}", days_ago=25 - number)
    first = person.get(PAGE).content.decode()
    second = person.get(PAGE, {"page": "2"}).content.decode()
    assert first.index("Thing number 24") < first.index("Thing number 5")
    assert "Thing number 4<" not in first
    assert "Thing number 4<" in second
    assert person.get(PAGE, {"page": "x"}).status_code == 200


def test_one_that_was_tried_again_stands_above_newer_ones_with_the_day_it_was_tried(
    person: Person, keep, note, today: date
) -> None:
    old = keep("Name a seat", days_ago=90)
    keep("Sit in the sun", days_ago=30)
    note(old, days_ago=2)
    page = person.get(PAGE).content.decode()
    assert page.index("Name a seat") < page.index("Sit in the sun")
    assert date_format(today - timedelta(days=2), "j M Y") in page


def test_each_says_how_far_it_has_come_and_never_that_it_was_missed(person: Person, keep, note) -> None:
    note(keep(), result=Result.ANOTHER_TIME)
    page = unescape(person.get(PAGE).content.decode())
    assert "Another time" in page
    assert "missed" not in page.lower()
