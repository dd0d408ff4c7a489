from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.core.scales import Intensity
from ownpace.practices.check_in.domain.check_in import Felt
from ownpace.practices.check_in.records import CHECK_IN
from ownpace.practices.check_in.tests.conftest import Keep

FOUR = (Felt("sad"), Felt("calm"), Felt("numb"), Felt(own="fizzy"))


def test_three_feelings_are_rated_on_a_screen_and_any_may_be_skipped(person: Person, keep: Keep) -> None:
    record = keep(feelings=FOUR)
    first = f"/check-in/kept/{record.id}/strength/"
    answer = person.post(first, {"revision": 1, "strength_1": "70", "strength_2": "", "strength_3": "5"})
    assert answer["Location"] == f"{first}2/"
    answer = person.post(f"{first}2/", {"revision": 2, "strength_1": "100"})
    assert answer["Location"] == f"/check-in/kept/{record.id}/"
    felt = person.vault.get(CHECK_IN, record.id).value.feelings
    assert [each.strength for each in felt] == [70, None, 5, 100]


def test_one_may_stop_after_the_first_screen(person: Person, keep: Keep) -> None:
    record = keep(feelings=FOUR)
    answer = person.post(f"/check-in/kept/{record.id}/strength/", {"revision": 1, "strength_1": "70", "stop": "yes"})
    assert answer["Location"] == f"/check-in/kept/{record.id}/"


def test_two_tabs_on_this_part_are_shown_side_by_side(person: Person, keep: Keep) -> None:
    record = keep(feelings=(Felt("sad", strength=Intensity(20)),))
    address = f"/check-in/kept/{record.id}/strength/"
    person.post(address, {"revision": 1, "strength_1": "70"})
    answer = person.post(address, {"revision": 1, "strength_1": "35"})
    assert answer.status_code == 409
    assert person.vault.get(CHECK_IN, record.id).value.feelings[0].strength == 70


def test_a_screen_that_is_not_there_leads_nowhere(person: Person, keep: Keep) -> None:
    record = keep(feelings=FOUR)
    assert person.get(f"/check-in/kept/{record.id}/strength/3/").status_code == 404
    assert person.get(f"/check-in/kept/{record.id}/strength/0/").status_code == 404
    assert person.get(f"/check-in/kept/{keep().id}/strength/").status_code == 404
