from __future__ import annotations

from collections.abc import Callable

import pytest

from ownpace.accounts.testing import Person
from ownpace.practices.support.domain.contact import Sort
from ownpace.practices.support.records import CONTACT

Named = Callable[..., str]


@pytest.fixture
def named(person: Person) -> Named:
    """Name someone through the page; returns the id."""

    def name(words: str = "My sister", sort: Sort = Sort.PERSON) -> str:
        person.post("/support/add/", {"name": words, "sort": sort.value})
        record = person.vault.latest(CONTACT)
        assert record is not None
        return record.id

    return name
