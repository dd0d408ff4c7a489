from __future__ import annotations

from datetime import datetime, timedelta

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.practice import Passage
from ownpace.core.records import Record
from ownpace.core.search import Query
from ownpace.practices.confidence.domain.items import Former, Item, Items, ItemTheme
from ownpace.practices.confidence.finding import FINDS
from ownpace.practices.confidence.records import ITEMS, RATING
from ownpace.practices.confidence.starting_set import starting_items

(SENTENCES,) = FINDS
ASK, REFUSE, OWN, TALK = "a" * 32, "b" * 32, "c" * 32, "d" * 32


def passages(person: Person) -> dict[str, Passage]:
    record = person.vault.latest(ITEMS)
    assert record is not None
    return {str(passage.args[0]): passage for passage in SENTENCES.passages(record)}


def page_of(person: Person, passage: Passage) -> str:
    answer = person.get(reverse(passage.url_name, args=passage.args))
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_sentence_of_ones_own_is_found_on_its_page(person: Person) -> None:
    person.post(reverse("confidence:add_item"), {"words": "sleep with the door open – ça va", "theme": "other"})
    (found,) = passages(person).values()
    assert found.title == "I can sleep with the door open – ça va"
    assert found.text == "Something else"
    assert found.title in page_of(person, found)


def test_starting_sentences_are_found_by_the_words_that_were_on_the_page(person: Person, items: Record[Items]) -> None:
    found = passages(person)
    assert set(found) == {ASK, REFUSE, TALK, OWN}
    assert found[ASK].title == "I can ask someone I trust for a small thing I would like"
    assert found[ASK].title in page_of(person, found[ASK])
    assert found[ASK].at == items.at


def test_words_that_a_sentence_had_before_are_found_with_it(person: Person, items: Record[Items]) -> None:
    for words in ("say no to an invitation, kindly", "say no on the telephone"):
        revision = 1 + len(person.vault.get(ITEMS, items.id).value.get(REFUSE).former)
        person.post(reverse("confidence:edit_item", args=[REFUSE]), {"words": words, "revision": revision})
    found = passages(person)[REFUSE]
    page = page_of(person, found)
    assert found.title == "I can say no on the telephone"
    for former in ("say no to an invitation, kindly", "say no to an invitation without giving a reason"):
        assert former in found.text
        assert former in page
    assert found.at == person.vault.get(ITEMS, items.id).value.get(REFUSE).former[-1].until


def test_a_sentence_put_away_is_found_all_the_same(person: Person, items: Record[Items]) -> None:
    person.post(reverse("confidence:edit_item", args=[OWN]), {"put": "away"})
    found = passages(person)[OWN]
    assert found.title == "I can sleep with the door open"
    assert found.title in page_of(person, found)


def test_each_word_of_a_sentence_lets_it_through_though_few_of_them_are_stored(person: Person, now: datetime) -> None:
    former = (Former("rest in the park", now - timedelta(days=3)),)
    kept = Items((Item(OWN, ItemTheme.OTHER, "sleep with the door open", former=former),))
    person.vault.seal(ITEMS, kept, at=now)
    for asked in ("I can sleep", "“can rest”", "something else", "door open park"):
        query = Query.of(asked)
        (record,) = person.vault.scan(ITEMS, query.record_filter(SENTENCES.coded()))
        assert any(query.finds(each.title, each.text) for each in SENTENCES.passages(record)), asked
    assert [each.at for each in SENTENCES.passages(record)] == [now - timedelta(days=3)]


def test_every_starting_sentence_has_a_code_and_a_sitting_holds_nothing_to_find() -> None:
    assert set(starting_items()) <= set(SENTENCES.coded())
    assert RATING.name not in {findable.kind.name for findable in FINDS}
