from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from ownpace.core.records import Conflict, Record
from ownpace.practices.wellbeing import PRACTICE, declared
from ownpace.practices.wellbeing.domain.activity import ActivityTheme
from ownpace.practices.wellbeing.domain.day import DayNote, MonthNotes, Tap
from ownpace.practices.wellbeing.domain.month import Month
from ownpace.practices.wellbeing.domain.planned import How, Planned
from ownpace.practices.wellbeing.records import MONTH, PLANNED
from ownpace.sealed.vault import Vault

NOON = datetime(2026, 5, 13, 12, 0, tzinfo=ZoneInfo("Europe/Paris"))
EVENING = NOON.replace(hour=20)
TODAY = NOON.date()


def note(vault: Vault, *notes: DayNote) -> None:
    by_month: dict[Month, MonthNotes] = {}
    for one in notes:
        month = Month.of(one.day)
        by_month[month] = by_month.get(month, MonthNotes(month)).with_day(one)
    for value in by_month.values():
        vault.seal(MONTH, value, at=NOON)


def planned(vault: Vault, days: int, what: str = "walk", **more: object) -> Record[Planned]:
    return vault.seal(PLANNED, Planned(what, TODAY + timedelta(days=days), NOON, **more), at=NOON)  # type: ignore[arg-type]


def test_four_taps_are_a_gentle_idea_while_nothing_is_noted(vault: Vault) -> None:
    (offer,) = declared.today(vault, NOON)
    assert (offer.key, offer.weight, str(offer.title)) == ("wellbeing.day", 15, "Four taps about today")


def test_a_day_noted_in_part_is_left_alone_until_the_evening(vault: Vault) -> None:
    note(vault, DayNote(TODAY, (Tap.SLEEP_ROUGH,)))
    assert declared.today(vault, NOON) == []
    assert [offer.key for offer in declared.today(vault, EVENING)] == ["wellbeing.day"]


def test_a_whole_day_is_left_alone(vault: Vault) -> None:
    taps = (Tap.SLEEP_ROUGH, Tap.FOOD_SOME, Tap.MOVEMENT_RESTING, Tap.MEANING_NOT_TODAY)
    note(vault, DayNote(TODAY, taps))
    assert declared.today(vault, EVENING) == []


def test_a_plan_for_today_is_due_and_an_earlier_one_is_gentle(vault: Vault) -> None:
    planned(vault, -20, "long ago")
    planned(vault, -3, "some days ago")
    planned(vault, -2, "the day before yesterday")
    due = planned(vault, 0, "today", cue="after tea")
    planned(vault, 2, "in two days")
    offers = {str(offer.title): offer for offer in declared.today(vault, NOON)}
    assert offers.keys() == {"today", "the day before yesterday", "Four taps about today"}
    assert (offers["today"].weight, str(offers["today"].why)) == (60, "after tea")
    assert offers["today"].key == f"wellbeing.planned.{due.id}"
    assert offers["the day before yesterday"].weight == 20


def test_hours_and_meaningful_days_become_numbers_over_time(vault: Vault) -> None:
    note(
        vault,
        DayNote(date(2026, 5, 12), (Tap.MEANING_YES,), 450),
        DayNote(date(2026, 5, 11), (Tap.MEANING_LITTLE,), 780),
        DayNote(date(2026, 4, 30), (Tap.MEANING_NOT_TODAY,)),
    )
    planned(vault, -1).value  # noqa: B018 - open: it does not count
    vault.seal(PLANNED, Planned("walk", date(2026, 5, 13), NOON).finish(TODAY, None, ""), at=NOON)
    hours, days = declared.series(vault)
    assert [value for _, value in hours.points] == [13.0, 7.5]
    assert (hours.key, hours.high) == ("wellbeing.hours", 13.0)
    assert [(when.date(), value) for when, value in days.points] == [(date(2026, 4, 27), 0.0), (date(2026, 5, 11), 3.0)]


def test_series_without_numbers_are_left_out(vault: Vault) -> None:
    note(vault, DayNote(TODAY, (Tap.FOOD_SOME,)))
    assert declared.series(vault) == []


def test_firsts_are_kept_as_wins(vault: Vault) -> None:
    note(vault, DayNote(date(2026, 3, 3), (Tap.MEANING_LITTLE,)))
    for days, theme in ((-9, ActivityTheme.HOME), (-5, ActivityTheme.NATURE), (-2, ActivityTheme.HOME)):
        record = planned(vault, days, f"{theme.value} {days}", theme=theme)
        vault.replace(record, PLANNED, record.value.finish(TODAY, How.GOOD, ""), at=NOON)
    wins = declared.wins(vault)
    assert [str(win.words) for win in wins] == [
        "March 2026: the first month in which you noted something meaningful.",
        "The first time you did something meaningful that you had planned: home -9",
        "Something of a new kind (Nature): nature -5",
    ]
    assert [win.at.date() for win in wins] == [date(2026, 3, 3), date(2026, 5, 4), date(2026, 5, 8)]


def test_an_open_plan_can_be_made_smaller_and_later(vault: Vault) -> None:
    planned(vault, 5, "later one")
    record = planned(vault, 1, "a long walk")
    planned(vault, -30, "resting")
    easing, other = PRACTICE.eases(vault, NOON)
    assert (easing.words, easing.due, other.words) == ("a long walk", TODAY + timedelta(days=1), "later one")
    easing.ease(vault, NOON, "to the door", TODAY + timedelta(days=8))
    value = vault.get(PLANNED, record.id).value
    assert (value.what, value.day) == ("to the door", TODAY + timedelta(days=8))
    with pytest.raises(Conflict):
        easing.ease(vault, NOON, "elsewhere", None)


def test_easing_nothing_changes_nothing(vault: Vault) -> None:
    record = planned(vault, 1)
    (easing,) = PRACTICE.eases(vault, NOON)
    easing.ease(vault, NOON, None, None)
    assert vault.get(PLANNED, record.id).revision == 1
