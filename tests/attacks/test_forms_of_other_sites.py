"""A page of another site, or of another program on the same machine, is open in the same browser."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownpace.accounts import sessions
from ownpace.accounts.models import Session
from ownpace.accounts.testing import Person
from ownpace.sealed.models import SealedHead, SealedRow
from tests.conformance.pages import Page, pages

pytestmark = pytest.mark.django_db
EVERY = list(pages())
FOREIGN = ["cross-site", "same-site"]


def strict(person: Person) -> Client:
    """Return a browser that holds the person's cookie, against a server that asks for its token."""
    client = Client(enforce_csrf_checks=True)
    client.cookies[sessions.cookie_name()] = person.cookies[sessions.cookie_name()].value
    return client


@pytest.mark.parametrize("page", EVERY, ids=str)
def test_no_form_is_taken_without_its_token(person: Person, page: Page) -> None:
    if page.name == "web:leave":
        return
    before = SealedHead.objects.get().revision
    answer = strict(person).post(reverse(page.name, args=page.to_view), {"text": "planted", "passphrase": "x" * 20})
    assert answer.status_code in (403, 405)
    assert SealedHead.objects.get().revision == before
    assert Session.objects.count() == 1


def test_the_right_token_from_another_port_is_not_taken(person: Person) -> None:
    """Cookies know no ports: a program on another one may set the token's cookie. Origin says where from."""
    client = strict(person)
    client.cookies["csrftoken"] = token = "a" * 32
    sent = {"csrfmiddlewaretoken": token, "revision": "", "text": "planted"}
    elsewhere = client.post("/coping-plan/write/signs/", sent, headers={"origin": "http://testserver:9999"})
    assert elsewhere.status_code == 403
    assert not SealedRow.objects.exists()
    here = client.post("/coping-plan/write/signs/", sent, headers={"origin": "http://testserver"})
    assert here.status_code in (302, 303)
    assert SealedRow.objects.count() == 1


@pytest.mark.parametrize("site", FOREIGN)
@pytest.mark.parametrize("path", ["/today/", "/settings/", "/settings/export/", "/preferences/"])
def test_a_visit_that_another_site_or_port_begins_stays_locked(person: Person, site: str, path: str) -> None:
    answer = person.get(path, headers={"sec-fetch-site": site})
    assert urlsplit(answer.headers["Location"]).path == "/unlock/"
    assert sessions.cookie_name() not in answer.cookies
    assert person.get(path).status_code == 200


@pytest.mark.parametrize("site", ["same-origin", "none"])
def test_one_s_own_visits_are_open(person: Person, site: str) -> None:
    assert person.get("/settings/", headers={"sec-fetch-site": site}).status_code == 200


def test_a_page_on_another_port_keeps_no_session_awake(person: Person) -> None:
    seen = timezone.now() - timedelta(minutes=5)
    Session.objects.update(last_seen=seen)
    person.get("/today/", headers={"sec-fetch-site": "same-site"})
    assert Session.objects.get().last_seen == seen
    person.get("/today/")
    assert Session.objects.get().last_seen > seen


def test_the_one_form_without_a_token_can_lock_and_nothing_else(person: Person) -> None:
    before = SealedHead.objects.get().revision
    answer = strict(person).post("/leave/", {"next": "//evil.example/", "text": "planted"})
    assert answer.headers["Location"] == "/away/"
    assert SealedHead.objects.get().revision == before
    assert not Session.objects.exists()


def test_leaving_sent_by_another_site_takes_no_cookie_away() -> None:
    """SameSite keeps the cookie out of such a request; its answer must not delete what the browser still holds."""
    answer = Client(enforce_csrf_checks=True).post("/leave/", headers={"sec-fetch-site": "cross-site"})
    assert answer.headers["Location"] == "/away/"
    assert not answer.cookies


def test_no_link_puts_an_open_copy_of_everything_on_the_disk(person: Person) -> None:
    page = person.get("/settings/export/")
    assert "Content-Disposition" not in page.headers
    assert page.headers["Content-Type"].startswith("text/html")
    assert person.post("/settings/export/").headers["Content-Disposition"].startswith("attachment")


def test_a_link_after_unlocking_does_not_either() -> None:
    words = "seven small boats on a lake"
    client = Client()
    client.post("/begin/", {"passphrase": words, "again": words})
    client.post("/lock/")
    answer = client.post("/unlock/", {"passphrase": words, "next": "/settings/export/"}, follow=True)
    assert "Content-Disposition" not in answer.headers


@pytest.mark.parametrize(
    "elsewhere",
    ["//evil.example", "///evil.example", "/\\evil.example", "/\t/evil.example", "https:evil.example", "/%0a/evil"],
)
@pytest.mark.parametrize("page", ["/steady/", "/steady/breathe/", "/steady/ground/?step=6"])
def test_a_way_onward_never_leads_to_another_site(person: Person, page: str, elsewhere: str) -> None:
    html = person.get(page, {"then": elsewhere, "step": "6"}).content.decode()
    for start in ("//", "\\", "/\\", "/\t", "https:evil", "http:"):
        assert f'href="{start}' not in html
        assert f'action="{start}' not in html


def test_nothing_says_that_another_site_may_read_an_answer(person: Person) -> None:
    asked = {"origin": "http://127.0.0.1:9999", "access-control-request-method": "POST"}
    for answer in (person.get("/today/", headers=asked), person.options("/today/", headers=asked)):
        assert not [name for name in answer.headers if name.lower().startswith("access-control-")]
