"""The rules of the plan: goals, steps, the T-score, reviews and the printed sheet."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownpace.core.records import Record
from ownpace.practices.resilience_plan.domain.attainment import Score, attainment, scores_of, t_score
from ownpace.practices.resilience_plan.domain.goal import Goal, GoalState, GoalWords, Level, Levels, NoWords, Weight
from ownpace.practices.resilience_plan.domain.plan import GoalInPlan, Plan, for_today, printed
from ownpace.practices.resilience_plan.domain.review import (
    Choice,
    Decision,
    NotEveryFewWeeks,
    Question,
    Review,
    agenda,
    next_review,
    open_page,
    page_after,
)
from ownpace.practices.resilience_plan.domain.step import (
    Days,
    EndsBeforeItStarts,
    Step,
    StepState,
    StepWords,
    When,
    days_for,
)

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
TODAY = NOW.date()
DAY = timedelta(days=1)

weights = st.sampled_from(Weight)
levels = st.sampled_from(Level)
scores = st.lists(st.builds(Score, weights, levels), min_size=1, max_size=12)


def a_goal(what: str = "Say what I would like", **words: object) -> Goal:
    return Goal.begin(GoalWords(what, **words), NOW)


def a_step(what: str = "Ask for ten minutes", first: date = TODAY, last: date = TODAY) -> Step:
    return Step.begin(StepWords(what, Days(first, last)), NOW)


def kept(value: object, id: str = "a" * 32) -> Record:
    return Record(id, 1, NOW, None, value)


def test_a_goal_keeps_its_former_words() -> None:
    goal = a_goal()
    later = goal.reword(GoalWords("Say what I would like, and what not"), NOW + DAY)
    assert later.words.what == "Say what I would like, and what not"
    assert [(former.words.what, former.until) for former in later.former] == [("Say what I would like", NOW + DAY)]


def test_the_same_words_change_nothing() -> None:
    goal = a_goal()
    assert goal.reword(GoalWords("Say what I would like"), NOW + DAY) is goal


def test_a_goal_and_a_step_need_words() -> None:
    with pytest.raises(NoWords):
        GoalWords("  ")
    with pytest.raises(NoWords):
        StepWords("", Days(TODAY, TODAY))


def test_every_state_of_a_goal_is_dated_and_kept() -> None:
    goal = a_goal().move_to(GoalState.PAUSED, NOW + DAY, "moving house").move_to(GoalState.ACTIVE, NOW + 2 * DAY)
    assert [change.state for change in goal.changes] == [GoalState.ACTIVE, GoalState.PAUSED, GoalState.ACTIVE]
    assert goal.changes[1].note == "moving house"
    assert goal.is_active


def test_the_same_state_twice_is_one_change() -> None:
    goal = a_goal()
    assert goal.move_to(GoalState.ACTIVE, NOW + DAY) is goal
    step = a_step()
    assert step.move_to(StepState.PLANNED, NOW + DAY) is step


def test_ratings_are_dated_and_the_latest_is_where_the_goal_is() -> None:
    goal = a_goal().rate(Level.NOW, NOW).rate(Level.HOPED, NOW + DAY)
    assert goal.level is Level.HOPED
    assert len(goal.ratings) == 2
    assert goal.rate(Level.HOPED, NOW + DAY) is goal
    assert a_goal().level is None


def test_levels_hold_the_words_of_each() -> None:
    words = Levels("less", "now", "hope", "more", "much more")
    assert [words.at(level) for level in Level] == ["less", "now", "hope", "more", "much more"]


@given(st.lists(weights, min_size=1, max_size=12))
def test_all_goals_where_hoped_is_fifty(given_weights: list[Weight]) -> None:
    assert t_score(Score(weight, Level.HOPED) for weight in given_weights) == 50


@given(scores)
def test_the_score_is_symmetric_about_fifty(known: list[Score]) -> None:
    mirrored = [Score(score.weight, Level(-score.level)) for score in known]
    assert t_score(known) + t_score(mirrored) == pytest.approx(100)


@given(scores, st.data())
def test_a_higher_level_never_lowers_the_score(known: list[Score], data: st.DataObject) -> None:
    which = data.draw(st.integers(0, len(known) - 1))
    higher = data.draw(st.sampled_from([level for level in Level if level >= known[which].level]))
    raised = [*known[:which], replace(known[which], level=higher), *known[which + 1 :]]
    assert t_score(raised) >= t_score(known)
    if higher > known[which].level:
        assert t_score(raised) > t_score(known)


@given(scores)
def test_the_order_of_goals_does_not_matter_and_the_score_stays_on_its_chart(known: list[Score]) -> None:
    assert t_score(reversed(known)) == pytest.approx(t_score(known))
    assert 10 < t_score(known) < 90


def test_the_score_is_the_published_formula() -> None:
    known = [Score(Weight.A_LOT, Level.MORE), Score(Weight.A_LITTLE, Level.NOW)]
    assert t_score(known) == pytest.approx(50 + 10 * (3 - 1) / sqrt(0.7 * (9 + 1) + 0.3 * 16))
    equal = [Score(Weight.MATTERS, Level.MORE)] * 2
    assert t_score(equal) == pytest.approx(62.4035, abs=1e-4)


def test_no_scores_have_no_score() -> None:
    with pytest.raises(ValueError, match="no scores"):
        t_score([])


def test_the_score_waits_for_two_rated_goals() -> None:
    one = (Score(Weight.MATTERS, Level.HOPED),)
    assert attainment(()) is None
    assert attainment(one) is None
    assert attainment(one * 2) == 50


def test_goals_set_aside_are_outside_the_score() -> None:
    rated = a_goal().rate(Level.HOPED, NOW)
    aside = [rated.move_to(state, NOW) for state in (GoalState.PAUSED, GoalState.CHANGED, GoalState.LET_GO)]
    assert len(scores_of([rated, rated.move_to(GoalState.REACHED, NOW), a_goal(), *aside])) == 2


def test_a_step_ends_on_or_after_the_day_it_starts() -> None:
    assert TODAY in Days(TODAY, TODAY)
    with pytest.raises(EndsBeforeItStarts):
        Days(TODAY, TODAY - DAY)


@given(st.sampled_from(When), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_a_rough_time_is_a_range_of_days_from_today_on(when: When, today: date) -> None:
    days = days_for(when, today)
    assert today <= days.first <= days.last
    assert (today in days) == (when is not When.LATER)


@given(
    st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    st.integers(0, 60),
    st.dates(date(2000, 1, 1), date(2100, 1, 1)),
)
def test_next_week_keeps_the_length_and_lies_after_today(first: date, length: int, today: date) -> None:
    days = Days(first, first + timedelta(days=length))
    moved = days.next_week(today)
    assert moved.last - moved.first == days.last - days.first
    assert moved.first >= today + timedelta(days=7)


def test_moving_a_step_keeps_the_former_days() -> None:
    step = a_step()
    moved = step.move(step.words.days.next_week(TODAY), NOW)
    assert moved.words.days == Days(TODAY + 7 * DAY, TODAY + 7 * DAY)
    assert moved.former[0].words.days == Days(TODAY, TODAY)


def test_every_state_of_a_step_is_dated_and_kept() -> None:
    step = a_step().move_to(StepState.DOING, NOW).move_to(StepState.CHANGED, NOW + DAY, "wrote it instead")
    assert [change.state.value for change in step.changes] == ["planned", "doing", "changed"]
    assert not step.is_open


def test_if_and_then_belong_together() -> None:
    words = StepWords("Call", Days(TODAY, TODAY), hindrance="I am tired")
    assert not words.has_if_then
    assert replace(words, answer="I write instead").has_if_then


def test_steps_for_today_are_those_begun_those_of_today_and_those_of_earlier() -> None:
    future = kept(a_step("later", TODAY + DAY, TODAY + DAY))
    earlier = kept(a_step("earlier", TODAY - 9 * DAY, TODAY - 8 * DAY))
    planned = kept(a_step("today"))
    doing = kept(a_step("begun").move_to(StepState.DOING, NOW))
    done = kept(a_step("done").move_to(StepState.DONE, NOW))
    found = for_today([future, earlier, planned, doing, done], TODAY)
    assert [step.value.words.what for step in found] == ["begun", "today", "earlier"]


def test_the_first_review_is_three_weeks_after_the_first_goal() -> None:
    assert next_review([], None) is None
    assert next_review([], NOW) == TODAY + timedelta(weeks=3)


def test_the_next_review_is_when_the_last_one_said() -> None:
    held = Review(NOW).finish(NOW, 4, ())
    begun = Review(NOW + DAY)
    assert held.next_on == TODAY + timedelta(weeks=4)
    assert next_review([held, begun], NOW - 90 * DAY) == held.next_on
    assert begun.next_on is None


@pytest.mark.parametrize("weeks", [0, 1, 5, -3])
def test_a_review_is_every_two_to_four_weeks(weeks: int) -> None:
    with pytest.raises(NotEveryFewWeeks):
        Review(NOW).finish(NOW, weeks, ())


def test_deciding_again_replaces_the_earlier_decision() -> None:
    goal = "a" * 32
    review = Review(NOW).decide(Decision(goal, "Rest", Choice.LET_GO)).decide(Decision("b" * 32, "Ask", Choice.KEEP))
    again = review.decide(Decision(goal, "Rest", Choice.KEEP, Level.HOPED))
    assert [decision.choice for decision in again.decisions] == [Choice.KEEP, Choice.KEEP]
    assert again.decided("c" * 32) is None


def test_a_review_goes_through_both_questions_and_every_active_goal() -> None:
    first, paused, last = (
        kept(a_goal(), "a" * 32),
        kept(a_goal().move_to(GoalState.PAUSED, NOW), "b" * 32),
        kept(a_goal(), "c" * 32),
    )
    pages = agenda(Review(NOW), [first, paused, last])
    assert pages == (Question.FITS, Question.CHANGED, first.id, last.id)
    assert page_after(pages, Question.CHANGED) == first.id
    assert page_after(pages, last.id) is None
    assert page_after(pages, paused.id) is None


def test_a_goal_let_go_in_a_review_stays_on_its_page() -> None:
    gone = kept(a_goal().move_to(GoalState.LET_GO, NOW), "a" * 32)
    review = Review(NOW).decide(Decision(gone.id, "Rest", Choice.LET_GO))
    assert gone.id in agenda(review, [gone])


def test_a_review_left_half_way_opens_where_it_was_left() -> None:
    goal = kept(a_goal())
    review = Review(NOW).answered(Question.FITS, "The walks")
    assert open_page(review, agenda(review, [goal])) is Question.CHANGED
    review = review.answered(Question.CHANGED, "A new job")
    assert open_page(review, agenda(review, [goal])) == goal.id
    review = review.decide(Decision(goal.id, "Rest", Choice.KEEP))
    assert open_page(review, agenda(review, [goal])) is None


def test_the_plan_puts_first_what_matters_most() -> None:
    little = GoalInPlan(kept(a_goal("little", weight=Weight.A_LITTLE)))
    lot = GoalInPlan(kept(a_goal("lot", weight=Weight.A_LOT)))
    resting = GoalInPlan(kept(a_goal("rest").move_to(GoalState.PAUSED, NOW)))
    plan = Plan((little, resting, lot))
    assert [each.goal.words.what for each in plan.active] == ["lot", "little"]
    assert plan.paused == (resting,)
    assert plan.reached == plan.set_aside == ()


def test_a_goal_in_the_plan_tells_open_steps_from_closed_ones() -> None:
    steps = (
        kept(a_step("second", TODAY + DAY, TODAY + DAY)),
        kept(a_step("first")),
        kept(a_step("done").move_to(StepState.DONE, NOW)),
    )
    each = GoalInPlan(kept(a_goal()), steps)
    assert [step.value.words.what for step in each.open_steps] == ["first", "second"]
    assert [step.value.words.what for step in each.closed_steps] == ["done"]
    assert each.done == 1


def test_a_sheet_holds_five_goals_with_three_steps_and_says_what_is_left_out() -> None:
    steps = tuple(kept(a_step(f"step {n}", TODAY + n * DAY, TODAY + n * DAY)) for n in range(4))
    page = printed([GoalInPlan(kept(a_goal(f"goal {n}")), steps) for n in range(7)])
    assert len(page.goals) == 5
    assert page.more == 2
    assert page.goals[0].more == 1
    assert len(page.goals[0].steps) == 3
    assert page.cut


def test_a_sheet_with_room_for_all_is_not_cut() -> None:
    assert not printed([GoalInPlan(kept(a_goal()), (kept(a_step()),))]).cut
    assert printed([GoalInPlan(kept(a_goal("word " * 100)), ())]).cut
