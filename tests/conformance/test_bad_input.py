"""Every form of every practice: what cannot be kept gets a message beside its field, and what was typed stays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import product
from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin, urlsplit

import pytest
from django.conf import settings
from django.db import transaction
from django.urls import resolve, reverse
from django.utils import timezone

from ownpace.accounts import sessions
from ownpace.accounts.models import Session
from ownpace.accounts.testing import Person, new_person
from ownpace.cli.demo.whole import live
from ownpace.core import practices
from ownpace.core.practice import Practice
from tests.conformance.pages import VOID, pages, seen
from tests.crawl import shape

if TYPE_CHECKING:
    from pytest_django import DjangoDbBlocker

pytestmark = pytest.mark.django_db
WORDS = {"text", "search", "url", "email", ""}
BAD = {
    "too long": "lake and harbour " * 17_647,
    "not readable": "lake \ufffd and \ufffd\ufffd harbour",
    "with control characters": "lake \x00\x01 and \x1b harbour",
}
DAYS = ("0001-01-01", "9999-12-31", "2026-02-30", "٢٠٢٦-٠٥-٣١", "31 May", "x" * 5_000, "\ufffd", "\x00")
NUMBERS = ("9" * 5_000, "-1", "1e999", "nan", "٤٠", "\ufffd", "\x00", "4" * 400_000)


@dataclass
class Form:
    """A form as it stands on a page. fields: name, kind and value of each, in order."""

    action: str
    fields: list[tuple[str, str, str]] = field(default_factory=list)

    def named(self, *kinds: str) -> set[str]:
        return {name for name, kind, _ in self.fields if kind in kinds}

    def filled(self, names: set[str], value: str) -> dict[str, list[str]]:
        """Return what is sent with `value` in each of `names`, and the rest as it was."""
        sent: dict[str, list[str]] = {}
        for name, kind, kept in self.fields:
            if name in names:
                sent[name] = [value]
            elif kind not in ("checkbox", "radio") or name not in sent:
                sent.setdefault(name, []).append(kept)
        return sent


class Forms(HTMLParser):
    """Finds the forms of a page that are sent with POST, and the words and the messages in each box of a field."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Form] = []
        self.values: dict[str, str] = {}
        self.messages: dict[str, int] = {}
        self._boxes: list[tuple[str, bool]] = []
        self._problems: list[int] = []
        self._in: Form | None = None
        self._area = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        names = said.get("class", "").split()
        if tag not in VOID:
            self._boxes.append((tag, "field" in names))
            if "field" in names:
                self._problems.append(0)
        if "problem" in names and self._problems:
            self._problems[-1] += 1
        if tag == "form" and said.get("method", "").lower() == "post":
            self._in = Form(said.get("action", ""))
            self.found.append(self._in)
        if tag in ("input", "textarea", "select") and said.get("name"):
            self._add(said["name"], tag if tag != "input" else said.get("type", "text"), said.get("value", ""))
        if tag == "textarea":
            self._area = said.get("name", "")

    def _add(self, name: str, kind: str, value: str) -> None:
        if self._in is not None:
            self._in.fields.append((name, kind, value))
        self.values.setdefault(name, value)
        self.messages[name] = self.messages.get(name, 0) + sum(self._problems)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._in = None
        if tag == "textarea":
            self._area = ""
        while self._boxes:
            name, is_field = self._boxes.pop()
            if is_field:
                self._problems.pop()
            if name == tag:
                break

    def handle_data(self, data: str) -> None:
        if self._area:
            self.values[self._area] += data


