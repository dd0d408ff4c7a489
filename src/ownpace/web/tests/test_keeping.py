from __future__ import annotations

from typing import cast

import pytest
from django import forms
from django.http import HttpRequest
from django.test import RequestFactory

from ownpace.accounts.access import UnlockedRequest
from ownpace.core.records import Record
from ownpace.sealed.testing import NOTE, day
from ownpace.sealed.vault import Vault
from ownpace.web.fields import RevisionField, WordsField
from ownpace.web.keeping import change, keep, sent, store


class NoteForm(forms.Form):
    words = WordsField("Words", required=False)
    revision = RevisionField()


@pytest.fixture
def request_(vault: Vault) -> UnlockedRequest:
    request: HttpRequest = RequestFactory().get("/note/?edit")
    request.vault, request.now = vault, day(1)  # type: ignore[attr-defined] # as the middleware does
    return cast(UnlockedRequest, request)


def filled(record: Record[str], words: str, *, revision: int, before: str | None = None) -> NoteForm:
    """Return a valid form that begins with what is kept, sent from a page of some revision."""
    initial = {"words": record.value if before is None else before, "revision": record.revision}
    form = NoteForm({"words": words, "revision": str(revision)}, initial=initial)
    assert form.is_valid()
    return form


def test_a_page_that_is_opened_sends_nothing() -> None:
    assert sent(RequestFactory().get("/?words=none")) is None
    assert sent(RequestFactory().post("/")) == {}


def test_the_first_value_is_a_new_record_and_the_same_one_is_not_written_again(request_: UnlockedRequest) -> None:
    record = store(request_, None, NOTE, "one")
    assert store(request_, record, NOTE, "one").revision == record.revision
    assert store(request_, record, NOTE, "two").revision == record.revision + 1
    assert request_.vault.count(NOTE) == 1


def test_a_change_begins_with_what_is_kept_by_then(request_: UnlockedRequest) -> None:
    record = store(request_, None, NOTE, "one")
    store(request_, record, NOTE, "two")
    assert change(request_, NOTE, record.id, lambda words: f"{words}, three").value == "two, three"


def test_what_another_tab_has_kept_is_shown_beside_it(request_: UnlockedRequest) -> None:
    record = store(request_, store(request_, None, NOTE, "one"), NOTE, "theirs")
    asked = keep(request_, record, NOTE, "mine", filled(record, "mine", revision=1))
    assert asked is not None
    assert asked.status_code == 409
    page = asked.content.decode()
    assert "mine" in page
    assert "theirs" in page
    assert "/note/?edit" in page
    assert request_.vault.get(NOTE, record.id).value == "theirs"


def test_the_same_words_and_a_page_that_is_up_to_date_are_kept_without_asking(request_: UnlockedRequest) -> None:
    record = store(request_, store(request_, None, NOTE, "one"), NOTE, "two")
    assert keep(request_, record, NOTE, "two", filled(record, "two", revision=1)) is None
    assert keep(request_, record, NOTE, "three", filled(record, "three", revision=record.revision)) is None
    assert request_.vault.get(NOTE, record.id).value == "three"


def test_a_part_that_was_empty_is_kept_beside_what_another_tab_wrote_elsewhere(request_: UnlockedRequest) -> None:
    record = store(request_, store(request_, None, NOTE, "one"), NOTE, "two")
    form = filled(record, "and mine", revision=1, before="")
    assert keep(request_, record, NOTE, "two, and mine", form) is not None
    assert keep(request_, record, NOTE, "two, and mine", form, is_part=True) is None
    assert request_.vault.get(NOTE, record.id).value == "two, and mine"


def test_words_that_read_the_same_are_no_conflict(request_: UnlockedRequest) -> None:
    record = store(request_, store(request_, None, NOTE, "one"), NOTE, "Two")
    asked = keep(request_, record, NOTE, "two", filled(record, "two", revision=1), says=str.lower)
    assert asked is None
    assert request_.vault.get(NOTE, record.id).value == "two"


def test_a_page_that_counts_something_else_than_revisions_says_which_count_is_now(request_: UnlockedRequest) -> None:
    record = store(request_, store(request_, None, NOTE, "one"), NOTE, "two")
    assert keep(request_, record, NOTE, "three", filled(record, "three", revision=7), revision=7) is None
    assert keep(request_, record, NOTE, "four", filled(record, "four", revision=6), revision=7) is not None
