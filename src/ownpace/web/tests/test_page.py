"""The frame that every page has."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.test import Client

from ownpace.accounts.testing import Person

OPEN = ["/", "/steady/", "/steady/breathe/", "/steady/ground/", "/help/", "/about/", "/about/leaving/", "/nothing/"]
UNLOCKED = ["/today/", "/places/path/", "/preferences/", *OPEN[1:]]
SUBJECT = re.compile(r"sex|trauma|assault|abuse|consent|intima|recover|therap|distress", re.IGNORECASE)


def check_frame(html: str) -> None:
    assert len(re.findall(r"<h1\b", html)) == 1
    assert 'class="skip" href="#main"' in html
    assert 'action="/leave/"' in html
    assert 'href="/steady/"' in html
    assert 'href="/help/"' in html[html.index("<footer") :]
    title = re.search(r"<title>(.*?)</title>", html, re.DOTALL)
    assert title is not None
    assert title[1].endswith(" · Ownpace")
    assert not SUBJECT.search(title[1])
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:", html)
    assert all(" src=" in script for script in re.findall(r"<script[^>]*>", html))


@pytest.mark.parametrize("path", OPEN)
def test_a_locked_page_has_the_frame_and_no_places(client: Client, db: None, path: str) -> None:
    html = client.get(path).content.decode()
    check_frame(html)
    assert "/places/" not in html
    assert "Lock</button>" not in html


@pytest.mark.parametrize("path", UNLOCKED)
def test_an_unlocked_page_has_the_frame_the_places_and_the_lock(person: Person, path: str) -> None:
    html = person.get(path).content.decode()
    check_frame(html)
    assert 'href="/today/"' in html
    assert "Lock</button>" in html


def test_where_one_is_is_marked_once(person: Person) -> None:
    html = person.get("/today/").content.decode()
    assert html.count("aria-current") == 1
    assert 'href="/today/" aria-current="page"' in html


def test_nothing_comes_from_elsewhere(person: Person) -> None:
    for path in UNLOCKED:
        html = person.get(path).content.decode()
        assert not re.search(r'(?:src|href|action)="(?:https?:)?//', html)


def test_the_first_page_is_light(client: Client, db: None) -> None:
    html = client.get("/").content
    files = set(re.findall(r'(?:src|href)="/static/([^"]+)"', html.decode()))
    bodies = [html, client.get("/manifest.webmanifest").content]
    bodies += [Path(str(finders.find(name))).read_bytes() for name in files]
    assert len(bodies) <= 8
    assert sum(len(gzip.compress(body)) for body in bodies) <= 40 * 1024
