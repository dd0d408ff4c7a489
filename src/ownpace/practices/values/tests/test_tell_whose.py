from __future__ import annotations

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.values.domain import Sort, Telling, Whose
from ownpace.practices.values.records import SORT
from ownpace.practices.values.tests.conftest import shown_by


def page_of(record: Record[Sort], rank: int) -> str:
    return reverse("values:tell_whose", args=[record.id, rank])


def test_nothing_is_chosen_beforehand_and_no_answer_is_the_better_one(person: Person, chosen: Record[Sort]) -> None:
    page = person.get(page_of(chosen, 1)).content.decode()
    assert "Tenderness" in page
    assert "None of these is the better answer" in page
    assert " checked" not in page


def test_whose_a_value_is_is_kept_and_the_next_one_follows(person: Person, chosen: Record[Sort]) -> None:
    answer = person.fill(page_of(chosen, 1), whose="both", words="At home it was expected.")
    assert answer["Location"] == page_of(chosen, 2)
    told = person.vault.get(SORT, chosen.id).value.told("tenderness")
    assert told == Telling("tenderness", Whose.BOTH, "At home it was expected.")


def test_leaving_it_open_is_fine_and_the_last_one_finishes_the_sort(person: Person, chosen: Record[Sort]) -> None:
    answer = person.fill(page_of(chosen, 3))
    assert answer["Location"] == reverse("values:show_sort", args=[chosen.id])
    kept = person.vault.get(SORT, chosen.id).value
    assert kept.finished is not None
    assert kept.told("honesty").whose is None


def test_another_tab_does_not_lose_words_of_the_first(person: Person, chosen: Record[Sort]) -> None:
    tab = {"revision": shown_by(person, page_of(chosen, 1))["revision"]}
    person.fill(page_of(chosen, 1), whose="mine", words="first words")
    answer = person.post(page_of(chosen, 1), {**tab, "whose": "others", "words": "second words"})
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "first words" in page
    assert "second words" in page
    assert person.vault.get(SORT, chosen.id).value.told("tenderness").words == "first words"


def test_another_tab_may_tell_about_another_value(person: Person, chosen: Record[Sort]) -> None:
    tab = {"revision": shown_by(person, page_of(chosen, 2))["revision"]}
    person.fill(page_of(chosen, 1), whose="mine")
    assert person.post(page_of(chosen, 2), {**tab, "whose": "others"}).status_code == 303


def test_words_never_move_to_another_value_when_the_order_was_changed_meanwhile(
    person: Person, chosen: Record[Sort]
) -> None:
    tab = {"revision": shown_by(person, page_of(chosen, 1))["revision"]}
    person.post(reverse("values:order_five", args=[chosen.id]), {"card": "warmth", "way": "up"})
    answer = person.post(page_of(chosen, 1), {**tab, "whose": "mine", "words": "about tenderness"})
    assert answer.status_code == 409
    assert "about tenderness" in answer.content.decode()
    assert person.vault.get(SORT, chosen.id).value.whose == ()


def test_a_finished_sort_can_be_told_anew_and_keeps_its_day(person: Person, finished: Record[Sort]) -> None:
    answer = person.fill(page_of(finished, 1), whose="others")
    assert answer["Location"] == reverse("values:show_sort", args=[finished.id])
    kept = person.vault.get(SORT, finished.id).value
    assert kept.finished == finished.value.finished
    assert kept.told("tenderness").whose is Whose.OTHERS


def test_words_that_are_too_long_stay_in_their_field(person: Person, chosen: Record[Sort]) -> None:
    page = person.fill(page_of(chosen, 1), words="a" * 1001).content.decode()
    assert "too many" in page
    assert "a" * 1001 in page


def test_there_is_no_sixth_value(person: Person, chosen: Record[Sort]) -> None:
    assert person.get(page_of(chosen, 4)).status_code == 404
    assert person.get(page_of(chosen, 0)).status_code == 404
