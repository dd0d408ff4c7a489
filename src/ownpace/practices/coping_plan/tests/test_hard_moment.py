from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.practices.coping_plan.records import SEQUENCE


def _plan(person: Person) -> None:
    person.post("/coping-plan/write/signs/", {"revision": "", "text": "tight jaw"})
    person.post("/coping-plan/write/first/", {"revision": "1", "text": "slow breaths\nfeet down"})
    person.post("/coping-plan/write/whom/", {"revision": "2", "name_1": "My sister", "reach_1": "030 1234567"})


def test_it_goes_one_step_a_screen(person: Person) -> None:
    _plan(person)
    shown = [person.get(f"/coping-plan/steps/{number}/").content.decode() for number in range(1, 5)]
    for words, page in zip(["tight jaw", "slow breaths", "feet down", "My sister"], shown, strict=True):
        assert words in page
        assert sum(other in page for other in ["tight jaw", "slow breaths", "feet down", "My sister"]) == 1
    assert 'href="tel:0301234567"' in shown[-1]


def test_steady_me_and_help_now_are_on_every_screen(person: Person) -> None:
    _plan(person)
    for number in range(1, 7):
        main = person.get(f"/coping-plan/steps/{number}/").content.decode().split("<main")[1]
        assert 'href="/steady/"' in main
        assert 'href="/help/"' in main


def test_the_people_to_reach_are_one_tap_from_every_step_before_them(person: Person) -> None:
    _plan(person)
    jump = 'href="/coping-plan/steps/4/">To people I can reach</a>'
    shown = [person.get(f"/coping-plan/steps/{number}/").content.decode() for number in range(1, 6)]
    assert [jump in page for page in shown] == [True, True, False, False, False], "from the third, Next leads there"
    assert "My sister" in shown[3]


def test_nobody_to_reach_is_nobody_to_lead_to(person: Person) -> None:
    person.post("/coping-plan/write/first/", {"revision": "", "text": "slow breaths\nfeet down\na blanket"})
    assert "To people I can reach" not in person.get("/coping-plan/steps/").content.decode()


def test_the_end_says_that_this_was_looking_after_oneself(person: Person) -> None:
    _plan(person)
    page = person.get("/coping-plan/steps/5/").content.decode()
    assert "you looked after yourself" in page
    assert 'href="/coping-plan/steps/4/"' in page


def test_with_nothing_written_there_is_still_somewhere_to_go(person: Person) -> None:
    page = person.get("/coping-plan/steps/")
    assert page.status_code == 200
    assert "There are no steps of your own here yet" in page.content.decode()


def test_walking_through_keeps_nothing(person: Person) -> None:
    _plan(person)
    before = person.vault.latest(SEQUENCE)
    person.get("/coping-plan/steps/1/")
    assert person.vault.latest(SEQUENCE) == before


def test_a_number_far_past_the_end_is_the_end(person: Person) -> None:
    _plan(person)
    assert person.get("/coping-plan/steps/999999999999/").status_code == 200
    assert person.get("/coping-plan/steps/0/").status_code == 200
