"""From kept attempts to the pace model, and from the model to what is proposed and kept."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ownpace.core.scales import Confidence, Percent, Suds
from ownpace.practices.exposure_ladder import drawing, words
from ownpace.practices.exposure_ladder.domain import history, pace
from ownpace.practices.exposure_ladder.domain.attempt import (
    OVERWHELM,
    Attempt,
    Debrief,
    Foreseen,
    Happened,
    Held,
    Preparation,
    StopReason,
)
from ownpace.practices.exposure_ladder.domain.ladder import Ladder, Rating, Setting, Step, Zone
from ownpace.practices.exposure_ladder.domain.pace import parameters
from ownpace.practices.exposure_ladder.domain.progress import Track, track
from ownpace.practices.exposure_ladder.domain.proposal import REST, RULE_UNTIL, Reason, propose_next

NOW = datetime(2026, 5, 1, 18, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def step(id: str, suds: int, sure: int | None = None, at: datetime = NOW - 90 * DAY) -> Step:
    return Step(
        id, f"situation {id}", Setting.SOLO, (Rating(at, Suds(suds), sure if sure is None else Confidence(sure)),)
    )


def ladder(*suds: int) -> Ladder:
    built = Ladder("towards closeness", "")
    for number, expected in enumerate(suds):
        built = built.add(step(f"s{number}", expected))
    return built


def tried(id: str, days_ago: float, peak: int | None = 30, stop: StopReason | None = None, **more: object) -> Attempt:
    at = NOW - days_ago * DAY
    begun = Attempt(id, at, Suds(40)).start(Suds(20), at)
    ended = begun.stop(at, stop) if stop else begun.finish(at)
    rated = ended.rate(None if peak is None else Suds(peak), Suds(5)).look_ahead(None, None)
    return replace(rated, **more)


class Heard:
    """Notes what the model is told, in order."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.said: list[object] = []
        real = {name: getattr(pace, name) for name in ("new_model", "elapse", "observe")}

        def new_model(predicted: list[float], confidence: list[float] | None = None) -> object:
            self.said.append(("new", list(predicted), confidence and list(confidence)))
            return real["new_model"](predicted, confidence)

        def elapse(model: object, days: float) -> object:
            self.said.append(("elapse", round(days, 3)))
            return real["elapse"](model, days)

        def observe(model: object, observation: pace.Observation) -> object:
            self.said.append(("observe", observation.step, observation.peak))
            return real["observe"](model, observation)

        for name, instead in (("new_model", new_model), ("elapse", elapse), ("observe", observe)):
            monkeypatch.setattr(pace, name, instead)


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Heard:
    return Heard(monkeypatch)


def test_tries_are_replayed_with_the_days_between_them_and_up_to_now(heard: Heard) -> None:
    history.model_of(ladder(20, 40), [tried("s0", 10, 25), tried("s1", 7, 30)], NOW)
    assert heard.said[1:] == [
        ("elapse", 0.0),
        ("observe", 0, 25.0),
        ("elapse", 3.0),
        ("observe", 1, 30.0),
        ("elapse", 7.0),
    ]


def test_an_attempt_that_was_not_made_teaches_nothing(heard: Heard) -> None:
    prepared = Attempt("s0", NOW - 3 * DAY, Suds(20)).prepare(Preparation("I blush"))
    history.model_of(ladder(20), [prepared, prepared.leave()], NOW)
    assert not any(said[0] == "observe" for said in heard.said)


def test_steps_put_away_are_not_in_the_model_and_their_tries_let_time_pass(heard: Heard) -> None:
    away = ladder(20, 40).put_step_away("s0")
    history.model_of(away, [tried("s0", 10), tried("s1", 7)], NOW)
    assert heard.said[0][1] == [40.0]
    assert [said for said in heard.said if said[0] == "observe"] == [("observe", 0, 30.0)]
    assert sum(said[1] for said in heard.said if said[0] == "elapse") == pytest.approx(10)


def test_the_model_starts_from_what_was_expected_before_the_first_try(heard: Heard) -> None:
    rated = ladder(30, 50).rate("s0", Rating(NOW - 80 * DAY, Suds(35))).rate("s0", Rating(NOW - 2 * DAY, Suds(10)))
    history.model_of(rated, [tried("s0", 20)], NOW)
    assert heard.said[0][1] == [35.0, 50.0]


