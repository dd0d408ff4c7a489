"""Every removal of every practice: what was written elsewhere after the page asked is never taken."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import resolve
from django.utils import timezone

from ownpace.accounts.testing import Person
from ownpace.cli.demo.whole import live
from ownpace.core import practices
from ownpace.core.practice import Practice
from ownpace.core.records import Record, RecordKind, found
from tests.conformance.pages import pages
from tests.conformance.test_sent_twice import forms_of

pytestmark = pytest.mark.django_db
NAMES = {page.name for page in pages() if page.name.split(":")[-1].startswith("remove_")}
REMOVING = [one for one in practices.installed() if any(name.startswith(f"{one.app}:") for name in NAMES)]


def removals(person: Person, practice: Practice) -> dict[str, str]:
    """Return the path of one page of each kind that asks before a record goes, by the name of its address."""
    reached = {form.page for form in forms_of(person, practice)}
    found = {resolve(path.partition("?")[0]).view_name: path for path in sorted(reached)}
    return {name: path for name, path in found.items() if name in NAMES}


def record_of(person: Person, path: str) -> tuple[RecordKind[Any], Record[Any]]:
    """Return what a page is about: the record whose id its address ends with."""
    ids = [str(value) for value in resolve(path.partition("?")[0]).kwargs.values()]
    held = ((kind, found(person.vault, kind, id)) for id in reversed(ids) for kind in practices.kinds())
    return next((kind, record) for kind, record in held if record is not None)


@pytest.mark.parametrize("practice", REMOVING, ids=lambda practice: practice.slug)
def test_a_removal_takes_no_newer_words(person: Person, practice: Practice) -> None:
    live(person.vault, days=60, seed=5, now=timezone.localtime())
    pages_that_ask = removals(person, practice)
    for path in pages_that_ask.values():
        kind, record = record_of(person, path)
        asked = person.get(path)
        form = {"revision": asked.context["removing"].initial["revision"]}
        newer = person.vault.replace(record, kind, record.value, at=timezone.localtime())
        answer = person.post(path, form)
        assert answer.status_code == 409, path
        assert found(person.vault, kind, record.id) == newer, path
        assert person.fill(path).status_code == 303, path
        assert found(person.vault, kind, record.id) is None, path
    assert pages_that_ask
