from __future__ import annotations

from datetime import timedelta
from html import unescape

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.scales import Percent
from ownpace.practices.weekly_experiment.domain.experiment import Result
from ownpace.practices.weekly_experiment.records import EXPERIMENT
from ownpace.practices.weekly_experiment.tests.conftest import DREAD


def page(person: Person, record, query: str = "") -> str:
    address = reverse("weekly_experiment:show_experiment", args=[record.id])
    return unescape(person.get(f"{address}{query}").content.decode())


def test_everything_that_was_written_stands_there(person: Person, keep, note) -> None:
    record = keep(
        "Name a seat", idea="want-3", wish="room", obstacle="habit", cue="we sit", action="point", prediction=DREAD
    )
    record = note(record, what="I said it", likely=Percent(30), surprise="nobody looked", take="my seat is mine")
    note(record, result=Result.ANOTHER_TIME, what="a cold")
    shown = page(person, record)
    for words in ("Name a seat", "room", "habit", "we sit", "point", "They sigh", "I said it", "nobody looked"):
        assert words in shown
    assert "my seat is mine" in shown
    assert "You gave it 70\u00a0% before, and 30\u00a0% afterwards." in shown
    assert "Saying what I want, in small things" in shown
    assert shown.index("a cold") < shown.index("I said it")
    assert 'x1="70%" x2="30%"' in shown


def test_one_rating_makes_no_picture(person: Person, keep, note) -> None:
    shown = page(person, note(keep(prediction=DREAD)))
    assert "You gave it 70\u00a0% before." in shown
    assert 'class="shift"' not in shown


def test_earlier_words_are_kept_below(person: Person, keep, now) -> None:
    record = keep(days_ago=3)
    eased = record.value.ease("Think of a seat", None, now)
    person.vault.replace(record, EXPERIMENT, eased, at=now)
    shown = page(person, record)
    assert "How it was before" in shown
    assert "Name a seat" in shown


def test_after_an_ending_it_asks_how_one_is_now(person: Person, keep) -> None:
    record = keep()
    assert "How are you now?" not in page(person, record)
    assert "How are you now?" in page(person, record, "?kept")


def test_nothing_written_is_taken_for_a_tag(person: Person, keep) -> None:
    record = keep("<b>Seat</b>", prediction=DREAD, wish="a < b")
    address = reverse("weekly_experiment:show_experiment", args=[record.id])
    assert "&lt;b&gt;Seat" in person.get(address).content.decode()


def test_a_day_to_come_and_a_day_gone_by_are_named(person: Person, keep, today) -> None:
    assert "Planned for today" in page(person, keep(day=today))
    assert "Planned for" in page(person, keep(day=today + timedelta(days=9)))
    assert "On any day that suits" in page(person, keep())
