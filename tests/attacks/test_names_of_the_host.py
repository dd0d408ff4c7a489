"""A name that an attacker owns is made to point at this machine (DNS rebinding), or an address is bent."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import override_settings
from whitenoise import WhiteNoise  # type: ignore[import-untyped] # ships no types

from ownpace.accounts.testing import Person

PERSONAL = ["127.0.0.1", "localhost", "[::1]"]


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:8000",
        "127.0.0.1.evil.example:8000",
        "localhost.evil.example",
        "127.0.0.1@evil.example",
        "127.0.0.1:8000@evil.example",
        "0.0.0.0:8000",
        "192.168.1.20:8000",
        "[::1].evil.example",
        "127.0.0.1:80x",
        "",
    ],
)
@override_settings(ALLOWED_HOSTS=PERSONAL)
def test_another_name_for_this_machine_opens_nothing_even_with_the_cookie(person: Person, host: str) -> None:
    for path in ("/", "/settings/", "/coping-plan/", "/help/"):
        answer = person.get(path, headers={"host": host})
        assert answer.status_code == 400
        assert b"evil" not in answer.content
        assert "Content-Security-Policy" in answer.headers


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:8001", "localhost:65535", "[::1]:8000"])
@override_settings(ALLOWED_HOSTS=PERSONAL)
def test_its_own_names_do_on_any_port(person: Person, host: str) -> None:
    assert person.get("/settings/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("name", ["x-forwarded-host", "x-host", "forwarded"])
@override_settings(ALLOWED_HOSTS=PERSONAL)
def test_a_header_that_names_another_host_changes_no_link(person: Person, name: str) -> None:
    answer = person.get("/settings/", headers={"host": "127.0.0.1:8000", name: "evil.example"})
    assert b"evil" not in answer.content


@pytest.mark.parametrize(
    "path",
    [
        "/static/../secret",
        "/static/..%2fsecret",
        "/static/%2e%2e/secret",
        "/static/a/../../secret",
        "/static//secret",
        "/static/....//secret",
        "/static/..\\secret",
    ],
)
@pytest.mark.parametrize("autorefresh", [False, True])
def test_no_address_of_a_static_file_leads_out_of_their_folder(tmp_path: Path, path: str, autorefresh: bool) -> None:
    (tmp_path / "secret").write_text("the secret of the installation")
    (tmp_path / "static" / "a").mkdir(parents=True)
    (tmp_path / "static" / "a" / "b.css").write_text("of all")
    server = WhiteNoise(lambda *_: [b""], root=tmp_path / "static", prefix="/static/", autorefresh=autorefresh)
    find = server.find_file if autorefresh else server.files.get
    assert find("/static/a/b.css") is not None
    assert find(path) is None


@pytest.mark.parametrize("path", ["/static/../secret", "//evil.example/", "/../../etc/passwd", "/\\evil.example/"])
def test_a_bent_address_is_not_found_and_leads_nowhere(person: Person, path: str) -> None:
    answer = person.get("/", PATH_INFO=path)
    assert answer.status_code == 404
    assert "Location" not in answer.headers
