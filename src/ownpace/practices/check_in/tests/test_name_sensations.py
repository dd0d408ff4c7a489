from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.practices.check_in.domain.check_in import BodyPart
from ownpace.practices.check_in.records import CHECK_IN
from ownpace.practices.check_in.tests.conftest import Keep
from ownpace.web.codes import opaque

CHEST, HANDS = opaque("chest"), opaque("hands")


def test_one_place_leads_to_the_next_and_the_last_back_to_the_check_in(person: Person, keep: Keep) -> None:
    record = keep(body=(BodyPart("chest"), BodyPart("hands")))
    address = f"/check-in/kept/{record.id}/body/"
    assert "In your body: chest" in person.get(f"{address}{CHEST}/").content.decode()
    answer = person.post(f"{address}{CHEST}/", {"revision": 1, "sensations": ["tight", "soft"], "own": "a drawer"})
    assert answer["Location"] == f"{address}{HANDS}/"
    answer = person.post(f"{address}{HANDS}/", {"revision": 2})
    assert answer["Location"] == f"/check-in/kept/{record.id}/"
    kept = person.vault.get(CHECK_IN, record.id).value.body
    assert kept == (BodyPart("chest", ("tight", "soft"), "a drawer"), BodyPart("hands"))


def test_one_may_stop_after_any_place(person: Person, keep: Keep) -> None:
    record = keep(body=(BodyPart("chest"), BodyPart("hands")))
    answer = person.post(f"/check-in/kept/{record.id}/body/{CHEST}/", {"revision": 1, "stop": "yes"})
    assert answer["Location"] == f"/check-in/kept/{record.id}/"


def test_a_place_that_was_not_chosen_leads_nowhere(person: Person, keep: Keep) -> None:
    assert person.get(f"/check-in/kept/{keep().id}/body/{CHEST}/").status_code == 404


def test_a_sensation_that_is_not_in_the_list_is_refused(person: Person, keep: Keep) -> None:
    record = keep(body=(BodyPart("chest"),))
    answer = person.post(f"/check-in/kept/{record.id}/body/{CHEST}/", {"revision": 1, "sensations": ["purple"]})
    assert "Choose from those below." in answer.content.decode()
    assert person.vault.get(CHECK_IN, record.id) == record


def test_another_part_that_changed_meanwhile_is_in_nobodys_way(person: Person, keep: Keep) -> None:
    record = keep(body=(BodyPart("chest"), BodyPart("hands")))
    address = f"/check-in/kept/{record.id}/body/"
    person.post(f"{address}{CHEST}/", {"revision": 1, "sensations": ["tight"]})
    person.post(f"{address}{HANDS}/", {"revision": 1, "sensations": ["cold"]})
    kept = person.vault.get(CHECK_IN, record.id).value.body
    assert kept == (BodyPart("chest", ("tight",)), BodyPart("hands", ("cold",)))
