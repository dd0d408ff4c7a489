from __future__ import annotations

from ownpace.accounts.testing import Person


def test_the_card_holds_what_is_written_and_leaves_empty_parts_out(person: Person) -> None:
    person.post("/coping-plan/write/first/", {"revision": "", "text": "slow breaths"})
    page = person.get("/coping-plan/print/").content.decode()
    assert "slow breaths" in page
    assert "What I do alone, first" in page
    assert "People who help" not in page


def test_a_number_keeps_its_order_beside_a_name_from_right_to_left(person: Person) -> None:
    person.post("/coping-plan/write/whom/", {"revision": "", "name_1": "נועה", "reach_1": "+49 (0)30 123 45 67"})
    assert "נועה – \u2066+49 (0)30 123 45 67\u2069" in person.get("/coping-plan/print/").content.decode()
    link = '<a href="tel:+49301234567" dir="ltr">+49 (0)30 123 45 67</a>'
    assert f"נועה – {link}" in person.get("/coping-plan/").content.decode()


def test_without_a_plan_it_goes_to_where_one_is_written(person: Person) -> None:
    assert person.get("/coping-plan/print/")["Location"] == "/coping-plan/"
