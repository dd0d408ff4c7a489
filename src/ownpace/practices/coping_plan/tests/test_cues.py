"""Cues of safety: seeing all of them, and writing those of one sense (write_cues)."""

from __future__ import annotations

from typing import Any

import pytest

from ownpace.accounts.testing import Person
from ownpace.practices.coping_plan.catalogue import of_cues
from ownpace.practices.coping_plan.domain.cues import Cues, Sense
from ownpace.practices.coping_plan.records import CUES


def _kept(person: Person) -> Cues:
    record = person.vault.latest(CUES)
    assert record is not None
    return record.value


def test_an_empty_page_says_what_cues_are_and_how_to_begin(person: Person) -> None:
    page = person.get("/coping-plan/cues/").content.decode()
    assert "The body reads a room before you do" in page
    assert 'href="/coping-plan/cues/place/"' in page


def test_senses_follow_each_other_and_the_last_leads_to_all_cues(person: Person) -> None:
    onward = [
        person.post(f"/coping-plan/cues/{sense}/", {"revision": number or "", "text": f"cue {sense}"})["Location"]
        for number, sense in enumerate(Sense)
    ]
    assert onward == [*(f"/coping-plan/cues/{sense}/" for sense in list(Sense)[1:]), "/coping-plan/cues/"]
    page = person.get("/coping-plan/cues/").content.decode()
    assert all(f"cue {sense}" in page for sense in Sense)
    assert person.vault.count(CUES) == 1


def test_one_cue_is_enough_and_the_rest_can_wait(person: Person) -> None:
    answer = person.post("/coping-plan/cues/light/", {"revision": "", "text": "the small lamp", "later": "yes"})
    assert answer["Location"] == "/coping-plan/cues/"
    assert _kept(person).lines(Sense.LIGHT) == ("the small lamp",)


def test_a_change_is_kept_and_an_emptied_sense_is_empty(person: Person, keep_cues: Any) -> None:
    keep_cues("the small lamp")
    answer = person.post("/coping-plan/cues/light/?edit", {"revision": "1", "text": ""})
    assert answer["Location"] == "/coping-plan/cues/"
    assert _kept(person).is_empty


def test_two_tabs_never_overwrite_each_other(person: Person, keep_cues: Any) -> None:
    keep_cues("the first tab")
    answer = person.post("/coping-plan/cues/light/", {"revision": "", "text": "the second tab"})
    assert answer.status_code == 409
    assert "the first tab" in answer.content.decode()
    assert "the second tab" in answer.content.decode()
    assert _kept(person).text(Sense.LIGHT) == "the first tab"


def test_another_sense_written_meanwhile_is_no_conflict(person: Person, keep_cues: Any) -> None:
    keep_cues("the small lamp")
    answer = person.post("/coping-plan/cues/sound/", {"revision": "", "text": "rain"})
    assert answer["Location"] == "/coping-plan/cues/touch/"
    assert (_kept(person).text(Sense.LIGHT), _kept(person).text(Sense.SOUND)) == ("the small lamp", "rain")


def test_about_thirty_examples_are_offered_and_never_filled_in(person: Person) -> None:
    assert sum(len(of_cues(sense)) for sense in Sense) >= 30
    page = person.get("/coping-plan/cues/touch/")
    assert page.context["examples"] == of_cues(Sense.TOUCH)
    assert page.context["form"]["text"].value() == ""


def test_too_much_text_stays_in_the_field(person: Person) -> None:
    page = person.post("/coping-plan/cues/light/", {"revision": "", "text": "lamp " * 2000})
    assert page.context["form"].errors["text"]
    assert "lamp lamp" in page.content.decode()


@pytest.mark.parametrize("sense", ["LIGHT", "sixth"])
def test_a_sense_that_does_not_exist_is_not_found(person: Person, sense: str) -> None:
    assert person.get(f"/coping-plan/cues/{sense}/").status_code == 404
