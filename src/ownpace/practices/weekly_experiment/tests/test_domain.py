"""What may become of an experiment, and what is kept of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from ownpace.core.records import NoSuchRecord, Record
from ownpace.core.scales import Percent
from ownpace.practices.weekly_experiment.domain import course
from ownpace.practices.weekly_experiment.domain.course import NextUp
from ownpace.practices.weekly_experiment.domain.experiment import (
    FORMER_KEPT,
    Experiment,
    Leaning,
    NoWords,
    Onward,
    Outcome,
    Plan,
    Prediction,
    Result,
    State,
    as_action,
    begin,
)
from ownpace.practices.weekly_experiment.domain.parts import Part
from ownpace.practices.weekly_experiment.records import EXPERIMENT

NOW = datetime(2026, 5, 6, 18, 0, tzinfo=UTC)
DREAD = Prediction("They sigh", Percent(70), Leaning.UNWELCOME)
percents = st.integers(0, 100).map(Percent)
predictions = st.builds(Prediction, st.text(max_size=9), st.none() | percents, st.none() | st.sampled_from(Leaning))
texts = st.text(max_size=20)
plans = st.builds(
    Plan,
    words=st.text(min_size=1, max_size=20).filter(str.strip),
    wish=texts,
    obstacle=texts,
    cue=texts,
    action=texts,
    prediction=predictions,
    day=st.none() | st.dates(date(2026, 1, 1), date(2027, 1, 1)),
)


def outcome(number: int = 0, result: Result = Result.HAPPENED, hours: int = 1) -> Outcome:
    at = NOW + timedelta(hours=hours)
    return Outcome(f"{number:032x}", at, at.date(), result)


def record(experiment: Experiment, number: int = 0) -> Record[Experiment]:
    return Record(f"{number:032x}", 1, experiment.begun, None, experiment)


class Lived(RuleBasedStateMachine):
    """Whatever a person does in whatever order, nothing is lost and nothing blocks."""

    def __init__(self) -> None:
        super().__init__()
        self.at = NOW
        self.kept = begin("Name a seat", NOW)
        self.noted: dict[str, Outcome] = {}
        self.count = 0

    def pass_time(self, hours: int) -> None:
        self.at += timedelta(hours=hours)

    @rule(plan=plans, hours=st.integers(0, 400))
    def rewrite(self, plan: Plan, hours: int) -> None:
        self.pass_time(hours)
        before, noted_before = self.kept.plan, bool(self.kept.outcomes)
        self.kept = self.kept.rewrite(plan, self.at)
        assert self.kept.plan == plan
        if noted_before and not plan.keeps(before):
            assert self.kept.former[-1].plan == before

    @rule(result=st.sampled_from(Result), hours=st.integers(0, 400))
    def note(self, result: Result, hours: int) -> None:
        self.pass_time(hours)
        self.count += 1
        one = Outcome(f"{self.count:032x}", self.at, self.at.date(), result)
        foreseen, state = self.kept.plan.prediction, self.kept.state
        self.kept = self.kept.note(one)
        self.noted[one.id] = self.kept.outcome(one.id)
        assert self.kept.outcome(one.id).foreseen == foreseen
        assert self.kept.plan.day is None
        assert self.kept.state is state

    @rule(data=st.data(), likely=st.none() | percents, take=texts)
    def look_back(self, data: st.DataObject, likely: Percent | None, take: str) -> None:
        if self.noted:
            one = self.kept.outcome(data.draw(st.sampled_from(sorted(self.noted))))
            seen = replace(one, likely=likely, take=take)
            self.kept = self.kept.correct(seen)
            self.noted[one.id] = seen

    @rule(data=st.data())
    def take_out(self, data: st.DataObject) -> None:
        if self.noted:
            gone = data.draw(st.sampled_from(sorted(self.noted)))
            del self.noted[gone]
            self.kept = self.kept.without(gone)

    @rule(state=st.sampled_from(State), hours=st.integers(0, 400))
    def move(self, state: State, hours: int) -> None:
        self.pass_time(hours)
        before = len(self.kept.changes)
        self.kept = self.kept.move_to(state, self.at)
        assert self.kept.state is state
        assert self.kept.move_to(state, self.at) is self.kept
        assert len(self.kept.changes) <= before + 1

    @rule(onward=st.sampled_from(Onward), hours=st.integers(0, 400))
    def go_on(self, onward: Onward, hours: int) -> None:
        self.pass_time(hours)
        outcomes = self.kept.outcomes
        self.kept = self.kept.go_on(onward, self.at)
        assert self.kept.is_running is (onward in (Onward.AGAIN, Onward.ADAPT))
        assert self.kept.outcomes == outcomes

    @invariant()
    def every_outcome_is_as_it_was_written(self) -> None:
        assert {one.id: one for one in self.kept.outcomes} == self.noted
        assert set(self.kept.tried) == {one for one in self.noted.values() if one.result is not Result.ANOTHER_TIME}

    @invariant()
    def it_opens_as_it_was_sealed(self) -> None:
        assert EXPERIMENT.load(1, EXPERIMENT.write(self.kept)) == self.kept

    @invariant()
    def states_differ_from_the_one_before_and_few_earlier_plans_are_kept(self) -> None:
        states = [State.RUNNING, *(change.state for change in self.kept.changes)]
        assert all(one is not next for one, next in pairwise(states))
        assert len(self.kept.former) <= FORMER_KEPT
        assert list(self.kept.moments) == sorted(self.kept.moments)


TestLived = Lived.TestCase


def test_a_behaviour_needs_words() -> None:
    with pytest.raises(NoWords):
        begin("  ", NOW)


@pytest.mark.parametrize(
    ("behaviour", "action"),
    [
        ("Say which seat I would like.", "say which seat I would like"),
        ("I leave at nine.", "leave at nine"),
        ("I’m the one who calls", "I’m the one who calls"),
        ("去公园坐十分钟", "去公园坐十分钟"),
        ("", ""),
    ],
)
def test_a_behaviour_can_follow_then_i(behaviour: str, action: str) -> None:
    assert as_action(behaviour) == action


def test_then_i_follows_a_reworded_behaviour_where_it_said_the_same() -> None:
    plan = Plan("Name a seat.", cue="we sit down", action="name a seat")
    assert plan.reword("Name a table").action == "name a table"
    assert replace(plan, action="point").reword("Name a table").action == "point"


def test_words_of_the_same_sitting_are_written_over_and_later_ones_are_kept() -> None:
    made = begin("Name a seat", NOW)
    soon = made.rewrite(Plan("Name a chair"), NOW + timedelta(minutes=59))
    assert soon.former == ()
    later = soon.rewrite(Plan("Name a bench"), NOW + timedelta(hours=1))
    assert [former.plan.words for former in later.former] == ["Name a chair"]
    more = later.rewrite(Plan("Name a bench", wish="room for me"), NOW + timedelta(days=9))
    assert len(more.former) == 1, "nothing was taken away, so nothing has to be kept"


def test_words_that_were_tried_are_kept_even_when_changed_at_once() -> None:
    tried = begin("Name a seat", NOW).note(outcome(hours=0))
    assert [f.plan.words for f in tried.rewrite(Plan("Smaller"), NOW).former] == ["Name a seat"]


@given(percents, percents)
def test_the_next_time_begins_where_the_last_rating_ended(before: Percent, after: Percent) -> None:
    made = begin("Name a seat", NOW)
    made = replace(made, plan=replace(made.plan, prediction=replace(DREAD, likely=before))).note(outcome())
    rated = made.correct(replace(made.outcomes[0], likely=after))
    assert rated.outcomes[0].moved == after - before
    assert rated.go_on(Onward.AGAIN, NOW).plan.prediction.likely == after
    assert rated.go_on(Onward.ENOUGH, NOW).plan.prediction.likely == before


def test_a_new_prediction_takes_no_rating_from_an_older_one() -> None:
    made = begin("Name a seat", NOW).note(outcome())
    made = made.correct(replace(made.outcomes[0], likely=Percent(20)))
    other = made.rewrite(replace(made.plan, prediction=DREAD), NOW)
    assert other.go_on(Onward.AGAIN, NOW).plan.prediction == DREAD


@pytest.mark.parametrize(
    ("leaning", "likely", "little"),
    [
        (Leaning.UNWELCOME, 60, True),
        (Leaning.UNWELCOME, 59, False),
        (Leaning.WELCOME, 40, True),
        (Leaning.WELCOME, 41, False),
        (Leaning.NEITHER, 100, False),
        (None, 100, False),
        (Leaning.UNWELCOME, None, False),
    ],
)
def test_little_is_expected_when_something_unwanted_is_clearly_likely(
    leaning: Leaning | None, likely: int | None, little: bool
) -> None:
    assert Prediction("x", None if likely is None else Percent(likely), leaning).expects_little is little


def test_an_outcome_that_is_not_there_is_said() -> None:
    for ask in (begin("a", NOW).outcome, begin("a", NOW).without):
        with pytest.raises(NoSuchRecord):
            ask("0" * 32)


@given(st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.dates(date(2026, 1, 1), date(2026, 12, 31)))
def test_an_outcome_is_awaited_from_its_day_on_and_no_longer_once_noted(day: date, today: date) -> None:
    made = begin("Name a seat", NOW)
    planned = replace(made, plan=replace(made.plan, day=day))
    assert planned.waits_since(today) == (day if day <= today else None)
    assert planned.note(outcome(result=Result.ANOTHER_TIME)).waits_since(today) is None
    assert planned.move_to(State.RESTING, NOW).waits_since(today) is None


def test_what_is_eased_gets_smaller_words_or_a_later_day_or_both() -> None:
    made = begin("Name a seat", NOW - timedelta(days=3))
    made = replace(made, plan=replace(made.plan, day=NOW.date()))
    later = NOW.date() + timedelta(days=7)
    assert made.ease(None, None, NOW) == made
    assert made.ease("  ", None, NOW) == made
    smaller = made.ease("Think of a seat", None, NOW)
    assert (smaller.plan.words, smaller.plan.day) == ("Think of a seat", NOW.date())
    assert smaller.former[0].plan.words == "Name a seat"
    assert made.ease(None, later, NOW).plan.day == later


def test_what_is_in_hand_stands_by_its_day_then_the_newest_first() -> None:
    def planned(number: int, day: int | None, hours: int = 0) -> Record[Experiment]:
        made = begin(f"e{number}", NOW - timedelta(hours=hours))
        return record(replace(made, plan=replace(made.plan, day=date(2026, 5, day) if day else None)), number)

    rest = record(begin("resting", NOW).move_to(State.RESTING, NOW), 9)
    records = [planned(1, None, 9), planned(2, 20), rest, planned(3, 8), planned(4, None, 2)]
    words = [found.value.plan.words for found in course.in_hand(records, NOW.date())]
    assert words == ["e3", "e2", "e4", "e1"]
    assert course.at_rest(records) == [rest]


def test_a_new_week_is_due_for_a_while_and_an_idea_later_and_nothing_in_the_same_week() -> None:
    sunday = datetime(2026, 5, 10, 22, 0, tzinfo=UTC)
    ended = begin("a", NOW).move_to(State.LET_GO, NOW)
    assert course.next_up([], NOW) is NextUp.FIRST
    assert course.next_up([ended], sunday) is NextUp.NOTHING
    assert course.next_up([ended], sunday + timedelta(hours=3)) is NextUp.NEW_WEEK
    assert course.next_up([ended], NOW + course.RHYTHM) is NextUp.NEW_WEEK
    assert course.next_up([ended], NOW + course.RHYTHM + timedelta(seconds=1)) is NextUp.AN_IDEA


def _rated(before: int, after: int | None, leaning: Leaning = Leaning.UNWELCOME) -> Experiment:
    made = begin("a", NOW)
    made = replace(made, plan=replace(made.plan, prediction=Prediction("x", Percent(before), leaning)))
    noted = made.note(outcome())
    return noted.correct(replace(noted.outcomes[0], likely=None if after is None else Percent(after)))


def test_ratings_are_counted_together_where_the_same_thing_was_rated_twice_and_was_unwanted() -> None:
    few = [_rated(70, 20), _rated(70, None), _rated(10, 90, Leaning.WELCOME)]
    assert not course.compared(few).says_enough
    found = course.compared([*few, _rated(50, 41), _rated(50, 60)])
    assert (found.times, found.less, found.more, found.alike) == (3, 1, 1, 1)
    assert found.says_enough


def test_a_time_away_is_counted_from_anything_that_was_done() -> None:
    old = begin("a", NOW).note(outcome(hours=24 * 50))
    back = begin("b", NOW + timedelta(days=100))
    assert course.came_back([old, back]) == []
    late = begin("b", NOW + timedelta(days=111))
    assert course.came_back([late, old]) == [late.begun]


def test_the_parts_of_a_plan_follow_each_other() -> None:
    walked, part = [Part.WORDS], Part.WORDS.following
    while part is not None:
        walked.append(part)
        part = part.following
    assert walked == list(Part)
    assert [part.number for part in Part] == [1, 2, 3, 4]
