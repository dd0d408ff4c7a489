from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.practices.milestones.records import WISHES


def test_they_are_off_until_someone_wants_them(person: Person) -> None:
    page = person.get("/milestones/anniversaries/")
    assert page.context["form"]["anniversaries"].value() == "no"
    assert person.vault.count(WISHES) == 0


def test_the_wish_is_kept_and_can_be_taken_back(person: Person) -> None:
    for wish, kept in (("yes", True), ("no", False), ("no", False)):
        assert person.post("/milestones/anniversaries/", {"anniversaries": wish})["Location"] == "/milestones/"
        (record,) = person.vault.all(WISHES)
        assert record.value.anniversaries is kept


def test_no_answer_is_answered_in_its_place(person: Person) -> None:
    page = person.post("/milestones/anniversaries/", {})
    assert page.context["form"].errors["anniversaries"]
    assert person.vault.count(WISHES) == 0
