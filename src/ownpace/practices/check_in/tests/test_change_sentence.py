from __future__ import annotations

import pytest

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.check_in.domain.blame import Belongs, Sentence
from ownpace.practices.check_in.domain.check_in import CheckIn
from ownpace.practices.check_in.records import CHECK_IN
from ownpace.practices.check_in.tests.conftest import Keep


@pytest.fixture
def two(keep: Keep) -> Record[CheckIn]:
    return keep(sentences=(Sentence("one", Belongs.MINE), Sentence("two", Belongs.UNSURE)))


def _sentences(person: Person, record: Record[CheckIn]) -> tuple[Sentence, ...]:
    return person.vault.get(CHECK_IN, record.id).value.sentences


def test_a_sentence_can_be_written_anew_and_laid_elsewhere(person: Person, two: Record[CheckIn]) -> None:
    address = f"/check-in/kept/{two.id}/look/sort/2/"
    assert person.get(address).context["form"]["words"].value() == "two"
    answer = person.post(address, {"revision": 1, "words": "two, kinder", "belongs": "is_someone_elses"})
    assert answer["Location"] == f"/check-in/kept/{two.id}/look/sort/"
    assert _sentences(person, two)[1] == Sentence("two, kinder", Belongs.SOMEONE_ELSE)


def test_a_sentence_can_be_taken_out_with_nothing_filled_in(person: Person, two: Record[CheckIn]) -> None:
    person.post(f"/check-in/kept/{two.id}/look/sort/1/", {"revision": 1, "words": "", "take_out": "yes"})
    assert _sentences(person, two) == (Sentence("two", Belongs.UNSURE),)


@pytest.mark.parametrize("sent", [{"words": "the second tab", "belongs": "is_mine"}, {"take_out": "yes"}])
def test_two_tabs_on_one_sentence_are_shown_side_by_side(
    person: Person, two: Record[CheckIn], sent: dict[str, str]
) -> None:
    address = f"/check-in/kept/{two.id}/look/sort/1/"
    person.post(address, {"revision": 1, "words": "the first tab", "belongs": "is_mine"})
    answer = person.post(address, {"revision": 1, **sent})
    assert answer.status_code == 409
    assert "the first tab" in answer.content.decode()
    assert _sentences(person, two)[0].words == "the first tab"


def test_a_sentence_that_is_not_there_leads_nowhere(person: Person, two: Record[CheckIn]) -> None:
    assert person.get(f"/check-in/kept/{two.id}/look/sort/3/").status_code == 404
    assert person.get(f"/check-in/kept/{two.id}/look/sort/0/").status_code == 404
