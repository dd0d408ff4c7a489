"""Pages for what could not be done."""

from __future__ import annotations

import pytest
from django.test import Client, RequestFactory

from ownpace.accounts.testing import Person
from ownpace.web import refusals


def test_a_page_that_is_not_there_is_plain_and_kind(person: Person) -> None:
    response = person.get("/nothing/here/")
    assert response.status_code == 404
    assert "There is nothing at this address" in response.content.decode()


def test_a_form_without_its_token_says_what_to_do(db: None) -> None:
    from ownpace.accounts.testing import new_person

    strict = Client(enforce_csrf_checks=True)
    strict.cookies = new_person().cookies
    response = strict.post("/preferences/", {"country": "PT", "theme": "auto"})
    assert response.status_code == 403
    html = response.content.decode()
    assert "This form waited a while" in html
    assert "CSRF" not in html


def refused(**headers: str) -> str:
    from ownpace.accounts.testing import new_person

    strict = Client(enforce_csrf_checks=True)
    strict.cookies = new_person().cookies
    sent = {"text": "  what I wrote\n<b>over</b> lines", "later": "yes", "passphrase": "a secret that stays away"}
    return strict.post("/coping-plan/write/signs/", sent, headers=headers).content.decode()


def test_a_form_that_waited_hands_back_every_word(db: None) -> None:
    html = refused()
    assert "\n  what I wrote\n&lt;b&gt;over&lt;/b&gt; lines</textarea>" in html
    assert "a secret" not in html
    assert html.count("<textarea") == 1


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_words_that_another_site_sent_are_not_shown_as_the_persons(db: None, site: str) -> None:
    assert "what I wrote" not in refused(**{"sec-fetch-site": site})


def test_something_that_broke_is_drawn_without_the_database() -> None:
    response = refusals.broke(RequestFactory().get("/"))
    html = response.content.decode()
    assert response.status_code == 500
    assert "It is nothing that you did" in html
    assert 'href="/help/"' in html


@pytest.mark.parametrize("refuse", [refusals.bad_request, refusals.not_allowed, refusals.not_found])
def test_every_refusal_offers_help_and_names_no_error(refuse: object, db: None) -> None:
    html = refuse(RequestFactory().get("/x/"), ValueError("words of a person")).content.decode()
    assert 'href="/help/"' in html
    assert "words of a person" not in html
