from __future__ import annotations

from ownpace.accounts.testing import Person


def test_the_guide_says_how_it_is_worked_out_and_how_it_may_err(person: Person) -> None:
    text = person.get("/milestones/about/").content.decode()
    assert "it may say" in text
    assert "so without cause" in text
    assert 'href="/milestones/"' in text
