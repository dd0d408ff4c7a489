"""Cues, routines, foreseen setbacks and setbacks as a person would have written them, and plans to make lighter."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from ownpace.accounts.testing import Person
from ownpace.core import practices
from ownpace.core.practice import Easing
from ownpace.core.records import NoSuchRecord, Record
from ownpace.practices.coping_plan.domain.cues import Cues, Sense
from ownpace.practices.coping_plan.domain.foreseen import Foreseen
from ownpace.practices.coping_plan.domain.plan import Contact, Section, begin, write_people, write_text
from ownpace.practices.coping_plan.domain.routine import Routine
from ownpace.practices.coping_plan.domain.setback import Setback, Stage
from ownpace.practices.coping_plan.records import CUES, FORESEEN, ROUTINE, SEQUENCE, SETBACK


def now() -> datetime:
    return timezone.localtime(timezone.now())


@pytest.fixture
def keep_plan(person: Person) -> Callable[[], None]:
    """Keeps a plan with something in every part."""

    def keep() -> None:
        sequence = begin(now())
        for section in (Section.SIGNS, Section.FIRST, Section.NEXT, Section.PLACES, Section.SAFER):
            sequence = write_text(sequence, section, f"plan {section.value}", now())
        sequence = write_people(sequence, (Contact("My sister", "030 1234567"),), now())
        person.vault.seal(SEQUENCE, sequence, at=now())

    return keep


@pytest.fixture
def keep_cues(person: Person) -> Callable[[str], Record[Cues]]:
    def keep(light: str) -> Record[Cues]:
        return person.vault.seal(CUES, Cues(now()).write(Sense.LIGHT, light, now()), at=now())

    return keep


@pytest.fixture
def keep_routine(person: Person) -> Callable[..., Record[Routine]]:
    """Keeps a routine begun an hour ago, with two lines before and one each during and after."""

    def keep(name: str = "The yearly check-up", **texts: str) -> Record[Routine]:
        at = now() - timedelta(hours=1)
        said = {"before": "eat something\ntell Noor", "during": "feet down", "after": "walk home", **texts}
        return person.vault.seal(ROUTINE, Routine(at, at, name, **said), at=at)

    return keep


@pytest.fixture
def keep_foreseen(person: Person) -> Callable[..., Record[Foreseen]]:
    """Keeps a foreseen setback, an hour ago, with its steps."""

    def keep(name: str = "A bad week", **texts: str) -> Record[Foreseen]:
        at = now() - timedelta(hours=1)
        said = {
            "signs": "lie awake",
            "first": "feet down\nbreathe",
            "next": "a short walk",
            "whom": "Noor – 030 1234567",
        }
        return person.vault.seal(FORESEEN, Foreseen(at, at, name, **{**said, **texts}), at=at)

    return keep


@pytest.fixture
def keep_setback(person: Person) -> Callable[..., Record[Setback]]:
    """Keeps a setback that came some days ago: at a stage, or closed with all its words."""

    def keep(
        name: str = "A bad week", days: int = 0, *, closed: bool = False, stage: Stage = Stage.WALK, **more: Any
    ) -> Record[Setback]:
        at = now() - timedelta(days=days, hours=1)
        setback = Setback(at, name, stage=stage, **more)
        if closed:
            setback = setback.write_debrief("too little sleep", "Noor answered\nFresh air", "shoes by the door").close(
                at
            )
        return person.vault.seal(SETBACK, setback, at=at)

    return keep


class Plans:
    """Plans of some other practice: key to (words, due); what is eased is changed here."""

    def __init__(self, today: date) -> None:
        self.today = today
        self.kept: dict[str, tuple[str, date | None]] = {
            "weekly.far": ("Dance class", today + timedelta(days=20)),
            "weekly.near": ("Call my aunt", today + timedelta(days=1)),
            "weekly.open": ("Sing aloud", None),
        }

    def easings(self, *_: object) -> tuple[Easing, ...]:
        return tuple(Easing(key, words, due, self._easing(key)) for key, (words, due) in self.kept.items())

    def _easing(self, key: str) -> Callable[[Any, datetime, str | None, date | None], None]:
        def ease(_writing: Any, _now: datetime, smaller: str | None, later: date | None) -> None:
            if key not in self.kept:
                raise NoSuchRecord(key)
            words, due = self.kept[key]
            self.kept[key] = (smaller or words, later or due)

        return ease


@pytest.fixture
def plans(monkeypatch: pytest.MonkeyPatch) -> Plans:
    found = Plans(timezone.localdate())
    monkeypatch.setattr(practices, "easings", found.easings)
    return found
