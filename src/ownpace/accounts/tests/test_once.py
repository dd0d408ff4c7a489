"""A form that arrives twice does its work once, and is answered twice alike."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from django.db import connections
from django.test import Client

from ownpace import runtime
from ownpace.accounts import once, sessions
from ownpace.accounts.models import Account, Session
from ownpace.accounts.testing import Person, new_person
from ownpace.practices.support.records import CONTACT
from ownpace.sealed.vault import Vault

ADD = "/support/add/"
PASSPHRASE = "slow river under the stone bridge"


def form_of(client: Client, path: str, **given: Any) -> dict[str, Any]:
    """Return what a browser would send from a page that was opened now."""
    token = str(client.get(path).context["csrf_token"])
    return {"csrfmiddlewaretoken": token, **given}


def someone_new(person: Person, name: str = "My aunt") -> dict[str, Any]:
    return form_of(person, ADD, name=name, sort="person", good=["listening"], rhythm="none")


def test_a_hasty_second_tap_adds_one_person_and_goes_to_the_same_page(person: Person) -> None:
    form = someone_new(person)
    first, second = (person.post(ADD, form) for _ in range(2))
    assert first.status_code == second.status_code == 303
    assert first.headers["Location"] == second.headers["Location"]
    assert person.vault.count(CONTACT) == 1


def test_the_same_words_from_a_page_that_was_opened_anew_are_meant(person: Person) -> None:
    for _ in range(2):
        person.post(ADD, someone_new(person))
    assert person.vault.count(CONTACT) == 2


def test_other_words_from_the_same_page_are_meant(person: Person) -> None:
    form = someone_new(person)
    for name in ("My aunt", "My uncle", "My aunt"):
        person.post(ADD, {**form, "name": name})
    assert person.vault.count(CONTACT) == 3


def test_a_form_that_was_not_valid_is_answered_anew(person: Person) -> None:
    form = someone_new(person, name="")
    assert [person.post(ADD, form).status_code for _ in range(2)] == [200, 200]
    assert person.post(ADD, {**form, "name": "My aunt"}).status_code == 303


def test_what_a_session_answered_is_sealed_under_its_cookie(person: Person) -> None:
    person.post(ADD, someone_new(person))
    kept = bytes(Session.objects.get().answers)
    assert kept
    assert b"/support/" not in kept
    assert person.vault.latest(CONTACT).id.encode() not in kept  # type: ignore[union-attr] # one was added


def test_answers_that_do_not_open_are_as_if_there_were_none(person: Person) -> None:
    form = someone_new(person)
    person.post(ADD, form)
    Session.objects.update(answers=b"\x01" * 200)
    assert person.post(ADD, form).status_code == 303
    assert person.vault.count(CONTACT) == 2


def test_a_session_remembers_the_last_few_pages_alone(person: Person) -> None:
    first = someone_new(person)
    person.post(ADD, first)
    size = []
    for number in range(3 * once.FORMS_REMEMBERED):
        person.post(ADD, someone_new(person, f"Friend {number}"))
        size.append(len(Session.objects.get().answers))
    assert size[-1] == size[once.FORMS_REMEMBERED]
    person.post(ADD, first)
    assert person.vault.count(CONTACT) == 2 + 3 * once.FORMS_REMEMBERED


def test_what_a_form_wrote_and_that_it_was_answered_are_kept_together(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object) -> None:
        raise RuntimeError

    person.raise_request_exception = False
    form = someone_new(person)
    with monkeypatch.context() as broken:
        broken.setattr(once, "_write", breaks)
        assert person.post(ADD, form).status_code == 500
    assert person.vault.count(CONTACT) == 0
    assert person.post(ADD, form).status_code == 303
    assert person.vault.count(CONTACT) == 1


@pytest.mark.parametrize("apart", [0, 0.005, 0.05, 0.2])
def test_two_that_arrive_at_once_wait_for_each_other(on_disk: Path, apart: float) -> None:
    person = new_person()
    form = someone_new(person)

    def send(wait: float) -> str:
        time.sleep(wait)
        client = Client()
        client.cookies = person.cookies
        try:
            return client.post(ADD, form).headers["Location"]
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as threads:
        first, second = threads.map(send, (0, apart))
    assert first == second
    assert Vault.open(person.keys).count(CONTACT) == 1


def beginning(client: Client) -> dict[str, Any]:
    return form_of(client, "/begin/", passphrase=PASSPHRASE, again=PASSPHRASE, adult="on")


def test_beginning_twice_shows_the_same_recovery_code_twice(db: None, client: Client) -> None:
    form = beginning(client)
    first, second = (client.post("/begin/", form) for _ in range(2))
    assert first.status_code == second.status_code == 200
    assert first.content == second.content
    assert first.cookies[sessions.cookie_name()].value == second.cookies[sessions.cookie_name()].value
    assert "recovery" in second.content.decode()
    assert Account.objects.count() == Session.objects.count() == 1


def test_beginning_twice_at_once_begins_once(on_disk: Path) -> None:
    client = Client()
    form = beginning(client)

    def send(_: int) -> bytes:
        try:
            twin = Client()
            twin.cookies = client.cookies.copy()
            return twin.post("/begin/", form).content
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as threads:
        first, second = threads.map(send, range(2))
    assert first == second
    assert Account.objects.count() == 1


def test_a_page_with_a_code_is_shown_to_no_other_form(db: None, client: Client) -> None:
    form = beginning(client)
    code = client.post("/begin/", form).content
    other = client.post("/begin/", {**form, "passphrase": f"{PASSPHRASE}, another", "again": f"{PASSPHRASE}, another"})
    assert other.content != code


def test_after_leaving_no_form_that_is_sent_again_shows_a_code(db: None, client: Client) -> None:
    form = beginning(client)
    code = client.post("/begin/", form).context["groups"][0]
    client.post("/leave/")
    again = client.post("/begin/", form)
    assert code not in again.content.decode()
    assert client.get("/today/").status_code == 303


def test_a_code_is_not_kept_in_the_clear(db: None, client: Client) -> None:
    client.post("/begin/", beginning(client))
    assert runtime.current().answers._sealed
    assert all(b"<html" not in sealed for _at, sealed in runtime.current().answers._sealed.values())


def test_what_was_answered_two_minutes_ago_is_forgotten(
    db: None, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = beginning(client)
    code = client.post("/begin/", form).content
    later = time.monotonic() + runtime.Answers.seconds + 1
    monkeypatch.setattr(runtime, "monotonic", lambda: later)
    assert client.post("/begin/", form).content != code
    assert len(runtime.current().answers._sealed) == 1


def test_a_new_recovery_code_asked_for_twice_is_one_code(db: None, client: Client) -> None:
    client.post("/begin/", beginning(client))
    form = form_of(client, "/settings/recovery-code/", passphrase=PASSPHRASE)
    first, second = (client.post("/settings/recovery-code/", form) for _ in range(2))
    assert first.content == second.content
    assert first.context["groups"]


def test_erasing_twice_says_twice_that_all_is_gone(db: None, client: Client) -> None:
    client.post("/begin/", beginning(client))
    form = form_of(client, "/settings/erase/", word="erase", passphrase=PASSPHRASE)
    first, second = (client.post("/settings/erase/", form) for _ in range(2))
    assert first.status_code == second.status_code == 200
    assert first.content == second.content
    assert not Account.objects.exists()


def test_unlocking_twice_opens_one_session(db: None, client: Client) -> None:
    client.post("/begin/", beginning(client))
    client.post("/lock/")
    form = form_of(client, "/unlock/", passphrase=PASSPHRASE)
    first, second = (client.post("/unlock/", form) for _ in range(2))
    assert first.status_code == second.status_code == 303
    assert Session.objects.count() == 1
    assert client.get("/today/").status_code == 200


def test_recovering_twice_shows_the_same_new_code_and_it_opens(db: None, client: Client) -> None:
    code = "".join(client.post("/begin/", beginning(client)).context["groups"])
    client.post("/lock/")
    new = "a lantern on the garden wall tonight"
    form = form_of(client, "/recover/", code=code, passphrase=new, again=new)
    first, second = (client.post("/recover/", form) for _ in range(2))
    assert first.content == second.content
    code = "".join(first.context["groups"])
    client.post("/lock/")
    again = form_of(client, "/recover/", code=code, passphrase=PASSPHRASE, again=PASSPHRASE)
    assert client.post("/recover/", again).context["groups"]


@pytest.mark.parametrize("path", ["/settings/passphrase/", "/settings/key/"])
def test_changing_a_key_twice_says_twice_that_it_is_changed(db: None, client: Client, path: str) -> None:
    client.post("/begin/", beginning(client))
    new = "a lantern on the garden wall tonight"
    form = form_of(client, path, current=PASSPHRASE, passphrase=new if "passphrase" in path else PASSPHRASE, again=new)
    first, second = (client.post(path, form) for _ in range(2))
    assert first.status_code == second.status_code == 303
    assert first.headers["Location"] == second.headers["Location"]
    assert client.get(second.headers["Location"]).status_code == 200
