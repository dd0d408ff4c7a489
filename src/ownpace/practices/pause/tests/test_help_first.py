from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.practices.pause.tests.conftest import KeepPlan


def test_help_and_ones_own_steps_come_before_the_plan(person: Person, keep_plan: KeepPlan) -> None:
    plan = keep_plan("Hurting myself", whole=False, example="hurting-myself")
    text = person.get(f"/pause/plans/{plan.id}/first/").content.decode()
    onward = text.index(f'href="/pause/plans/{plan.id}/write/"')
    main = text.index("<main")
    assert text.index('href="/help/"', main) < onward
    assert text.index('href="/coping-plan/steps/"') < onward
