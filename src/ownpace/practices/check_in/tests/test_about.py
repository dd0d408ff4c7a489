from __future__ import annotations

from ownpace.accounts.testing import Person


def test_the_guide_names_its_sources_and_the_way_back(person: Person) -> None:
    page = person.get("/check-in/about/").content.decode()
    assert "Lieberman" in page
    assert 'href="/check-in/"' in page
