"""The practices that are installed, found by looking into the folder `practices`: adding one touches one folder."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from importlib import import_module
from typing import Any

from ownpace.core.gate import Gate, decide, join
from ownpace.core.practice import Easing, Offer, OfferKind, Place, Practice
from ownpace.core.records import Reading, RecordKind

FOLDER = "ownpace.practices"


@cache
def names() -> tuple[str, ...]:
    """Return the dotted names of the practice packages, in alphabetical order."""
    return tuple(
        f"{FOLDER}.{found.name}" for found in pkgutil.iter_modules(import_module(FOLDER).__path__) if found.ispkg
    )


@cache
def installed() -> tuple[Practice, ...]:
    """Return every practice, in the order of the navigation."""
    found = [import_module(name).PRACTICE for name in names()]
    return tuple(sorted(found, key=lambda practice: (list(Place).index(practice.place), practice.order)))


def in_place(place: Place) -> tuple[Practice, ...]:
    """Return the practices of one place, in order."""
    return tuple(practice for practice in installed() if practice.place is place)


def kinds() -> Iterator[RecordKind[Any]]:
    """Yield every kind of record of every practice."""
    for practice in installed():
        yield from practice.kinds


def gate(reading: Reading, now: datetime) -> Gate:
    """Return whether new steps may be proposed, from what all practices know."""
    return decide(join(facts for practice in installed() for facts in practice.gate_facts(reading, now)))


def offers(reading: Reading, kind: OfferKind) -> tuple[Offer, ...]:
    """Return what practices offer to build on: the person's values, or goals."""
    offering = (practice.offers[kind] for practice in installed() if kind in practice.offers)
    return tuple(offer for offered in offering for offer in offered(reading))


def offer_of_the_day(reading: Reading, kind: OfferKind, now: datetime) -> Offer | None:
    """Return one of what practices offer, another each day, the same all day; None where there is none."""
    found = offers(reading, kind)
    return found[now.toordinal() % len(found)] if found else None


def easings(reading: Reading, now: datetime) -> tuple[Easing, ...]:
    """Return what is planned anywhere and can be made smaller or later, in the order of practices."""
    return tuple(easing for practice in installed() for easing in practice.eases(reading, now))
