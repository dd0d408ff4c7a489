"""Headers, error pages, logs, and what a browser may keep of a page."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core import mail
from django.test import Client
from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.sealed.vault import Vault
from tests.conformance.pages import Page, pages

pytestmark = pytest.mark.django_db
PLAIN = [page for page in pages() if not page.arguments]
CANARY = "heron-on-the-jetty"
ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "src" / "ownpace"
LOGGERS = [
    "",
    "django",
    "django.request",
    "django.security.csrf",
    "django.template",
    "waitress",
    "ownpace.web",
    "other",
]
FAR = re.compile(r"""(?:src|href|action)="(?:https?:)?//""")


@pytest.mark.parametrize("page", PLAIN, ids=str)
def test_every_answer_has_the_headers_that_an_observatory_asks_for_and_is_not_kept(person: Person, page: Page) -> None:
    headers = person.get(reverse(page.name)).headers
    policy = dict(part.strip().partition(" ")[::2] for part in headers["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert {policy[name] for name in ("base-uri", "frame-ancestors")} == {"'none'"}
    assert {policy[name] for name in ("script-src", "style-src", "img-src", "connect-src", "form-action")} == {"'self'"}
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert "*" not in headers["Content-Security-Policy"]
    assert "http:" not in headers["Content-Security-Policy"]
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert not {"Server", "X-Powered-By", "ETag", "Last-Modified"} & set(headers)


class Fields(HTMLParser):
    """Every field of a page, with what its form says about being filled in by the browser."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: list[str] = []
        self.off = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        if tag == "form":
            self.off = said.get("autocomplete") == "off"
        written = tag == "textarea" or (
            tag == "input" and said.get("type", "text") in ("text", "search", "tel", "number")
        )
        if written and not self.off and said.get("autocomplete") not in ("off", "username"):
            self.kept.append(str(said.get("name")))

    def handle_endtag(self, tag: str) -> None:
        self.off = self.off and tag != "form"


@pytest.mark.parametrize("page", PLAIN, ids=str)
def test_no_page_has_the_browser_remember_words_or_ask_another_machine(person: Person, page: Page) -> None:
    html = person.get(reverse(page.name)).content.decode()
    assert not FAR.findall(re.sub(r"<a [^>]*>", "", html))
    fields = Fields()
    fields.feed(html)
    assert fields.kept == []


def test_a_fault_in_the_middle_of_a_form_shows_and_sends_nothing_of_it(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_given: object, **_more: object) -> None:
        raise RuntimeError(f"while writing {CANARY}")

    monkeypatch.setattr(Vault, "seal", breaks)
    person.raise_request_exception = False
    answer = person.post(f"/coping-plan/write/signs/?q={CANARY}", {"revision": "", "text": CANARY})
    assert answer.status_code == 500
    assert CANARY not in answer.content.decode()
    assert CANARY not in str(answer.headers)
    assert "Traceback" not in answer.content.decode()
    assert mail.outbox == []


@pytest.mark.parametrize("name", LOGGERS)
def test_no_logger_writes_a_message_or_the_words_of_a_fault(name: str) -> None:
    """In a process of its own, with the logging of the settings; a logger without a handler would write everything."""
    script = (
        "import django, logging, sys; django.setup(); log = logging.getLogger(sys.argv[1])\n"
        "for level in (10, 20, 30, 40, 50): log.log(level, 'Not Found: %s', sys.argv[2])\n"
        "try: raise RuntimeError(sys.argv[2])\n"
        "except RuntimeError: log.exception('Internal Server Error: %s', sys.argv[2])"
    )
    said = subprocess.run(
        [sys.executable, "-c", script, name, CANARY],
        env={**os.environ, "PYTHONPATH": "src", "DJANGO_SETTINGS_MODULE": "ownpace.config.settings.testing"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert CANARY not in said.stdout + said.stderr
    assert "Internal Server Error" not in said.stderr
    assert "Traceback" not in said.stderr


def test_the_settings_that_would_show_or_send_content_are_off() -> None:
    assert settings.DEBUG is False
    logged: dict[str, Any] = settings.LOGGING
    assert {handler["formatter"] for handler in logged["handlers"].values()} == {"fact"}
    assert all(logger["handlers"] for logger in logged["loggers"].values())
    assert (settings.ADMINS, settings.MANAGERS) == ([], [])
    assert settings.FILE_UPLOAD_HANDLERS == ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
    assert settings.FILE_UPLOAD_MAX_MEMORY_SIZE >= settings.DATA_UPLOAD_MAX_MEMORY_SIZE
    assert "Memory" in settings.STORAGES["default"]["BACKEND"]
    assert not [app for app in settings.INSTALLED_APPS if app.startswith("django.contrib.") and "static" not in app]


@pytest.mark.parametrize(
    "path", [f"/{CANARY}/", f"/values/sort/{CANARY}/", f"/help/?country={CANARY}", f"/places/{CANARY}/"]
)
def test_words_in_an_address_are_not_repeated_by_a_page(person: Person, path: str) -> None:
    assert CANARY not in person.get(path).content.decode()


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"&".join(b"f%d=x" % number for number in range(1500)), "application/x-www-form-urlencoded"),
        (b"a=%FF", "application/x-www-form-urlencoded; charset=utf-7"),
        (b"--x\r\nContent-Disposition: form-data; name=a\r\n\r\n", "multipart/form-data; boundary="),
    ],
)
def test_a_form_that_cannot_be_read_is_refused_in_plain_words(person: Person, body: bytes, kind: str) -> None:
    person.raise_request_exception = False
    answer = person.generic("POST", "/preferences/", body, content_type=kind)
    assert answer.status_code == 400
    assert "did not come through whole" in answer.content.decode()


def test_a_passphrase_is_never_looked_through_for_words_that_worry() -> None:
    """The mark that it leaves in an address would say something about the passphrase."""
    old, new = "seven small boats on a lake", "i want to die tonight"
    client = Client()
    assert "care" not in client.post("/begin/", {"passphrase": old, "again": old}).headers.get("Location", "")
    answer = client.post("/settings/passphrase/", {"current": old, "passphrase": new, "again": new})
    assert answer.headers["Location"] == "/settings/?kept=passphrase"


def test_a_passphrase_is_never_put_back_into_a_page() -> None:
    typed = f"{CANARY} and something more"
    client = Client()
    pages = [
        client.post("/begin/", {"passphrase": typed, "again": "another one altogether"}),
        client.post("/begin/", {"passphrase": "seven small boats on a lake", "again": "seven small boats on a lake"}),
        client.post("/settings/passphrase/", {"current": typed, "passphrase": typed, "again": typed}),
        client.post("/settings/erase/", {"passphrase": typed, "word": "erase"}),
        Client().post("/unlock/", {"passphrase": typed}),
        Client().post("/recover/", {"code": "0", "passphrase": typed, "again": typed}),
        Client().post("/today/", {"passphrase": typed, "current": typed, "again": typed, "code": typed}),
    ]
    assert [CANARY in page.content.decode() for page in pages] == [False] * len(pages)


def test_what_was_typed_is_shown_as_text_and_never_as_markup(person: Person) -> None:
    planted = '"><script src=//evil.example></script><img onerror=x>{{ 7|add:7 }}'
    person.post("/coping-plan/write/signs/", {"revision": "", "text": planted})
    for path in (
        "/coping-plan/",
        "/coping-plan/write/signs/",
        "/coping-plan/print/",
        "/coping-plan/earlier/",
        "/today/",
    ):
        html = person.get(path).content.decode()
        assert "<script src=//evil" not in html
        assert "<img onerror" not in html
    assert "&lt;script src=//evil.example&gt;" in person.get("/coping-plan/").content.decode()


def test_no_template_turns_escaping_off() -> None:
    turns_off = re.compile(r"\|\s*safe\b|autoescape\s+off|\|\s*safeseq")
    runs = re.compile(r"<script(?![^>]*\bsrc=)|\son[a-z]+=|javascript:")
    texts = {file.name: file.read_text() for file in TEMPLATES.rglob("*.html")}
    found = [
        name
        for name, text in texts.items()
        if turns_off.search(text) or runs.search(re.sub(r"{%.*?%}", "", text, flags=re.DOTALL))
    ]
    assert found == []


def test_no_script_makes_markup_out_of_text_or_speaks_to_another_machine() -> None:
    risky = re.compile(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|https?://|localStorage|indexedDB|sessionStorage"
    )
    found = {file.name: risky.findall(file.read_text()) for file in TEMPLATES.rglob("static/**/*.js")}
    assert {name: uses for name, uses in found.items() if uses} == {}
