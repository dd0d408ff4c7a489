from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownpace.core.scales import Suds
from ownpace.practices.regulation.catalogue import find, skills
from ownpace.practices.regulation.domain import (
    COVERAGE,
    ENOUGH,
    ONE_GO,
    SafePlace,
    Sense,
    SkillPractice,
    easing,
    first_times,
    seconds_to_read,
    skills_tried,
    usual_change,
    what_helps,
)
from ownpace.practices.regulation.records import SAFE_PLACE, SKILL_PRACTICE

MORNING = datetime(2025, 3, 1, 8, tzinfo=UTC)
changes = st.lists(st.integers(-100, 100), min_size=ENOUGH, max_size=60)


def _practice(
    skill: str = "breathing", days: int = 0, before: int | None = None, after: int | None = None
) -> SkillPractice:
    return SkillPractice(
        skill,
        MORNING + timedelta(days=days),
        None if before is None else Suds(before),
        None if after is None else Suds(after),
    )


def test_a_change_below_zero_means_calmer_afterwards() -> None:
    assert _practice(before=60, after=40).change == -20
    assert _practice(before=40, after=60).change == 20


def test_zero_is_a_rating_and_not_an_empty_one() -> None:
    assert _practice(before=0, after=0).change == 0
    assert _practice(before=0).waits_for_after


@pytest.mark.parametrize(("before", "after"), [(None, 40), (60, None), (None, None)])
def test_a_change_is_never_invented_from_one_rating(before: int | None, after: int | None) -> None:
    assert _practice(before=before, after=after).change is None


def test_a_reading_before_waits_for_a_few_hours_and_not_for_months() -> None:
    begun = _practice(before=60)
    assert begun.is_under_way(MORNING + ONE_GO - timedelta(seconds=1))
    assert not begun.is_under_way(MORNING + ONE_GO)
    assert not _practice(before=60, after=50).is_under_way(MORNING)


@pytest.mark.parametrize(("after", "strong"), [(69, False), (70, True), (100, True), (None, False)])
def test_distress_that_is_still_strong_afterwards_is_noticed(after: int | None, strong: bool) -> None:
    assert _practice(after=after).is_still_strong is strong


@pytest.mark.parametrize("number", range(ENOUGH))
def test_fewer_than_five_changes_say_nothing_yet(number: int) -> None:
    assert usual_change([-20] * number) is None


def test_five_changes_reach_from_the_lowest_to_the_highest() -> None:
    usual = usual_change([-30, -10, -20, 0, 10])
    assert usual is not None
    assert (usual.middle, usual.low, usual.high) == (-10, -30, 10)
    assert not usual.is_clear


def test_with_more_changes_a_single_odd_day_moves_little() -> None:
    usual = usual_change([-20] * 11 + [100])
    assert usual is not None
    assert (usual.middle, usual.low, usual.high) == (-20, -20, -20)
    assert usual.is_clear


@given(changes)
def test_the_usual_change_lies_within_its_interval_and_the_interval_within_the_readings(
    given_changes: list[int],
) -> None:
    usual = usual_change(given_changes)
    assert usual is not None
    assert min(given_changes) <= usual.low <= usual.middle <= usual.high <= max(given_changes)


@given(changes, st.randoms(use_true_random=False))
def test_the_order_of_days_changes_nothing(given_changes: list[int], shuffle: object) -> None:
    mixed = list(given_changes)
    shuffle.shuffle(mixed)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    assert usual_change(mixed) == usual_change(given_changes)


@pytest.mark.parametrize("number", [5, 6, 7, 8, 12, 20, 50, 300])
def test_the_interval_is_the_narrowest_that_covers_the_median_often_enough(number: int) -> None:
    usual = usual_change(range(number))
    assert usual is not None
    depth = usual.low + 1
    assert usual.high == number - depth

    def covers(rank: int) -> float:
        return 1 - 2 * sum(comb(number, k) for k in range(rank)) / 2**number

    assert covers(depth) >= COVERAGE > covers(depth + 1)


