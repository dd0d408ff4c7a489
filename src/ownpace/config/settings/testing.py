"""Personal mode for tests: a database in memory, and keys derived at the floor of cost so that a run stays short."""

from __future__ import annotations

import tempfile
from pathlib import Path

from ownpace.config.settings.shared import *  # noqa: F403 - settings are one flat namespace
from ownpace.config.settings.sqlite import database

OWNPACE_DATA = Path(tempfile.gettempdir()) / "ownpace-tests"
OWNPACE_ONE_PERSON = True
OWNPACE_COOKIE_SECURE = False
OWNPACE_KDF_MEMORY_KIB = 19456
OWNPACE_KDF_PASSES = 2

SECRET_KEY = "for tests alone"  # noqa: S105 - guards nothing
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "testserver"]
DATABASES = {"default": database(OWNPACE_DATA / "ownpace.sqlite3")}
STATIC_ROOT = OWNPACE_DATA / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True
TIME_ZONE = "Europe/Paris"
