from __future__ import annotations

from datetime import datetime

import pytest

from ownpace.accounts.testing import Person
from ownpace.core.records import RecordId
from ownpace.practices.thought_record.domain import Felt, Part, ThoughtRecord
from ownpace.practices.thought_record.records import RECORD
from ownpace.practices.thought_record.tests.conftest import Keep


def _address(record: RecordId, part: str) -> str:
    return f"/thought-record/records/{record}/write/{part}/"


def _begun(person: Person) -> RecordId:
    person.post("/thought-record/begin/", {"situation": "On the tram"})
    kept = person.vault.latest(RECORD)
    assert kept is not None
    return kept.id


def _kept(person: Person, record: RecordId) -> ThoughtRecord:
    return person.vault.get(RECORD, record).value


def test_every_part_leads_to_the_next_and_the_last_to_the_closing_page(person: Person) -> None:
    record = _begun(person)
    said: list[tuple[str, dict[str, object]]] = [
        ("thought", {"thought": "They are tired of me", "belief": "80"}),
        ("feelings", {"feelings": ["ashamed", "lonely"], "own": "prickly"}),
        ("strengths", {"strength_ashamed": "70", "strength_lonely": "", "strength_own": "30"}),
        ("patterns", {"patterns": ["mind-reading"]}),
        ("facts", {"facts_for": "A short answer", "facts_against": "They were at work"}),
        ("kinder", {"kinder": "I can ask", "belief": "55"}),
        ("again", {"belief": "40"}),
        ("feelings-now", {"strength_ashamed": "45", "strength_lonely": "20", "strength_own": ""}),
    ]
    onward = []
    for revision, (part, answers) in enumerate(said, start=1):
        answer = person.post(_address(record, part), {"revision": revision, **answers})
        onward.append(answer["Location"].removeprefix(f"/thought-record/records/{record}/"))
    assert onward == [*(f"write/{part}/" for part, _ in said[1:]), "closing/"]
    kept = _kept(person, record)
    assert kept.feelings == (Felt("ashamed", "", 70, 45), Felt("lonely", "", None, 20), Felt("", "prickly", 30, None))
    assert (kept.belief_before, kept.belief_after, kept.kinder_belief) == (80, 40, 55)
    assert (kept.facts_for, kept.facts_against, kept.kinder) == ("A short answer", "They were at work", "I can ask")
    assert kept.patterns == ("mind-reading",)
    assert isinstance(kept.finished, datetime)
    assert person.vault.count(RECORD) == 1


def test_everything_but_the_thought_may_stay_empty(person: Person) -> None:
    person.post("/thought-record/begin/thought/", {"thought": "I am too much"})
    kept = person.vault.latest(RECORD)
    assert kept is not None
    here = _address(kept.id, "feelings")
    while "/closing/" not in here:
        here = person.post(here, {"revision": person.vault.get(RECORD, kept.id).revision})["Location"]
    value = _kept(person, kept.id)
    assert value.finished is not None
    assert value.answers(Part.AGAIN) == (None,)
    assert not any(value.holds(part) for part in Part if part is not Part.THOUGHT)


def test_the_rest_can_wait_and_what_is_written_is_kept(person: Person) -> None:
    record = _begun(person)
    sent = {"revision": 1, "thought": "They are tired of me", "later": "yes"}
    answer = person.post(_address(record, "thought"), sent)
    assert answer["Location"] == f"/thought-record/records/{record}/"
    assert _kept(person, record).next is Part.FEELINGS


def test_later_parts_wait_for_the_thought(person: Person) -> None:
    record = _begun(person)
    assert person.get(_address(record, "facts"))["Location"] == _address(record, "thought")
    assert person.post(_address(record, "kinder"), {"kinder": "x"})["Location"] == _address(record, "thought")
    assert person.post(_address(record, "thought"), {"revision": 1, "thought": ""}).status_code == 200


@pytest.mark.parametrize("part", list(Part))
def test_every_part_shows_what_is_kept_and_asks_at_most_three_things(person: Person, keep: Keep, part: Part) -> None:
    page = person.get(_address(keep().id, part.value))
    assert 1 <= len(page.context["form"].visible_fields()) <= 3
    if part not in (Part.THOUGHT, Part.SITUATION):
        assert "They are tired of me" in page.content.decode()


def test_feelings_that_were_chosen_stand_open_in_their_family(person: Person, keep: Keep) -> None:
    text = person.get(_address(keep().id, "feelings")).content.decode()
    assert text.count('<details class="disclosure fold" open>') == 1
    assert 'value="ashamed" id' in text
    assert "1 chosen" in text


def test_more_than_three_feelings_are_handed_back(person: Person) -> None:
    record = _begun(person)
    person.post(_address(record, "thought"), {"revision": 1, "thought": "I am too much"})
    sent = {"revision": 2, "feelings": ["ashamed", "lonely", "tense"], "own": "prickly"}
    page = person.post(_address(record, "feelings"), sent)
    assert "There is room for 3, and you have 4. Keep the strongest ones." in page.content.decode()
    assert 'value="prickly"' in page.content.decode()
    assert _kept(person, record).feelings == ()