def test_each_skill_is_summed_up_by_itself() -> None:
    tries = [_practice("feet", before=50, after=50)] + [_practice("breathing", day, 60, 40) for day in range(6)]
    breathing, feet = what_helps(tries)
    assert (breathing.skill, breathing.times, breathing.rated) == ("breathing", 6, 6)
    assert breathing.usual is not None
    assert breathing.usual.middle == -20
    assert (feet.times, feet.rated, feet.usual, feet.still_needed) == (1, 1, None, 4)


def test_what_eases_most_comes_first_and_what_has_too_few_readings_last() -> None:
    tries = [_practice("new", day, 90, 10) for day in range(4)] + [_practice("newer", 1, 90, 10)]
    for skill, after in (("little", 55), ("much", 30), ("none", 60), ("harder", 70)):
        tries += [_practice(skill, day, 60, after) for day in range(5)]
    helps = what_helps(tries)
    assert [each.skill for each in helps] == ["much", "little", "none", "harder", "new", "newer"]
    assert [each.skill for each in easing(helps)] == ["much", "little"]


def test_a_practice_without_ratings_counts_as_tried_and_not_as_a_reading() -> None:
    (help,) = what_helps([_practice(), _practice(before=10), _practice(before=30, after=10)])
    assert (help.times, help.rated) == (3, 1)


def test_the_same_skill_twice_is_one_skill() -> None:
    assert skills_tried([_practice(), _practice(days=1), _practice("feet")]) == {"breathing", "feet"}
    assert skills_tried([]) == frozenset()


def test_the_first_time_of_each_skill_is_kept_in_order() -> None:
    tries = [_practice("feet", 3), _practice("breathing", 2), _practice("breathing", 5), _practice("feet", 1)]
    assert [(each.skill, each.at.day) for each in first_times(tries)] == [("feet", 2), ("breathing", 3)]


ratings = st.none() | st.integers(0, 100).map(Suds)


@given(
    st.builds(SkillPractice, st.text(max_size=20), st.datetimes(timezones=st.just(UTC)), ratings, ratings, st.text())
)
def test_what_is_sealed_reads_back_the_same(practice: SkillPractice) -> None:
    assert SKILL_PRACTICE.load(SKILL_PRACTICE.version, SKILL_PRACTICE.write(practice)) == practice


def test_a_rating_of_zero_survives_sealing() -> None:
    practice = replace(_practice(), before=Suds(0), after=Suds(0))
    assert SKILL_PRACTICE.load(1, SKILL_PRACTICE.write(practice)) == practice


def test_every_skill_has_a_name_steps_and_an_id_of_its_own() -> None:
    assert {"breathing", "grounding"} <= {skill.id for skill in skills()}
    assert len({skill.id for skill in skills()}) == len(skills()) >= 2
    assert all(skill.name and skill.says and skill.steps for skill in skills())


def test_a_skill_that_is_no_longer_listed_is_not_found() -> None:
    assert find("no such skill") is None
    assert find("breathing") is not None


def test_a_place_holds_each_sense_once_in_the_order_it_is_read() -> None:
    place = SafePlace("bench", MORNING).write(Sense.HEAR, "weir").write(Sense.SEE, "light").write(Sense.HEAR, "bird")
    assert place.senses == ((Sense.SEE, "light"), (Sense.HEAR, "bird"))
    assert (place.text(Sense.HEAR), place.text(Sense.SMELL)) == ("bird", "")


def test_a_sense_that_is_emptied_is_left_out() -> None:
    assert SafePlace("bench", MORNING).write(Sense.SEE, "light").write(Sense.SEE, "").senses == ()


@given(
    st.builds(
        SafePlace,
        st.text(max_size=20),
        st.datetimes(timezones=st.just(UTC)),
        st.dictionaries(st.sampled_from(Sense), st.text(min_size=1)).map(
            lambda given: tuple((sense, given[sense]) for sense in Sense if sense in given)
        ),
    )
)
def test_a_place_that_is_sealed_reads_back_the_same(place: SafePlace) -> None:
    assert SAFE_PLACE.load(SAFE_PLACE.version, SAFE_PLACE.write(place)) == place


@given(st.text(max_size=3000))
def test_words_stay_long_enough_to_be_read_and_never_for_ever(text: str) -> None:
    assert 20 <= seconds_to_read(text) <= 120
    assert seconds_to_read(text + " and more") >= seconds_to_read(text)
