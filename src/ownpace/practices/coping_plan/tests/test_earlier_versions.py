from __future__ import annotations

from datetime import UTC, datetime, timedelta

from ownpace.accounts.testing import Person
from ownpace.practices.coping_plan.domain.plan import Section, begin, write_text
from ownpace.practices.coping_plan.records import SEQUENCE

WINTER = datetime(2025, 1, 14, 12, tzinfo=UTC)


def test_what_was_there_before_is_shown_with_its_date(person: Person) -> None:
    sequence = write_text(begin(WINTER), Section.FIRST, "five breaths", WINTER)
    later = WINTER + timedelta(days=30)
    person.vault.seal(SEQUENCE, write_text(sequence, Section.FIRST, "a walk", later), at=later)
    page = person.get("/coping-plan/earlier/").content.decode()
    assert "five breaths" in page
    assert "14 January 2025" in page
    assert "a walk" not in page
    assert "/coping-plan/earlier/" in person.get("/coping-plan/").content.decode()


def test_with_nothing_earlier_it_says_what_will_be_here(person: Person) -> None:
    assert "Nothing earlier yet" in person.get("/coping-plan/earlier/").content.decode()
