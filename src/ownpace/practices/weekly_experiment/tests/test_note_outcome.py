from __future__ import annotations

from datetime import date, timedelta
from html import unescape

import pytest
from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.accounts.tests.test_once import form_of
from ownpace.core.scales import Percent
from ownpace.practices.weekly_experiment.domain.experiment import Result
from ownpace.practices.weekly_experiment.tests.conftest import DREAD, shown_by


def address(record, *outcome: str) -> str:
    return reverse("weekly_experiment:note_outcome", args=[record.id, *outcome])


def send(person: Person, record, today: date, **fields: object):
    return person.fill(address(record), **{"result": "happened", "day": today, **fields})


def test_nothing_is_chosen_beforehand_and_the_day_is_today(person: Person, keep, today: date) -> None:
    page = person.get(address(keep())).content.decode()
    assert " checked" not in page
    assert f'value="{today.isoformat()}"' in page
    assert "Another time" in page


def test_what_was_tried_is_kept_with_what_was_foreseen_and_leads_to_looking_back(
    person: Person, keep, read, today: date
) -> None:
    record = keep(prediction=DREAD, day=today, days_ago=2)
    answer = send(person, record, today, what="I said it.\r\nAloud.")
    kept = read(record)
    assert kept.outcomes[0].what == "I said it.\nAloud."
    assert kept.outcomes[0].foreseen == DREAD
    assert kept.plan.day is None
    assert answer["Location"] == reverse(
        "weekly_experiment:compare_outcome", args=[record.id, kept.outcomes[0].id]
    )  # fmt: skip


def test_another_time_goes_straight_on(person: Person, keep, read, today: date) -> None:
    record = keep()
    answer = send(person, record, today, result="another_time")
    assert answer["Location"] == reverse("weekly_experiment:decide_next", args=[record.id])
    assert read(record).outcomes[0].result is Result.ANOTHER_TIME


def test_days_out_of_order_are_answered_next_to_the_field(person: Person, keep, read, today: date) -> None:
    record = keep(days_ago=3)
    later = send(person, record, today + timedelta(days=1), what="my words").content.decode()
    earlier = send(person, record, today - timedelta(days=4), what="my words").content.decode()
    for page, says in ((later, "This day is still to come."), (earlier, "This is before you chose it.")):
        assert says in page
        assert page.index('id="id_day_error"') < page.index(says)
        assert "my words" in page
    assert read(record).outcomes == ()
    assert send(person, record, today - timedelta(days=3)).status_code == 303


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"result": ""}, "Choose the one that fits best."),
        ({"result": "missed"}, "Choose one of those below."),
        ({"day": ""}, "Choose a day."),
        ({"day": "2026-02-30"}, "day"),
        ({"what": "a" * 8001}, "1 too many"),
        ({"what": "a\x00b"}, "null"),
    ],
)
def test_what_does_not_fit_is_answered_and_nothing_is_kept(
    person: Person, keep, read, today: date, fields: dict[str, str], says: str
) -> None:
    record = keep()
    answer = send(person, record, today, **fields)
    assert answer.status_code == 200
    assert says in unescape(answer.content.decode())
    assert read(record).outcomes == ()


def test_the_same_form_sent_twice_is_kept_once(person: Person, keep, read, today: date) -> None:
    record = keep()
    form = {**shown_by(person, address(record)), **form_of(person, address(record), result="happened", what="once")}
    first, second = (person.post(address(record), form) for _ in range(2))
    assert first["Location"] == second["Location"]
    assert len(read(record).outcomes) == 1


def test_two_tabs_that_each_note_something_both_keep_it(person: Person, keep, read, today: date) -> None:
    record = keep()
    tab = shown_by(person, address(record))
    send(person, record, today, what="from the first tab")
    assert person.post(address(record), {**tab, "result": "partly", "what": "from the second"}).status_code == 303
    assert [outcome.what for outcome in read(record).outcomes] == ["from the first tab", "from the second"]


def test_what_was_noted_can_be_corrected(person: Person, keep, note, read, today: date) -> None:
    record = note(keep(prediction=DREAD, days_ago=3), days_ago=1, what="first words", likely=Percent(20), take="mine")
    noted = record.value.outcomes[0]
    page = person.get(f"{address(record, noted.id)}?edit").content.decode()
    assert "first words" in page
    assert " checked" in page
    answer = person.fill(f"{address(record, noted.id)}?edit", result="partly", day=today, what="second words")
    assert answer["Location"] == reverse("weekly_experiment:show_experiment", args=[record.id])
    (kept,) = read(record).outcomes
    assert (kept.result, kept.what, kept.day) == (Result.PARTLY, "second words", today)
    assert (kept.likely, kept.take, kept.foreseen) == (Percent(20), "mine", DREAD)


def test_correcting_in_two_tabs_shows_both(person: Person, keep, note, today: date) -> None:
    record = note(keep(), what="first words")
    id = record.value.outcomes[0].id
    tab = shown_by(person, address(record, id))
    person.fill(address(record, id), what="early words")
    answer = person.post(address(record, id), {**tab, "what": "late words"})
    assert answer.status_code == 409
    assert "early words" in answer.content.decode()
    assert "late words" in answer.content.decode()


def test_what_was_taken_from_it_in_another_tab_stays_when_an_outcome_is_corrected(
    person: Person, keep, note, read
) -> None:
    record = note(keep(), what="first words")
    id = record.value.outcomes[0].id
    tab = shown_by(person, address(record, id))
    person.fill(reverse("weekly_experiment:compare_outcome", args=[record.id, id]), take="mine")
    assert person.post(address(record, id), {**tab, "what": "second words"}).status_code == 303
    (kept,) = read(record).outcomes
    assert (kept.what, kept.take) == ("second words", "mine")


def test_an_outcome_that_is_not_there_is_answered_kindly(person: Person, keep) -> None:
    assert person.get(address(keep(), "0" * 32)).status_code == 404
