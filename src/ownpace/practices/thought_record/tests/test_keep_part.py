"""keep_part: a part is kept while it is written, and stays the part to carry on with."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import Any

import pytest

from ownpace.accounts.testing import Person, new_person
from ownpace.practices.thought_record.domain import Part, ThoughtRecord
from ownpace.practices.thought_record.records import RECORD
from ownpace.practices.thought_record.tests.conftest import Keep
from ownpace.web.autosave import whose


@dataclass
class Tab:
    """A part that is open in a browser tab of its own, with scripts."""

    person: Person
    part: str
    entry: str = ""
    revision: Any = ""
    turn: int = 0
    sitting: str = field(default_factory=lambda: secrets.token_hex(16))

    def types(self, **words: str) -> Any:
        """Send what is written, and answer what comes back; the tab hears of it."""
        answer = self.unheard(**words)
        if answer.status_code == 200:
            self.entry, self.revision = answer.json()["id"], answer.json()["revision"]
        return answer

    def unheard(self, **words: str) -> Any:
        """Send what is written; what comes back gets lost on the way."""
        self.turn += 1
        return self.person.post(f"/thought-record/keep/{self.part}/", self.message(**words))

    def message(self, **words: str) -> dict[str, Any]:
        mine = whose(self.person)  # type: ignore[arg-type] # has a vault, which is all it takes
        carried = {name: getattr(self, name) for name in ("entry", "revision", "turn", "sitting")}
        return {"whose": mine, **carried, **words}

    def goes_on(self, **words: str) -> Any:
        """Press the button that keeps a part."""
        self.turn += 1
        path = f"records/{self.entry}/write/{self.part}/" if self.entry else "begin/"
        return self.person.post(f"/thought-record/{path}", self.message(**words))


def records(person: Person) -> list[ThoughtRecord]:
    return [record.value for record in person.vault.all(RECORD)]


def test_the_first_keystroke_begins_a_record_and_the_place_to_carry_on_stays(person: Person) -> None:
    tab = Tab(person, "situation")
    answer = tab.types(situation="On").json()
    assert answer["edit"] == f"/thought-record/records/{answer['id']}/write/situation/"
    assert tab.types(situation="On the tram").json()["id"] == answer["id"]
    (kept,) = records(person)
    assert (kept.situation, kept.next) == ("On the tram", Part.SITUATION)
    tab.goes_on(situation="On the tram home")
    (kept,) = records(person)
    assert (kept.situation, kept.next) == ("On the tram home", Part.THOUGHT)


def test_a_first_keeping_that_nobody_heard_of_does_not_begin_a_second_record(person: Person) -> None:
    tab = Tab(person, "situation")
    tab.unheard(situation="On the")
    tab.goes_on(situation="On the tram")
    assert [kept.situation for kept in records(person)] == ["On the tram"]


def test_a_thought_without_a_moment_is_kept_from_its_first_keystroke(person: Person) -> None:
    Tab(person, "thought").types(thought="I am too m", belief="80")
    (kept,) = records(person)
    assert (kept.thought, kept.belief_before, kept.next) == ("I am too m", 80, Part.THOUGHT)
    assert person.get("/thought-record/").content.decode().count("I am too m") > 0


def test_words_left_half_way_stand_in_their_field_again(person: Person, keep: Keep) -> None:
    record = keep(closed=False)
    Tab(person, "facts", record.id, 1).types(facts_for="The answer was sh", facts_against="")
    kept = person.vault.get(RECORD, record.id).value
    assert kept.next is Part.FACTS
    page = person.get(f"/thought-record/records/{record.id}/write/facts/").content.decode()
    assert "The answer was sh</textarea>" in page


def test_what_arrives_late_is_passed_over_and_the_button_has_the_last_word(person: Person, keep: Keep) -> None:
    record = keep(closed=False)
    tab = Tab(person, "facts", record.id, 1)
    tab.types(facts_for="one")
    early = tab.message(facts_for="one two")
    tab.goes_on(facts_for="one two three")
    person.post("/thought-record/keep/facts/", early)
    kept = person.vault.get(RECORD, record.id).value
    assert (kept.facts_for, kept.next) == ("one two three", Part.KINDER)


def test_two_tabs_in_one_part_keep_both_texts(person: Person, keep: Keep) -> None:
    record = keep(closed=False)
    here, there = Tab(person, "facts", record.id, 1), Tab(person, "facts", record.id, 1)
    assert here.types(facts_for="here").json()["beside"] == ""
    assert there.types(facts_for="there").json()["beside"] == "/thought-record/"
    there.types(facts_for="there still")
    here.types(facts_for="here still")
    assert [kept.facts_for for kept in records(person)] == ["here still", "there still"]
    assert [kept.thought for kept in records(person)] == ["They are tired of me"] * 2


def test_a_record_that_was_removed_in_another_tab_goes_on_as_a_new_one(person: Person, keep: Keep) -> None:
    record = keep(closed=False)
    tab = Tab(person, "kinder", record.id, 1)
    person.fill(f"/thought-record/records/{record.id}/remove/")
    assert tab.types(kinder="I can ask").json()["id"] != record.id
    assert [kept.kinder for kept in records(person)] == ["I can ask"]


@pytest.mark.parametrize(
    ("part", "words", "field"),
    [
        ("thought", {"thought": " "}, "thought"),
        ("thought", {"thought": "x", "belief": "900"}, "belief"),
        ("facts", {"facts_for": "x" * 4001}, "facts_for"),
    ],
)
def test_what_cannot_be_kept_is_said_by_field(person: Person, part: str, words: dict[str, str], field: str) -> None:
    answer = Tab(person, part).types(**words)
    assert answer.status_code == 422
    assert answer.json()["problems"][field]
    assert records(person) == []


def test_a_page_of_somebody_else_keeps_nothing_here(person: Person) -> None:
    stranger = new_person("somebody")
    message = {**Tab(person, "situation").message(situation="mine"), "turn": 1}
    assert stranger.post("/thought-record/keep/situation/", message).status_code == 409
    assert records(stranger) == []


def test_words_that_may_mean_danger_are_answered_quietly_and_kept(person: Person) -> None:
    assert Tab(person, "thought").types(thought="I want to kill myself").json()["care"] is True
    assert len(records(person)) == 1


def test_a_part_that_is_changed_later_is_kept_by_its_button_alone(person: Person, keep: Keep) -> None:
    record = keep()
    path = f"/thought-record/records/{record.id}/write/kinder/"
    assert "data-keeping" not in person.get(f"{path}?edit").content.decode()
    assert "data-keeping" in person.get(path).content.decode()
