"""The questions as written in questions.yaml: what each asks, why, and what a yes changes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ownpace.core.gate import Concern
from ownpace.library import loader


@dataclass(frozen=True, slots=True)
class Question:
    """One question, in English source words; templates translate them.

    yes: the words of a yes. if_yes: what a yes changes. first_run: asked at the first visit.
    """

    concern: Concern
    asks: str
    yes: str
    why: str
    if_yes: str
    first_run: bool

    @property
    def id(self) -> str:
        return self.concern.value

    @property
    def number(self) -> int:
        """Its place in the file, from 1."""
        return questions().index(self) + 1


@cache
def questions() -> tuple[Question, ...]:
    """Return every question, in the order of the file."""
    return tuple(
        Question(
            concern=Concern(each["id"]),
            asks=each["asks"],
            yes=each["answers_yes_words"],
            why=each["why"],
            if_yes=each["if_yes"],
            first_run=each["first_run"],
        )
        for each in loader.of_practice("safety_check", "questions.yaml")
    )


def first_run() -> tuple[Question, ...]:
    """Return the questions of the first visit."""
    return tuple(question for question in questions() if question.first_run)


def find(id: str) -> Question | None:
    """Return the question with this id, or None."""
    return next((question for question in questions() if question.id == id), None)


def numbered(number: int) -> Question | None:
    """Return the question with this place in the file, from 1, or None. Addresses hold it: it says nothing."""
    return questions()[number - 1] if 1 <= number <= len(questions()) else None
