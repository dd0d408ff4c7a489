from __future__ import annotations

from ownpace.accounts.testing import Person


def test_about_names_its_sources_and_how_small_the_effect_is(person: Person) -> None:
    page = person.get("/journal/about/").content.decode()
    assert "Frattaroli" in page
    assert "the effect was small" in page
    assert "stir things up" in page
