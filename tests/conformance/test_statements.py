"""A page that looks at every practice asks the database for all of them together."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from ownpace.accounts.testing import Person

MOST_FOR_TODAY = 12
"""Statements for Today, whatever there is and however many practices: the session, the head, lists, rows, and the few
kinds of which it looks further back than it reads ahead."""


@pytest.mark.parametrize("days", [0, 30, 700])
def test_today_asks_for_the_newest_of_all_practices_together(person: Person, days: int) -> None:
    from ownpace.cli.demo.whole import live

    if days:
        live(person.vault, days=days, seed=1, now=timezone.localtime(timezone.now()))
    person.get("/today/")
    with CaptureQueriesContext(connection) as asked:
        assert person.get("/today/").status_code == 200
    assert len(asked) <= MOST_FOR_TODAY, [query["sql"][:80] for query in asked]
