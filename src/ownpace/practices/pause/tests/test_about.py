from __future__ import annotations

from ownpace.accounts.testing import Person


def test_the_guide_says_when_not_to_pause(person: Person) -> None:
    text = person.get("/pause/about/").content.decode()
    assert "A pause is for urges, not for threats." in text
    assert 'href="/pause/"' in text
