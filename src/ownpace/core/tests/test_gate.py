from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownpace.core.gate import PRESENT_DANGER, SKILLS_NEEDED, Concern, GateFacts, Waiting, decide, join

concerns = st.frozensets(st.sampled_from(Concern))
skills = st.frozensets(st.sampled_from(["breathing", "grounding", "orienting", "feet"]))
facts = st.builds(
    GateFacts, skills_tried=skills, coping_sequence=st.booleans(), clinician_guides=st.booleans(), concerns=concerns
)
READY = GateFacts(skills_tried=frozenset({"breathing", "grounding"}), coping_sequence=True)


def test_two_skills_and_a_coping_sequence_open_the_gate() -> None:
    assert decide(READY).is_open
    assert decide(READY).waiting == ()


def test_nothing_known_waits_for_skills_and_a_coping_sequence() -> None:
    assert decide(GateFacts()).waiting == (Waiting.SKILLS, Waiting.COPING_SEQUENCE)


def test_one_skill_is_not_yet_enough() -> None:
    one = replace(READY, skills_tried=frozenset({"breathing"}))
    assert decide(one).waiting == (Waiting.SKILLS,)
    assert SKILLS_NEEDED == 2


def test_a_clinician_who_guides_stands_in_for_skills_and_a_coping_sequence() -> None:
    assert decide(GateFacts(clinician_guides=True)).is_open


@pytest.mark.parametrize("concern", sorted(set(Concern) - PRESENT_DANGER))
def test_a_clinician_who_guides_judges_concerns_that_need_care(concern: Concern) -> None:
    alone = replace(READY, concerns=frozenset({concern}))
    assert decide(alone).waiting == (Waiting.CARE_FIRST,)
    assert decide(replace(alone, clinician_guides=True)).is_open


@pytest.mark.parametrize("concern", sorted(PRESENT_DANGER))
def test_a_clinician_never_lifts_present_danger(concern: Concern) -> None:
    guided = replace(READY, clinician_guides=True, concerns=frozenset({concern}))
    assert decide(guided).waiting == (Waiting.PRESENT_DANGER,)


@given(facts, st.sampled_from(Concern))
def test_adding_a_concern_never_opens_anything(known: GateFacts, concern: Concern) -> None:
    worse = decide(replace(known, concerns=known.concerns | {concern}))
    assert not worse.is_open or decide(known).is_open
    assert set(decide(known).waiting) <= set(worse.waiting)
    assert not worse.partner_practices or decide(known).partner_practices


@given(facts)
def test_present_danger_always_comes_first(known: GateFacts) -> None:
    waiting = decide(known).waiting
    assert (Waiting.PRESENT_DANGER in waiting) == bool(known.concerns & PRESENT_DANGER)
    assert Waiting.PRESENT_DANGER not in waiting[1:]


@given(facts, facts)
def test_the_order_in_which_practices_speak_changes_nothing(one: GateFacts, other: GateFacts) -> None:
    assert join([one, other]) == join([other, one])


@given(facts, facts, facts)
def test_joining_in_groups_or_all_at_once_is_the_same(one: GateFacts, two: GateFacts, three: GateFacts) -> None:
    assert join([join([one, two]), three]) == join([one, join([two, three])]) == join([one, two, three])


@given(facts)
def test_joining_with_one_that_knows_nothing_changes_nothing(known: GateFacts) -> None:
    assert join([known]) == join([known, GateFacts()]) == join([known, known]) == known


def test_nobody_saying_anything_is_the_same_as_knowing_nothing() -> None:
    assert join([]) == GateFacts()


@given(facts)
def test_each_reason_is_given_once(known: GateFacts) -> None:
    waiting = decide(known).waiting
    assert len(set(waiting)) == len(waiting)


@pytest.mark.parametrize("concern", [Concern.HARM_AT_HOME, Concern.PARTNER_NOT_SAFE])
def test_practices_for_two_are_absent_while_a_partner_is_not_safe(concern: Concern) -> None:
    assert decide(READY).partner_practices
    assert not decide(replace(READY, concerns=frozenset({concern}), clinician_guides=True)).partner_practices


@given(concerns)
def test_other_concerns_leave_practices_for_two_where_they_are(said: frozenset[Concern]) -> None:
    others = said - {Concern.HARM_AT_HOME, Concern.PARTNER_NOT_SAFE}
    assert decide(replace(READY, concerns=others)).partner_practices
