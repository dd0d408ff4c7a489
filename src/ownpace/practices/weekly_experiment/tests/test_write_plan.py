from __future__ import annotations

from datetime import date, timedelta
from html import unescape

import pytest
from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.scales import Percent
from ownpace.practices.weekly_experiment.domain.experiment import Leaning
from ownpace.practices.weekly_experiment.records import EXPERIMENT
from ownpace.practices.weekly_experiment.tests.conftest import shown_by


def address(record, part: str) -> str:
    return reverse("weekly_experiment:write_plan", args=[record.id, part])


def send(person: Person, record, part: str, **fields: object):
    return person.fill(address(record, part), **fields)


def test_each_part_is_kept_and_leads_to_the_next(person: Person, keep, read, today: date) -> None:
    record = keep()
    day = today + timedelta(days=2)
    after_wish = send(person, record, "wish", wish="room for me", obstacle="my habit")
    after_when = send(person, record, "when", cue="we sit down", action="point", day=day)
    after = send(person, record, "prediction", prediction="They sigh", likely="70", leaning="unwelcome")
    plan = read(record).plan
    assert after_wish["Location"] == address(record, "when")
    assert after_when["Location"] == address(record, "prediction")
    assert after["Location"] == reverse("weekly_experiment:show_experiment", args=[record.id])
    assert (plan.wish, plan.obstacle, plan.cue, plan.action, plan.day) == (
        "room for me", "my habit", "we sit down", "point", day,
    )  # fmt: skip
    assert plan.prediction.words == "They sigh"
    assert (plan.prediction.likely, plan.prediction.leaning) == (Percent(70), Leaning.UNWELCOME)


@pytest.mark.parametrize("part", ["wish", "when", "prediction"])
def test_every_part_may_stay_empty(person: Person, keep, read, part: str) -> None:
    record = keep()
    assert send(person, record, part).status_code == 303
    assert read(record) == record.value


def test_it_can_be_enough_at_any_part(person: Person, keep) -> None:
    record = keep()
    answer = send(person, record, "wish", wish="x", enough="1")
    assert answer["Location"] == reverse("weekly_experiment:show_experiment", args=[record.id])


def test_the_scale_starts_empty_and_the_behaviour_waits_after_then_i(person: Person, keep) -> None:
    record = keep("Name a seat.")
    assert "not rated yet" in person.get(address(record, "prediction")).content.decode()
    assert "name a seat</textarea>" in person.get(address(record, "when")).content.decode()


def test_a_behaviour_without_a_moment_makes_no_if_then(person: Person, keep, read, today: date) -> None:
    record = keep("Name a seat.")
    send(person, record, "when", cue="", action="name a seat", day=today)
    assert (read(record).plan.action, read(record).plan.day) == ("", today)


@pytest.mark.parametrize(
    ("fields", "says", "kept"),
    [
        ({"cue": "we sit down", "action": ""}, "What do you do then?", "we sit down"),
        ({"cue": "", "action": "wave"}, "work together", "wave"),
        ({"day": "soon"}, "Write the day as year-month-day", "soon"),
        ({"day": "1999-12-31"}, "This day has gone by.", "1999-12-31"),
        ({"day": "2190-01-01"}, "more than a year away", "2190-01-01"),
        ({"cue": "c" * 201, "action": "x"}, "1 too many", "c" * 201),
    ],
)
def test_what_does_not_fit_is_said_next_to_the_field_and_stays(
    person: Person, keep, read, fields: dict[str, str], says: str, kept: str
) -> None:
    record = keep()
    answer = send(person, record, "when", **fields)
    page = unescape(answer.content.decode())
    assert says in page
    assert page.index("_error") < page.index(says)
    assert kept in page
    assert read(record) == record.value


def test_a_day_that_went_by_since_may_stand(person: Person, keep, read, today: date) -> None:
    gone = today - timedelta(days=3)
    record = keep(days_ago=5, day=gone)
    send(person, record, "when", cue="we sit down", action="point", day=gone)
    assert (read(record).plan.day, read(record).plan.cue) == (gone, "we sit down")


@pytest.mark.parametrize(
    ("likely", "says"), [("101", "from 0 to 100"), ("many", "from 0 to 100"), ("1e999", "0 to 100")]
)
def test_a_number_off_the_scale_is_answered(person: Person, keep, likely: str, says: str) -> None:
    page = send(person, keep(), "prediction", prediction="They sigh", likely=likely).content.decode()
    assert says in page
    assert "They sigh" in page


def test_how_likely_asks_what(person: Person, keep, read) -> None:
    record = keep()
    assert "What is it that seems so likely?" in send(person, record, "prediction", likely="40").content.decode()
    send(person, record, "prediction", leaning="welcome")
    assert read(record).plan.prediction.leaning is None


def test_changing_one_part_leads_back_and_keeps_the_earlier_words(person: Person, keep, read) -> None:
    record = keep("Name a seat", days_ago=2)
    answer = person.fill(f"{address(record, 'words')}?edit", words="Think of a seat")
    assert answer["Location"] == reverse("weekly_experiment:show_experiment", args=[record.id])
    assert read(record).former[0].plan.words == "Name a seat"


def test_two_tabs_never_write_over_each_other(person: Person, keep, read, now) -> None:
    record = keep()
    tab = shown_by(person, address(record, "wish"))
    send(person, record, "wish", wish="from the first tab")
    answer = person.post(address(record, "wish"), {**tab, "wish": "from the second tab"})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "from the first tab" in page
    assert "from the second tab" in page
    assert read(record).plan.wish == "from the first tab"
    assert person.post(address(record, "wish"), {**tab, "wish": "from the first tab"}).status_code == 303


def test_two_tabs_that_write_different_parts_both_keep_them(person: Person, keep, read) -> None:
    record = keep()
    tab = shown_by(person, address(record, "wish"))
    send(person, record, "prediction", prediction="They sigh")
    assert person.post(address(record, "wish"), {**tab, "wish": "room for me"}).status_code == 303
    assert (read(record).plan.wish, read(record).plan.prediction.words) == ("room for me", "They sigh")


def test_a_form_that_lost_its_place_says_so(person: Person, keep, read) -> None:
    record = keep()
    page = send(person, record, "wish", revision="", wish="written long").content.decode()
    assert "lost its place" in page
    assert "written long" in page


def test_a_part_that_is_not_there_is_answered_kindly(person: Person, keep) -> None:
    assert person.get(address(keep(), "nothing")).status_code == 404
    assert person.vault.count(EXPERIMENT) == 1
