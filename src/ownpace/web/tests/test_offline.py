"""The page that says what the browser keeps, and how to clear it."""

from __future__ import annotations

from pathlib import Path

from django.test import Client

from ownpace.web.views.public import CACHE_PREFIX

SCRIPT = (Path(__file__).parents[1] / "static" / "web" / "offline.js").read_text(encoding="utf-8")


def test_it_opens_locked_and_says_plainly_what_stays(client: Client, db: None) -> None:
    html = client.get("/about/offline/").content.decode()
    assert "are never kept by the browser" in html
    assert "Someone who looks through this browser’s stored data" in html
    assert "site data" in html
    assert "data-clear" in html


def test_about_leads_there(client: Client, db: None) -> None:
    assert 'href="/about/offline/"' in client.get("/about/").content.decode()


def test_page_and_worker_mean_the_same_copies() -> None:
    assert f'PREFIX = "{CACHE_PREFIX}"' in SCRIPT
