"""What every answer carries, and what is refused before a view sees it."""

from __future__ import annotations

import pytest
from django.test import Client, override_settings

from ownpace.accounts.testing import Person
from ownpace.core.records import Conflict, DoesNotFit, NoSuchRecord
from ownpace.sealed.errors import Unreadable
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


@override_settings(DATA_UPLOAD_MAX_MEMORY_SIZE=1000)
def test_more_than_fits_is_said_in_plain_words(person: Person) -> None:
    response = person.post("/preferences/", {"country": "x" * 2000})
    assert response.status_code == 413
    assert "more than fits" in response.content.decode()


@pytest.mark.parametrize(
    ("said", "status", "words"),
    [
        (NoSuchRecord(), 404, "nothing at this address"),
        (Conflict(), 409, "changed in another tab"),
        (Unreadable(), 500, "does not open"),
        (DoesNotFit(), 500, "does not open"),
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
