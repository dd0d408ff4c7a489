from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.practices.regulation.catalogue import skills


def test_every_skill_is_offered_with_what_it_is_good_for(person: Person) -> None:
    page = person.get("/regulation/").content.decode()
    assert all(skill.name in page and skill.says in page for skill in skills())
    assert "None tried here yet" in page


def test_a_skill_that_was_tried_says_so(person: Person) -> None:
    person.post("/regulation/tried/?skill=feet", {"before": "", "after": "", "words": ""})
    page = person.get("/regulation/").content.decode()
    assert page.count(">Tried<") == 1
    assert "None tried here yet" not in page
