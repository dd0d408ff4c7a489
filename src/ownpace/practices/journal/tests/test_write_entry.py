"""Writing with a form: write_entry and edit_entry, with scripts off."""

from __future__ import annotations

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.practices.journal.records import ENTRY
from ownpace.practices.journal.tests.conftest import written


def test_a_page_is_written_and_shown(person: Person) -> None:
    answer = person.post("/journal/write/", {"text": "Rain.\r\nThen none.", "title": "Weather", "sitting": "a" * 32})
    record = person.vault.latest(ENTRY)
    assert record is not None
    assert answer["Location"] == f"/journal/entries/{record.id}/?kept=1"
    assert (record.value.content.text, record.value.is_done, record.of) == ("Rain.\nThen none.", True, None)


def test_an_empty_page_says_what_it_needs(person: Person) -> None:
    page = person.post("/journal/write/", {"text": "  "})
    assert page.context["form"].errors["text"] == ["Write a few words here."]
    assert person.vault.count(ENTRY) == 0


def test_a_title_alone_is_a_page(person: Person) -> None:
    assert written(person, "", title="One word").value.content.title == "One word"


def test_too_much_stays_in_the_field_with_its_numbers(person: Person) -> None:
    page = person.post("/journal/write/", {"text": "word " * 20_001, "tags": "tram"})
    text = page.content.decode()
    assert "There is room for 100,000 characters, and this has 100,004: 4 too many. It is all still here." in text
    assert text.count("word word word") > 1000
    assert 'value="tram"' in text
    assert page.context["form"].shows_more
    assert "data-unkept" in text


def test_a_prompt_stands_over_the_page_and_is_kept(person: Person) -> None:
    page = person.get(reverse("journal:write_entry", args=["asking-3"]))
    assert page.context["prompt"].id == "asking-3"
    assert "Another one" in page.content.decode()
    assert written(person, "may I?", prompt="asking-3").value.prompt == "asking-3"


def test_three_headings_begin_what_worked_what_did_not_and_what_to_try(person: Person) -> None:
    text = person.get(reverse("journal:write_entry", args=["tried-1"])).context["form"]["text"].value()
    assert [line for line in text.split("\n") if line] == ["# What worked", "# What did not", "# What to try"]


def test_a_tender_prompt_says_so_first(person: Person) -> None:
    said = "This one can stir things up."
    assert said in person.get(reverse("journal:write_entry", args=["body-5"])).content.decode()
    assert said not in person.get(reverse("journal:write_entry", args=["body-1"])).content.decode()


def test_a_prompt_that_does_not_exist_is_not_found(person: Person) -> None:
    assert person.get(reverse("journal:write_entry", args=["body-99"])).status_code == 404
    assert written(person, "words", prompt="body-99").value.prompt == ""


def test_going_on_starts_with_what_is_there(person: Person) -> None:
    record = written(person, "as it was", title="T", tags="one, two", pin="on")
    form = person.get(f"/journal/entries/{record.id}/edit/").context["form"]
    shown = {name: form[name].value() for name in ("title", "text", "tags", "pin", "entry", "revision")}
    assert shown == {
        "title": "T",
        "text": "as it was",
        "tags": "one, two",
        "pin": True,
        "entry": record.id,
        "revision": 1,
    }


def test_each_opening_of_a_page_is_a_sitting_of_its_own(person: Person) -> None:
    first, second = (person.get("/journal/write/").context["form"]["sitting"].value() for _ in range(2))
    assert len(first) == 32
    assert first != second


def test_tags_used_before_are_at_hand(person: Person) -> None:
    written(person, "one", tags="tram, rest")
    written(person, "two", tags="rest")
    assert [tag.words for tag in person.get("/journal/write/").context["used_tags"]] == ["rest", "tram"]


def test_a_change_is_kept_and_how_it_was_before_too(person: Person) -> None:
    record = written(person, "as it was")
    sent = {"entry": record.id, "revision": 1, "sitting": "b" * 32, "text": "as it is"}
    assert person.post(f"/journal/entries/{record.id}/edit/", sent).status_code == 303
    changed = person.vault.get(ENTRY, record.id).value
    assert changed.earlier is not None
    assert (changed.content.text, changed.earlier.content.text) == ("as it is", "as it was")


def test_a_change_that_cannot_be_kept_stays_on_its_page(person: Person) -> None:
    record = written(person, "as it was", prompt="rest-1")
    sent = {"entry": record.id, "revision": 1, "text": "bell \x07", "prompt": "rest-1"}
    page = person.post(f"/journal/entries/{record.id}/edit/", sent)
    assert page.templates[0].name == "journal/edit_entry.html"
    assert page.context["prompt"].id == "rest-1"
    assert person.vault.get(ENTRY, record.id).value.content.text == "as it was"


def test_a_page_removed_meanwhile_begins_anew_with_what_is_sent(person: Person) -> None:
    record = written(person, "as it was")
    person.post(f"/journal/entries/{record.id}/remove/", {"revision": 1})
    sent = {"entry": record.id, "revision": 1, "sitting": "b" * 32, "text": "as it is"}
    person.post(f"/journal/entries/{record.id}/edit/", sent)
    assert [entry.value.content.text for entry in person.vault.all(ENTRY)] == ["as it is"]


def test_words_that_may_mean_danger_lead_to_a_quiet_line(person: Person) -> None:
    answer = person.post("/journal/write/", {"text": "I want to kill myself"})
    assert answer["Location"].endswith("?kept=1&care=1")
    assert person.vault.count(ENTRY) == 1