def test_a_step_not_tried_yet_counts_as_harder_at_once_and_as_easier_when_tried(heard: Heard) -> None:
    rated = ladder(30, 40, 50).rate("s1", Rating(NOW - DAY, Suds(90))).rate("s2", Rating(NOW - DAY, Suds(5)))
    history.model_of(rated, [tried("s0", 20)], NOW)
    assert dict(zip([s.id for s in rated.climbable], heard.said[0][1], strict=True)) == {"s0": 30, "s1": 90, "s2": 50}


def test_a_confidence_that_was_not_given_adds_nothing(heard: Heard) -> None:
    mixed = Ladder("", "").add(step("s0", 30)).add(step("s1", 40, 20))
    history.model_of(mixed, [], NOW)
    assert heard.said == [("new", [30.0, 40.0], [70.0, 20.0]), ("elapse", 0.0)]


def test_the_newest_two_hundred_tries_are_replayed(heard: Heard) -> None:
    history.model_of(ladder(20), [tried("s0", 300 - day) for day in range(250)], NOW)
    assert sum(said[0] == "observe" for said in heard.said) == history.REPLAYED


def test_a_try_is_told_as_it_was() -> None:
    said = tried(
        "s0",
        1,
        40,
        StopReason.OUTSIDE,
        preparation=Preparation("I blush", Percent(70)),
        debrief=Debrief(Happened.YES),
        confidence_after=Confidence(60),
    )
    assert history.observation(said, 3) == pace.Observation(
        step=3,
        peak=40,
        completed=False,
        before=20,
        after=5,
        stop_reason="outside",
        feared_percent=70,
        feared_happened=True,
        confidence_after=60,
    )


def test_every_reason_to_stop_is_one_the_model_knows() -> None:
    assert {reason.value for reason in StopReason} == {"planned", "too_much", "outside", "changed_mind", "unsaid"}


def test_numbness_is_no_ease() -> None:
    assert history.observation(tried("s0", 1, 5, numb=True), 0).peak is None
    assert history.observation(tried("s0", 1, 5, numb=False), 0).peak == 5


def test_today_names_a_step_no_longer_than_the_plain_rule_answers() -> None:
    assert pace.ENOUGH >= RULE_UNTIL


def test_what_is_still_to_be_rated_counts_down() -> None:
    left = [history.still_to_rate(ladder(20), [tried("s0", 9 - n) for n in range(n)]) for n in range(pace.ENOUGH)]
    assert left == list(range(pace.ENOUGH, 0, -1))
    assert history.rated(ladder(20), [tried("s0", 9), tried("s0", 8, None), tried("s0", 7, 5, numb=True)]) == 1


def offered(climb: Ladder, now: datetime = NOW, attempts: Sequence[Attempt] = ()) -> list[int]:
    """Return the places that are offered, the best first."""
    seen = history.outlook(climb, attempts or [tried("s0", 20), tried("s0", 18)], now)
    assert seen is not None
    return [one.step for one in history.choices(seen)]


