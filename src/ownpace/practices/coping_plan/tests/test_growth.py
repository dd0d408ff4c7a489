"""The rules beside the plan: cues, routines, setbacks, cards, and the plan as version 1 kept it."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownpace.practices.coping_plan.domain.card import TIGHT, card
from ownpace.practices.coping_plan.domain.cues import Cues, Sense
from ownpace.practices.coping_plan.domain.foreseen import Foreseen
from ownpace.practices.coping_plan.domain.plan import Contact
from ownpace.practices.coping_plan.domain.routine import Routine, RoutinePart
from ownpace.practices.coping_plan.domain.setback import Eased, Later, Setback, Stage, helped_before, later_day
from ownpace.practices.coping_plan.domain.walking import answer, through
from ownpace.practices.coping_plan.records import CUES, FORESEEN, ROUTINE, SEQUENCE, SETBACK

EVENING = datetime(2025, 3, 1, 21, 40, tzinfo=UTC)
moments = st.datetimes(timezones=st.just(UTC))
days = st.dates()


def test_a_plan_of_version_1_keeps_every_word_and_begins_the_new_parts_empty() -> None:
    kept = json.loads((Path(__file__).parent / "golden" / "sequence_v1.json").read_text("utf-8"))
    sequence = SEQUENCE.load(1, kept["payload"])
    assert sequence.now.signs == "My shoulders go up\nI stop hearing what people say"
    assert sequence.now.whom[1] == Contact("The night line", "by chat, after eight")
    assert sequence.earlier[0].first == "Five slow breaths"
    for version in (sequence.now, *sequence.earlier):
        assert (version.places, version.professionals, version.safer) == ("", (), "")
    written = SEQUENCE.write(sequence)
    for old, new in zip(
        [kept["payload"]["now"], *kept["payload"]["earlier"]], [written["now"], *written["earlier"]], strict=True
    ):
        assert old.items() <= new.items()


@given(
    st.builds(Cues, moments, st.dictionaries(st.sampled_from(Sense), st.text())),
    st.builds(
        Routine,
        moments,
        moments,
        st.text(),
        st.text(),
        st.text(),
        st.text(),
        st.integers(0),
        st.none() | moments,
        st.none() | moments,
    ),
    st.builds(Foreseen, moments, moments, st.text(), st.text(), st.text(), st.text(), st.text()),
)
def test_what_is_sealed_in_calm_hours_reads_back_the_same(cues: Cues, routine: Routine, foreseen: Foreseen) -> None:
    for kind, value in ((CUES, cues), (ROUTINE, routine), (FORESEEN, foreseen)):
        assert kind.load(kind.version, json.loads(json.dumps(kind.write(value)))) == value


@given(
    st.builds(
        Setback,
        moments,
        st.text(),
        st.none() | st.just("0" * 32),
        st.sampled_from(Stage),
        st.integers(1, 99),
        st.text(),
        st.text(),
        st.text(),
        st.text(),
        st.lists(st.text()).map(tuple),
        st.lists(st.builds(Eased, st.text(), st.text(), st.none() | days, st.none() | days), max_size=3).map(tuple),
        st.none() | moments,
    )
)
def test_a_setback_that_is_sealed_reads_back_the_same(setback: Setback) -> None:
    assert SETBACK.load(SETBACK.version, json.loads(json.dumps(SETBACK.write(setback)))) == setback


def test_a_routine_goes_a_line_at_a_time_through_before_during_and_after() -> None:
    routine = Routine(EVENING, EVENING, "The visit", "eat\n\ntell Noor", "feet down", "")
    assert [(screen.section, screen.lines) for screen in through(routine)] == [
        (RoutinePart.BEFORE, ("eat",)),
        (RoutinePart.BEFORE, ("tell Noor",)),
        (RoutinePart.DURING, ("feet down",)),
    ]
    assert routine.to_write is RoutinePart.AFTER


def test_a_routine_knows_its_first_and_its_last_day() -> None:
    walked = Routine(EVENING, EVENING, "The visit").walk(EVENING)
    again = walked.walk(EVENING + timedelta(days=9))
    assert (again.walks, again.first_walk, again.last_walk) == (2, EVENING, EVENING + timedelta(days=9))


def test_the_steps_for_a_setback_leave_its_signs_out_and_end_with_people() -> None:
    foreseen = Foreseen(EVENING, EVENING, "A bad week", "awake", "breathe\nfeet", "walk", "Noor – 112\nthe line")
    shown = answer(foreseen)
    assert [screen.lines for screen in shown[:-1]] == [("breathe",), ("feet",), ("walk",)]
    assert shown[-1].people == (Contact("Noor", "112"), Contact("the line"))
    assert not Foreseen(EVENING, EVENING, "A bad week", "awake", " \n", "", "").has_answer


keys = st.lists(st.sampled_from(["a", "b", "c", "d"]), max_size=6)


@given(st.lists(st.sampled_from(["go", "walked", "debriefed", "chose", "answered", "closed"]), max_size=12), keys, keys)
def test_a_setback_never_goes_back_a_stage_and_a_closed_one_stays_closed(
    taps: list[str], chosen: list[str], still: list[str]
) -> None:
    setback, order = Setback(EVENING), list(Stage)
    for tap in taps:
        if not setback.is_open:
            break
        before = order.index(setback.stage)
        moves = {
            "go": lambda now: now.go_to(-3),
            "walked": Setback.end_walk,
            "debriefed": Setback.end_debrief,
            "chose": lambda now: now.choose(chosen, "small"),
            "answered": lambda now: now.answer("a", None, still=still),
            "closed": lambda now: now.close(EVENING + timedelta(days=1)),
        }
        setback = moves[tap](setback)
        assert order.index(setback.stage) >= before
        assert setback.place == 1
        assert len(set(setback.chosen)) == len(setback.chosen)
    closed = setback.close(EVENING)
    assert closed.chosen == ()
    assert closed.close(EVENING + timedelta(days=5)) is closed


def test_what_helped_is_counted_once_a_setback_in_its_latest_words() -> None:
    first = Setback(EVENING, helped="Fresh air.\nfresh air")
    second = Setback(EVENING + timedelta(days=5), helped="FRESH AIR\nmusic")
    (air, music) = helped_before([second, first])
    assert (air.words, air.times, air.last) == ("FRESH AIR", 2, second.begun)
    assert (music.words, music.times) == ("music", 1)


@pytest.mark.parametrize(
    ("by", "due", "day"),
    [
        (Later.WEEK, date(2025, 3, 10), date(2025, 3, 17)),
        (Later.WEEK, date(2025, 1, 1), date(2025, 3, 8)),
        (Later.TWO_WEEKS, None, date(2025, 3, 15)),
        (Later.MONTH, date(2025, 12, 31), date(2026, 1, 31)),
        (Later.MONTH, date(2025, 5, 31), date(2025, 6, 30)),
    ],
)
def test_later_counts_from_the_day_or_from_today_where_that_is_later(by: Later, due: date | None, day: date) -> None:
    assert later_day(by, due, date(2025, 3, 1)) == day


@given(st.sampled_from([Later.WEEK, Later.TWO_WEEKS, Later.MONTH]), st.none() | st.dates(max_value=date(9000, 1, 1)))
def test_later_is_never_in_the_past(by: Later, due: date | None) -> None:
    today = date(2025, 3, 1)
    assert later_day(by, due, today) > max(today, due or today)


parts = st.lists(st.tuples(st.text(max_size=20), st.lists(st.text(max_size=400), max_size=30)), max_size=7)


@given(parts)
def test_a_card_keeps_its_room_and_says_when_it_left_something_out(given: list[tuple[str, list[str]]]) -> None:
    made = card(given)
    assert [part.title for part in made.parts] == [title for title, said in given if said]
    for part, said in zip(made.parts, (said for _title, said in given if said), strict=True):
        assert len(part.lines) + part.more == len(said)
        assert len(part.lines) <= made.room.lines
        assert all(len(line) <= made.room.letters for line in part.lines)
        is_whole = [" ".join(line.split()) for line in said] == list(part.lines)
        assert made.cut or is_whole


def test_a_full_card_gets_smaller_letters_and_a_short_one_none_of_that() -> None:
    full = card([(f"Part {number}", ["many words " * 20] * 12) for number in range(7)])
    assert full.room is TIGHT
    assert full.cut
    assert not card([("First", ["breathe"])]).cut


def test_on_a_full_card_a_long_name_is_shortened_and_its_number_is_not() -> None:
    number = "\u2066+49 30 123 45 67\u2069"
    people = [f"{'The nurse at the practice ' * 8}– {number}"]
    made = card([("People who help", people), ("First", ["many words " * 20] * 60)])
    (line,) = made.parts[0].lines
    assert line.startswith("The nurse at the practice")
    assert line.endswith(f"… – {number}")
    assert len(line) <= made.room.letters
    assert made.cut
