"""The questions as written in questions.yaml: what each asks, why, and what a yes changes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ownpace.core.gate import Concern
from ownpace.core.practice import Text
from ownpace.library.catalogues import catalogue


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    yes: the words of a yes. if_yes: what a yes changes. first_run: asked at the first visit.
    """

    concern: Concern
    asks: Text
    yes: Text
    why: Text
    if_yes: Text
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
    renamed = {"id": "concern", "answers_yes_words": "yes"}
    return catalogue("safety_check", "questions.yaml", tuple[Question, ...], renamed)


def first_run() -> tuple[Question, ...]:
    """Return the questions of the first visit."""
    return tuple(question for question in questions() if question.first_run)


def find(id: str) -> Question | None:
    """Return the question with this id, or None."""
    return next((question for question in questions() if question.id == id), None)


def numbered(number: int) -> Question | None:
    """Return the question with this place in the file, from 1, or None. Addresses hold it: it says nothing."""
    return questions()[number - 1] if 1 <= number <= len(questions()) else None
