"""A thought record (Beck 1979): a moment, the thought that came, what speaks for it and what does not fit, and a kinder
and truer thought.

It is written over small parts and may be left after any of them. Nothing but the thought is needed, and every rating
that was not given stays empty.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from ownpace.core.scales import Intensity, Percent

MOST_FEELINGS = 3
FRESH = timedelta(days=7)
"""For so long an unfinished record is offered to be taken up again."""
REST = timedelta(days=14)
"""Without a record for so long, one is suggested gently."""
HALF = Percent(50)
LESS = 30
"""Points by which belief in a first thought fell for it to be kept as a win."""


class Part(StrEnum):
    """The parts of a record, in order."""

    SITUATION = "situation"
    THOUGHT = "thought"
    FEELINGS = "feelings"
    STRENGTHS = "strengths"
    PATTERNS = "patterns"
    FACTS = "facts"
    KINDER = "kinder"
    AGAIN = "again"
    FEELINGS_NOW = "feelings-now"


ORDER = tuple(Part)


class NoThought(Exception):
    """A record needs its thought before it can be closed."""


@dataclass(frozen=True, slots=True)
class Felt:
    """A feeling in the moment of the thought. feeling: an id of library.feelings, or "" where `words` name it."""

    feeling: str = ""
    words: str = ""
    before: Intensity | None = None
    after: Intensity | None = None

    @property
    def name(self) -> tuple[str, str]:
        """What tells this feeling from the others of a record."""
        return (self.feeling, self.words)


@dataclass(frozen=True, slots=True)
class ThoughtRecord:
    """One record. next: the part to carry on with, None once every part was seen. Times are aware.

    belief_before, belief_after: in the first thought. facts_for, facts_against: what speaks for it, and what does not
    quite fit with it. patterns: ids of thinking patterns. finished: when it was closed. sitting and turn: the page that
    wrote last while somebody typed, and how often that page had sent_by.
    """

    begun: datetime
    situation: str = ""
    thought: str = ""
    belief_before: Percent | None = None
    feelings: tuple[Felt, ...] = ()
    patterns: tuple[str, ...] = ()
    facts_for: str = ""
    facts_against: str = ""
    kinder: str = ""
    kinder_belief: Percent | None = None
    belief_after: Percent | None = None
    next: Part | None = Part.SITUATION
    finished: datetime | None = None
    sitting: str = ""
    turn: int = 0

    @property
    def belief_change(self) -> int | None:
        """Belief in the first thought at the end minus at the beginning, in points; None unless both were given."""
        if self.belief_before is None or self.belief_after is None:
            return None
        return self.belief_after - self.belief_before

    def is_fresh(self, now: datetime) -> bool:
        """Whether it is unfinished and was begun within the last days."""
        return self.finished is None and now - self.begun <= FRESH

    def holds(self, part: Part) -> bool:
        """Whether anything was answered in a part."""
        return any(_given(answer) for answer in self.answers(part))

    def answers(self, part: Part) -> tuple[object, ...]:
        """Return what was answered in a part, in the order of its questions."""
        answers: dict[Part, tuple[object, ...]] = {
            Part.SITUATION: (self.situation,),
            Part.THOUGHT: (self.thought, self.belief_before),
            Part.FEELINGS: tuple(felt.name for felt in self.feelings),
            Part.STRENGTHS: tuple(felt.before for felt in self.feelings),
            Part.PATTERNS: self.patterns,
            Part.FACTS: (self.facts_for, self.facts_against),
            Part.KINDER: (self.kinder, self.kinder_belief),
            Part.AGAIN: (self.belief_after,),
            Part.FEELINGS_NOW: tuple(felt.after for felt in self.feelings),
        }
        return answers[part]

    def write_situation(self, situation: str) -> ThoughtRecord:
        """Return the record with the moment in which the thought came."""
        return replace(self, situation=situation)._past(Part.SITUATION)

    def write_thought(self, thought: str, belief: Percent | None) -> ThoughtRecord:
        """Return the record with its thought. Raises NoThought for one without words."""
        if not thought:
            raise NoThought
        return replace(self, thought=thought, belief_before=belief)._past(Part.THOUGHT)

    def name_feelings(self, ids: Iterable[str], own: str) -> ThoughtRecord:
        """Return the record with up to three feelings; those it had before keep their strengths.

        Raises ValueError for more.
        """
        names = [*((id, "") for id in dict.fromkeys(ids)), *([("", own)] if own else [])]
        if len(names) > MOST_FEELINGS:
            raise ValueError("more feelings than a record has room for")
        had = {felt.name: felt for felt in self.feelings}
        named = tuple(had.get(name, Felt(*name)) for name in names)
        return replace(self, feelings=named)._past(Part.FEELINGS)

    def rate_before(self, strengths: Iterable[Intensity | None]) -> ThoughtRecord:
        """Return the record with how strong each feeling was, in the order of the feelings. Raises ValueError."""
        rated = tuple(replace(felt, before=one) for felt, one in zip(self.feelings, strengths, strict=True))
        return replace(self, feelings=rated)._past(Part.STRENGTHS)

    def mark_patterns(self, patterns: Iterable[str]) -> ThoughtRecord:
        """Return the record with the thinking patterns that might be at work."""
        return replace(self, patterns=tuple(dict.fromkeys(patterns)))._past(Part.PATTERNS)

    def weigh(self, facts_for: str, facts_against: str) -> ThoughtRecord:
        """Return the record with what speaks for the thought, and what does not quite fit with it."""
        return replace(self, facts_for=facts_for, facts_against=facts_against)._past(Part.FACTS)

    def write_kinder(self, kinder: str, belief: Percent | None) -> ThoughtRecord:
        """Return the record with a kinder and truer thought."""
        return replace(self, kinder=kinder, kinder_belief=belief)._past(Part.KINDER)

    def rate_again(self, belief: Percent | None) -> ThoughtRecord:
        """Return the record with how much the first thought is believed at the end."""
        return replace(self, belief_after=belief)._past(Part.AGAIN)

    def rate_after(self, strengths: Iterable[Intensity | None]) -> ThoughtRecord:
        """Return the record with how strong each feeling is at the end. Raises ValueError."""
        rated = tuple(replace(felt, after=one) for felt, one in zip(self.feelings, strengths, strict=True))
        return replace(self, feelings=rated)._past(Part.FEELINGS_NOW)

    def close(self, at: datetime) -> ThoughtRecord:
        """Return the record closed, as it is; one that was closed keeps its time. Raises NoThought."""
        if not self.thought:
            raise NoThought
        return self if self.finished else replace(self, next=None, finished=at)

    def sent_by(self, sitting: str, turn: int) -> ThoughtRecord:
        """Return the record with the page that wrote last; one without scripts has no turn, and is not told apart."""
        return replace(self, sitting=sitting, turn=turn) if turn else self

    def staying_at(self, former: ThoughtRecord) -> ThoughtRecord:
        """Return the record with the part to carry on with as it was: this one is still being written."""
        return replace(self, next=former.next)

    def before(self, part: Part) -> Part | None:
        """Return the part that comes before one, leaving out what does not apply. None before the first."""
        return next((one for one in reversed(ORDER[: ORDER.index(part)]) if self._applies(one)), None)

    def after(self, part: Part) -> Part | None:
        """Return the part that follows one, leaving out strengths where no feeling was named. None after the last."""
        following = ORDER[ORDER.index(part) + 1 :]
        return next((later for later in following if self._applies(later)), None)

    def _applies(self, part: Part) -> bool:
        return bool(self.feelings) or part not in (Part.STRENGTHS, Part.FEELINGS_NOW)

    def _past(self, part: Part) -> ThoughtRecord:
        """Move on where `part` was the one to write next; a part written out of turn moves nothing."""
        ahead = self.after(part) if self.next is part else self.next
        if ahead is not None and not self._applies(ahead):
            ahead = self.after(ahead)
        return replace(self, next=ahead)


def _given(answer: object) -> bool:
    return answer is not None and answer != ""


@dataclass(frozen=True, slots=True)
class Moves:
    """How a number moved between the beginning and the end of records: how often down, up, or not at all.

    pairs: (before, after), oldest first.
    """

    pairs: tuple[tuple[int, int], ...]

    @property
    def lower(self) -> int:
        return sum(after < before for before, after in self.pairs)

    @property
    def higher(self) -> int:
        return sum(after > before for before, after in self.pairs)

    @property
    def same(self) -> int:
        return sum(after == before for before, after in self.pairs)

    @property
    def middle(self) -> tuple[int, int]:
        """The middle (median) number before, and after. Raises IndexError when there are none."""
        return _middle([before for before, _ in self.pairs]), _middle([after for _, after in self.pairs])


@dataclass(frozen=True, slots=True)
class FeelingMoves:
    """How strong one feeling was before and after, over records."""

    felt: Felt
    moves: Moves


def belief_moves(records: Iterable[ThoughtRecord]) -> Moves:
    """Return how belief in first thoughts moved, over the records that have both numbers."""
    return Moves(
        tuple(
            (int(record.belief_before), int(record.belief_after))
            for record in records
            if record.belief_before is not None and record.belief_after is not None
        )
    )


def feeling_moves(records: Iterable[ThoughtRecord]) -> tuple[FeelingMoves, ...]:
    """Return how each feeling moved, over those rated twice, the most frequent first."""
    found: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for record in records:
        for felt in record.feelings:
            if felt.before is not None and felt.after is not None:
                name = (felt.feeling, felt.words.casefold())
                found.setdefault(name, []).append((int(felt.before), int(felt.after)))
    ordered = sorted(found.items(), key=lambda entry: (-len(entry[1]), entry[0]))
    return tuple(FeelingMoves(Felt(*name), Moves(tuple(pairs))) for name, pairs in ordered)


def _middle(numbers: list[int]) -> int:
    """Return the median, halves rounded up."""
    ordered, half = sorted(numbers), len(numbers) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half] + 1) // 2