def forms_of(person: Person, practice: Practice) -> dict[str, list[Form]]:
    """Return the forms with something to fill in to which links of a practice lead, by path: each kind once."""
    plain = [page for page in pages() if page.name.startswith(f"{practice.app}:") and not page.arguments]
    waiting = [reverse(page.name) for page in plain]
    known, found = {shape(path) for path in waiting}, dict[str, list[Form]]()
    kinds = set[tuple[object, ...]]()
    for path in waiting:
        answer = person.get(path)
        if answer.status_code != 200 or "html" not in answer.headers["Content-Type"]:
            continue
        html = answer.content.decode()
        forms = [form for form in Forms(html).found if form.named("textarea", "date", "number", *WORDS)]
        kind = (resolve(path).url_name, *(name for form in forms for name, _, _ in form.fields))
        if forms and kind not in kinds:
            kinds.add(kind)
            found[path] = forms
        for link in seen(html).links:
            target = urlsplit(urljoin(path, link)).path
            if target.startswith(f"/{practice.slug}/") and shape(target) not in known:
                known.add(shape(target))
                waiting.append(target)
    return found


CASES = [pytest.param(practice, id=practice.slug) for practice in practices.installed()]


@dataclass
class Lived:
    """Somebody, and the forms that were found on their pages so far, by practice."""

    person: Person
    found: dict[str, dict[str, list[Form]]] = field(default_factory=dict)

    def forms(self, practice: Practice) -> dict[str, list[Form]]:
        """Return the forms of a practice, by path: looked for once, for every test begins with the same vault."""
        if practice.slug not in self.found:
            self.found[practice.slug] = forms_of(self.person, practice)
        return self.found[practice.slug]

    def visitor(self) -> Person:
        """Return a browser of this person that has seen nothing yet."""
        Session.objects.update(last_seen=timezone.now())
        visitor = Person()
        visitor.account, visitor.keys = self.person.account, self.person.keys
        visitor.cookies[sessions.cookie_name()] = self.person.cookies[sessions.cookie_name()].value
        return visitor


@pytest.fixture(scope="module", params=["a new start", "a month in"])
def lived(request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Lived]:
    """Someone with an empty vault, and someone who has records that pages change; each test undoes what it did."""
    with django_db_blocker.unblock(), transaction.atomic():
        someone = Lived(new_person())
        if request.param == "a month in":
            live(someone.person.vault, days=30, seed=5, now=timezone.localtime())
        yield someone
        transaction.set_rollback(True)


@pytest.mark.parametrize("practice", CASES)
def test_words_that_cannot_be_kept_stay_beside_a_message(lived: Lived, practice: Practice) -> None:
    someone = lived.visitor()
    for path, forms in lived.forms(practice).items():
        for form, bad in product(forms, BAD.values()):
            if names := form.named("textarea", *WORDS):
                answer = someone.post(urljoin(path, form.action), form.filled(names, bad))
                assert answer.status_code == 200, (path, bad[:20])
                page = Forms(answer.content.decode())
                for name in names:
                    assert page.values[name].removeprefix("\n") == bad, (path, name)
                    assert page.messages[name], (path, name)


@pytest.mark.parametrize("practice", CASES)
def test_days_and_numbers_of_every_kind_break_nothing(lived: Lived, practice: Practice) -> None:
    someone = lived.visitor()
    someone.raise_request_exception = False
    for path, forms in lived.forms(practice).items():
        for form in forms:
            dated = [(form.named("date"), bad) for bad in DAYS]
            numbered = [(form.named("number", "hidden"), bad) for bad in NUMBERS]
            for names, bad in dated + numbered:
                if names:
                    answer = someone.post(urljoin(path, form.action), form.filled(names, bad))
                    assert answer.status_code < 500, (path, names, bad[:20])


def test_there_are_forms_to_look_at(lived: Lived) -> None:
    assert sum(len(lived.forms(practice)) for practice in practices.installed()) >= 10


@pytest.mark.parametrize("practice", CASES)
def test_forms_filled_to_the_last_place_are_never_more_than_is_taken(lived: Lived, practice: Practice) -> None:
    most_bytes_of_a_letter = len(quote("\U0001f600"))
    for path in lived.forms(practice):
        rooms = re.findall(r'data-room="(\d+)"', lived.person.get(path).content.decode())
        assert sum(map(int, rooms)) * most_bytes_of_a_letter <= settings.DATA_UPLOAD_MAX_MEMORY_SIZE, path
