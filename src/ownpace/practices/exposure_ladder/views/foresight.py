"""What a ladder proposes and foresees, as its pages show it: by the pace model, or by the plain rule before that."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from ownpace.core.practice import Text
from ownpace.practices.exposure_ladder import drawing, words
from ownpace.practices.exposure_ladder.domain.attempt import Attempt, Foreseen
from ownpace.practices.exposure_ladder.domain.ladder import Step
from ownpace.practices.exposure_ladder.domain.proposal import HOLDS, Proposal, Reason
from ownpace.practices.exposure_ladder.views.loading import OpenLadder

if TYPE_CHECKING:
    from ownpace.practices.exposure_ladder.domain import pace
    from ownpace.practices.exposure_ladder.domain.history import Outlook


@dataclass(frozen=True, slots=True)
class Offer:
    """A step that is offered. why: one sentence. chance: in words, that it is too much; "" by the plain rule. is_new:
    whether the model answers without a try at it that went to the end.
    """

    step: Step
    why: Text
    chance: str = ""
    is_split: bool = False
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Offered:
    """What a page offers, the best first, or why nothing is. still_to_rate: tries until the model answers, or 0.

    rest_until: where nothing is offered because a rest is due. is_way_back: what was too much is left out for now.
    """

    offers: tuple[Offer, ...]
    reason: Text = ""
    still_to_rate: int = 0
    rows: tuple[drawing.Row, ...] = ()
    rest_until: datetime | None = None
    is_way_back: bool = False

    @property
    def first(self) -> Offer | None:
        return self.offers[0] if self.offers else None

    @property
    def first_row(self) -> drawing.Row | None:
        """What is foreseen of the first offer, where the model answers."""
        return next((row for row in self.rows if self.offers and row.step.id == self.offers[0].step.id), None)

    @property
    def others(self) -> tuple[Offer, ...]:
        return self.offers[1:]


def offered(opened: OpenLadder, plain: Proposal, now: datetime) -> Offered:
    """Return what the ladder offers now. plain: what the plain rule says, which stands where it says rest."""
    if plain.reason in HOLDS or not opened.gate.is_open:
        return _by_the_rule(plain)
    from ownpace.practices.exposure_ladder.domain import history  # numpy: loaded when a ladder first needs it

    ladder = opened.shown
    seen = history.outlook(ladder, opened.tries, now, opened.derive)
    if seen is None:
        return _by_the_rule(plain, history.still_to_rate(ladder, opened.tries))
    offers = tuple(_offer(seen, one) for one in history.choices(seen))
    rows = drawing.rows(ladder.climbable, seen.forecasts, frozenset(offer.step.id for offer in offers))
    return Offered(offers, words.REASONS[Reason.DECLINED], rows=rows, is_way_back=seen.way_back is not None)


def _offer(seen: Outlook, chosen: pace.Proposal) -> Offer:
    from ownpace.practices.exposure_ladder.domain import pace  # numpy: loaded when a ladder first needs it

    step, chance = seen.ladder.climbable[chosen.step], seen.forecasts[chosen.step].p_overwhelm
    return Offer(
        step,
        _(chosen.reason.value),
        words.chance(chance),
        is_split=chosen.kind is pace.Kind.SPLIT,
        is_new=not seen.model.done[chosen.step],
    )


def _by_the_rule(plain: Proposal, still_to_rate: int = 0) -> Offered:
    why = words.REASONS[plain.reason]
    offers = () if plain.step is None else (Offer(plain.step, why, is_split=plain.reason is Reason.SPLIT),)
    return Offered(offers, why, still_to_rate, rest_until=plain.until)


@dataclass(frozen=True, slots=True)
class DayForecast:
    """What the model foresees of one attempt today. easier: steps that ask less, where this one may be too much."""

    foreseen: Foreseen
    may_be_too_much: bool
    easier: tuple[Offer, ...] = ()


def forecast_today(opened: OpenLadder, attempt: Attempt, now: datetime) -> DayForecast | None:
    """Return what is foreseen of an attempt, after its rating before starting where there is one.

    None before the model answers. It may be too much from twice the chance that the person chose to take.
    """
    from ownpace.practices.exposure_ladder.domain import history  # numpy: loaded when a ladder first needs it

    ladder = opened.shown
    found = history.foresee_today(ladder, opened.tries, attempt.step, attempt.before, now, opened.derive)
    if found is None:
        return None
    seen, foreseen = found
    if attempt.before is None or foreseen.p_overwhelm <= 2 * ladder.zone.share:
        return DayForecast(foreseen, may_be_too_much=False)
    easier = tuple(_offer(seen, one) for one in history.easier(seen, attempt.step))
    return DayForecast(foreseen, may_be_too_much=True, easier=easier)


def foreseen(opened: OpenLadder, attempt: Attempt, now: datetime) -> Foreseen | None:
    """Return what the model foresees of an attempt, or None before it answers."""
    found = forecast_today(opened, attempt, now)
    return None if found is None else found.foreseen


def how_it_held(attempt: Attempt) -> str:
    """Say where the peak lies beside the forecast; "" where there is nothing to say."""
    if attempt.held is None or attempt.foreseen is None:
        return ""
    figures = {"low": attempt.foreseen.low, "high": attempt.foreseen.high, "peak": attempt.peak}
    return str(words.HELD[attempt.held]) % figures
