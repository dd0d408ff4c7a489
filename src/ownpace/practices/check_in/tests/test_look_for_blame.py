from __future__ import annotations

import pytest

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.check_in.domain.blame import Blame
from ownpace.practices.check_in.domain.check_in import CheckIn
from ownpace.practices.check_in.records import CHECK_IN


@pytest.mark.parametrize("answer", list(Blame))
def test_every_answer_is_kept_and_two_of_them_lead_on_to_sorting(
    person: Person, sad: Record[CheckIn], answer: Blame
) -> None:
    onward = person.post(f"/check-in/kept/{sad.id}/look/", {"revision": 1, "blame": answer.value})["Location"]
    assert onward.endswith("/look/sort/") is (answer in {Blame.SOME, Blame.NOT_SURE})
    assert person.vault.get(CHECK_IN, sad.id).value.blame is answer


def test_the_page_says_what_it_holds_and_offers_a_way_round(person: Person, sad: Record[CheckIn]) -> None:
    page = person.get(f"/check-in/kept/{sad.id}/look/").content.decode()
    assert "This page is about guilt and blame." in page
    assert "I would rather not look now" in page
    assert " checked" not in page


def test_no_answer_is_answered_beside_the_question(person: Person, sad: Record[CheckIn]) -> None:
    answer = person.post(f"/check-in/kept/{sad.id}/look/", {"revision": 1})
    assert answer.context["form"].errors["blame"]
    assert person.vault.get(CHECK_IN, sad.id) == sad
