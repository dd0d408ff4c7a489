"""The disk is full, or may no longer be written to, while somebody is unlocked: nothing that they typed is lost, what
was kept can be read, and leaving holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import OperationalError, connection
from django.test import Client
from django.utils import timezone

from ownpace.accounts import sessions
from ownpace.accounts.models import Account, Session
from ownpace.accounts.testing import Person, new_person

SIGNS = "/coping-plan/write/signs/"
KEPT = "A tight jaw, and answering with one word."
TYPED = "Holding my breath.\n\nLooking for the door."
PASSPHRASE = "seven small boats on a lake"


@contextmanager
def no_room() -> Iterator[None]:
    """Have SQLite refuse every writing, as it does on a full disk or a read-only one."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA query_only = ON")
        try:
            yield
        finally:
            cursor.execute("PRAGMA query_only = OFF")


@pytest.fixture
def writer(on_disk: Path) -> Person:
    """Somebody unlocked, with a page of a plan kept."""
    one = new_person()
    one.post(SIGNS, {"revision": "", "text": KEPT})
    return one


def test_the_test_itself_stops_every_writing(writer: Person) -> None:
    with no_room(), pytest.raises(OperationalError):
        Account.objects.update(idle_minutes=5)


def test_words_that_cannot_be_kept_come_back_in_a_form_that_sends_them_again(writer: Person) -> None:
    with no_room():
        answer = writer.post(SIGNS, {"revision": "1", "text": TYPED})
    assert answer.status_code == 503
    html = answer.content.decode()
    assert "Ownpace cannot write at this moment" in html
    assert "nothing that you did" not in html
    assert re.search(rf'<textarea[^>]*name="text"[^>]*>\n{re.escape(TYPED)}</textarea>', html)
    assert re.search(rf'<form method="post"[^>]*action="{SIGNS}"', html)
    assert KEPT in writer.get("/coping-plan/").content.decode()
    assert writer.post(SIGNS, {"revision": "1", "text": TYPED}).status_code in (302, 303)
    assert "Looking for the door." in writer.get("/coping-plan/").content.decode()


def test_a_page_that_keeps_itself_is_told_so_and_can_send_it_later(writer: Person) -> None:
    page = writer.get("/journal/write/").content.decode()
    sent = {name: re.findall(rf'name="{name}" value="(\w+)"', page)[0] for name in ("whose", "sitting")}
    with no_room():
        assert writer.post("/journal/keep/", {**sent, "turn": "1", "text": TYPED}).status_code == 503
    assert writer.post("/journal/keep/", {**sent, "turn": "2", "text": TYPED}).status_code == 200


@pytest.mark.parametrize("path", ["/today/", "/coping-plan/", "/help/", "/steady/", "/away/"])
def test_what_was_kept_and_what_helps_stay_open(writer: Person, path: str) -> None:
    Session.objects.update(last_seen=timezone.now() - timedelta(minutes=5), greet_days=90)
    with no_room():
        assert writer.get(path).status_code == 200


@pytest.mark.parametrize("way", ["/leave/", "/lock/"])
def test_leaving_holds_at_once_and_its_key_goes_when_there_is_room_again(writer: Person, way: str) -> None:
    taken = Client()
    taken.cookies[sessions.cookie_name()] = cookie = writer.cookies[sessions.cookie_name()].value
    with no_room():
        answer = writer.post(way)
        assert answer.status_code == 303
        assert answer.cookies[sessions.cookie_name()].value == ""
        assert taken.get("/today/").status_code == 303
    assert Session.objects.count() == 1
    taken.cookies[sessions.cookie_name()] = cookie
    assert taken.get("/today/").status_code == 303
    assert not Session.objects.exists()


def test_a_key_that_could_not_be_deleted_goes_with_the_next_unlocking(writer: Person) -> None:
    with no_room():
        writer.post("/leave/")
    sessions.sweep(timezone.now())
    assert not Session.objects.exists()


def test_a_session_that_ran_out_opens_nothing_although_it_cannot_be_deleted_yet(writer: Person) -> None:
    Session.objects.update(last_seen=timezone.now() - timedelta(hours=1))
    with no_room():
        assert writer.get("/help/").status_code == 200
        assert writer.get("/today/").status_code == 303


def test_unlocking_says_what_is_in_the_way_and_puts_no_passphrase_into_a_page(on_disk: Path) -> None:
    client = Client()
    client.post("/begin/", {"passphrase": PASSPHRASE, "again": PASSPHRASE})
    client.post("/lock/")
    with no_room():
        answer = client.post("/unlock/", {"passphrase": PASSPHRASE, "next": "/coping-plan/"})
    assert answer.status_code == 503
    assert "Ownpace cannot write at this moment" in answer.content.decode()
    assert PASSPHRASE not in answer.content.decode()
    assert client.post("/unlock/", {"passphrase": PASSPHRASE}).status_code == 303


@pytest.fixture
def unread(writer: Person, monkeypatch: pytest.MonkeyPatch) -> Person:
    """Somebody unlocked whose database cannot be asked for the session."""

    def breaks(*_given: object) -> None:
        raise OperationalError

    monkeypatch.setattr(sessions, "find", breaks)
    return writer


@pytest.mark.parametrize("path", ["/help/", "/steady/", "/away/"])
def test_what_helps_answers_although_nothing_can_be_read_and_takes_no_cookie_away(unread: Person, path: str) -> None:
    answer = unread.get(path)
    assert answer.status_code == 200
    assert not answer.cookies.get(sessions.cookie_name())


def test_words_sent_while_nothing_can_be_read_are_handed_back(unread: Person) -> None:
    answer = unread.post(SIGNS, {"revision": "1", "text": TYPED})
    assert answer.status_code == 403
    assert "Looking for the door." in answer.content.decode()
