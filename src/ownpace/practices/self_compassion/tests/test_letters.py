"""letters, begin_letter, write_letter, edit_letter, earlier_letter, show_letter, letter_back, remove_letter."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.self_compassion.domain.letters import Letter, LetterTheme, Returns, draft_of
from ownpace.practices.self_compassion.loading import returns
from ownpace.practices.self_compassion.records import LETTER, RETURNS


def page(name: str, *args: str) -> str:
    return reverse(f"self_compassion:{name}", args=args)


HARD_DAY = page("write_letter", "hard-day")


def kept(person: Person) -> Letter:
    record = person.vault.latest(LETTER)
    assert record is not None
    return record.value


def waits(person: Person, letter: str, on: date) -> None:
    person.vault.seal(RETURNS, Returns().bring(letter, on), at=datetime.now().astimezone())


def test_what_it_may_stir_up_is_said_before_a_letter_is_chosen(person: Person) -> None:
    opened = person.get(page("begin_letter")).content.decode()
    assert "Kindness can bring old pain up at first" in opened
    assert all(page("write_letter", theme.slug) in opened for theme in LetterTheme)


def test_a_letter_is_kept_with_its_line_ends_and_shown(person: Person) -> None:
    answer = person.post(HARD_DAY, {"text": "Dear you,\r\n\r\nrest.", "back_on": ""})
    assert kept(person).text == "Dear you,\n\nrest."
    assert not kept(person).is_draft
    shown = person.get(answer["Location"]).content.decode()
    assert "Dear you,\n\nrest." in shown
    assert "How are you now?" in shown


def test_a_draft_stays_a_draft_until_it_is_kept(person: Person) -> None:
    where = person.post(HARD_DAY, {"text": "Dear", "back_on": "", "draft": "1"})["Location"]
    assert kept(person).is_draft
    assert "A draft, begun on" in person.get(where).content.decode()
    edit = f"{where}edit/"
    assert person.get(edit).context["form"]["text"].value() == "Dear"
    entry = person.get(edit).context["form"]["entry"].value()
    person.post(edit, {"entry": entry, "text": "Dear you", "back_on": "", "revision": "1", "draft": "1"})
    assert kept(person).is_draft
    person.post(edit, {"entry": entry, "text": "Dear you, rest", "back_on": "", "revision": "2"})
    assert (kept(person).text, kept(person).is_draft) == ("Dear you, rest", False)


def test_a_letter_of_ones_own_theme_says_to_whom(person: Person) -> None:
    answer = person.post(page("write_letter", "own"), {"title": "", "text": "Dear hands"})
    assert "title" in answer.context["form"].errors
    person.post(page("write_letter", "own"), {"title": "To my hands", "text": "Dear hands"})
    assert kept(person).title == "To my hands"
    assert "To my hands" in person.get(page("letters")).content.decode()


def test_twenty_thousand_characters_fit_and_one_more_stays_in_the_field(person: Person) -> None:
    assert person.post(HARD_DAY, {"text": "a" * 20_000}).status_code == 303
    answer = person.post(HARD_DAY, {"text": "a" * 20_001})
    assert "There is room for 20,000 characters" in answer.content.decode()
    assert "a" * 20_001 in answer.content.decode()
    assert person.vault.count(LETTER) == 1


@pytest.mark.parametrize("days", [0, -1, -400])
def test_a_day_that_is_not_ahead_is_answered_next_to_the_field(person: Person, now: datetime, days: int) -> None:
    day = (now + timedelta(days=days)).date().isoformat()
    answer = person.post(HARD_DAY, {"text": "Dear you", "back_on": day})
    assert answer.context["form"].errors["back_on"] == [
        "That day is not ahead of you. Choose tomorrow, or any day after."
    ]
    assert "Dear you" in answer.content.decode()
    assert person.vault.count(LETTER) == 0


def test_a_day_that_is_no_day_is_answered_too(person: Person) -> None:
    answer = person.post(HARD_DAY, {"text": "Dear you", "back_on": "2027-02-30"})
    assert answer.context["form"].errors["back_on"]
    assert 'value="2027-02-30"' in answer.content.decode()
    assert person.vault.count(LETTER) == 0


def test_a_letter_is_asked_back_from_a_day_on_and_the_wish_can_change(person: Person, now: datetime) -> None:
    day = (now + timedelta(days=1)).date()
    where = person.post(HARD_DAY, {"text": "Dear you", "back_on": day.isoformat()})["Location"]
    record = person.vault.latest(LETTER)
    assert record is not None
    waiting = returns(person.vault).waiting(record.id)
    assert waiting is not None
    assert waiting.on == day
    assert "It comes back to you from" in person.get(where).content.decode()
    assert "comes back from" in person.get(page("letters")).content.decode()
    page_sends = {"text": "Dear you", "entry": record.id, "revision": "1", "initial-back_on": day.isoformat()}
    person.post(f"{where}edit/", {**page_sends, "back_on": ""})
    assert returns(person.vault).waiting(record.id) is None


def test_a_day_that_has_come_meanwhile_does_not_stand_in_the_way(
    person: Person, letter: Record[Letter], now: datetime
) -> None:
    day = (now - timedelta(days=3)).date()
    waits(person, letter.id, day)
    sent = {"entry": letter.id, "text": "Dear you, still", "back_on": day.isoformat(), "revision": "1"}
    assert person.post(page("edit_letter", letter.id), sent).status_code == 303
    assert kept(person).text == "Dear you, still"


def test_a_letter_whose_day_has_come_says_so_before_it_opens(
    person: Person, letter: Record[Letter], now: datetime
) -> None:
    waits(person, letter.id, now.date())
    back = page("letter_back", letter.id)
    opened = person.get(back).content.decode()
    assert "asked to have it back" in opened
    assert "hold on." not in opened
    assert returns(person.vault).first_came is None
    assert person.post(back, {"what": "read"})["Location"] == page("show_letter", letter.id)
    assert returns(person.vault).first_came is not None
    assert person.get(back)["Location"] == page("show_letter", letter.id)


def test_it_can_come_later_or_stay_with_the_others(person: Person, letter: Record[Letter], now: datetime) -> None:
    waits(person, letter.id, now.date())
    back = page("letter_back", letter.id)
    assert person.post(back, {"what": "later"})["Location"] == page("letters")
    waiting = returns(person.vault).waiting(letter.id)
    assert waiting is not None
    assert waiting.on > now.date()
    person.vault.replace(
        record := person.vault.all(RETURNS)[0], RETURNS, record.value.bring(letter.id, now.date()), at=now
    )
    person.post(back, {"what": "stay"})
    assert returns(person.vault).all == ()


def test_two_tabs_never_overwrite_each_other_and_both_letters_lead_to_the_other(
    person: Person, letter: Record[Letter]
) -> None:
    edit = page("edit_letter", letter.id)
    person.post(edit, {"entry": letter.id, "text": "the first tab", "revision": "1"})
    answer = person.post(edit, {"entry": letter.id, "text": "the second tab", "revision": "1"})
    first, second = person.vault.all(LETTER)
    assert (first.value.text, second.value.text) == ("the first tab", "the second tab")
    assert answer["Location"] == page("show_letter", second.id)
    assert page("show_letter", first.id) in person.get(answer["Location"]).content.decode()
    assert page("show_letter", second.id) in person.get(page("show_letter", first.id)).content.decode()


def test_sending_the_same_words_twice_is_no_conflict(person: Person, letter: Record[Letter]) -> None:
    for _ in range(2):
        sent = {"entry": letter.id, "text": "same", "revision": "1"}
        assert person.post(page("edit_letter", letter.id), sent).status_code == 303
    assert person.vault.count(LETTER) == 1


def test_a_letter_that_is_sent_twice_by_a_hasty_tap_is_kept_once(person: Person) -> None:
    sitting = person.get(HARD_DAY).context["form"]["sitting"].value()
    for _ in range(2):
        person.post(HARD_DAY, {"text": "Dear you", "sitting": sitting})
    assert person.vault.count(LETTER) == 1


def test_a_letter_that_was_removed_in_another_tab_goes_on_as_a_new_one(person: Person, letter: Record[Letter]) -> None:
    person.fill(page("remove_letter", letter.id))
    sent = {"entry": letter.id, "theme": "younger", "text": "Dear you, still", "revision": "1"}
    assert person.post(page("edit_letter", letter.id), sent).status_code == 303
    assert (kept(person).text, kept(person).theme) == ("Dear you, still", LetterTheme.YOUNGER)
    assert person.get(page("edit_letter", letter.id)).status_code == 404


def test_how_a_letter_was_before_can_be_put_back_and_that_too(person: Person, letter: Record[Letter]) -> None:
    earlier = page("earlier_letter", letter.id)
    assert person.get(earlier)["Location"] == page("show_letter", letter.id)
    person.post(page("edit_letter", letter.id), {"entry": letter.id, "text": "gone", "revision": "1"})
    assert earlier in person.get(page("show_letter", letter.id)).content.decode()
    assert "hold on." in person.get(earlier).content.decode()
    person.post(earlier)
    assert kept(person).text == "Dear you,\n\nhold on."
    person.post(earlier)
    assert kept(person).text == "gone"


def test_a_removed_letter_does_not_come_back(person: Person, letter: Record[Letter], now: datetime) -> None:
    waits(person, letter.id, now.date())
    assert "Remove this letter?" in person.get(page("remove_letter", letter.id)).content.decode()
    assert person.vault.count(LETTER) == 1
    assert person.fill(page("remove_letter", letter.id))["Location"] == page("letters")
    assert person.vault.count(LETTER) == 0
    assert returns(person.vault).all == ()


def test_letters_are_paged_and_none_of_them_is_counted_as_unread(person: Person, now: datetime) -> None:
    with (vault := person.vault).action():
        for number in range(80):
            vault.seal(LETTER, draft_of(LetterTheme.OWN, "text " * 400, now, f"Letter {number}.").finish(now), at=now)
    opened = person.get(page("letters"))
    assert len(opened.context["shown"]) == 20
    assert "Letter 79." in opened.content.decode()
    assert "unread" not in opened.content.decode()


def test_letters_of_one_kind_are_told_apart_by_their_first_words(person: Person, letter: Record[Letter]) -> None:
    assert "Dear you, hold on." in person.get(page("letters")).content.decode()


def test_a_kind_of_letter_that_does_not_exist_is_not_found(person: Person) -> None:
    assert person.get(page("write_letter", "to-the-moon")).status_code == 404
