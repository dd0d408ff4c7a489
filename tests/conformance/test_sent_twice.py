"""Every form of every practice, sent twice: one thing is made, and the second is answered as the first was."""

from __future__ import annotations

import hashlib
import json
import re
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import cycle
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from django.db import connections
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownpace.accounts.testing import Person, new_person
from ownpace.cli.demo.whole import live
from ownpace.core import practices
from ownpace.core.practice import Practice
from ownpace.sealed.vault import Vault
from tests.conformance.pages import pages, seen
from tests.crawl import shape

APART = (0.0, 0.005, 0.05, 0.2)
"""Seconds between the two. Each form is sent with one of them; `make soak` sends each with all."""
CODE = re.compile(r"(?<=/)[0-9a-f]{8}(?=/)")
GOES = ("remove", "Remove", "take_out", "tidy")
"""Forms after which others may be gone come last."""


def kind_of(path: str) -> str:
    """Return a path with ids, numbers and codes of catalogues folded: sixty prompts are one kind of page."""
    return CODE.sub("code", shape(path))


@dataclass
class Form:
    """A form as it stands on a page. values: what a person would send who fills in a little of everything."""

    page: str
    action: str
    values: dict[str, list[str]] = field(default_factory=dict)
    buttons: list[tuple[str, str]] = field(default_factory=list)

    @property
    def path(self) -> str:
        return urljoin(self.page, self.action)

    @property
    def kind(self) -> tuple[object, ...]:
        return (kind_of(self.path), tuple(sorted(self.values)), tuple(sorted({name for name, _ in self.buttons})))

    def sent(self) -> dict[str, list[str]]:
        """Return what goes out: the first button that has a name is pressed, where no button is without."""
        named = [(name, value) for name, value in self.buttons if name]
        pressed = {named[0][0]: [named[0][1]]} if named and len(named) == len(self.buttons) else {}
        return {**self.values, **pressed}


class Forms(HTMLParser):
    """Finds the forms of a page that are sent with POST, and fills them in."""

    def __init__(self, page: str, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.page, self.found = page, list[Form]()
        self._in: Form | None = None
        self._area = self._select = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form" and given.get("method", "").lower() == "post":
            self._in = Form(self.page, given.get("action", ""))
            self.found.append(self._in)
        if self._in is None:
            return
        name = given.get("name", "")
        if tag == "button" and given.get("type", "submit") == "submit":
            self._in.buttons.append((name, given.get("value", "")))
        elif tag == "textarea" and name:
            self._area = name
            self._in.values[name] = [""]
        elif tag == "select":
            self._select = name
        elif tag == "option" and self._select and given.get("value"):
            self._in.values.setdefault(self._select, [given["value"]])
        elif tag == "input" and name:
            self._fill(self._in, name, given)

    def _fill(self, form: Form, name: str, given: dict[str, str]) -> None:
        kind, value = given.get("type", "text"), given.get("value", "")
        if kind in ("radio", "checkbox"):
            if "checked" in given or name not in form.values:
                form.values[name] = [value or "on"]
        elif kind == "hidden" or value:
            form.values[name] = [value]
        else:
            form.values[name] = [_filled(kind, given)]

    def handle_data(self, data: str) -> None:
        if self._in is not None and self._area:
            self._in.values[self._area][0] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea" and self._in is not None:
            if not self._in.values[self._area][0].strip():
                self._in.values[self._area] = ["A quiet morning by the lake."]
            self._area = ""
        self._select = "" if tag == "select" else self._select
        self._in = None if tag == "form" else self._in


def _filled(kind: str, given: dict[str, str]) -> str:
    if kind == "number":
        low, step = int(given.get("min", "0")), int(given.get("step", "1"))
        return str(low + 2 * step)
    if kind in ("date", "time"):
        now = timezone.localtime()
        return now.strftime("%Y-%m-%d" if kind == "date" else "%H:%M")
    return "By the lake"


def forms_of(person: Client, practice: Practice) -> Iterator[Form]:
    """Yield one form of each kind to which links of a practice lead; those that remove come last."""
    own = (page for page in pages() if page.name.startswith(f"{practice.app}:") and not page.arguments)
    waiting = [reverse(page.name) for page in own]
    known, kinds, later = {kind_of(path) for path in waiting}, set[tuple[object, ...]](), list[Form]()
    for path in waiting:
        answer = person.get(path)
        if answer.status_code != 200 or "html" not in answer.headers["Content-Type"]:
            continue
        html = answer.content.decode()
        for form in Forms(path, html).found:
            if form.kind not in kinds and form.path.startswith(f"/{practice.slug}/"):
                kinds.add(form.kind)
                if any(word in form.path for word in GOES):
                    later.append(form)
                else:
                    yield form
        for link in seen(html).links:
            target = urljoin(path, link).partition("#")[0]
            if urlsplit(target).path.startswith(f"/{practice.slug}/") and kind_of(target) not in known:
                known.add(kind_of(target))
                waiting.append(target)
    yield from later


def anew(person: Client, form: Form) -> Form | None:
    """Return the form as its page shows it now, or None where it is there no more."""
    answer = person.get(form.page)
    found = Forms(form.page, answer.content.decode()).found if answer.status_code == 200 else []
    return next((one for one in found if one.kind == form.kind), None)


def kept(vault: Vault) -> str:
    """Return a digest of all that a vault holds."""
    found = hashlib.sha256()
    for kind in practices.kinds():
        for record in vault.all(kind):
            held = json.dumps(kind.write(record.value), default=str, sort_keys=True)
            found.update(f"{kind.name} {record.id} {record.revision} {held}".encode())
    return found.hexdigest()


def both(person: Person, form: Form, apart: float) -> list[Any]:
    """Send a form twice, from two connections, and return both answers."""

    def send(wait: float) -> Any:
        time.sleep(wait)
        client = Client()
        client.cookies = person.cookies
        try:
            return client.post(form.path, form.sent())
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as threads:
        return list(threads.map(send, (0, apart)))


@pytest.mark.parametrize("practice", practices.installed(), ids=lambda practice: practice.slug)
def test_a_form_that_arrives_twice_makes_one_thing(on_disk: Path, practice: Practice) -> None:
    person = new_person()
    live(person.vault, days=30, seed=5, now=timezone.localtime())
    taken, refused = 0, list[object]()
    for found, apart in zip(list(forms_of(person, practice)), cycle(APART), strict=False):
        if (form := anew(person, found)) is None:
            continue
        first, second = both(person, form, apart)
        once = kept(person.vault)
        if first.status_code not in (302, 303):
            refused.append((form.path, first.status_code))
            assert first.status_code == second.status_code, form.path
            continue
        taken += 1
        assert second.status_code == first.status_code, (form.path, second.status_code)
        assert second.headers["Location"] == first.headers["Location"], form.path
        third = person.post(form.path, form.sent())
        assert third.headers.get("Location") == first.headers["Location"], form.path
        assert kept(person.vault) == once, form.path
    assert taken > len(refused), refused
