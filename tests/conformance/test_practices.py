"""What every practice promises the house. A new folder is held to it without a line here."""

from __future__ import annotations

import inspect
import json
import re
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from django.template.loader import get_template
from django.urls import reverse

from ownpace.core import practices
from ownpace.core.practice import Practice
from ownpace.core.records import RecordKind
from tests.conformance.pages import Page, pages

NOW = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)
MISSIONS = {f"M{number}" for number in range(1, 32)}
INSTALLED = practices.installed()
KINDS = [(practice, kind) for practice in INSTALLED for kind in practice.kinds]
PAGES = list(pages())


def folder(practice: Practice) -> Path:
    return Path(str(import_module(f"{practices.FOLDER}.{practice.app}").__file__)).parent


def pages_of(practice: Practice) -> list[Page]:
    return [page for page in PAGES if page.name.startswith(f"{practice.app}:")]


@pytest.mark.parametrize("practice", INSTALLED, ids=lambda practice: practice.slug)
def test_a_practice_is_where_its_name_says(practice: Practice) -> None:
    assert folder(practice).name == practice.app
    assert practice.home.startswith(f"{practice.app}:")
    assert reverse(practice.home).startswith(f"/{practice.slug}/")


@pytest.mark.parametrize("practice", INSTALLED, ids=lambda practice: practice.slug)
def test_a_practice_says_what_it_delivers(practice: Practice) -> None:
    assert practice.missions
    assert set(practice.missions) <= MISSIONS
    assert str(practice.title)
    assert str(practice.summary)


@pytest.mark.parametrize("practice", INSTALLED, ids=lambda practice: practice.slug)
def test_a_practice_has_a_guide_with_its_sources(practice: Practice) -> None:
    guide = (folder(practice) / "guide" / "about.md").read_text(encoding="utf-8")
    assert "Sources" in guide


@pytest.mark.parametrize("practice", INSTALLED, ids=lambda practice: practice.slug)
def test_names_of_address_view_and_template_are_one_name(practice: Practice) -> None:
    for page in pages_of(practice):
        name = page.name.split(":")[1]
        assert inspect.unwrap(page.view).__name__ == name, page.name


@pytest.mark.parametrize("practice", INSTALLED, ids=lambda practice: practice.slug)
def test_every_page_of_a_practice_is_tested_by_name(practice: Practice) -> None:
    files = list((folder(practice) / "tests").glob("test_*.py"))
    tests = " ".join(file.stem.removeprefix("test_") + " " + file.read_text(encoding="utf-8") for file in files)
    untested = [page.name for page in pages_of(practice) if not re.search(rf"\b{page.name.split(':')[1]}\b", tests)]
    assert untested == []


@pytest.mark.parametrize(("practice", "kind"), KINDS, ids=[kind.name for _, kind in KINDS])
def test_every_version_of_every_kind_opens_for_ever(practice: Practice, kind: RecordKind[Any]) -> None:
    app, noun = kind.name.split(".")
    assert app == practice.app
    for version in range(1, kind.version + 1):
        kept = json.loads((folder(practice) / "tests" / "golden" / f"{noun}_v{version}.json").read_text("utf-8"))
        assert kept["version"] == version
        value = kind.load(version, kept["payload"])
        if version == kind.version:
            assert json.loads(json.dumps(kind.write(value))) == kept["payload"]


@pytest.mark.django_db
@pytest.mark.parametrize("practice", INSTALLED, ids=lambda practice: practice.slug)
def test_an_empty_vault_is_a_good_place_to_begin(practice: Practice, vault: Any) -> None:
    for suggestion in practice.today(vault, NOW):
        assert reverse(suggestion.url_name, args=suggestion.args)
        assert suggestion.key.startswith(f"{practice.app}.")
        assert str(suggestion.title)
        assert str(suggestion.why)
    assert all(series.points == () for series in practice.series(vault))
    assert list(practice.wins(vault)) == []
    assert all(list(offered(vault)) == [] for offered in practice.offers.values())


@pytest.mark.parametrize("practice", INSTALLED, ids=lambda practice: practice.slug)
def test_the_screens_of_a_first_visit_exist(practice: Practice) -> None:
    for screen in practice.first_visit:
        assert reverse(screen.url_name)


def test_kinds_have_names_of_their_own() -> None:
    names = [kind.name for kind in practices.kinds()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("practice", INSTALLED, ids=lambda practice: practice.slug)
def test_templates_live_under_the_name_of_their_practice(practice: Practice) -> None:
    root = folder(practice) / "templates"
    for file in root.rglob("*.html"):
        assert file.relative_to(root).parts[0] == practice.app
        assert get_template(str(file.relative_to(root)))
