"""take_break, break_step, end_break, after_break, short_break, breaks, show_break, remove_break."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.scales import Suds
from ownpace.practices.self_compassion.domain.breaks import Break, Step
from ownpace.practices.self_compassion.records import BREAK, STATEMENT
from ownpace.practices.self_compassion.tests.conftest import Kept

BEGIN = reverse("self_compassion:take_break")


def page(name: str, *args: str) -> str:
    return reverse(f"self_compassion:{name}", args=args)


def kept(person: Person) -> Break:
    record = person.vault.latest(BREAK)
    assert record is not None
    return record.value


def test_what_it_may_stir_up_is_said_before_it_opens_with_ways_round(person: Person) -> None:
    opened = person.get(BEGIN).content.decode()
    assert "Kindness can bring old pain up at first" in opened
    assert page("short_break") in opened
    assert reverse("web:steady") in opened


def test_reading_along_through_all_of_it_leaves_no_trace(person: Person) -> None:
    where = BEGIN
    visited = []
    while where != page("after_break"):
        visited.append(where)
        where = person.post(where, {"rating": "", "words": "", "revision": ""})["Location"]
    assert visited == [BEGIN, *(page("break_step", step.value) for step in Step), page("end_break")]
    assert person.vault.count(BREAK) == 0
    assert "Nothing was written down, and it counts all the same." in person.get(where).content.decode()


def test_each_screen_is_kept_as_it_is_left(person: Person) -> None:
    where = person.post(BEGIN, {"rating": "70", "revision": ""})["Location"]
    assert kept(person).before == Suds(70)
    for words in ("this hurts", "", "rest now"):
        opened = person.get(where)
        where = person.post(where, {"words": words, "revision": opened.context["form"]["revision"].value()})["Location"]
    where = person.post(where, {"rating": "45", "revision": "3"})["Location"]
    assert person.vault.count(BREAK) == 1
    taken = kept(person)
    assert (taken.notice, taken.shared, taken.kind, taken.after) == ("this hurts", "", "rest now", Suds(45))
    assert "rest now" in person.get(where).content.decode()


def test_words_at_a_later_step_begin_the_record(person: Person) -> None:
    answer = person.post(page("break_step", "shared"), {"words": "others too", "revision": ""})
    record = person.vault.latest(BREAK)
    assert record is not None
    assert answer["Location"] == page("break_step", record.id, "kind")


def test_stopping_early_keeps_what_was_written(person: Person) -> None:
    answer = person.post(page("break_step", "notice"), {"words": "this hurts", "revision": "", "enough": "1"})
    record = person.vault.latest(BREAK)
    assert record is not None
    assert answer["Location"] == page("after_break", record.id)
    assert record.value.notice == "this hurts"


def test_taking_every_word_back_takes_the_record_back(person: Person) -> None:
    where = person.post(page("break_step", "notice"), {"words": "this hurts", "revision": ""})["Location"]
    back = where.replace("shared", "notice")
    answer = person.post(back, {"words": "", "revision": "1"})
    assert person.vault.count(BREAK) == 0
    assert answer["Location"] == page("break_step", "shared")


def test_gestures_come_without_touch_first(person: Person) -> None:
    opened = person.get(page("break_step", "kind")).content.decode()
    assert opened.index("Without touch") < opened.index("With touch")
    assert "gestures" in person.get(page("short_break")).context


def test_the_same_step_in_two_tabs_shows_both(person: Person, now: datetime) -> None:
    record = person.vault.seal(BREAK, Break(now, notice="the first tab"), at=now)
    person.vault.replace(record, BREAK, Break(now, notice="the second tab"), at=now)
    answer = person.post(page("break_step", record.id, "notice"), {"words": "the third", "revision": "1"})
    assert answer.status_code == 409
    assert "the second tab" in answer.content.decode()
    assert "the third" in answer.content.decode()
    assert kept(person).notice == "the second tab"


def test_another_step_in_another_tab_is_no_conflict(person: Person, now: datetime) -> None:
    record = person.vault.seal(BREAK, Break(now, notice="it hurts"), at=now)
    person.vault.replace(record, BREAK, Break(now, notice="it stings"), at=now)
    answer = person.post(page("break_step", record.id, "kind"), {"words": "rest", "revision": "1"})
    assert answer.status_code == 303
    assert (kept(person).notice, kept(person).kind) == ("it stings", "rest")


@pytest.mark.parametrize("words", ["x" * 501, "a\x07b"])
def test_words_that_cannot_be_kept_stay_in_the_field(person: Person, words: str) -> None:
    answer = person.post(page("break_step", "kind"), {"words": words, "revision": ""})
    assert answer.context["form"].errors["words"]
    assert '<details class="disclosure" open>' in answer.content.decode()
    assert person.vault.count(BREAK) == 0


def test_a_number_off_the_scale_is_answered_next_to_it(person: Person) -> None:
    answer = person.post(BEGIN, {"rating": "101", "revision": ""})
    assert "from 0 to 100" in answer.content.decode()


def test_a_step_that_does_not_exist_is_not_found(person: Person) -> None:
    assert person.get(page("break_step", "fourth")).status_code == 404


def test_the_short_one_shows_a_sentence_of_ones_own_and_keeps_nothing(person: Person, said: Kept) -> None:
    assert "I am on my side" in person.get(page("short_break")).content.decode()
    said("Slow is fine.")
    opened = person.get(page("short_break")).content.decode()
    assert "Slow is fine." in opened
    assert "How are you now?" in opened
    assert '<form method="post" class="form"' not in opened


def test_the_end_asks_how_it_is_now_and_keeps_kind_words_in_one_tap(person: Person, now: datetime) -> None:
    record = person.vault.seal(BREAK, Break(now, kind="I may rest."), at=now)
    opened = person.get(page("after_break", record.id)).content.decode()
    assert "How are you now?" in opened
    keep = page("keep_words", "break", record.id)
    assert keep in opened
    person.post(keep)
    (statement,) = person.vault.all(STATEMENT)
    assert statement.value.words == "I may rest."


def test_earlier_breaks_are_paged_newest_first(person: Person, now: datetime) -> None:
    with (vault := person.vault).action():
        for number in range(45):
            vault.seal(BREAK, Break(now + timedelta(minutes=number), notice=f"note {number}."), at=now)
    first = person.get(page("breaks")).content.decode()
    assert "note 44." in first
    assert "note 25." in first
    assert "note 24." not in first
    last = person.get(page("breaks") + "?page=3")
    assert "note 0." in last.content.decode()
    assert len(last.context["shown"]) == 5


def test_a_page_of_a_list_opens_what_it_shows(person: Person, now: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    with (vault := person.vault).action():
        for number in range(45):
            vault.seal(BREAK, Break(now, notice=f"note {number}."), at=now)
    asked: list[int] = []
    recent = type(vault).recent

    def counted(self: Any, kind: Any, limit: int, **more: Any) -> Any:
        asked.append(limit)
        return recent(self, kind, limit, **more)

    monkeypatch.setattr(type(vault), "recent", counted)
    person.get(page("breaks"))
    assert max(asked) == 20


def test_a_break_is_shown_whole_and_removed_once_asked(person: Person, now: datetime) -> None:
    record = person.vault.seal(BREAK, Break(now, Suds(70), Suds(40), "it hurts", "", "rest"), at=now)
    shown = person.get(page("show_break", record.id)).content.decode()
    assert all(words in shown for words in ("70", "40", "it hurts", "rest"))
    assert "What you noted" not in person.get(page("remove_break", record.id)).content.decode()
    assert person.vault.count(BREAK) == 1
    assert person.fill(page("remove_break", record.id))["Location"] == page("breaks")
    assert person.vault.count(BREAK) == 0


def test_a_step_that_is_sent_twice_is_one_break(person: Person) -> None:
    path = page("break_step", "kind")
    form = {"csrfmiddlewaretoken": str(person.get(path).context["csrf_token"]), "words": "I may rest."}
    first, second = (person.post(path, form) for _ in range(2))
    assert first["Location"] == second["Location"]
    assert person.vault.count(BREAK) == 1


def test_a_break_that_another_tab_went_on_with_is_not_removed_by_an_older_page(person: Person, now: datetime) -> None:
    record = person.vault.seal(BREAK, Break(now, notice="it hurts"), at=now)
    person.fill(page("break_step", record.id, "kind"), words="rest")
    answer = person.post(page("remove_break", record.id), {"revision": record.revision})
    assert answer.status_code == 409
    assert kept(person).kind == "rest"


def test_a_break_that_is_emptied_leaves_no_trace(person: Person, now: datetime) -> None:
    record = person.vault.seal(BREAK, Break(now, notice="it hurts"), at=now)
    answer = person.fill(page("break_step", record.id, "notice"), words="")
    assert answer["Location"] == page("break_step", "shared")
    assert person.vault.count(BREAK) == 0
