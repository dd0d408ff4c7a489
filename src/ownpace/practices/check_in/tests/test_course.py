from __future__ import annotations

from datetime import datetime, timedelta

from django.utils import timezone

from ownpace.accounts.testing import Person
from ownpace.core.scales import Intensity, Suds
from ownpace.practices.check_in.domain.check_in import Felt
from ownpace.practices.check_in.tests.conftest import Keep

COURSE = "/check-in/course/"


def test_an_empty_vault_teaches_and_asks_for_no_days(person: Person) -> None:
    page = person.get(COURSE).content.decode()
    assert "The first check-in starts the line." in page
    assert 'type="date"' not in page


def test_a_sentence_comes_first_then_the_line_and_the_numbers(person: Person, keep: Keep) -> None:
    now = timezone.now()
    for days, distress in ((40, 20), (30, 30), (20, 40), (10, 70)):
        keep(at=now - timedelta(days=days), distress=Suds(distress), ease=Intensity(50))
    page = person.get(COURSE).content.decode()
    assert "You noted distress 4 times. It was most often between 25 and 50; days differ." in page
    assert "You noted ease 4 times. It was most often about 50." in page
    assert page.index("You noted distress") < page.index('<svg class="plot"') < page.index("The numbers")


def test_words_that_came_up_most_are_counted_in_words(person: Person, keep: Keep) -> None:
    now = timezone.now()
    for days in range(12):
        own = (Felt(own="fizzy"),) if days < 2 else ()
        keep(at=now - timedelta(days=12 - days), feelings=(Felt("calm"), *own))
    assert person.get(COURSE).context["most_used"] == [("calm", "more than ten times"), ("fizzy", "twice")]


def test_older_ones_are_left_out_until_their_days_are_asked_for(person: Person, keep: Keep, long_ago: datetime) -> None:
    keep(at=long_ago, feelings=(Felt("sad"),))
    assert "There is no check-in between these days." in person.get(COURSE).content.decode()
    asked = person.get(COURSE, {"since": "2020-05-04", "until": "2020-05-04"})
    assert asked.context["most_used"] == [("sad", "once")]
    assert person.get(COURSE, {"since": "2020-05-05"}).context["most_used"] == []
    assert person.get(COURSE, {"since": "2020-01-01", "until": "2020-05-03"}).context["most_used"] == []


def test_days_out_of_order_are_answered_beside_the_field_and_stay_there(person: Person, keep: Keep) -> None:
    keep(feelings=(Felt("sad"),))
    answer = person.get(COURSE, {"since": "2026-05-01", "until": "2026-04-30"})
    page = answer.content.decode()
    assert "This day lies before the first one." in page
    assert 'value="2026-05-01"' in page
    assert 'value="2026-04-30"' in page
    assert answer.context["most_used"] == [("sad", "once")]


def test_a_day_that_no_calendar_has_is_answered_beside_the_field(person: Person, keep: Keep) -> None:
    keep(feelings=(Felt("sad"),))
    answer = person.get(COURSE, {"since": "2026-02-30", "until": "soon"})
    assert set(answer.context["form"].errors) == {"since", "until"}
    assert person.get(COURSE, {"since": "0001-01-01", "until": "9999-12-31"}).status_code == 200


def test_more_check_ins_than_one_look_holds_are_all_counted(person: Person, keep: Keep) -> None:
    now = timezone.now()
    for hour in range(130):
        keep(at=now - timedelta(hours=130 - hour), distress=Suds(10))
    assert len(person.get(COURSE).context["noted"]) == 130
