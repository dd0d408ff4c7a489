"""add_contact, show_contact, edit_contact, put_away, rest_note, remove_contact."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from ownpace.accounts.testing import Person
from ownpace.practices.support.domain.contact import Contact, Good, Knows, Rhythm, Sort
from ownpace.practices.support.records import CONTACT, TOUCH
from ownpace.practices.support.tests.conftest import Named


def _kept(person: Person, id: str) -> Contact:
    return person.vault.get(CONTACT, id).value


@pytest.mark.parametrize("sort", Sort)
def test_a_name_and_one_tap_are_enough(person: Person, sort: Sort) -> None:
    answer = person.post("/support/add/", {"name": "The choir", "sort": sort.value})
    record = person.vault.latest(CONTACT)
    assert record is not None
    assert (record.value.name, record.value.sort) == ("The choir", sort)
    assert answer["Location"] == f"/support/with/{record.id}/"


def test_without_a_name_the_page_says_what_is_needed(person: Person) -> None:
    page = person.post("/support/add/", {"name": " ", "sort": "person"}).content.decode()
    assert "Write a name, or any word that you will know them by." in page
    assert person.vault.count(CONTACT) == 0


@pytest.mark.parametrize("sort", ["", "friend"])
def test_without_a_sort_the_name_stays_and_the_page_asks(person: Person, sort: str) -> None:
    page = person.post("/support/add/", {"name": "Ana", "sort": sort})
    assert page.context["form"].errors["sort"]
    assert 'value="Ana"' in page.content.decode()
    assert 'id="id_sort_error"' in page.content.decode()


def test_someone_new_has_a_page_that_asks_for_nothing_more(person: Person, named: Named) -> None:
    page = person.get(f"/support/with/{named()}/").content.decode()
    assert "Say more, if you like" in page
    assert "We were in touch today" in page
    assert "Nothing noted yet" in page


def test_what_they_are_good_for_is_ticked_and_kept_in_order(person: Person, named: Named) -> None:
    id = named()
    given = {"revision": 1, "good": ["laughing", "listening"], "good_words": "jigsaws"}
    answer = person.post(f"/support/with/{id}/edit/good-for/", given)
    assert answer["Location"] == f"/support/with/{id}/"
    assert _kept(person, id).good == (Good.LISTENING, Good.LAUGHING)
    assert _kept(person, id).good_words == "jigsaws"


def test_numbers_and_addresses_are_links_and_other_ways_are_words(person: Person, named: Named) -> None:
    id = named()
    reach = "+49 30 1234567\r\nzoe@example.org\r\nhttps://example.org\r\nring twice"
    given = {"revision": 1, "reach": reach, "rhythm": "monthly", "knows": "knows-something"}
    person.post(f"/support/with/{id}/edit/reach/", given)
    kept = _kept(person, id)
    assert (kept.rhythm, kept.knows) == (Rhythm.MONTHLY, Knows.SOMETHING)
    page = person.get(f"/support/with/{id}/").content.decode()
    assert 'href="tel:+49301234567"' in page
    assert 'href="mailto:zoe@example.org"' in page
    assert 'href="https://example.org' not in page
    assert "ring twice" in page


def test_a_part_may_stay_empty(person: Person, named: Named) -> None:
    id = named()
    assert person.post(f"/support/with/{id}/edit/reach/", {"revision": 1, "reach": ""}).status_code == 303
    assert _kept(person, id).wording == 1
    assert _kept(person, id).rhythm is Rhythm.NONE


def test_a_name_can_change_and_a_note_be_added(person: Person, named: Named) -> None:
    id = named()
    given = {"revision": 1, "name": "Ana", "sort": "person", "note": "met at the pond\nin May"}
    person.post(f"/support/with/{id}/edit/name/", given)
    assert (_kept(person, id).name, _kept(person, id).note) == ("Ana", "met at the pond\nin May")


def test_words_that_are_too_long_or_hold_control_characters_stay_in_the_field(person: Person, named: Named) -> None:
    id = named()
    page = person.post(f"/support/with/{id}/edit/reach/", {"revision": 1, "reach": "way " * 400})
    assert page.context["form"].errors["reach"]
    assert "way way" in page.content.decode()
    page = person.post("/support/add/", {"name": "An\x07a", "sort": "person"})
    assert "bell, U+0007" in page.content.decode()


def test_two_tabs_never_overwrite_each_other(person: Person, named: Named) -> None:
    id = named()
    person.post(f"/support/with/{id}/edit/good-for/", {"revision": 1, "good": ["laughing"], "good_words": "one"})
    answer = person.post(f"/support/with/{id}/edit/good-for/", {"revision": 1, "good_words": "another"})
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "another" in page
    assert "Laughing" in page
    assert _kept(person, id).good_words == "one"


def test_a_tap_in_another_tab_is_no_conflict_with_words(person: Person, named: Named) -> None:
    id = named()
    person.post(f"/support/with/{id}/touch/", {"today": "yes"})
    answer = person.post(f"/support/with/{id}/edit/good-for/", {"revision": 1, "good_words": "jigsaws"})
    assert answer.status_code == 303
    assert _kept(person, id).last == timezone.localdate()


def test_sending_the_same_words_twice_is_no_conflict(person: Person, named: Named) -> None:
    id = named()
    for _ in range(2):
        answer = person.post(f"/support/with/{id}/edit/good-for/", {"revision": 1, "good_words": "jigsaws"})
        assert answer.status_code == 303


def test_someone_put_away_keeps_everything_and_can_come_back(person: Person, named: Named) -> None:
    id = named()
    assert person.post(f"/support/with/{id}/away/", {"put": "away"})["Location"] == "/support/"
    assert _kept(person, id).put_away is not None
    page = person.get(f"/support/with/{id}/").content.decode()
    assert "Take back into your circle" in page
    person.post(f"/support/with/{id}/away/", {"put": "back"})
    assert _kept(person, id).put_away is None


def test_a_note_that_is_set_aside_rests_for_two_weeks(person: Person, named: Named) -> None:
    id = named()
    assert person.post(f"/support/with/{id}/rest/")["Location"] == "/support/"
    assert _kept(person, id).resting_until == timezone.localdate() + timedelta(days=14)


def test_removing_asks_first_and_takes_every_day_along(person: Person, named: Named) -> None:
    id, other = named(), named("Ana")
    for each in (id, other):
        person.post(f"/support/with/{each}/touch/", {"today": "yes"})
    assert "Remove My sister?" in person.get(f"/support/with/{id}/remove/").content.decode()
    assert person.vault.count(CONTACT) == 2
    person.fill(f"/support/with/{id}/remove/")
    assert [record.id for record in person.vault.all(CONTACT)] == [other]
    assert [record.of for record in person.vault.all(TOUCH)] == [other]


def test_a_day_noted_in_another_tab_meanwhile_is_not_removed_unseen(person: Person, named: Named) -> None:
    id = named()
    here = f"/support/with/{id}/remove/"
    older = {"revision": person.get(here).context["removing"]["revision"].value()}
    person.post(f"/support/with/{id}/touch/", {"today": "yes"})
    assert person.post(here, older).status_code == 409
    assert (person.vault.count(CONTACT), person.vault.count(TOUCH)) == (1, 1)


@pytest.mark.parametrize("page", ["away", "rest"])
def test_what_changes_something_takes_no_visit(person: Person, named: Named, page: str) -> None:
    assert person.get(f"/support/with/{named()}/{page}/").status_code == 405


def test_a_part_that_does_not_exist_is_not_found(person: Person, named: Named) -> None:
    assert person.get(f"/support/with/{named()}/edit/colour/").status_code == 404
