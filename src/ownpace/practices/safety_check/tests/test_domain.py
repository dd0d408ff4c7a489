from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownpace.core.gate import Concern
from ownpace.practices.safety_check.catalogue import find, first_run, questions
from ownpace.practices.safety_check.domain import (
    ASK_ALL_AGAIN_AFTER,
    CLINICIAN_GUIDES,
    HISTORY_KEPT,
    RECENT,
    Answers,
    Reply,
    answer,
    ask_again,
    is_long_ago,
    next_question,
)
from ownpace.practices.safety_check.records import ANSWERS
from ownpace.practices.safety_check.words import REPLY

NOON = datetime(2025, 3, 1, 12, tzinfo=UTC)
ASSAULT = Concern.RECENT_ASSAULT.value
QUESTIONS = [*(concern.value for concern in Concern), CLINICIAN_GUIDES]
said = st.lists(st.tuples(st.sampled_from(QUESTIONS), st.sampled_from(Reply), st.integers(0, 5000)), max_size=90)


def _answers(*replies: tuple[str, Reply], at: datetime = NOON) -> Answers:
    answers = Answers()
    for question, reply in replies:
        answers = answer(answers, question, reply, at)
    return answers


def _said(replies: list[tuple[str, Reply, int]]) -> Answers:
    answers, at = Answers(), NOON
    for question, reply, minutes in replies:
        at += timedelta(minutes=minutes)
        answers = answer(answers, question, reply, at)
    return answers


def test_nothing_said_is_no_concern() -> None:
    assert Answers().concerns == frozenset()
    assert not Answers().clinician_guides


@pytest.mark.parametrize("concern", Concern)
def test_a_yes_is_a_concern_and_any_other_answer_is_not(concern: Concern) -> None:
    assert _answers((concern.value, Reply.YES)).concerns == {concern}
    assert _answers((concern.value, Reply.NO)).concerns == frozenset()
    assert _answers((concern.value, Reply.RATHER_NOT_SAY)).concerns == frozenset()


def test_an_answer_can_be_changed_and_the_last_one_counts() -> None:
    answers = _answers((ASSAULT, Reply.YES), (ASSAULT, Reply.NO))
    assert answers.concerns == frozenset()
    assert [each.reply for each in answers.earlier(ASSAULT)] == [Reply.YES]


def test_a_clinician_who_guides_can_be_named_and_withdrawn() -> None:
    named = _answers((CLINICIAN_GUIDES, Reply.YES))
    assert named.clinician_guides
    assert named.concerns == frozenset()
    assert not answer(named, CLINICIAN_GUIDES, Reply.NO, NOON).clinician_guides


@given(said, st.sampled_from(Concern))
def test_a_yes_always_counts_from_the_moment_it_is_said(
    replies: list[tuple[str, Reply, int]], concern: Concern
) -> None:
    answers = answer(_said(replies), concern.value, Reply.YES, NOON + timedelta(days=9999))
    assert concern in answers.concerns


@given(said)
def test_letting_old_answers_go_never_changes_what_holds(replies: list[tuple[str, Reply, int]]) -> None:
    answers = _said(replies)
    last = {question: reply for question, reply, _ in replies}
    assert {question: answers.latest(question) and answers.latest(question).reply for question in last} == last  # type: ignore[union-attr]
    assert len(answers.said) == min(len(replies), HISTORY_KEPT)
    assert list(answers.said) == sorted(answers.said, key=lambda each: each.at)


def test_the_next_question_is_the_first_without_an_answer() -> None:
    asked = ["a", "b", "c"]
    assert next_question(asked, Answers()) == "a"
    assert next_question(asked, _answers(("a", Reply.RATHER_NOT_SAY))) == "b"
    assert next_question(asked, _answers(("a", Reply.NO), ("b", Reply.YES), ("c", Reply.NO))) is None
    assert next_question([], Answers()) is None


def test_a_skipped_question_is_looked_past_and_nothing_is_said_for_it() -> None:
    assert next_question(["a", "b", "c"], Answers(), after="a") == "b"
    assert next_question(["a", "b", "c"], Answers(), after="c") is None
    assert next_question(["a", "b"], Answers(), after="unknown") == "a"


def test_an_assault_is_asked_about_again_after_thirty_days() -> None:
    answers = _answers((ASSAULT, Reply.YES))
    assert ask_again(answers, NOON + RECENT) == ()
    assert ask_again(answers, NOON + RECENT + timedelta(seconds=1)) == (Concern.RECENT_ASSAULT,)


@given(st.integers(0, 4000))
def test_time_alone_never_lifts_a_concern(days: int) -> None:
    answers = _answers((ASSAULT, Reply.YES))
    ask_again(answers, NOON + timedelta(days=days))
    assert answers.concerns == {Concern.RECENT_ASSAULT}


def test_a_second_yes_counts_as_recent_again() -> None:
    later = NOON + timedelta(days=40)
    assert ask_again(answer(_answers((ASSAULT, Reply.YES)), ASSAULT, Reply.YES, later), later) == ()


@pytest.mark.parametrize("reply", [Reply.NO, Reply.RATHER_NOT_SAY])
def test_any_other_answer_to_the_assault_question_is_not_asked_again(reply: Reply) -> None:
    assert ask_again(_answers((ASSAULT, reply)), NOON + timedelta(days=400)) == ()


@pytest.mark.parametrize("concern", sorted(set(Concern) - {Concern.RECENT_ASSAULT}))
def test_no_other_concern_lapses_by_itself(concern: Concern) -> None:
    assert ask_again(_answers((concern.value, Reply.YES)), NOON + timedelta(days=400)) == ()


def test_answers_older_than_ninety_days_are_gently_asked_again() -> None:
    answers = _answers((ASSAULT, Reply.NO))
    assert not is_long_ago(answers, NOON + ASK_ALL_AGAIN_AFTER)
    assert is_long_ago(answers, NOON + ASK_ALL_AGAIN_AFTER + timedelta(seconds=1))
    assert not is_long_ago(Answers(), NOON)


def test_one_new_answer_is_enough_to_be_left_in_peace() -> None:
    later = NOON + timedelta(days=200)
    answers = answer(_answers((ASSAULT, Reply.NO)), Concern.SELF_HARM.value, Reply.NO, later)
    assert not is_long_ago(answers, later + timedelta(days=1))


@given(said)
def test_what_is_sealed_reads_back_the_same(replies: list[tuple[str, Reply, int]]) -> None:
    answers = _said(replies)
    assert ANSWERS.load(ANSWERS.version, ANSWERS.write(answers)) == answers


def test_every_concern_has_a_question_with_a_reason_and_what_a_yes_changes() -> None:
    assert {question.concern for question in questions()} == set(Concern)
    assert all(question.asks and question.yes and question.why and question.if_yes for question in questions())


def test_the_first_visit_asks_about_home_suicide_losing_time_and_a_recent_assault() -> None:
    assert [question.concern for question in first_run()] == [
        Concern.HARM_AT_HOME,
        Concern.THOUGHTS_OF_SUICIDE,
        Concern.LOSING_TIME,
        Concern.RECENT_ASSAULT,
    ]


def test_a_question_that_is_not_asked_is_not_found() -> None:
    assert find("what happened") is None
    assert find(ASSAULT) is not None


def test_every_reply_has_words() -> None:
    assert all(str(REPLY[reply]) for reply in Reply)
