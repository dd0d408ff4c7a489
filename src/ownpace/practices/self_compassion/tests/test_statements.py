"""statements, examples, write_statement, read_statement, show_statement, edit_statement, rate_statement,
put_statement, remove_statement, keep_words.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.scales import Percent
from ownpace.practices.self_compassion.catalogue import groups
from ownpace.practices.self_compassion.domain.statements import State, Statement
from ownpace.practices.self_compassion.domain.turning import Friend, Lesson
from ownpace.practices.self_compassion.records import FRIEND, LESSON, STATEMENT
from ownpace.practices.self_compassion.tests.conftest import Kept


def page(name: str, *args: str) -> str:
    return reverse(f"self_compassion:{name}", args=args)


def kept(person: Person, id: str) -> Statement:
    return person.vault.get(STATEMENT, id).value


def test_an_empty_list_teaches_and_leads_to_the_examples(person: Person) -> None:
    opened = person.get(page("statements")).content.decode()
    assert "I am allowed to go slowly" in opened
    assert page("examples") in opened


def test_every_example_can_be_made_ones_own(person: Person) -> None:
    opened = person.get(page("examples")).content.decode()
    ids = [example.id for group in groups() for example in group.examples]
    assert all(page("write_statement", id) in opened for id in ids)
    form = person.get(page("write_statement", "slow-allowed")).context["form"]
    assert form["words"].value() == "I am allowed to go slowly."


def test_what_is_kept_is_what_was_written(person: Person) -> None:
    answer = person.post(page("write_statement", "slow-allowed"), {"words": "I may go as slowly as I like."})
    (record,) = person.vault.all(STATEMENT)
    assert record.value.words == "I may go as slowly as I like."
    assert answer["Location"] == page("show_statement", record.id)


def test_a_sentence_needs_words_and_has_an_end(person: Person) -> None:
    assert "Write a few words here." in person.post(page("write_statement"), {"words": " "}).content.decode()
    assert "There is room for 500" in person.post(page("write_statement"), {"words": "a" * 501}).content.decode()
    assert person.vault.count(STATEMENT) == 0


def test_an_example_that_does_not_exist_is_not_found(person: Person) -> None:
    assert person.get(page("write_statement", "none-such")).status_code == 404


def test_another_one_goes_round_all_in_use_and_nothing_else(person: Person, said: Kept) -> None:
    ids = {said("one").id, said("two").id, said("three", State.PINNED).id}
    said("away", State.PUT_AWAY)
    opened = person.get(page("read_statement"))
    seen = []
    for _ in range(3):
        seen.append(opened.context["record"].id)
        opened = person.get(page("read_statement", opened.context["another"]))
    assert set(seen) == ids
    assert opened.context["record"].id == seen[0]


def test_the_only_one_has_no_other(person: Person, said: Kept) -> None:
    said("Slow is fine.")
    opened = person.get(page("read_statement")).content.decode()
    assert "Slow is fine." in opened
    assert "Another one" not in opened


def test_reading_without_any_teaches(person: Person) -> None:
    assert "There is no sentence to read yet." in person.get(page("read_statement")).content.decode()


def test_one_that_is_put_away_is_shown_on_its_own_page(person: Person, said: Kept) -> None:
    record = said("away", State.PUT_AWAY)
    assert person.get(page("read_statement", record.id))["Location"] == page("show_statement", record.id)


def test_how_true_it_feels_is_kept_once_a_day(person: Person, said: Kept) -> None:
    record = said()
    for value in ("20", "35"):
        person.post(page("rate_statement", record.id), {"true": value})
    assert [each.true for each in kept(person, record.id).felt] == [35]
    shown = person.get(page("show_statement", record.id)).content.decode()
    assert "it felt 35 of 100 true to you" in shown


def test_several_days_are_said_without_a_verdict_and_drawn(person: Person, said: Kept, now: datetime) -> None:
    record = said()
    rated = record.value.rate(Percent(60), now - timedelta(days=40), now.tzinfo).rate(Percent(20), now, now.tzinfo)
    person.vault.replace(record, STATEMENT, rated, at=now)
    shown = person.get(page("show_statement", record.id)).content.decode()
    assert "It felt 60 of 100 true to you on" in shown
    assert "Such numbers move with the day." in shown
    assert '<svg class="plot"' in shown


def test_a_rating_needs_a_number_on_the_scale(person: Person, said: Kept) -> None:
    record = said()
    assert "Choose a number" in person.post(page("rate_statement", record.id), {"true": ""}).content.decode()
    assert "from 0 to 100" in person.post(page("rate_statement", record.id), {"true": "-5"}).content.decode()
    assert kept(person, record.id).felt == ()


def test_a_sentence_is_pinned_put_away_and_taken_up_again(person: Person, said: Kept) -> None:
    record = said()
    for state in (State.PINNED, State.PUT_AWAY, State.IN_USE):
        person.post(page("put_statement", record.id), {"put": state.value})
        assert kept(person, record.id).state is state


def test_those_put_away_have_a_list_of_their_own(person: Person, said: Kept) -> None:
    said("here I am")
    said("far away", State.PUT_AWAY)
    used = person.get(page("statements")).content.decode()
    assert "here I am" in used
    assert "far away" not in used
    away = person.get(page("statements") + "?away=1").content.decode()
    assert "far away" in away
    assert "here I am" not in away


def test_pinned_ones_stand_first_over_eighty_others(person: Person, now: datetime) -> None:
    with (vault := person.vault).action():
        vault.seal(STATEMENT, Statement("pinned long ago", now, State.PINNED), at=now)
        for number in range(80):
            vault.seal(STATEMENT, Statement(f"sentence {number}.", now), at=now)
    opened = person.get(page("statements"))
    assert [record.value.words for record in opened.context["page"]][:2] == ["pinned long ago", "sentence 79."]
    assert len(opened.context["page"].object_list) == 20


def test_other_words_keep_numbers_and_former_words(person: Person, said: Kept) -> None:
    record = said("slow")
    person.post(page("rate_statement", record.id), {"true": "50"})
    answer = person.post(page("edit_statement", record.id), {"words": "slowly", "revision": "1"})
    assert answer.status_code == 303
    statement = kept(person, record.id)
    assert (statement.words, len(statement.felt)) == ("slowly", 1)
    assert "Earlier words" in person.get(page("show_statement", record.id)).content.decode()


def test_two_tabs_never_overwrite_each_others_words(person: Person, said: Kept) -> None:
    record = said("slow")
    person.post(page("edit_statement", record.id), {"words": "the first tab", "revision": "1"})
    answer = person.post(page("edit_statement", record.id), {"words": "the second tab", "revision": "1"})
    assert answer.status_code == 409
    assert "the first tab" in answer.content.decode()
    assert kept(person, record.id).words == "the first tab"


def test_a_sentence_is_removed_once_asked(person: Person, said: Kept) -> None:
    record = said()
    assert "Putting it away keeps both" in person.get(page("remove_statement", record.id)).content.decode()
    assert person.vault.count(STATEMENT) == 1
    person.fill(page("remove_statement", record.id))
    assert person.vault.count(STATEMENT) == 0


def test_kind_words_of_a_friend_or_a_lesson_are_kept_once(person: Person, now: datetime) -> None:
    friend = person.vault.seal(FRIEND, Friend(now, "tired", "rest", instead="I may rest."), at=now)
    lesson = person.vault.seal(LESSON, Lesson(now, "late", say="I may rest."), at=now)
    first = person.post(page("keep_words", "friend", friend.id))
    second = person.post(page("keep_words", "lesson", lesson.id))
    (record,) = person.vault.all(STATEMENT)
    assert record.value.words == "I may rest."
    assert first["Location"] == second["Location"] == page("show_statement", record.id)


def test_words_kept_again_come_out_of_where_they_were_put_away(person: Person, said: Kept, now: datetime) -> None:
    record = said("I may rest.", State.PUT_AWAY)
    friend = person.vault.seal(FRIEND, Friend(now, "tired", "rest", instead="I may rest."), at=now)
    person.post(page("keep_words", "friend", friend.id))
    assert kept(person, record.id).state is State.IN_USE


@pytest.mark.parametrize("source", ["friend", "journal"])
def test_where_nothing_was_written_there_is_nothing_to_keep(person: Person, now: datetime, source: str) -> None:
    friend = person.vault.seal(FRIEND, Friend(now, "tired", "rest"), at=now)
    assert person.post(page("keep_words", source, friend.id)).status_code == 404
    assert person.get(page("keep_words", source, friend.id)).status_code == 405
    assert person.vault.count(STATEMENT) == 0


def test_a_sentence_that_is_sent_twice_is_one(person: Person) -> None:
    path = page("write_statement")
    form = {"csrfmiddlewaretoken": str(person.get(path).context["csrf_token"]), "words": "Slow is fine."}
    first, second = (person.post(path, form) for _ in range(2))
    assert first["Location"] == second["Location"]
    assert person.vault.count(STATEMENT) == 1


def test_a_pin_in_another_tab_is_in_nobodys_way(person: Person, said: Kept) -> None:
    record = said("slow")
    person.post(page("put_statement", record.id), {"put": State.PINNED.value})
    person.post(page("edit_statement", record.id), {"words": "slowly", "revision": "1"})
    assert (kept(person, record.id).words, kept(person, record.id).state) == ("slowly", State.PINNED)
