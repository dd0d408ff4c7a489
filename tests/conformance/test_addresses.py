"""What holds on every page, whichever practice it belongs to."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from ownpace.core import practices
from tests.conformance.pages import Page, pages, seen

APPS = {practice.app for practice in practices.installed()}
PLAIN = [page for page in pages() if not page.arguments]
SEALED = [page for page in PLAIN if page.name.split(":")[0] in APPS and not hasattr(page.view, "open_to_anyone")]
SUBJECT = re.compile(r"trauma|abuse|assault|sexual|intima|survivor|consent|exposure|distress", re.IGNORECASE)
NOWHERE = "0" * 32
NOT_PAGES = {"web:manifest", "web:service_worker"}


@pytest.mark.django_db
@pytest.mark.parametrize("page", SEALED, ids=str)
def test_no_page_of_a_practice_opens_while_locked(page: Page, client: Client) -> None:
    answer = client.get(reverse(page.name))
    assert answer.status_code in {303, 405}, page.name
    if answer.status_code == 303:
        assert answer["Location"].startswith(reverse("accounts:unlock"))


@pytest.mark.django_db
@pytest.mark.parametrize("page", PLAIN, ids=str)
def test_every_page_opens_on_an_empty_vault_with_one_heading(page: Page, person: Any) -> None:
    answer = person.get(reverse(page.name))
    assert answer.status_code in {200, 302, 303, 405}, page.name
    if answer.status_code != 200 or page.name in NOT_PAGES:
        return
    found = seen(answer.content.decode())
    assert len(found.headings) >= 1, "no heading"
    assert answer.content.count(b"<h1") == 1
    assert found.inline == []
    assert not SUBJECT.search(found.title), found.title
    assert all(source.startswith(("/", "#", "?", "data:")) for source in found.sources)


@pytest.mark.django_db
@pytest.mark.parametrize("page", [page for page in pages() if NOWHERE in page.arguments], ids=str)
def test_an_address_that_leads_nowhere_is_answered_kindly(page: Page, person: Any) -> None:
    answer = person.get(reverse(page.name, args=page.arguments))
    assert answer.status_code in {404, 405}, page.name


@pytest.mark.django_db
@pytest.mark.parametrize("page", [page for page in PLAIN if page.name not in NOT_PAGES], ids=str)
def test_every_page_offers_the_ways_out(page: Page, person: Any) -> None:
    answer = person.get(reverse(page.name))
    if answer.status_code != 200 or page.name == "web:away":
        return
    found = seen(answer.content.decode())
    assert reverse("web:leave") in found.sources
    assert reverse("web:steady") in found.links
    assert reverse("web:help_now") in found.links


@pytest.mark.django_db
def test_pages_are_not_kept_by_the_browser(person: Any) -> None:
    answer = person.get(reverse("web:today"))
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.django_db
@pytest.mark.parametrize("page", PLAIN, ids=str)
def test_headers_are_strict_everywhere(page: Page, person: Any) -> None:
    answer = person.get(reverse(page.name))
    policy = answer["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
