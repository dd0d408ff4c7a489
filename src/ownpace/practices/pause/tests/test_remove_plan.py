from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.practices.pause.records import MOMENT, PLAN
from ownpace.practices.pause.tests.conftest import KeepMoment, KeepPlan


def test_it_is_asked_first_and_leaves_the_pauses(person: Person, keep_plan: KeepPlan, keep_moment: KeepMoment) -> None:
    plan = keep_plan("Buying")
    keep_moment(plan=plan.id, impulse="Buying")
    assert "Buying" in person.get(f"/pause/plans/{plan.id}/remove/").content.decode()
    assert person.vault.count(PLAN) == 1
    assert person.fill(f"/pause/plans/{plan.id}/remove/")["Location"] == "/pause/plans/"
    assert (person.vault.count(PLAN), person.vault.count(MOMENT)) == (0, 1)


def test_what_was_noted_in_another_tab_meanwhile_is_not_removed(person: Person, keep_plan: KeepPlan) -> None:
    plan = keep_plan("Buying")
    here = f"/pause/plans/{plan.id}/remove/"
    older = {"revision": person.get(here).context["removing"]["revision"].value()}
    person.post(f"/pause/plans/{plan.id}/went/", {"went": "helped"})
    assert person.post(here, older).status_code == 409
    assert person.vault.count(PLAN) == 1
