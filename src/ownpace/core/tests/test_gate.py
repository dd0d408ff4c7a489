from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownpace.core.gate import PRESENT_DANGER, UNSAID, Concern, First, Gate, GateFacts, Waiting, decide, join

SKILLS = First(Waiting.NOT_AT_HAND, "Two skills first.", "some:skills", "Try one")
PLAN = First(Waiting.NOT_AT_HAND, "A plan first.", "some:plan", "Write one")
SAFETY = First(Waiting.PRESENT_DANGER, "Safety first.", "some:help", "Help")
CARE = First(Waiting.CARE_FIRST, "Care first.", "some:answers", "Look at it")

concerns = st.frozensets(st.sampled_from(Concern))
firsts = st.lists(st.sampled_from([SKILLS, PLAN, SAFETY, CARE]), unique=True).map(tuple)
facts = st.builds(GateFacts, concerns=concerns, clinician_guides=st.booleans(), first=firsts)
READY = GateFacts()
NOT_READY = GateFacts(first=(SKILLS, PLAN))


def _whys(gate: Gate) -> list[Waiting]:
    return [first.why for first in gate.waiting]


def test_with_everything_at_hand_and_nothing_said_the_gate_is_open() -> None:
    assert decide(READY).is_open
    assert decide(READY).waiting == ()


def test_everything_that_is_not_at_hand_yet_comes_first_in_the_order_of_practices() -> None:
    assert decide(NOT_READY).waiting == (SKILLS, PLAN)
    assert decide(GateFacts(first=(PLAN,))).waiting == (PLAN,)


def test_what_is_said_about_danger_and_care_is_said_when_a_concern_calls_for_it() -> None:
    said = GateFacts(first=(CARE, SAFETY))
    assert decide(said).is_open
    assert decide(replace(said, concerns=frozenset({Concern.SELF_HARM}))).waiting == (CARE,)
    assert decide(replace(said, concerns=frozenset({Concern.HARM_AT_HOME}))).waiting == (SAFETY,)


@pytest.mark.parametrize("concern", Concern)
def test_a_concern_that_no_practice_has_words_for_closes_the_gate_all_the_same(concern: Concern) -> None:
    (first,) = decide(GateFacts(concerns=frozenset({concern}))).waiting
    assert (first.words, first.url_name, first.link) == UNSAID


def test_a_clinician_who_guides_stands_in_for_what_is_not_at_hand() -> None:
    assert decide(replace(NOT_READY, clinician_guides=True)).is_open


@pytest.mark.parametrize("concern", sorted(set(Concern) - PRESENT_DANGER))
def test_a_clinician_who_guides_judges_concerns_that_need_care(concern: Concern) -> None:
    alone = replace(READY, concerns=frozenset({concern}))
    assert _whys(decide(alone)) == [Waiting.CARE_FIRST]
    assert decide(replace(alone, clinician_guides=True)).is_open


@pytest.mark.parametrize("concern", sorted(PRESENT_DANGER))
def test_a_clinician_never_lifts_present_danger(concern: Concern) -> None:
    guided = replace(READY, clinician_guides=True, concerns=frozenset({concern}))
    assert _whys(decide(guided)) == [Waiting.PRESENT_DANGER]


@given(facts, st.sampled_from(Concern))
def test_adding_a_concern_never_opens_anything(known: GateFacts, concern: Concern) -> None:
    worse = decide(replace(known, concerns=known.concerns | {concern}))
    assert not worse.is_open or decide(known).is_open
    assert set(decide(known).waiting) <= set(worse.waiting)
    assert not worse.partner_practices or decide(known).partner_practices


@given(facts)
def test_the_most_pressing_comes_first(known: GateFacts) -> None:
    waiting = _whys(decide(known))
    assert (Waiting.PRESENT_DANGER in waiting) == bool(known.concerns & PRESENT_DANGER)
    assert waiting == sorted(waiting, key=list(Waiting).index)


@given(facts, facts)
def test_the_order_in_which_practices_speak_opens_and_closes_nothing(one: GateFacts, other: GateFacts) -> None:
    first, second = decide(join([one, other])), decide(join([other, one]))
    assert set(first.waiting) == set(second.waiting)
    assert first.partner_practices == second.partner_practices


@given(facts, facts, facts)
def test_joining_in_groups_or_all_at_once_is_the_same(one: GateFacts, two: GateFacts, three: GateFacts) -> None:
    assert join([join([one, two]), three]) == join([one, join([two, three])]) == join([one, two, three])


@given(facts)
def test_joining_with_one_that_knows_nothing_changes_nothing(known: GateFacts) -> None:
    assert join([known]) == join([known, GateFacts()]) == join([known, known]) == known


def test_nobody_saying_anything_is_the_same_as_knowing_nothing() -> None:
    assert join([]) == GateFacts()


@given(facts)
def test_each_thing_is_said_once(known: GateFacts) -> None:
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
