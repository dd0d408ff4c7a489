from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from ownpace.core import practices
from ownpace.core.gate import First, GateFacts, Waiting
from ownpace.core.practice import Offer, OfferKind, Place, Practice
from ownpace.core.records import Reading
from ownpace.sealed.vault import Vault

NOW = datetime(2025, 3, 1, 12, tzinfo=UTC)
SKILLS = First(Waiting.NOT_AT_HAND, "Two skills first.", "one:home", "Try one")
PLAN = First(Waiting.NOT_AT_HAND, "A plan first.", "two:home", "Write one")


def _practice(slug: str, **declared: object) -> Practice:
    given = {"title": slug, "summary": "", "place": Place.PATH, "icon": "sun", "order": 10, "missions": ("M1",)}
    return Practice(slug=slug, kinds=(), home=f"{slug}:home", **{**given, **declared})  # type: ignore[arg-type]


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def knows_skills(_: Reading, now: datetime) -> list[GateFacts]:
        return [GateFacts(first=(SKILLS,))]

    def knows_the_plan(_: Reading, now: datetime) -> list[GateFacts]:
        return [GateFacts(first=(PLAN,))]

    def values(_: Reading) -> list[Offer]:
        return [Offer("1", "honesty")]

    first = _practice("one", gate_facts=knows_skills)
    second = _practice("two", place=Place.PEOPLE, gate_facts=knows_the_plan, offers={OfferKind.VALUE: values})
    pair = (first, second)
    monkeypatch.setattr(practices, "installed", lambda: pair)
    return


def test_practices_come_in_the_order_of_the_navigation() -> None:
    keys = [(list(Place).index(practice.place), practice.order) for practice in practices.installed()]
    assert keys == sorted(keys)
    assert len(keys) >= 3


def test_a_place_holds_its_own_practices() -> None:
    by_place = [practice for place in Place for practice in practices.in_place(place)]
    assert by_place == list(practices.installed())


@pytest.mark.parametrize("practice", practices.installed(), ids=lambda practice: practice.slug)
def test_a_practice_is_named_after_its_folder_and_says_what_it_delivers(practice: Practice) -> None:
    assert f"{practices.FOLDER}.{practice.app}" in practices.names()
    assert practice.home.startswith(f"{practice.app}:")
    assert practice.missions
    assert all(re.fullmatch(r"M([1-9]|[12]\d|3[01])", mission) for mission in practice.missions)
    assert all(kind.name.startswith(f"{practice.app}.") for kind in practice.kinds)


def test_no_two_kinds_share_a_name() -> None:
    names = [kind.name for kind in practices.kinds()]
    assert len(set(names)) == len(names)


def test_no_two_practices_share_a_slug() -> None:
    slugs = [practice.slug for practice in practices.installed()]
    assert len(set(slugs)) == len(slugs)


@pytest.mark.usefixtures("two")
def test_the_gate_hears_every_practice(vault: Vault) -> None:
    assert practices.gate(vault, NOW).waiting == (SKILLS, PLAN)


@pytest.mark.usefixtures("two")
def test_offers_are_gathered_by_their_kind(vault: Vault) -> None:
    assert practices.offers(vault, OfferKind.VALUE) == (Offer("1", "honesty"),)
    assert practices.offers(vault, OfferKind.ALLY) == ()


def test_a_new_vault_waits_for_skills_and_a_coping_sequence(vault: Vault) -> None:
    waiting = practices.gate(vault, NOW).waiting
    assert [(first.why, first.url_name) for first in waiting] == [
        (Waiting.NOT_AT_HAND, "regulation:skills"),
        (Waiting.NOT_AT_HAND, "coping_plan:show_plan"),
    ]


def test_the_folder_of_a_practice_is_its_slug_with_underscores() -> None:
    assert _practice("coping-plan").app == "coping_plan"