def test_a_feeling_or_a_pattern_of_no_list_is_refused(person: Person, keep: Keep) -> None:
    record = keep().id
    assert person.post(_address(record, "feelings"), {"revision": 1, "feelings": ["joy<"]}).context["form"].errors
    assert person.post(_address(record, "patterns"), {"revision": 1, "patterns": ["x"]}).context["form"].errors


def test_facts_come_with_the_questions_of_the_patterns_that_were_marked(person: Person, keep: Keep) -> None:
    text = person.get(_address(keep().id, "facts")).content.decode()
    assert "Freezing under threat is a reflex." in text
    assert "Möller 2017" in text
    assert "What did I see or hear, and what did I add to it?" in text
    assert "Would it hold in a fair hearing" in text
    assert "What happened stays as true as it is." in text
    assert "Whose rule is it?" not in text


def test_a_change_goes_back_to_the_record_and_does_not_move_where_to_carry_on(person: Person, keep: Keep) -> None:
    record = keep(closed=False)
    answer = person.post(f"{_address(record.id, 'kinder')}?edit", {"revision": 1, "kinder": "I can ask"})
    assert answer["Location"] == f"/thought-record/records/{record.id}/"
    assert _kept(person, record.id).next is Part.FACTS


def test_new_feelings_in_a_change_ask_for_their_strength(person: Person, keep: Keep) -> None:
    record = keep()
    answer = person.post(f"{_address(record.id, 'feelings')}?edit", {"revision": 1, "feelings": ["ashamed", "tense"]})
    assert answer["Location"] == f"{_address(record.id, 'strengths')}?edit=yes"
    assert _kept(person, record.id).feelings == (Felt("ashamed", "", 70, 45), Felt("tense"))


def test_two_tabs_never_overwrite_each_other(person: Person, keep: Keep) -> None:
    record = keep(closed=False)
    address = _address(record.id, "facts")
    person.post(address, {"revision": 1, "facts_for": "the first tab"})
    answer = person.post(address, {"revision": 1, "facts_for": "the second tab"})
    assert answer.status_code == 409
    assert "the first tab" in answer.content.decode()
    assert "the second tab" in answer.content.decode()
    assert _kept(person, record.id).facts_for == "the first tab"


def test_another_part_that_was_written_meanwhile_is_no_conflict(person: Person, keep: Keep) -> None:
    record = keep(closed=False)
    person.post(_address(record.id, "facts"), {"revision": 1, "facts_for": "A short answer"})
    answer = person.post(_address(record.id, "kinder"), {"revision": 1, "kinder": "I can ask"})
    assert answer.status_code == 303
    value = _kept(person, record.id)
    assert (value.facts_for, value.kinder) == ("A short answer", "I can ask")


def test_strengths_for_feelings_that_another_tab_changed_are_handed_back(person: Person, keep: Keep) -> None:
    record = keep(closed=False)
    person.post(f"{_address(record.id, 'feelings')}?edit", {"revision": 1, "feelings": ["lonely"]})
    answer = person.post(_address(record.id, "strengths"), {"revision": 1, "strength_ashamed": "62"})
    assert answer.status_code == 409
    assert "ashamed: 62" in answer.content.decode()
    assert _kept(person, record.id).feelings == (Felt("lonely"),)


def test_an_unchanged_second_save_is_no_conflict(person: Person, keep: Keep) -> None:
    record = keep(closed=False)
    for _ in range(2):
        answer = person.post(_address(record.id, "facts"), {"revision": 1, "facts_for": "A short answer"})
        assert answer.status_code == 303
    assert person.vault.get(RECORD, record.id).revision == 2


@pytest.mark.parametrize("belief", ["101", "-1", "much", "1e999", "40.5"])
def test_an_off_scale_number_changes_nothing_and_stays_in_its_field(person: Person, keep: Keep, belief: str) -> None:
    record = keep(closed=False)
    sent = {"revision": 1, "thought": "They are tired of me", "belief": belief}
    page = person.post(_address(record.id, "thought"), sent)
    assert page.context["form"].errors["belief"]
    assert f'value="{belief}"' in page.content.decode()
    assert person.vault.get(RECORD, record.id) == record


def test_words_that_suggest_danger_bring_the_quiet_line(person: Person, keep: Keep) -> None:
    record = keep(closed=False)
    sent = {"revision": 1, "thought": "I want to kill myself", "belief": "200"}
    page = person.post(_address(record.id, "thought"), sent)
    assert "I want to kill myself" in page.content.decode()
    assert page.context["frame"].care


@pytest.mark.parametrize("part", ["evidence", "THOUGHT", "0"])
def test_a_part_that_does_not_exist_is_not_found(person: Person, keep: Keep, part: str) -> None:
    assert person.get(_address(keep().id, part)).status_code == 404
