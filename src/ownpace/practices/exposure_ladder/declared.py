"""What the ladder tells the rest of the house."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ownpace.core import practices
from ownpace.core.practice import OfferKind, Series, Suggestion, Win
from ownpace.core.records import Reading, Record
from ownpace.practices.exposure_ladder import words
from ownpace.practices.exposure_ladder.domain.attempt import Attempt, Stage
from ownpace.practices.exposure_ladder.domain.ladder import Ladder, Setting
from ownpace.practices.exposure_ladder.domain.proposal import HOLDS, RULE_UNTIL, Reason, propose_next
from ownpace.practices.exposure_ladder.records import ATTEMPT, LADDER

LADDERS_A_DAY = 3
"""Ladders that Today looks at, newest first; a person climbs one or two at a time."""
ATTEMPTS_A_DAY = 24
"""Attempts that Today opens, the newest of all ladders: more than the rule looks back on."""
CAME_BACK = timedelta(days=60)


def today(reading: Reading, now: datetime) -> Iterator[Suggestion]:
    """Offer what is under way on any ladder, and the next step of the one in hand while new steps may be proposed."""
    ladders = [record for record in reading.recent(LADDER, LADDERS_A_DAY) if not record.value.put_away]
    if not ladders:
        if practices.offers(reading, OfferKind.GOAL):
            yield _begin()
        return
    gate = practices.gate(reading, now)
    newest = reading.recent(ATTEMPT, ATTEMPTS_A_DAY)
    in_hand = next((a.of for a in newest if any(a.of == record.id for record in ladders)), ladders[0].id)
    for record in ladders:
        shown = record.value if gate.partner_practices else record.value.without(Setting.PARTNERED)
        attempts = [attempt for attempt in reversed(newest) if attempt.of == record.id]
        proposing = gate.is_open and record.id == in_hand
        by_the_rule = sum(a.value.was_done for a in attempts) < RULE_UNTIL
        if proposing and by_the_rule:
            by_the_rule = reading.count(ATTEMPT, of=record.id) == len(attempts)
        yield from _of_ladder(record, shown, attempts, proposing, by_the_rule, now)


def _of_ladder(
    record: Record[Ladder],
    ladder: Ladder,
    attempts: list[Record[Attempt]],
    may_propose: bool,
    by_the_rule: bool,
    now: datetime,
) -> Iterator[Suggestion]:
    proposal = propose_next(ladder, [attempt.value for attempt in attempts], now)
    if proposal.reason is Reason.CARRY_ON:
        ids = {step.id for step in ladder.climbable}
        yield _carry_on(next(a for a in reversed(attempts) if a.value.is_open and a.value.step in ids), ladder)
    elif proposal.reason is Reason.NO_STEPS:
        yield Suggestion(
            f"exposure_ladder.steps.{record.id}",
            _("Put a first step on your ladder"),
            _("“%(title)s” has no steps yet") % {"title": ladder.title},
            "exposure_ladder:examples",
            (record.id,),
            weight=30,
        )
    elif proposal.reason in HOLDS or not may_propose:
        return
    elif not by_the_rule:
        if len(ladder.declined_at(now)) < len(ladder.climbable):
            yield _next_by_the_model(record, ladder)
    elif proposal.step is not None:
        yield Suggestion(
            f"exposure_ladder.next.{record.id}",
            proposal.step.situation,
            words.REASONS[proposal.reason],
            "exposure_ladder:show_ladder",
            (record.id,),
            minutes=15,
            weight=40,
        )


def _next_by_the_model(record: Record[Ladder], ladder: Ladder) -> Suggestion:
    """The ladder's own page asks the pace model which step; here it would cost too much, and two answers confuse."""
    return Suggestion(
        f"exposure_ladder.next.{record.id}",
        _("A next step on “%(title)s”") % {"title": ladder.title},
        _("The page says which one, and why; you decide there"),
        "exposure_ladder:show_ladder",
        (record.id,),
        minutes=15,
        weight=40,
    )


def _begin() -> Suggestion:
    return Suggestion(
        "exposure_ladder.begin",
        _("Begin a ladder"),
        _("You have a goal; a ladder breaks the way there into steps"),
        "exposure_ladder:ladders",
        minutes=5,
        weight=15,
    )


def _carry_on(record: Record[Attempt], ladder: Ladder) -> Suggestion:
    looking_back = record.value.was_done
    return Suggestion(
        f"exposure_ladder.carry_on.{record.id}",
        _("Look back on: %(step)s") % {"step": ladder.step(record.value.step).situation}
        if looking_back
        else ladder.step(record.value.step).situation,
        _("You did something; looking back is where it teaches") if looking_back else words.REASONS[Reason.CARRY_ON],
        "exposure_ladder:carry_on",
        (record.id,),
        minutes=5,
        weight=95 if looking_back else 60,
    )


def series(reading: Reading) -> Iterator[Series]:
    """Distress foreseen, and distress at its highest, over all attempts."""
    tried = [a.value for a in reading.all(ATTEMPT) if a.value.ended is not None and a.value.peak is not None]
    foreseen = tuple((a.ended, float(a.expected)) for a in tried if a.ended)
    peaks = tuple((a.ended, float(a.peak)) for a in tried if a.ended and a.peak is not None)
    yield Series("exposure_ladder.expected", gettext_lazy("Distress I foresaw"), foreseen)
    yield Series("exposure_ladder.peak", gettext_lazy("Distress at its highest"), peaks)


def wins(reading: Reading) -> Iterator[Win]:
    """Steps done for the first time, steps stopped by choice, and coming back after a long time away."""
    ladders = {record.id: record.value for record in reading.all(LADDER)}
    attempts = [record for record in reading.all(ATTEMPT) if record.of in ladders and record.value.was_done]
    done: set[str] = set()
    for record in attempts:
        attempt = record.value
        at = attempt.ended or attempt.began
        if attempt.stopped is not None:
            yield Win(at, _("You stopped when you wanted to"))
        elif attempt.step not in done and attempt.stage is not Stage.RATE:
            done.add(attempt.step)
            yield Win(at, _("First time: %(step)s") % {"step": ladders[record.of or ""].step(attempt.step).situation})
    for before, after in pairwise(record.value.began for record in attempts):
        if after - before > CAME_BACK:
            yield Win(after, _("You came back to your ladder"))
