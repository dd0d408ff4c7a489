"""A house whose practices have found something, made up for the moment."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime

import pytest

from ownpace.accounts.testing import Person
from ownpace.core import practices
from ownpace.core.practice import Practice, Series, Win
from ownpace.core.records import Record
from ownpace.practices.milestones import PRACTICE
from ownpace.practices.milestones.domain.milestone import OwnMilestone
from ownpace.practices.milestones.records import OWN
from ownpace.web.testing import install, practice

House = Callable[..., None]
Add = Callable[..., Record[OwnMilestone]]


def finding(slug: str, wins: Sequence[Win] = (), series: Sequence[Series] = ()) -> Practice:
    """Return a practice that has found `wins` and has `series`, whatever is kept."""
    return replace(practice(slug), wins=lambda reading: wins, series=lambda reading: series)


@pytest.fixture
def house(monkeypatch: pytest.MonkeyPatch) -> House:
    """Installs practices beside this one, and no others."""

    def of(*found: Practice) -> None:
        install(monkeypatch, *found, PRACTICE)

    practices.installed()
    return of


@pytest.fixture
def add(person: Person) -> Add:
    """Keeps an own milestone."""

    def kept(
        words: str = "Slept with the door open", day: date = date(2026, 3, 7), **more: object
    ) -> Record[OwnMilestone]:
        own = OwnMilestone(day, words, **more)  # type: ignore[arg-type]
        return person.vault.seal(OWN, own, at=datetime.fromisoformat("2026-03-08T09:00:00+00:00"))

    return kept
