from __future__ import annotations

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.library import feelings
from ownpace.library.guides import guide
from ownpace.practices.thought_record import catalogue


def test_every_pattern_has_its_words_and_an_id_of_its_own() -> None:
    every = [pattern for group in catalogue.groups() for pattern in group.patterns]
    assert 18 <= len(every) <= 24
    assert len({pattern.id for pattern in every}) == len(every)
    assert all(str(words) for each in every for words in (each.name, each.says, each.example, each.ask))


def test_what_is_a_fact_names_a_source_that_the_guide_has_in_full() -> None:
    sourced = {pattern.id: pattern.source for pattern in catalogue.by_id().values() if pattern.source}
    assert set(sourced) == {"ought-to-have-known", "body-answered", "froze-so-agreed"}
    assert all(catalogue.by_id()[id].holds for id in sourced)
    text = guide("thought_record")
    for name in ("Möller", "Chivers", "Levin", "Fischhoff", "Resick", "Beck"):
        assert text.count(name) >= 2, name


def test_patterns_about_blame_say_what_holds() -> None:
    blame = next(group for group in catalogue.groups() if group.id == "blame")
    without = {pattern.id for pattern in blame.patterns if not pattern.holds}
    assert without == {"nobody-would-want-me"}


def test_no_code_of_a_pattern_is_the_code_of_a_feeling() -> None:
    assert not set(catalogue.by_id()) & set(feelings.by_id())


def test_the_page_groups_them_and_says_that_danger_is_no_pattern(person: Person) -> None:
    text = person.get("/thought-record/patterns/").content.decode()
    assert "A thought about a danger that is here now is no pattern." in text
    for pattern in catalogue.by_id().values():
        assert f'href="{reverse("thought_record:pattern", args=[pattern.id])}"' in text
