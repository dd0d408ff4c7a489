"""What every answer carries, and what is refused before a view sees it."""

from __future__ import annotations

import math
import re
from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.conf import settings
from django.test import Client

from ownpace.accounts.testing import Person
from ownpace.core.records import Conflict, NoSuchRecord
from ownpace.sealed.errors import Unreadable
from ownpace.web import middleware
from ownpace.web.views import places

OFFLINE_SAFE = ["/steady/", "/steady/breathe/", "/steady/ground/", "/help/", "/away/", "/about/", "/about/leaving/"]


@pytest.mark.parametrize("path", ["/", "/away/", "/nothing/", "/unlock/", "/help/?country=%00"])
def test_answers_keep_to_themselves(client: Client, db: None, path: str) -> None:
    headers = client.get(path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("path", OFFLINE_SAFE)
def test_an_open_page_may_be_kept_while_locked_and_never_while_unlocked(
    client: Client, person: Person, path: str
) -> None:
    assert client.get(path).headers["Cache-Control"] == "no-cache"
    assert person.get(path).headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["/", "/today/", "/unlock/", "/nothing/"])
def test_every_other_page_is_never_kept(client: Client, db: None, path: str) -> None:
    assert client.get(path).headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["/help/?country=%00", "/places/%00/", "/\x00", "/away/?amount=1%00"])
def test_a_null_in_the_address_is_not_found(client: Client, db: None, path: str) -> None:
    assert client.get(path).status_code == 404


FORM = "application/x-www-form-urlencoded"
MOST = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
SIGNS = "/coping-plan/write/signs/"


def with_our_cookie(person: Person) -> Person:
    person.cookies["csrftoken"] = "a" * 32
    return person


def test_a_form_of_all_that_is_taken_is_answered_with_all_of_it(person: Person) -> None:
    text = "x" * (MOST - 100)
    answer = with_our_cookie(person).post(SIGNS, urlencode({"revision": "", "text": text}), content_type=FORM)
    assert answer.status_code == 200
    assert f"\n{text}</textarea>" in answer.content.decode()


def test_of_a_longer_one_the_beginning_that_came_in_is_handed_back_and_nothing_is_kept(person: Person) -> None:
    answer = with_our_cookie(person).post(
        SIGNS,
        "revision=&text=what+I+wrote+first%0Aand+pasted+%C3%A9%C3",
        content_type=FORM,
        headers={"Ownpace-Body-Bytes": str(MOST + 1)},
    )
    assert answer.status_code == 413
    html = answer.content.decode()
    assert "more than fits" in html
    assert "\nwhat I wrote first\nand pasted é" in html
    assert "what I wrote" not in person.get("/coping-plan/").content.decode()


@pytest.mark.parametrize("kind", [f"{FORM}; charset=zlib", "multipart/form-data; boundary=b", "text/plain", FORM])
def test_what_is_too_long_and_is_no_form_of_ours_gets_the_page_alone(person: Person, kind: str) -> None:
    answer = with_our_cookie(person).generic(
        "POST", "/preferences/", b"a" * (MOST + 1), content_type=kind, headers={"Ownpace-Body-Bytes": "7"}
    )
    assert answer.status_code == 413
    assert "<textarea" not in answer.content.decode()


def test_without_the_cookie_of_our_forms_less_is_taken_and_nothing_of_it_is_read(person: Person) -> None:
    answer = person.post(SIGNS, f"text={'more words ' * 100_000}", content_type=FORM)
    assert answer.status_code == 413
    assert "more words" not in answer.content.decode()


def test_scripts_know_the_same_limit_as_the_server() -> None:
    script = (Path(middleware.__file__).parent / "static" / "web" / "room.js").read_text(encoding="utf-8")
    factors = re.search(r"^const MOST_BYTES = (\d+) \* (\d+) \* (\d+);$", script, re.MULTILINE)
    assert factors is not None
    assert math.prod(map(int, factors.groups())) == MOST


@pytest.mark.parametrize(
    ("said", "status", "words"),
    [
        (NoSuchRecord(), 404, "nothing at this address"),
        (Conflict(), 409, "changed in another tab"),
        (Unreadable(), 500, "does not open"),
    ],
)
def test_what_the_vault_may_say_has_a_page(
    person: Person, monkeypatch: pytest.MonkeyPatch, said: Exception, status: int, words: str
) -> None:
    def refuse(*_: object) -> None:
        raise said

    monkeypatch.setattr(places, "render", refuse)
    response = person.get("/places/path/")
    assert response.status_code == status
    assert words in response.content.decode()
