"""friend, write_friend, turn_to_self, show_friend, remove_friend; ups_and_downs, write_lesson, show_lesson,
remove_lesson.
"""

from __future__ import annotations

from datetime import datetime

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.practices.self_compassion.domain.turning import Friend, Lesson
from ownpace.practices.self_compassion.records import FRIEND, LESSON

FRIENDS_WORDS = {"going_through": "They stopped.", "to_friend": "Of course you stopped.", "how": "Softly."}


def page(name: str, *args: str) -> str:
    return reverse(f"self_compassion:{name}", args=args)


def kept(person: Person) -> Friend:
    record = person.vault.latest(FRIEND)
    assert record is not None
    return record.value


def test_an_empty_list_teaches(person: Person) -> None:
    assert "gentler with a friend" in person.get(page("friend")).content.decode()


def test_what_it_may_stir_up_is_said_first(person: Person) -> None:
    assert "Kindness can bring old pain up at first" in person.get(page("write_friend")).content.decode()


def test_words_to_the_friend_are_kept_at_once_and_stand_there_to_borrow_from(person: Person) -> None:
    where = person.post(page("write_friend"), FRIENDS_WORDS)["Location"]
    assert kept(person).to_friend == "Of course you stopped."
    assert "Of course you stopped." in person.get(where).content.decode()
    sent = {"to_self": "You spoil it.", "instead": "I may stop.", "revision": "1"}
    shown = person.get(person.post(where, sent)["Location"]).content.decode()
    assert (kept(person).to_self, kept(person).instead) == ("You spoil it.", "I may stop.")
    assert "Add to my sentences" in shown
    assert "How are you now?" in shown


def test_the_second_half_may_stay_open(person: Person) -> None:
    where = person.post(page("write_friend"), FRIENDS_WORDS)["Location"]
    shown = person.get(person.post(where, {"to_self": "", "instead": "", "revision": "1"})["Location"])
    assert "Turn it round to me" in shown.content.decode()
    assert "Add to my sentences" not in shown.content.decode()


def test_what_is_missing_is_said_next_to_it_and_the_rest_stays(person: Person) -> None:
    answer = person.post(page("write_friend"), {**FRIENDS_WORDS, "to_friend": ""})
    assert answer.context["form"].errors["to_friend"]
    assert "They stopped." in answer.content.decode()
    assert person.vault.count(FRIEND) == 0


def test_what_could_be_said_instead_is_short_enough_to_be_kept(person: Person) -> None:
    where = person.post(page("write_friend"), FRIENDS_WORDS)["Location"]
    answer = person.post(where, {"instead": "a" * 501, "revision": "1"})
    assert "There is room for 500" in answer.content.decode()


def test_two_tabs_never_overwrite_each_other(person: Person) -> None:
    where = person.post(page("write_friend"), FRIENDS_WORDS)["Location"]
    person.post(where, {"instead": "the first tab", "revision": "1"})
    answer = person.post(where, {"instead": "the second tab", "revision": "1"})
    assert answer.status_code == 409
    assert "the first tab" in answer.content.decode()
    edit = where.replace("/self/", "/edit/")
    assert person.post(edit, {**FRIENDS_WORDS, "how": "Loudly.", "revision": "1"}).status_code == 409
    assert (kept(person).instead, kept(person).how) == ("the first tab", "Softly.")


def test_it_is_listed_and_removed_once_asked(person: Person, now: datetime) -> None:
    record = person.vault.seal(FRIEND, Friend(now, "They are tired.", "Rest."), at=now)
    assert "They are tired." in person.get(page("friend")).content.decode()
    assert "Remove what you wrote?" in person.get(page("remove_friend", record.id)).content.decode()
    assert person.vault.count(FRIEND) == 1
    assert person.fill(page("remove_friend", record.id))["Location"] == page("friend")
    assert person.vault.count(FRIEND) == 0


def test_ups_and_downs_are_called_ordinary_and_blame_is_left_where_it_belongs(person: Person) -> None:
    opened = person.get(page("ups_and_downs")).content.decode()
    assert "the usual shape of learning" in opened
    assert "That was theirs." in opened


def test_a_lesson_is_kept_shown_changed_and_listed(person: Person) -> None:
    where = person.post(page("write_lesson"), {"mistake": "I was late.", "taught": "Leave earlier.", "say": ""})[
        "Location"
    ]
    assert "Leave earlier." in person.get(where).content.decode()
    assert "Add the last words" not in person.get(where).content.decode()
    sent = {"mistake": "I was late.", "taught": "Leave earlier.", "say": "It was ten minutes.", "revision": "1"}
    assert "Add the last words" in person.get(person.post(f"{where}edit/", sent)["Location"]).content.decode()
    assert "I was late." in person.get(page("ups_and_downs")).content.decode()
    (record,) = person.vault.all(LESSON)
    assert record.value.say == "It was ten minutes."


def test_a_lesson_in_two_tabs_shows_both(person: Person, now: datetime) -> None:
    record = person.vault.seal(LESSON, Lesson(now, "I was late."), at=now)
    edit = page("write_lesson", record.id)
    person.post(edit, {"mistake": "the first tab", "revision": "1"})
    answer = person.post(edit, {"mistake": "the second tab", "revision": "1"})
    assert answer.status_code == 409
    assert "the first tab" in answer.content.decode()


def test_a_lesson_is_removed_once_asked(person: Person, now: datetime) -> None:
    record = person.vault.seal(LESSON, Lesson(now, "I was late."), at=now)
    assert person.get(page("show_lesson", record.id)).status_code == 200
    person.get(page("remove_lesson", record.id))
    assert person.vault.count(LESSON) == 1
    person.fill(page("remove_lesson", record.id))
    assert person.vault.count(LESSON) == 0


def test_a_lesson_without_a_mistake_is_asked_again(person: Person) -> None:
    answer = person.post(page("write_lesson"), {"mistake": "", "taught": "much"})
    assert answer.context["form"].errors["mistake"]
    assert "much" in answer.content.decode()


def test_a_friends_words_that_are_sent_twice_are_kept_once(person: Person) -> None:
    form = {"csrfmiddlewaretoken": str(person.get(page("write_friend")).context["csrf_token"]), **FRIENDS_WORDS}
    first, second = (person.post(page("write_friend"), form) for _ in range(2))
    assert first["Location"] == second["Location"]
    assert person.vault.count(FRIEND) == 1


def test_what_was_written_in_another_tab_since_is_not_removed(person: Person, now: datetime) -> None:
    record = person.vault.seal(LESSON, Lesson(now, "I was late."), at=now)
    person.fill(page("write_lesson", record.id), taught="Leave earlier.")
    assert person.post(page("remove_lesson", record.id), {"revision": record.revision}).status_code == 409
    assert person.vault.get(LESSON, record.id).value.taught == "Leave earlier."
