"""One ladder being climbed, by the rules of the ladder itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

from ownpace.core import practices
from ownpace.core.practice import OfferKind
from ownpace.core.records import Record
from ownpace.core.scales import Confidence, Percent, Suds
from ownpace.invented.life import Life, new_id, rounded
from ownpace.invented.words import words_of
from ownpace.library.skills import skills
from ownpace.practices.exposure_ladder.domain.attempt import (
    Attempt,
    Debrief,
    Happened,
    Preparation,
    StopReason,
)
from ownpace.practices.exposure_ladder.domain.history import foresee_today
from ownpace.practices.exposure_ladder.domain.ladder import Ladder, Rating, Setting, Step, Zone
from ownpace.practices.exposure_ladder.domain.proposal import is_settled, propose_next
from ownpace.practices.exposure_ladder.records import ATTEMPT, LADDER
from ownpace.practices.exposure_ladder.situations import Situation, situations

WORDS = words_of("exposure_ladder")
EASES = 0.84
"""What a completed attempt leaves of the distress that a step brings."""
STOPS = {
    StopReason.PLANNED: 4,
    StopReason.CHANGED_MIND: 3,
    StopReason.OUTSIDE: 2,
    StopReason.TOO_MUCH: 2,
    StopReason.UNSAID: 1,
}
LONGEST = 7600
"""Characters that the long text of an entry may have in its form, with some to spare."""


class Climb:
    """A ladder with its attempts. is_calm: nothing overwhelms here, so that a next step can be proposed."""

    def __init__(
        self, life: Life, title: str, settings: tuple[Setting, ...], at: datetime, dice: Random, *, is_calm: bool
    ) -> None:
        self._life, self._dice = life, dice
        self._hand = life.hand(f"climb.{title}.{at.date()}", WORDS)
        self.is_calm = is_calm
        found = [one for one in situations() if one.setting in settings]
        chosen = sorted(dice.sample(found, min(len(found), dice.randint(6, 9))), key=lambda one: one.expected)
        self._waiting = [one for one in found if one not in chosen]
        self._true: dict[str, float] = {}
        goals = practices.offers(life.vault, OfferKind.GOAL)
        ladder = Ladder(title, dice.choice(goals).id if goals else "")
        for situation in chosen:
            ladder = ladder.add(self._step(situation, at))
        self._record: Record[Ladder] = life.vault.seal(LADDER, ladder, at=at)
        self._attempts: list[Attempt] = []

    @property
    def is_climbed(self) -> bool:
        return not self._record.value.put_away

    def attempt(self, at: datetime, *, long_words: int = 0) -> None:
        """Make the attempt that the ladder proposes, or one that the person chooses."""
        step = self._next_step(at)
        attempt = self._prepared(step, at)
        if not self.is_calm and self._dice.random() < 0.06:
            self._keep(attempt.leave(), at)
            return
        attempt = self._foreseen(attempt, at)
        attempt = self._done(attempt, step, at + timedelta(minutes=self._dice.randint(3, 12)))
        attempt = attempt.look_back(self._debrief(attempt, long_words))
        attempt = attempt.look_ahead(*self._outlook(attempt, step))
        self._keep(attempt, (attempt.ended or at) + timedelta(minutes=5))
        if attempt.expected_after is not None:
            rating = Rating(at, attempt.expected_after, attempt.confidence_after)
            self._change(self._record.value.rate(step.id, rating), at)
        settled = is_settled(step, [attempt for attempt in self._attempts if attempt.was_done])
        if settled is not step.settled:
            self._change(self._record.value.settle(step.id, settled), at)

    def leave_half_way(self, at: datetime) -> None:
        """Prepare and rehearse an attempt, and leave it there."""
        self._keep(self._prepared(self._next_step(at), at).visualise(self._hand.some("picture", 1, 2)), at)

    def choose(self, zone: Zone, at: datetime) -> None:
        """Choose another pace."""
        self._change(self._record.value.choose(zone), at)

    def decline(self, at: datetime) -> None:
        """Set aside the hardest step until it is asked for again."""
        ladder = self._record.value
        self._change(ladder.decline(ladder.climbable[-1].id, at, None), at)

    def put_away(self, at: datetime) -> None:
        """Put the ladder away: it was climbed, or another one matters more now."""
        ladder = self._record.value
        self._change(replace(ladder, put_away=True), at)

    def _keep(self, attempt: Attempt, at: datetime) -> None:
        self._attempts.append(attempt)
        self._life.vault.seal(ATTEMPT, attempt, at=at, of=self._record.id)

    def _change(self, ladder: Ladder, at: datetime) -> None:
        self._record = self._life.vault.replace(self._record, LADDER, ladder, at=at)

    def _step(self, situation: Situation, at: datetime) -> Step:
        expected = Suds(rounded(situation.expected + self._dice.gauss(0, 8), low=5, high=85))
        rating = Rating(at, expected, self._sure(expected))
        step = Step(new_id(self._dice), str(situation.words), situation.setting, (rating,))
        self._true[step.id] = max(8.0, expected + self._dice.gauss(-8, 9))
        return step

    def _next_step(self, at: datetime) -> Step:
        """Return the step proposed; where none is, a new one, or one that the person likes to do again."""
        ladder = self._record.value
        proposed = propose_next(ladder, self._attempts, at).step
        if proposed is not None:
            return proposed
        if self._waiting and self._dice.random() < 0.4:
            new = self._step(self._waiting.pop(0), at)
            self._change(ladder.add(new), at)
            return new
        return self._dice.choice(ladder.climbable[: max(2, len(ladder.climbable) // 2)])

    def _prepared(self, step: Step, at: datetime) -> Attempt:
        dice, hand = self._dice, self._hand
        rehearsed, pictured = dice.random() < 0.7, dice.random() < 0.6
        preparation = Preparation(
            feared=hand.some("feared", 1, 2),
            feared_percent=Percent(dice.randrange(10, 95, 5)) if dice.random() < 0.8 else None,
            skills=tuple(dice.sample([skill.id for skill in skills()], dice.randint(1, 3))),
            stop_plan=hand.some("stop_plan", 1, 2),
        )
        attempt = Attempt(step.id, at, step.expected, step.confidence).prepare(preparation)
        attempt = attempt.rehearse(hand.some("rehearsal", 1, 4) if rehearsed else "")
        return attempt.visualise(hand.some("picture", 1, 3)) if pictured else attempt

    def _foreseen(self, attempt: Attempt, at: datetime) -> Attempt:
        """Return the attempt with its forecast. Of the ladder in hand alone: each takes a look at all before it."""
        found = foresee_today(self._record.value, self._attempts, attempt.step, None, at) if self.is_calm else None
        return replace(attempt, foreseen=found and found[1])

    def _done(self, attempt: Attempt, step: Step, at: datetime) -> Attempt:
        dice, true = self._dice, self._true[step.id]
        strain = 0.3 if self.is_calm else self._life.seasons.strain(at)
        peak = rounded(true * dice.uniform(0.75, 1.15) + 22 * (strain - 0.3), low=5, high=70 if self.is_calm else 95)
        attempt = attempt.start(Suds(rounded(peak * dice.uniform(0.4, 0.9), high=65)), at)
        ended = at + timedelta(minutes=dice.randint(4, 45))
        if not self.is_calm and (dice.random() < 0.07 or (peak > 75 and dice.random() < 0.5)):
            attempt = attempt.stop(ended, dice.choices(tuple(STOPS), tuple(STOPS.values()))[0])
        else:
            attempt = attempt.finish(ended)
            self._true[step.id] = max(4.0, true * EASES)
        after = Suds(rounded(peak * dice.uniform(0.2, 0.7)))
        numb = dice.random() < 0.06 if peak <= 20 else None
        return attempt.rate(Suds(peak), after, numb)

    def _debrief(self, attempt: Attempt, long_words: int) -> Debrief:
        dice, hand = self._dice, self._hand
        if long_words:
            story = hand.long(("long", "happened"), long_words * 2 // 3)[:LONGEST]
            return Debrief(Happened.NO, story, hand.long(("learned", "long", "friend"), long_words * 2 // 5))
        weights = (90, 10, 0) if self.is_calm or attempt.completed else (60, 30, 10)
        return Debrief(
            happened=dice.choices(tuple(Happened), weights)[0] if dice.random() < 0.93 else None,
            what_happened=hand.some("happened", 1, 6),
            learned=hand.some("learned", 0, 3),
            to_a_friend=hand.some("friend", 0, 2),
            misreadings=hand.one("misread") if dice.random() < 0.35 else "",
        )

    def _outlook(self, attempt: Attempt, step: Step) -> tuple[Suds | None, Confidence | None]:
        if self._dice.random() < 0.1 or attempt.peak is None:
            return None, None
        expected = Suds(rounded(0.55 * step.expected + 0.45 * attempt.peak, low=0, high=95))
        return expected, self._sure(expected)

    def _sure(self, expected: Suds) -> Confidence:
        return Confidence(rounded(100 - expected + self._dice.gauss(0, 10), step=10))
