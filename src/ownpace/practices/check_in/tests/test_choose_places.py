from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.check_in.domain.check_in import BodyPart, CheckIn
from ownpace.practices.check_in.records import CHECK_IN
from ownpace.practices.check_in.tests.conftest import Keep
from ownpace.web.codes import opaque


def _body(person: Person, record: Record[CheckIn]) -> tuple[BodyPart, ...]:
    return person.vault.get(CHECK_IN, record.id).value.body


def test_places_are_ticked_in_a_list_and_each_is_asked_about_next(person: Person, sad: Record[CheckIn]) -> None:
    address = f"/check-in/kept/{sad.id}/body/"
    page = person.get(address).content.decode()
    assert page.count('type="checkbox" name="regions"') == 15
    answer = person.post(address, {"revision": 1, "regions": ["chest", "hands"]})
    assert answer["Location"] == f"{address}{opaque('chest')}/"
    assert _body(person, sad) == (BodyPart("chest"), BodyPart("hands"))


def test_nowhere_is_an_answer_and_nothing_is_asked_about_it(person: Person, sad: Record[CheckIn]) -> None:
    address = f"/check-in/kept/{sad.id}/body/"
    answer = person.post(address, {"revision": 1, "regions": ["nowhere"]})
    assert answer["Location"] == f"/check-in/kept/{sad.id}/"
    assert "nowhere that I can tell" in person.get(answer["Location"]).content.decode()
    assert person.get(f"{address}{opaque('nowhere')}/").status_code == 404


def test_places_that_stay_keep_what_was_felt_there(person: Person, keep: Keep) -> None:
    record = keep(body=(BodyPart("chest", ("tight",)), BodyPart("back")))
    person.post(f"/check-in/kept/{record.id}/body/", {"revision": 1, "regions": ["chest", "feet"]})
    assert _body(person, record) == (BodyPart("chest", ("tight",)), BodyPart("feet"))


def test_a_place_that_no_body_has_is_refused(person: Person, sad: Record[CheckIn]) -> None:
    answer = person.post(f"/check-in/kept/{sad.id}/body/", {"revision": 1, "regions": ["chest", "wings"]})
    assert "Choose from those below." in answer.content.decode()
    assert _body(person, sad) == ()


def test_two_tabs_on_this_part_are_shown_side_by_side(person: Person, sad: Record[CheckIn]) -> None:
    address = f"/check-in/kept/{sad.id}/body/"
    person.post(address, {"revision": 1, "regions": ["chest"]})
    answer = person.post(address, {"revision": 1, "regions": ["feet"]})
    assert answer.status_code == 409
    assert _body(person, sad) == (BodyPart("chest"),)
