from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownpace.core.autosave import Earlier
from ownpace.core.records import Record
from ownpace.core.scales import Percent, Suds
from ownpace.practices.self_compassion.domain.breaks import Break, Step
from ownpace.practices.self_compassion.domain.letters import (
    Letter,
    LetterContent,
    LetterTheme,
    Return,
    Returns,
    Submission,
    draft_of,
    keep,
)
from ownpace.practices.self_compassion.domain.statements import State, Statement, in_use, most_rated
from ownpace.practices.self_compassion.domain.turning import Friend, Lesson
from ownpace.practices.self_compassion.records import BREAK, FRIEND, LESSON, LETTER, RETURNS, STATEMENT

NIGHT = datetime(2026, 3, 1, 23, 30, tzinfo=UTC)
FIRST, SECOND = "a" * 32, "b" * 32

moments = st.integers(0, 3_000_000_000).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))
scores = st.integers(0, 100)
words = st.text(max_size=20)


def _kept(statement: Statement, id: str = FIRST) -> Record[Statement]:
    return Record(id, 1, NIGHT, None, statement)


def test_the_steps_come_in_their_order_and_the_last_has_none_after_it() -> None:
    assert [step.number for step in Step] == [1, 2, 3]
    assert [step.following for step in Step] == [Step.SHARED, Step.KIND, None]


@pytest.mark.parametrize("step", Step)
def test_words_of_a_step_are_kept_at_that_step_alone(step: Step) -> None:
    taken = Break(NIGHT).write(step, "this hurts")
    assert [one for one in Step if taken.words(one)] == [step]
    assert not taken.is_empty


def test_a_break_with_a_zero_is_not_empty() -> None:
    assert Break(NIGHT).is_empty
    assert not Break(NIGHT, before=Suds(0)).is_empty
    assert not Break(NIGHT, after=Suds(0)).is_empty


def test_a_finished_letter_keeps_its_day_when_it_is_changed() -> None:
    letter = draft_of(LetterTheme.OWN, "Dear hands", NIGHT, "To my hands").finish(NIGHT + timedelta(days=1))
    sent = Submission(LetterContent("To both hands", "Dear both"), FIRST, edition=1)
    later = keep(letter, sent, NIGHT + timedelta(days=9))
    assert later is not None
    assert later.day == NIGHT + timedelta(days=1)
    assert (later.title, later.text, later.is_draft) == ("To both hands", "Dear both", False)


def test_a_finished_letter_that_is_open_to_be_changed_is_no_draft() -> None:
    letter = draft_of(LetterTheme.OWN, "Dear hands", NIGHT).finish(NIGHT)
    sent = Submission(LetterContent("", "Dear hands and"), FIRST, turn=1, edition=1, is_done=False)
    later = keep(letter, sent, NIGHT + timedelta(days=9))
    assert later is not None
    assert (later.is_draft, later.is_done, later.day) == (False, False, NIGHT)


def test_a_letter_is_due_from_its_day_on_until_it_was_read() -> None:
    on = date(2026, 4, 1)
    returns = Returns().bring(FIRST, on)
    assert returns.due(on - timedelta(days=1)) == ()
    assert returns.due(on) == returns.due(on + timedelta(days=400)) == (Return(FIRST, on),)
    assert returns.come_back(FIRST, NIGHT).due(on) == ()


def test_the_letter_that_waited_longest_comes_first() -> None:
    returns = Returns().bring(FIRST, date(2026, 4, 2)).bring(SECOND, date(2026, 4, 1))
    assert [each.letter for each in returns.due(date(2026, 5, 1))] == [SECOND, FIRST]


def test_a_letter_that_came_back_can_be_asked_back_again() -> None:
    returns = Returns().bring(FIRST, date(2026, 4, 1)).come_back(FIRST, NIGHT).bring(FIRST, date(2027, 4, 1))
    assert returns.first_came == NIGHT
    waiting = returns.waiting(FIRST)
    assert waiting is not None
    assert waiting.on == date(2027, 4, 1)


asks = st.one_of(
    st.tuples(st.just("bring"), st.sampled_from([FIRST, SECOND]), st.one_of(st.none(), st.dates())),
    st.tuples(st.just("come"), st.sampled_from([FIRST, SECOND]), st.none()),
    st.tuples(st.just("forget"), st.sampled_from([FIRST, SECOND]), st.none()),
)


@given(st.lists(asks, max_size=30), st.dates())
def test_a_letter_waits_at_most_once_whatever_is_asked(asked: list[tuple[str, str, date | None]], today: date) -> None:
    returns = Returns()
    for what, letter, on in asked:
        came = sum(1 for each in returns.all if each.came and each.letter != letter)
        if what == "bring":
            returns = returns.bring(letter, on)
        else:
            returns = returns.come_back(letter, NIGHT) if what == "come" else returns.forget(letter)
        assert sum(1 for each in returns.all if each.came and each.letter != letter) == came
    waiting = [each.letter for each in returns.all if each.came is None]
    assert len(waiting) == len(set(waiting))
    assert all(each.on <= today for each in returns.due(today))


