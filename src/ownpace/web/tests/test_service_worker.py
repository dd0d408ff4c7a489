"""What the browser keeps for when there is no connection: the general pages, as a stranger sees them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.test import Client

from ownpace.accounts.testing import Person
from ownpace.library import crisis
from ownpace.web import offline

STATIC = re.compile(r'(?:src|href)="(/static/[^"]+)"')
GENERAL = re.compile(r"/(?:$|about/(?:leaving|offline|no-answer)/$|away/$|steady/|help/|pause/(?:step/\w+/)?$)")


def kept(client: Client, name: str) -> list[str]:
    script = client.get("/sw.js").content.decode()
    found = re.match(r"const KEPT = (.*);\n", script)
    assert found is not None
    return list(json.loads(found[1])[name])


def test_it_is_a_script_that_is_asked_for_anew_each_time(client: Client, db: None) -> None:
    response = client.get("/sw.js")
    assert response.headers["Content-Type"].startswith("text/javascript")
    assert response.headers["Cache-Control"] == "no-cache"
    assert not response.cookies


def test_it_is_the_same_for_everyone(client: Client, person: Person) -> None:
    assert client.get("/sw.js").content == person.get("/sw.js").content


def test_general_pages_are_kept_and_no_others(client: Client, db: None) -> None:
    pages = kept(client, "pages")
    assert {"/", "/steady/", "/steady/breathe/", "/steady/ground/", "/steady/muscles/", "/help/", "/away/"} <= set(
        pages
    )
    assert all(GENERAL.match(page) for page in pages)


def test_help_is_kept_for_every_country_so_that_none_stands_out(client: Client, db: None) -> None:
    pages = kept(client, "pages")
    assert {page for page in pages if "?" in page} == {f"/help/?country={code}" for code in crisis.countries()}


def test_every_kept_page_opens_for_a_stranger_and_holds_no_token(client: Client, db: None) -> None:
    for page in kept(client, "pages"):
        response = client.get(page)
        assert response.status_code == 200, page
        assert "csrf" not in response.content.decode(), page
        assert not response.cookies, page


def test_the_files_that_are_kept_are_those_that_the_kept_pages_ask_for(client: Client, db: None) -> None:
    asked = {file for page in kept(client, "pages") for file in STATIC.findall(client.get(page).content.decode())}
    assert asked == set(kept(client, "files"))
    assert all(finders.find(name) for name in offline.FILES)


def test_it_asks_without_cookies_and_for_nothing_but_pages_read(client: Client, db: None) -> None:
    script = client.get("/sw.js").content.decode()
    assert script.count("cache.put(") == 1
    assert 'credentials: "omit"' in script
    assert 'request.method !== "GET"' in script


def test_a_page_that_cannot_be_reached_is_answered_with_one_of_the_general_pages(client: Client, db: None) -> None:
    assert '"instead": "/about/no-answer/"' in client.get("/sw.js").content.decode().partition("\n")[0]
    assert "/about/no-answer/" in kept(client, "pages")


def test_another_release_or_another_style_sheet_is_another_version(monkeypatch: pytest.MonkeyPatch) -> None:
    now = offline.kept_version()
    assert offline.kept_version() == now
    monkeypatch.setattr(offline, "static", lambda name: f"/static/{name}?other")
    other = offline.kept_version()
    monkeypatch.setattr(offline, "_templates", lambda: "another page")
    assert len({now, other, offline.kept_version()}) == 3


def test_a_country_that_a_host_added_is_kept_too(client: Client, db: None, settings: Any, tmp_path: Path) -> None:
    shipped = Path(crisis.__file__).parent / crisis.FOLDER / "at.yaml"
    (tmp_path / crisis.FOLDER).mkdir()
    hosts_own = shipped.read_text(encoding="utf-8").replace("code: AT", "code: XX")
    (tmp_path / crisis.FOLDER / "xx.yaml").write_text(hosts_own, encoding="utf-8")
    settings.OWNPACE_DATA = tmp_path
    assert "/help/?country=XX" in kept(client, "pages")


def test_one_policy_alone_may_name_a_script_to_run(client: Client, db: None) -> None:
    policy = client.get("/").headers["Content-Security-Policy"]
    assert "trusted-types ownpace-worker" in policy
    assert "worker-src 'self'" in policy
    assert "allow-duplicates" not in policy
