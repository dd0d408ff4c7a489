from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.wellbeing.domain.activity import Activity
from ownpace.practices.wellbeing.domain.planned import How, Planned, State
from ownpace.practices.wellbeing.records import PLANNED
from ownpace.practices.wellbeing.tests.conftest import at


def kept(person: Person) -> Planned:
    record = person.vault.latest(PLANNED)
    assert record is not None
    return record.value


def test_plan_activity_for_tomorrow_with_a_line(person: Person, activity: Record[Activity], today: date) -> None:
    sent = {"when": "tomorrow", "cue": "After breakfast"}
    answer = person.post(at("plan_activity", activity.id), sent)
    assert (kept(person).day, kept(person).cue) == (today + timedelta(days=1), "After breakfast")
    assert "After breakfast" in person.get(answer["Location"]).content.decode()


def test_plan_activity_for_another_day_needs_the_day_alone(
    person: Person, activity: Record[Activity], today: date
) -> None:
    day = today + timedelta(days=9)
    person.post(at("plan_activity", activity.id), {"day": day.isoformat()})
    assert kept(person).day == day


@pytest.mark.parametrize(
    ("sent", "field", "words"),
    [
        ({}, "when", "Choose the one that fits best."),
        ({"when": "other"}, "day", "Choose a day."),
        ({"when": "other", "day": "2020-05-01"}, "day", "That day has gone by."),
        ({"when": "other", "day": "1.5.2030"}, "day", "Write the day as year-month-day"),
        ({"when": "someday"}, "when", "Choose one of those below."),
    ],
)
def test_plan_activity_answers_next_to_the_field(
    person: Person, activity: Record[Activity], sent: dict[str, str], field: str, words: str
) -> None:
    page = person.post(at("plan_activity", activity.id), {**sent, "cue": "after tea"})
    assert page.context["form"].errors.keys() == {field}
    assert words in page.content.decode()
    assert 'value="after tea"' in page.content.decode()
    assert person.vault.count(PLANNED) == 0


@pytest.mark.parametrize("how", list(How))
def test_finish_planned_takes_one_tap(person: Person, planned: Record[Planned], today: date, how: How) -> None:
    page = person.get(at("show_planned", planned.id)).content.decode()
    assert f'name="how" value="{how.value}"' in page
    answer = person.post(at("finish_planned", planned.id), {"revision": 1, "how": how.value})
    assert answer["Location"] == at("show_planned", planned.id)
    assert (kept(person).state, kept(person).done, kept(person).how) == (State.DONE, today, how)
    assert "Done on" in person.get(answer["Location"]).content.decode()


def test_finish_planned_may_leave_out_how_it_was_and_name_another_day(
    person: Person, planned: Record[Planned], today: date
) -> None:
    before = today - timedelta(days=2)
    sent = {"revision": 1, "line": "slow and good", "day": before.isoformat()}
    person.post(at("finish_planned", planned.id), sent)
    assert (kept(person).done, kept(person).how, kept(person).line) == (before, None, "slow and good")


def test_finish_planned_on_a_day_to_come_is_answered_beside_the_field(
    person: Person, planned: Record[Planned], today: date
) -> None:
    sent = {"revision": 1, "line": "slow", "day": (today + timedelta(days=1)).isoformat()}
    page = person.post(at("finish_planned", planned.id), sent)
    assert "That day has not come yet" in page.content.decode()
    assert 'value="slow"' in page.content.decode()
    assert kept(person).is_open


def test_finish_planned_in_two_tabs_shows_both(person: Person, planned: Record[Planned]) -> None:
    path = at("finish_planned", planned.id)
    person.post(path, {"revision": 1, "line": "the first tab"})
    answer = person.post(path, {"revision": 1, "line": "the second tab"})
    assert answer.status_code == 409
    assert "the first tab" in answer.content.decode()
    assert "the second tab" in answer.content.decode()
    assert kept(person).line == "the first tab"


@pytest.mark.parametrize("days", [1, 7])
def test_move_planned_takes_one_tap(person: Person, planned: Record[Planned], today: date, days: int) -> None:
    person.post(at("move_planned", planned.id), {"days": str(days)})
    assert kept(person).day == today + timedelta(days=days)


def test_change_planned_state_lets_go_and_takes_up_again(person: Person, planned: Record[Planned]) -> None:
    path = at("change_planned_state", planned.id)
    person.post(path, {"state": "let-go"})
    assert kept(person).state is State.LET_GO
    assert "That is a choice" in person.get(at("show_planned", planned.id)).content.decode()
    person.post(path, {"state": "open"})
    assert kept(person).is_open
    assert person.get(path).status_code == 405


def test_show_planned_says_that_an_earlier_day_is_fine(
    person: Person, activity: Record[Activity], now: datetime
) -> None:
    plan = Planned("walk", now.date() - timedelta(days=4), now)
    record = person.vault.seal(PLANNED, plan, at=now, of=activity.id)
    text = " ".join(person.get(at("show_planned", record.id)).content.decode().split())
    assert "Do it, move it or let it go: each is fine." in text


def test_edit_planned_makes_it_smaller_and_later(person: Person, planned: Record[Planned], today: date) -> None:
    day = today + timedelta(days=3)
    sent = {"revision": 1, "what": "Look at the fern", "day": day.isoformat(), "cue": ""}
    person.post(at("edit_planned", planned.id), sent)
    assert (kept(person).what, kept(person).day, kept(person).cue) == ("Look at the fern", day, "")


def test_edit_planned_to_a_day_gone_by_is_answered_beside_the_field(person: Person, planned: Record[Planned]) -> None:
    sent = {"revision": 1, "what": "Look", "day": "2020-01-01"}
    page = person.post(at("edit_planned", planned.id), sent)
    assert page.context["form"].errors.keys() == {"day"}
    assert 'value="Look"' in page.content.decode()


def test_edit_planned_in_two_tabs_shows_both(person: Person, planned: Record[Planned], today: date) -> None:
    path, day = at("edit_planned", planned.id), today.isoformat()
    person.post(path, {"revision": 1, "what": "the first tab", "day": day})
    answer = person.post(path, {"revision": 1, "what": "the second tab", "day": day})
    assert answer.status_code == 409
    assert kept(person).what == "the first tab"


def test_a_plan_that_is_sent_twice_is_one_plan(person: Person, activity: Record[Activity]) -> None:
    path = at("plan_activity", activity.id)
    form = {"csrfmiddlewaretoken": str(person.get(path).context["csrf_token"]), "when": "tomorrow"}
    first, second = (person.post(path, form) for _ in range(2))
    assert first["Location"] == second["Location"]
    assert person.vault.count(PLANNED) == 1


def test_moving_a_plan_in_one_tap_never_collides_with_its_words_in_another_tab(
    person: Person, planned: Record[Planned], today: date
) -> None:
    path = at("edit_planned", planned.id)
    person.post(path, {"what": "Water two ferns", "day": today.isoformat(), "revision": 1})
    assert person.post(at("move_planned", planned.id), {"days": "1"}).status_code == 303
    assert (kept(person).what, kept(person).day) == ("Water two ferns", today + timedelta(days=1))
