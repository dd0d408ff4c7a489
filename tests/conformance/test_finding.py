"""What a person wrote can be found again, in every practice. A new folder is held to it without a line here."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from ownpace.core import practices
from ownpace.core.practice import Findable, Passage, Practice
from ownpace.core.records import Record, RecordKind
from ownpace.core.search import Query

LONG_AGO = datetime(2020, 2, 29, 9, 0, tzinfo=UTC)
PARENT = "0123456789abcdef" * 2
"""What a record belongs to, where it belongs to another. It has to be well formed, not to exist."""
KINDS = [(practice, kind) for practice in practices.installed() for kind in practice.kinds]
FOUND = [(practice, findable) for practice in practices.installed() for findable in practice.finds]
WORD = re.compile(r"[^\W\d_]{2,}")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
OPAQUE = re.compile(r"[0-9a-f]{32}")

NOT_SEARCHED: dict[str, frozenset[str]] = {}
"""By kind, strings of its golden file that read like words and are rightly not found. Say why beside each."""


def golden(practice: Practice, kind: RecordKind[Any]) -> Any:
    """Return the payload of the newest golden file of a kind."""
    package = import_module(f"{practices.FOLDER}.{practice.app}")
    file = Path(str(package.__file__)).parent / "tests" / "golden" / f"{kind.name.split('.')[1]}_v{kind.version}.json"
    return json.loads(file.read_text("utf-8"))["payload"]


def seal(vault: Any, practice: Practice, kind: RecordKind[Any]) -> Record[Any]:
    """Keep the golden value and return the record as search will read it: opened anew."""
    kept = vault.seal(kind, kind.load(kind.version, golden(practice, kind)), at=LONG_AGO, of=PARENT)
    record: Record[Any] = vault.get(kind, kept.id)
    return record


def strings(payload: Any) -> Iterator[str]:
    """Yield every string that a payload holds. Keys are the house's own words."""
    if isinstance(payload, str):
        yield payload
    elif isinstance(payload, dict):
        for value in payload.values():
            yield from strings(value)
    elif isinstance(payload, list):
        for value in payload:
            yield from strings(value)


def days_in(payload: Any) -> Iterator[date]:
    """Yield the day of every time, and every day, that a payload holds."""
    for text in strings(payload):
        if DAY.match(text):
            yield date.fromisoformat(text[:10])


def is_written_by_a_person(text: str) -> bool:
    """Return whether this reads like words: a blank, and two words of letters. Codes, ids and times have none."""
    return len(text.split()) > 1 and len(WORD.findall(text)) > 1


def passages_of(practice: Practice, kind: RecordKind[Any], record: Record[Any]) -> list[Passage]:
    return [passage for findable in practice.finds if findable.kind is kind for passage in findable.passages(record)]


def holds(passage: Passage, words: str) -> bool:
    return any(words in part for part in (passage.title, passage.text, *passage.tags))


@pytest.mark.parametrize("practice", practices.installed(), ids=lambda practice: practice.slug)
def test_search_reads_kinds_of_the_practice_itself_and_each_of_them_once(practice: Practice) -> None:
    names = [findable.kind.name for findable in practice.finds]
    assert len(names) == len(set(names))
    assert all(any(findable.kind is kind for kind in practice.kinds) for findable in practice.finds)


@pytest.mark.django_db
@pytest.mark.parametrize(("practice", "kind"), KINDS, ids=[kind.name for _, kind in KINDS])
def test_every_word_that_a_person_wrote_can_be_found(practice: Practice, kind: RecordKind[Any], vault: Any) -> None:
    passages = passages_of(practice, kind, seal(vault, practice, kind))
    written = {text for text in strings(golden(practice, kind)) if is_written_by_a_person(text)}
    excepted = NOT_SEARCHED.get(kind.name, frozenset())
    assert excepted <= written, "an exception for what is not there"
    assert {text for text in written if not any(holds(passage, text) for passage in passages)} == excepted


