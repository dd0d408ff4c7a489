"""What a person says about the present, each answer dated, and when to ask again.

A yes closes proposals until it is changed: time alone never opens anything (evidence sheet, the gate for exposure).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from ownpace.core.gate import Concern

HISTORY_KEPT = 50
"""Answers kept. The latest to each question is always among them."""
ASK_ALL_AGAIN_AFTER = timedelta(days=90)
"""From the last answer to a gentle question whether things are still so."""
RECENT = timedelta(days=30)
"""How long an assault counts as recent before the question is asked again."""
CLINICIAN_GUIDES = "clinician_guides"
"""The statement "I work with a clinician who guides my steps", kept like an answer."""


class Reply(StrEnum):
    """What a person may say. RATHER_NOT_SAY is an answer, and changes nothing."""

    YES = "yes"
    NO = "no"
    RATHER_NOT_SAY = "rather_not_say"


@dataclass(frozen=True, slots=True)
class Answer:
    """One reply. question: the value of a Concern, or CLINICIAN_GUIDES. at: aware."""

    question: str
    reply: Reply
    at: datetime


@dataclass(frozen=True, slots=True)
class Answers:
    """Everything said, oldest first."""

    said: tuple[Answer, ...] = ()

    def latest(self, question: str) -> Answer | None:
        """Return the last answer to a question, or None where there is none."""
        return next((answer for answer in reversed(self.said) if answer.question == question), None)

    def earlier(self, question: str) -> tuple[Answer, ...]:
        """Return the answers to a question before the last one, newest first."""
        return tuple(answer for answer in reversed(self.said) if answer.question == question)[1:]

    def says_yes(self, question: str) -> bool:
        answer = self.latest(question)
        return answer is not None and answer.reply is Reply.YES

    @property
    def concerns(self) -> frozenset[Concern]:
        """What the person has said yes to and not changed since, however long ago."""
        return frozenset(concern for concern in Concern if self.says_yes(concern.value))

    @property
    def clinician_guides(self) -> bool:
        return self.says_yes(CLINICIAN_GUIDES)


def answer(answers: Answers, question: str, reply: Reply, at: datetime) -> Answers:
    """Return the answers with one more."""
    said = (*answers.said, Answer(question, reply, at))
    last = {each.question: index for index, each in enumerate(said)}
    droppable = [index for index, each in enumerate(said) if last[each.question] != index]
    dropped = frozenset(droppable[: max(0, len(said) - HISTORY_KEPT)])
    return Answers(tuple(each for index, each in enumerate(said) if index not in dropped))


def next_question(questions: Iterable[str], answers: Answers, *, after: str = "") -> str | None:
    """Return the first question without an answer, looking past `after` where it is among them; None at the end."""
    questions = tuple(questions)
    start = questions.index(after) + 1 if after in questions else 0
    return next((question for question in questions[start:] if answers.latest(question) is None), None)


def ask_again(answers: Answers, now: datetime) -> tuple[Concern, ...]:
    """Return the concerns whose yes has lapsed into a question. They stay concerns until they are answered."""
    latest = answers.latest(Concern.RECENT_ASSAULT.value)
    lapsed = latest is not None and latest.reply is Reply.YES and now - latest.at > RECENT
    return (Concern.RECENT_ASSAULT,) if lapsed else ()


def is_long_ago(answers: Answers, now: datetime) -> bool:
    """Return whether the last answer of all is old enough to ask gently again."""
    return bool(answers.said) and now - max(each.at for each in answers.said) > ASK_ALL_AGAIN_AFTER
