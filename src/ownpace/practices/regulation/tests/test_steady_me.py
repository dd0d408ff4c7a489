"""What Steady me shows of the person's own once it is unlocked."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.test import Client

from ownpace.accounts.testing import Person
from ownpace.core.practice import Offer
from ownpace.core.scales import Suds
from ownpace.practices.regulation.domain import SafePlace, SkillPractice
from ownpace.practices.regulation.records import SAFE_PLACE, SKILL_PRACTICE
from ownpace.sealed.errors import Unreadable
from ownpace.sealed.vault import Vault
from ownpace.web.views import steady

NOW = datetime(2025, 3, 1, 12, tzinfo=UTC)


def lived(vault: Vault) -> None:
    for skill, after in (("cold_water", 20), ("feet", 30), ("orienting", 35), ("categories", 45), ("grounding", 60)):
        for _ in range(5):
            vault.seal(SKILL_PRACTICE, SkillPractice(skill, NOW, Suds(50), Suds(after)), at=NOW)
    vault.seal(SAFE_PLACE, SafePlace("The bench above the river", NOW), at=NOW)


def own_part(html: str) -> str:
    return html.partition("What tends to help you")[2].partition("</section>")[0]


def test_the_three_skills_that_ease_most_come_first_each_with_its_guide(person: Person) -> None:
    lived(person.vault)
    own = own_part(person.get("/steady/").content.decode())
    assert own.index("Cool water") < own.index("Feet and weight") < own.index("Here and today")
    assert 'href="/steady/ground/cold_water/"' in own
    assert "Name them by kind" not in own
    assert "Five senses" not in own


def test_a_place_of_one_s_own_is_one_tap_away(person: Person) -> None:
    lived(person.vault)
    assert "The bench above the river" in person.get("/steady/").content.decode()


def test_one_kind_sentence_of_one_s_own_is_there(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steady, "offer_of_the_day", lambda *_: Offer("1", "I may rest."))
    assert "I may rest." in person.get("/steady/").content.decode()


def test_with_nothing_noted_the_page_is_as_quiet_as_while_locked(person: Person) -> None:
    page = person.get("/steady/").content.decode()
    assert "What tends to help you" not in page
    assert "Your safe place" not in page


def test_a_vault_that_does_not_open_leaves_the_page_working(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise Unreadable

    monkeypatch.setattr(steady, "offers", broken)
    page = person.get("/steady/")
    assert page.status_code == 200
    assert 'href="/steady/breathe/"' in page.content.decode()


def test_nothing_of_it_is_there_without_the_cookie(person: Person) -> None:
    lived(person.vault)
    assert "The bench" not in Client().get("/steady/").content.decode()
