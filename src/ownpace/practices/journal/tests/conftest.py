"""A hand that writes in a person's journal: as a script sends it, and as a form does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

import pytest
from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.journal.domain.entry import Entry
from ownpace.practices.journal.records import ENTRY
from ownpace.web import testing


@dataclass
class Tab(testing.Tab):
    """A page of the journal."""

    prompt: str = ""

    keep: ClassVar[str] = "/journal/keep/"
    carried: ClassVar[tuple[str, ...]] = (*testing.Tab.carried, "prompt")

    @classmethod
    def opened(cls, person: Person, entry: str = "", prompt: str = "") -> Tab:
        """Return a tab that has loaded a page: a new one, or that of an entry."""
        new = reverse("journal:write_entry", args=[prompt] if prompt else [])
        form = person.get(f"/journal/entries/{entry}/edit/" if entry else new).context["form"]
        return cls(person, form["entry"].value() or "", form["revision"].value() or "", prompt=prompt)


@pytest.fixture
def tab(person: Person) -> Tab:
    """A tab with a new page."""
    return Tab.opened(person)


@pytest.fixture
def entries(person: Person) -> Callable[[], list[Record[Entry]]]:
    """What is kept, oldest first."""
    return lambda: person.vault.all(ENTRY)


def written(person: Person, text: str, **more: Any) -> Record[Entry]:
    """Write an entry with a form, and return it."""
    answer = person.post("/journal/write/", {"text": text, **more})
    assert answer.status_code == 303, answer.content
    record = person.vault.latest(ENTRY)
    assert record is not None
    return record
