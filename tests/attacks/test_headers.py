"""Whatever answers, and however it came about: every header that guards a page is there, once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from wsgiref.util import setup_testing_defaults

import pytest
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import OperationalError

from ownpace.accounts.testing import Person
from ownpace.config.wsgi import application
from ownpace.sealed.errors import Busy, Unreadable
from ownpace.web import headers
from ownpace.web.views import places

pytestmark = pytest.mark.django_db
GUARDS = {*headers.ALWAYS, "Content-Security-Policy", "Cache-Control"}
TOO_LONG = settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1
Answer = tuple[int, list[tuple[str, str]]]


def ask(path: str, method: str = "GET", app: Callable[..., Any] = application, **more: str) -> Answer:
    """Return status and headers as the server's program gets them, one pair for each time a header is sent."""
    environ: dict[str, Any] = {"PATH_INFO": path, "REQUEST_METHOD": method, "HTTP_HOST": "localhost"}
    setup_testing_defaults(environ)
    environ.update({"wsgi.input": BytesIO(), "CONTENT_LENGTH": "0", "CONTENT_TYPE": FORM, **more})
    started: list[Answer] = []
    answer = app(environ, lambda status, sent, *_: started.append((int(status.split()[0]), sent)))
    b"".join(answer)
    answer.close()
    return started[0]


FORM = "application/x-www-form-urlencoded"
LOCKED = {
    "a page": (200, "/about/", {}),
    "an open page": (200, "/help/", {}),
    "a redirect": (303, "/today/", {}),
    "an address without its last slash": (301, "/about", {}),
    "a static file": (200, "/static/web/leave.js", {}),
    "a static file that is not there": (404, "/static/web/nothing.js", {}),
    "the service worker": (200, "/sw.js", {}),
    "the manifest": (200, "/manifest.webmanifest", {}),
    "a picture": (200, "/icons/any-192.png", {}),
    "a page that is not there": (404, "/nothing/", {}),
    "a null in the address": (404, "/\x00", {}),
    "a method that is not known": (403, "/about/", {"method": "BREW"}),
    "a name that is not ours": (400, "/", {"HTTP_HOST": "evil.example"}),
    "an encoding that is not ours": (400, "/", {"method": "POST", "CONTENT_TYPE": f"{FORM}; charset=zlib"}),
    "a form without its token": (403, "/begin/", {"method": "POST"}),
    "too much": (413, "/begin/", {"method": "POST", "CONTENT_LENGTH": str(TOO_LONG)}),
    "the beginning of too much": (413, "/begin/", {"method": "POST", "HTTP_OWNPACE_BODY_BYTES": str(TOO_LONG)}),
    "leaving, which takes the cookie away": (303, "/leave/", {"method": "POST", "HTTP_COOKIE": f"ownpace={'a' * 64}"}),
}


def assert_guarded(answer: Answer, status: int) -> None:
    found, sent = answer
    assert found == status
    counted = Counter(name.title() for name, _ in sent)
    assert {name: counted[name.title()] for name in sorted(GUARDS)} == dict.fromkeys(sorted(GUARDS), 1)
    assert [name for name, count in counted.items() if count > 1 and name != "Set-Cookie"] == []
    given = dict(sent)
    assert {name: given[name] for name in headers.ALWAYS} == headers.ALWAYS
    assert "Access-Control-Allow-Origin" not in given


@pytest.mark.parametrize(("status", "path", "more"), LOCKED.values(), ids=LOCKED)
def test_an_answer_to_anyone_carries_each_guard_once(status: int, path: str, more: dict[str, Any]) -> None:
    assert_guarded(ask(path, **more), status)


@pytest.mark.parametrize("path", ["/today/", "/help/", "/settings/", "/search/", "/nothing/", "/sw.js", "/unlock/"])
def test_an_answer_while_unlocked_carries_each_guard_once_and_is_not_kept(person: Person, path: str) -> None:
    cookie = "; ".join(f"{name}={kept.value}" for name, kept in person.cookies.items())
    answer = ask(path, HTTP_COOKIE=cookie)
    assert_guarded(answer, {"/nothing/": 404, "/unlock/": 303}.get(path, 200))
    assert dict(answer[1])["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("fault", "status"), [(RuntimeError, 500), (Unreadable, 500), (OperationalError, 500), (Busy, 500)]
)
def test_an_answer_to_a_fault_carries_each_guard_once(
    person: Person, monkeypatch: pytest.MonkeyPatch, fault: type[Exception], status: int
) -> None:
    def breaks(*_given: object) -> None:
        raise fault

    monkeypatch.setattr(places, "render", breaks)
    cookie = "; ".join(f"{name}={kept.value}" for name, kept in person.cookies.items())
    assert_guarded(ask("/places/path/", HTTP_COOKIE=cookie), status)


def test_a_fault_in_what_stands_around_the_pages_carries_each_guard_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_given: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("ownpace.accounts.sessions.find", breaks)
    assert_guarded(ask("/about/", app=get_wsgi_application()), 500)


def test_no_other_module_sets_a_guard() -> None:
    source = Path(headers.__file__).parents[1]
    here = {path for path in source.rglob("*.py") if "tests" not in path.parts} - {Path(headers.__file__)}
    setting = [f'headers["{name}"] =' for name in headers.ALWAYS] + ['headers["Content-Security-Policy"] =']
    assert [path for path in here if any(each in path.read_text(encoding="utf-8") for each in setting)] == []
