"""The safety questions of the life: answered at the start, looked at again now and then."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from ownpace.core.gate import Concern
from ownpace.core.records import Record
from ownpace.invented.life import Life, Thread
from ownpace.practices.safety_check import catalogue
from ownpace.practices.safety_check.domain import CLINICIAN_GUIDES, Answers, Reply, answer
from ownpace.practices.safety_check.records import ANSWERS

LOOK_AGAIN_DAYS = 84
LAST_LOOK = timedelta(days=30)
GUIDED_FROM = timedelta(days=540)


def threads(life: Life) -> Iterator[Thread]:
    yield _answer(life)


def _answer(life: Life) -> Thread:
    dice = life.dice("safety")
    at = life.begin + timedelta(minutes=1)
    yield at
    first = {question.id: Reply.NO for question in catalogue.first_run()}
    first[Concern.SELF_HARM.value] = Reply.RATHER_NOT_SAY
    if Concern.LOSING_TIME.value in first:
        first[Concern.LOSING_TIME.value] = Reply.YES
    record = life.vault.seal(ANSWERS, _said(Answers(), first, at), at=at)
    at = life.later(at, min(16, (life.now - life.begin).days / 8), dice)
    yield at
    record = _again(life, record, {Concern.LOSING_TIME.value: Reply.NO}, at)
    while True:
        at = life.later(at, LOOK_AGAIN_DAYS * dice.uniform(0.8, 1.1), dice)
        yield at
        replies = {question.id: Reply.NO for question in catalogue.first_run()}
        if at - life.begin > GUIDED_FROM:
            replies[CLINICIAN_GUIDES] = Reply.YES
        tired = dice.random() < 0.15 and life.now - at > LAST_LOOK
        if tired:
            replies[Concern.SUBSTANCES.value] = Reply.YES
        record = _again(life, record, replies, at)
        if tired:
            at = life.later(at, 10, dice)
            yield at
            record = _again(life, record, {Concern.SUBSTANCES.value: Reply.NO}, at)


def _again(life: Life, record: Record[Answers], replies: dict[str, Reply], at: datetime) -> Record[Answers]:
    return life.vault.replace(record, ANSWERS, _said(record.value, replies, at), at=at)


def _said(answers: Answers, replies: dict[str, Reply], at: datetime) -> Answers:
    for question, reply in replies.items():
        answers = answer(answers, question, reply, at)
    return answers
