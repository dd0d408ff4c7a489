from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.practices.safety_check.domain import Answers
from ownpace.practices.safety_check.records import ANSWERS

ADDRESS = "/safety-check/clinician/"


def _known(person: Person) -> Answers:
    kept = person.vault.latest(ANSWERS)
    assert kept is not None
    return kept.value


def test_a_clinician_can_be_named_and_taken_back(person: Person) -> None:
    assert person.post(ADDRESS, {"reply": "yes"})["Location"] == "/safety-check/"
    assert _known(person).clinician_guides
    assert "that a clinician guides your steps" in person.get("/safety-check/").content.decode()
    person.post(ADDRESS, {"reply": "no"})
    assert not _known(person).clinician_guides


def test_it_says_before_that_present_danger_still_comes_first(person: Person) -> None:
    page = person.get(ADDRESS).content.decode()
    assert "they wait all the same" in page
    assert "checked" not in page.split("<main")[1]


def test_nothing_chosen_is_asked_for_kindly(person: Person) -> None:
    assert person.post(ADDRESS, {}).context["form"].errors["reply"]
    assert person.post(ADDRESS, {"reply": "rather_not_say"}).context["form"].errors["reply"]
    assert person.vault.count(ANSWERS) == 0
