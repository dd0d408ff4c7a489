from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.practices.regulation.records import SKILL_PRACTICE

ONWARD = "/first-visit/?after=regulation%3Afirst_breath"


def test_a_breath_that_was_tried_is_kept_without_any_rating(person: Person) -> None:
    assert person.post("/regulation/first-breath/")["Location"] == ONWARD
    kept = person.vault.latest(SKILL_PRACTICE)
    assert kept is not None
    assert (kept.value.skill, kept.value.before, kept.value.after) == ("breathing", None, None)


def test_not_now_goes_on_and_keeps_nothing(person: Person) -> None:
    assert (
        'href="/first-visit/?after=regulation:first_breath"' in person.get("/regulation/first-breath/").content.decode()
    )
    assert person.vault.count(SKILL_PRACTICE) == 0
