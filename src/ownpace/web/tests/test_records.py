"""What the shell keeps."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from ownpace.core.records import RecordKind
from ownpace.web.records import PREFERENCES, SHELL_KINDS, Preferences, SetAside, Theme

GOLDEN = Path(__file__).parent / "golden"
MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)


@pytest.mark.parametrize("kind", SHELL_KINDS, ids=lambda kind: kind.name)
def test_every_stored_version_opens_for_ever(kind: RecordKind[object]) -> None:
    for version in range(1, kind.version + 1):
        kept = json.loads((GOLDEN / f"{kind.name.split('.')[1]}_v{version}.json").read_text(encoding="utf-8"))
        assert kept["version"] == version
        value = kind.load(version, kept["payload"])
        if version == kind.version:
            assert kind.write(value) == kept["payload"]


def test_preferences_come_back_as_they_were() -> None:
    liked = Preferences("PT", Theme.DARK)
    assert PREFERENCES.read(PREFERENCES.write(liked)) == liked


def test_what_was_set_aside_returns_the_next_day() -> None:
    aside = SetAside(MONDAY, frozenset({"a"}))
    assert aside.on(MONDAY) == {"a"}
    assert aside.on(TUESDAY) == frozenset()


def test_setting_aside_on_a_new_day_starts_afresh() -> None:
    aside = SetAside(MONDAY, frozenset({"a"}))
    assert aside.with_key("b", MONDAY).keys == {"a", "b"}
    assert aside.with_key("b", TUESDAY) == SetAside(TUESDAY, frozenset({"b"}))
