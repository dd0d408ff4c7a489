from __future__ import annotations

from datetime import UTC, datetime

import pytest

from ownpace.accounts.testing import Person
from ownpace.core.scales import Suds
from ownpace.practices.regulation.domain import Effect, SkillPractice
from ownpace.practices.regulation.records import EFFECT, SKILL_PRACTICE


def _noted(person: Person, skill: str, before: int, after: int) -> None:
    given = {"before": str(before), "after": str(after), "words": ""}
    person.post(f"/regulation/tried/?skill={skill}", given)


def test_an_empty_page_says_how_to_begin(person: Person) -> None:
    page = person.get("/regulation/what-helps/").content.decode()
    assert "Nothing noted yet" in page
    assert "Choose a skill" in page


def test_a_few_readings_are_not_enough_yet(person: Person) -> None:
    for _ in range(4):
        _noted(person, "feet", 60, 40)
    page = person.get("/regulation/what-helps/").content.decode()
    assert "Not enough yet to say: 4 readings before and after so far" in page
    assert "No skill has five readings before and after yet." in page
    assert "change-range" not in page.partition("<main")[2]


def test_five_readings_give_a_usual_change_and_how_far_it_may_reach(person: Person) -> None:
    for after in (30, 40, 50, 60, 35):
        _noted(person, "breathing", 60, after)
    page = person.get("/regulation/what-helps/").content.decode()
    assert "<td>20 lower</td><td>30 lower to no change</td>" in page
    assert "Slow breathing goes with the largest easing so far, about 20 lower, and that is not sure yet." in page


def test_every_note_can_be_found_from_here(person: Person) -> None:
    for number in range(32):
        _noted(person, "feet", 60, number)
    newest, older = (person.get(f"/regulation/what-helps/?page={page}").content.decode() for page in (1, 2))
    assert newest.count('href="/regulation/tried/') == 30 + 1
    assert "Older" in newest
    assert older.count('href="/regulation/tried/') == 2 + 1
    assert "Newer" in older


def test_readings_that_all_agree_are_said_to_agree(person: Person) -> None:
    for _ in range(6):
        _noted(person, "breathing", 60, 50)
    assert "<td>10 lower</td><td>10 lower</td>" in person.get("/regulation/what-helps/").content.decode()


def test_the_skill_that_eases_most_stands_first_in_sentence_picture_and_table(person: Person) -> None:
    for _ in range(8):
        _noted(person, "feet", 60, 50)
        _noted(person, "breathing", 60, 30)
    page = person.get("/regulation/what-helps/").content.decode()
    assert "Slow breathing goes with the largest easing so far: usually about 30 lower." in page
    for part in (page[page.index("<figure") : page.index("</figure>")], page[page.index("<tbody") :]):
        assert part.index("Slow breathing") < part.index("Feet and weight")


def test_an_easing_that_is_not_sure_is_said_to_be_unsure(person: Person) -> None:
    for after in (30, 40, 50, 60, 65):
        _noted(person, "feet", 60, after)
    assert "and that is not sure yet" in person.get("/regulation/what-helps/").content.decode()


def test_no_easing_is_said_without_blame(person: Person) -> None:
    for _ in range(5):
        _noted(person, "feet", 60, 65)
    assert "That says nothing against you." in person.get("/regulation/what-helps/").content.decode()


@pytest.mark.parametrize(("before", "after"), [(60, 35), (0, 100), (40, 40), (None, 30), (30, None), (None, None)])
def test_a_note_read_for_its_effect_alone_says_the_same_as_the_whole_note(
    before: int | None, after: int | None
) -> None:
    scales = [None if points is None else Suds(points) for points in (before, after)]
    practice = SkillPractice("feet", datetime(2026, 6, 1, tzinfo=UTC), *scales, words="On the bus")
    effect = EFFECT.load(SKILL_PRACTICE.version, SKILL_PRACTICE.write(practice))
    assert (effect.skill, effect.change) == (practice.skill, practice.change)


def test_what_is_read_for_its_effect_alone_is_never_written_over_the_whole() -> None:
    with pytest.raises(TypeError):
        EFFECT.write(Effect("feet", -20))
