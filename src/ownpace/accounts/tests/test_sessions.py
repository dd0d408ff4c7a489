from __future__ import annotations

import base64
from datetime import datetime, timedelta
from unittest import mock

import pytest
from django.urls import reverse
from django.utils import timezone

from ownpace.accounts import sessions
from ownpace.accounts.models import Session
from ownpace.accounts.testing import Person

MINUTE = timedelta(minutes=1)


def cookie(person: Person) -> str:
    return person.cookies[sessions.cookie_name()].value


def at(moment: datetime) -> object:
    return mock.patch("django.utils.timezone.now", return_value=moment)


def test_the_cookie_opens_the_vault_and_the_server_alone_does_not(person: Person) -> None:
    open_session = sessions.find(cookie(person), timezone.now())
    assert open_session is not None
    assert open_session.keys == person.keys
    raw = base64.urlsafe_b64decode(cookie(person))
    row = Session.objects.get()
    for secret in (raw[:16], raw[16:], person.keys.epochs[1], person.keys.tags):
        assert secret not in bytes(row.keys) + bytes(row.hashed_id)


@pytest.mark.parametrize("change", [0, 15, 16, 47])
def test_a_changed_cookie_opens_nothing(person: Person, change: int) -> None:
    raw = bytearray(base64.urlsafe_b64decode(cookie(person)))
    raw[change] ^= 1
    assert sessions.find(base64.urlsafe_b64encode(bytes(raw)).decode(), timezone.now()) is None


@pytest.mark.parametrize("value", [None, "", "x", "ü" * 64, "!" * 64, "A" * 64, "A" * 10_000])
def test_a_strange_cookie_opens_nothing(person: Person, value: str | None) -> None:
    assert sessions.find(value, timezone.now()) is None


def test_it_locks_after_the_idle_time_and_the_wrapped_key_is_deleted(person: Person) -> None:
    start = Session.objects.get().created
    assert sessions.find(cookie(person), start + 9 * MINUTE) is not None
    assert sessions.find(cookie(person), start + 18 * MINUTE) is not None
    assert sessions.find(cookie(person), start + 28 * MINUTE) is None
    assert not Session.objects.exists()


def test_it_locks_after_twelve_hours_however_busy(person: Person) -> None:
    start = Session.objects.get().created
    for step in range(1, 12 * 12):
        assert sessions.find(cookie(person), start + step * 5 * MINUTE) is not None
    assert sessions.find(cookie(person), start + timedelta(hours=12)) is None
    assert not Session.objects.exists()


def test_when_it_was_last_seen_is_written_once_a_minute_at_most(
    person: Person, django_assert_num_queries: object
) -> None:
    start = Session.objects.get().created
    for seconds, queries in ((59, 1), (61, 2), (100, 1), (122, 2)):
        with django_assert_num_queries(queries):  # type: ignore[operator]
            sessions.find(cookie(person), start + timedelta(seconds=seconds))


def test_a_clock_turned_back_locks(person: Person) -> None:
    assert sessions.find(cookie(person), timezone.now() - timedelta(days=1)) is None


def test_a_clock_turned_back_by_less_than_it_was_open_locks_as_well(person: Person) -> None:
    """Else nothing would lock it until that clock came round to when it was last seen."""
    start = Session.objects.get().created
    for minutes in range(5, 65, 5):
        assert sessions.find(cookie(person), start + minutes * MINUTE) is not None
    assert sessions.find(cookie(person), start + 30 * MINUTE) is None


def test_a_clock_set_right_by_a_little_counts_from_there(person: Person) -> None:
    start = Session.objects.get().created
    assert sessions.find(cookie(person), start - 5 * MINUTE) is not None
    assert sessions.find(cookie(person), start + 4 * MINUTE) is not None
    assert sessions.find(cookie(person), start + 14 * MINUTE) is None


def test_sweeping_deletes_what_has_run_out_and_nothing_else(person: Person) -> None:
    now = timezone.now()
    sessions.start(person.account, person.keys, now - timedelta(hours=13))
    sessions.start(person.account, person.keys, now - 11 * MINUTE)
    sessions.sweep(now)
    assert [bytes(s.hashed_id) for s in Session.objects.all()] == [sessions._read(cookie(person)).hashed_id]


def test_the_cookie_is_for_this_site_this_browser_session_and_no_script(person: Person, settings: object) -> None:
    with at(timezone.now() + timedelta(minutes=11)):
        gone = person.get(reverse("accounts:unlock")).cookies[sessions.cookie_name()]
    assert (gone.value, gone["max-age"]) == ("", 0)
    settings.OWNPACE_COOKIE_SECURE = True  # type: ignore[attr-defined]
    assert sessions.cookie_name() == "__Host-ownpace"


def test_days_away_are_told_once(person: Person, rf: object) -> None:
    cookie_to_set = sessions.start(person.account, person.keys, timezone.now(), greet_days=90)
    for expected in (90, 0, 0):
        request = rf.get("/")  # type: ignore[attr-defined]
        sessions.admit(request, sessions.find(cookie_to_set.spell(), timezone.now()))
        assert sessions.days_away(request) == expected
