from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.core.scales import Percent
from ownpace.practices.thought_record.domain import ThoughtRecord
from ownpace.practices.thought_record.pairs import BOTTOM, TOP, draw_pairs
from ownpace.practices.thought_record.records import RECORD
from ownpace.practices.thought_record.tests.conftest import Keep


def test_without_numbers_it_says_how_they_come(person: Person, keep: Keep) -> None:
    keep(closed=False)
    page = person.get("/thought-record/belief/")
    assert "Nothing to see yet." in page.content.decode()
    assert page.context["drawing"] is None


def test_a_few_records_are_drawn_and_nothing_is_claimed(person: Person, keep: Keep) -> None:
    keep()
    text = person.get("/thought-record/belief/").content.decode()
    assert "1 record has both numbers so far, and 5 make a first picture." in text
    assert "<svg" in text


def test_a_sentence_comes_first_then_the_picture_then_the_table(person: Person, keep: Keep) -> None:
    for number in range(6):
        keep(f"Thought number {number}", days=number)
    text = person.get("/thought-record/belief/").content.decode()
    sentence = text.index("Of 6 records, you believed the first thought less at the end in 6")
    picture = text.index('<svg class="plot pairs"')
    assert sentence < picture < text.index("<table")
    assert "Thought number 3" in text[text.index("<table") :]


def test_feelings_are_shown_by_their_middle_numbers(person: Person, keep: Keep) -> None:
    keep()
    page = person.get("/thought-record/belief/")
    (strength,) = page.context["strengths"]
    assert (strength.words, strength.before, strength.after) == ("ashamed", 70, 45)
    assert "70 at first, 45 at the end" in page.content.decode()


def test_many_records_are_paged_with_the_newest_first(person: Person, keep: Keep) -> None:
    for number in range(22):
        keep(f"Thought number {number}.", days=30 - number)
    first = person.get("/thought-record/belief/")
    assert len(first.context["pairs"]) == 20
    assert first.context["pairs"][-1].value.thought == "Thought number 21."
    assert len(person.get("/thought-record/belief/", {"page": 2}).context["pairs"]) == 2


def test_the_ends_of_the_scale_are_the_ends_of_the_drawing(person: Person, keep: Keep) -> None:
    at = keep().value.begun
    value = ThoughtRecord(at, thought="x", belief_before=Percent(100), belief_after=Percent(0))
    drawing = draw_pairs([person.vault.seal(RECORD, value, at=at)])
    assert drawing is not None
    (pair,) = drawing.pairs
    assert (pair.first, pair.last) == (TOP, BOTTOM)
