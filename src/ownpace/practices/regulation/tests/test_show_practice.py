from __future__ import annotations

from ownpace.accounts.testing import Person


def _noted(person: Person, **given: str) -> str:
    answer = person.post("/regulation/tried/?skill=feet", {"before": "", "after": "", "words": "", **given})
    return person.get(answer["Location"]).content.decode()


def test_a_calmer_reading_is_said_in_one_sentence(person: Person) -> None:
    assert "25 lower after than before." in _noted(person, before="65", after="40")


def test_a_stronger_reading_is_useful_to_know_and_nothing_more(person: Person) -> None:
    page = _noted(person, before="40", after="50")
    assert "10 higher after than before. That happens" in page
    assert "It is still strong" not in page


def test_distress_that_stays_strong_is_met_with_ways_to_go_on(person: Person) -> None:
    page = _noted(person, before="80", after="75")
    assert "It is still strong" in page
    assert 'href="/coping-plan/steps/"' in page


def test_words_are_shown_as_words_and_never_as_markup(person: Person) -> None:
    page = _noted(person, words="<script>alert(1)</script>")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script>alert" not in page


def test_a_reading_before_alone_waits_for_the_one_after(person: Person) -> None:
    assert "Before is kept" in _noted(person, before="80")


def test_a_note_that_does_not_exist_is_not_found(person: Person) -> None:
    assert person.get(f"/regulation/tried/{'0' * 32}/").status_code == 404
    assert person.get("/regulation/tried/nonsense/").status_code == 404
