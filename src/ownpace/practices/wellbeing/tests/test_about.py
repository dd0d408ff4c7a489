from __future__ import annotations

from ownpace.accounts.testing import Person


def test_the_guide_names_its_sources_and_the_minutes_of_the_who_and_leads_back(person: Person) -> None:
    text = person.get("/wellbeing/about/").content.decode()
    assert 'href="/wellbeing/"' in text
    for words in ("Martell", "World Health Organization", "150 to 300", "Do not cut your sleep"):
        assert words in text


def test_those_minutes_are_named_nowhere_else(person: Person) -> None:
    for path in ("", "month/", "beside/", "activities/", "activities/examples/", "activities/write/"):
        assert "150" not in person.get(f"/wellbeing/{path}").content.decode().split("<main")[1]
