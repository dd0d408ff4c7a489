"""reminders, make_reminder, show_reminder, take_note, remove_reminder."""

from __future__ import annotations

from datetime import time
from typing import Any

import pytest
from icalendar import Calendar

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.support.domain.contact import Rhythm
from ownpace.practices.support.domain.reminder import Neutral, Reminder, Weekday
from ownpace.practices.support.records import CONTACT, REMINDER
from ownpace.practices.support.tests.conftest import Named

GIVEN: dict[str, Any] = {
    "rhythm": "weekly",
    "weekday": "WE",
    "at": "18:30",
    "text": "note-to-self",
    "alarm": "10",
    "zone": "Europe/Paris",
}


def _make(person: Person, **more: Any) -> Record[Reminder]:
    person.post("/support/notes/new/", {**GIVEN, **more})
    record = person.vault.latest(REMINDER)
    assert record is not None
    return record


def test_a_note_is_made_and_shown_before_it_leaves(person: Person, named: Named) -> None:
    sister = named()
    record = _make(person, contacts=[sister], times="8")
    kept = record.value
    assert (kept.rule.rhythm, kept.rule.weekday, kept.rule.at) == (Rhythm.WEEKLY, Weekday.WEDNESDAY, time(18, 30))
    assert (kept.rule.times, kept.alarm, kept.neutral, kept.contacts) == (8, 10, Neutral.NOTE, (sister,))
    page = person.get(f"/support/notes/{record.id}/").content.decode()
    assert "What leaves with the file" in page
    assert "outside your vault" in page
    assert "BEGIN:VCALENDAR" in page
    assert "My sister" in page


def test_the_file_is_handed_over_by_post_alone_and_kept_nowhere(person: Person, named: Named) -> None:
    record = _make(person, contacts=[named("Zebulon")])
    address = f"/support/notes/{record.id}/file/"
    assert person.get(address).status_code == 405
    answer = person.post(address)
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="note.ics"'
    assert "no-store" in answer["Cache-Control"]
    (event,) = Calendar.from_ical(answer.content).events
    assert str(event["summary"]) == "A note to self"
    assert str(event["uid"]) == record.value.uid
    assert b"Zebulon" not in answer.content
    assert record.id.encode() not in answer.content


def test_taking_the_file_again_gives_the_same_file(person: Person) -> None:
    record = _make(person)
    address = f"/support/notes/{record.id}/file/"
    assert person.post(address).content == person.post(address).content


def test_every_note_has_a_random_number_of_its_own(person: Person) -> None:
    assert len({_make(person).value.uid for _ in range(3)}) == 3


def test_own_words_come_with_a_plain_warning_and_survive(person: Person) -> None:
    assert "a calendar may be read over your shoulder" in person.get("/support/notes/new/").content.decode()
    record = _make(person, text="own", own_words="Bread, milk; \\ and “more” 🥖")
    (event,) = Calendar.from_ical(person.post(f"/support/notes/{record.id}/file/").content).events
    assert str(event["summary"]) == "Bread, milk; \\ and “more” 🥖"


def test_own_words_are_left_out_when_neutral_ones_are_chosen(person: Person) -> None:
    record = _make(person, text="a-cup-of-tea", own_words="something private")
    assert record.value.words == ""
    assert b"private" not in person.post(f"/support/notes/{record.id}/file/").content


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("rhythm", "", "Choose the one that fits best."),
        ("rhythm", "no-rhythm", "Choose one of those below."),
        ("weekday", "", "Choose the one that fits best."),
        ("at", "", "Choose a time."),
        ("at", "25:00", "Write the time as hours and minutes, such as 18:30."),
        ("zone", "Mars/Olympus", "Choose one of those in the list."),
        ("alarm", "7", "Choose one of those in the list."),
        ("times", "0", "Choose a whole number from 1 to 200, or leave it empty."),
        ("times", "9" * 5000, "Choose a whole number from 1 to 200, or leave it empty."),
        ("times", "many", "Choose a whole number from 1 to 200, or leave it empty."),
        ("contacts", "0" * 32, "Choose from those below."),
        ("text", "own", "Write the words, or choose one of those above."),
    ],
)
def test_what_does_not_fit_is_answered_next_to_its_field(person: Person, field: str, value: str, said: str) -> None:
    page = person.post("/support/notes/new/", {**GIVEN, field: value})
    assert said in page.content.decode()
    assert person.vault.count(REMINDER) == 0


@pytest.mark.parametrize("bad", ["a\x00b", "a\x1bb"])
def test_control_characters_are_refused_by_name(person: Person, bad: str) -> None:
    page = person.post("/support/notes/new/", {**GIVEN, "text": "own", "own_words": bad})
    assert "invisible character" in page.content.decode()
    assert page.context["form"].opens_more


def test_a_line_end_in_own_words_cannot_begin_a_line_of_the_file(person: Person) -> None:
    record = _make(person, text="own", own_words="tea\r\nATTENDEE:mailto:x@example.org")
    (event,) = Calendar.from_ical(person.post(f"/support/notes/{record.id}/file/").content).events
    assert str(event["summary"]) == "tea ATTENDEE:mailto:x@example.org"
    assert "attendee" not in event


def test_the_zone_of_the_machine_is_chosen_at_first(person: Person) -> None:
    page = person.get("/support/notes/new/")
    assert page.context["form"]["zone"].value() == "Europe/Paris"
    assert '<option value="Europe/Paris" selected>' in page.content.decode()


def test_coming_from_someone_they_and_their_rhythm_are_chosen(person: Person, named: Named) -> None:
    sister = named()
    person.post(f"/support/with/{sister}/edit/reach/", {"revision": 1, "reach": "", "rhythm": "fortnightly"})
    form = person.get(f"/support/notes/new/?about={sister}").context["form"]
    assert form["contacts"].value() == [sister]
    assert form["rhythm"].value() == "fortnightly"
    assert person.get("/support/notes/new/?about=nobody").context["form"]["rhythm"].value() is None


def test_the_notes_are_listed_with_whom_they_are_about(person: Person, named: Named) -> None:
    assert "None yet" in person.get("/support/notes/").content.decode()
    sister = named()
    record = _make(person, contacts=[sister])
    page = person.get("/support/notes/").content.decode()
    assert "Every week, Wednesday at 18:30" in page
    assert "My sister" in page
    assert f"/support/notes/{record.id}/" in person.get(f"/support/with/{sister}/").content.decode()


def test_a_note_outlives_the_one_it_was_about(person: Person, named: Named) -> None:
    sister = named()
    record = _make(person, contacts=[sister])
    person.vault.remove(person.vault.get(CONTACT, sister), CONTACT)
    assert person.get("/support/notes/").status_code == 200
    assert person.get(f"/support/notes/{record.id}/").status_code == 200


def test_removing_asks_first_and_says_what_stays_in_the_calendar(person: Person) -> None:
    record = _make(person)
    page = person.get(f"/support/notes/{record.id}/remove/").content.decode()
    assert "stays there until you delete it there" in page
    assert person.fill(f"/support/notes/{record.id}/remove/")["Location"] == "/support/notes/"
    assert person.vault.count(REMINDER) == 0
