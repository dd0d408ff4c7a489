"""Ladders with a past, for the tests of pages that need one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from ownpace.core import practices
from ownpace.core.gate import Gate, GateFacts, decide
from ownpace.core.scales import Confidence, Suds
from ownpace.practices.exposure_ladder.domain.attempt import Attempt, Debrief, Happened
from ownpace.practices.exposure_ladder.domain.ladder import Ladder, Rating, Setting, Step
from ownpace.practices.exposure_ladder.records import ATTEMPT, LADDER

EXPECTED = (15, 25, 35, 45, 60, 80)


TAPS = frozenset({"stop", "finish", "leave", "check_start"})
"""Forms that stand on another page, or that hold nothing but a button."""


def send(person: Any, name: str, *args: str, **given: Any) -> Any:
    """Send the form of a page of the ladder as a browser does: with all that stands in it, and what is `given`."""
    path = reverse(f"exposure_ladder:{name}", args=args)
    return person.post(path, given) if name in TAPS else person.fill(path, **given)


def shown_by(person: Any, name: str, *args: str) -> Any:
    """Return what the form of a page begins with: what one more tab has before it."""
    return {**person.get(reverse(f"exposure_ladder:{name}", args=args)).context["form"].initial}


def id_of(number: int) -> str:
    return f"{number:032x}"


@pytest.fixture
def open_gate(monkeypatch: pytest.MonkeyPatch) -> dict[str, GateFacts]:
    """What the other practices know, changed at will; at first nothing speaks against a step."""
    known = {"now": GateFacts()}

    def gate(reading: Any, now: Any) -> Gate:
        return decide(known["now"])

    monkeypatch.setattr(practices, "gate", gate)
    return known


@pytest.fixture
def climbed(person: Any, open_gate: dict[str, GateFacts]) -> Any:
    """A ladder of six steps with eight rated tries at its lower half, each a little easier than was expected."""
    began = timezone.now() - timedelta(days=40)
    ladder = Ladder("Nearness", "")
    for number, expected in enumerate(EXPECTED):
        rating = Rating(began - timedelta(days=1), Suds(expected), Confidence(100 - expected // 10 * 10))
        ladder = ladder.add(Step(id_of(number), f"situation at {expected}", Setting.SOCIAL, (rating,)))
    record = person.vault.seal(LADDER, ladder, at=began)
    for number, step in enumerate((0, 0, 1, 1, 2, 2, 1, 2)):
        at = began + timedelta(days=4 * number)
        tried = Attempt(id_of(step), at, Suds(EXPECTED[step])).start(Suds(15), at).finish(at + timedelta(minutes=20))
        tried = tried.rate(Suds(EXPECTED[step] - 10), Suds(5), numb=False).look_back(Debrief(Happened.NO))
        person.vault.seal(ATTEMPT, tried.look_ahead(None, None), at=at, of=record.id)
    return record


@pytest.fixture
def foresee(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Lets the pace model foresee what a test of a page needs, whatever the numbers of the model are."""
    from ownpace.practices.exposure_ladder.domain import pace

    class Foreseen:
        def __init__(self, p_overwhelm: float) -> None:
            self.p_overwhelm, self.p_complete = p_overwhelm, 1 - p_overwhelm

        def quantile(self, q: float) -> float:
            return 100 * q

    def will(*p_overwhelm: float, enough: bool = True) -> None:
        monkeypatch.setattr(pace, "has_enough", lambda model: enough)
        monkeypatch.setattr(pace, "forecast", lambda model: tuple(Foreseen(p) for p in p_overwhelm))

    return will


@pytest.fixture
def propose(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Lets the pace model propose these places, best first, or ask for one to be split."""
    from ownpace.practices.exposure_ladder.domain import pace

    def will(*places: int, split: bool = False) -> None:
        why = next(iter(pace.Why))
        kind = pace.Kind.SPLIT if split else pace.Kind.STEP
        found = tuple(pace.Proposal(step=place, reason=why, kind=kind) for place in places)
        monkeypatch.setattr(pace, "propose", lambda model, gate_open=True, zone=0.12, top=3: found[:top])

    return will
