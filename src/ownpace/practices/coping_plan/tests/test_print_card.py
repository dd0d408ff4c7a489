from __future__ import annotations

from ownpace.accounts.testing import Person


def test_the_card_holds_what_is_written_and_leaves_empty_parts_out(person: Person) -> None:
    person.post("/coping-plan/write/first/", {"revision": "", "text": "slow breaths"})
    page = person.get("/coping-plan/print/").content.decode()
    assert "slow breaths" in page
    assert "What I do alone, first" in page
    assert "People who help" not in page


def test_without_a_plan_it_goes_to_where_one_is_written(person: Person) -> None:
    assert person.get("/coping-plan/print/")["Location"] == "/coping-plan/"
