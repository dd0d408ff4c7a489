from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from django.utils import timezone

from ownpace.accounts.testing import Person
from ownpace.practices.support.domain.contact import Contact, Good, Rhythm, Sort
from ownpace.practices.support.records import CONTACT


def _seal(person: Person, name: str = "My sister", days: int = 1, **more: object) -> str:
    now = timezone.localtime()
    contact = Contact(Sort.PERSON, name, now - timedelta(days=400), last=now.date() - timedelta(days=days))
    contact = replace(contact, **more)  # type: ignore[arg-type]
    return person.vault.seal(CONTACT, contact, at=now).id


def _page(person: Person, query: str = "") -> str:
    return person.get(f"/support/{query}").content.decode()


def test_an_empty_circle_takes_a_name_at_once(person: Person) -> None:
    page = _page(person)
    assert "One name is enough to begin with" in page
    assert 'action="/support/add/"' in page
    assert page.count('name="sort"') == 3


def test_the_circle_shows_what_each_is_good_for_and_when_last(person: Person) -> None:
    _seal(person, good=(Good.LISTENING, Good.LAUGHING), good_words="jigsaws", days=36)
    page = _page(person)
    assert "Listening, Laughing, jigsaws" in page
    assert "In touch about five weeks ago" in page


def test_one_silence_is_named_with_a_way_to_set_it_aside(person: Person) -> None:
    _seal(person, "Ana", 12, rhythm=Rhythm.WEEKLY)
    other = _seal(person, "Ben", 11, rhythm=Rhythm.WEEKLY)
    page = _page(person)
    assert "It has been about two weeks since you were in touch with Ben." in page
    assert "since you were in touch with Ana" not in page
    assert f'action="/support/with/{other}/rest/"' in page
    person.post(f"/support/with/{other}/rest/")
    assert "since you were in touch with Ana" in _page(person)


def test_a_quiet_time_gets_one_kind_sentence_and_one_idea_and_no_number(person: Person) -> None:
    _seal(person, days=90)
    page = _page(person)
    assert "It has been quiet around you for a while" in page
    assert page.count("/support/grow/plan/") == 1
    assert "90" not in re.sub(r"<[^>]*>", " ", page.split("<main")[1])
    assert "quiet around you" not in _page(_near(person))


def _near(person: Person) -> Person:
    _seal(person, "Somebody near", 3)
    return person


def test_it_can_be_narrowed_to_a_sort_or_to_what_is_needed(person: Person) -> None:
    _seal(person, "The library", sort=Sort.PLACE)
    for name in ("Ana", "Ben", "Cyn"):
        _seal(person, name)
    _seal(person, "Dee", good=(Good.HARD_MOMENTS,))
    assert "Ana" not in _page(person, "?show=s2")
    needed = _page(person, "?show=g6")
    assert "Dee" in needed
    assert "Ana" not in needed
    assert "Ana" in _page(person, "?show=anything-else")
    assert not re.search("show=[a-z]{2}", _page(person).replace("show=away", ""))


def test_someone_put_away_is_out_of_sight_and_can_be_found(person: Person) -> None:
    _seal(person, "Here")
    _seal(person, "Gone", put_away=timezone.localtime())
    assert ">Gone<" not in _page(person)
    assert ">Gone<" in _page(person, "?show=away")


def test_with_everyone_put_away_the_page_still_stands(person: Person) -> None:
    _seal(person, "Gone", put_away=timezone.localtime())
    assert "Nobody here fits that yet" in _page(person)


def test_a_circle_of_eighty_is_shown_by_name_a_page_at_a_time(person: Person) -> None:
    for number in range(80):
        _seal(person, f"friend {number:02}")
    page = _page(person)
    assert "friend 19" in page
    assert "friend 20" not in page
    assert "friend 79" in _page(person, "?page=4")


def test_a_name_is_shown_as_it_was_typed(person: Person) -> None:
    _seal(person, "<script>alert(1)</script>")
    assert "&lt;script&gt;" in _page(person)
