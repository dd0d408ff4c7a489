"""What the pages of the ladder have open in front of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from ownpace.accounts.access import UnlockedRequest
from ownpace.core import practices
from ownpace.core.derived import Derive, anew
from ownpace.core.gate import Gate
from ownpace.core.practice import OfferKind
from ownpace.core.records import Record
from ownpace.practices.exposure_ladder.domain.attempt import Attempt, Happened
from ownpace.practices.exposure_ladder.domain.ladder import Ladder, Setting, Step
from ownpace.practices.exposure_ladder.domain.proposal import Proposal, propose_next
from ownpace.practices.exposure_ladder.records import ATTEMPT, LADDER

RECENT = 200
"""Attempts of one ladder that a page opens: as many as the pace model learns from. All stand on the pages of their
steps."""

SETTLED_BY = 40
"""Attempts of one ladder that tell whether a step has settled."""


@dataclass(frozen=True, slots=True)
class OpenLadder:
    """A ladder as a page shows it. shown: without partnered steps while those are not offered. derive: keeps what the
    pace model learned.
    """

    record: Record[Ladder]
    shown: Ladder
    attempts: tuple[Record[Attempt], ...]
    gate: Gate
    derive: Derive = anew

    @property
    def id(self) -> str:
        return self.record.id

    @property
    def tries(self) -> list[Attempt]:
        """The attempts themselves, oldest first."""
        return [record.value for record in self.attempts]

    def proposal(self, request: UnlockedRequest) -> Proposal:
        """Return what the plain rule says."""
        return propose_next(self.shown, self.tries, request.now)

    @property
    def under_way(self) -> Record[Attempt] | None:
        """The newest attempt that can be carried on with."""
        return self._newest(lambda attempt: attempt.is_open)

    @property
    def too_much(self) -> Step | None:
        """The step that was too much last."""
        newest = self._newest(lambda attempt: attempt.overwhelmed)
        return self.shown.step(newest.value.step) if newest else None

    @property
    def came_true(self) -> Record[Attempt] | None:
        """The newest attempt at which what was feared really happened."""
        return self._newest(lambda attempt: attempt.debrief.happened is Happened.YES)

    def _newest(self, fits: Callable[[Attempt], bool]) -> Record[Attempt] | None:
        """Return the newest attempt that fits, of those at steps that are not put away."""
        newest = (record for record in reversed(self.attempts) if self.shown.is_climbable(record.value.step))
        return next((record for record in newest if fits(record.value)), None)


def as_shown(ladder: Ladder, gate: Gate) -> Ladder:
    """Return the ladder without partnered steps while a partner is not safe: absent, not greyed."""
    return ladder if gate.partner_practices else ladder.without(Setting.PARTNERED)


def open_ladder(request: UnlockedRequest, id: str) -> OpenLadder:
    """Return a ladder with its recent attempts, oldest first. Raises NoSuchRecord."""
    record = request.vault.get(LADDER, id)
    attempts = tuple(reversed(request.vault.recent(ATTEMPT, RECENT, of=id)))
    gate = practices.gate(request.vault, request.now)
    return OpenLadder(
        record,
        as_shown(record.value, gate),
        attempts,
        gate,
        partial(request.vault.derive, f"exposure_ladder.pace {id}"),
    )


def goal_words(request: UnlockedRequest, goal: str) -> str:
    """Return the words of the goal that a ladder serves, or nothing when it is not offered any more."""
    offers = practices.offers(request.vault, OfferKind.GOAL) if goal else ()
    return next((offer.words for offer in offers if offer.id == goal), "")
