"""Places of one's own: begun by a name, written sense by sense, read line by line."""

from __future__ import annotations

import pytest
from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.regulation.domain import SafePlace, Sense
from ownpace.practices.regulation.records import SAFE_PLACE


def begin(person: Person, name: str = "The bench") -> str:
    """Begin a place and return the path of its first sense."""
    path: str = person.post(reverse("regulation:begin_place"), {"name": name})["Location"]
    return path


def latest(person: Person) -> Record[SafePlace]:
    record = person.vault.latest(SAFE_PLACE)
    assert record is not None
    return record


def write(person: Person, sense: str, text: str, **more: str) -> str:
    record = latest(person)
    sent = {"text": text, "revision": str(record.revision), **more}
    return str(person.post(reverse("regulation:write_place", args=[record.id, sense]), sent)["Location"])


def test_places_are_empty_at_first_and_say_what_they_are_for(person: Person) -> None:
    page = person.get("/regulation/places/").content.decode()
    assert "where nothing is asked of you" in page
    assert 'href="/regulation/places/new/"' in page


def test_begin_place_asks_for_a_name_and_goes_on_to_what_is_seen(person: Person) -> None:
    assert begin(person) == f"/regulation/places/{latest(person).id}/write/see/"
    assert "The bench" in person.get("/regulation/places/").content.decode()


@pytest.mark.parametrize("name", ["", "x" * 121, "bell \x07"])
def test_a_name_that_cannot_be_kept_is_explained_and_stays(person: Person, name: str) -> None:
    page = person.post(reverse("regulation:begin_place"), {"name": name})
    assert page.context["form"].errors["name"]
    assert page.context["form"]["name"].value() == name
    assert person.vault.count(SAFE_PLACE) == 0


def test_write_place_goes_from_sense_to_sense_and_keeps_each(person: Person) -> None:
    begin(person)
    for sense, following in zip(Sense, [*list(Sense)[1:], None], strict=True):
        onward = write(person, sense.value, f"words for {sense.value}")
        assert onward.endswith(f"/write/{following.value}/" if following else f"/places/{latest(person).id}/")
    assert [sense for sense, _ in latest(person).value.senses] == list(Sense)


def test_enough_for_now_keeps_the_words_and_leads_to_the_place(person: Person) -> None:
    begin(person)
    assert write(person, "see", "light", later="") == f"/regulation/places/{latest(person).id}/"
    assert latest(person).value.text(Sense.SEE) == "light"


def test_too_many_words_are_explained_and_stay(person: Person) -> None:
    begin(person)
    record = latest(person)
    sent = {"text": "y" * 2001, "revision": "1"}
    page = person.post(f"/regulation/places/{record.id}/write/see/", sent)
    assert "1 too many" in page.content.decode()
    assert "y" * 2001 in page.content.decode()


def test_another_tab_s_words_for_the_same_sense_are_never_overwritten(person: Person) -> None:
    begin(person)
    stale = latest(person)
    write(person, "see", "their light")
    answer = person.post(
        f"/regulation/places/{stale.id}/write/see/", {"text": "my light", "revision": str(stale.revision)}
    )
    assert answer.status_code == 409
    assert "my light" in answer.content.decode()
    assert "their light" in answer.content.decode()
    assert latest(person).value.text(Sense.SEE) == "their light"


def test_words_for_different_senses_in_two_tabs_are_both_kept(person: Person) -> None:
    begin(person)
    stale = latest(person)
    write(person, "see", "light")
    person.post(f"/regulation/places/{stale.id}/write/hear/", {"text": "weir", "revision": str(stale.revision)})
    assert latest(person).value.senses == ((Sense.SEE, "light"), (Sense.HEAR, "weir"))


def test_show_place_reads_the_words_with_time_for_each(person: Person) -> None:
    begin(person)
    write(person, "see", "light on the water <3")
    page = person.get(reverse("regulation:show_place", args=[latest(person).id])).content.decode()
    assert "light on the water &lt;3" in page
    assert 'data-seconds="23"' in page
    assert "skill=safe_place" in page


def test_a_place_with_a_name_alone_asks_what_is_seen(person: Person) -> None:
    begin(person)
    page = person.get(f"/regulation/places/{latest(person).id}/").content.decode()
    assert "This place has a name so far" in page
    assert "data-guide" not in page


def test_rename_place_keeps_what_was_written(person: Person) -> None:
    begin(person)
    write(person, "see", "light")
    record = latest(person)
    path = reverse("regulation:rename_place", args=[record.id])
    assert 'value="The bench"' in person.get(path).content.decode()
    person.post(path, {"name": "The pier", "revision": str(record.revision)})
    assert (latest(person).value.name, latest(person).value.text(Sense.SEE)) == ("The pier", "light")
    stale = person.post(path, {"name": "The boat", "revision": str(record.revision)})
    assert stale.status_code == 409
    assert latest(person).value.name == "The pier"


def test_remove_place_asks_first_and_then_it_is_gone(person: Person) -> None:
    begin(person)
    path = reverse("regulation:remove_place", args=[latest(person).id])
    assert "deleted for good" in person.get(path).content.decode()
    assert person.vault.count(SAFE_PLACE) == 1
    assert person.fill(path)["Location"] == "/regulation/places/"
    assert person.vault.count(SAFE_PLACE) == 0


def test_what_was_written_in_another_tab_meanwhile_is_not_removed(person: Person) -> None:
    begin(person)
    path = reverse("regulation:remove_place", args=[latest(person).id])
    older = {"revision": person.get(path).context["removing"]["revision"].value()}
    write(person, "see", "light")
    answer = person.post(path, older)
    assert answer.status_code == 409
    assert "nothing was removed" in answer.content.decode()
    assert latest(person).value.text(Sense.SEE) == "light"


@pytest.mark.parametrize("path", ["", "name/", "remove/", "write/see/"])
def test_a_place_that_does_not_exist_is_not_found(person: Person, path: str) -> None:
    assert person.get(f"/regulation/places/{'0' * 32}/{path}").status_code == 404


def test_a_sense_that_does_not_exist_is_not_found(person: Person) -> None:
    begin(person)
    assert person.get(f"/regulation/places/{latest(person).id}/write/sixth/").status_code == 404


def test_places_are_reached_from_the_skill(person: Person) -> None:
    begin(person, "The cabin")
    assert "The cabin" in person.get("/regulation/skills/safe_place/").content.decode()
    assert "The cabin" not in person.get("/regulation/skills/feet/").content.decode()
