from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.check_in.domain.blame import MOST_SENTENCES, Belongs, Sentence
from ownpace.practices.check_in.domain.check_in import CheckIn
from ownpace.practices.check_in.records import CHECK_IN
from ownpace.practices.check_in.tests.conftest import Keep


def test_sentences_are_laid_where_the_person_says_and_nothing_else_is_said_about_them(
    person: Person, sad: Record[CheckIn]
) -> None:
    address = f"/check-in/kept/{sad.id}/look/sort/"
    person.post(address, {"words": "I was too friendly.", "belongs": "is_someone_elses"})
    page = person.post(address, {"words": "I was late.", "belongs": "is_mine"}, follow=True).content.decode()
    assert page.index("Mine, and something to learn from") < page.index("I was late.")
    assert page.index("I was late.") < page.index("I was too friendly.")
    kept = person.vault.get(CHECK_IN, sad.id).value.sentences
    assert kept == (Sentence("I was too friendly.", Belongs.SOMEONE_ELSE), Sentence("I was late.", Belongs.MINE))


def test_two_tabs_add_beside_each_other(person: Person, sad: Record[CheckIn]) -> None:
    address = f"/check-in/kept/{sad.id}/look/sort/"
    for words in ("one", "two", "two"):
        person.post(address, {"words": words, "belongs": "is_unsure"})
    assert len(person.vault.get(CHECK_IN, sad.id).value.sentences) == 2


def test_the_same_words_again_are_laid_elsewhere(person: Person, sad: Record[CheckIn]) -> None:
    address = f"/check-in/kept/{sad.id}/look/sort/"
    person.post(address, {"words": "I froze.", "belongs": "is_mine"})
    person.post(address, {"words": "i froze.", "belongs": "is_circumstances"})
    assert [each.belongs for each in person.vault.get(CHECK_IN, sad.id).value.sentences] == [Belongs.CIRCUMSTANCES]


def test_a_sentence_without_a_place_stays_in_its_field(person: Person, sad: Record[CheckIn]) -> None:
    answer = person.post(f"/check-in/kept/{sad.id}/look/sort/", {"words": "I was late."})
    assert answer.context["form"].errors["belongs"]
    assert "I was late." in answer.content.decode()
    long = person.post(f"/check-in/kept/{sad.id}/look/sort/", {"words": "x" * 501, "belongs": "is_mine"})
    assert "1 too many" in long.content.decode()
    assert person.vault.get(CHECK_IN, sad.id) == sad


def test_twenty_sentences_are_as_many_as_one_check_in_holds(person: Person, keep: Keep) -> None:
    full = keep(sentences=tuple(Sentence(f"s{number}", Belongs.UNSURE) for number in range(MOST_SENTENCES)))
    address = f"/check-in/kept/{full.id}/look/sort/"
    page = person.post(address, {"words": "one more", "belongs": "is_mine"}).content.decode()
    assert "Today they can rest" in page
    assert person.vault.get(CHECK_IN, full.id) == full
