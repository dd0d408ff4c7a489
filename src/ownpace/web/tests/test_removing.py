"""Removing: asked once, and never more than the page showed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ownpace.accounts.testing import Person
from ownpace.core.records import NoSuchRecord, Record
from ownpace.practices.milestones.domain.milestone import OwnMilestone
from ownpace.practices.milestones.records import OWN
from ownpace.sealed.testing import day


@pytest.fixture
def own(person: Person) -> Record[OwnMilestone]:
    return person.vault.seal(OWN, OwnMilestone(day(1).date(), "I asked for the window seat."), at=day(1))


def page_of(own: Record[OwnMilestone]) -> str:
    return f"/milestones/own/{own.id}/remove/"


def test_what_was_shown_and_confirmed_goes_for_good(person: Person, own: Record[OwnMilestone]) -> None:
    answer = person.fill(page_of(own))
    assert answer.status_code == 303
    with pytest.raises(NoSuchRecord):
        person.vault.get(OWN, own.id)


def test_what_another_tab_wrote_meanwhile_is_shown_and_asked_about_anew(
    person: Person, own: Record[OwnMilestone]
) -> None:
    revision = person.get(page_of(own)).context["removing"].initial["revision"]
    newer = person.vault.replace(own, OWN, replace(own.value, words="I asked, and moved."), at=day(2))
    answer = person.post(page_of(own), {"revision": revision})
    assert answer.status_code == 409
    assert "I asked, and moved." in answer.content.decode()
    assert "nothing was removed" in answer.content.decode()
    assert person.vault.get(OWN, own.id) == newer
    assert person.fill(page_of(own)).status_code == 303


@pytest.mark.parametrize("sent", [{}, {"revision": ""}, {"revision": "x"}, {"revision": "9" * 400}])
def test_a_page_that_does_not_say_what_it_showed_removes_nothing(
    person: Person, own: Record[OwnMilestone], sent: dict[str, str]
) -> None:
    assert person.post(page_of(own), sent).status_code == 409
    assert person.vault.get(OWN, own.id) == own
