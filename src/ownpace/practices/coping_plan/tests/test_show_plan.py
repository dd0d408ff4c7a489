from __future__ import annotations

from ownpace.accounts.testing import Person


def _write(person: Person, section: str, text: str, revision: str = "") -> None:
    person.post(f"/coping-plan/write/{section}/", {"revision": revision, "text": text})


def test_an_empty_page_says_what_it_is_for_and_how_to_begin(person: Person) -> None:
    page = person.get("/coping-plan/").content.decode()
    assert "When it gets hard, thinking gets hard too" in page
    assert 'href="/coping-plan/write/signs/"' in page
    assert "I am having a hard moment" not in page


def test_a_plan_that_was_begun_leads_on_to_its_first_empty_part(person: Person) -> None:
    _write(person, "signs", "tight jaw")
    page = person.get("/coping-plan/").content.decode()
    assert "tight jaw" in page
    assert 'href="/coping-plan/write/first/"' in page


def test_a_whole_plan_shows_every_part_in_order(person: Person) -> None:
    _write(person, "signs", "tight jaw")
    _write(person, "first", "slow breaths\nfeet down", "1")
    _write(person, "next", "walk", "2")
    people = {"revision": "3", "name_1": "My sister", "reach_1": "030 1234567"}
    person.post("/coping-plan/write/whom/", people)
    page = person.get("/coping-plan/").content.decode()
    places = [page.index(words) for words in ("tight jaw", "slow breaths", "feet down", ">walk<", "My sister")]
    assert places == sorted(places)
    assert 'href="tel:0301234567"' in page
    assert "make this whole" not in page
    assert "I am having a hard moment" in page


def test_the_six_parts_are_there_and_the_second_has_two_halves(person: Person) -> None:
    _write(person, "first", "slow breaths")
    titles = [str(title) for title, _sections in person.get("/coping-plan/").context["parts"]]
    assert titles == [
        "Early signs",
        "What I do alone",
        "People and places that take my mind off it",
        "People who help",
        "Professionals and crisis help",
        "Making my surroundings safer",
    ]


def test_a_setback_is_one_tap_away_with_and_without_a_plan(person: Person) -> None:
    assert 'href="/coping-plan/setback/"' in person.get("/coping-plan/").content.decode()
    _write(person, "first", "slow breaths")
    assert 'href="/coping-plan/setback/"' in person.get("/coping-plan/").content.decode()
    assert 'href="/coping-plan/setback/"' in person.get("/coping-plan/steps/").content.decode()


def test_the_ways_to_all_else_are_here(person: Person) -> None:
    main = person.get("/coping-plan/").content.decode().split("<main")[1]
    for path in ("cues", "routines", "foreseen", "setbacks"):
        assert f'href="/coping-plan/{path}/"' in main
