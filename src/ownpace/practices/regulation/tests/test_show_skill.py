from __future__ import annotations

import pytest

from ownpace.accounts.testing import Person
from ownpace.practices.regulation.catalogue import skills


@pytest.mark.parametrize("skill", [skill.id for skill in skills()])
def test_a_skill_shows_its_steps_and_its_caution(person: Person, skill: str) -> None:
    page = person.get(f"/regulation/skills/{skill}/")
    (shown,) = [each for each in skills() if each.id == skill]
    assert page.status_code == 200
    for words in (*shown.steps, shown.caution):
        assert words in page.content.decode()


@pytest.mark.parametrize(
    ("skill", "path"), [("breathing", "/steady/breathe/"), ("grounding", "/steady/ground/?step=1")]
)
def test_breathing_and_grounding_lead_to_their_guides(person: Person, skill: str, path: str) -> None:
    assert f'href="{path}"' in person.get(f"/regulation/skills/{skill}/").content.decode()


def test_a_skill_that_does_not_exist_is_not_found(person: Person) -> None:
    assert person.get("/regulation/skills/flying/").status_code == 404


def test_a_reading_before_is_waiting_with_the_steps(person: Person) -> None:
    person.post("/regulation/skills/feet/before/", {"before": "65"})
    page = person.get("/regulation/skills/feet/").content.decode()
    assert "Before is kept: 65 of 100" in page
    assert "Add how it is after" in page
    assert "Before is kept" not in person.get("/regulation/skills/breathing/").content.decode()
