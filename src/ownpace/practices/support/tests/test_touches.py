"""note_touch, edit_touch, remove_touch."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils import timezone

from ownpace.accounts.testing import Person
from ownpace.practices.support.records import CONTACT, TOUCH
from ownpace.practices.support.tests.conftest import Named


def _last(person: Person, id: str) -> date | None:
    return person.vault.get(CONTACT, id).value.last


def _noted(person: Person, id: str, day: date, how: str = "") -> str:
    person.post(f"/support/with/{id}/touch/", {"day": day.isoformat(), "how": how})
    record = person.vault.latest(TOUCH, of=id)
    assert record is not None
    return record.id


def test_one_tap_notes_today_and_says_so_in_place(person: Person, named: Named) -> None:
    id = named()
    answer = person.post(f"/support/with/{id}/touch/", {"today": "yes"}, follow=True)
    page = answer.content.decode()
    assert _last(person, id) == timezone.localdate()
    assert "Today is noted." in page
    assert "Add a line on how it was" in page
    assert "We were in touch today" not in page


def test_two_taps_on_one_day_are_one_day(person: Person, named: Named) -> None:
    id = named()
    for _ in range(2):
        person.post(f"/support/with/{id}/touch/", {"today": "yes"})
    assert person.vault.count(TOUCH) == 1


def test_a_line_sent_twice_is_kept_once_and_another_line_beside_it(person: Person, named: Named) -> None:
    id, day = named(), timezone.localdate() - timedelta(days=3)
    here = f"/support/with/{id}/touch/"
    form = {"csrfmiddlewaretoken": str(person.get(here).context["csrf_token"]), "day": day.isoformat()}
    for how in ("tea", "tea", "a call at night"):
        assert person.post(here, {**form, "how": how})["Location"] == f"/support/with/{id}/"
    assert [record.value.how for record in person.vault.all(TOUCH)] == ["tea", "a call at night"]


def test_another_day_can_be_noted_and_an_older_one_is_not_the_last(person: Person, named: Named) -> None:
    id, today = named(), timezone.localdate()
    _noted(person, id, today - timedelta(days=2), "a walk")
    _noted(person, id, today - timedelta(days=9))
    assert _last(person, id) == today - timedelta(days=2)
    page = person.get(f"/support/with/{id}/").content.decode()
    assert "a walk" in page


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2099-01-01", "That day is still to come. Choose today or an earlier one."),
        ("0019-03-04", "Choose 1 January 1900 or a later day."),
        ("2025-02-30", "The calendar has no such day."),
        ("soon", "Write the day as year-month-day, such as 2026-05-31."),
        ("", "Choose a day."),
    ],
)
def test_a_day_that_cannot_be_is_answered_next_to_the_field(person: Person, named: Named, day: str, said: str) -> None:
    page = person.post(f"/support/with/{named()}/touch/", {"day": day, "how": "tea"}).content.decode()
    assert said in page
    assert 'value="tea"' in page
    assert person.vault.count(TOUCH) == 0


def test_tomorrow_is_refused_and_today_is_not(person: Person, named: Named) -> None:
    id, today = named(), timezone.localdate()
    tomorrow = {"day": (today + timedelta(days=1)).isoformat()}
    assert person.post(f"/support/with/{id}/touch/", tomorrow).status_code == 200
    assert person.post(f"/support/with/{id}/touch/", {"day": today.isoformat()}).status_code == 303


def test_a_day_can_be_changed_and_the_last_day_follows(person: Person, named: Named) -> None:
    id, today = named(), timezone.localdate()
    touch = _noted(person, id, today)
    earlier = today - timedelta(days=5)
    given = {"revision": 1, "day": earlier.isoformat(), "how": "tea"}
    assert person.post(f"/support/touches/{touch}/", given)["Location"] == f"/support/with/{id}/"
    assert _last(person, id) == earlier
    assert person.vault.get(TOUCH, touch).value.how == "tea"


def test_two_tabs_never_overwrite_each_other(person: Person, named: Named) -> None:
    id, today = named(), timezone.localdate()
    touch = _noted(person, id, today)
    given = {"revision": 1, "day": today.isoformat()}
    person.post(f"/support/touches/{touch}/", {**given, "how": "the first tab"})
    answer = person.post(f"/support/touches/{touch}/", {**given, "how": "the second tab"})
    assert answer.status_code == 409
    assert "the second tab" in answer.content.decode()
    assert person.vault.get(TOUCH, touch).value.how == "the first tab"


def test_a_day_that_is_removed_gives_way_to_the_one_before(person: Person, named: Named) -> None:
    id, today = named(), timezone.localdate()
    earlier, later = today - timedelta(days=9), today - timedelta(days=1)
    _noted(person, id, earlier)
    touch = _noted(person, id, later)
    assert "Remove this day?" in person.get(f"/support/touches/{touch}/remove/").content.decode()
    assert _last(person, id) == later
    answer = person.fill(f"/support/touches/{touch}/remove/")
    assert answer["Location"] == f"/support/with/{id}/"
    assert _last(person, id) == earlier
    assert person.vault.count(TOUCH) == 1


def test_many_days_are_shown_a_page_at_a_time_newest_first_and_never_counted(person: Person, named: Named) -> None:
    id, today = named(), timezone.localdate()
    for days in range(2, 14):
        _noted(person, id, today - timedelta(days=days), f"line-{days}.")
    page = person.get(f"/support/with/{id}/").content.decode()
    assert page.index("line-2.") < page.index("line-11.")
    assert "line-12." not in page
    assert "line-13." in person.get(f"/support/with/{id}/?page=2").content.decode()
    assert "12 days" not in page
