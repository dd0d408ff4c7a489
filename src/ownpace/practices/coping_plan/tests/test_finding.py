from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.practice import Passage
from ownpace.practices.coping_plan.domain.plan import Section, begin, write_text
from ownpace.practices.coping_plan.domain.setback import Setback
from ownpace.practices.coping_plan.finding import FINDS
from ownpace.practices.coping_plan.records import CUES, FORESEEN, ROUTINE, SEQUENCE, SETBACK

SEQUENCES, CUES_FOUND, ROUTINES, FORESEEN_ONES, SETBACKS = FINDS
WINTER = datetime(2025, 1, 14, 12, tzinfo=UTC)
WRITTEN = {
    "signs": "My shoulders go up\nI stop hearing people",
    "first": "Both feet on the floor",
    "next": "Walk to the corner shop",
    "places": "The library by the window",
    "safer": "A light stays on",
}
PEOPLE = {
    "name_1": "My sister",
    "reach_1": "+49 30 1234567",
    "name_2": "The night line",
    "reach_2": "by chat, after eight",
    "name_3": "Old Mrs Sato",
    "reach_3": "",
}


def passages(person: Person) -> list[Passage]:
    record = person.vault.latest(SEQUENCE)
    return list(SEQUENCES.passages(record)) if record else []


def write(person: Person, section: str, **said: Any) -> None:
    record = person.vault.latest(SEQUENCE)
    revision = {"revision": record.revision} if record else {}
    answer = person.post(reverse("coping_plan:write_section", args=[section]), {**said, **revision})
    assert answer.status_code == 303


def test_every_section_and_every_person_is_found_on_the_page_of_the_steps(person: Person) -> None:
    for section, text in WRITTEN.items():
        write(person, section, text=text)
    write(person, "whom", **PEOPLE)
    write(person, "professionals", name_1="The practice in the Linden street", reach_1="mornings")
    (found,) = passages(person)
    page = person.get(reverse(found.url_name, args=found.args))
    assert page.status_code == 200
    for words in filter(None, (*WRITTEN.values(), *PEOPLE.values(), "Linden street – mornings")):
        assert words in found.text
        assert all(line in page.content.decode() for line in words.split("\n"))
    assert len(found.text.split("\n\n")) == 7


def test_earlier_steps_are_found_apart_with_their_day_and_their_page(person: Person) -> None:
    sequence = begin(WINTER)
    for months, words in enumerate(("five slow breaths", "a walk to the river", "tea with the radio on")):
        sequence = write_text(sequence, Section.FIRST, words, WINTER + timedelta(days=30 * months))
    person.vault.seal(SEQUENCE, sequence, at=WINTER + timedelta(days=60))
    now, *earlier = passages(person)
    assert (now.text, now.at) == ("tea with the radio on", WINTER + timedelta(days=60))
    assert [passage.text for passage in earlier] == ["a walk to the river", "five slow breaths"]
    assert [passage.at for passage in earlier] == [WINTER + timedelta(days=30), WINTER]
    assert str(earlier[0].what) != str(now.what)
    for passage in (now, *earlier):
        page = person.get(reverse(passage.url_name, args=passage.args))
        assert page.status_code == 200
        assert passage.text in page.content.decode()


def test_steps_that_were_emptied_are_found_as_they_were(person: Person) -> None:
    sequence = write_text(begin(WINTER), Section.FIRST, "five slow breaths", WINTER)
    later = WINTER + timedelta(days=30)
    person.vault.seal(SEQUENCE, write_text(sequence, Section.FIRST, "", later), at=later)
    assert [passage.text for passage in passages(person)] == ["five slow breaths"]


def test_cues_routines_steps_and_setbacks_are_found_on_their_own_pages(
    person: Person, keep_cues: Any, keep_routine: Any, keep_foreseen: Any, keep_setback: Any
) -> None:
    kept = (
        (CUES_FOUND, CUES, keep_cues("the small lamp"), ["the small lamp"]),
        (ROUTINES, ROUTINE, keep_routine(), ["The yearly check-up", "eat something", "feet down", "walk home"]),
        (FORESEEN_ONES, FORESEEN, keep_foreseen(), ["A bad week", "lie awake", "feet down", "a short walk", "Noor"]),
        (SETBACKS, SETBACK, keep_setback(closed=True), ["too little sleep", "Noor answered", "shoes by the door"]),
    )
    for findable, kind, record, written in kept:
        (found,) = findable.passages(person.vault.get(kind, record.id))
        page = person.get(reverse(found.url_name, args=found.args))
        assert page.status_code == 200
        for words in written:
            assert words in f"{found.title}\n{found.text}"
            assert words in page.content.decode()


def test_a_setback_without_a_word_is_no_find(person: Person) -> None:
    record = person.vault.seal(SETBACK, Setback(WINTER), at=WINTER)
    assert list(SETBACKS.passages(record)) == []
