from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.urls import reverse

from ownpace.accounts import sessions
from ownpace.accounts.access import UnlockedRequest, next_page, unlocked
from ownpace.accounts.testing import Person

pytestmark = pytest.mark.django_db


@unlocked
def a_page(request: UnlockedRequest) -> HttpResponse:
    return HttpResponse("open")


def locked(request: HttpRequest) -> HttpRequest:
    sessions.admit(request, None)
    return request


def test_a_locked_visit_goes_to_unlock_and_knows_the_way_back(rf: RequestFactory) -> None:
    response = a_page(locked(rf.get("/values/?page=2")))
    assert response.status_code == 303
    assert urlsplit(response.url).path == reverse("accounts:unlock")
    assert parse_qs(urlsplit(response.url).query) == {"next": ["/values/?page=2"]}


def test_a_form_sent_while_locked_comes_back_with_every_word(rf: RequestFactory) -> None:
    words = "  what I wrote\n<b>over</b> several lines & more"
    sent = {"text": words, "suds": "40", "skills": ["breath", "ground"], "passphrase": "a secret that stays away"}
    response = a_page(locked(rf.post("/journal/write/?of=3", {**sent, "csrfmiddlewaretoken": "x"})))
    page = response.content.decode()
    assert response.status_code == 403
    assert response.headers["Cache-Control"] == "no-store"
    assert "\n  what I wrote\n&lt;b&gt;over&lt;/b&gt; several lines &amp; more</textarea>" in page
    assert 'name="suds" value="40"' in page
    assert 'value="breath"' in page
    assert 'value="ground"' in page
    assert 'action="/journal/write/?of=3"' in page
    assert "a secret" not in page


@pytest.mark.parametrize(
    "asked", ["//evil.example/", "https://evil.example/", "javascript:alert(1)", "/\\evil.example", "evil", "/a\nb", ""]
)
def test_the_way_back_never_leaves_this_site(rf: RequestFactory, asked: str) -> None:
    assert next_page(rf.get("/unlock/", {"next": asked}), "/today/") == "/today/"


def test_the_way_back_is_kept_when_it_is_a_page_of_ours(rf: RequestFactory) -> None:
    assert next_page(rf.get("/unlock/", {"next": "/values/?a=1"}), "/today/") == "/values/?a=1"


def test_an_unlocked_page_is_kept_by_no_cache(person: Person) -> None:
    response = person.get(reverse("accounts:settings"))
    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "name", ["settings", "change_passphrase", "new_recovery_code", "rotate_key", "export", "erase", "recovery_code"]
)
def test_what_is_private_is_behind_the_lock(client: Client, name: str) -> None:
    response = client.get(reverse(f"accounts:{name}"))
    assert response.status_code == 303
    assert response.url.startswith(reverse("accounts:unlock"))
