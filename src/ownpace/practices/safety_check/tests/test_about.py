from __future__ import annotations

from ownpace.accounts.testing import Person


def test_the_guide_is_there_and_leads_back(person: Person) -> None:
    page = person.get("/safety-check/about/")
    assert page.status_code == 200
    assert 'href="/safety-check/"' in page.content.decode()
