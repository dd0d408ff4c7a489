from __future__ import annotations

from datetime import UTC, datetime

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.practice import Passage
from ownpace.core.search import Query
from ownpace.practices.regulation.catalogue import skills
from ownpace.practices.regulation.domain import SafePlace, Sense, SkillPractice
from ownpace.practices.regulation.finding import FINDS
from ownpace.practices.regulation.records import SAFE_PLACE, SKILL_PRACTICE

PRACTICES, PLACES = FINDS
SUMMER = datetime(2025, 7, 1, 12, tzinfo=UTC)


def latest(person: Person) -> Passage:
    record = person.vault.latest(SKILL_PRACTICE)
    assert record is not None
    (found,) = PRACTICES.passages(record)
    return found


def test_words_about_a_skill_are_found_under_its_name_on_its_page(person: Person) -> None:
    words = "On the stairs, before going in.\n\nSlower than I thought – naïve, but good."
    person.post(reverse("regulation:record_practice"), {"skill": "breathing", "words": words})
    found = latest(person)
    assert (found.title, found.text) == ("Slow breathing", words)
    page = person.get(reverse(found.url_name, args=found.args))
    assert page.status_code == 200
    assert "before going in." in page.content.decode()
    assert "Slow breathing" in page.content.decode()


def test_words_that_were_changed_are_found_as_they_are_now(person: Person) -> None:
    person.post(reverse("regulation:record_practice"), {"skill": "grounding", "words": "In the tram."})
    record = person.vault.latest(SKILL_PRACTICE)
    assert record is not None
    sent = {"words": "In the tram, standing.", "revision": record.revision}
    person.post(reverse("regulation:change_practice", args=[record.id]), sent)
    assert latest(person).text == "In the tram, standing."


def test_a_skill_without_words_is_found_by_its_name_and_by_the_day_it_was_tried(person: Person) -> None:
    person.vault.seal(SKILL_PRACTICE, SkillPractice("orienting", SUMMER), at=datetime(2025, 8, 1, tzinfo=UTC))
    found = latest(person)
    assert (found.title, found.text, found.at) == ("Here and today", "", SUMMER)
    assert person.get(reverse(found.url_name, args=found.args)).status_code == 200


def test_every_skill_is_let_through_by_each_word_of_its_name(person: Person) -> None:
    kept = {
        skill.id: person.vault.seal(SKILL_PRACTICE, SkillPractice(skill.id, SUMMER), at=SUMMER).id for skill in skills()
    }
    for skill in skills():
        for word in skill.name.split():
            found = person.vault.scan(SKILL_PRACTICE, Query.of(word).record_filter(PRACTICES.coded()))
            assert kept[skill.id] in {record.id for record in found}, word


def test_a_skill_that_is_no_longer_in_the_list_is_still_found_by_its_words(person: Person) -> None:
    person.vault.seal(SKILL_PRACTICE, SkillPractice("humming", SUMMER, words="By the river"), at=SUMMER)
    found = latest(person)
    assert found.text == "By the river"
    assert "By the river" in person.get(reverse(found.url_name, args=found.args)).content.decode()


def test_a_place_is_found_by_every_word_of_every_sense_on_its_page(person: Person) -> None:
    place = SafePlace("The bench", SUMMER).write(Sense.BACK, "thumb, “river”").write(Sense.SEE, "late light")
    record = person.vault.seal(SAFE_PLACE, place, at=SUMMER)
    (found,) = PLACES.passages(record)
    assert (found.title, found.text, found.at) == ("The bench", "late light\n\nthumb, “river”", SUMMER)
    assert "late light" in person.get(reverse(found.url_name, args=found.args)).content.decode()
