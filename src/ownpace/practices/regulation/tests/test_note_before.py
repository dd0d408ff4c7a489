from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.practices.regulation.records import SKILL_PRACTICE


def test_a_reading_before_is_kept_and_leads_to_the_steps(person: Person) -> None:
    answer = person.post("/regulation/skills/feet/before/", {"before": "65"})
    assert answer["Location"] == "/regulation/skills/feet/"
    kept = person.vault.latest(SKILL_PRACTICE)
    assert kept is not None
    assert (kept.value.skill, kept.value.before, kept.value.after) == ("feet", 65, None)


def test_the_reading_is_never_filled_in_beforehand(person: Person) -> None:
    form = person.get("/regulation/skills/feet/before/").context["form"]
    assert form["before"].value() is None


def test_a_number_off_the_scale_is_explained_and_stays_in_the_field(person: Person) -> None:
    page = person.post("/regulation/skills/feet/before/", {"before": "101"})
    assert "Choose a whole number from 0 to 100." in page.content.decode()
    assert 'value="101"' in page.content.decode()
    assert person.vault.count(SKILL_PRACTICE) == 0


def test_nothing_chosen_is_asked_for_kindly(person: Person) -> None:
    page = person.post("/regulation/skills/feet/before/", {"before": ""})
    assert page.context["form"].errors["before"]


def test_a_skill_that_does_not_exist_is_not_found(person: Person) -> None:
    assert person.get("/regulation/skills/flying/before/").status_code == 404
