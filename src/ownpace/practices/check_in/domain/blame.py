"""Guilt or blame told apart from the distress itself, and laid where it may belong. It is the person who says where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

MOST_SENTENCES = 20
"""Sentences that one check-in sorts."""


class Blame(StrEnum):
    """An answer to: is some of this guilt or blame that belongs elsewhere?"""

    NO = "blame_none"
    SOME = "blame_some"
    NOT_SURE = "blame_not_sure"
    NOT_NOW = "blame_not_now"

    @property
    def goes_on(self) -> bool:
        """Whether sorting is offered next."""
        return self in {Blame.SOME, Blame.NOT_SURE}


class Belongs(StrEnum):
    """Where a sentence belongs, as far as the person can tell."""

    MINE = "is_mine"
    SOMEONE_ELSE = "is_someone_elses"
    CIRCUMSTANCES = "is_circumstances"
    UNSURE = "is_unsure"


class NoSuchSentence(LookupError):
    """There is no sentence with this number."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of guilt or blame, in the person's words, and where it belongs."""

    words: str
    belongs: Belongs


def put(sentences: tuple[Sentence, ...], sentence: Sentence) -> tuple[Sentence, ...]:
    """Return the sentences with one more; the same words again move to where they belong now."""
    if any(_same(each, sentence) for each in sentences):
        return tuple(sentence if _same(each, sentence) else each for each in sentences)
    return (*sentences, sentence)


def change(sentences: tuple[Sentence, ...], number: int, sentence: Sentence) -> tuple[Sentence, ...]:
    """Return the sentences with the one of this number (from 1) written anew. Raises NoSuchSentence."""
    find(sentences, number)
    rest = (sentence if place == number else each for place, each in enumerate(sentences, 1))
    return tuple(each for place, each in enumerate(rest, 1) if place == number or not _same(each, sentence))


def take_out(sentences: tuple[Sentence, ...], number: int) -> tuple[Sentence, ...]:
    """Return the sentences without the one of this number (from 1). Raises NoSuchSentence."""
    find(sentences, number)
    return tuple(each for place, each in enumerate(sentences, 1) if place != number)


def find(sentences: tuple[Sentence, ...], number: int) -> Sentence:
    """Return the sentence of this number, from 1. Raises NoSuchSentence."""
    if not 1 <= number <= len(sentences):
        raise NoSuchSentence
    return sentences[number - 1]


def _same(one: Sentence, other: Sentence) -> bool:
    return one.words.casefold() == other.words.casefold()
