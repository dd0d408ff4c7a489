"""Fixtures that every test may use: an open vault, and a person who has unlocked. Neither runs Argon2."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from tests.choosing import concerns
from tests.signals import start_others_as_a_shell_does

if TYPE_CHECKING:
    from pytest_django import DjangoDbBlocker

    from ownpace.accounts.testing import Person
    from ownpace.sealed.vault import Vault


# Machines are noisy: how long one example takes says nothing about whether it holds.
settings.register_profile("house", deadline=None)
settings.load_profile("house")


@pytest.fixture(scope="session", autouse=True)
def signals() -> None:
    """Whoever runs the tests may ignore signals; those whom tests start do not."""
    start_others_as_a_shell_does()


@pytest.fixture
def vault(db: None) -> Vault:
    """A fresh, empty vault in the test database."""
    from ownpace.sealed.testing import new_vault

    return new_vault()


@pytest.fixture
def person(db: None) -> Person:
    """A Django test client that is unlocked, with a fresh account; `person.vault` reads what its pages wrote."""
    from ownpace.accounts.testing import new_person

    return new_person()


@pytest.fixture
def on_disk(tmp_path: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[Path]:
    """The path of a real, empty SQLite file that the whole of Django uses for one test, in every thread.

    It does not wait for the disk at each commit: what is tested with it is what the file says, not whether it lasts.
    """
    from django.core.management import call_command
    from django.db import connections

    path = tmp_path / "ownpace.sqlite3"
    with django_db_blocker.unblock():
        before, settings = connections["default"], connections.settings["default"]
        options = settings["OPTIONS"]
        quick = {**options, "init_command": options.get("init_command", "") + "PRAGMA synchronous=OFF;"}
        connections.settings["default"] = {**settings, "NAME": str(path), "OPTIONS": quick}
        del connections["default"]
        try:
            call_command("migrate", verbosity=0)
            yield path
        finally:
            connections["default"].close()
            connections.settings["default"] = settings
            connections["default"] = before


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--practice", action="append", default=[], help="only what concerns this practice (its folder)")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep what was asked for, and let the journeys begin first, the longest ahead.

    A long file that comes last keeps one worker busy alone.
    """
    if practices := config.getoption("--practice"):
        left_out = [item for item in items if not concerns(item, practices)]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if concerns(item, practices)]
    items.sort(key=lambda item: ("journeys" not in item.path.parts, item.path.name != "test_every_page.py"))
