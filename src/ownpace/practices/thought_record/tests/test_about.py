from __future__ import annotations

from ownpace.accounts.testing import Person


def test_the_guide_is_there_and_leads_back(person: Person) -> None:
    page = person.get("/thought-record/about/")
    assert page.status_code == 200
    assert 'href="/thought-record/"' in page.content.decode()
    assert "What is never in question here" in page.content.decode()
