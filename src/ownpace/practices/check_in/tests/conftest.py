"""A check-in that is kept, for the tests of its pages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from django.utils import timezone

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.core.scales import Suds
from ownpace.practices.check_in.domain.check_in import CheckIn, Felt
from ownpace.practices.check_in.records import CHECK_IN

Keep = Callable[..., Record[CheckIn]]


@pytest.fixture
def keep(person: Person) -> Keep:
    """Keep a check-in of now, or of another time, with what is given."""

    def kept(at: datetime | None = None, **given: Any) -> Record[CheckIn]:
        moment = at or timezone.now()
        return person.vault.seal(CHECK_IN, CheckIn(moment, **given), at=moment)

    return kept


@pytest.fixture
def sad(keep: Keep) -> Record[CheckIn]:
    """A check-in of now: sad, distress 40."""
    return keep(feelings=(Felt("sad"),), distress=Suds(40))


@pytest.fixture
def long_ago() -> datetime:
    return datetime(2020, 5, 4, 18, 30, tzinfo=UTC)
