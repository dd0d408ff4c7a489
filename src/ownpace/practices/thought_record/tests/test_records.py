from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.practices.thought_record.tests.conftest import Keep


def test_an_empty_page_teaches_and_offers_one_first_step(person: Person) -> None:
    text = person.get("/thought-record/").content.decode()
    assert "Some thoughts come back and weigh a lot" in text
    assert text.count('href="/thought-record/begin/"') == 1


def test_records_are_listed_newest_first_with_their_numbers(person: Person, keep: Keep) -> None:
    keep("The older thought", days=9)
    keep("The newer thought")
    text = person.get("/thought-record/").content.decode()
    assert text.index("The newer thought") < text.index("The older thought")
    assert "believed 80, then 40" in text


def test_one_that_is_under_way_comes_first_and_leads_to_its_part(person: Person, keep: Keep) -> None:
    record = keep("The one I left", closed=False)
    keep("A newer one")
    text = person.get("/thought-record/").content.decode()
    assert f'href="/thought-record/records/{record.id}/write/facts/"' in text
    assert text.index("The one I left") < text.index("A newer one")


def test_one_that_was_left_long_ago_does_not_ask_for_anything(person: Person, keep: Keep) -> None:
    keep("Left in spring", days=40, closed=False)
    page = person.get("/thought-record/")
    assert page.context["open_one"] is None
    assert "Left in spring" in page.content.decode()


def test_a_long_list_is_paged(person: Person, keep: Keep) -> None:
    for number in range(23):
        keep(f"Thought number {number}.", days=30 - number)
    first, second = (person.get("/thought-record/", {"page": page}).content.decode() for page in (1, 2))
    assert "Thought number 22." in first
    assert "Thought number 2." not in first
    assert "Thought number 2." in second
