from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.regulation.domain import SkillPractice
from ownpace.practices.regulation.records import SKILL_PRACTICE


def _begun(person: Person) -> Record[SkillPractice]:
    person.post("/regulation/skills/feet/before/", {"before": "65"})
    kept = person.vault.latest(SKILL_PRACTICE)
    assert kept is not None
    return kept


def test_the_reading_after_can_be_added_later(person: Person) -> None:
    begun = _begun(person)
    person.post(f"/regulation/tried/{begun.id}/change/", {"revision": 1, "before": "65", "after": "30", "words": ""})
    changed = person.vault.get(SKILL_PRACTICE, begun.id)
    assert (changed.value.change, changed.value.at, changed.value.skill) == (-35, begun.value.at, "feet")


def test_a_reading_can_be_taken_back(person: Person) -> None:
    begun = _begun(person)
    person.post(f"/regulation/tried/{begun.id}/change/", {"revision": 1, "before": "", "after": "", "words": ""})
    assert person.vault.get(SKILL_PRACTICE, begun.id).value.before is None


def test_the_form_starts_with_what_is_kept(person: Person) -> None:
    begun = _begun(person)
    form = person.get(f"/regulation/tried/{begun.id}/change/").context["form"]
    assert (form["before"].value(), form["after"].value(), form["revision"].value()) == (65, None, 1)


def test_two_tabs_never_overwrite_each_other(person: Person) -> None:
    begun = _begun(person)
    address = f"/regulation/tried/{begun.id}/change/"
    person.post(address, {"revision": 1, "before": "65", "after": "30", "words": "the first tab"})
    answer = person.post(address, {"revision": 1, "before": "65", "after": "50", "words": "the second tab"})
    assert answer.status_code == 409
    assert "the first tab" in answer.content.decode()
    assert "the second tab" in answer.content.decode()
    assert person.vault.get(SKILL_PRACTICE, begun.id).value.words == "the first tab"


def test_the_same_readings_kept_again_are_no_conflict(person: Person) -> None:
    begun = _begun(person)
    same = {"revision": 1, "before": "65", "after": "30", "words": ""}
    for _ in range(2):
        assert person.post(f"/regulation/tried/{begun.id}/change/", same).status_code == 303
    assert person.vault.get(SKILL_PRACTICE, begun.id).revision == 2


def test_an_off_scale_reading_changes_nothing(person: Person) -> None:
    begun = _begun(person)
    page = person.post(f"/regulation/tried/{begun.id}/change/", {"revision": 1, "before": "65", "after": "999"})
    assert page.context["form"].errors["after"]
    assert person.vault.get(SKILL_PRACTICE, begun.id) == begun
