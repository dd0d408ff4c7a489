from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.urls import reverse

from ownpace.practices.milestones import declared
from ownpace.practices.milestones.domain.milestone import OwnMilestone, Pin, Wishes
from ownpace.practices.milestones.records import OWN, PIN, WISHES
from ownpace.sealed.vault import Vault

NOW = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)


def _wanted(vault: Vault) -> None:
    vault.seal(WISHES, Wishes(anniversaries=True), at=NOW)


def test_unless_it_is_wanted_no_day_is_named(vault: Vault) -> None:
    vault.seal(OWN, OwnMilestone(date(2025, 6, 1), "Held my ground"), at=NOW)
    assert declared.today(vault, NOW) == []
    vault.seal(WISHES, Wishes(anniversaries=False), at=NOW)
    assert declared.today(vault, NOW) == []


def test_where_it_is_wanted_the_day_is_named_on_the_day_alone(vault: Vault) -> None:
    _wanted(vault)
    record = vault.seal(OWN, OwnMilestone(date(2025, 6, 1), "Held my ground"), at=NOW)
    (said,) = declared.today(vault, NOW)
    assert (str(said.title), said.weight, said.args) == ("A year ago: Held my ground", 10, (record.id,))
    assert reverse(said.url_name, args=said.args)
    assert declared.today(vault, NOW + timedelta(days=1)) == []
    assert declared.today(vault, NOW - timedelta(days=1)) == []


def test_what_is_kept_close_has_its_day_too_and_one_is_enough(vault: Vault) -> None:
    _wanted(vault)
    vault.seal(OWN, OwnMilestone(date(2025, 6, 1), "Held my ground"), at=NOW)
    vault.seal(PIN, Pin("values", NOW.replace(year=2020), "You named a value: calm."), at=NOW)
    (said,) = declared.today(vault, NOW)
    assert str(said.title) == "6 years ago: You named a value: calm."
    assert reverse(said.url_name, args=said.args) == "/milestones/close/"


def test_today_never_reads_everything(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    _wanted(vault)

    def everything(*_: Any, **__: Any) -> None:
        raise AssertionError("Today read everything")

    monkeypatch.setattr(Vault, "all", everything)
    assert declared.today(vault, NOW) == []


def test_own_ones_are_wins_in_the_order_of_their_days(vault: Vault) -> None:
    for day in (date(2026, 2, 2), date(2019, 5, 1)):
        vault.seal(OWN, OwnMilestone(day, f"On {day}"), at=NOW)
    assert [str(win.words) for win in declared.wins(vault)] == ["On 2019-05-01", "On 2026-02-02"]
