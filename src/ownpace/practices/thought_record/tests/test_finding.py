from __future__ import annotations

from django.urls import reverse

from ownpace.core.practice import Passage
from ownpace.core.search import Query
from ownpace.practices.thought_record import PRACTICE, finding
from ownpace.practices.thought_record.tests.conftest import Keep


def _passage(keep: Keep) -> Passage:
    (passage,) = finding.passages(keep())
    return passage


def test_every_word_that_was_written_is_in_the_passage(keep: Keep) -> None:
    passage = _passage(keep)
    whole = f"{passage.title}\n{passage.text}"
    for words in ("On the tram", "They are tired of me", "prickly", "A short answer", "They were at work", "I can ask"):
        assert words in whole


def test_what_was_chosen_is_found_by_the_words_on_the_page(keep: Keep) -> None:
    passage = _passage(keep)
    for asked in ("ashamed", "reading minds", "froze so agreed", '"I froze, so I agreed"'):
        query = Query.of(asked)
        assert query.finds(passage.title, passage.text), asked


def test_codes_lead_to_the_words_the_person_saw() -> None:
    coded = finding.coded()
    assert coded["mind-reading"] == "Reading minds"
    assert coded["ashamed"] == "ashamed"


def test_it_leads_to_the_page_where_it_can_be_read(keep: Keep) -> None:
    passage = _passage(keep)
    assert reverse(passage.url_name, args=passage.args).startswith("/thought-record/records/")
    assert [findable.kind for findable in PRACTICE.finds] == list(PRACTICE.kinds)
