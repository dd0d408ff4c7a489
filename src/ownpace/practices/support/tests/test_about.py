from __future__ import annotations

from ownpace.accounts.testing import Person


def test_the_guide_is_there_with_its_sources_and_leads_back(person: Person) -> None:
    page = person.get("/support/about/").content.decode()
    assert "Mead S (2003)" in page
    assert 'href="/support/"' in page
