from __future__ import annotations

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.practices.thought_record.domain import Part
from ownpace.practices.thought_record.records import RECORD


def test_the_page_says_first_what_it_is_not_for(person: Person) -> None:
    text = person.get("/thought-record/begin/").content.decode()
    assert "If the thought is about a danger that is here now, this is not the page for it." in text
    assert f'href="{reverse("coping_plan:hard_moment")}"' in text
    assert "Not what happened back then." in text
    assert text.index("this is not the page for it") < text.index('name="situation"')


def test_the_moment_is_kept_at_once_and_leads_to_the_thought(person: Person) -> None:
    answer = person.post("/thought-record/begin/", {"situation": "On the tram"})
    kept = person.vault.latest(RECORD)
    assert kept is not None
    assert kept.value.situation == "On the tram"
    assert kept.value.next is Part.THOUGHT
    assert answer["Location"] == f"/thought-record/records/{kept.id}/write/thought/"


def test_without_a_moment_nothing_is_kept_yet_and_the_thought_comes_first(person: Person) -> None:
    answer = person.post("/thought-record/begin/", {"situation": ""})
    assert answer["Location"] == "/thought-record/begin/thought/"
    assert person.vault.count(RECORD) == 0


def test_a_second_hasty_tap_does_not_begin_a_second_record(person: Person) -> None:
    page = person.get("/thought-record/begin/")
    form = {"csrfmiddlewaretoken": str(page.context["csrf_token"]), "situation": "On the tram"}
    first, second = (person.post("/thought-record/begin/", form) for _ in range(2))
    assert first["Location"] == second["Location"]
    assert person.vault.count(RECORD) == 1


def test_words_that_are_too_long_stay_in_the_field(person: Person) -> None:
    page = person.post("/thought-record/begin/", {"situation": "tram " * 400})
    assert page.context["form"].errors["situation"]
    assert "tram tram" in page.content.decode()
    assert person.vault.count(RECORD) == 0
