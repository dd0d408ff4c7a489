"""The manifest names the house and nothing of what is inside."""

from __future__ import annotations

import re
from pathlib import Path

from django.contrib.staticfiles import finders
from django.test import Client

from ownpace.accounts.testing import Person


def test_it_is_neutral(client: Client, db: None) -> None:
    response = client.get("/manifest.webmanifest")
    assert response.headers["Content-Type"] == "application/manifest+json"
    assert response.json()["name"] == "Ownpace"
    assert "description" not in response.json()


def test_what_a_browser_asks_of_a_program_is_there(client: Client, db: None) -> None:
    manifest = client.get("/manifest.webmanifest").json()
    assert manifest["display"] == "minimal-ui"
    assert manifest["start_url"] == manifest["scope"] == "/"


def test_every_icon_in_it_is_what_it_says(client: Client, db: None) -> None:
    icons = client.get("/manifest.webmanifest").json()["icons"]
    assert {(icon["sizes"], icon["purpose"]) for icon in icons} == {
        ("any", "any"),
        ("192x192", "any"),
        ("512x512", "any"),
        ("192x192", "maskable"),
        ("512x512", "maskable"),
    }
    for icon in icons[1:]:
        answer = client.get(icon["src"])
        assert answer.headers["Content-Type"] == icon["type"] == "image/png"
        assert f"{width(answer.content)}x{width(answer.content)}" == icon["sizes"]


def test_a_home_screen_that_takes_no_drawing_finds_a_picture_named_on_the_page(client: Client, db: None) -> None:
    named = re.search(r'<link rel="apple-touch-icon" href="([^"]+)">', client.get("/").content.decode())
    assert named is not None
    assert width(client.get(named[1]).content) == 180


def test_the_page_that_one_leaves_to_shows_no_icon_of_ours(client: Client, db: None) -> None:
    away = client.get("/away/").content.decode()
    assert "apple-touch-icon" not in away
    assert "manifest" not in away


def width(picture: bytes) -> int:
    return int.from_bytes(picture[16:20], "big")


def test_the_browser_s_own_bar_has_the_colour_of_the_page(client: Client, db: None) -> None:
    tokens = Path(str(finders.find("web/tokens.css"))).read_text(encoding="utf-8")
    paper = re.search(r"--paper: light-dark\((#\w+), (#\w+)\)", tokens)
    assert paper is not None
    bars = re.findall(r'<meta name="theme-color" content="(#\w+)"', client.get("/").content.decode())
    assert tuple(bars) == paper.groups()


def test_one_who_chose_dark_has_a_dark_bar_whatever_the_device_says(person: Person) -> None:
    person.post("/preferences/", {"country": "PT", "theme": "dark"})
    bars = re.findall('<meta name="theme-color" content="([^"]+)"([^>]*)>', person.get("/today/").content.decode())
    assert bars == [("#161a17", "")]