def test_a_second_number_of_a_day_replaces_the_first_in_the_zone_of_the_person() -> None:
    paris = timezone(timedelta(hours=1))
    statement = Statement("slow", NIGHT).rate(Percent(20), NIGHT, paris).rate(Percent(40), NIGHT, paris)
    assert [felt.true for felt in statement.felt] == [40]
    # 23:30 in UTC is the next day in Paris, so an hour before it is another day there.
    assert len(statement.rate(Percent(10), NIGHT - timedelta(hours=1), paris).felt) == 2


@given(st.lists(st.tuples(moments, scores), max_size=20))
def test_numbers_stay_in_order_with_one_for_each_day(given_numbers: list[tuple[datetime, int]]) -> None:
    statement = Statement("slow", NIGHT)
    for at, true in given_numbers:
        statement = statement.rate(Percent(true), at, UTC)
    days = [each.at.date() for each in statement.felt]
    assert days == sorted(set(days))
    assert set(days) == {at.date() for at, _ in given_numbers}


def test_other_words_keep_the_former_ones_and_the_same_words_change_nothing() -> None:
    statement = Statement("slow", NIGHT)
    assert statement.reword("slow", NIGHT) is statement
    changed = statement.reword("slowly", NIGHT)
    assert (changed.words, changed.wording) == ("slowly", 2)
    assert [each.words for each in changed.former] == ["slow"]


def test_what_is_in_use_has_pinned_ones_first_and_nothing_put_away() -> None:
    kept = [
        _kept(Statement("a", NIGHT)),
        _kept(Statement("b", NIGHT, State.PUT_AWAY)),
        _kept(Statement("c", NIGHT, State.PINNED)),
    ]
    assert [record.value.words for record in in_use(kept)] == ["c", "a"]


def test_at_most_five_are_charted_and_none_without_a_number() -> None:
    def rated(times: int) -> Statement:
        statement = Statement(str(times), NIGHT)
        for day in range(times):
            statement = statement.rate(Percent(50), NIGHT + timedelta(days=day), UTC)
        return statement

    found = most_rated([_kept(rated(times)) for times in (0, 3, 1, 2, 7, 5, 4)])
    assert [record.value.words for record in found] == ["7", "5", "4", "3", "2"]


def test_words_to_a_friend_change_without_touching_those_to_oneself() -> None:
    friend = Friend(NIGHT, "tired", "rest", "softly").turn("lazy", "I may rest")
    assert friend.say("worn out", "sleep", "") == Friend(NIGHT, "worn out", "sleep", "", "lazy", "I may rest")


@given(st.builds(Break, moments, st.builds(Suds, scores), st.none(), words, words, words))
def test_a_break_reads_back_the_same(taken: Break) -> None:
    assert BREAK.load(1, BREAK.write(taken)) == taken


@given(
    st.builds(
        Letter,
        moments,
        moments,
        st.builds(LetterContent, words, st.text()),
        st.integers(1, 999),
        is_done=st.booleans(),
        earlier=st.one_of(st.none(), st.builds(Earlier, moments, st.builds(LetterContent, words, words))),
        theme=st.sampled_from(LetterTheme),
        finished=st.one_of(st.none(), moments),
    )
)
def test_a_letter_reads_back_the_same(letter: Letter) -> None:
    assert LETTER.load(2, LETTER.write(letter)) == letter


@given(st.lists(st.builds(Return, st.just(FIRST), st.dates(), st.one_of(st.none(), moments))).map(tuple))
def test_returns_read_back_the_same(wishes: tuple[Return, ...]) -> None:
    assert RETURNS.load(1, RETURNS.write(Returns(wishes))) == Returns(wishes)


@given(words, words, moments, scores, st.sampled_from(State))
def test_a_statement_reads_back_the_same(first: str, second: str, at: datetime, true: int, state: State) -> None:
    statement = Statement(first, at).reword(second, at).rate(Percent(true), at, UTC).put(state)
    assert STATEMENT.load(1, STATEMENT.write(statement)) == statement


@given(st.builds(Friend, moments, words, words, words, words, words), st.builds(Lesson, moments, words, words, words))
def test_a_friend_and_a_lesson_read_back_the_same(friend: Friend, lesson: Lesson) -> None:
    assert FRIEND.load(1, FRIEND.write(friend)) == friend
    assert LESSON.load(1, LESSON.write(lesson)) == lesson
