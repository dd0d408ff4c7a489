"""What is kept in a person's vault: a break, letters, statements, a friend, a lesson."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from django.utils.timezone import localtime

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.self_compassion.domain.letters import Letter, LetterTheme, draft_of
from ownpace.practices.self_compassion.domain.statements import State, Statement
from ownpace.practices.self_compassion.records import LETTER, STATEMENT


@pytest.fixture
def now() -> datetime:
    return localtime()


Kept = Callable[..., Record[Statement]]


@pytest.fixture
def said(person: Person, now: datetime) -> Kept:
    """Keep a statement."""

    def keep(words: str = "I am allowed to go slowly.", state: State = State.IN_USE) -> Record[Statement]:
        return person.vault.seal(STATEMENT, Statement(words, now, state), at=now)

    return keep


@pytest.fixture
def letter(person: Person, now: datetime) -> Record[Letter]:
    """A finished letter to a younger me."""
    return person.vault.seal(LETTER, draft_of(LetterTheme.YOUNGER, "Dear you,\n\nhold on.", now).finish(now), at=now)
