from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from ownpace.core.practice import Offer
from ownpace.core.records import Record
from ownpace.practices.support import declared
from ownpace.practices.support.domain.contact import Contact, Rhythm, Sort, Touch
from ownpace.practices.support.domain.plan import Outcome, Plan
from ownpace.practices.support.domain.reminder import Reminder, Rule, Weekday
from ownpace.practices.support.records import CONTACT, PLAN, REMINDER, TOUCH
from ownpace.sealed.vault import Vault

NOW = datetime(2025, 3, 10, 18, 0, tzinfo=ZoneInfo("Europe/Paris"))
TODAY = NOW.date()
BEGUN = NOW - timedelta(days=200)


def _contact(vault: Vault, days: int | None = 1, sort: Sort = Sort.PERSON, **more: object) -> Record[Contact]:
    last = None if days is None else TODAY - timedelta(days=days)
    contact = replace(Contact(sort, "My sister", BEGUN, last=last), **more)  # type: ignore[arg-type]
    return vault.seal(CONTACT, contact, at=BEGUN)


def _keys(vault: Vault) -> list[str]:
    return [one.key for one in declared.today(vault, NOW)]


def test_at_first_one_name_is_suggested_gently(vault: Vault) -> None:
    (one,) = declared.today(vault, NOW)
    assert (one.url_name, one.weight) == ("support:circle", 15)


def test_when_all_is_well_nothing_is_said(vault: Vault) -> None:
    _contact(vault, 1, rhythm=Rhythm.WEEKLY)
    assert _keys(vault) == []


def test_a_silence_is_named_for_one_alone_and_leads_to_their_page(vault: Vault) -> None:
    _contact(vault, 50, rhythm=Rhythm.MONTHLY)
    one = _contact(vault, 13, rhythm=Rhythm.WEEKLY)
    (said,) = declared.today(vault, NOW)
    assert (said.key, said.args, said.weight) == (f"support.silence.{one.id}", (one.id,), 50)
    assert said.why == "It has been about two weeks since you were in touch with My sister."


def test_a_quiet_time_gets_a_small_idea_and_after_long_nothing_more(vault: Vault) -> None:
    _contact(vault, 43)
    assert _keys(vault) == ["support.quiet"]
    assert declared.today(vault, NOW + timedelta(days=150)) == []


def test_a_plan_is_suggested_on_its_day(vault: Vault) -> None:
    _contact(vault)
    plan = vault.seal(PLAN, Plan("library-visit", "", TODAY, BEGUN), at=BEGUN)
    vault.seal(PLAN, Plan("", "Later", TODAY + timedelta(days=2), BEGUN), at=BEGUN)
    vault.seal(PLAN, Plan("", "Done", TODAY, BEGUN, Outcome.DONE, NOW), at=BEGUN)
    (said,) = declared.today(vault, NOW)
    assert (said.url_name, said.args) == ("support:edit_plan", (plan.id,))
    assert str(said.title).startswith("Visit a library")
    (later,) = declared.today(vault, NOW + timedelta(days=1))
    assert "it can move" in str(later.why)


def test_the_day_of_a_calendar_note_names_whom_it_is_about(vault: Vault) -> None:
    one = _contact(vault)
    rule = Rule(Rhythm.WEEKLY, Weekday.MONDAY, time(9), "Europe/Paris")
    vault.seal(REMINDER, Reminder("u" * 32, BEGUN, rule, date(2025, 3, 3), ("0" * 32, one.id)), at=BEGUN)
    (said,) = declared.today(vault, NOW)
    assert (said.key, said.args) == (f"support.noted.{one.id}", (one.id,))
    assert declared.today(vault, NOW + timedelta(days=1)) == []
    vault.replace(one, CONTACT, replace(one.value, last=TODAY), at=NOW)
    assert declared.today(vault, NOW) == []


def test_today_never_reads_everything(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    _contact(vault, 13, rhythm=Rhythm.WEEKLY)

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("all")

    monkeypatch.setattr(Vault, "all", refuse)
    assert len(declared.today(vault, NOW)) == 1


def test_people_who_are_here_are_offered_as_allies_by_name(vault: Vault) -> None:
    sister = _contact(vault)
    _contact(vault, sort=Sort.PLACE)
    _contact(vault, put_away=NOW)
    assert declared.allies(vault) == [Offer(sister.id, "My sister")]


def test_a_circle_that_grows_is_kept_among_the_wins(vault: Vault) -> None:
    sister = _contact(vault)
    _contact(vault, name="The choir", sort=Sort.COMMUNITY)
    _contact(vault, name="A second person")
    for days in (100, 30, 20):
        day = TODAY - timedelta(days=days)
        vault.seal(TOUCH, Touch(day, NOW - timedelta(days=days)), at=NOW, of=sister.id)
    assert [(win.at.date(), str(win.words)) for win in declared.wins(vault)] == [
        (BEGUN.date(), "You named someone for your circle: My sister."),
        (BEGUN.date(), "You added The choir to what is around you."),
        (TODAY - timedelta(days=100), "You noted a day in touch for the first time."),
        (TODAY - timedelta(days=30), "You were in touch with My sister again."),
    ]


def test_what_is_planned_can_be_made_smaller_or_later(vault: Vault) -> None:
    far = vault.seal(PLAN, Plan("", "A long walk", TODAY + timedelta(days=9), BEGUN), at=BEGUN)
    near = vault.seal(PLAN, Plan("library-visit", "", TODAY, BEGUN), at=BEGUN)
    first, second = declared.eases(vault, NOW)
    assert (first.key, first.due) == (f"support.plan.{near.id}", TODAY)
    second.ease(vault, NOW, "A short walk", None)
    first.ease(vault, NOW, None, TODAY + timedelta(days=7))
    assert vault.get(PLAN, far.id).value.words == "A short walk"
    moved = vault.get(PLAN, near.id).value
    assert (moved.words, moved.day) == ("", TODAY + timedelta(days=7))
