"""Steps made smaller or later by another practice."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from ownpace.core import practices
from ownpace.core.records import Conflict
from ownpace.practices.resilience_plan.domain.goal import GoalState
from ownpace.practices.resilience_plan.domain.step import Days, StepState
from ownpace.practices.resilience_plan.easing import eases
from ownpace.practices.resilience_plan.records import GOAL, STEP

NOW = timezone.localtime()


def test_an_empty_plan_has_nothing_to_make_lighter(person):
    assert eases(person.vault, NOW) == []


def test_open_steps_of_goals_in_hand_are_named_the_nearest_first(person, keep_goal, keep_step, today):
    walking, singing, resting = keep_goal("Walk"), keep_goal("Sing"), keep_goal("Rest")
    later, sooner = keep_step(walking, "the park", first=9, last=9), keep_step(singing, "one song", first=2, last=4)
    done = keep_step(walking, "the stairs")
    person.vault.replace(done, STEP, done.value.move_to(StepState.DONE, NOW), at=NOW)
    keep_step(resting, "a nap")
    person.vault.replace(resting, GOAL, resting.value.move_to(GoalState.PAUSED, NOW), at=NOW)
    found = eases(person.vault, NOW)
    assert [(one.words, one.due) for one in found] == [
        ("one song", today + timedelta(days=2)),
        ("the park", today + timedelta(days=9)),
    ]
    assert [one.key for one in found] == [f"resilience_plan.step.{step.id}" for step in (sooner, later)]
    assert found[0].key in {one.key for one in practices.easings(person.vault, NOW)}


def test_smaller_words_and_a_later_day_keep_the_length_and_the_former_words(person, goal, keep_step, today):
    step = keep_step(goal, "Ask for a walk of an hour", first=1, last=4)
    (easing,) = eases(person.vault, NOW)
    easing.ease(person.vault, NOW, "Ask for ten minutes", today + timedelta(days=8))
    kept = person.vault.get(STEP, step.id).value
    assert kept.words.what == "Ask for ten minutes"
    assert kept.words.days == Days(today + timedelta(days=8), today + timedelta(days=11))
    assert [former.words for former in kept.former] == [step.value.words]
    assert kept.state is StepState.PLANNED


def test_words_alone_or_a_day_alone_leave_the_other_as_it_is(person, goal, keep_step, today):
    step = keep_step(goal, "Ask for a walk", first=1, last=1)
    eases(person.vault, NOW)[0].ease(person.vault, NOW, "Ask for a tea", None)
    assert person.vault.get(STEP, step.id).value.words.days == Days(*[today + timedelta(days=1)] * 2)
    eases(person.vault, NOW)[0].ease(person.vault, NOW, None, today + timedelta(days=3))
    kept = person.vault.get(STEP, step.id).value
    assert (kept.words.what, kept.words.days.first) == ("Ask for a tea", today + timedelta(days=3))
    assert len(kept.former) == 2


def test_nothing_new_writes_nothing(person, step):
    eases(person.vault, NOW)[0].ease(person.vault, NOW, None, None)
    assert person.vault.get(STEP, step.id).revision == 1


def test_a_step_that_another_tab_has_changed_since_is_not_overwritten(person, step, today):
    (easing,) = eases(person.vault, NOW)
    moved = step.value.move(Days(today, today + timedelta(days=5)), NOW)
    person.vault.replace(step, STEP, moved, at=NOW)
    with pytest.raises(Conflict):
        easing.ease(person.vault, NOW, "smaller", None)
    assert person.vault.get(STEP, step.id).value == moved
