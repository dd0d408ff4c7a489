"""Leave now: the session ends on the server, and a page about something else is there."""

from __future__ import annotations

from pathlib import Path

from django.test import Client

from ownpace.accounts import sessions
from ownpace.accounts.models import Session
from ownpace.accounts.testing import Person

SCRIPT = (Path(__file__).parents[1] / "static" / "web" / "leave.js").read_text(encoding="utf-8")


def test_leaving_ends_the_session_and_takes_its_cookie(person: Person) -> None:
    response = person.post("/leave/")
    assert (response.status_code, response.headers["Location"]) == (303, "/away/")
    assert Session.objects.count() == 0
    assert response.cookies[sessions.cookie_name()].value == ""
    assert person.get("/today/").status_code == 303


def test_an_old_cookie_opens_nothing_afterwards(person: Person) -> None:
    cookie = person.cookies[sessions.cookie_name()].value
    person.post("/leave/")
    again = Client()
    again.cookies[sessions.cookie_name()] = cookie
    assert again.get("/today/").headers["Location"].startswith("/unlock/")


def test_leaving_needs_no_token_and_no_session(db: None) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert strict.post("/leave/").headers["Location"] == "/away/"


def test_the_cookie_of_forms_goes_too(person: Person) -> None:
    person.get("/today/")
    assert person.post("/leave/").cookies["csrftoken"].value == ""


def test_looking_at_the_address_ends_nothing(person: Person) -> None:
    assert person.get("/leave/").status_code == 405
    assert Session.objects.count() == 1


def test_every_page_offers_it_as_a_form_that_works_without_scripts(person: Person) -> None:
    html = person.get("/today/").content.decode()
    form = html[html.index('<form method="post" action="/leave/"') :].split("</form>")[0]
    assert "<button" in form
    assert "csrfmiddlewaretoken" not in form


def test_the_script_is_one_small_module() -> None:
    assert len(SCRIPT) < 3000
    assert "innerHTML" not in SCRIPT
    assert "keepalive: true" in SCRIPT
