from __future__ import annotations

from html import escape, unescape

import pytest

from ownpace.accounts.testing import Person
from ownpace.practices.regulation.catalogue import skills
from ownpace.practices.regulation.records import SKILL_PRACTICE
from ownpace.web.guided import guide_url


@pytest.mark.parametrize("skill", [skill.id for skill in skills()])
def test_a_skill_shows_its_steps_and_its_caution_and_leads_to_a_guide_that_opens(person: Person, skill: str) -> None:
    page = person.get(f"/regulation/skills/{skill}/")
    (shown,) = [each for each in skills() if each.id == skill]
    assert page.status_code == 200
    for words in (shown.caution, *(part for step in shown.steps for part in (step.do, step.how))):
        assert words in unescape(page.content.decode())
    assert f'href="{escape(guide_url(skill))}"' in page.content.decode()
    assert person.get(guide_url(skill)).status_code == 200


def test_the_guide_leads_on_to_the_reading_after(person: Person) -> None:
    person.post("/regulation/skills/feet/before/", {"before": "65"})
    kept = person.vault.latest(SKILL_PRACTICE)
    assert kept is not None
    guide = person.get("/regulation/skills/feet/").context["guide"]
    assert f'href="/regulation/tried/{kept.id}/change/"' in person.get(guide).content.decode()


def test_a_skill_that_does_not_exist_is_not_found(person: Person) -> None:
    assert person.get("/regulation/skills/flying/").status_code == 404


def test_a_reading_before_is_waiting_with_the_steps(person: Person) -> None:
    person.post("/regulation/skills/feet/before/", {"before": "65"})
    page = person.get("/regulation/skills/feet/").content.decode()
    assert "Before is kept: 65 of 100" in page
    assert "Add how it is after" in page
    assert "Before is kept" not in person.get("/regulation/skills/breathing/").content.decode()
