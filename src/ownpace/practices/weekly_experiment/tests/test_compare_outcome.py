from __future__ import annotations

from html import unescape

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.scales import Percent
from ownpace.practices.weekly_experiment.tests.conftest import DREAD, shown_by


def address(record, query: str = "") -> str:
    id = record.value.outcomes[0].id
    return f"{reverse('weekly_experiment:compare_outcome', args=[record.id, id])}{query}"


def test_what_was_expected_and_what_happened_stand_side_by_side(person: Person, keep, note) -> None:
    record = note(keep(prediction=DREAD), what="They smiled")
    page = person.get(address(record)).content.decode()
    assert page.index("They sigh") < page.index("They smiled")
    assert "You gave it 70&nbsp;%." in page
    assert "not rated yet" in page


def test_the_rating_the_surprise_and_the_take_are_kept(person: Person, keep, note, read) -> None:
    record = note(keep(prediction=DREAD))
    answer = person.fill(address(record), likely="20", surprise="a smile", take="I may")
    (kept,) = read(record).outcomes
    assert (kept.likely, kept.surprise, kept.take) == (Percent(20), "a smile", "I may")
    assert answer["Location"] == reverse("weekly_experiment:decide_next", args=[record.id])


def test_without_a_prediction_nothing_is_rated(person: Person, keep, note, read) -> None:
    record = note(keep())
    assert "How likely" not in person.get(address(record)).content.decode()
    person.fill(address(record), likely="20", take="I may")
    (kept,) = read(record).outcomes
    assert (kept.likely, kept.take) == (None, "I may")


def test_a_rating_can_be_taken_out_again(person: Person, keep, note, read) -> None:
    record = note(keep(prediction=DREAD), likely=Percent(20))
    answer = person.fill(address(record, "?edit"), likely="", surprise="", take="")
    assert read(record).outcomes[0].likely is None
    assert answer["Location"] == reverse("weekly_experiment:show_experiment", args=[record.id])


def test_what_does_not_fit_is_answered_and_stays(person: Person, keep, note, read) -> None:
    record = note(keep(prediction=DREAD))
    page = unescape(person.fill(address(record), likely="-3", take="t" * 4001).content.decode())
    assert "from 0 to 100" in page
    assert "1 too many" in page
    assert "t" * 4001 in page
    assert read(record) == record.value


def test_two_tabs_show_both(person: Person, keep, note, read) -> None:
    record = note(keep(), take="kept words")
    tab = shown_by(person, address(record))
    person.fill(address(record), take="early words")
    answer = person.post(address(record), {"revision": tab["revision"], "take": "late words"})
    assert answer.status_code == 409
    assert "early words" in answer.content.decode()
    assert "late words" in answer.content.decode()
    assert read(record).outcomes[0].take == "early words"
