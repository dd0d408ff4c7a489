from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.practices.check_in.domain.check_in import CheckIn, Felt
from ownpace.practices.check_in.records import CHECK_IN

NOW = "/check-in/now/"


def _latest(person: Person) -> CheckIn:
    record = person.vault.latest(CHECK_IN)
    assert record is not None
    return record.value


def test_words_and_two_numbers_are_kept_with_one_tap_and_shown_in_words(person: Person) -> None:
    answer = person.post(NOW, {"feelings": ["sad", "at-ease"], "distress": "45", "ease": "20"}, follow=True)
    page = answer.content.decode()
    assert "<h1>Kept</h1>" in page
    assert all(words in page for words in ("sad, at ease", "45 of 100", "20 of 100"))
    assert _latest(person).feelings == (Felt("sad"), Felt("at-ease"))


def test_nothing_is_chosen_or_rated_beforehand(person: Person) -> None:
    page = person.get(NOW).content.decode()
    assert " checked" not in page
    assert page.count("data-unset>") + page.count("data-unset ") >= 2
    assert page.count('name="feelings"') >= 85


def test_one_word_alone_is_plenty_and_so_is_one_number(person: Person) -> None:
    assert person.post(NOW, {"feelings": ["hard-to-say"]}).status_code == 303
    assert person.post(NOW, {"ease": "0"}).status_code == 303
    assert person.vault.count(CHECK_IN) == 2


def test_nothing_chosen_at_all_is_answered_kindly_and_not_kept(person: Person) -> None:
    page = person.post(NOW, {"feelings": [], "other": " , "}).content.decode()
    assert "One word or one number is plenty" in page
    assert person.vault.count(CHECK_IN) == 0


def test_a_feeling_that_is_not_in_the_list_is_refused_and_the_others_stay_ticked(person: Person) -> None:
    answer = person.post(NOW, {"feelings": ["sad", "no-such-feeling"], "distress": "45"})
    assert answer.context["form"].errors["feelings"] == ["Choose from those below."]
    page = answer.content.decode()
    assert 'value="sad" checked' in page
    assert 'value="45"' in page
    assert person.vault.count(CHECK_IN) == 0


def test_there_is_room_for_eight_and_a_ninth_is_told_so(person: Person) -> None:
    eight = ["sad", "lonely", "hurt", "calm", "steady", "brave", "numb"]
    answer = person.post(NOW, {"feelings": eight, "other": "fizzy, wobbly"})
    assert "here are 9" in answer.content.decode()
    assert person.post(NOW, {"feelings": eight, "other": "fizzy"}).status_code == 303


def test_a_word_of_ones_own_is_offered_to_tap_the_next_time(person: Person) -> None:
    person.post(NOW, {"other": "fizzy,  Half <awake> "})
    assert _latest(person).own_words == ("fizzy", "Half <awake>")
    assert 'name="own" value="Half &lt;awake&gt;"' in person.get(NOW).content.decode()
    person.post(NOW, {"own": ["fizzy"], "other": "FIZZY", "feelings": ["calm"]})
    assert _latest(person).own_words == ("fizzy",)


def test_a_word_that_stands_in_the_list_becomes_the_one_of_the_list(person: Person) -> None:
    person.post(NOW, {"other": "At ease", "feelings": ["calm"]})
    assert _latest(person).feelings == (Felt("calm"), Felt("at-ease"))


def test_a_word_that_is_too_long_is_refused_beside_its_field_and_kept_there(person: Person) -> None:
    page = person.post(NOW, {"other": "a" * 41}).content.decode()
    assert "longer than 40 characters" in page
    assert "a" * 41 in page
    over = person.post(NOW, {"other": "b, " * 100}).content.decode()
    assert "There is room for 200 characters" in over
    assert person.vault.count(CHECK_IN) == 0


def test_a_word_with_an_invisible_character_is_refused_by_its_name(person: Person) -> None:
    assert "backspace" in person.post(NOW, {"other": "fiz\bzy"}).content.decode()
    assert "escape" in person.post(NOW, {"own": ["fiz\x1bzy"]}).content.decode()


def test_a_number_off_the_scale_is_refused_beside_its_field(person: Person) -> None:
    answer = person.post(NOW, {"feelings": ["sad"], "distress": "101"})
    assert "distress" in answer.context["form"].errors
    assert person.vault.count(CHECK_IN) == 0


def test_the_same_check_in_sent_twice_is_kept_once(person: Person) -> None:
    token = str(person.get(NOW).context["csrf_token"])
    sent = {"csrfmiddlewaretoken": token, "feelings": ["sad"], "distress": "45"}
    first, second = person.post(NOW, sent), person.post(NOW, sent)
    assert first["Location"] == second["Location"]
    person.post(NOW, {**sent, "distress": "40"})
    assert person.vault.count(CHECK_IN) == 2