@pytest.mark.django_db
@pytest.mark.parametrize(("practice", "findable"), FOUND, ids=[findable.kind.name for _, findable in FOUND])
def test_a_passage_says_what_it_is_and_when_and_where_to_read_it(
    practice: Practice, findable: Findable[Any], vault: Any
) -> None:
    passages = passages_of(practice, findable.kind, seal(vault, practice, findable.kind))
    assert passages, "the golden record holds nothing to find: give it words"
    days = {LONG_AGO.date(), *days_in(golden(practice, findable.kind))}
    for passage in passages:
        assert str(passage.what).strip()
        assert passage.title.strip() or passage.text.strip() or passage.tags
        assert isinstance(passage.title, str)
        assert isinstance(passage.text, str)
        assert passage.at.tzinfo is not None
        assert passage.at.date() in days, "a passage is about a time that its record holds, never now"
        assert passage.url_name.startswith(f"{practice.app}:")
        assert all(isinstance(arg, str) and arg for arg in passage.args)
        assert reverse(passage.url_name, args=passage.args).startswith(f"/{practice.slug}/")


@pytest.mark.django_db
@pytest.mark.parametrize(("practice", "findable"), FOUND, ids=[findable.kind.name for _, findable in FOUND])
def test_addresses_of_passages_hold_no_words(practice: Practice, findable: Findable[Any], vault: Any) -> None:
    for passage in passages_of(practice, findable.kind, seal(vault, practice, findable.kind)):
        for arg in passage.args:
            assert OPAQUE.fullmatch(arg) or re.fullmatch(r"[a-z0-9_-]{1,20}", arg), passage.url_name


@pytest.mark.parametrize(("practice", "findable"), FOUND, ids=[findable.kind.name for _, findable in FOUND])
def test_codes_stand_for_words_that_the_person_saw(practice: Practice, findable: Findable[Any]) -> None:
    for code, words in findable.coded().items():
        assert isinstance(code, str)
        assert code
        assert type(words) is str
        assert WORD.search(words), code


@pytest.mark.django_db
@pytest.mark.parametrize(("practice", "findable"), FOUND, ids=[findable.kind.name for _, findable in FOUND])
def test_what_a_passage_says_is_let_through_by_the_coarse_test(
    practice: Practice, findable: Findable[Any], vault: Any
) -> None:
    """A word of a passage that is neither stored nor the word of a stored code would be shown and never found."""
    record = seal(vault, practice, findable.kind)
    coded = findable.coded()
    said = {
        word
        for passage in passages_of(practice, findable.kind, record)
        for part in (passage.title, passage.text, *passage.tags)
        for word in WORD.findall(part)
    }
    assert said
    lost = [word for word in said if not list(vault.scan(findable.kind, Query.of(word).record_filter(coded)))]
    assert lost == []


@pytest.mark.django_db
def test_a_passage_is_about_no_later_time_than_it_was_written_unless_its_kind_says_so(vault: Any) -> None:
    """Search passes over what was written too long ago to be among the newest finds."""
    from ownpace.cli.demo.whole import live

    live(vault, days=60, seed=1, now=timezone.localtime() - timedelta(hours=1))
    ahead = {
        findable.kind.name
        for _, findable in FOUND
        for record in vault.all(findable.kind)
        for passage in findable.passages(record)
        if passage.at > record.at and not findable.may_lie_ahead
    }
    assert ahead == set()


@pytest.mark.django_db
def test_in_a_lived_life_every_passage_leads_to_a_page_that_opens(person: Any) -> None:
    from ownpace.cli.demo.whole import live

    live(person.vault, days=60, seed=1, now=timezone.localtime() - timedelta(hours=1))
    pages = {
        reverse(passage.url_name, args=passage.args)
        for _, findable in FOUND
        for record in person.vault.recent(findable.kind, 10)
        for passage in findable.passages(record)
    }
    assert pages
    assert {page: status for page in sorted(pages) if (status := person.get(page).status_code) != 200} == {}