def test_declined_steps_are_left_out_and_what_fits_moves_up(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [pace.Proposal(step=n, reason=next(iter(pace.Why)), kind=pace.Kind.STEP) for n in (3, 2, 1, 0)]
    monkeypatch.setattr(pace, "propose", lambda model, gate_open=True, zone=0.12, top=3: tuple(found[:top]))
    climb = ladder(10, 20, 30, 40).decline("s3", NOW, None)
    assert offered(climb) == [2, 1, 0]
    for id in ("s0", "s1", "s2"):
        climb = climb.decline(id, NOW, NOW + 7 * DAY)
    assert offered(climb) == []
    assert offered(climb, NOW + 7 * DAY) == [2, 1, 0]


EASY = [tried("s0", 30, 15), tried("s1", 28, 20), tried("s2", 26, 25)]


def overwhelmed(id: str, days_ago: float) -> Attempt:
    return tried(id, days_ago, 90, StopReason.TOO_MUCH)


def test_after_the_rest_what_was_too_much_waits_until_something_easier_went_well() -> None:
    climb = ladder(10, 20, 30, 40, 50).choose(Zone.BRISK)
    rested = [*EASY, overwhelmed("s3", 12), overwhelmed("s2", 9)]
    again = [*rested, *(tried(id, 7.5, 10) for id in ("s0", "s1"))]
    assert offered(climb, attempts=rested)
    assert max(offered(climb, attempts=rested)) < 2
    assert max(offered(climb, attempts=again)) >= 2


def test_where_only_what_was_too_much_is_left_the_lowest_step_is_to_be_split() -> None:
    """Two overwhelms in a row rest a step for four tries, which a ladder of one step could never give it."""
    seen = history.outlook(ladder(30), [overwhelmed("s0", 12), overwhelmed("s0", 9)], NOW)
    assert seen is not None
    assert [(one.step, one.kind) for one in history.choices(seen)] == [(0, pace.Kind.SPLIT)]


@given(st.lists(st.tuples(st.sampled_from(["s0", "s1", "s2"]), st.booleans()), min_size=2, max_size=9))
@settings(max_examples=40, deadline=None)
def test_whatever_happened_a_week_later_there_is_a_way_on(before: list[tuple[str, bool]]) -> None:
    attempts = [
        overwhelmed(id, 8 + n) if hard else tried(id, 8 + n) for n, (id, hard) in reversed(list(enumerate(before)))
    ]
    assert propose_next(ladder(20, 30, 40), attempts, NOW).reason is not Reason.REST
    assert offered(ladder(20, 30, 40), attempts=attempts)


def test_the_rule_and_the_model_mean_the_same_by_too_much_and_by_a_rest() -> None:
    assert REST / DAY == parameters.REST_DAYS
    assert parameters.OVERWHELM == OVERWHELM


def test_trying_something_easier_during_a_rest_does_not_make_it_longer() -> None:
    hard = [*EASY, overwhelmed("s2", 8), overwhelmed("s1", 7.5)]
    climb, gently = ladder(10, 20, 30), [*hard, tried("s0", 1, 10)]
    assert propose_next(climb, gently, NOW - DAY).until == NOW - 0.5 * DAY == propose_next(climb, hard, NOW - DAY).until
    assert propose_next(climb, gently, NOW).reason is not Reason.REST
    assert offered(climb, attempts=gently) == [0]


def test_a_step_put_away_does_not_hide_what_came_of_the_others() -> None:
    scared = [tried("s0", 9 - n, debrief=Debrief(Happened.YES)) for n in range(2)]
    climb, attempts = ladder(20, 40), [*scared, *(tried("s1", 5 - n) for n in range(4))]
    assert propose_next(climb, attempts, NOW).reason is not Reason.FEAR_CAME_TRUE
    assert propose_next(climb.put_step_away("s1"), attempts, NOW).reason is Reason.FEAR_CAME_TRUE
    assert propose_next(climb.put_step_away("s0"), scared, NOW).reason is Reason.FEAR_CAME_TRUE


@given(st.integers(0, 100), st.sampled_from(Zone))
@settings(max_examples=25)
def test_what_is_kept_of_a_forecast_is_whole_and_in_order(expected: int, zone: Zone) -> None:
    climb = ladder(expected)
    seen = history.outlook(climb.choose(zone), [tried("s0", 5), tried("s0", 3)], NOW)
    assert seen is not None
    kept = history.foresee(seen, "s0")
    assert 0 <= kept.low <= kept.median <= kept.high <= 100
    assert 0 <= kept.p_overwhelm <= 1
    assert (kept.version, kept.zone) == (pace.VERSION, zone)


@given(st.lists(st.floats(0.01, 400), max_size=20))
@settings(max_examples=50)
def test_usual_gaps_stay_between_a_day_and_four_weeks(days: list[float]) -> None:
    attempts = [tried("s0", ago) for ago in sorted(days, reverse=True)]
    assert history.SHORTEST_GAP <= history.usual_gap(attempts) <= history.LONGEST_GAP


def test_usual_gaps_are_those_of_late() -> None:
    assert history.usual_gap([]) == history.USUAL_GAP
    assert history.usual_gap([tried("s0", 3 * n) for n in range(20, 0, -1)]) == pytest.approx(3)


def test_three_tries_on_one_evening_a_week_are_no_try_a_day() -> None:
    evenings = [tried("s0", 7 * week + hours / 24) for week in range(5, 0, -1) for hours in (2, 1, 0)]
    assert history.usual_gap(evenings) == pytest.approx(7 / 3, abs=0.3)


def test_one_long_pause_is_no_habit() -> None:
    assert history.usual_gap([tried("s0", 400), *(tried("s0", 3 * n) for n in range(12, 0, -1))]) < 6


def test_the_same_tries_give_the_same_ranges_on_any_day() -> None:
    climb, attempts = ladder(20, 40), [tried("s0", 9), tried("s1", 5)]
    assert history.seed_of(climb, attempts) == history.seed_of(climb, list(attempts))
    assert history.seed_of(climb, attempts) != history.seed_of(climb, attempts[:1])


def test_where_a_peak_lies_beside_its_forecast() -> None:
    foreseen = Foreseen(0.1, Suds(35), Suds(20), Suds(55), 1, Zone.STEADY)
    places = [foreseen.held(Suds(peak)) for peak in (19, 20, 55, 56)]
    assert places == [Held.BELOW, Held.INSIDE, Held.INSIDE, Held.ABOVE]
    assert tried("s0", 1, 5, foreseen=foreseen, numb=True).held is None
    assert tried("s0", 1, 30).held is None


def test_the_record_of_forecasts_needs_five_and_looks_at_the_last_fifteen() -> None:
    foreseen = Foreseen(0.1, Suds(35), Suds(20), Suds(55), 1, Zone.STEADY)
    inside, above = (tried("s0", 1, peak, foreseen=foreseen) for peak in (30, 90))
    assert track([inside] * 4 + [tried("s0", 1)] * 3) is None
    assert track([above] * 10 + [inside] * 12 + [above] * 3) == Track(12, 15)


def test_the_plain_rule_heeds_what_was_declined() -> None:
    settled = [tried("s0", 9 - n, 5) for n in range(2)]
    climb = ladder(20, 40).decline("s1", NOW, NOW + 7 * DAY)
    found = propose_next(climb, settled, NOW)
    assert (found.step and found.step.id, found.reason) == ("s0", Reason.BELOW_DECLINED)
    assert propose_next(climb, settled, NOW + 7 * DAY).reason is Reason.ONE_BEYOND
    assert propose_next(climb.decline("s0", NOW, None), settled, NOW).reason is Reason.DECLINED


def test_declining_again_replaces_the_time_and_asking_again_ends_it() -> None:
    climb = ladder(20).decline("s0", NOW, NOW + DAY).decline("s0", NOW, None)
    assert [one.until for one in climb.declined] == [None]
    assert climb.ask_again("s0").declined == ()
    assert climb.put_step_away("s0").declined_at(NOW) == ()


def test_smaller_steps_go_below_the_step_that_stays() -> None:
    split = ladder(10, 60).split("s1", step("a", 30), step("b", 45))
    assert [s.id for s in split.steps] == ["s0", "a", "b", "s1"]
    by_hand = ladder(10, 60).move("s0", 1).split("s1", step("a", 30))
    assert [s.id for s in by_hand.steps] == ["a", "s1", "s0"]


@given(st.floats(0, 1))
def test_every_chance_has_words(probability: float) -> None:
    assert words.chance(probability)


def test_chances_are_said_so_that_they_can_be_pictured() -> None:
    said = [words.chance(p) for p in (0.0, 0.06, 0.12, 0.2, 0.5, 0.7, 1.0)]
    shares = ["about 1 in 16", "about 1 in 8", "about 1 in 5", "about 1 in 2", "about 2 in 3"]
    assert said == ["less than 1 in 50", *shares, "nearly certain"]


def test_the_shares_of_the_paces_are_those_that_their_words_name() -> None:
    assert all(words.chance(zone.share) in str(words.ZONE_HINTS[zone]) for zone in Zone)


@given(st.floats(0, 200), st.floats(0, 200), st.floats(0, 60), st.floats(0, 60))
def test_ranges_of_weeks_stay_inside_their_picture(start: float, length: float, before: float, after: float) -> None:
    narrow, wide = (start, start + length), (max(0.0, start - before), start + length + after)
    drawn = drawing.weeks(narrow, wide)
    assert 0 <= drawn.wide.start <= drawn.narrow.start <= drawn.narrow.end <= drawn.wide.end < 100
    assert 2 <= len(drawn.ticks) <= 12


def test_today_and_the_start_of_the_server_do_without_numpy() -> None:
    """numpy takes a tenth of a second and some thirty megabytes; it is there once a ladder asks for it."""
    code = (
        "import django, sys; django.setup()\n"
        "from django.urls import get_resolver; get_resolver().url_patterns\n"
        "from ownpace.practices.exposure_ladder import urls, declared\n"
        "import ownpace.cli.main\n"
        "assert 'numpy' not in sys.modules, 'loaded too early'\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[4])}
    ran = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)  # noqa: S603
    assert ran.returncode == 0, ran.stderr
