from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.practice import Passage
from ownpace.practices.coping_plan.domain import Section, begin, write_text
from ownpace.practices.coping_plan.finding import FINDS
from ownpace.practices.coping_plan.records import SEQUENCE

(SEQUENCES,) = FINDS
WINTER = datetime(2025, 1, 14, 12, tzinfo=UTC)
WRITTEN = {
    "signs": "My shoulders go up\nI stop hearing people",
    "first": "Both feet on the floor",
    "next": "Walk to the corner shop",
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
    assert answer.status_code == 302


def test_every_section_and_every_person_is_found_on_the_page_of_the_steps(person: Person) -> None:
    for section, text in WRITTEN.items():
        write(person, section, text=text)
    write(person, "whom", **PEOPLE)
    (found,) = passages(person)
    page = person.get(reverse(found.url_name, args=found.args))
    assert page.status_code == 200
    for words in filter(None, (*WRITTEN.values(), *PEOPLE.values())):
        assert words in found.text
        assert all(line in page.content.decode() for line in words.split("\n"))
    assert len(found.text.split("\n\n")) == 4


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
