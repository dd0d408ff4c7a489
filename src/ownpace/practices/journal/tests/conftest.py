"""A hand that writes in a person's journal: as a script sends it, and as a form does."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.journal.domain.entry import Entry
from ownpace.practices.journal.records import ENTRY
from ownpace.web.sheets import whose


@dataclass
class Tab:
    """A page to write on, with scripts, in a browser tab of its own."""

    person: Person
    entry: str = ""
    revision: Any = ""
    prompt: str = ""
    turn: int = 0
    sitting: str = field(default_factory=lambda: secrets.token_hex(16))

    @classmethod
    def opened(cls, person: Person, entry: str = "", prompt: str = "") -> Tab:
        """Return a tab that has loaded a page: a new one, or that of an entry."""
        path = (
            f"/journal/entries/{entry}/edit/"
            if entry
            else reverse("journal:write_entry", args=[prompt] if prompt else [])
        )
        form = person.get(path).context["form"]
        return cls(person, form["entry"].value() or "", form["revision"].value() or "", prompt)

    def sends(self, text: str, **more: Any) -> Any:
        """Send what is written, and answer what comes back; the tab hears of it."""
        answer = self.unheard(text, **more)
        if answer.status_code == 200:
            self.entry, self.revision = answer.json()["id"], answer.json()["revision"]
        return answer

    def unheard(self, text: str, **more: Any) -> Any:
        """Send what is written; what comes back gets lost on the way."""
        self.turn += 1
        return self.person.post("/journal/keep/", self.message(text, **more))

    def message(self, text: str, **more: Any) -> dict[str, Any]:
        mine = whose(self.person)  # type: ignore[arg-type] # has a vault, which is all it takes
        carried = {name: getattr(self, name) for name in ("entry", "revision", "prompt", "turn", "sitting")}
        return {"title": "", "tags": "", **carried, "whose": mine, "text": text, **more}


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
