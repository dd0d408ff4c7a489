"""A record as a person would have written it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.core.scales import Intensity, Percent
from ownpace.practices.thought_record.domain import ThoughtRecord
from ownpace.practices.thought_record.records import RECORD

Keep = Callable[..., Record[ThoughtRecord]]


@pytest.fixture
def keep(person: Person) -> Keep:
    """Keeps a record: whole, or with `closed=False` as far as its facts. days: how long ago it was begun."""

    def kept(thought: str = "They are tired of me", days: int = 0, *, closed: bool = True) -> Record[ThoughtRecord]:
        at = timezone.localtime(timezone.now()) - timedelta(days=days)
        record = ThoughtRecord(at).write_situation("On the tram").write_thought(thought, Percent(80))
        record = record.name_feelings(["ashamed"], "prickly").rate_before([Intensity(70), Intensity(50)])
        record = record.mark_patterns(["mind-reading", "froze-so-agreed"])
        if closed:
            record = record.weigh("A short answer", "They were at work").write_kinder("I can ask", Percent(55))
            record = record.rate_again(Percent(40)).rate_after([Intensity(45), None]).close(at)
        return person.vault.seal(RECORD, record, at=at)

    return kept
